import DisclosureReports

/// The keys that the documentation of the JSON promises, written down by hand and not taken from the
/// forms.
enum PrintedFormKeys {
  /// The paths of the figures of an edition, in the form's order.
  static func paths(of edition: FormEdition) -> [String] {
    switch edition {
    case .edition2021:
      proactive2021 + requests(otherHandling: groupWithRows) + reviews
    case .edition2019:
      proactive2019 + requests(otherHandling: ["otherHandling"]) + reviews
    case .edition2014:
      statistics.map { "statistics.\($0)" }
    default: []
    }
  }

  private static let proactive2021 = [
    "proactiveDisclosure.regulations.issued",
    "proactiveDisclosure.regulations.repealed",
    "proactiveDisclosure.regulations.inForce",
    "proactiveDisclosure.normativeDocuments.issued",
    "proactiveDisclosure.normativeDocuments.repealed",
    "proactiveDisclosure.normativeDocuments.inForce",
    "proactiveDisclosure.administrativeLicensing.decisions",
    "proactiveDisclosure.administrativePenalties.decisions",
    "proactiveDisclosure.administrativeCompulsion.decisions",
    "proactiveDisclosure.administrativeFees.amount",
  ]

  private static let proactive2019 = [
    "proactiveDisclosure.regulations.produced",
    "proactiveDisclosure.regulations.disclosed",
    "proactiveDisclosure.regulations.totalDisclosed",
    "proactiveDisclosure.normativeDocuments.produced",
    "proactiveDisclosure.normativeDocuments.disclosed",
    "proactiveDisclosure.normativeDocuments.totalDisclosed",
    "proactiveDisclosure.administrativeLicensing.itemsLastYear",
    "proactiveDisclosure.administrativeLicensing.change",
    "proactiveDisclosure.administrativeLicensing.decisions",
    "proactiveDisclosure.otherServices.itemsLastYear",
    "proactiveDisclosure.otherServices.change",
    "proactiveDisclosure.otherServices.decisions",
    "proactiveDisclosure.administrativePenalties.itemsLastYear",
    "proactiveDisclosure.administrativePenalties.change",
    "proactiveDisclosure.administrativePenalties.decisions",
    "proactiveDisclosure.administrativeCompulsion.itemsLastYear",
    "proactiveDisclosure.administrativeCompulsion.change",
    "proactiveDisclosure.administrativeCompulsion.decisions",
    "proactiveDisclosure.administrativeFees.itemsLastYear",
    "proactiveDisclosure.administrativeFees.change",
    "proactiveDisclosure.procurement.projects",
    "proactiveDisclosure.procurement.amount",
  ]

  private static let groupWithRows = [
    "otherHandling", "otherCorrectionOverdue", "otherFeeOverdue", "otherUnspecified",
  ]

  /// Section 三: each row has all columns.
  private static func requests(otherHandling: [String]) -> [String] {
    let rows =
      [
        "newlyReceived", "carriedOver", "granted", "partlyGranted",
        "withheld", "withheldStateSecret", "withheldByLaw", "withheldSecurityAndStability",
        "withheldThirdPartyRights", "withheldInternalAffairs", "withheldProcessInformation",
        "withheldEnforcementFile", "withheldAdministrativeInquiry",
        "unavailable", "unavailableNotHeld", "unavailableRequiresCreation",
        "unavailableStillUnclear",
        "notProcessed", "notProcessedPetition", "notProcessedRepeated",
        "notProcessedPublication", "notProcessedExcessive", "notProcessedConfirmation",
      ] + otherHandling + ["outcomeTotal", "carriedForward"]
    let columns = [
      "naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrganization",
      "legalServiceInstitution", "other", "total",
    ]
    return rows.flatMap { row in columns.map { "requests.\(row).\($0)" } }
  }

  private static let reviews = [
    "reviews.reconsideration.upheld",
    "reviews.reconsideration.corrected",
    "reviews.reconsideration.otherResult",
    "reviews.reconsideration.pending",
    "reviews.reconsideration.total",
    "reviews.litigationDirect.upheld",
    "reviews.litigationDirect.corrected",
    "reviews.litigationDirect.otherResult",
    "reviews.litigationDirect.pending",
    "reviews.litigationDirect.total",
    "reviews.litigationAfterReconsideration.upheld",
    "reviews.litigationAfterReconsideration.corrected",
    "reviews.litigationAfterReconsideration.otherResult",
    "reviews.litigationAfterReconsideration.pending",
    "reviews.litigationAfterReconsideration.total",
  ]

  private static let statistics = [
    "disclosed", "disclosedNormativeDocuments", "issuedNormativeDocuments",
    "disclosedInGazette", "disclosedOnWebsite", "disclosedOnMicroblog", "disclosedOnWeChat",
    "disclosedOtherwise",
    "responses", "pressConferences", "pressConferencesByPrincipals", "interviews",
    "interviewsByPrincipals", "interpretations", "responsesOnSocialMedia", "responsesOtherwise",
    "received", "receivedInPerson", "receivedByFax", "receivedOnline", "receivedByLetter",
    "concluded", "concludedOnTime", "concludedExtended",
    "answered", "answeredAlreadyDisclosed", "answeredGranted", "answeredPartlyGranted",
    "answeredWithheld", "withheldStateSecret", "withheldTradeSecret", "withheldPrivacy",
    "withheldSecurityAndStability", "withheldNotGovernmentInformation", "withheldByLaw",
    "answeredNotThisBody", "answeredNonexistent", "answeredToBeAmended", "answeredOtherChannel",
    "reviews", "reviewsUpheld", "reviewsCorrected", "reviewsOther",
    "litigation", "litigationUpheld", "litigationCorrected", "litigationOther",
    "complaints", "fees",
    "offices", "readingPoints", "staff", "staffFullTime", "staffPartTime", "budget",
    "meetings", "trainings", "trainees",
  ]
}
