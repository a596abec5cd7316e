import PageModel

/// The band right of the page that says of each table how it was found and how it is cut.
///
/// Each note stands beside its table's top edge, or below the note before it.
struct SideBand {
  /// Width of the band; 0 where there are no tables.
  let width: Double
  let marks: [PageOverlay.Mark]
  /// What the notes say.
  let summary: [String]

  init(tables: [Table], frame: Rect, style: InspectionStyle) {
    width = tables.isEmpty ? 0 : style.sideWidth
    let notes = tables.enumerated().map { Self.note(of: $1, number: $0 + 1) }
    summary = notes.map { $0.joined(separator: ", ") }
    let room = frame.height
    let full = (notes.map(\.count).max() ?? 0) + 1
    // Where not all notes have room, their first lines remain.
    let lineCount = Double(tables.count * full) * style.leading <= room ? full : 1
    let height = Double(lineCount) * style.leading
    let shown = height > 0 ? Int(min(room / height, Double(tables.count))) : 0
    let tops = Self.tops(
      tables.prefix(shown).map(\.box.y0), height: height,
      within: frame.y0...max(frame.y0, frame.y1))
    let x = frame.x1 + style.margin
    var marks: [PageOverlay.Mark] = []
    for (index, top) in tops.enumerated() {
      let note = notes[index].prefix(lineCount)
      let leader = Self.leader(
        from: index, among: tables.map(\.box), to: top + style.leading / 2, x: x, style: style)
      marks += leader.map { [$0] } ?? []
      marks += Self.labels(of: Array(note), top: top, x: x, style: style)
    }
    self.marks = marks
  }

  private static func note(of table: Table, number: Int) -> [String] {
    let merged = table.cells.count(where: \.isMerged)
    return [
      "table \(number) · \(table.method.rawValue) · \(hundredths(table.confidence))",
      "\(counted(table.rowCount, "row")) × \(counted(table.columnCount, "column"))",
      "\(counted(table.cells.count, "cell")), \(merged) merged",
    ]
  }

  /// `1 row`, `2 rows`.
  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `0.98`.
  private static func hundredths(_ value: Double) -> String {
    let count = Int((value * 100).rounded())
    let digits = count % 100
    return "\(count / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  /// Heights for notes in ascending order of wishes: none above another's lower edge.
  private static func tops(
    _ wishes: [Double], height: Double, within room: ClosedRange<Double>
  ) -> [Double] {
    var tops: [Double] = []
    for wish in wishes {
      tops.append(max(wish, room.lowerBound, tops.last.map { $0 + height } ?? room.lowerBound))
    }
    var limit = room.upperBound
    for index in tops.indices.reversed() {
      limit -= height
      tops[index] = min(tops[index], max(limit, room.lowerBound))
    }
    return tops
  }

  /// A line from a table to its note; `nil` where it would cross another table.
  private static func leader(
    from index: Int, among tables: [Rect], to y: Double, x: Double, style: InspectionStyle
  ) -> PageOverlay.Mark? {
    let table = tables[index]
    let start = min(max(y, table.y0), table.y1)
    let left = table.x1 + style.frameDistance
    let way = Rect(x0: left, y0: start, x1: x, y1: y)
    guard tables.indices.allSatisfy({ $0 == index || tables[$0].intersection(way) == nil }) else {
      return nil
    }
    return .line(
      from: .init(x: left, y: start), to: .init(x: x - 2 * style.unit, y: y),
      .init(InspectionStyle.table, width: 0.7 * style.unit))
  }

  private static func labels(
    of note: [String], top: Double, x: Double, style: InspectionStyle
  ) -> [PageOverlay.Mark] {
    note.enumerated().map { index, text in
      .label(
        .init(
          text, at: .init(x: x, y: top + (Double(index) + 0.5) * style.leading),
          size: style.labelSize, isBold: index == 0,
          color: index == 0 ? InspectionStyle.table : InspectionStyle.ink))
    }
  }
}
