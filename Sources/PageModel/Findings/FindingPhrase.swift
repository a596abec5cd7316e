/// Parts of findings' sentences that are words of this program: reasons, places, kinds of pages.
package enum FindingPhrase: Sendable, Hashable, CaseIterable {
  case pageIsPicture, pagesArePictures, pageHasFonts, pagesHaveFonts, pageRange
  case onePlaceUnread, placesUnread, blankPage, blankPages
  case damagedMark, damagedObjectTable, damagedStreams, damagedObjects
  case sourceTitle, sourceMeta, sourceProperties, sourceParticulars, sourceBlock
  case reasonPart, reasonWords, reasonNoNumber, reasonTwoNumbers
  case reasonSeparators, reasonLoneValue, reasonCells
  case ofTable, ofRow, keyedRow, note, noNumber, noText
  case mayBe, isOneOf, candidate
  case column, onPage, sumIs, sumsAre
  case noDigest, documentChanged, noSuchFigure, readsOtherwise
  case noPrintedNumber, belowZero, countNotWhole, noTime
  case noReason, noName, noDate
  case yearRange, andMore
  case leftOutText, faintText, unclearText, generatedText, redrawnText, foreignText, quoted,
    quotedAndMore

  /// The phrase with arguments in their places.
  package func callAsFunction(
    _ arguments: KeyValuePairs<String, BilingualText> = [:]
  ) -> BilingualText {
    text.filled(arguments)
  }

  /// Both texts.
  package var text: TextTemplate {
    // The tests show that every phrase is in the table.
    Self.table[self] ?? TextTemplate("\(self)", "\(self)")
  }

  package static let table: [FindingPhrase: TextTemplate] = [
    .leftOutText: TextTemplate("left out is {texts}", "未采用{texts}"),
    .faintText: TextTemplate(
      "read is {texts}, which may have the color of its ground", "仍予读取{texts}，其颜色可能与底色相同"),
    .unclearText: TextTemplate(
      "read is {texts}, which its style may hide", "仍予读取{texts}，样式可能将其隐藏"),
    .generatedText: TextTemplate(
      "not read is {texts}, which its style may add", "未采用{texts}，样式可能将其加在旁边"),
    .redrawnText: TextTemplate(
      "read is {texts}, in a font of the page's own that may draw other digits",
      "仍予读取{texts}，网页自带的字体可能将其显示为其他数字"),
    .foreignText: TextTemplate(
      "not read is {texts}, which stands in a formula, a drawing or an embedded object",
      "未采用{texts}，其位于公式、图形或嵌入对象中"),
    .quoted: TextTemplate("“{text}”", "“{text}”"),
    .quotedAndMore: TextTemplate("{texts} and {count} more", "{texts}等，另有{count}处"),
    .pageIsPicture: TextTemplate("page {pages} is a picture", "第{pages}页为图像"),
    .pagesArePictures: TextTemplate("pages {pages} are pictures", "第{pages}页为图像"),
    .pageHasFonts: TextTemplate(
      "page {pages} has fonts that do not say which characters they hold",
      "第{pages}页的字体未说明所含何字"),
    .pagesHaveFonts: TextTemplate(
      "pages {pages} have fonts that do not say which characters they hold",
      "第{pages}页的字体未说明所含何字"),
    .pageRange: TextTemplate("{from} to {to}", "{from}至{to}"),
    .onePlaceUnread: TextTemplate(
      "; nothing was read in a place that has ink", "；有1处墨迹未读出内容"),
    .placesUnread: TextTemplate(
      "; nothing was read in {count} places that have ink", "；有{count}处墨迹未读出内容"),
    .blankPage: TextTemplate("; no text was found on page {pages}", "；第{pages}页未发现文字"),
    .blankPages: TextTemplate("; no text was found on pages {pages}", "；第{pages}页未发现文字"),
    .damagedMark: TextTemplate("it does not begin as a PDF does", "开头不是 PDF 应有的标记"),
    .damagedObjectTable: TextTemplate("its table of objects was rebuilt", "对象表已重建"),
    .damagedStreams: TextTemplate(
      "parts of its data streams were mended or left out", "部分数据流已修补或略去"),
    .damagedObjects: TextTemplate(
      "malformed objects were mended or left out", "不合规的对象已修补或略去"),
    .sourceTitle: TextTemplate("the page's <title>", "网页的 <title>"),
    .sourceMeta: TextTemplate("a <meta> of the page", "网页的 <meta>"),
    .sourceProperties: TextTemplate("the PDF's properties", "PDF 的属性"),
    .sourceParticulars: TextTemplate(
      "the table of particulars above the document", "文件上方的信息要素表"),
    .sourceBlock: TextTemplate("the block of metadata", "文首的信息要素"),
    .reasonPart: TextTemplate(
      "a part of the table that the values belong to is missing", "数据所属的表格缺少一部分"),
    .reasonWords: TextTemplate("words stand between the values of a row", "一行的数据之间夹有文字"),
    .reasonNoNumber: TextTemplate(
      "what stands in the place of a number is none", "应为数字之处不是数字"),
    .reasonTwoNumbers: TextTemplate(
      "a cell has two numbers, or one in two parts", "一个单元格中有两个数字，或一个数字断为两截"),
    .reasonSeparators: TextTemplate(
      "the separators do not say in which of {count} columns the values stand",
      "分隔符未表明数据在{count}列中的哪几列"),
    .reasonLoneValue: TextTemplate("a value stands in a row of its own", "一个数据单独成行"),
    .reasonCells: TextTemplate(
      "the row has {count} cells where the form has another number",
      "该行有{count}个单元格，与格式规定的个数不符"),
    .ofTable: TextTemplate("the table {table}", "“{table}”表"),
    .ofRow: TextTemplate("row {row}", "“{row}”一行"),
    .keyedRow: TextTemplate("{row} ({key})", "“{row}”一行（{key}）"),
    .note: TextTemplate(
      "{figure} is read from {text}, {note} is left out", "{figure}读自“{text}”，其中“{note}”未采用"),
    .noNumber: TextTemplate("no number", "无数字"),
    .noText: TextTemplate("nothing", "空"),
    .mayBe: TextTemplate(
      "{figure} may be {text}, which no second reading confirms", "{figure}可能为{text}，但无第二次读数印证"),
    .isOneOf: TextTemplate("{figure} is {candidates}", "{figure}为{candidates}"),
    .candidate: TextTemplate(
      "{text} ({source}, {percent} %)", "{text}（{source}，{percent}%）"),
    .column: TextTemplate("column {column}: ", "“{column}”列："),
    .onPage: TextTemplate(", page {page}", "，第{page}页"),
    .sumIs: TextTemplate("{figures} is {sum} ({keys})", "{figures}为{sum}（{keys}）"),
    .sumsAre: TextTemplate("{figures} are {sum} ({keys})", "{figures}共为{sum}（{keys}）"),
    .noDigest: TextTemplate(
      "nobody knows whether it is of this document, for want of a SHA-256",
      "缺少 SHA-256，无法确认是否针对本文件"),
    .documentChanged: TextTemplate(
      "the document has changed since (its SHA-256 is {digest})",
      "文件此后已有变动（SHA-256 现为 {digest}）"),
    .noSuchFigure: TextTemplate("the report has no such figure", "报告中没有该项数据"),
    .readsOtherwise: TextTemplate("the report reads {value} there", "报告该处读得{value}"),
    .noPrintedNumber: TextTemplate(
      "the new value is no number of at most {digits} digits", "更正值不是{digits}位以内的数字"),
    .belowZero: TextTemplate("the figure cannot be below zero", "该项不能为负数"),
    .countNotWhole: TextTemplate("the figure is a count and must be a whole number", "该项为计数，须为整数"),
    .noReason: TextTemplate("no reason given", "未写理由"),
    .noName: TextTemplate("nobody named", "未署名"),
    .noDate: TextTemplate("no date", "未写日期"),
    .noTime: TextTemplate(
      "its time, “{when}”, is no date or time such as 2025-03-01 or 2025-03-01T08:00:00Z (ISO 8601)",
      "更正时间“{when}”不是 2025-03-01 或 2025-03-01T08:00:00Z 这样的日期或时间（ISO 8601）"),
    .yearRange: TextTemplate("{from} to {to}", "{from}至{to}"),
    .andMore: TextTemplate("{list} and {count} more", "{list}等，另有{count}项"),
  ]
}
