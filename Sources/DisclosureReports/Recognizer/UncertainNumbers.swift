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
    return [
      Finding(
        .tableUncertain,
        [
          "count": "\(cells.count)", "all": "\(figureCount)", "table": "\(label)",
          "figures": .list(cells.prefix(mostNamed).map { words($0) }, .comma), "key": "\(table)",
        ], figures: cells.map(\.name), page: cells.first?.value.page)
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
    let numbers = BilingualText.list(
      row.enumerated().map { index, cell in index < mostDetailed ? detailed(cell) : words(cell) },
      .semicolon)
    let figures = row.map(\.name)
    let place = isOne ? row.first.map { ($0.value.page, $0.value.frame) } : nil
    let source = row.first?.row
    let page = place?.0 ?? source?.page
    let frame = place?.1 ?? source?.frame
    return isOne
      ? Finding(
        .numberUncertain, ["numbers": numbers], figures: figures, page: page, frame: frame)
      : Finding(
        .numbersUncertain, ["count": "\(row.count)", "numbers": numbers], figures: figures,
        page: page, frame: frame)
  }

  private static func words(_ cell: Cell) -> BilingualText {
    FigurePath(cell.name)?.words ?? BilingualText(cell.name)
  }

  /// What the number may be: `is 5 (tesseract, 91 %) or 6 (rapidocr, 88 %)`.
  private static func detailed(_ cell: Cell) -> BilingualText {
    guard let candidates = cell.value.reading?.candidates, !candidates.isEmpty else {
      return FindingPhrase.mayBe(["figure": words(cell), "text": "\(cell.value.text ?? "")"])
    }
    let texts = candidates.map { candidate in
      let percent = Int((candidate.confidence * 100).rounded(.down))
      return FindingPhrase.candidate([
        "text": candidate.text.isEmpty ? FindingPhrase.noText() : BilingualText(candidate.text),
        "source": "\(candidate.source)", "percent": "\(percent)",
      ])
    }
    return FindingPhrase.isOneOf(["figure": words(cell), "candidates": .list(texts, .or)])
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
