#!/usr/bin/env bash
# Looks after what is registered, while nobody watches: goes on where a review
# is over, which costs nothing, and writes issue.md where somebody is needed.
# The first line of issue.md is the title.
# Ends with 0: all is well, or still in review. Else: see issue.md.
set -uo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rm -f issue.md

# report ends the run with an issue: a title, and a text from stdin.
report() {
  { echo "$1"; echo; cat; } >issue.md
  cat issue.md
  exit 1
}

"$here/plan.sh" "$@"
planned=$?
if [ "$planned" -ne 0 ] && [ "$planned" -ne 2 ]; then
  report "Registration: the nightly plan failed" <comment.md
fi

comment=$(cat comment.md)

# What the plan has found refused or lapsed.
lost=$(jq -L "$here" -r 'include "tendlc"; lost | map(.address + " is " + .phase) | join(", ")' plan.json) || exit 1

only_waits() { [ "$(jq .only_waits summary.json)" = true ]; }

# go_on applies the saved plan, which costs nothing, and keeps its end in $applied.
go_on() {
  "$here/apply.sh" saved.tfplan | tee apply.log
  applied=$?
}

applied=0
if [ "$planned" -eq 2 ]; then
  mapfile -t reviews < <(jq -L "$here" -r 'include "tendlc"; reviews[] | "-target=" + .' plan.json)
  if only_waits; then
    go_on
  elif [ "${#reviews[@]}" -gt 0 ]; then
    # Not what comes after the reviews, which may cost. What they depend on comes
    # along with -target, so this plan is looked at too.
    "$here/plan.sh" "$@" "${reviews[@]}" >/dev/null
    targeted=$?
    if [ "$targeted" -ne 2 ] && [ "$targeted" -ne 0 ]; then
      report "Registration: the nightly plan failed" <comment.md
    fi
    if [ "$targeted" -eq 0 ] || ! only_waits; then
      report "Registration: the configuration is not what is registered" <<<"$comment"
    fi
    go_on
    if [ "$applied" -eq 0 ]; then
      report "Registration: a review is over, and the next step waits for a word" <<<"$comment"
    fi
  else
    report "Registration: the configuration is not what is registered" <<<"$comment"
  fi
fi

# Then what the apply has met.
if [ -n "$lost" ]; then
  report "Registration: $lost" <<<"$comment"
fi
case $applied in
0) echo "All is well." ;;
75) echo "Still in review." ;;
*) grep -o 'Error: .*' apply.log | sed 's/&/\&amp;/g; s/</\&lt;/g; s/^/- /' | report "Registration: a review ended with an error" ;;
esac
