/// Numbers the characters of a form's wordings, so that comparing is arithmetic on small arrays.
struct FormAlphabet: Sendable {
  /// One more than the highest number given.
  let count: Int
  /// Numbers of the ideographs from U+4E00, 0 for those no wording has.
  private let ideographs: [UInt16]
  private let others: [Unicode.Scalar: UInt16]

  private static let firstIdeograph: UInt32 = 0x4E00
  private static let lastIdeograph: UInt32 = 0x9FFF

  /// Numbers the characters of the wordings.
  init(wordings: [String]) {
    var ideographs = [UInt16](
      repeating: 0, count: Int(Self.lastIdeograph - Self.firstIdeograph) + 1)
    var others: [Unicode.Scalar: UInt16] = [:]
    var next: UInt16 = 1
    for wording in wordings {
      for scalar in wording.unicodeScalars where FormScalars.isLabelScalar(scalar) {
        let folded = FormScalars.folded(scalar)
        if (Self.firstIdeograph...Self.lastIdeograph).contains(folded.value) {
          let index = Int(folded.value - Self.firstIdeograph)
          if ideographs[index] == 0 {
            ideographs[index] = next
            next += 1
          }
        } else if others[folded] == nil {
          others[folded] = next
          next += 1
        }
      }
    }
    self.ideographs = ideographs
    self.others = others
    count = Int(next)
  }

  /// The number of a folded scalar; 0 where no wording has it.
  func code(of scalar: Unicode.Scalar) -> UInt16 {
    if (Self.firstIdeograph...Self.lastIdeograph).contains(scalar.value) {
      return ideographs[Int(scalar.value - Self.firstIdeograph)]
    }
    return others.isEmpty ? 0 : others[scalar] ?? 0
  }
}
