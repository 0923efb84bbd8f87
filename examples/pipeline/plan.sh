#!/usr/bin/env bash
# Plans, and writes what a reviewer needs: summary.json, comment.md and, for
# policies, plan.json. saved.tfplan and plan.json hold every value in plain
# text: keep them out of artifacts that others can read.
# Ends with 0: nothing to do. 2: there are changes. Else: an error.
set -uo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

terraform plan -input=false -lock-timeout=5m -detailed-exitcode -json -out=saved.tfplan "$@" >plan.jsonl
status=$?
if [ "$status" -ne 0 ] && [ "$status" -ne 2 ]; then
  {
    echo "### The plan failed"
    jq -L "$here" -rn 'include "tendlc"; [inputs] as $said | limit(50; diagnostics($said; "error"))' plan.jsonl
  } >comment.md
  jq -r 'select(.type == "diagnostic") | .diagnostic | .severity + ": " + .summary + "\n" + .detail + "\n"' plan.jsonl >&2
  exit 1
fi

terraform show -json saved.tfplan >plan.json &&
  jq -L "$here" 'include "tendlc"; summary' plan.json >summary.json &&
  jq -L "$here" -r --slurpfile said plan.jsonl 'include "tendlc"; comment($said)' plan.json >comment.md || exit 1
cat comment.md
exit "$status"
