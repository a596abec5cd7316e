/// Works out `calc(…)`, `min(…)`, `max(…)` and `clamp(…)` of a style, as far as its units have a usual size.
struct StyleCalculation {
  private let tokens: StyleTokenList
  /// What 100 % is; `nil` where that is not known.
  private let whole: Double?

  /// The result in pixels, or as a plain number; `nil` for what cannot be worked out.
  static func value(_ text: some StringProtocol, whole: Double? = nil) -> Double? {
    let calculation = StyleCalculation(tokens: StyleTokenList(text), whole: whole)
    let value = calculation.sum(calculation.tokens, depth: 0)
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Parentheses within each other.
  private static let mostDepth = 16

  private func sum(_ list: StyleTokenList, depth: Int) -> Double? {
    var sum = 0.0
    var start = list.startIndex
    var sign = 1.0
    while true {
      // A sign of a sum stands between blanks.
      let end = list.first(from: start) { $0 == .sign("+") || $0 == .sign("-") }
      guard let part = product(list[start..<end].trimmed, depth: depth) else { return nil }
      sum += sign * part
      guard end < list.endIndex else { return sum }
      sign = list.tokens[end] == .sign("-") ? -1 : 1
      start = end + 1
    }
  }

  private func product(_ list: StyleTokenList, depth: Int) -> Double? {
    var product: Double?
    var isDivisor = false
    var index = list.startIndex
    while index < list.endIndex {
      switch list.tokens[index] {
      case .blank, .sign("*"): isDivisor = isDivisor && list.tokens[index] == .blank
      case .sign("/"): isDivisor = true
      default:
        guard let value = value(list, index, depth: depth) else { return nil }
        product = isDivisor ? product.map { $0 / value } : (product ?? 1) * value
        isDivisor = false
      }
      index = list.after(index)
    }
    return product
  }

  private func value(_ list: StyleTokenList, _ index: Int, depth: Int) -> Double? {
    guard depth < Self.mostDepth else { return nil }
    let inside = list.inside(index)
    switch list.tokens[index] {
    case .number(let number, unit: "%"):
      return Double(number).flatMap { share in whole.map { share / 100 * $0 } }
    case .number(let number, let unit): return StyleLength(number + unit)?.pixels
    case .sign("("), .function("calc"), .function("-webkit-calc"):
      return sum(inside, depth: depth + 1)
    case .function("min"): return sums(inside, depth)?.min()
    case .function("max"): return sums(inside, depth)?.max()
    case .function("clamp"):
      guard let values = sums(inside, depth), values.count == 3 else { return nil }
      return max(values[0], min(values[1], values[2]))
    default: return nil
    }
  }

  private func sums(_ list: StyleTokenList, _ depth: Int) -> [Double]? {
    let parts = list.split(",")
    let values = parts.compactMap { sum($0.trimmed, depth: depth + 1) }
    return values.count == parts.count ? values : nil
  }
}
