/// Holds the body's name in a recognized title against the same name in the text.
///
/// A report names its body in the title and again in its text: 洪泽区人民政府. One misread character of the
/// title makes another body of it, 洪译区人民政府, and no sum guards a name. Where the text has the name
/// with another character, the readings are counted: the text's name is taken when it stands there at
/// least twice and the title's nowhere else. A finding names both in any case.
struct RecognizedName: Sendable {
  private let lookAlikes: LookAlikes

  init(lookAlikes: LookAlikes = .known) {
    self.lookAlikes = lookAlikes
  }

  /// The head with the name that title and text agree on.
  func settled(_ head: ReportHead) -> ReportHead {
    guard let name = head.publisher else { return head }
    let text = head.paragraphs.map { HeadLine.folded($0.text) }
    let printed = ReportDate.squeezed(name)
    guard let other = otherName(for: printed, in: text) else { return head }
    var head = head
    let isTaken = other.count >= Self.fewestRecurrences && other.ownCount == 0
    head.findings.append(
      Finding(
        isTaken ? .publisherOfText : .publisherOfTitle,
        [
          "name": "\(name)", "other": "\(Self.string(other.name))", "count": "\(other.count)",
        ]))
    guard isTaken else { return head }
    head.publisher = Self.string(other.name)
    head.title = head.title.map { Self.replaced(printed, by: other.name, in: $0) }
    return head
  }

  /// How often another name must stand in the text before it is taken for the title's.
  private static let fewestRecurrences = 2
  /// Characters from which a name that differs by one character is the same name, whatever the two look
  /// like; of a shorter one they must look alike: 江宁区 and 江北区 are two places.
  private static let longName = 5
  /// Characters that a name must have: 财政局.
  private static let shortestName = 3
  /// Characters by which names of two bodies differ: 第一中学, 第二中学; 城东区, 城西区.
  private static let distinctions = Set(
    "东西南北中上下前后左右内外一二三四五六七八九十省市县区州盟旗镇乡村".unicodeScalars)

  // MARK: Names in the text

  /// The name as the text has it.
  private struct OtherName {
    let name: [Unicode.Scalar]
    /// How often it stands there.
    let count: Int
    /// How often the title's own name does.
    let ownCount: Int
  }

  /// The name that stands more often in the text than the title's own; `nil` where there is none.
  ///
  /// Texts leave out the higher places, 江苏省 of 江苏省甲县财政局: the parts of a name are looked for from
  /// the whole name to the last part.
  private func otherName(for name: [Unicode.Scalar], in text: [[Unicode.Scalar]]) -> OtherName? {
    let folded = name.map(FormScalars.folded)
    for part in parts(of: folded) {
      let own = Array(folded[part])
      let found = readings(of: own, in: text)
      let ownCount = found[own] ?? 0
      let others = found.filter { $0.key != own }
      // Two other readings alike often: nobody can tell which is right.
      guard let most = others.values.max(), most > ownCount,
        others.count(where: { $0.value == most }) == 1,
        let other = others.first(where: { $0.value == most })
      else { continue }
      var whole = name
      for (index, scalar) in zip(part, other.key) where folded[index] != scalar {
        whole[index] = scalar
      }
      return OtherName(name: whole, count: most, ownCount: ownCount)
    }
    return nil
  }

  /// The parts of a name that may stand by themselves: from each place on to the end, then each place.
  private func parts(of name: [Unicode.Scalar]) -> [Range<Int>] {
    let ends = name.indices.filter { BodyWords.places.contains(name[$0]) }.map { $0 + 1 }
    let starts = [0] + ends
    let tails = starts.map { $0..<name.count }
    let places = zip(starts, ends).map { $0..<$1 }
    return (tails + places).filter { $0.count >= Self.shortestName }
  }

  /// How often a name stands in the text, as it is and with other characters in its place.
  private func readings(
    of name: [Unicode.Scalar], in text: [[Unicode.Scalar]]
  ) -> [[Unicode.Scalar]: Int] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for paragraph in text where paragraph.count >= name.count {
      for start in 0...(paragraph.count - name.count) {
        let reading = paragraph[start..<start + name.count]
        if isReading(reading, of: name) { counts[Array(reading), default: 0] += 1 }
      }
    }
    return counts
  }

  private func isReading(
    _ reading: ArraySlice<Unicode.Scalar>, of name: [Unicode.Scalar]
  ) -> Bool {
    var different = 0
    for (one, other) in zip(name, reading) where one != other {
      different += 1
      guard different == 1, FormScalars.isWide(other), FormScalars.isLabelScalar(other),
        !Self.distinctions.contains(one) || !Self.distinctions.contains(other),
        name.count >= Self.longName || lookAlikes.areAlike(one, other)
      else { return false }
    }
    return true
  }

  // MARK: The title

  /// A title with another name in place of its own; white space stays where it is.
  private static func replaced(
    _ name: [Unicode.Scalar], by other: [Unicode.Scalar], in title: String
  ) -> String {
    var scalars = Array(title.unicodeScalars)
    let places = scalars.indices.filter { !FormScalars.isSpace(scalars[$0]) }
    guard places.count >= name.count,
      let start = (0...(places.count - name.count)).first(where: { start in
        places[start..<start + name.count].lazy.map { scalars[$0] }.elementsEqual(name)
      })
    else { return title }
    for (place, scalar) in zip(places[start...], other) { scalars[place] = scalar }
    return string(scalars)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
