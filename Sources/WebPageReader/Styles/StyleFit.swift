/// Whether something fits, as far as it can be told.
enum StyleFit: Int, Sendable, Comparable {
  case no, maybe, yes

  static func < (one: StyleFit, other: StyleFit) -> Bool { one.rawValue < other.rawValue }

  init(_ fits: Bool) {
    self = fits ? .yes : .no
  }

  /// Whether the opposite fits.
  var denied: StyleFit {
    switch self {
    case .no: .yes
    case .maybe: .maybe
    case .yes: .no
    }
  }
}
