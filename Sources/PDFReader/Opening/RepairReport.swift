import PageModel

/// Says in general words what the libraries mended in a damaged file.
struct RepairReport: Sendable {
  private var isDamaged = false
  private var isRebuilt = false
  private var hasMendedStreams = false
  private var lacksMark = false

  /// Takes note of a document that its mark does not begin.
  mutating func addLostMark() {
    isDamaged = true
    lacksMark = true
  }

  /// Takes note of libqpdf's warnings, in English.
  mutating func add(_ warnings: [String]) {
    func mentions(_ word: String) -> Bool { warnings.contains { $0.contains(word) } }
    guard !warnings.isEmpty else { return }
    isDamaged = true
    if mentions("xref") || mentions("reconstruct") || mentions("trailer") { isRebuilt = true }
    if mentions("stream") || mentions("inflate") { hasMendedStreams = true }
  }

  /// The finding, or `nil` where nothing was mended.
  var finding: Finding? {
    guard isDamaged else { return nil }
    let damage: FindingPhrase =
      switch (isRebuilt, hasMendedStreams) {
      case _ where lacksMark: .damagedMark
      case (true, _): .damagedObjectTable
      case (_, true): .damagedStreams
      default: .damagedObjects
      }
    return Finding(.fileRepaired, ["damage": damage()])
  }
}
