/// By how much the lines of a picture are askew.
///
/// Lines of text and rules give the sharpest profile when they are added up along their direction (Postl
/// 1986): the sum of the squares of what changes from row to row is greatest. The profiles of narrow
/// strips are taken once and shifted for each angle, rows and columns alike. They are blurred first:
/// an angle that shifts by whole pixels would else look sharper than its neighbors.
struct SkewFinder {
  let options: PictureOptions

  /// Degrees clockwise by which the content is turned; 0 where nothing tells.
  func skew(of ink: InkBits) -> Double {
    let profiles = [StripProfiles(ink), StripProfiles(ink.transposed())]
    // Columns lean to the other side.
    func score(_ angle: Double) -> Double {
      let slope = Angle(degrees: angle).tangent
      return profiles[0].sharpness(slope: slope) + profiles[1].sharpness(slope: -slope)
    }
    let coarse = 0.1
    let count = Int((options.greatestSkew / coarse).rounded())
    let scores = (-count...count).map { score(Double($0) * coarse) }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return 0 }
    let typical = scores.sorted()[scores.count / 2]
    guard scores[best] > typical * options.leastSkewContrast, typical > 0 else { return 0 }
    var middle = Double(best - count) * coarse
    var step = coarse / 2
    var peak = scores[best]
    for _ in 0..<4 {
      let left = score(middle - step)
      let right = score(middle + step)
      if left > peak || right > peak {
        middle += left > right ? -step : step
        peak = max(left, right)
      }
      step /= 2
    }
    let left = score(middle - 0.03)
    let right = score(middle + 0.03)
    let bend = left + right - 2 * peak
    return bend < 0 ? middle + min(max((left - right) / bend / 2, -1), 1) * 0.03 : middle
  }
}

/// How much ink each row has in each of the vertical strips of a picture.
private struct StripProfiles {
  private let rows: Int
  private let stripCount: Int
  /// Blurred along y, strip by strip.
  private var values: [Float]
  private static let stripWidth = 32

  init(_ ink: InkBits) {
    rows = ink.height
    stripCount = ink.rowWords * 2
    values = [Float](repeating: 0, count: rows * stripCount)
    guard rows > 0 else { return }
    var raw = [Float](repeating: 0, count: rows + 6)
    for strip in 0..<stripCount {
      for row in 0..<rows {
        let word = ink.words[row * ink.rowWords + strip / 2]
        let half = UInt32(truncatingIfNeeded: strip % 2 == 0 ? word : word >> 32)
        raw[row + 3] = Float(half.nonzeroBitCount)
      }
      for row in 0..<rows {
        values[strip * rows + row] =
          (raw[row] + raw[row + 6]) * 0.03 + (raw[row + 1] + raw[row + 5]) * 0.11
          + (raw[row + 2] + raw[row + 4]) * 0.22 + raw[row + 3] * 0.28
      }
    }
  }

  /// The sharpness of the profile when each strip is moved up by `slope` times its distance from the
  /// picture's middle.
  func sharpness(slope: Double) -> Double {
    guard rows > 8 else { return 0 }
    var sum = [Float](repeating: 0, count: rows)
    values.withUnsafeBufferPointer { values in
      sum.withUnsafeMutableBufferPointer { sum in
        for strip in 0..<stripCount {
          let x = (Double(strip) - Double(stripCount - 1) / 2) * Double(Self.stripWidth)
          let shift = x * slope
          let whole = Int(shift.rounded(.down))
          add(values, strip: strip, whole: whole, part: Float(shift - Double(whole)), to: sum)
        }
      }
    }
    var sharpness = 0.0
    for row in 1..<rows {
      let change = Double(sum[row] - sum[row - 1])
      sharpness += change * change
    }
    return sharpness
  }

  /// Adds a strip moved by a fraction of a row, with cubic interpolation (Keys 1981).
  private func add(
    _ values: UnsafeBufferPointer<Float>, strip: Int, whole: Int, part t: Float,
    to sum: UnsafeMutableBufferPointer<Float>
  ) {
    let weights = CubicKernel.weights(t)
    let first = max(0, 1 - whole)
    let last = min(rows, rows - 2 - whole)
    guard first < last else { return }
    let base = strip * rows + whole
    for row in first..<last {
      let index = base + row
      sum[row] +=
        values[index - 1] * weights.0 + values[index] * weights.1 + values[index + 1] * weights.2
        + values[index + 2] * weights.3
    }
  }
}

/// Cubic interpolation of four samples.
enum CubicKernel {
  /// The weights of the samples before and after a place that lies a share `t` behind the second.
  static func weights(_ t: Float) -> (Float, Float, Float, Float) {
    (
      ((2 - t) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2, ((4 - 3 * t) * t + 1) * t / 2,
      (t - 1) * t * t / 2
    )
  }
}

/// Sine, cosine and tangent of a small angle, by their series: exact to nine digits below 5°.
struct Angle: Sendable, Hashable {
  let sine: Double
  let cosine: Double
  var tangent: Double { sine / cosine }

  init(degrees: Double) {
    let x = degrees * Double.pi / 180
    let square = x * x
    sine = x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
    cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30))
  }
}
