#!/usr/bin/env bash
# Applies, and tells "not yet" from a failure.
# Ends with 0: done. 75: still in review, run it again later. Else: an error.
set -o pipefail
log=$(mktemp)
trap 'rm -f "$log"' EXIT

terraform apply -input=false -auto-approve -no-color "$@" 2>&1 | tee "$log"
status=$?

errors=$(grep 'Error: ' "$log")
if [ "$status" -ne 0 ] && [ -n "$errors" ] && ! grep -qv '(TENDLC2001)$' <<<"$errors"; then
  exit 75
fi
exit "$status"
