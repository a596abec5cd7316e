/// A few characters that belong together, such as dashes or the marks that end a sentence.
///
/// Unlike a `Set`, it hashes nothing: a bit for each ASCII character and a short sorted list of the others
/// answer faster, and every character of a page is asked for.
package struct ScalarSet: Sendable {
  /// A bit for each character below 64, and for each from there to 127.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// The others, ascending.
  private let others: [UInt32]

  /// The characters of a text or list, in any order.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var others: [UInt32] = []
    for scalar in scalars {
      switch scalar.value {
      case ..<64: low |= 1 << UInt64(scalar.value)
      case ..<128: high |= 1 << UInt64(scalar.value - 64)
      default: others.append(scalar.value)
      }
    }
    self.others = others.sorted()
  }

  /// Whether there are none.
  package var isEmpty: Bool { low == 0 && high == 0 && others.isEmpty }

  /// Whether a character is one of them.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return low >> UInt64(value) & 1 == 1 }
    if value < 128 { return high >> UInt64(value - 64) & 1 == 1 }
    for other in others where other >= value { return other == value }
    return false
  }
}

extension ScalarSet: ExpressibleByArrayLiteral {
  package init(arrayLiteral scalars: Unicode.Scalar...) {
    self.init(scalars)
  }
}
