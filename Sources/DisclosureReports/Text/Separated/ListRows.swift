/// Tells lists of values with commas, semicolons or single ideographic spaces between them, as a sheet is saved
/// or the cells of a row are copied, from prose with such marks.
enum ListRows {
  /// Rows from which lines are a table.
  private static let fewestRows = 2
  /// Cells a row has at least: a label and a value.
  private static let fewestCells = 2

  /// Marks the lines that are rows of such lists.
  static func mark(_ lines: inout [SeparatedLine]) {
    for separator in [",", ";", ideographicSpace] as [Unicode.Scalar] {
      mark(&lines, separatedBy: separator)
    }
  }

  private static let ideographicSpace: Unicode.Scalar = "\u{3000}"

  private static func mark(
    _ lines: inout [SeparatedLine], separatedBy separator: Unicode.Scalar
  ) {
    var runs: [[(index: Int, cells: [String])]] = []
    var run: [(index: Int, cells: [String])] = []
    for (index, line) in lines.enumerated() {
      if case .plain = line.kind, let cells = cells(of: line.text, separatedBy: separator),
        isRow(cells) || isHeader(cells)
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
    for (index, cells) in runs.joined() { lines[index].kind = .list(cells) }
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

  /// The cells between the separators of a line, quotes taken off; `nil` where the line is no such row.
  private static func cells(
    of line: String, separatedBy separator: Unicode.Scalar
  ) -> [String]? {
    let scalars = line.unicodeScalars
    guard scalars.contains(separator), !scalars.contains(where: { $0 == "。" || $0 == "；" }) else {
      return nil
    }
    if separator == ideographicSpace { return spacedCells(of: line) }
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in scalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted:
        cells.append(String(cell))
        cell = .init()
        guard cells.count < SeparatedLine.mostCells else { return nil }
      default: cell.append(scalar)
      }
    }
    cells.append(String(cell))
    return isQuoted || cells.count < fewestCells ? nil : cells
  }

  /// The cells between ideographic spaces; more than one of them stand for none. In the text that this package
  /// writes such a space is a blank cell and has other blanks beside it.
  private static func spacedCells(of line: String) -> [String]? {
    guard
      !line.unicodeScalars.contains(where: { $0 != ideographicSpace && FormScalars.isSpace($0) })
    else { return nil }
    let cells = line.unicodeScalars.split { $0 == ideographicSpace }.map { String($0) }
    return (fewestCells..<SeparatedLine.mostCells).contains(cells.count) ? cells : nil
  }
}
