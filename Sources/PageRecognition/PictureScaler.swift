internal import PagePictures

/// Cuts parts out of a picture and scales them.
enum PictureScaler {
  /// A part of a picture at another size; what lies outside the picture is white.
  ///
  /// Each pixel is the mean of those it covers, weighed by a triangle, so that thin strokes stay gray
  /// rather than vanish.
  static func scaled(
    _ picture: GrayPicture, _ part: PixelRect, width: Int, height: Int
  ) -> GrayPicture {
    guard part.width > 0, part.height > 0, width > 0, height > 0 else {
      return GrayPicture(width: max(0, width), height: max(0, height))
    }
    let columns = Taps(from: part.width, to: width)
    let rows = Taps(from: part.height, to: height)
    // Whole rows first: the part is mostly wider than high.
    var narrow = [Float](repeating: 255, count: part.height * width)
    for y in 0..<part.height {
      let source = part.y.lowerBound + y
      guard source >= 0, source < picture.height else { continue }
      let line = source * picture.width
      for x in 0..<width {
        var sum: Float = 0
        for (offset, weight) in columns.taps(x) {
          let column = part.x.lowerBound + offset
          let isInside = column >= 0 && column < picture.width
          sum += weight * (isInside ? Float(picture.pixels[line + column]) : 255)
        }
        narrow[y * width + x] = sum
      }
    }
    var result = GrayPicture(width: width, height: height)
    for y in 0..<height {
      let taps = rows.taps(y)
      for x in 0..<width {
        var sum: Float = 0
        for (offset, weight) in taps { sum += weight * narrow[offset * width + x] }
        result.pixels[y * width + x] = UInt8(min(max(sum.rounded(), 0), 255))
      }
    }
    return result
  }

  /// Which pixels make each pixel of the other size along one axis, and with which weights.
  private struct Taps {
    private let all: [[(Int, Float)]]

    init(from count: Int, to target: Int) {
      let step = Double(count) / Double(target)
      let reach = max(1, step)
      all = (0..<target).map { index in
        let center = (Double(index) + 0.5) * step - 0.5
        let first = max(0, Int((center - reach).rounded(.up)))
        let last = min(count - 1, Int((center + reach).rounded(.down)))
        guard first <= last else { return [(min(max(Int(center.rounded()), 0), count - 1), 1)] }
        let weights = (first...last).map { Float(max(0, 1 - abs(Double($0) - center) / reach)) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return [(first, 1)] }
        return zip(first...last, weights).map { ($0, $1 / sum) }
      }
    }

    func taps(_ index: Int) -> [(Int, Float)] { all[index] }
  }
}
