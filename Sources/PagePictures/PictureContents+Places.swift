public import PageModel

extension PictureContents {
  /// A rectangle of `picture` in points of the straightened, upright page, origin at its top left.
  public func rect(of box: PixelRect) -> Rect {
    Rect(
      x0: Double(box.x.lowerBound) / pixelsPerPoint, y0: Double(box.y.lowerBound) / pixelsPerPoint,
      x1: Double(box.x.upperBound) / pixelsPerPoint, y1: Double(box.y.upperBound) / pixelsPerPoint)
  }

  /// The smallest rectangle around a rectangle of `picture` on the page as it lies, before it was turned
  /// and straightened; in points, origin at the top left of that page. It may reach beyond the page.
  public func pageRect(of box: PixelRect) -> Rect {
    let corners = [box.x.lowerBound, box.x.upperBound].flatMap { x in
      [box.y.lowerBound, box.y.upperBound].map { y in pagePlace(x: Double(x), y: Double(y)) }
    }
    let columns = corners.map { $0.x / pixelsPerPoint }
    let rows = corners.map { $0.y / pixelsPerPoint }
    return Rect(
      x0: columns.min() ?? 0, y0: rows.min() ?? 0, x1: columns.max() ?? 0, y1: rows.max() ?? 0)
  }

  /// Where a place of `picture` lies on the page, in pixels.
  private func pagePlace(x: Double, y: Double) -> (x: Double, y: Double) {
    let (width, height) = (Double(picture.width), Double(picture.height))
    // From the middle of the picture, turned back by quarters.
    let (across, down) = (x - width / 2, y - height / 2)
    let (lyingAcross, lyingDown) =
      switch turn {
      case 90: (-down, across)
      case 180: (-across, -down)
      case 270: (down, -across)
      default: (across, down)
      }
    let angle = Angle(degrees: skew)
    return (
      Double(pageWidth) / 2 + lyingAcross * angle.cosine - lyingDown * angle.sine,
      Double(pageHeight) / 2 + lyingAcross * angle.sine + lyingDown * angle.cosine
    )
  }
}
