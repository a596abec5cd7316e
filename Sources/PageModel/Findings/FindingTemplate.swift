/// The sentences that findings are made of. ``wording`` has the rule, the severity and both texts of each.
///
/// A rule has several sentences where several things break it.
package enum FindingTemplate: Sendable, Hashable, CaseIterable {
  // The file and its pages.
  case fileDrawn, fileRepaired
  case pageUnreadable, pageEmpty, pageAbandoned, pageUnmeasured, pageOperators, pageDisagreement
  case pageTextUnreadable, pageGlyphs, pageMispaired, pageRulingsMissing, pageRulingsDrawn
  case pageRulingCrossings, annotationsUnread, annotationsRead
  case markupCells, markupColumns, markupNodes, markupDepth, markupStyles
  case markupHiddenDigits, markupOtherDigits, markupHiddenWords, markupHiddenInLines,
    markupHiddenInCells
  case pageHidden, pageStruck, pageOverprinted
  case pagePale, pageReversed, pageDoubtfulPaint, pageReplaced, pageContradicted, pageNameless
  case pageUntold
  case annotationValues
  case sheetCellCut, sheetCellsCut
  case noText, pageWithoutText, pagesWithoutText, onlyFurniture, noDocumentText, badBytes
  case converted, textLayer, recognized, recognizerFailed, unrecognized, unrecognizedUnasked

  // The report around its tables.
  case noReport, titleAbsent, titleAmbiguous, titleFromMetadata
  case publisherAbsent, publisherBesideTitle, publisherFromMetadata
  case publisherOfText, publisherOfTitle
  case yearAbsent, yearOfTitleAndText, yearOfTitleAndPeriod, yearOfPeriod, yearOfText
  case textAroundTitle, moreTextAroundTitle, textUnread, textOfIndicators, textSurrounding
  case sectionAbsent, sectionNumber
  case editionAmbiguous, editionOfOtherYear, editionNone, editionUnknown, editionUnknownWords

  // The tables of the form.
  case tableAbsent, rowAbsent, rowUnread, rowRefused, rowGrouped, rowGlued, rowDisordered
  case rowDuplicate, rowDuplicateUnlabelled, tableDuplicate
  case rowValuesInCells, rowHeaders, rowBelowOther, rowTorn, rowValueCount
  case groupBesideRows, labelsBeside, labelsInOneCell, numbersInLabel, labelIllegible
  case labelApproximate, labelUnknown, labelMissing, labelOfNoForm, labelOfOtherYear
  case labelOfOtherBody, labelOfPart, tableOfOtherBody, reportFollowing
  case columnApproximate, columnUnknown, columnBesideOwn, columnMisnamed, columnForeign,
    columnAbsent
  case cellOfHeadersAbsent
  case cellBlank, numberUnreadable, numberNegative, numberFractional, numberMultiple
  case numberNotes, indicatorNote, unitDiffers
  case numberUncertain, numbersUncertain, tableUncertain

  // Figures against each other.
  case sumOfRows, sumOfColumns, balance, narrativeMismatch
  case correctionApplied, correctionRefused, correctionSuperseded
  case yearMissing, carriedOver, inForce, hundredfold, hundredth
  case duplicate, duplicateDiffering, duplicatesDiffering

  /// The rule, the severity and both texts.
  package var wording: FindingWording {
    // The tests show that every sentence is in the table.
    Self.table[self] ?? .error("\(self)", "\(self)", "\(self)")
  }

  /// All sentences.
  package static let table: [FindingTemplate: FindingWording] = [
    ofFiles, ofReports, ofRows, ofFigures,
  ].reduce(into: [:]) { table, part in table.merge(part) { first, _ in first } }
}

/// What a sentence of findings says, of which rule.
package struct FindingWording: Sendable {
  /// The rule that is broken; the same in every language.
  package let rule: String
  package let severity: Finding.Severity
  package let text: TextTemplate

  static func info(_ rule: String, _ english: String, _ chinese: String) -> FindingWording {
    FindingWording(rule: rule, severity: .info, text: TextTemplate(english, chinese))
  }

  static func warning(_ rule: String, _ english: String, _ chinese: String) -> FindingWording {
    FindingWording(rule: rule, severity: .warning, text: TextTemplate(english, chinese))
  }

  static func error(_ rule: String, _ english: String, _ chinese: String) -> FindingWording {
    FindingWording(rule: rule, severity: .error, text: TextTemplate(english, chinese))
  }
}
