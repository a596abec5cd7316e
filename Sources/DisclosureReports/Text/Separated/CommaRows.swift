/// Tells lists of values with commas between them, as a sheet is saved, from prose with commas.
enum CommaRows {
  /// Rows from which lines are a table.
  private static let fewestRows = 2
  /// Cells a row has at least: a label and a value.
  private static let fewestCells = 2

  /// Marks the lines that are rows of such lists.
  static func mark(_ lines: inout [SeparatedLine]) {
    var runs: [[(index: Int, cells: [String])]] = []
    var run: [(index: Int, cells: [String])] = []
    for (index, line) in lines.enumerated() {
      if case .plain = line.kind, let cells = cells(of: line.text), isRow(cells) || isHeader(cells)
      {
        run.append((index, cells))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    runs.append(run)
    runs = runs.filter { run in run.contains { isRow($0.cells) } }
    guard runs.reduce(0, { $0 + $1.count { isRow($0.cells) } }) >= fewestRows else { return }
    for (index, cells) in runs.joined() { lines[index].kind = .commas(cells) }
  }

  /// Whether the cells are short words, as headers of columns are.
  private static func isHeader(_ cells: [String]) -> Bool {
    cells.allSatisfy { cell in
      cell.unicodeScalars.count <= longestHeader
        && !endsInDigit(SeparatedCell(cell, empty: .blank))
    }
  }

  /// Characters of a header: 本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和 has 35.
  private static let longestHeader = 40

  /// Whether the cells are words, then values, and no comma is one within a number: `规章 4,246`.
  private static func isRow(_ cells: [String]) -> Bool {
    let cells = cells.map { SeparatedCell($0, empty: .blank) }
    guard let first = cells.firstIndex(where: { $0.content == .value }),
      cells[first...].allSatisfy({ $0.content != .words && !$0.hasPartedDigits }),
      cells[..<first].allSatisfy({ !endsInDigit($0) })
    else { return false }
    if cells[..<first].contains(where: { $0.content == .words }) { return true }
    return cells.count > mostGroups
      || cells.count >= fewestValues
        && cells.dropFirst().contains { $0.text.unicodeScalars.count != digitsOfGroup }
  }

  private static func endsInDigit(_ cell: SeparatedCell) -> Bool {
    cell.text.unicodeScalars.last.flatMap(FormScalars.digit) != nil
  }

  /// Cells of a row without a label: fewer may be one number.
  private static let fewestValues = 5
  /// Groups of digits that a number has at most.
  private static let mostGroups = 6
  /// Digits between the separators of a number: 1,234,567.
  private static let digitsOfGroup = 3

  /// The cells between the commas of a line, quotes taken off; `nil` where the line is no such row.
  private static func cells(of line: String) -> [String]? {
    guard line.utf8.contains(UInt8(ascii: ",")),
      !line.unicodeScalars.contains(where: { $0 == "。" || $0 == "；" })
    else { return nil }
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(String(cell))
        cell = .init()
        guard cells.count < SeparatedLine.mostCells else { return nil }
      default: cell.append(scalar)
      }
    }
    cells.append(String(cell))
    return isQuoted || cells.count < fewestCells ? nil : cells
  }
}
