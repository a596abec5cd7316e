import PageModel

/// Draws a page as a small gray PNG for people to look at; runs under ``LibraryLock``.
struct GrayPageDrawing {
  let options: PDFReaderOptions
  /// Pixels an inch (72 points).
  let pixelsPerInch: Double

  /// The brightest of 16 shades. The edges of small type look the same with 16 as with 256, and a page
  /// of text takes half the bytes; a scan's paper grain, which is most of its bytes, goes away.
  static let brightest: UInt32 = 15

  /// The PNG, or `nil` where there is no memory for it.
  func png(of page: borrowing PopplerPageHandle) -> [UInt8]? {
    let size = DrawingSize(frame: page.frame, scale: pixelsPerInch / 72, options: options)
    guard
      let drawing = page.drawing(
        pixelsPerPoint: size.scale, width: size.width, height: size.height)
    else { return nil }
    let png = drawing.withPixels { pixels, stride in
      GrayPNG.file(width: size.width, height: size.height) { row, column in
        Self.shade(of: pixels[row * stride + column])
      }
    }
    return png ?? nil
  }

  /// The luma (ITU-R BT.601) of `0x00RRGGBB`, as the nearest shade from 0 to ``brightest``.
  static func shade(of pixel: UInt32) -> UInt8 {
    let (red, green, blue) = (pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
    let luma = (299 * red + 587 * green + 114 * blue) / 1000
    return UInt8((luma * brightest + 127) / 255)
  }
}
