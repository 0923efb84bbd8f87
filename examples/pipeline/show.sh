#!/usr/bin/env bash
# Prints the saved plan for a summary of GitHub, which takes 1 MB and is read as
# Markdown. Indented, no text of a campaign can hide or mimic what stands around
# it.
set -euo pipefail

text=$(terraform show -no-color saved.tfplan)
printf '\n#### The plan\n\n'
head -c 700000 <<<"$text" | tr '\r' ' ' | sed 's/^/    /'
if [ "$(wc -c <<<"$text")" -gt 700000 ]; then
  printf '\n**The rest of the plan is cut off.**\n'
fi
