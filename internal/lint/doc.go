// Package lint tells why a reviewer of 10DLC campaigns would say no. It reads a
// vendor-neutral campaign and gives findings: which rule, on which field, what
// to change, and which vendor or registry codes the rule anticipates.
//
// It is pure: no Terraform, no network, no clock. Run gives the same findings
// in the same order for the same campaign and may be called from many
// goroutines.
//
// How the parts hang together:
//
//   - Campaign holds a Value for each Field: given, absent or unknown at plan
//     time. Fields lists what there is, and which vendor has it.
//   - Reading is a campaign made ready for the rules: each text is split into
//     words once, with its links and phone numbers found.
//   - Phrases are what rules look for in a text; see compile for their
//     notation. They take the place of regular expressions, because ninety of
//     those over long texts take too long.
//   - The vocabulary numbers all words that phrases and sets of words look for.
//     A text is looked up in it once; after that, rules compare numbers.
//   - An arena lends the arrays of a Run, and has them back for the next.
//   - A Rule has a Check, which gives Hits. Run adds the severity, the advice
//     and the codes, drops what a more specific rule has said, and sorts.
//
// A rule is added to the slice of the theme's file (rules_*.go), with an
// example that it finds and one that it leaves alone.
package lint
