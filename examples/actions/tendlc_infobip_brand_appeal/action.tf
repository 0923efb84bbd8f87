# The registrar could not match the tax id, and the letter of the IRS shows it:
#   terraform apply -invoke=action.tendlc_infobip_brand_appeal.lakeview
action "tendlc_infobip_brand_appeal" "lakeview" {
  config {
    brand_id    = "0fa4c6e2-9b17-4d38-8c50-3e6d7f2a1b94"
    explanation = "The letter confirms the legal name and the tax id as they are registered."
    documents = [
      {
        file          = "irs-letter-cp575.pdf"
        document_type = "IRS_CP575"
      },
    ]
  }
}
