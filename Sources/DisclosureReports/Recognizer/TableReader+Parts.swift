import PageModel

/// Rows that count a part of what another row counts: those of single bodies above the one of totals.
extension TableReader {
  /// The rows beside a row of totals in a table whose headers name all figures, where each has a label of its own:
  /// 教育局, 卫健局, 合计. The row of totals is the report's.
  func partsOfTotals(among rows: [LabelledRow], across: [Int?]) -> Set<Int> {
    var parts: Set<Int> = []
    for table in Set(across.compactMap(\.self)) {
      let own = rows.indices.filter { across[$0] == table }
      let totals = own.filter { Self.isTotal(rows[$0].labels.last ?? "") }
      guard totals.count == 1, own.allSatisfy({ !(rows[$0].labels.last ?? "").isEmpty }) else {
        continue
      }
      parts.formUnion(own.filter { $0 != totals[0] })
    }
    return parts
  }

  private static func isTotal(_ label: String) -> Bool {
    NumberWords.totals.contains(ReportDate.string(label.unicodeScalars))
  }

  /// Leaves out a row that the row of totals holds.
  mutating func refusePart(_ row: LabelledRow) {
    add(
      .labelOfPart,
      ["row": .list(row.labels, .space), "values": "\(valuesText(row))"], figures: [], row)
  }
}
