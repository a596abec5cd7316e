import PageModel

/// The rules of the findings that reading a report can make, beside those of the sums of a form
/// (``ReportForm/Sum/rule``), which are errors.
///
/// A rule's identifier and severity stand together here and nowhere else.
public enum FindingRule: String, Sendable, Hashable, CaseIterable {
  /// A label differs from the form's wording but can mean nothing else.
  case labelApproximate = "label.approximate"
  /// A row with values has no label the form knows; its values are left out.
  case labelUnknown = "label.unknown"
  /// A table stands below the name of another body than the publisher; it is read, for no other one is there.
  case tableOfOtherBody = "table.otherBody"
  /// Two rows have the label of the same form row; the first one counts.
  case rowDuplicate = "row.duplicate"
  /// The row's label is there, but none of its values were read.
  case rowUnread = "row.unread"
  /// The form has the row, the document has not.
  case rowAbsent = "row.absent"
  /// The document prints one row for a group in place of the group's rows.
  case rowGrouped = "row.grouped"
  /// Labels and rows of values stand apart and do not match in number; the values are left out.
  case rowAmbiguous = "row.ambiguous"
  /// Values stand one a line and do not make up rows; they are left out.
  case rowDisordered = "row.disordered"
  /// The values of a row run together without anything between them; they are left out.
  case rowGlued = "row.glued"
  /// The row's values cannot be told apart by column; they are left out.
  case rowValueCount = "row.valueCount"
  /// A column header differs from the form's wording but can mean nothing else.
  case columnApproximate = "column.approximate"
  /// A column header the form does not know; the value below it is left out.
  case columnUnknown = "column.unknown"
  /// Values stand below the headers of other columns, or below words that are no form's headers; they are
  /// read by their order.
  case columnMisnamed = "column.misnamed"
  /// The row has no cell for a column of the form.
  case columnAbsent = "column.absent"
  /// A cell without a number.
  case cellBlank = "cell.blank"
  /// A unit or a note behind a number is left out; the number's printed text keeps it.
  case numberNote = "number.note"
  /// An amount is printed in another unit of money than the form has; it is given as printed.
  case unitDiffers = "unit.differs"
  /// A cell with text that is no number.
  case numberUnreadable = "number.unreadable"
  /// A count below zero, in a column that does not count more or fewer; it is left out.
  case numberNegative = "number.negative"
  /// A count that is no whole number, or has a point where one may part thousands; it is left out.
  case numberFractional = "number.fractional"
  /// A count in thousands or ten thousands, 45万件, which is rounded; it is left out.
  case numberMultiple = "number.multiple"
  /// A number in a picture whose readings do not agree, or not surely enough; it is left out.
  case numberUncertain = "number.uncertain"
  /// A table of the form is missing.
  case tableAbsent = "table.absent"
  /// A section of the form is missing.
  case sectionAbsent = "section.absent"
  /// A section's heading has another number than the form gives it.
  case sectionNumber = "section.number"
  /// No title was found.
  case titleAbsent = "title.absent"
  /// The title is that of a block of metadata, for none stands above the text.
  case titleFromMetadata = "title.fromMetadata"
  /// The head has several titles that say as much; the last one is given, or the one that the document's
  /// own description of itself has.
  case titleAmbiguous = "title.ambiguous"
  /// Nobody says which body reports.
  case publisherAbsent = "publisher.absent"
  /// The title names no publisher; a line beside it or a block of metadata does.
  case publisherInferred = "publisher.inferred"
  /// The name of the body in a recognized title differs by a character from the name in the text.
  case publisherDiffers = "publisher.differs"
  /// Nothing says which year is reported on.
  case yearAbsent = "year.absent"
  /// Title and period say different years; the title's is given.
  case yearConflict = "year.conflict"
  /// The title names no year; the period or the text's own words do.
  case yearInferred = "year.inferred"
  /// Lines around tables, captions and 填报单位, that belong to no section.
  case textSurrounding = "text.surrounding"
  /// The document has characters but no text: what is drawn is a watermark, a page number or hidden.
  case textNone = "text.none"
  /// Text that belongs to no part of the report.
  case textUnread = "text.unread"
  /// The tables are those of no form that is known.
  case editionUnknown = "edition.unknown"
  /// The report is of a year for which there was no form yet.
  case editionNone = "edition.none"
  /// The tables fit two forms alike; the year decided.
  case editionAmbiguous = "edition.ambiguous"
  /// The report is printed on a form made for other years.
  case editionYear = "edition.year"
  /// The narrative gives another number than the tables.
  case narrativeMismatch = "narrative.mismatch"
  /// Behind the report another one begins in the same document; its text and its tables are left out.
  case reportFollowing = "report.following"
  /// Other documents of an archive hold the same body's report for the same year.
  case reportDuplicate = "report.duplicate"
  /// A reviewer's correction stands in a figure's place.
  case correctionApplied = "correction.applied"
  /// A reviewer's correction does not fit the document any more.
  case correctionRefused = "correction.refused"
  /// A reviewer's correction gives way to a later one of the same figure.
  case correctionSuperseded = "correction.superseded"
  /// 上年结转 is not what the year before carried forward.
  case seriesCarriedOver = "series.carriedOver"
  /// 现行有效 is not that of the year before with what was issued and repealed.
  case seriesInForce = "series.inForce"
  /// A figure is 100 times those of the years around it, or a hundredth of them.
  case seriesMagnitude = "series.magnitude"
  /// A body's reports leave out a year.
  case seriesYearMissing = "series.yearMissing"
  /// The document is no annual report on information disclosure.
  case sourceNotReport = "source.notReport"
  /// The document of a word processor was converted before it was read.
  case sourceConverted = "source.converted"
  /// The document has pages but no text, and none was recognized.
  case sourceScanned = "source.scanned"
  /// Pages are pictures with a layer of text that was recognized before the document was archived.
  case sourceTextLayer = "source.textLayer"
  /// Title, narrative and labels come from this program's own recognition of the pages' pictures.
  case sourceRecognized = "source.recognized"
  /// Pages are pictures, and their text was not recognized.
  case sourceUnrecognized = "source.unrecognized"

  /// How much a finding of this rule matters.
  public var severity: Finding.Severity { Self.severities[rawValue] ?? .warning }

  /// By rule, as the table of findings has them.
  private static let severities = Dictionary(
    FindingTemplate.table.values.map { ($0.rule, $0.severity) }, uniquingKeysWith: { one, _ in one }
  )
}
