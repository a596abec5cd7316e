/// Tells words of a form's tables from prose.
struct FormPassages: Sendable {
  private let alphabet: FormAlphabet
  private let passages: [UInt16]
  /// Where in `passages` each character stands.
  private let positions: [[Int]]

  /// Prepares wordings, given as the characters' numbers in an alphabet.
  init(_ wordings: [[UInt16]], in alphabet: FormAlphabet) {
    self.alphabet = alphabet
    var passages: [UInt16] = []
    for codes in wordings where !codes.isEmpty {
      passages += codes
      passages.append(0)
    }
    var positions = [[Int]](repeating: [], count: alphabet.count)
    for (index, code) in passages.enumerated() where code != 0 {
      positions[Int(code)].append(index)
    }
    self.passages = passages
    self.positions = positions
  }

  /// The share of the words' characters that are passages of the form's tables, from 0 to 1; 1 for
  /// words without characters that count.
  func share(of words: [String]) -> Double {
    let joined = FormText(words.joined(), in: alphabet)
    if joined.count == 0 { return 1 }
    if isPassage(joined.codes[...]) { return 1 }
    var known = 0
    var all = 0
    for word in words {
      let text = FormText(word, in: alphabet)
      all += text.count
      let bounds = text.starts.map(\.offset) + [text.count]
      var begin = 0
      for end in bounds where end > begin {
        if isPassage(text.codes[begin..<end]) || isAlmostPassage(text.codes[begin..<end]) {
          known += end - begin
        }
        begin = end
      }
    }
    return all == 0 ? 1 : Double(known) / Double(all)
  }

  private func isPassage(_ codes: ArraySlice<UInt16>) -> Bool {
    guard let first = codes.first, first != 0 else { return codes.isEmpty }
    return positions[Int(first)].contains { position in
      position + codes.count <= passages.count
        && passages[position..<position + codes.count].elementsEqual(codes)
    }
  }

  /// Whether the word is a passage but for one wrong, missing or extra character in four.
  private func isAlmostPassage(_ codes: ArraySlice<UInt16>) -> Bool {
    guard codes.count >= 4, codes.count <= 64 else { return false }
    let allowed = max(1, codes.count / 4)
    // Two thirds of the characters must be the form's at all before distances are worth counting.
    guard codes.count(where: { $0 != 0 }) * 3 >= codes.count * 2 else { return false }
    let word = Array(codes)
    var column = Array(0...word.count)
    for code in passages {
      if code == 0 {
        column = Array(0...word.count)
        continue
      }
      var diagonal = column[0]
      for index in word.indices {
        let substituted = diagonal + (word[index] == code ? 0 : 1)
        diagonal = column[index + 1]
        column[index + 1] = min(substituted, min(diagonal, column[index]) + 1)
      }
      if column[word.count] <= allowed { return true }
    }
    return false
  }
}
