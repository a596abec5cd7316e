import PageModel

extension LineBuilder {
  /// The vertical lines that glyphs form, in reading order.
  func verticalLines(of indices: [Int]) -> [TextLine] {
    let readsUpward = readsUpward(indices)
    let bands = bands(of: indices, direction: .vertical)
    return (readsUpward ? bands : bands.reversed()).map { band in
      let downward = band.sorted { glyphs[$0].box.y0 < glyphs[$1].box.y0 }
      let sorted = readsUpward ? downward.reversed() : downward
      let words = verticalWords(of: sorted).map { word in
        var text = GatheredText()
        for index in word { append(glyphs[index].scalar, to: &text) }
        return Word(text: text.take(), box: box(of: word))
      }
      return textLine(words, of: sorted, direction: .vertical)
    }
  }

  /// Whether vertical glyphs read upward, as text turned to the left does: in the page's order most
  /// stand above the one before.
  private func readsUpward(_ indices: [Int]) -> Bool {
    // Upright characters follow each other downward, in whatever order they are drawn.
    guard !indices.contains(where: { CharacterClass(glyphs[$0].scalar).isWideLetter }) else {
      return false
    }
    var upward = 0
    let ordered = indices.sorted()
    for (first, second) in zip(ordered, ordered.dropFirst()) where second == first + 1 {
      let before = glyphs[first].box
      let after = glyphs[second].box
      guard abs(before.midX - after.midX) < min(before.width, after.width) / 2 else { continue }
      upward += after.midY < before.midY ? 1 : -1
    }
    return upward > 0
  }

  /// The words of a vertical line: upright characters are set solid, the words of turned text are
  /// parted by gaps.
  private func verticalWords(of sorted: [Int]) -> [[Int]] {
    guard !sorted.contains(where: { CharacterClass(glyphs[$0].scalar) == .cjk }) else {
      return [sorted]
    }
    var words: [[Int]] = []
    for index in sorted {
      let box = glyphs[index].box
      if let last = words.last?.last {
        let before = glyphs[last].box
        let gap = max(box.y0 - before.y1, before.y0 - box.y1)
        if gap <= wordOptions.latinInFontSizes * fontSize(of: glyphs[index]) {
          words[words.count - 1].append(index)
          continue
        }
      }
      words.append([index])
    }
    return words
  }
}
