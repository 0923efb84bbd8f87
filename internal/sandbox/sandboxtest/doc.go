// Package sandboxtest is what the tests of every vendor's half of the sandbox
// need: a client of the served sandbox that knows no vendor, which fails the
// test on a contract violation that it did not expect, and the comparison of
// answers with the examples of a contract.
//
// It is for tests only. It must not know a vendor, and must not import anything
// that the provider is made of.
package sandboxtest
