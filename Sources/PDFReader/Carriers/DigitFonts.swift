import PageModel

/// Fonts of a page whose digits nobody can trust: what the file calls them is not what it draws, or it does
/// not say what it draws.
struct DigitFonts {
  /// Fonts, but drawings, whose encoding names digits, or names what it shows, other than their `/ToUnicode` map does.
  private(set) var contradicted: Set<Int> = []
  /// Fonts of type 3 whose drawings have numbers for names and no map.
  private(set) var nameless: Set<Int> = []

  /// Whether all fonts can be trusted, as those of nearly all pages.
  var isEmpty: Bool { contradicted.isEmpty && nameless.isEmpty }

  /// Looks at the fonts that a page shows text in.
  init(_ fonts: [UsedFont], in document: borrowing QPDFDocument) {
    for (index, font) in fonts.enumerated() where font.visibleBytes > 0 {
      guard let dictionary = font.dictionary(in: document),
        document.value("/DescendantFonts", of: dictionary) == nil
      else { continue }
      let isDrawn =
        document.value("/Subtype", of: dictionary).map { document.isName($0, "/Type3") } ?? false
      let map = document.value("/ToUnicode", of: dictionary)
      if let map, !isDrawn, document.isStream(map) {
        if Self.isContradicted(font, dictionary, by: map, in: document) {
          contradicted.insert(index)
        }
      } else if map == nil, isDrawn,
        DigitEncoding(of: dictionary, in: document).isNumbered(font.differentBytes)
      {
        nameless.insert(index)
      }
    }
  }

  private static func isContradicted(
    _ font: UsedFont, _ dictionary: QPDFDocument.Object, by map: QPDFDocument.Object,
    in document: borrowing QPDFDocument
  ) -> Bool {
    // What is drawn in a font of the file may have any name; digits are called so for a reason.
    let isEmbedded = FontFacts(dictionary, in: document).isEmbedded(in: document)
    if isEmbedded, FontFacts.differences(of: dictionary, document) == nil { return false }
    let encoding = DigitEncoding(of: dictionary, in: document)
    guard encoding.namesDigits || !isEmbedded, let lines = document.content(ofStream: map)
    else { return false }
    let targets = CodeTargets(lines)
    return (UInt8.min...UInt8.max).contains {
      font.differentBytes.mayHave($0)
        && encoding.contradicts(targets[$0], of: $0, goesByCodes: !isEmbedded)
    }
  }
}

/// What the encoding of a simple font says of the codes of digits, and of those it names anew.
struct DigitEncoding {
  /// Characters by their codes, where names say them.
  private var named: [UInt8: Unicode.Scalar] = [:]
  /// Codes whose names are numbers other than the codes themselves.
  private var numbered: Set<UInt8> = []
  /// Codes whose names are numbers of control characters, which the library takes them for.
  private(set) var controls = CodeSet()
  /// Codes with names that are not looked into.
  private var other: Set<UInt8> = []
  /// Whether codes without a name of their own are those of a published encoding.
  private let isPublished: Bool
  /// Whether names among the encoding's own are those of digits.
  private(set) var namesDigits = false

  private static let names = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]
  /// Entries of an encoding that are looked at.
  private static let mostEntries = 512

  init(of font: QPDFDocument.Object, in document: borrowing QPDFDocument) {
    let encoding = document.value("/Encoding", of: font)
    let base = encoding.flatMap {
      document.isName($0) ? $0 : document.value("/BaseEncoding", of: $0)
    }
    isPublished =
      base.map {
        document.isName($0, "/WinAnsiEncoding") || document.isName($0, "/MacRomanEncoding")
          || document.isName($0, "/StandardEncoding")
      } ?? true
    guard let differences = FontFacts.differences(of: font, document) else { return }
    var code = 0
    for index in 0..<min(document.itemCount(of: differences), Self.mostEntries) {
      guard let item = document.item(index, of: differences) else { continue }
      if let number = document.number(item).flatMap({ Int(exactly: $0) }) {
        code = number
      } else if document.isName(item) {
        if let code = UInt8(exactly: code) {
          document.withName(item) { add(String(decoding: $0, as: UTF8.self), code: code) }
        }
        code &+= 1
      }
    }
  }

  private mutating func add(_ name: String, code: UInt8) {
    if let digit = Self.names.firstIndex(of: name) {
      named[code] = Unicode.Scalar(UInt8(0x30 + digit))
      namesDigits = true
    } else if name.utf8.count == 1, let letter = name.unicodeScalars.first {
      named[code] = letter
    } else {
      other.insert(code)
      let number = name.drop { !$0.isNumber }
      // Letters before the number, as in g12; a number that is the code itself says what it is.
      if let value = Int(number), name.dropLast(number.count).count < 6 {
        if value != Int(code) { numbered.insert(code) }
        if value < 0x20 { controls.insert(Int(code)) }
      }
    }
  }

  /// Whether a map leads a code to another character than its name does, one of them a digit.
  ///
  /// - Parameter goesByCodes: Whether codes without names of their own mean what published encodings say.
  func contradicts(
    _ target: Unicode.Scalar?, of code: UInt8, goesByCodes: Bool
  ) -> Bool {
    guard let target, let own = named[code] ?? (goesByCodes ? published(code) : nil),
      own != target
    else { return false }
    return own.isDigit || target.isDigit
  }

  /// The character of a code that all published encodings share: ASCII's digits and letters.
  private func published(_ code: UInt8) -> Unicode.Scalar? {
    guard isPublished, !other.contains(code) else { return nil }
    let scalar = Unicode.Scalar(code)
    return scalar.isDigit || scalar.properties.isAlphabetic && code < 0x80 ? scalar : nil
  }

  /// Whether most of the codes have numbers for names.
  func isNumbered(_ codes: ByteSet) -> Bool {
    let count = numbered.count { codes.mayHave($0) }
    return count > 0 && count * 2 >= codes.count
  }
}

/// Where a map of one-byte codes to characters leads.
private struct CodeTargets {
  private var targets: [UInt8: Unicode.Scalar] = [:]

  subscript(code: UInt8) -> Unicode.Scalar? { targets[code] }

  init(_ map: [UInt8]) {
    CharacterMapEntries.read(map) { entry in
      guard let first = entry.first, entry.codes.lowerBound <= UInt8.max else { return true }
      for code in entry.codes.clamped(to: 0...Int(UInt8.max)) {
        targets[UInt8(code)] = Unicode.Scalar(UInt32(first + code - entry.codes.lowerBound))
      }
      return true
    }
  }
}
