/// The last numbers before an operator; no graphics operator takes more than six.
struct Operands {
  /// DeviceN colors may have more components; the last ones stand for all.
  static let capacity = 8

  private var values = SIMD8<Double>()
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ value: Double) {
    if count == Self.capacity {
      for index in 1..<Self.capacity { values[index - 1] = values[index] }
      count -= 1
    }
    values[count] = value
    count += 1
  }

  @inline(__always)
  mutating func removeAll() {
    count = 0
  }

  /// The last `number` operands, or `nil` where there are fewer.
  @inline(__always)
  func last(_ number: Int) -> SIMD8<Double>? {
    guard count >= number else { return nil }
    guard count > number else { return values }
    var result = SIMD8<Double>()
    for index in 0..<number { result[index] = values[count - number + index] }
    return result
  }

  /// The first operand; 0 where there is none.
  var first: Double { count > 0 ? values[0] : 0 }

  /// The greatest operand; 0 where there is none.
  var largest: Double { (0..<count).reduce(0) { max($0, values[$1]) } }
}
