import PageModel

/// A page's boxes and rotation, read as poppler reads them.
struct PageGeometry {
  /// What is shown of the page, in the file's own coordinates (y up).
  let visibleBox: Rect
  /// 0, 90, 180 or 270.
  let rotation: Int

  /// What poppler takes where a page has no box: US Letter.
  private static let defaultBox = Rect(x0: 0, y0: 0, x1: 612, y1: 792)

  init(page: QPDFDocument.Object, of document: borrowing QPDFDocument) {
    let media = Self.box("/MediaBox", of: page, document) ?? Self.defaultBox
    let crop = Self.box("/CropBox", of: page, document) ?? media
    visibleBox = Rect(
      x0: min(max(crop.x0, media.x0), media.x1), y0: min(max(crop.y0, media.y0), media.y1),
      x1: min(max(crop.x1, media.x0), media.x1), y1: min(max(crop.y1, media.y0), media.y1))
    var degrees = 0
    if let entry = document.inherited("/Rotate", of: page),
      let value = document.number(entry).flatMap({ Int(exactly: $0) })
    {
      degrees = (value % 360 + 360) % 360
    }
    rotation = degrees % 90 == 0 ? degrees : 0
  }

  /// The page's area as a reader sees it.
  var frame: Rect {
    rotation % 180 == 0
      ? Rect(x0: 0, y0: 0, x1: visibleBox.width, y1: visibleBox.height)
      : Rect(x0: 0, y0: 0, x1: visibleBox.height, y1: visibleBox.width)
  }

  /// From the file's coordinates to points from the top left of the page as a reader sees it.
  var matrix: Matrix {
    let box = visibleBox
    return switch rotation {
    case 90: Matrix(a: 0, b: 1, c: 1, d: 0, e: -box.y0, f: -box.x0)
    case 180: Matrix(a: -1, b: 0, c: 0, d: 1, e: box.x1, f: -box.y0)
    case 270: Matrix(a: 0, b: -1, c: -1, d: 0, e: box.y1, f: box.x1)
    default: Matrix(a: 1, b: 0, c: 0, d: -1, e: -box.x0, f: box.y1)
    }
  }

  private static func box(
    _ key: StaticString, of page: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> Rect? {
    guard let entry = document.inherited(key, of: page),
      let sides = document.numbers(4, in: entry),
      // Poppler takes a box of zeros for none.
      sides.contains(where: { $0 != 0 })
    else { return nil }
    return Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3])
  }

  /// The resources a page's content names.
  static func resources(
    of page: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> QPDFDocument.Object? {
    document.inherited("/Resources", of: page)
  }
}
