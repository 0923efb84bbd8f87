package lint

import "testing"

// What reviewers forgive a campaign of passcodes they do not forgive one that
// calls itself so and sends promotions.
func TestPromotionsUnderPasscodesAreForgivenNothing(t *testing.T) {
	t.Parallel()
	codes := []string{"Alder Creek: 481920 is your sign-in code.", "Alder Creek: use code 773104 to log in."}
	sales := []string{"Alder Creek: 481920 is your sign-in code.", "Alder Creek: 20% off whitening this week only, book now!"}
	for _, one := range []struct {
		rule   string
		fields map[Field]any
	}{
		{"sample-missing-opt-out", nil},
		{"cta-missing-frequency", map[Field]any{MessageFlow: "Users open https://aldercreekdental.com/enroll, enter a mobile number and tick an empty box: 'Alder Creek Dental may send me text messages. " +
			"Msg & data rates may apply. Reply STOP to opt out or HELP for help.' Below are the terms at https://aldercreekdental.com/terms and the privacy policy at https://aldercreekdental.com/privacy."}},
		{"opt-in-message-missing-frequency", map[Field]any{OptInMessage: "Alder Creek Dental: you get our codes now. Msg & data rates may apply. Reply HELP for help, STOP to opt out."}},
	} {
		for _, sent := range []struct {
			samples []string
			want    Severity
		}{{codes, Info}, {sales, Warning}} {
			campaign := Example{Generic, one.fields}.Campaign()
			for field, value := range map[Field]Value{UseCase: TextValue("2FA"), Samples: TextsValue(sent.samples...)} {
				if err := campaign.Set(field, value); err != nil {
					t.Fatal(err)
				}
			}
			if got := found(campaign, one.rule); got == nil || got.Severity != sent.want {
				t.Errorf("%s with %q: %+v", one.rule, sent.samples, got)
			}
		}
	}
}
