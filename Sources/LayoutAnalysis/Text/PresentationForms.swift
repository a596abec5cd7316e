/// Characters that stand for the shape of letters: ligatures (ﬁ), the forms that Arabic letters take
/// within words, compatibility ideographs and radicals, the marks of vertical lines.
///
/// Full-width forms, raised digits, units and circled numbers are what a writer chose and stay.
enum PresentationForms {
  /// The letters that a character stands for, in the order they are spoken; `nil` for any other character.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    mayBeForm(scalar) ? all[scalar] : nil
  }

  /// Whether a character stands in one of the blocks; nearly none does.
  private static func mayBeForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x2EFF, 0x2FE0...0xF8FF: false
    case 0x2F00...0x2FDF, 0xF900...0xFEFC, 0x2F800...0x2FA1F: true
    default: false
    }
  }

  private static let all: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    func add(_ letters: some Sequence<String>, from first: UInt32) {
      for (place, letters) in letters.enumerated() where letters != "-" {
        if let scalar = Unicode.Scalar(first + UInt32(place)) { result[scalar] = letters }
      }
    }
    add(words(of: latin), from: 0xFB00)
    add(words(of: armenianAndHebrew).map { decoded($0, from: 0x500) }, from: 0xFB13)
    for (forms, first) in [
      (arabicLetters, 0xFB50), (arabicLigatures, 0xFBD3), (arabicWords, 0xFDF0),
      (arabicForms, 0xFE70),
    ] as [(String, UInt32)] {
      add(words(of: forms).map { decoded($0, from: 0x600) }, from: first)
    }
    for (ideographs, first) in [
      (radicals, 0x2F00), (ideographs, 0xF900), (supplement, 0x2F800),
    ] as [(String, UInt32)] {
      add(ideographs.unicodeScalars.map { String($0) }, from: first)
    }
    for (marks, first) in zip(words(of: verticalMarks), [0xFE10, 0xFE30] as [UInt32]) {
      add(marks.unicodeScalars.map { String($0) }, from: first)
    }
    return result
  }()

  private static func words(of text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }

  /// The letters of two hexadecimal digits each; `-` as it is.
  private static func decoded(_ digits: String, from first: UInt32) -> String {
    guard digits != "-" else { return digits }
    var letters = String.UnicodeScalarView()
    var rest = Substring(digits)
    while let offset = UInt32(rest.prefix(2), radix: 16) {
      if let letter = Unicode.Scalar(first + offset) { letters.append(letter) }
      rest = rest.dropFirst(2)
    }
    return String(letters)
  }
}
