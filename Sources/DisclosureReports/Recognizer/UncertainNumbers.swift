import PageModel

/// The findings on numbers that were not recognized for certain: one a row, or one a table where nearly
/// all of its numbers are so.
struct UncertainNumbers: Sendable {
  /// A cell whose number is uncertain.
  struct Cell: Sendable {
    /// The figure's path: `requests.granted.total`.
    let name: String
    /// The uncertain value.
    let value: FormValue
    /// The label of its row, with its place.
    let row: SourceText
  }

  /// Cells from which a row's finding names the others without their candidates.
  private static let mostDetailed = 6
  /// Paths that the finding of a table names.
  private static let mostNamed = 4
  /// Rows from which one finding stands for a table.
  private static let fewestRows = 3

  /// One finding for each row, in the order of the cells.
  static func findings(of cells: [Cell]) -> [Finding] {
    rows(of: cells).map(finding)
  }

  /// One finding for the table where at least a `share` of its figures are uncertain, else one a row.
  static func findings(
    of cells: [Cell], table: String, label: String, figureCount: Int, share: Double
  ) -> [Finding] {
    let rows = rows(of: cells)
    guard rows.count >= fewestRows, Double(cells.count) >= share * Double(figureCount) else {
      return rows.map(finding)
    }
    let names = cells.prefix(mostNamed).map(\.name).joined(separator: ", ")
    return [
      FindingRule.numberUncertain.finding(
        "\(cells.count) of the \(figureCount) numbers of the table \(label) were not recognized for certain "
          + "and are left out, the first ones \(names) (\(table))", page: cells.first?.value.page)
    ]
  }

  /// The cells row by row.
  private static func rows(of cells: [Cell]) -> [[Cell]] {
    var rows: [[Cell]] = []
    for cell in cells {
      if let last = rows.last?.last, last.row == cell.row {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows
  }

  private static func finding(_ row: [Cell]) -> Finding {
    let isOne = row.count == 1
    let texts = row.enumerated().map { index, cell in
      index < mostDetailed ? "\(cell.name) \(candidates(of: cell.value))" : cell.name
    }
    let place = isOne ? row.first.map { ($0.value.page, $0.value.frame) } : nil
    let source = row.first?.row
    return FindingRule.numberUncertain.finding(
      (isOne ? "a number was" : "\(row.count) numbers were")
        + " not recognized for certain and \(isOne ? "is" : "are") left out: "
        + texts.joined(separator: "; "),
      page: place?.0 ?? source?.page, frame: place?.1 ?? source?.frame)
  }

  /// What the number may be: `is 5 (tesseract, 91 %) or 6 (rapidocr, 88 %)`.
  private static func candidates(of value: FormValue) -> String {
    guard let candidates = value.reading?.candidates, !candidates.isEmpty else {
      return "may be \(value.text ?? ""), which no second reading confirms"
    }
    let texts = candidates.map { candidate in
      let text = candidate.text.isEmpty ? "nothing" : candidate.text
      let percent = Int((candidate.confidence * 100).rounded(.down))
      return "\(text) (\(candidate.source), \(percent) %)"
    }
    return "is " + texts.joined(separator: " or ")
  }
}

extension TableReader {
  /// The findings on uncertain numbers, table by table.
  mutating func noteUncertainNumbers() {
    for table in form.tables {
      let cells = uncertain.filter {
        $0.path.table == table.key && result.figures[$0.path]?.state == .uncertain
      }
      guard !cells.isEmpty else { continue }
      let figures = result.figures.filter { $0.key.table == table.key && $0.value.hasNumber }
      result.findings += UncertainNumbers.findings(
        of: cells.map { .init(name: $0.path.description, value: $0.value, row: $0.row) },
        table: table.key, label: table.label, figureCount: figures.count,
        share: options.uncertainTableShare)
    }
  }
}
