internal import ReportExtraction

/// A figure of the report with what the review calls it.
struct ReviewFigure {
  /// Its number on the page, from 0.
  let index: Int
  /// Its key: the path in the JSON, as in `provenance`.
  let key: String
  let value: FormValue
  /// Row and column, or label and header.
  let name: BilingualText
  /// The unit as printed, or the form's.
  let unit: String?
  /// What its number must be where it counts something or is money; `nil` for others.
  let rule: CountRule?
}

/// Every figure that a report's form has a place for, in the form's order, and every indicator's value.
struct ReviewFigures {
  let all: [ReviewFigure]
  private let byKey: [String: Int]
  private let byPlace: [Place: [Int]]

  private enum Place: Hashable {
    case page(Int, Rect)
    case markup(String)
  }

  init(_ report: DisclosureReport) {
    var all: [ReviewFigure] = []
    func add(
      _ key: String, _ value: FormValue, _ name: BilingualText, _ unit: String?,
      _ rule: CountRule? = nil
    ) {
      all.append(
        ReviewFigure(
          index: all.count, key: key, value: value, name: name, unit: value.unit ?? unit,
          rule: rule))
    }
    for table in report.form?.tables ?? [] {
      for row in table.rowsShown(in: report) {
        for column in row.columns.compactMap(table.column) {
          let path = FigurePath(table: table.key, row: row.key, column: column.key)
          add(
            path.description, report[path], table.name(of: row, column), row.unit ?? column.unit,
            column.countRule(inRowOf: row.unit))
        }
      }
    }
    for (index, indicator) in report.indicators.enumerated() {
      for entry in indicator.values {
        let name = "\(indicator.label) · \(entry.header)"
        add(
          "indicators.\(index).\(entry.header)", entry.value, BilingualText(name, name),
          indicator.unit)
      }
    }
    self.all = all
    byKey = Dictionary(all.map { ($0.key, $0.index) }, uniquingKeysWith: { first, _ in first })
    byPlace = Dictionary(
      grouping: all.compactMap { figure in
        Self.place(figure.value.page, figure.value.frame, figure.value.place)
          .map { ($0, figure.index) }
      }, by: \.0
    ).mapValues { $0.map(\.1) }
  }

  /// The figure with a key.
  subscript(key: String) -> ReviewFigure? { byKey[key].map { all[$0] } }

  /// The figures a finding is about: those that stand at its place, and those whose keys it names.
  func named(by finding: Finding) -> [Int] {
    var result =
      Self.place(finding.page, finding.frame, finding.place).flatMap { byPlace[$0] } ?? []
    let words = finding.message.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
    for word in words where word.contains(".") {
      if let index = byKey[String(word)], !result.contains(index) { result.append(index) }
    }
    return result
  }

  private static func place(_ page: Int?, _ frame: Rect?, _ place: MarkupPlace?) -> Place? {
    if let page, let frame { return .page(page, frame) }
    return place.map { .markup($0.path) }
  }
}

extension ReportForm.Table {
  /// All rows but those of groups that the report does not print.
  func rowsShown(in report: DisclosureReport) -> [ReportForm.Row] {
    rows.filter { !$0.isGroup || report.hasRow($0.key, of: key) }
  }

  /// What row and column are called.
  func name(of row: ReportForm.Row, _ column: ReportForm.Column) -> BilingualText {
    hasSingleColumn
      ? row.name
      : BilingualText(
        "\(row.name.chinese) · \(column.name.chinese)",
        "\(row.name.english) · \(column.name.english)")
  }

  /// What the table is called.
  var name: BilingualText { BilingualText(label, BilingualText.english(ofKey: key)) }
}

extension ReportForm.Row {
  /// The form's own label, or the words of the key.
  var name: BilingualText { BilingualText(label, BilingualText.english(ofKey: key)) }
}

extension ReportForm.Column {
  /// The form's own header, or the words of the key.
  var name: BilingualText {
    var wording = wordings.first ?? key
    // 本年收费金额单位万元: the unit is shown beside it.
    if let unit, wording.hasSuffix("单位\(unit)") { wording.removeLast(unit.count + 2) }
    return BilingualText(
      wording, key.isEmpty ? "Figure" : BilingualText.english(ofKey: key))
  }
}
