/// The counters that begin the items of a list: 一、 （三） 2. ① 3）.
package enum Enumerator {
  private static let counters = ScalarSet(
    "一二三四五六七八九十百0123456789０１２３４５６７８９".unicodeScalars)
  private static let closers = ScalarSet("、.．)）:：".unicodeScalars)

  /// Whether the text begins as a chapter's heading does: 二、.
  package static func beginsChapter(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.lazy.filter { !$0.isBlank }.makeIterator()
    guard let counter = scalars.next(), counters.contains(counter), !counter.isDigit else {
      return false
    }
    guard let next = scalars.next() else { return false }
    return next == "、" || counters.contains(next) && !next.isDigit && scalars.next() == "、"
  }

  /// Whether the text begins with a counter.
  package static func begins(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.lazy.filter { !$0.isBlank }.makeIterator()
    guard var scalar = scalars.next() else { return false }
    if (0x2460...0x249B).contains(scalar.value) { return true }
    let isBracketed = scalar == "（" || scalar == "("
    if isBracketed {
      guard let next = scalars.next() else { return false }
      scalar = next
    }
    guard counters.contains(scalar) else { return false }
    for _ in 0..<3 {
      guard let next = scalars.next() else { return false }
      if closers.contains(next) { return true }
      if !counters.contains(next) { return false }
    }
    return false
  }
}
