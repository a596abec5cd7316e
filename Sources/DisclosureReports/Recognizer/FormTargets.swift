/// The wordings of forms that a recognized text may be.
struct FormTargets: Sendable {
  /// A wording.
  struct Target: Sendable {
    /// The characters that count, half width and simplified.
    let scalars: [Unicode.Scalar]
    /// What it names; wordings of one row or column are no rivals.
    let name: String
    /// The number that the form prints before it.
    let enumerator: LabelEnumerator?
  }

  /// A text as the target it clearly is.
  struct Found: Sendable {
    let target: Target
    let match: WordingMatch
    /// Offset of the words behind the number, in the characters given.
    let start: Int
  }

  /// What a text is among the wordings.
  enum Result: Sendable {
    /// One of them, with no other nearly as close.
    case found(Found)
    /// One of several that are about as close.
    case ambiguous
    /// None of them.
    case unknown
  }

  private let targets: [Target]
  private let exact: Set<[Unicode.Scalar]>
  /// For each character the targets that have it or one like it, as indices.
  private let targetsWith: [Unicode.Scalar: [Int]]
  private let options: RecognizedWordingOptions
  private let lookAlikes: LookAlikes
  private let known: Set<Unicode.Scalar>

  /// - Parameter known: The characters of the forms.
  init(
    _ wordings: [(text: String, name: String, enumerator: LabelEnumerator?)],
    known: Set<Unicode.Scalar>, options: RecognizedWordingOptions, lookAlikes: LookAlikes
  ) {
    self.known = known
    var seen: Set<String> = []
    targets = wordings.compactMap { wording in
      let scalars = Self.scalars(of: wording.text)
      guard !scalars.isEmpty, seen.insert("\(wording.name) \(scalars)").inserted else { return nil }
      return Target(scalars: scalars, name: wording.name, enumerator: wording.enumerator)
    }
    var targetsWith: [Unicode.Scalar: [Int]] = [:]
    for (index, target) in targets.enumerated() {
      let reach = target.scalars.reduce(into: Set<Unicode.Scalar>()) {
        $0.formUnion(lookAlikes.alike($1))
      }
      for scalar in reach { targetsWith[scalar, default: []].append(index) }
    }
    self.targetsWith = targetsWith
    exact = Set(targets.map(\.scalars))
    self.options = options
    self.lookAlikes = lookAlikes
  }

  /// The characters of a text that count when it is compared.
  static func scalars(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.lazy.filter(FormScalars.isLabelScalar).map(FormScalars.folded)
  }

  /// Whether the characters are a wording as they are.
  func areExact(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool { exact.contains(Array(scalars)) }

  /// The wording that the characters from one of the `starts` on are.
  ///
  /// - Parameter number: The number that was read before them: of two wordings about as close it tells the
  ///   closer one, if it is that one's and not the other's. 了予以公开 is 予以公开 or 不予以公开, and （一）
  ///   before it leaves the first.
  func result(
    for scalars: [Unicode.Scalar], starts: [Int], number: LabelEnumerator? = nil
  ) -> Result {
    var best: (found: Found, distance: Double)?
    var rivals: [(target: Target, distance: Double)] = []
    for target in candidates(for: scalars) {
      var own: (found: Found, distance: Double)?
      for start in starts where start < scalars.count {
        let words = scalars[start...]
        guard
          let match = WordingMatch(
            words, to: target.scalars, within: limit(of: target) + options.margin,
            costs: options.costs, lookAlikes: lookAlikes, known: known)
        else { continue }
        let distance = match.distance + options.droppedCharacterCost * Double(start)
        if distance < own?.distance ?? .infinity {
          own = (Found(target: target, match: match, start: start), distance)
        }
      }
      guard let own else { continue }
      rivals.append((target, own.distance))
      if own.distance < best?.distance ?? .infinity { best = own }
    }
    guard let best, best.found.match.distance <= limit(of: best.found.target) else {
      return .unknown
    }
    let chosen = best.found.target
    let isClear = rivals.allSatisfy { rival in
      rival.target.name == chosen.name || rival.target.scalars == chosen.scalars
        || rival.distance - best.distance >= options.margin
        || number != nil && number == chosen.enumerator && number != rival.target.enumerator
    }
    return isClear ? .found(best.found) : .ambiguous
  }

  /// The same where it is one wording for certain.
  func found(in scalars: [Unicode.Scalar], starts: [Int]) -> Found? {
    if case .found(let found) = result(for: scalars, starts: starts) { found } else { nil }
  }

  private func limit(of target: Target) -> Double {
    options.maximumDistanceShare * Double(target.scalars.count)
  }

  /// The targets of whose characters the text has enough, or like ones.
  private func candidates(for scalars: [Unicode.Scalar]) -> [Target] {
    var shared = [Int](repeating: 0, count: targets.count)
    for scalar in scalars {
      for target in targetsWith[scalar] ?? [] { shared[target] += 1 }
    }
    return targets.indices.filter {
      Double(shared[$0]) >= options.minimumSharedShare * Double(targets[$0].scalars.count)
    }.map { targets[$0] }
  }
}

/// When a recognized text counts as one of the form's wordings. Distances are in characters.
struct RecognizedWordingOptions: Sendable, Hashable {
  /// What differences between text and wording cost.
  var costs = WordingMatch.Costs()
  /// The largest distance from a wording, as a share of its characters: recognition mistakes one character
  /// in twenty at worst, so that two of five are already another text.
  var maximumDistanceShare = 0.4
  /// The same for a section's heading: other lines are about the same things, and no table says that they
  /// are labels. 政府信息公开工作年度报告 is a third away from 政府信息公开工作总体情况.
  var maximumHeadingDistanceShare = 0.25
  /// How much farther every other wording must be: three quarters of a character keeps 行政许可 and
  /// 行政处罚 apart where one of their own characters is lost.
  var margin = 0.75
  /// Share of the wording's characters that a text must have, or like ones, to be compared at all; halves
  /// of split characters are none.
  var minimumSharedShare = 0.4
  /// What a character before the words costs that is taken for their number.
  var droppedCharacterCost = 0.05
  /// Characters before the words that may be their number: （十二）, with its parentheses taken for letters.
  var maximumNumberCharacters = 4
}
