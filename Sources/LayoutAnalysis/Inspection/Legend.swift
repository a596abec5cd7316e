import PageModel

/// The band below the page that says what each color means and how often it occurs.
struct Legend {
  /// One kind of mark, drawn on the page and beside its name.
  enum Sample: Hashable {
    case line, furniture, ruling, table, mergedCell, indices, image, leftOut, passedOver
    case cell(TableCell.Role)
    case character(RecognizedMarks.Trust)
    case reading(isSettled: Bool)
    case finding(Finding.Severity)
  }

  /// A kind of mark, its name, and how often it occurs on the page.
  struct Entry {
    let sample: Sample
    let name: String
    let count: Int?

    init(_ sample: Sample, _ name: String, _ count: Int?) {
      self.sample = sample
      self.name = name
      self.count = count
    }

    var text: String { count.map { "\(name): \($0)" } ?? name }
  }

  /// The page with the bands around it.
  let canvas: Rect
  /// The bands' grounds, the page's edge, and the legend.
  let marks: [PageOverlay.Mark]
  /// What the legend says.
  let summary: [String]

  init(
    entries: [Entry], heading: String, style: InspectionStyle, frame: Rect, sideWidth: Double
  ) {
    let margin = style.margin
    let swatch = 3 * style.labelSize
    let columnWidth =
      swatch + style.leading
      + (entries.map { style.width($0.text, size: style.labelSize) }.max() ?? 0)
    let left = frame.x0
    let right = max(frame.x1 + max(sideWidth, margin), left + columnWidth)
    let columnCount = Int(min(max(1, (right - left) / columnWidth), Double(entries.count)))
    let rowCount = (entries.count + columnCount - 1) / columnCount
    let top = frame.y1 + margin
    let firstRow = top + 2.2 * style.leading
    canvas = Rect(
      x0: left - margin, y0: frame.y0 - margin, x1: right,
      y1: firstRow + Double(rowCount) * 1.35 * style.leading)
    var marks = Self.grounds(canvas: canvas, frame: frame, style: style)
    marks.append(
      .label(
        .init(
          heading, at: .init(x: left, y: top + 0.6 * style.leading), size: style.labelSize * 1.2,
          isBold: true, color: InspectionStyle.ink)))
    for (index, entry) in entries.enumerated() {
      let x = left + Double(index / rowCount) * columnWidth
      let y = firstRow + Double(index % rowCount) * 1.35 * style.leading
      let half = 0.45 * style.leading
      let box = Rect(x0: x, y0: y - half, x1: x + swatch, y1: y + half)
      marks += entry.sample.swatch(box, style)
      marks.append(
        .label(
          .init(
            entry.text, at: .init(x: box.x1 + 0.5 * style.leading, y: y), size: style.labelSize,
            color: entry.count == 0 ? InspectionStyle.faintInk : InspectionStyle.ink)))
    }
    self.marks = marks
    summary = [heading] + entries.map(\.text)
  }

  /// The bands around the page, which leave the page itself free.
  private static func grounds(
    canvas: Rect, frame: Rect, style: InspectionStyle
  ) -> [PageOverlay.Mark] {
    let ground = PageOverlay.Shade(InspectionStyle.band)
    let bands = [
      Rect(x0: canvas.x0, y0: frame.y1, x1: canvas.x1, y1: canvas.y1),
      Rect(x0: frame.x1, y0: canvas.y0, x1: canvas.x1, y1: frame.y1),
      Rect(x0: canvas.x0, y0: canvas.y0, x1: frame.x0, y1: frame.y1),
      Rect(x0: frame.x0, y0: canvas.y0, x1: frame.x1, y1: frame.y0),
    ]
    return bands.map { .rectangle($0, shade: ground, stroke: nil) } + [
      .rectangle(
        frame, shade: nil, stroke: .init(InspectionStyle.bandEdge, width: 0.6 * style.unit))
    ]
  }
}

extension Legend.Sample {
  /// The mark around a box of the page.
  func mark(_ box: Rect, _ style: InspectionStyle) -> PageOverlay.Mark {
    let unit = style.unit
    return switch self {
    case .line:
      .rectangle(
        box, shade: nil, stroke: .init(InspectionStyle.line, width: style.hairline))
    case .furniture:
      .rectangle(
        box, shade: .init(InspectionStyle.furniture, opacity: 0.25),
        stroke: .init(InspectionStyle.furniture, width: 0.8 * unit, dash: 2 * unit))
    case .ruling:
      .line(
        from: .init(x: box.x0, y: box.midY), to: .init(x: box.x1, y: box.midY),
        .init(InspectionStyle.ruling, width: 1.2 * unit))
    case .table:
      .rectangle(box, shade: nil, stroke: .init(InspectionStyle.table, width: 1.8 * unit))
    case .passedOver:
      .rectangle(
        box, shade: nil,
        stroke: .init(InspectionStyle.passedOver, width: 1.2 * unit, dash: 3 * unit))
    case .image:
      .rectangle(
        box.grown(by: -unit), shade: nil,
        stroke: .init(InspectionStyle.image, width: 1.2 * unit, dash: 4 * unit))
    case .leftOut:
      .rectangle(box, shade: .init(InspectionStyle.leftOut, opacity: 0.3), stroke: nil)
    case .cell(let role):
      .rectangle(
        box, shade: InspectionStyle.shade(of: role),
        stroke: .init(InspectionStyle.edge(of: role), width: 0.6 * unit))
    case .mergedCell:
      .rectangle(
        box, shade: InspectionStyle.shade(of: .data),
        stroke: .init(InspectionStyle.edge(of: .data), width: 1.5 * unit))
    case .character(let trust):
      .rectangle(box, shade: InspectionStyle.shade(of: trust), stroke: nil)
    case .reading(let isSettled):
      .rectangle(box, shade: nil, stroke: style.outline(ofReading: isSettled))
    case .finding(let severity):
      .rectangle(box, shade: nil, stroke: style.outline(of: severity))
    case .indices:
      .label(
        .init(
          "7", at: .init(x: box.midX, y: box.midY), anchor: .center, size: style.smallSize,
          isBold: true, color: .white, ground: .init(InspectionStyle.table)))
    }
  }

  /// The mark as the legend shows it.
  func swatch(_ box: Rect, _ style: InspectionStyle) -> [PageOverlay.Mark] {
    let ground = PageOverlay.Mark.rectangle(box, shade: .init(.white), stroke: nil)
    let span = PageOverlay.Mark.label(
      .init(
        "2×3", at: .init(x: box.midX, y: box.midY), anchor: .center, size: style.smallSize,
        isBold: true, color: InspectionStyle.edge(of: .data)))
    return [ground, mark(box, style)] + (self == .mergedCell ? [span] : [])
  }
}
