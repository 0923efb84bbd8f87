# What a reviewer must know of a plan, from the JSON of `terraform show -json`.
#
#   jq -L pipeline 'include "tendlc"; summary' plan.json
#   jq -L pipeline -r --slurpfile said plan.jsonl 'include "tendlc"; comment($said)' plan.json
#   jq -L pipeline 'include "tendlc"; lost' plan.json

# What the plan makes, changes or destroys, of every provider.
def all_changes:
  .resource_changes[]? | select(.mode == "managed") | select(.change.actions | . != ["no-op"] and . != ["read"]);

# The provider's own objects among them.
def changes: all_changes | select(.type | startswith("tendlc_"));

# Actions that the plan invokes, with Terraform 1.14 and later.
def invocations: .action_invocations[]? | select(.type | startswith("tendlc_"));

# What the plan pays for, each charge once. At Infobip the fee of a campaign's
# registration stands in the draft that is made in the same plan. What an action
# costs is in no plan, and of all actions only a brand's appeal may be charged.
def charges:
  ([invocations | select(.type == "tendlc_infobip_brand_appeal") | {address, type, late: false, fee: null}]) as $appeals
  | [changes | .address as $address | .type as $type | .change
    | select(.actions | index("create") or index("update")) | (.actions | index("create") != null) as $new
    | (if $type == "tendlc_infobip_campaign" then "registration_fee_preview" else "fee_preview" end) as $fee
    | select($new or $fee == "fee_preview")
    | {address: $address, type: $type, late: (.after_unknown[$fee] == true), fee: .after[$fee], new: ($new or .after[$fee] != .before[$fee])}
    | select(.late or .fee != null and .new)]
  | (map(select(.type == "tendlc_infobip_campaign")) | length) as $drafts
  | map(select(.late and .type == "tendlc_infobip_campaign_registration") | .address) as $registrations
  | map(select(($drafts < ($registrations | length)) or (.address | IN($registrations[]) | not))) + $appeals;

# {setup_usd, monthly_usd, not_known}: what is charged at once and each month,
# and the addresses whose fee is not known yet or not published.
def fees:
  charges | {setup_usd: (map(.fee.setup // 0) | add // 0), monthly_usd: (map(.fee.monthly // 0) | add // 0), not_known: map(select(.fee.setup == null) | .address)};

# The phase that an object of a type has had; a brand or campaign of which no
# state says it may be anything.
def phase_of($type): .phase // if $type | test("_(brand|campaign)(_registration)?$") then "unknown" else null end;

# Whether an object of that phase is in review or may send.
def live: IN("pending", "approved", "active", "suspended", "unknown");

# What cannot be taken back: [{address, what}]. Approvals own nothing.
def irreversible:
  [changes | select(.type | test("_approval$") | not) | .type as $type | .change as $change | (($change.before // {}) | phase_of($type)) as $phase
    | ([$change.replace_paths[]? | map(tostring) | join(".")] | join(", ")) as $because
    | (if $phase | live then "a live object (" + $phase + ")" else "an object that is not live" end) as $object
    | ([($change.before // {}).numbers[]?] - [($change.after // {}).numbers[]?]) as $leave
    | if $change.actions == ["create", "delete"] then
        {address, what: ("replaces " + $object + ", because of " + $because + "; the old one stays until the new one is there")}
      elif $change.actions == ["delete", "create"] then
        {address, what: ("destroys " + $object + " first, because of " + $because + "; nothing is sent until the new one is approved")}
      elif ($change.actions | index("create") and index("forget")) then
        {address, what: ("leaves " + $object + " at the vendor, where no configuration reaches it, and makes another, because of " + $because)}
      elif $change.actions == ["delete"] and .deposed then {address, what: ("destroys the old half of a replacement, " + $object)}
      elif $change.actions == ["delete"] and (.type | test("_number_(assignment|pool)$")) then {address, what: "takes all its numbers off the campaign"}
      elif $change.actions == ["delete"] then {address, what: ("destroys " + $object)}
      elif ($leave | length) > 0 and ($change.after_unknown.numbers != true) then
        {address, what: "takes \($leave | length) of its numbers off the campaign"}
      else empty end]
  + [invocations | {address, what: "is sent, each time that it is invoked"}];

# Addresses that the plan takes the deletion protection from, or may take it
# from.
def unprotected:
  [changes | select(.change.before.deletion_protection == true
    and (.change.after.deletion_protection == false or .change.after_unknown.deletion_protection == true)) | .address];

# Whether a change only waits for a review, or puts numbers on what was approved.
def waits: (.type | test("^tendlc_.*_(approval|number_assignment)$")) and (.change.actions | . == ["create"] or . == ["update"]);

# Whether nothing else is left to do, of no provider: that needs nobody's word.
def only_waits:
  [all_changes] as $all | ($all | length) > 0 and ($all | all(waits))
  and (.action_invocations // []) == [] and irreversible == [] and unprotected == [];

# Approvals that the plan makes of objects which are there: -target with these
# waits for their reviews and buys nothing. Empty when the plan does more than to
# create, which no review holds up.
def reviews:
  if [changes | .change.actions] | all(. == ["create"]) then
    [changes | select((.type | test("_approval$")) and ([.change.after_unknown | .campaign_id, .brand_id, .campaign_registration_id, .brand_registration_id] | any | not)) | .address]
  else [] end;

# What somebody agrees to. What only waits may be done by the night meanwhile.
def summary: fees + {
  irreversible: irreversible, unprotected: unprotected, only_waits: only_waits,
  changes: [all_changes | select(waits | not) | {address, actions: .change.actions}] | sort_by(.address)
};

# Objects that were refused or have lapsed, as the refresh of the plan found
# them: [{address, phase, status, reasons}].
def lost:
  [.prior_state.values.root_module // {} | recurse(.child_modules[]?) | .resources[]?
    | select(.mode == "managed" and (.type | test("^tendlc_.*_(brand|campaign|brand_vet|brand_vetting)$")))
    | select(.values | .phase | IN("rejected", "failed", "suspended", "expired"))
    | {address, phase: .values.phase, status: .values.status,
       reasons: [.values.status_reasons[]? | [(.code | if . then . + ":" else empty end), .reason, .advice] | map(select(. != null and . != "")) | join(" ")]}];

# A text of somebody's as it is, wherever it is shown as Markdown: on one line,
# without links and images.
def plain: gsub("[\r\n]+"; " ") | gsub("&"; "&amp;") | gsub("<"; "&lt;") | gsub("\\]\\("; "]\\(");

# An address in a cell of a table.
def cell: gsub("\\|"; "\\|");

# The diagnostics of one severity that `terraform plan -json` has written, as a
# list.
def diagnostics($said; $severity):
  $said[] | select(.type == "diagnostic" and .diagnostic.severity == $severity) | .diagnostic
  | "- " + (.summary | plain) + (if .address then " (`\(.address)`)" else "" end);

def amount: if . == null then "not known" else "\(.) USD" end;

# What a charge costs a month, for a cell: an amount that nobody names says so,
# what is paid once has none, and what is bound for months says it in the words of
# its source.
def a_month:
  (if .late or (.type | test("_campaign(_registration)?$")) then .fee.monthly | amount
   elif .fee.monthly == null then "" else .fee.monthly | amount end)
  + ([.fee.source // "" | scan("at least [0-9]+ months are charged")] | map("; " + .) | join(""));

# A comment on GitHub takes 65,536 characters.
def section($title; $lines):
  if $lines == [] then empty else "", "**\($title)**", "", $lines[:50][] end,
  if ($lines | length) > 50 then "", "and \(($lines | length) - 50) more, which the summary of the run shows." else empty end;

# The text of the comment on the pull request. $said is what `terraform plan
# -json` has written.
def comment($said):
  fees as $fees
  | ["### Registration: \($fees.setup_usd) USD at once" + (if $fees.not_known == [] then "" else ", and \($fees.not_known | length) not known" end),
     section("What is paid"; if charges == [] then [] else ["| | at once | a month |", "|---|---|---|"]
       + [charges[] | "| `\(.address | cell)` | \(.fee.setup | amount) | \(a_month) |"] end),
     section("Cannot be taken back"; [irreversible[] | "- `\(.address)`: \(.what | plain)"]),
     section("Loses its deletion protection"; [unprotected[] | "- `\(.)`"]),
     section("Refused or lapsed at the vendor"; [lost[] | "- `\(.address)`: \(.status // "" | plain)\(.reasons | map("; " + plain) | join(""))"]),
     section("Warnings of the plan"; [diagnostics($said; "warning")])]
  | join("\n") | if length > 60000 then .[:60000] + "\n\n**The rest is cut off.**" else . end;
