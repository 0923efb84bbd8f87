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

# go_on applies what costs nothing, and keeps its end in $applied.
go_on() {
  "$here/apply.sh" "$@" | tee apply.log
  applied=$?
}

applied=0
if [ "$planned" -eq 2 ]; then
  mapfile -t reviews < <(jq -L "$here" -r 'include "tendlc"; reviews[] | "-target=" + .' plan.json)
  if [ "$(jq .only_waits summary.json)" = true ]; then
    go_on saved.tfplan
  elif [ "${#reviews[@]}" -gt 0 ]; then
    go_on "${reviews[@]}" "$@" # and not to what comes after them, which may cost
    if [ "$applied" -eq 0 ]; then
      report "Registration: a review is over, and the next step waits for a word" <comment.md
    fi
  else
    report "Registration: the configuration is not what is registered" <comment.md
  fi
fi

# What the plan has found refused or lapsed, then what the apply has met.
lost=$(jq -L "$here" -r 'include "tendlc"; lost | map(.address + " is " + .phase) | join(", ")' plan.json) || exit 1
if [ -n "$lost" ]; then
  report "Registration: $lost" <comment.md
fi
case $applied in
0) echo "All is well." ;;
75) echo "Still in review." ;;
*) grep -o 'Error: .*' apply.log | sed 's/^/- /' | report "Registration: a review ended with an error" ;;
esac
