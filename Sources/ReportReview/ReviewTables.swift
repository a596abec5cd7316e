internal import ReportExtraction
import TextFormats

/// The tables of a report as HTML, by the form's own wording.
struct ReviewTables {
  let report: DisclosureReport
  let figures: ReviewFigures

  /// A table of the form.
  ///
  /// - Parameter isNamed: Whether the heading above it says already what it is.
  func html(of table: ReportForm.Table, isNamed: Bool) -> String {
    let columns = table.columns
    var html =
      "<div class=\"wide\"><table class=\"figures\"><caption\(isNamed ? " class=\"same\"" : "")>"
    html += "\(table.name.html)</caption><thead><tr><td></td>"
    for column in columns {
      html += "<th scope=\"col\">\(column.name.html)\(Self.unit(column.unit))</th>"
    }
    html += "</tr></thead><tbody>"
    for row in table.rowsShown(in: report) {
      html += "<tr><th scope=\"row\" class=\"\(Self.depth(of: row))\">\(row.name.html)"
      html += "\(Self.unit(row.unit))</th>"
      for column in columns {
        let path = FigurePath(table: table.key, row: row.key, column: column.key)
        html += figures[path.description].map(cell) ?? "<td class=\"none\"></td>"
      }
      html += "</tr>"
    }
    return html + "</tbody></table></div>"
  }

  /// The rows of tables that no form knows; empty where the report has none.
  func indicators() -> String {
    guard !report.indicators.isEmpty else { return "" }
    let name = BilingualText("其他表格", "Other tables")
    var html = "<div class=\"wide\"><table class=\"figures\"><caption>\(name.html)</caption><tbody>"
    for (index, indicator) in report.indicators.enumerated() {
      html += "<tr><th scope=\"row\">\(MarkupText.escaped(indicator.label))"
      html += "\(Self.unit(indicator.unit))</th>"
      for entry in indicator.values {
        html += "<th class=\"header\">\(MarkupText.escaped(entry.header))</th>"
        html += figures["indicators.\(index).\(entry.header)"].map(cell) ?? "<td></td>"
      }
      html += "</tr>"
    }
    return html + "</tbody></table></div>"
  }

  /// The cell of a figure: its number as printed, or what stands in its place.
  private func cell(_ figure: ReviewFigure) -> String {
    let value = figure.value
    let shown: String =
      switch value.state {
      case .absent: BilingualText("未见", "absent").html
      case .blank:
        value.text.flatMap { $0.isEmpty ? nil : MarkupText.escaped($0) }
          ?? BilingualText("空", "blank").html
      case .printed, .unreadable, .uncertain, .corrected: MarkupText.escaped(value.text ?? "")
      }
    return "<td id=\"f\(figure.index)\" class=\"figure\" tabindex=\"-1\" "
      + "data-state=\"\(value.state.rawValue)\"><span class=\"printed\">\(shown)</span>"
      + "\(Self.confidence(of: value))</td>"
  }

  /// How sure the recognizer of a scan's number was; nothing for text that the document has itself.
  private static func confidence(of value: FormValue) -> String {
    guard let reading = value.reading else { return "" }
    let percent = reading.confidence.map { "\(Int(($0 * 100).rounded()))%" } ?? "?"
    return "<small class=\"reading\" data-settled=\"\(reading.isSettled)\">\(percent)</small>"
  }

  private static func unit(_ unit: String?) -> String {
    unit.map { " <small class=\"unit\">\(MarkupText.escaped($0))</small>" } ?? ""
  }

  /// How far a row's label is set in.
  private static func depth(of row: ReportForm.Row) -> String {
    switch row.enumerator {
    case .section: "section"
    case .group: "group"
    case .item: "item"
    case nil: "plain"
    }
  }
}
