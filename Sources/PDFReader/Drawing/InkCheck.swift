import PageModel

/// Tells glyphs that are seen on a drawn page from blank ones.
struct InkCheck {
  /// Pixels a point: strokes of small letters are a pixel wide.
  static let pixelsPerPoint = 2.0
  /// The parts of a glyph's box, across and down, in which its own strokes are and nothing else's.
  private static let core = (across: 0.1...0.9, down: 0.2...0.85)
  /// How far the brightness of a glyph is from that of its ground at least, of 255.
  private static let contrast = 48

  /// The boxes, by index, within which nothing is drawn; boxes in points, the origin at the upper left corner.
  static func blank(_ boxes: [Rect], on drawing: borrowing CairoDrawing, scale: Double) -> Set<Int>
  {
    let (width, height) = (drawing.width, drawing.height)
    return drawing.withPixels { pixels, stride in
      Set(
        boxes.indices.filter { index in
          let box = boxes[index]
          let rows = range(box.y0, box.height, core.down, scale, limit: height)
          let columns = range(box.x0, box.width, core.across, scale, limit: width)
          var darkest = 255
          var brightest = 0
          for row in rows {
            for column in columns {
              let brightness = brightness(of: pixels[row * stride + column])
              darkest = min(darkest, brightness)
              brightest = max(brightest, brightness)
            }
          }
          return brightest - darkest < contrast
        })
    } ?? []
  }

  /// The pixels of a part of a length.
  private static func range(
    _ start: Double, _ length: Double, _ part: ClosedRange<Double>, _ scale: Double, limit: Int
  ) -> Range<Int> {
    func pixel(_ part: Double) -> Int {
      Int(min(max((start + part * length) * scale, 0), Double(limit)))
    }
    let first = pixel(part.lowerBound)
    return first..<min(limit, max(first + 1, pixel(part.upperBound)))
  }

  private static func brightness(of pixel: UInt32) -> Int {
    let (red, green, blue) = (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
    return Int((red * 3 + green * 6 + blue) / 10)
  }
}
