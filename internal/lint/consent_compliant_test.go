package lint

import "testing"

// Flows with an act of consent of the person's own, in words that also stand in
// flows at fault.
func TestConsentOfOnesOwnPasses(t *testing.T) {
	t.Parallel()
	for _, flow := range []string{
		"Customers give a number when they book at https://aldercreekdental.com/book and may tick an empty box beside it: 'Text me, Alder Creek Dental.' No tick, no texts.",
		"Existing patients find a card at our desk and sign it if they want texts (copy: https://aldercreekdental.com/card.pdf): 'Alder Creek Dental may text me about my visits and my account.'",
		"The Book button at https://aldercreekdental.com/book works whether or not the box 'Text me, Alder Creek Dental' is ticked; it is empty at first.",
		"At https://aldercreekdental.com/book the switch for texts of Alder Creek Dental stands at off, and who wants texts slides it to on.",
		"The terms must be accepted to open an account at https://aldercreekdental.com/new; the box for texts of Alder Creek Dental is a different one, empty at first.",
		"Our driver needs a phone number, so that field at https://aldercreekdental.com/order must be filled in; the empty SMS box of Alder Creek Dental is up to the shopper.",
		"Texts, calls and e-mails each have a box at https://aldercreekdental.com/join, all empty. The first: 'Text me, Alder Creek Dental.'",
		"At the home show our own staff hand visitors a tablet that shows https://aldercreekdental.com/show; visitors type a number and tick 'Text me, Alder Creek Dental.'",
		"Not bought, not rented, not passed on: every number that Alder Creek Dental texts comes from the empty box at https://aldercreekdental.com/join.",
		"Until the box at https://aldercreekdental.com/join is ticked Alder Creek Dental sends no text at all.",
		"Patients text START to 503-555-0142 as the sign at our desk tells them (https://aldercreekdental.com/sign.pdf): 'Text START for news of Alder Creek Dental by text.'",
		"Visitors of https://aldercreekdental.com/join have to tick the box for texts of Alder Creek Dental themselves; we cannot do it for them.",
		"The form https://aldercreekdental.com/join is open to all, no account or password is needed. It has an empty box: 'Text me, Alder Creek Dental.'",
		"After logging in members turn on 'Texts from Alder Creek Dental', which is off at first. What they see: https://aldercreekdental.com/screenshots.",
		"Callers hear: 'Alder Creek Dental can text you about your visits. Press 1 to agree, or stay on the line to go on without texts.' Recording: https://aldercreekdental.com/ivr.",
		"Only people who tick the empty box at https://aldercreekdental.com/join get texts of Alder Creek Dental; the others get a phone call.",
		"The box at https://aldercreekdental.com/join starts clear. A patient who ticked it can untick it on the same page when texts of Alder Creek Dental are no longer wanted.",
		"The service contract (copy: https://aldercreekdental.com/contract.pdf) has a line of its own for texts of Alder Creek Dental, with room for initials; the contract is valid without them.",
		"At https://aldercreekdental.com/join: 'By ticking this box, which is empty, I agree to texts of Alder Creek Dental and have read the terms and the privacy policy.'",
		"Nobody is added because a number is on file or they are a patient already: people tick an empty box for texts of Alder Creek Dental at https://aldercreekdental.com/join.",
		"Patients who recommend us share a link; the new person opens https://aldercreekdental.com/friend, types a number and ticks 'Text me, Alder Creek Dental.'",
		"The shop next door hands out our flyer with a QR code; it leads to our own form, https://aldercreekdental.com/flyer, with an empty box: 'Text me, Alder Creek Dental.'",
		"People type a number at https://aldercreekdental.com/join, then Alder Creek Dental texts 'Reply Y to confirm'; who does not reply is not subscribed.",
		"Readers of our newsletter are invited by e-mail to https://aldercreekdental.com/join, where texts of Alder Creek Dental have an empty box.",
		"Texts of Alder Creek Dental need a tick in the empty box at https://aldercreekdental.com/book; a booking does not.",
		"To get texts of Alder Creek Dental one must tick the empty box at https://aldercreekdental.com/book; one can book without it.",
		"Employees sign a sheet (https://aldercreekdental.com/sheet.pdf) if they like: 'Alder Creek Dental may text me about my shifts.' Nobody's job depends on it.",
		"The form at https://aldercreekdental.com/book asks 'May Alder Creek Dental text you about your visits?' with Yes and No, neither of them chosen; one of the two must be picked to go on, and both lead to the next page.",
		"A drop-down at https://aldercreekdental.com/book, 'Texts from Alder Creek Dental', reads No until the person picks Yes.",
		"When patients call, the receptionist asks, word for word: 'May Alder Creek Dental text you about your visits and your account?' Who says no is booked just the same. Script: https://aldercreekdental.com/script.pdf.",
		"Drivers turn texts of Alder Creek Dental on under Alerts; the same page without a login is at https://aldercreekdental.com/demo, its box empty.",
		"At https://aldercreekdental.com/ride riders accept the agreement in one place and pick texts of Alder Creek Dental in another, with a box that is empty.",
	} {
		spares(t, flow+disclosed+policies)
	}
}
