#!/usr/bin/env bash
# Plays the story of a pipeline against the sandbox: three pull requests, their
# merges, and the nights between them. The steps are those of the workflows in
# examples/pipeline/github, and the reviewers are told what to say.
#
#   story.sh [FOLDER]    keeps everything in FOLDER, else in a new one
#
# SANDBOX is the address of the sandbox's controls.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pipeline=$here/../../pipeline
sandbox=${SANDBOX:-http://127.0.0.1:8910/_sandbox}
folder=${1:-$(mktemp -d)}

say() { printf '\n== %s\n\n' "$*"; }

# control calls a control of the sandbox.
control() { curl --fail --silent --show-error --output "$folder/said.json" -d "$2" "$sandbox/infobip/$1"; }

# reviewers decides what the reviewers say of a campaign.
reviewers() { control outcome "{\"object\": \"$1\", \"outcome\": \"$2\"}"; }

# ends_with fails the story unless a step ends with that code.
ends_with() {
  local want=$1 got=0
  shift
  "$@" || got=$?
  if [ "$got" -ne "$want" ]; then
    echo "story: $1 ended with $got, not $want" >&2
    exit 1
  fi
}

# keep puts aside what a step has written, by the name of the step.
keep() {
  mkdir -p "$folder/kept/$1"
  cp saved.tfplan plan.json summary.json comment.md "$folder/kept/$1/"
  if [ -e issue.md ]; then cp issue.md "$folder/kept/$1/"; fi
}

cp "$here"/*.tf "$folder/"
cd "$folder"
terraform init -input=false -no-color >init.log
export TF_VAR_patience=${PATIENCE:-40s}

say "Pull request 1 brings the company and its first campaign. The comment:"
ends_with 2 "$pipeline/plan.sh"
keep 1-pull-request
say "It is merged. The campaign is in review, and the apply ends with 75: not yet"
reviewers "Lakeview visit notices" hold
ends_with 75 "$pipeline/apply.sh" saved.tfplan

say "The first night: still in review"
ends_with 0 "$pipeline/night.sh"
keep 2-night
say "The second night: it was approved, and the numbers are attached"
reviewers "Lakeview visit notices" approve
ends_with 0 "$pipeline/night.sh"
keep 3-night

say "Pull request 2 brings a second campaign. The comment:"
cp "$here/pull-requests/2-second-campaign.tf" checkups.tf
ends_with 2 "$pipeline/plan.sh"
keep 4-pull-request
say "It is merged, and the reviewers refuse the campaign"
reviewers "Lakeview checkup notices" reject-once
control rejection '{"campaign": "Lakeview checkup notices", "details": [{"errorCode": "9999",
  "description": "The program summary does not say that only people who opted in are texted.",
  "recommendedAction": "State in the program summary who receives the messages."}]}'
ends_with 1 "$pipeline/apply.sh" saved.tfplan

say "The night after: the issue that is opened"
ends_with 1 "$pipeline/night.sh"
keep 5-night

say "Pull request 3 corrects the text and appeals. The comment:"
cp "$here/pull-requests/3-correction.tf" checkups.tf
ends_with 2 "$pipeline/plan.sh"
keep 6-pull-request
say "It is merged. The campaign is approved, and its numbers are attached"
ends_with 0 "$pipeline/apply.sh" saved.tfplan

say "The last night: nothing to do"
ends_with 0 "$pipeline/night.sh"
keep 7-night
say "Everything is in $folder; the charges are at $sandbox/ledger"
