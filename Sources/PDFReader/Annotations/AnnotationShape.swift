import PageModel

/// Content that draws an annotation without an appearance of its own, as viewers do (PDF 1.7, 12.5.6): lines
/// through words, rectangles, ellipses, polygons and pen strokes.
struct AnnotationShape {
  private let annotation: QPDFDocument.Object
  /// Points of a shape that are drawn.
  private static let mostPoints = 2_048
  /// How far the control points of a quarter of a circle lie from its ends, in radii.
  private static let roundness = 0.5523

  init(_ annotation: QPDFDocument.Object) {
    self.annotation = annotation
  }

  /// The content in the page's space; `nil` for other annotations, and those that let their ground through.
  func content(in document: borrowing QPDFDocument) -> String? {
    guard (document.number("/CA", of: annotation) ?? 1) >= 1,
      let subtype = document.value("/Subtype", of: annotation)
    else { return nil }
    let width = document.value("/BS", of: annotation).flatMap { document.number("/W", of: $0) } ?? 1
    let stroke = "\(color("/C", "RG", document) ?? "0 0 0 RG") \(abs(width).contentNumber) w"
    let fill = color("/IC", "rg", document)
    let painted: (String) -> String = {
      "q \(stroke) \(fill ?? "") \($0) \(fill == nil ? "S" : "B") Q\n"
    }
    let drawn: (String) -> String = { "q \(stroke) \($0) S Q\n" }
    if document.isName(subtype, "/StrikeOut") {
      return strikes(document).map(drawn)
    } else if document.isName(subtype, "/Square") {
      return rect(document).map { painted(Self.path([[$0.x0, $0.y0, $0.width, $0.height]], "re")) }
    } else if document.isName(subtype, "/Circle") {
      return rect(document).map { painted(Self.ellipse(in: $0)) }
    } else if document.isName(subtype, "/Polygon") {
      return points("/Vertices", document).map { painted(Self.polygon($0) + " h") }
    } else if document.isName(subtype, "/PolyLine") {
      return points("/Vertices", document).map { drawn(Self.polygon($0)) }
    } else if document.isName(subtype, "/Line") {
      return points("/L", document).map { drawn(Self.polygon($0)) }
    } else if document.isName(subtype, "/Ink"),
      let list = document.value("/InkList", of: annotation)
    {
      let strokes = (0..<min(document.itemCount(of: list), Self.mostPoints)).compactMap {
        document.item($0, of: list).flatMap { Self.points(in: $0, document) }.map(Self.polygon)
      }
      return strokes.isEmpty ? nil : drawn(strokes.joined(separator: " "))
    }
    return nil
  }

  /// A line through the middle of each of the quadrilaterals that the words stand in.
  private func strikes(_ document: borrowing QPDFDocument) -> String? {
    guard let corners = points("/QuadPoints", document), corners.count >= 4 else { return nil }
    return stride(from: 0, to: corners.count - 3, by: 4).map { first in
      // Upper left, upper right, lower left, lower right.
      let quad = corners[first..<(first + 4)].sorted { $0.x < $1.x }
      let ends = [(quad[0], quad[1]), (quad[2], quad[3])].map {
        Point(x: ($0.x + $1.x) / 2, y: ($0.y + $1.y) / 2)
      }
      return Self.polygon(ends)
    }.joined(separator: " ")
  }

  // MARK: Entries

  private func rect(_ document: borrowing QPDFDocument) -> Rect? {
    guard let entry = document.value("/Rect", of: annotation),
      let sides = document.numbers(4, in: entry)
    else { return nil }
    return Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3])
  }

  private func points(_ key: StaticString, _ document: borrowing QPDFDocument) -> [Point]? {
    document.value(key, of: annotation).flatMap { Self.points(in: $0, document) }
  }

  private static func points(
    in array: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> [Point]? {
    let count = min(document.itemCount(of: array), 2 * mostPoints) / 2
    guard count > 1, let numbers = document.numbers(2 * count, in: array) else { return nil }
    return (0..<count).map { Point(x: numbers[2 * $0], y: numbers[2 * $0 + 1]) }
  }

  /// The operator that chooses the color under a key; `nil` where it has none, which is transparent.
  private func color(
    _ key: StaticString, _ rgb: String, _ document: borrowing QPDFDocument
  ) -> String? {
    guard let entry = document.value(key, of: annotation) else { return nil }
    let count = document.itemCount(of: entry)
    let isStroke = rgb == "RG"
    let operators = [1: isStroke ? "G" : "g", 3: rgb, 4: isStroke ? "K" : "k"]
    guard let name = operators[count], let parts = document.numbers(count, in: entry) else {
      return nil
    }
    return Self.path([parts], name)
  }

  // MARK: Paths

  private static func polygon(_ points: [Point]) -> String {
    points.enumerated().map { path([[$1.x, $1.y]], $0 == 0 ? "m" : "l") }.joined(separator: " ")
  }

  private static func ellipse(in rect: Rect) -> String {
    let (x, y) = (rect.midX, rect.midY)
    let (a, b) = (rect.width / 2, rect.height / 2)
    let (c, d) = (roundness * a, roundness * b)
    return path([[x + a, y]], "m") + " "
      + path(
        [
          [x + a, y + d, x + c, y + b, x, y + b], [x - c, y + b, x - a, y + d, x - a, y],
          [x - a, y - d, x - c, y - b, x, y - b], [x + c, y - b, x + a, y - d, x + a, y],
        ], "c")
  }

  /// Operands, each with the operator behind it.
  private static func path(_ operands: [[Double]], _ name: String) -> String {
    operands.map { $0.map(\.contentNumber).joined(separator: " ") + " \(name)" }
      .joined(separator: " ")
  }
}

extension Double {
  /// The number without an exponent, which content streams do not have; to a millionth.
  var contentNumber: String {
    let bounded = isFinite ? Swift.min(Swift.max(self, -1e9), 1e9) : 0
    let millionths = Int((bounded * 1e6).rounded())
    let fraction = String(millionths.magnitude % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.count)
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(zeros)\(fraction)"
  }
}
