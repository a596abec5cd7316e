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
      tables.prefix(shown).map(\.frame.y0), height: height,
      within: frame.y0...max(frame.y0, frame.y1))
    var marks: [PageOverlay.Mark] = []
    for (index, top) in tops.enumerated() {
      marks += Self.marks(
        of: Array(notes[index].prefix(lineCount)), top: top, table: tables[index].frame,
        x: frame.x1 + style.margin, style: style)
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

  private static func marks(
    of note: [String], top: Double, table: Rect, x: Double, style: InspectionStyle
  ) -> [PageOverlay.Mark] {
    let middle = top + style.leading / 2
    let leader = PageOverlay.Mark.line(
      from: .init(x: table.x1 + style.frameDistance, y: min(max(middle, table.y0), table.y1)),
      to: .init(x: x - 2 * style.unit, y: middle),
      .init(InspectionStyle.table, width: 0.7 * style.unit))
    let lines = note.enumerated().map { index, text in
      PageOverlay.Mark.label(
        .init(
          text, at: .init(x: x, y: middle + Double(index) * style.leading),
          size: style.labelSize, isBold: index == 0,
          color: index == 0 ? InspectionStyle.table : InspectionStyle.ink))
    }
    return [leader] + lines
  }
}
