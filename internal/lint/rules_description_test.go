package lint

import "testing"

func says(description string) map[Field]any {
	return map[Field]any{BrandName: "Alder Creek LLC", Description: description}
}

func TestDescriptionVague(t *testing.T) {
	t.Parallel()
	expect(t, "description-vague", Generic, []judgement{
		{"nobody sends nothing", says("Used for sending out messages and notifications to our customers."), Warning},
		{"a test", says("testing testing testing this is a test campaign please ignore"), Warning},
		{"a use case only", says("This campaign will be used for marketing and promotional text messages."), Warning},
		{"stock phrase with the brand", says("Alder Creek sends messages and updates to its customers."), Warning},
		{"information about services", says("We will send SMS messages to clients regarding important information about our services."), Warning},
		{"nobody to nobody", says("Appointment reminders and follow-up notes, sent automatically."), Warning},
		{"two words", says("General notifications and communications."), Warning},
		{"various purposes", says("Our company uses this program to communicate with users for various business purposes."), Warning},

		{"clear", says("Alder Creek texts members who opted in about class changes and membership billing."), 0},
		{"without the name", says("We text patients who asked for it reminders of the visits that they booked with us."), 0},
		{"terse", says("Alder Creek texts students class changes and new series announcements."), 0},
		{"a plural that is in no list", says("Alder Creek texts beekeepers on its list hive inspection dates and swarm calls."), 0},
		{"own customers", says("Alder Creek texts its customers service windows and after-treatment notes."), 0},
		{"passcodes", says("Alder Creek sends account holders one-time passcodes when they sign in to online banking."), 0},
		{"a town", says("Alder Creek informs residents who subscribed about water main work and boil notices."), 0},
		{"several sentences", says("Messages come from Alder Creek to its existing customers. They carry one-time codes for the sign-in challenge in our portal."), 0},
		{"a shop", says("Alder Creek sends promotions and trip announcements to customers who joined its text list at our shop."), 0},
		{"inbound", says("Alder Creek answers customers who text our published number and sends them arrival windows for their job."), 0},
		{"a household service", says("Alder Creek lets clients know when the cleaning crew is on its way and what it costs."), 0},
		{"only the sender is missing", says("Reminders of booked visits for patients who opted in at the front desk, and notes on parking there."), 0},
		{"only the audience is missing", says("Alder Creek texts hive inspection dates, swarm calls and honey harvest hours in the season."), 0},
		{"short and clear", says("Alder Creek texts diners when a table is ready."), Info},
	})
}

func TestReseller(t *testing.T) {
	t.Parallel()
	expect(t, "reseller-as-brand", Generic, []judgement{
		{"on behalf of", says("Alder Creek sends promotional texts on behalf of local restaurants, gyms and salons that hire us to run their messaging."), Warning},
		{"a platform", says("Alder Creek is a platform that enables small businesses to send text messages to their customers."), Warning},
		{"clients of ours", says("Insurance agents and dealerships upload contacts, and these clients of ours send messages to their own customers through us."), Warning},
		{"white label", says("Alder Creek offers white-label texting to its resellers across the country for reminders."), Warning},
		{"an agency", says("Alder Creek is a marketing agency that manages SMS campaigns for its clients in retail."), Warning},
		{"our clients send", says("Our clients send appointment reminders and marketing messages through the Alder Creek app."), Warning},
		{"their customers", says("Dealers use Alder Creek to send service reminders and offers to their own customers."), Warning},
		{"in the flow", map[Field]any{MessageFlow: "Merchants upload lists and send SMS to their customers through our tool at https://aldercreek.com. Customers of the merchants tick a box."}, Warning},

		{"own users of software", says("Alder Creek, an accounting web application, sends its own registered users a verification code when they sign in."), 0},
		{"franchise", with(says("Alder Creek texts clients from the number of the local franchise office that serves them."), UseCase, "AGENTS_FRANCHISES"), 0},
		{"staffing", says("Alder Creek Staffing texts candidates who applied to it about interviews with our clients and shift assignments."), 0},
		{"denied", says("Alder Creek texts patients about statements. We never send messages on behalf of other companies."), 0},
		{"on behalf of itself", says("Texts are sent by our scheduling vendor on behalf of Alder Creek to patients who booked a visit."), 0},
		{"on behalf of its clinics", says("Alder Creek texts patients on behalf of its twelve clinics about visits that they booked there."), 0},
		{"customers who hire us", says("Alder Creek texts homeowners who hire us the arrival time of the crew and a summary of the job."), 0},
		{"an insurance agency", says("Our insurance agency sends policyholders text reminders of renewal dates and claim visits."), 0},
		{"a brokerage", says("Alder Creek Realty texts clients showing times; agents answer the questions that their clients ask."), 0},
		{"customers write first", says("Our app lets customers contact the store that has their order and get an answer by text."), 0},
		{"scheduling software", says("Alder Creek uses scheduling software to text its own patients reminders of their appointments."), 0},
		{"a rideshare", says("Alder Creek gives rider and driver a proxy number so they can text about pickup."), 0},
		{"billing", says("Alder Creek texts its own patients about statements. We are the party owed; no outside agency takes part."), 0},
		{"a payments company", says("Alder Creek texts merchants who use our card readers payout amounts and the status of their account."), 0},
		{"a school", says("Alder Creek School texts parents on behalf of teachers when a class trip leaves or returns."), 0},
	})
}

func TestPersonal(t *testing.T) {
	t.Parallel()
	expect(t, "personal-p2p", Generic, []judgement{
		{"household", says("Private, non-commercial program. Each morning I text my wife and kids, the members of my own household, a summary."), Warning},
		{"friends", says("I use this number to share photos and plans with my friends and my brother."), Warning},
		{"own phone", says("A hobby project that sends alerts from my server to my own phone when the garage is open."), Warning},
		{"to myself", says("Script sends reminders to myself only, about bills and birthdays of relatives."), Warning},
		{"in the flow", map[Field]any{MessageFlow: "I asked my family at home and they said yes to texts. Script: https://pruitt.net/sms. Msg & data rates may apply. Reply STOP to end."}, Warning},
		{"personal use", says("Personal use: weather alerts and reminders of chores in our household."), Warning},

		{"a family clinic", says("Alder Creek, a family practice, texts patients and their families reminders of visits."), 0},
		{"household services", says("Alder Creek Household Services texts customers when the cleaning crew arrives."), 0},
		{"friends of a library", says("Friends of the Library texts donors who opted in about book sales."), 0},
		{"friends and family sale", says("Alder Creek texts shoppers on its list early access to the friends and family sale."), 0},
		{"senior living", says("Alder Creek texts families about visiting hours, care meetings and events of their resident."), 0},
		{"the words of a form", map[Field]any{MessageFlow: "A card has a line to sign: 'I want texts about my family member from Alder Creek. Message frequency varies.' Copy: https://alder.com/card.pdf"}, 0},
		{"the label of a button", says("Subscribers press 'Text me' on the page of Alder Creek to get ferry delays for the line that they picked."), 0},
		{"self-employed", says("Dana Whitlock, a self-employed math tutor, texts the parents of her students lesson reminders."), 0},
		{"a family restaurant", says("Our family restaurant texts guests who joined the list the soup of the day."), 0},
		{"private school", says("Alder Creek, a private non-profit school, texts parents closings and bus delays."), 0},
		{"a sole proprietor in the first person", says("I groom dogs and text my clients reminders of the appointments that they booked."), 0},
	})
}
