import PageModel

/// A paragraph of the narrative as wordings are looked for in it: blanks left out, marks at half width,
/// simplified characters.
struct NarrativeText {
  /// The characters that count.
  let scalars: [Unicode.Scalar]
  private let text: [Unicode.Scalar]
  /// Where in the text each of them stands.
  private let origins: [Int]

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    for (index, scalar) in self.text.enumerated()
    where !FormScalars.isSpace(scalar) || scalar == "\n" {
      scalars.append(FormScalars.folded(scalar))
      origins.append(index)
    }
    self.scalars = scalars
    self.origins = origins
  }

  /// The sentences, each with its mark.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where Self.sentenceEnds.contains(scalar) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < scalars.count { sentences.append(start..<scalars.count) }
    return sentences
  }

  private static let sentenceEnds: ScalarSet = ["。", "!", "?", "\n"]

  /// Where the clause begins in which a position stands, or the clause so many before it, within a
  /// sentence.
  func clauseStart(before position: Int, in sentence: Range<Int>, clauses: Int = 1) -> Int {
    var left = clauses
    var index = position
    while index > sentence.lowerBound {
      if Self.clauseEnds.contains(scalars[index - 1]) {
        left -= 1
        if left == 0 { return index }
      }
      index -= 1
    }
    return sentence.lowerBound
  }

  private static let clauseEnds: ScalarSet = [",", ";", ":", "(", ")"]

  /// Where the part of a sentence begins that a semicolon parts from what is before it.
  func statementStart(before position: Int, in sentence: Range<Int>) -> Int {
    scalars[sentence.lowerBound..<position].lastIndex(of: ";").map { $0 + 1 } ?? sentence.lowerBound
  }

  /// Whether words stand within a range.
  func contains(_ words: [Unicode.Scalar], in range: Range<Int>) -> Bool {
    lastEnd(of: words, in: range) != nil
  }

  /// Where words end, each time they stand within a range.
  func ends(of words: [Unicode.Scalar], in range: Range<Int>) -> [Int] {
    guard let first = words.first, range.count >= words.count else { return [] }
    return (range.lowerBound...range.upperBound - words.count).compactMap { index in
      scalars[index] == first && scalars[index..<index + words.count].elementsEqual(words)
        ? index + words.count : nil
    }
  }

  /// Whether one of several words begins at a position.
  func has(_ words: [[Unicode.Scalar]], at position: Int) -> Bool {
    words.contains { scalars[position...].starts(with: $0) }
  }

  /// Where words end that stand within a range, the last time.
  func lastEnd(of words: [Unicode.Scalar], in range: Range<Int>) -> Int? {
    guard let first = words.first, range.count >= words.count else { return nil }
    var index = range.upperBound - words.count
    while index >= range.lowerBound {
      if scalars[index] == first, scalars[index..<index + words.count].elementsEqual(words) {
        return index + words.count
      }
      index -= 1
    }
    return nil
  }

  /// The text as printed in a range.
  func printed(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[origins[first]...origins[last]])
    return String(view)
  }
}
