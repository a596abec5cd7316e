import PageModel

extension LineBuilder {
  /// A horizontal line that runs from right to left, or holds words that do: words and their
  /// characters in reading order.
  func bidirectionalLine(of sorted: [Int]) -> TextLine {
    // A blank stands where a gap parts two words, so that the words keep apart when reordered.
    var places: [Int?] = []
    for (position, index) in sorted.enumerated() {
      if position > 0, isWordGap(before: position, in: sorted) {
        places.append(nil)
      }
      places.append(index)
    }
    let order = ReadingDirection.readingOrder(
      of: places.map { $0.map { glyphs[$0].scalar } ?? " " })
    let read = inSpokenOrder(order.map { places[$0] })
    let isMirrored = ReadingDirection.areBracketsMirrored(
      read.lazy.compactMap { $0.map { glyphs[$0].scalar } })
    let words = read.split(separator: nil).map { word in
      let members = word.compactMap { $0 }
      var text = GatheredText()
      for index in members {
        let scalar = glyphs[index].scalar
        append(isMirrored ? scalar.mirrored : scalar, to: &text)
      }
      return Word(text: text.take(), box: box(of: members))
    }
    return textLine(words, of: sorted, direction: .horizontal)
  }
}
