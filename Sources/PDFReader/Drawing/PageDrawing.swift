import PageModel

/// Draws a page to an image; runs under ``LibraryLock``.
struct PageDrawing {
  let options: PDFReaderOptions
  /// Pixels a point.
  let scale: Double

  /// The image of a page, or `nil` where there is no memory for it.
  func image(of page: borrowing PopplerPageHandle) -> PageImage? {
    let size = DrawingSize(frame: page.frame, scale: scale, options: options)
    guard
      let drawing = page.drawing(
        pixelsPerPoint: size.scale, width: size.width, height: size.height),
      let pixels = drawing.withPixels({ pixels, stride in
        Self.bytes(of: pixels, stride: stride, width: size.width, height: size.height)
      })
    else { return nil }
    return PageImage(width: size.width, height: size.height, pixels: pixels)
  }

  private static func bytes(
    of pixels: UnsafeBufferPointer<UInt32>, stride: Int, width: Int, height: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: width * height * 4) { bytes, count in
      for row in 0..<height {
        for column in 0..<width {
          let pixel = pixels[row * stride + column]
          bytes[count] = UInt8(truncatingIfNeeded: pixel >> 16)
          bytes[count + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          bytes[count + 2] = UInt8(truncatingIfNeeded: pixel)
          bytes[count + 3] = .max
          count += 4
        }
      }
    }
  }
}

/// The pixels of a drawn page, held to the limits.
struct DrawingSize {
  /// Pixels a point, lowered where the page would have too many.
  let scale: Double
  let width: Int
  let height: Int

  init(frame: Rect, scale: Double, options: PDFReaderOptions) {
    let pixels = frame.area * scale * scale
    let limit = Double(options.maximumPixels)
    let held = pixels > limit ? scale * (limit / pixels).squareRoot() : scale
    // Cairo's images are at most this long.
    let longest = 32_000.0
    let fitting = min(held, longest / max(frame.width, frame.height, 1))
    self.scale = fitting
    width = Int((frame.width * fitting).rounded(.up))
    height = Int((frame.height * fitting).rounded(.up))
  }
}
