package lint

// Sound is a campaign of the vendor about which nothing is said. Examples stand
// on top of it.
func Sound(vendor Vendor) *Campaign {
	campaign, err := Of(vendor, SoundFields(vendor))
	if err != nil {
		panic(err) // it is written here
	}
	return campaign
}

// SoundFields are the plain values of the sound campaign, by field.
func SoundFields(vendor Vendor) map[string]any {
	plain := map[string]any{
		"brand_name":    "Alder Creek Dental LLC",
		"campaign_name": "Alder Creek Dental reminders",
		"description":   "Alder Creek Dental texts patients who opted in reminders of their appointments and news about their account at the practice.",
		"message_flow": "Patients open https://aldercreekdental.com/texts, enter a mobile number and tick an unticked box: 'Alder Creek Dental may send me text messages " +
			"about my appointments and account. Message frequency varies. Msg & data rates may apply. Reply STOP to opt out or HELP for help. Consent is not a condition of purchase.' " +
			"Below it are the terms at https://aldercreekdental.com/terms and the privacy policy at https://aldercreekdental.com/privacy.",
		"samples": []string{
			"Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"Alder Creek Dental: your account statement for March is ready at the desk. Reply STOP to opt out.",
			"Alder Creek Dental: we are closed on Monday, so your visit moves to Wednesday. Reply STOP to opt out.",
		},
		"opt_in_message":  "Alder Creek Dental: you get our reminders now. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		"opt_out_message": "Alder Creek Dental: you are unsubscribed and will receive no more messages.",
		"help_message":    "Alder Creek Dental: call 503-555-0142 or write to desk@aldercreekdental.com. Reply STOP to opt out.",
		"embedded_link":   false, "embedded_phone": false, "age_gated": false, "direct_lending": false, "number_pool": false,
		"number_count": 2,
	}
	for field, value := range soundFields(vendor) {
		plain[field] = value
	}
	return plain
}

// soundFields are the fields that only some vendors have.
func soundFields(vendor Vendor) map[string]any {
	if vendor == Infobip {
		return map[string]any{
			"use_cases": []string{"ALERTS"}, "low_volume": false, "message_types": []string{"SMS"}, "opt_in_types": []string{"web"},
			"terms_url": "https://aldercreekdental.com/terms", "customer_care_phone": "15035550142", "customer_care_email": "desk@aldercreekdental.com",
		}
	}
	own := map[string]any{
		"use_case": "ACCOUNT_NOTIFICATION", "opt_in_keywords": "START", "opt_out_keywords": "STOP,UNSUBSCRIBE", "help_keywords": "HELP",
		"subscriber_opt_in": true, "subscriber_opt_out": true, "subscriber_help": true,
	}
	switch vendor {
	case Sinch:
		own["brand_id"] = "BALDER1"
	case Bird:
		own["terms_and_conditions"] = true
	default:
		own["terms_url"], own["privacy_url"] = "https://aldercreekdental.com/terms", "https://aldercreekdental.com/privacy"
	}
	return own
}
