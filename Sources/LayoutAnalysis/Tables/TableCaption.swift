import PageModel

/// What the lines around a table say of it: its number, that it goes on, that they are notes.
enum TableCaption {
  /// Whether a line says that a table began earlier or goes on: 续表, Table 12. — Continued.
  ///
  /// The mark stands at either end of the line or in brackets: prices that “continued to rise” are
  /// no caption.
  static func isContinuation(_ text: String) -> Bool {
    let plain = normalized(text)
    guard plain.unicodeScalars.contains(where: markBeginnings.contains) else { return false }
    return leadingMarks.contains(where: plain.hasPrefix)
      || trailingMarks.contains(where: plain.hasSuffix)
      || bracketedMarks.contains { place(of: $0, in: plain) != nil }
  }

  /// The text without what says that it goes on, without blanks, in lower case.
  static func withoutContinuation(_ text: String) -> String {
    var plain = normalized(text)
    // Most headers have none of the characters with which words of a mark begin.
    if plain.unicodeScalars.contains(where: markBeginnings.contains) { plain = withoutMarks(plain) }
    while let last = plain.last, separators.contains(last) { plain.removeLast() }
    return plain
  }

  private static func withoutMarks(_ text: String) -> String {
    var plain = text
    for mark in bracketedMarks {
      if let start = place(of: mark, in: plain) { plain = String(plain[..<start]) }
    }
    for mark in leadingMarks where plain.hasPrefix(mark) { plain.removeFirst(mark.count) }
    for mark in trailingMarks where plain.hasSuffix(mark) { plain.removeLast(mark.count) }
    return plain
  }

  /// The number a caption gives its table: `12` of “Table 12. Households”, `三` of 续表三.
  static func number(of text: String) -> String? {
    let plain = text.lowercased()
    for word in words where plain.unicodeScalars.contains(word.unicodeScalars[word.startIndex]) {
      guard let start = place(of: word, in: plain),
        plain.distance(from: plain.startIndex, to: start) <= longestLead
      else { continue }
      let rest = plain[start...].dropFirst(word.count)
        .drop { $0.isWhitespace || $0 == "." || $0 == ":" || $0 == "：" }
      let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" || isLetter($0) }
      // 5, 5.1, A-3 and 5b; the words that follow a number without a blank are no part of it.
      guard let last = number.lastIndex(where: \.isNumber) else { continue }
      let end = number.index(after: last)
      let isLettered = number[end...].count == 1 && number.last.map(isLetter) == true
      return String(isLettered ? number : number[..<end])
    }
    return nil
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  /// Whether a line begins as the notes below a table do: Source, 注：, a raised digit.
  static func isNote(_ text: String) -> Bool {
    let plain = normalized(text)
    guard let first = plain.unicodeScalars.first else { return true }
    return first == "*" || first.isNoteMark
      || noteBeginnings.contains(first) && noteWords.contains(where: plain.hasPrefix)
  }

  /// The text in lower case, without blanks and without the marks that end a phrase.
  private static func normalized(_ text: String) -> String {
    var kept: [Unicode.Scalar] = []
    // Ideographs have no lower case.
    let isHan = text.unicodeScalars.allSatisfy { (0x3000...0x9FFF).contains($0.value) }
    for scalar in (isHan ? text : text.lowercased()).unicodeScalars where !scalar.isBlank {
      kept.append(scalar == "（" ? "(" : scalar == "）" ? ")" : scalar)
    }
    while let last = kept.last, closers.contains(last) { kept.removeLast() }
    var result = GatheredText(capacity: kept.count)
    for scalar in kept { result.append(scalar) }
    return result.take()
  }

  /// The first place of a part of the text.
  private static func place(of part: String, in text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(part) }
  }

  private static let closers: ScalarSet = [")", ".", "…", ":", "：", "。"]
  private static let separators: Set<Character> = ["-", "–", "—", "―", "(", ".", ","]

  private static let leadingMarks = [
    "continued", "(continued", "fortsetzung", "noch:", "续表", "(续表", "续上表", "续前表", "接上表", "接上页",
  ]
  private static let trailingMarks = [
    "continued", "cont'd", "cont’d", "contd", "—cont", "–cont", "-cont", "(cont", "—con", "–con",
    "-con", "(con", "fortsetzung", "(forts", "—suite", "–suite", "(suite", "续表", "(续", "转下页",
    "续下页",
  ]
  /// The first letters and ideographs of the marks.
  private static let markBeginnings = ScalarSet(
    (leadingMarks + trailingMarks + bracketedMarks).compactMap { mark in
      mark.unicodeScalars.first { $0.properties.isAlphabetic }
    })
  private static let bracketedMarks = ["(continued", "(fortsetzung", "(续表", "(续前", "(续上"]

  /// Words before the number of a table; a mark may stand before them: Fortsetzung Tabelle 3.
  private static let words = [
    "tableau", "table", "tabelle", "tabla", "tabella", "tab.", "表",
  ]
  private static let longestLead = 12

  private static let noteWords = [
    "source", "note", "quelle", "anmerkung", "anm.", "hinweis", "fuente", "fonte", "nota",
    "remarque", "seefootnote", "seenote", "注", "备注", "资料来源", "数据来源", "来源", "说明：", "说明:",
  ]
  private static let noteBeginnings = ScalarSet(noteWords.compactMap(\.unicodeScalars.first))
}

extension TableCaption {
  /// The words that begin the caption of a table or figure.
  private static let openings: Set<String> = [
    "table", "tables", "tabelle", "tableau", "tabla", "tab", "figure", "fig", "abbildung", "chart",
    "graph", "box", "tabella",
  ]

  /// Words that begin a title where nothing else stands on the line: rows may be named so too.
  private static let annexes: Set<String> = [
    "annex", "appendix", "exhibit", "schedule", "annexe", "anhang", "anlage", "anexo", "allegato",
  ]

  /// What parts the words of a caption.
  private static let separatorsOfWords: ScalarSet = [" ", ".", ":"]
  /// The first characters of those words, large and small: most lines begin otherwise.
  private static let captionBeginnings = ScalarSet(
    (openings.union(annexes).flatMap { [$0, $0.uppercased()] } + ["表", "图"])
      .compactMap(\.unicodeScalars.first))

  /// Whether a line is a caption: one of the words, and a number.
  static func begins(_ line: PieceLine) -> Bool {
    let beginning = line.pieces.lazy.flatMap(\.text.unicodeScalars).first {
      !separatorsOfWords.contains($0)
    }
    guard beginning.map(captionBeginnings.contains) == true else { return false }
    let text = line.pieces.map(\.text).joined(separator: " ")
    if let first = text.unicodeScalars.first, first == "表" || first == "图" {
      return text.unicodeScalars.dropFirst().first { !$0.isBlank }.map {
        $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0)
      } ?? false
    }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "." || $0 == ":" })
    guard words.count > 1 else { return false }
    let word = words[0].lowercased()
    guard openings.contains(word) || annexes.contains(word) && line.pieces.count == 1 else {
      return false
    }
    return words[1].contains(where: \.isNumber) || words[1].count <= 2
      || words[1].allSatisfy { "IVXLC".contains($0) }
  }

  /// Whether a line is the headnote that statistical offices set below a table's title: a line of its own in
  /// square brackets, or one that names the unit.
  static func isHeadnote(_ line: PieceLine) -> Bool {
    let text = line.pieces.map(\.text).joined(separator: " ")
    if text.hasPrefix("["), text.hasSuffix("]") { return line.wordCount > 1 }
    return line.pieces.count == 1 && unitWords.contains(where: text.hasPrefix)
  }

  /// Whether a line is what a table is counted in, set below its title as that is: a few words that begin small
  /// or in brackets, flush with the title or centered as it is.
  static func isHeadnote(_ line: PieceLine, below title: PieceLine) -> Bool {
    guard begins(title), line.pieces.count == 1, let text = line.pieces.first,
      text.wordCount <= longestUnit, let first = text.text.first,
      first.isLowercase || "([".contains(first)
    else { return false }
    return abs(title.box.midX - line.box.midX) < line.fontSize / 2
      || abs(title.box.x0 - line.box.x0) < line.fontSize / 4
  }

  private static let longestUnit = 6
  private static let unitWords = ["单位：", "单位:", "（单位：", "(单位:", "（单位:"]
}
