/// Thresholds of the recognizer that both entrances end in.
public struct ReportRecognizerOptions: Sendable, Hashable {
  /// The forms a report may be printed on, the newest first.
  public var forms: [ReportForm] = ReportForm.known

  /// How much better than the next one a form must fit for its tables alone to decide; a row or
  /// column in the form's own wording counts 2, in a variant 1. Within the margin the year decides:
  /// sections 三 and 四 are the same on the forms of 2019 and 2021.
  public var minimumFormMargin: Int = 2

  /// How much of a form a text must name for its lines to be taken for rows of it: three rows or
  /// columns in the form's own wording.
  public var minimumFormScore: Int = 6

  /// Values from which a line of text with other words is a row, in a section that has tables.
  public var minimumRowValues: Int = 3

  /// Values from which a line of text is a row wherever it stands, where a row of the form has
  /// exactly as many.
  public var minimumWideRow: Int = 5

  /// Characters that must stand before a row of text for them to be the headers of its table.
  public var minimumHeaderCharacters: Int = 6

  /// Share of those characters that must be words of the table's headers. The lines before the row of
  /// section 四 in the samples' text are such words to 0.9 and more.
  public var minimumHeaderShare: Double = 0.6

  /// What a character that a printed label has beyond the form's wording weighs against one that
  /// it lacks. Other words cling to labels (the stub 三、本年度办理结果, group labels), so extra
  /// characters say less: 年（四）无 2.没有现成信息需要另行制 is still the second row of the group.
  public var extraCharacterWeight: Double = 0.35

  /// Similarity from which a label names a row, 0 to 1. 其他法律行政止公开 reaches 0.75 against
  /// 其他法律行政法规禁止公开; 行政许可 against 行政处罚 stays at 0.43.
  public var minimumRowSimilarity: Double = 0.6

  /// Similarity from which a shortened label names a row: one with the form's number, whose every
  /// character the form's wording has in the same order. 2.逾期未缴纳费用 reaches 0.41.
  public var minimumShortenedSimilarity: Double = 0.35

  /// Characters a shortened label must have at least.
  public var minimumShortenedCharacters: Int = 5

  /// Characters of a line that may follow a label as its overflow before the values come:
  /// 3.危及“三安全一稳定”的信 / 息.
  public var maximumOverflowCharacters: Int = 8

  /// Similarity from which a paragraph that begins with a section's number is its heading.
  /// 四、政府信息公开行政复议、提起行政诉讼情况 reaches 0.95; 一、本年新收政府信息公开申请数量
  /// stays at 0.4 against 总体情况.
  public var minimumHeadingSimilarity: Double = 0.72

  /// Similarity from which a heading with a wrong number is still that section's heading.
  public var minimumMisnumberedHeadingSimilarity: Double = 0.92

  /// Similarity from which a column header names a column.
  public var minimumColumnSimilarity: Double = 0.6

  /// What the number before a label adds when it agrees with the form's, and takes away when it
  /// does not; it lets 3.其他 win over a column header 其他.
  public var enumeratorWeight: Double = 0.15

  /// Labels shorter than this many characters, 其他 and 总计, are column headers too.
  public var shortLabelCharacters: Int = 3

  /// What such a label loses when the form's number is not printed before it; with 0 the headers of
  /// the table of section 四 displace three rows of section 三 whose order is broken.
  public var bareShortLabelPenalty: Double = 0.5

  /// What a label adds that is there to its last character: 2.没有现成信息需要另行制 on one line and
  /// 度法提供作 on the next are one label with fragments of the stub, not a mistyped one.
  public var completeLabelBonus: Double = 0.1

  /// What each character of such a label adds: the form's label over four lines wins over the
  /// shortened 申请人无正当理由逾期不补正 on the first of them.
  public var completeCharacterBonus: Double = 0.004

  /// Lines a label may run over in text; 3 is what the form's longest labels take in real reports,
  /// 5 with fragments of the stub between them.
  public var maximumLabelLines: Int = 5

  /// Characters from a label's beginning to the end of its line; the form's longest label has 34.
  /// It bounds the work on lines that are no table rows at all.
  public var maximumLabelCharacters: Int = 120

  /// How sure two agreeing readings of a recognized figure must be, from 0 to 1, where no sum of the form
  /// would show that both are wrong: section 二, indicators, and much of the form of 2014. Engines that
  /// read the same picture share some mistakes, and those are made with less confidence than most
  /// readings have.
  public var minimumUnguardedConfidence: Double = 0.85

  /// Share of a table's figures from which one finding for the table says that they are uncertain, in
  /// place of one for each row: then its picture as a whole is not good enough.
  public var uncertainTableShare: Double = 0.8

  /// Paragraphs at the document's start among which the title is looked for.
  /// The menus of a web page may stand above it line by line.
  public var maximumTitleParagraphs: Int = 120

  /// Characters a title may have: the longest in the samples has 43.
  public var maximumTitleCharacters: Int = 90

  /// Characters a section's heading may have.
  public var maximumHeadingCharacters: Int = 60

  /// Characters a line around a table may have, 附件 or 填报单位, that belongs to no section.
  public var maximumSurroundingCharacters: Int = 60

  /// Characters a signature may have.
  public var maximumSignatureCharacters: Int = 40

  /// The documented defaults.
  public init() {}
}
