@testable import DisclosureReports

/// A repeatable source of chance.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// True in so many of a hundred cases.
  mutating func falls(_ percent: Int) -> Bool { Int(next() % 100) < percent }
}

/// A report of a form as text, its tables written with separators as some tool writes them.
struct SeparatedForm {
  /// How a tool writes tables.
  enum Kind: CaseIterable {
    case markdown, markdownSpansOnce, compactMarkdown, paddedRows, paddedRowsWithoutBlanks,
      separatedRows
    case tabs, commas, semicolons, paddedTabs, boxes, asciiGrid
    case barsAlone, markedRows, paddedCells
    /// Every row and column of a cell over several has its text.
    case repeatedTabs, repeatedMarkdown, repeatedCommas
    /// One blank between cells.
    case blanks, wideBlanks
  }

  /// A cell of a table: its text, and over how many columns it stands.
  struct Cell {
    var text: String
    var span = 1
    /// Whether it began in a row above.
    var isFromAbove = false

    /// The cell as it stands in the rows below its first one.
    var fromAbove: Cell { Cell(text: text, span: span, isFromAbove: true) }
  }

  /// A row of cells.
  struct Row {
    /// All cells, with those that began in rows above.
    var grid: [Cell]

    init(cells: [Cell]) { grid = cells }

    /// The cells that begin in this row.
    var cells: [Cell] { grid.filter { !$0.isFromAbove } }
  }

  let form: ReportForm
  /// The figures that are printed, with their text; blank ones are empty.
  private(set) var texts: [FigurePath: String] = [:]
  private(set) var text = ""

  /// Writes the form's tables; so many of a hundred values are blank.
  init(_ form: ReportForm, as kind: Kind, blanks: Int, seed: Int) {
    self.form = form
    var dice = Dice(seed)
    for path in PrintedForm(form: form).numbers.keys.sorted(by: { $0.description < $1.description })
    {
      texts[path] = dice.falls(blanks) ? "" : String(Int(dice.next() % 900))
    }
    var lines = ["甲县人民政府\(form.years.lowerBound)年政府信息公开工作年度报告"]
    for heading in form.headings {
      lines.append(heading.label)
      for table in form.tables where table.section == heading.number {
        lines += SeparatedTable(rows(of: table), kind).lines
      }
      if !form.tables.contains(where: { $0.section == heading.number }) {
        lines.append("全年工作有序开展。")
      }
    }
    for table in form.tables where table.section == nil {
      lines += SeparatedTable(rows(of: table), kind).lines
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private func rows(of table: ReportForm.Table) -> [Row] {
    switch table.layout {
    case .acrossHeaders: across(table)
    case .rows:
      table.section == 3
        ? requests(table) : table.hasSingleColumn ? statistics(table) : proactive(table)
    }
  }

  private func values(_ row: ReportForm.Row, of table: ReportForm.Table) -> [Cell] {
    row.columns.map { key in
      Cell(text: texts[FigurePath(table: table.key, row: row.key, column: key)] ?? "")
    }
  }

  private func printed(_ table: ReportForm.Table) -> [ReportForm.Row] {
    let members = Set(table.rows.filter(\.isGroup).map(\.key))
    return table.rows.filter { !members.contains($0.key) }
  }

  /// Headers again wherever the columns change, a cell over all columns above them.
  private func proactive(_ table: ReportForm.Table) -> [Row] {
    var rows: [Row] = []
    var columns: [String] = []
    let width = 4
    for row in printed(table) {
      if row.columns != columns {
        columns = row.columns
        rows.append(Row(cells: [Cell(text: "第二十条第（\(rows.count)）项", span: width)]))
        var headers = columns.map { Cell(text: table.column($0)?.wordings[0] ?? "") }
        headers[headers.count - 1].span = width - headers.count
        rows.append(Row(cells: [Cell(text: "信息内容")] + headers))
      }
      var cells = values(row, of: table)
      cells[cells.count - 1].span = width - cells.count
      rows.append(Row(cells: [Cell(text: row.label)] + cells))
    }
    return rows
  }

  private func requests(_ table: ReportForm.Table) -> [Row] {
    let names = table.columns.map { Cell(text: $0.wordings[0]) }
    let stub = Cell(text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", span: 3)
    var rows = [
      Row(cells: [stub, Cell(text: "申请人情况", span: 7)]),
      Row(cells: [stub.fromAbove, names[0], Cell(text: "法人或其他组织", span: 5), names[6]]),
      Row(cells: [stub.fromAbove, names[0].fromAbove] + names[1...5] + [names[6].fromAbove]),
    ]
    var above: [String] = []
    for row in printed(table) {
      let path = SampleForm.labels.first { $0.0.rawValue == row.key }?.1 ?? [row.label]
      var isSame = true
      var labels = path.enumerated().map { place, text in
        isSame =
          isSame && place < path.count - 1 && above.indices.contains(place) && above[place] == text
        return Cell(text: text, isFromAbove: isSame)
      }
      labels[labels.count - 1].span = 4 - path.count
      above = path
      rows.append(Row(cells: labels + values(row, of: table)))
    }
    return rows
  }

  private func across(_ table: ReportForm.Table) -> [Row] {
    let names = table.columns.map { Cell(text: $0.wordings[0]) }
    return [
      Row(cells: [Cell(text: "行政复议", span: 5), Cell(text: "行政诉讼", span: 10)]),
      Row(cells: names + [Cell(text: "未经复议直接起诉", span: 5), Cell(text: "复议后起诉", span: 5)]),
      Row(cells: names.map(\.fromAbove) + names + names),
      Row(cells: table.rows.flatMap { values($0, of: table) }),
    ]
  }

  private func statistics(_ table: ReportForm.Table) -> [Row] {
    [Row(cells: ["统计指标", "单位", "统计数"].map { Cell(text: $0) })]
      + printed(table).map { row in
        Row(cells: [Cell(text: row.label), Cell(text: row.unit ?? "个")] + values(row, of: table))
      }
  }
}

/// The lines of a table as a tool writes it.
struct SeparatedTable {
  typealias Row = SeparatedForm.Row
  let lines: [String]

  init(_ rows: [Row], _ kind: SeparatedForm.Kind) {
    let width = rows.map { $0.cells.reduce(0) { $0 + $1.span } }.max() ?? 0
    let bare = rows.map { $0.cells.map(\.text) }
    // A cell over several rows or columns is written once, the others are empty.
    let spread = rows.map { row in
      row.grid.flatMap { cell in
        [cell.isFromAbove ? "" : cell.text] + Array(repeating: "", count: cell.span - 1)
      }
    }
    let repeated = rows.map { row in
      row.grid.flatMap { Array(repeating: $0.text, count: $0.span) }
    }
    lines =
      switch kind {
      case .markdown: Self.markdown(spread, separator: " | ", outer: ("| ", " |"))
      case .markdownSpansOnce: Self.markdown(bare, separator: " | ", outer: ("| ", " |"))
      case .compactMarkdown: Self.markdown(spread, separator: "|", outer: ("|", "|"))
      case .separatedRows: Self.markdown(bare, separator: "| ", outer: ("", "  "))
      case .paddedRows: bare.map { Self.paddedRow($0, width: width) }
      case .paddedRowsWithoutBlanks:
        bare.map { row in Self.paddedRow(row.filter { !$0.isEmpty }, width: width) }
      case .tabs: bare.map { $0.joined(separator: "\t") }
      case .commas: spread.map { $0.joined(separator: ",") }
      case .semicolons: spread.map { $0.joined(separator: ";") }
      case .paddedTabs: spread.map { $0.joined(separator: "\t") }
      case .repeatedTabs: repeated.map { $0.joined(separator: "\t") }
      case .repeatedMarkdown: Self.markdown(repeated, separator: " | ", outer: ("| ", " |"))
      case .repeatedCommas: repeated.map { $0.joined(separator: ",") }
      case .blanks: bare.map { $0.joined(separator: " ") }
      case .wideBlanks: bare.map { $0.joined(separator: "\u{3000}") }
      case .boxes:
        ["┌──┬──┐"]
          + spread.flatMap { ["│ " + $0.joined(separator: " │ ") + " │", "├──┼──┤"] }
      case .asciiGrid:
        ["+---+---+"] + spread.flatMap { ["| " + $0.joined(separator: " | ") + " |", "+---+---+"] }
      case .barsAlone: Self.barsAlone(bare)
      case .markedRows: bare.flatMap { Self.markedRow($0, width: width) }
      case .paddedCells:
        bare.flatMap { row in
          row.map { $0.isEmpty ? "|" : $0 + " |" }
            + (width > row.count ? [String(repeating: "|", count: width - row.count)] : [])
        }
      }
  }

  private static func paddedRow(_ row: [String], width: Int) -> String {
    row.map { $0 + " |" }.joined(separator: " ") + filler(width - row.count)
  }

  private static func markedRow(_ row: [String], width: Int) -> [String] {
    var lines = ["|"] + row.map { $0.isEmpty ? "|" : $0 + " |" }
    if width > row.count {
      lines[lines.count - 1] += " " + String(repeating: "|", count: width - row.count)
    }
    return lines
  }

  private static func filler(_ count: Int) -> String {
    count > 0 ? " " + String(repeating: "|", count: count) : ""
  }

  private static func markdown(
    _ rows: [[String]], separator: String, outer: (String, String)
  ) -> [String] {
    var lines = rows.map { outer.0 + $0.joined(separator: separator) + outer.1 }
    lines.insert(
      (outer.0 + (rows.first ?? []).map { _ in "---" }.joined(separator: "|") + outer.1)
        .filter { $0 != " " }, at: min(1, lines.count))
    return lines
  }

  private static func barsAlone(_ rows: [[String]]) -> [String] {
    var lines: [String] = []
    for cell in rows.joined() {
      if !lines.isEmpty { lines.append("|") }
      if !cell.isEmpty { lines.append(cell) }
    }
    return lines
  }
}
