/// A piece of text prepared for comparison with the form's wordings.
///
/// White space and punctuation are gone, characters are numbered as ``FormAlphabet`` does, and the
/// enumerators (一、（一） 1.) are taken out and kept apart as evidence.
struct FormText: Sendable {
  /// Where a label may begin: the text's start, each enumerator, each label of a path.
  struct Start: Sendable, Hashable {
    let offset: Int
    let enumerator: LabelEnumerator?
    /// Offset into the scalars of the parts, joined by one blank.
    let source: Int
  }

  /// The characters that count, by ``FormAlphabet`` number; 0 for one no wording has.
  let codes: [UInt16]
  /// Where a label may begin, ascending.
  let starts: [Start]

  /// Numbers the characters of a prepared text.
  init(_ text: FoldedText, in alphabet: FormAlphabet) {
    codes = text.scalars.map(alphabet.code)
    starts = text.starts
  }

  /// Prepares a label path: each part may begin a label.
  init(_ parts: [String], in alphabet: FormAlphabet) {
    self.init(FoldedText(parts), in: alphabet)
  }

  /// Prepares one text.
  init(_ text: String, in alphabet: FormAlphabet) {
    self.init(FoldedText(text), in: alphabet)
  }

  /// The text's scalars, all that count.
  var count: Int { codes.count }
}

/// A piece of text prepared for comparison with the wordings of several forms, each of which numbers
/// characters in its own way.
struct FoldedText: Sendable {
  /// The characters that count, folded.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where a label may begin, ascending.
  private(set) var starts: [FormText.Start] = []

  /// Prepares a label path: each part may begin a label.
  init(_ parts: [String]) {
    var source = 0
    for part in parts {
      let scalars = Array(part.unicodeScalars)
      append(scalars, sourceOffset: source)
      source += scalars.count + 1
    }
  }

  /// Prepares one text.
  init(_ text: String) {
    append(Array(text.unicodeScalars), sourceOffset: 0)
  }

  private mutating func append(_ text: [Unicode.Scalar], sourceOffset: Int) {
    var index = 0
    var enumeratorEnded = -1
    let begin = scalars.count
    while index < text.count {
      let scalar = text[index]
      if FormScalars.isSpace(scalar) {
        index += 1
        continue
      }
      if scalars.count == begin, let end = PartMark.end(in: text, at: index) {
        index = end
        continue
      }
      if let (enumerator, next) = FormEnumerator.read(text, at: index) {
        starts.append(
          FormText.Start(
            offset: scalars.count, enumerator: enumerator, source: sourceOffset + index))
        index = next
        enumeratorEnded = scalars.count
        continue
      }
      if FormScalars.isLabelScalar(scalar) {
        if scalars.count == begin, enumeratorEnded != begin {
          starts.append(
            FormText.Start(offset: begin, enumerator: nil, source: sourceOffset + index))
        }
        scalars.append(FormScalars.folded(scalar))
      }
      index += 1
    }
  }
}

/// 其中, “of which”, which stands before the label of a part.
enum PartMark {
  static let word = "其中"

  /// The index after the word at `index` and its colon; `nil` where it does not stand there.
  static func end(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    guard index + 2 < scalars.count, scalars[index] == "其", scalars[index + 1] == "中" else {
      return nil
    }
    return index + 2
  }
}

/// Reads the numbers that labels begin with.
enum FormEnumerator {
  /// The enumerator at `index`, and the index after it.
  static func read(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (LabelEnumerator, Int)? {
    let first = scalars[index]
    if let circled = FormScalars.circledDigit(first) {
      return (.item(circled), index + 1)
    }
    if FormScalars.isOpening(first) {
      return parenthesized(scalars, at: index)
    }
    if let numeral = FormScalars.chineseNumeral(first), numeral > 0 {
      let mark = skippingSpaces(scalars, from: index + 1)
      guard mark < scalars.count, FormScalars.isEnumeratorMark(scalars[mark]),
        scalars[mark] != "。", scalars[mark] != ","
      else { return nil }
      return (.section(numeral), mark + 1)
    }
    return item(scalars, at: index)
  }

  private static func parenthesized(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (LabelEnumerator, Int)? {
    let inner = skippingSpaces(scalars, from: index + 1)
    guard inner < scalars.count else { return nil }
    let close = skippingSpaces(scalars, from: inner + 1)
    // A line may end within the parentheses: （七 | ）总计.
    let isTorn = close == scalars.count
    guard isTorn || FormScalars.isClosing(scalars[close]) else { return nil }
    if let numeral = FormScalars.chineseNumeral(scalars[inner]), numeral > 0 {
      return (.group(numeral), isTorn ? close : close + 1)
    }
    if let digit = FormScalars.digit(scalars[inner]), digit > 0, !isTorn {
      return (.item(digit), close + 1)
    }
    return nil
  }

  private static func item(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (LabelEnumerator, Int)? {
    guard let digit = FormScalars.digit(scalars[index]), digit > 0 else { return nil }
    if index > 0, FormScalars.digit(scalars[index - 1]) != nil { return nil }
    let mark = skippingSpaces(scalars, from: index + 1)
    guard mark < scalars.count, FormScalars.isEnumeratorMark(scalars[mark]), scalars[mark] != "，",
      scalars[mark] != ","
    else { return nil }
    let next = mark + 1
    if next < scalars.count, FormScalars.digit(scalars[next]) != nil,
      !isItem(scalars, at: next)
    {
      return nil
    }
    return (.item(digit), next)
  }

  /// Whether digit and mark follow again: `1.2.` is two enumerators whose lines ran together.
  private static func isItem(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index + 1 < scalars.count && FormScalars.isEnumeratorMark(scalars[index + 1])
  }

  private static func skippingSpaces(_ scalars: [Unicode.Scalar], from index: Int) -> Int {
    var index = index
    while index < scalars.count, FormScalars.isSpace(scalars[index]) { index += 1 }
    return index
  }
}
