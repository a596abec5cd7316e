/// A sentence in both languages with places for what it is about: `row {row} has no values ({key})`.
package struct TextTemplate: Sendable, Hashable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The names in braces.
  package var names: (english: Set<String>, chinese: Set<String>) {
    (Set(Self.parts(of: english).names), Set(Self.parts(of: chinese).names))
  }

  /// The sentence with arguments in their places. Each name of the sentence has one argument.
  package func filled(_ arguments: KeyValuePairs<String, BilingualText>) -> BilingualText {
    assert(
      Set(arguments.map(\.key)) == names.english,
      "\(english) was given \(arguments.map(\.key).sorted().joined(separator: ", "))")
    guard !arguments.isEmpty else { return BilingualText(english: english, chinese: chinese) }
    return BilingualText(
      english: Self.filled(english, arguments.map { ($0.key, $0.value.english) }),
      chinese: Self.filled(chinese, arguments.map { ($0.key, $0.value.chinese) }))
  }

  /// Arguments are put in once: what looks like a place within one stays as it is.
  private static func filled(_ text: String, _ arguments: [(name: String, text: String)]) -> String
  {
    let parts = parts(of: text)
    var result = parts.words[0]
    for (name, words) in zip(parts.names, parts.words.dropFirst()) {
      result += (arguments.first { $0.name == name }?.text ?? "") + words
    }
    return result
  }

  /// The words around places, one more than there are places, and the places' names.
  private static func parts(of text: String) -> (words: [String], names: [String]) {
    var words: [String] = []
    var names: [String] = []
    var rest = text[...]
    // Braces are single bytes, which are found faster than characters.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      words.append(String(rest[..<open]))
      names.append(String(rest[rest.utf8.index(after: open)..<close]))
      rest = rest[rest.utf8.index(after: close)...]
    }
    return (words + [String(rest)], names)
  }

  /// The Chinese sentence for an English one that this template made; `nil` where it made another.
  ///
  /// - Parameter translated: What an argument is called in Chinese.
  package func chinese(
    of sentence: String, _ translated: (String) -> String = { $0 }
  ) -> String? {
    let parts = Self.parts(of: english)
    guard sentence.hasPrefix(parts.words[0]) else { return nil }
    guard let last = parts.words.dropFirst().last else {
      return sentence == english ? chinese : nil
    }
    var rest = sentence.dropFirst(parts.words[0].count)
    guard rest.hasSuffix(last) else { return nil }
    rest = rest.dropLast(last.count)
    var arguments: [(name: String, text: String)] = []
    for (name, words) in zip(parts.names, parts.words.dropFirst().dropLast()) {
      guard let found = rest.firstRange(of: words) else { return nil }
      arguments.append((name, translated(String(rest[..<found.lowerBound]))))
      rest = rest[found.upperBound...]
    }
    guard let name = parts.names.last else { return nil }
    arguments.append((name, translated(String(rest))))
    return Self.filled(chinese, arguments)
  }
}
