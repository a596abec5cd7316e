/// What a font's dictionary says of the characters that its codes stand for.
struct FontFacts {
  /// How a reader learns the characters.
  enum Meaning {
    /// From an encoding or a character collection that is published.
    case published
    /// From the font's own map of codes to characters, the `/ToUnicode` stream.
    case mapped(QPDFDocument.Object)
    /// From the names of the glyphs in the font's file, which may be true names or numbers.
    case builtIn
    /// Not at all: codes are numbers of glyphs in the font's file, or lead to names without a meaning, or
    /// to glyphs of a TrueType font without any encoding, which offices number as they come to need them.
    case none
  }

  let meaning: Meaning
  /// The font's dictionary, where there is one.
  let dictionary: QPDFDocument.Object?
  /// Bytes of a code: 2 for composite fonts, else 1.
  let bytesPerCode: Int

  /// Where no font was chosen, or it is not in the resources.
  static let unknown = FontFacts(meaning: .published, dictionary: nil, bytesPerCode: 1)
}

extension FontFacts {
  /// Share of the names in an encoding that mean nothing from which on it means nothing, 0 to 1.
  private static let leastMeaninglessNames = 0.5
  /// Entries of an encoding that are looked at.
  private static let mostNames = 512

  /// Reads a font's dictionary.
  init(_ font: QPDFDocument.Object, in document: borrowing QPDFDocument) {
    dictionary = font
    let isComposite = Self.hasSubtype("/Type0", font, document)
    bytesPerCode = isComposite ? 2 : 1
    if let map = document.value("/ToUnicode", of: font), !document.isName(map) {
      meaning = .mapped(map)
    } else if isComposite {
      meaning = Self.isNumbered(font, document) ? .none : .published
    } else {
      meaning = Self.simpleMeaning(of: font, document)
    }
  }

  private static func simpleMeaning(
    of font: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> Meaning {
    if document.value("/Encoding", of: font) == nil {
      if hasSubtype("/TrueType", font, document) { return .none }
      if hasSubtype("/Type1", font, document) { return .builtIn }
    }
    return hasMeaninglessNames(font, document) ? .none : .published
  }

  /// Whether the shapes of the font's glyphs are in the file; a page drawn with another font shows what
  /// the library takes its codes for.
  func isEmbedded(in document: borrowing QPDFDocument) -> Bool {
    guard let font = dictionary else { return false }
    if isDrawn(in: document) { return true }
    var holder = font
    if let descendants = document.value("/DescendantFonts", of: font),
      document.itemCount(of: descendants) > 0, let descendant = document.item(0, of: descendants)
    {
      holder = descendant
    }
    guard let descriptor = document.value("/FontDescriptor", of: holder) else { return false }
    return document.value("/FontFile2", of: descriptor) != nil
      || document.value("/FontFile3", of: descriptor) != nil
      || document.value("/FontFile", of: descriptor) != nil
  }

  /// Whether its glyphs are drawings in the file, a font of type 3.
  func isDrawn(in document: borrowing QPDFDocument) -> Bool {
    dictionary.map { Self.hasSubtype("/Type3", $0, document) } ?? false
  }

  /// Its name without the tag that marks a subset, as styles have it; empty where it has none.
  func name(in document: borrowing QPDFDocument) -> String {
    guard let font = dictionary, let name = document.value("/BaseFont", of: font),
      document.isName(name)
    else { return "" }
    return document.withName(name) { FontName.text($0) }
  }

  static func hasSubtype(
    _ name: StaticString, _ font: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> Bool {
    document.value("/Subtype", of: font).map { document.isName($0, name) } ?? false
  }

  /// Whether the codes of a composite font are numbers of glyphs: `Identity-H` or `-V` over a collection
  /// of characters that is the font's own.
  private static func isNumbered(
    _ font: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> Bool {
    guard let encoding = document.value("/Encoding", of: font) else { return true }
    // A map of the file's own leads to numbers as well; published ones lead to known collections.
    guard
      !document.isName(encoding) || document.isName(encoding, "/Identity-H")
        || document.isName(encoding, "/Identity-V")
    else { return false }
    guard let descendants = document.value("/DescendantFonts", of: font),
      document.itemCount(of: descendants) > 0, let descendant = document.item(0, of: descendants),
      let system = document.value("/CIDSystemInfo", of: descendant),
      let ordering = document.value("/Ordering", of: system)
    else { return true }
    return !publishedCollections.contains { document.isString(ordering, $0) }
  }

  /// Collections whose characters Adobe published. Producers name one `UCS` whose numbers may be those of
  /// Unicode or of their own.
  private static let publishedCollections: [StaticString] = [
    "GB1", "CNS1", "Japan1", "Japan2", "Korea1", "KR", "Manga1",
  ]

  /// The names that a simple font's encoding has of its own.
  static func differences(
    of font: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> QPDFDocument.Object? {
    // A published encoding is a name; asked for a key of that, the library speaks of damage.
    guard let encoding = document.value("/Encoding", of: font), !document.isName(encoding) else {
      return nil
    }
    return document.value("/Differences", of: encoding)
  }

  /// Whether a simple font's encoding consists of names such as `g12`, `C0001`, `a23` or `glyph7`.
  private static func hasMeaninglessNames(
    _ font: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> Bool {
    guard let differences = differences(of: font, document) else { return false }
    var names = 0
    var meaningless = 0
    for index in 0..<min(document.itemCount(of: differences), mostNames) {
      guard let item = document.item(index, of: differences), document.isName(item) else {
        continue
      }
      names += 1
      if document.withName(item, isMeaningless) { meaningless += 1 }
    }
    return names > 0 && Double(meaningless) >= leastMeaninglessNames * Double(names)
  }

  /// Whether a glyph's name is a number with letters before it that are no name of a character.
  ///
  /// Names of characters with digits in them begin with `uni` or `u` and have hexadecimal digits, or end
  /// with digits that are a part of the published name (`a1` to `a206` of dingbats are not looked for:
  /// a page of dingbats says nothing either).
  static func isMeaningless(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = name.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let letters = name.dropLast(digits.count)
    guard !digits.isEmpty else { return equals(letters, ".notdef") }
    let prefixes: [StaticString] = [
      "", "g", "G", "c", "C", "a", "A", "f", "F", "x", "X", "i", "t", "n", "s", "cid", "CID", "gid",
      "GID", "glyph", "Glyph", "index", "char", "Char", "ch", "cid_", "gid_", "g_", "c_", "H",
    ]
    return prefixes.contains { equals(letters, $0) }
  }

  private static func equals(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString
  ) -> Bool {
    text.withUTF8Buffer { $0.elementsEqual(bytes) }
  }
}

/// A font that a page shows text in, as its content names it.
struct UsedFont {
  /// The resources that have the name; `nil` for none.
  let resources: QPDFDocument.Object?
  let name: [UInt8]
  /// Length of the text that is shown in it so that a reader sees it, in bytes, about.
  var visibleBytes = 0
  /// The bytes that this text has.
  var differentBytes = ByteSet()
  /// Whether its codes have two bytes.
  let isComposite: Bool
  /// The codes of this text.
  private(set) var codes = CodeSet()

  /// Takes in the codes of a text.
  mutating func add(codesIn bytes: [UInt8]) {
    guard isComposite else {
      for byte in bytes { codes.insert(Int(byte)) }
      return
    }
    var index = 0
    while index + 1 < bytes.count {
      codes.insert(Int(bytes[index]) << 8 | Int(bytes[index + 1]))
      index += 2
    }
  }

  /// What the font's dictionary says, which is looked up each time: few pages give reason to.
  func facts(in document: borrowing QPDFDocument) -> FontFacts {
    dictionary(in: document).map { FontFacts($0, in: document) } ?? .unknown
  }

  /// The font's dictionary, where there is one.
  func dictionary(in document: borrowing QPDFDocument) -> QPDFDocument.Object? {
    guard let resources, let fonts = document.value("/Font", of: resources) else { return nil }
    return name.withUnsafeBufferPointer { document.value(named: $0, of: fonts) }
  }
}
