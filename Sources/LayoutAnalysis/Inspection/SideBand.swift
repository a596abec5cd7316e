import PageModel

/// The band right of the page that says of each table how it was found and how it is cut, of what was
/// taken for no table, why, and of each finding with a place its rule and
/// its figures.
///
/// Each note stands beside its top edge, or below the note before it.
struct SideBand {
  /// Width of the band; 0 where there is nothing to say.
  let width: Double
  let marks: [PageOverlay.Mark]
  /// What the notes say.
  let summary: [String]

  /// What is said of a part of the page.
  private struct Note {
    let box: Rect
    let lines: [String]
    let color: RGBColor
  }

  init(
    tables: [Table], passedOver: [PassedOverTable], findings: [FindingMarks.Placed] = [],
    frame: Rect, style: InspectionStyle
  ) {
    let notes =
      (tables.enumerated().map { Self.note(of: $1, number: $0 + 1) } + passedOver.map(Self.note)
      + findings.map { Self.note(of: $0, style: style) })
      .sorted { $0.box.y0 < $1.box.y0 }
    width = notes.isEmpty ? 0 : style.sideWidth
    summary = notes.map { $0.lines.joined(separator: ", ") }
    let room = frame.height
    let full = (notes.map(\.lines.count).max() ?? 0) + 1
    // Where not all notes have room, their first lines remain.
    let lineCount = Double(notes.count * full) * style.leading <= room ? full : 1
    let height = Double(lineCount) * style.leading
    let shown = height > 0 ? Int(min(room / height, Double(notes.count))) : 0
    let tops = Self.tops(
      notes.prefix(shown).map(\.box.y0), height: height,
      within: frame.y0...max(frame.y0, frame.y1))
    let x = frame.x1 + style.margin
    var marks: [PageOverlay.Mark] = []
    for (index, top) in tops.enumerated() {
      let leader = Self.leader(
        from: index, among: notes, to: top + style.leading / 2, x: x, style: style)
      marks += leader.map { [$0] } ?? []
      marks += Self.labels(of: notes[index], lines: lineCount, top: top, x: x, style: style)
    }
    self.marks = marks
  }

  private static func note(of table: Table, number: Int) -> Note {
    let merged = table.cells.count(where: \.isMerged)
    return Note(
      box: table.box,
      lines: [
        "table \(number) · \(table.method.rawValue) · \(Hundredths.text(table.confidence))",
        "\(counted(table.rowCount, "row")) × \(counted(table.columnCount, "column"))",
        "\(counted(table.cells.count, "cell")), \(merged) merged",
      ], color: InspectionStyle.table)
  }

  private static func note(of passed: PassedOverTable) -> Note {
    Note(box: passed.frame, lines: ["no table", passed.words], color: InspectionStyle.passedOver)
  }

  /// The rule, and the figures or the words of the message, as much as two lines hold.
  private static func note(of placed: FindingMarks.Placed, style: InspectionStyle) -> Note {
    let perLine = max(1, Int(style.sideWidth / style.width("m", size: style.labelSize)))
    var lines: [String] = []
    var rest = words(of: placed.finding.message)[...]
    while !rest.isEmpty, lines.count < 2 {
      lines.append(String(rest.prefix(perLine)))
      rest = rest.dropFirst(perLine)
    }
    if !rest.isEmpty { lines[1] = lines[1].dropLast() + "…" }
    return Note(
      box: placed.frame, lines: [placed.finding.rule] + lines,
      color: InspectionStyle.color(of: placed.finding.severity))
  }

  /// What a label can show of a message: the keys of figures that end it in brackets, else all of it where it is Latin.
  ///
  /// Labels of a PNG are drawn in a face without Chinese characters.
  private static func words(of message: String) -> String {
    if message.hasSuffix(")"), let start = message.lastIndex(of: "(") {
      let keys = message[message.index(after: start)...].dropLast()
      if keys.allSatisfy(\.isASCII) { return String(keys) }
    }
    return message.allSatisfy(\.isASCII) ? message : ""
  }

  /// `1 row`, `2 rows`.
  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
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

  /// A line from a part of the page to its note; `nil` where it would cross another one.
  private static func leader(
    from index: Int, among notes: [Note], to y: Double, x: Double, style: InspectionStyle
  ) -> PageOverlay.Mark? {
    let box = notes[index].box
    let start = min(max(y, box.y0), box.y1)
    let left = box.x1 + style.frameDistance
    let way = Rect(x0: left, y0: start, x1: x, y1: y)
    guard
      notes.indices.allSatisfy({ $0 == index || notes[$0].box.intersection(way) == nil })
    else { return nil }
    return .line(
      from: .init(x: left, y: start), to: .init(x: x - 2 * style.unit, y: y),
      .init(notes[index].color, width: 0.7 * style.unit))
  }

  private static func labels(
    of note: Note, lines: Int, top: Double, x: Double, style: InspectionStyle
  ) -> [PageOverlay.Mark] {
    note.lines.prefix(lines).enumerated().map { index, text in
      .label(
        .init(
          text, at: .init(x: x, y: top + (Double(index) + 0.5) * style.leading),
          size: style.labelSize, isBold: index == 0,
          color: index == 0 ? note.color : InspectionStyle.ink))
    }
  }
}
