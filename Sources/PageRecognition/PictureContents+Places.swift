internal import PageModel
internal import PagePictures
internal import SystemFiles

extension PictureContents {
  /// Pixels by which the upright page stands within the picture, which may be larger so that straightening
  /// loses no ink; 0 or less.
  var inset: (x: Double, y: Double) {
    let isTurned = turn % 180 != 0
    return (
      Double((isTurned ? pageHeight : pageWidth) - picture.width) / 2,
      Double((isTurned ? pageWidth : pageHeight) - picture.height) / 2
    )
  }

  /// A rectangle of the picture in points of the upright page, straightened around its middle.
  func place(x0: Double, y0: Double, x1: Double, y1: Double) -> Rect {
    Rect(
      x0: (x0 + inset.x) / pixelsPerPoint, y0: (y0 + inset.y) / pixelsPerPoint,
      x1: (x1 + inset.x) / pixelsPerPoint, y1: (y1 + inset.y) / pixelsPerPoint)
  }

  /// The pixels of the upright, straightened picture around a box of the page as it lies, in points.
  func pixels(ofPage rect: Rect) -> PixelRect {
    let corners = [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x0, rect.y1), (rect.x1, rect.y1)]
      .map { upright(straightened(x: $0 * pixelsPerPoint, y: $1 * pixelsPerPoint)) }
    // A page that is a little askew makes boxes no larger: the middles of their sides stay.
    let xs = corners.map { $0.x - inset.x }.sorted()
    let ys = corners.map { $0.y - inset.y }.sorted()
    let left = Int(((xs[0] + xs[1]) / 2).rounded())
    let top = Int(((ys[0] + ys[1]) / 2).rounded())
    return PixelRect(
      x: left..<max(left + 1, Int(((xs[2] + xs[3]) / 2).rounded())),
      y: top..<max(top + 1, Int(((ys[2] + ys[3]) / 2).rounded())))
  }

  /// A point of the page as it lies, in pixels, on the straightened page.
  private func straightened(x: Double, y: Double) -> (x: Double, y: Double) {
    guard skew != 0 else { return (x, y) }
    let angle = skew * Double.pi / 180
    let center = (x: Double(pageWidth) / 2, y: Double(pageHeight) / 2)
    let (dx, dy) = (x - center.x, y - center.y)
    return (
      center.x + dx * cos(angle) + dy * sin(angle), center.y - dx * sin(angle) + dy * cos(angle)
    )
  }

  private func upright(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    switch turn {
    case 90: (point.y, Double(pageWidth) - point.x)
    case 180: (Double(pageWidth) - point.x, Double(pageHeight) - point.y)
    case 270: (Double(pageHeight) - point.y, point.x)
    default: point
    }
  }
}
