import PageModel

/// Where the next glyph is shown, as far as the operators tell without the widths of glyphs.
struct TextPosition {
  var line = Matrix()
  /// Whether the next glyph stands at the beginning of `line`, and not behind those shown before.
  var isAtStart = true
}

extension ContentInterpreter {
  /// Follows the operators that place text and show these bytes; what the glyphs are, poppler tells.
  mutating func follow(text operation: Operator, showing bytes: [UInt8]) {
    switch operation {
    case .beginText: text = TextPosition()
    case .textMatrix:
      guard let p = operands.last(6) else { return }
      text.isAtStart = true
      text.line = Matrix(a: p[0], b: p[1], c: p[2], d: p[3], e: p[4], f: p[5])
    case .textMove: if let p = operands.last(2) { moveLine(p[0], p[1]) }
    case .textMoveLeading:
      guard let p = operands.last(2) else { return }
      state.textLeading = -p[1]
      moveLine(p[0], p[1])
    case .textLeading: if let p = operands.last(1) { state.textLeading = p[0] }
    case .textRendering:
      if let p = operands.last(1), (0...7).contains(p[0]) { state.textRendering = Int(p[0]) }
    case .textSpacing: if let p = operands.last(1) { state.textSpacing = p[0] }
    case .textScale: if let p = operands.last(1) { state.textScale = p[0] / 100 }
    case .textNextLine: moveLine(0, -state.textLeading)
    case .nextLineShow, .spacedNextLineShow:
      moveLine(0, -state.textLeading)
      show(bytes)
    case .show, .showSpaced: show(bytes)
    default: break
    }
  }

  private mutating func moveLine(_ x: Double, _ y: Double) {
    text.line = Matrix(e: x, f: y).followed(by: text.line)
    text.isAtStart = true
  }

  private mutating func show(_ bytes: [UInt8]) {
    let matrix = text.line.followed(by: state.matrix)
    let length = (matrix.a * matrix.a + matrix.b * matrix.b).squareRoot()
    guard draws else {
      text.isAtStart = false
      return
    }
    guard length > 0, length.isFinite, matrix.e.isFinite, matrix.f.isFinite else { return }
    if drawsText, state.clip?.contains(x: matrix.e, y: matrix.f) ?? false {
      collector.count(shown, bytes, font: state.font)
    }
    let stretch = length * abs(state.textScale)
    let codes = shown.length - shown.escaping
    let gaps =
      stretch * (shown.gaps * state.fontSize / 1_000 + Double(codes) * max(0, state.textSpacing))
    collector.show(
      at: Point(x: matrix.e, y: matrix.f),
      direction: Point(x: matrix.a / length, y: matrix.b / length), isVisible: drawsText,
      paint: inkPaint,
      fontSize: state.fontSize * (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot(),
      run: TextShow.Run(
        font: state.font, bytes: codes, isAtStart: text.isAtStart, clip: state.clip,
        clipAreas: state.clipAreas, codes: shown.bytes,
        isOutlined: [1, 2, 5, 6].contains(state.textRendering), isMasked: state.isMasked,
        widestGlyph: state.fontSize * stretch, gaps: gaps,
        isReversed: (matrix.a * matrix.d - matrix.b * matrix.c) * state.textScale > 0,
        isScaledBackward: state.textScale < 0))
    text.isAtStart = false
  }

  /// The paint that a glyph is seen in: an outline's where its inside is not filled.
  private var inkPaint: Paint {
    switch state.textRendering {
    case 1, 5: state.stroke
    case 2, 6: collector.isWhite(state.fill.blended) ? state.stroke : state.fill
    default: state.fill
    }
  }

  /// Render modes 3 and 7 draw nothing; 1 and 5 draw with the stroke's paint, 2 and 6 with both.
  private var drawsText: Bool {
    let fills = state.fill.alpha >= options.invisibleAlpha
    let strokes = state.stroke.alpha >= options.invisibleAlpha
    return switch state.textRendering {
    case 3, 7: false
    case 1, 5: strokes
    case 2, 6: fills || strokes
    default: fills
    }
  }
}
