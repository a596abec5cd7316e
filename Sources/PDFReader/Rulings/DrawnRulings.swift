import PageModel

/// Finds rulings as dark runs of pixels of the drawn page, where no content stream tells them.
struct DrawnRulings {
  let options: PDFReaderOptions

  /// The rulings of a page drawn at `scale` pixels a point.
  func rulings(on drawing: borrowing CairoDrawing, scale: Double) -> [Ruling] {
    let width = drawing.width
    let height = drawing.height
    let threshold = UInt32(options.drawnDarkness * 255)
    let found = drawing.withPixels { pixels, stride in
      let dark = Darkness(pixels: pixels, stride: stride, threshold: threshold)
      return bars(lines: height, length: width, scale: scale, .horizontal) {
        dark.isDark(x: $1, y: $0)
      } + bars(lines: width, length: height, scale: scale, .vertical) { dark.isDark(x: $0, y: $1) }
    }
    return found ?? []
  }

  /// A dark run that may go on in the next line of pixels.
  private struct Bar {
    var start: Int
    var end: Int
    let firstLine: Int
    var lastLine: Int
  }

  private func bars(
    lines: Int, length: Int, scale: Double, _ orientation: Ruling.Orientation,
    isDark: (Int, Int) -> Bool
  ) -> [Ruling] {
    let shortest = max(1, Int((options.drawnMinimumLength * scale).rounded()))
    var open: [Bar] = []
    var done: [Bar] = []
    for line in 0..<lines {
      var next: [Bar] = []
      var from = 0
      while from < length {
        guard isDark(line, from) else {
          from += 1
          continue
        }
        var to = from + 1
        while to < length, isDark(line, to) { to += 1 }
        if to - from >= shortest { extend(&open, &next, from: from, to: to, line: line) }
        from = to + 1
      }
      done += open
      open = next
    }
    done += open
    let thickest = options.thickestStrokedRuling * scale
    return done.filter { Double($0.lastLine - $0.firstLine + 1) <= thickest }.map {
      Ruling(
        orientation: orientation,
        position: Double($0.firstLine + $0.lastLine + 1) / 2 / scale,
        start: Double($0.start) / scale, end: Double($0.end) / scale,
        thickness: Double($0.lastLine - $0.firstLine + 1) / scale)
    }
  }

  /// Joins a run to the bar it continues, or begins a new bar with it.
  private func extend(
    _ open: inout [Bar], _ next: inout [Bar], from: Int, to: Int, line: Int
  ) {
    if let index = open.firstIndex(where: { $0.start < to && from < $0.end }) {
      var bar = open.remove(at: index)
      bar.start = min(bar.start, from)
      bar.end = max(bar.end, to)
      bar.lastLine = line
      next.append(bar)
    } else {
      next.append(Bar(start: from, end: to, firstLine: line, lastLine: line))
    }
  }
}

/// Tells dark pixels from light ones.
private struct Darkness {
  let pixels: UnsafeBufferPointer<UInt32>
  let stride: Int
  let threshold: UInt32

  /// Whether the pixel's luminance, about 0.3 R + 0.6 G + 0.1 B, is below the threshold.
  @inline(__always)
  func isDark(x: Int, y: Int) -> Bool {
    let pixel = pixels[y * stride + x]
    let red = pixel >> 16 & 0xFF
    let green = pixel >> 8 & 0xFF
    let blue = pixel & 0xFF
    return (3 * red + 6 * green + blue) / 10 < threshold
  }
}
