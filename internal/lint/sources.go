package lint

// Sources of the rules.
const (
	publicNotes = "public notes on refused and resubmitted campaigns"

	bandwidthReasons    = "https://support.bandwidth.com/hc/en-us/articles/11902961045783-Vetting-Rejection-Reasons-DCA2"
	teamsErrors         = "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Teams/phone-system/sms-calling-errors.md"
	telnyxErrors        = "https://support.telnyx.com/en/articles/10547022-10dlc-carrier-error-codes-explanations"
	infobipMatrix       = "https://www.infobip.com/docs/rejection-reason-matrix"
	twilioErrors        = "https://www.twilio.com/docs/api/errors/"
	bandwidthArticle    = "https://www.bandwidth.com/support/en/articles/12823077-bandwidth-vetting-rejection-reasons"
	sinchRejected       = "https://community.sinch.com/t5/10DLC/Why-was-my-10DLC-campaign-rejected/ta-p/15408"
	sinchCommunity      = "https://community.sinch.com/t5/user/viewprofilepage/user-id/2468/user-activities"
	conductCode         = "https://docslib.org/doc/1645763/t-mobile-code-of-conduct"
	infobipUseCases     = "https://www.infobip.com/docs/essentials/usa-and-canada-compliance/us-messaging-use-cases"
	onsipTips           = "https://support.onsip.com/hc/en-us/articles/43447277905293-Tips-for-a-Successful-Use-Case-Campaign-Registration"
	vonageRules         = "https://api.support.vonage.com/hc/en-us/articles/6730614610588--10DLC-Campaign-Requirements-2023"
	awsHelp             = "https://docs.aws.amazon.com/sms-voice/latest/userguide/registration-help-rejection-troubleshooting.html"
	swivelReasons       = "https://help.swivelcrm.com/en/articles/9882792-text-campaign-troubleshooting"
	telnyxUseCases      = "https://developers.telnyx.com/docs/messaging/10dlc/campaign-use-cases.md"
	birdGuide           = "https://docs.bird.com/applications/channels/channels/supported-channels/sms/concepts/sms-registration/sms-10dlc/how-to-guides/register-a-10dlc-campaign-via-bird"
	infobipCampaigns    = "https://www.infobip.com/docs/10dlc/campaigns"
	infobipPolitical    = "https://www.infobip.com/docs/10dlc/political-use-case"
	sinchCampaignDocs   = "https://developers.sinch.com/docs/10dlc-registration/api-reference/10dlc-registration/10dlc-campaign-registration/campaignregistrationexternalservice_createtcrcampaign.md"
	birdCampaignDocs    = "https://docs.bird.com/api/numbers-api/api-reference/10dlc-compliance/campaigns/create-a-campaign"
	infobipCampaignDocs = "https://www.infobip.com/docs/api/platform/numbers/number-registration/campaigns/create-campaign"
)
