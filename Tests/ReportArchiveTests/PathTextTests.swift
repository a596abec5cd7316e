import Testing

@testable import ReportArchive

/// The form of paths in text, for paths by chance.
@Suite struct PathTextTests {
  /// Pieces that meet what the form knows: escapes, parts of characters, characters that look alike.
  private static let pieces: [[UInt8]] =
    ["\\", "\\\\", "\\x", "\\x41", "\\xE9", "x", "4", "1", "a", "A", "-", ".", "0", " ", "\n"].map {
      Array($0.utf8)
    } + ["年", "é", "e\u{301}", "😀", "\u{2028}"].map { Array($0.utf8) }
    + [
      [0xE5], [0xE5, 0xB9], [0xB9], [0xB4], [0xF0, 0x9F], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF],
    ]

  static func name(_ generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 1...4, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
  }

  @Test func everyPathComesBackFromItsText() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<20_000 {
      let path = ArchivePath(bytes: Self.name(&generator))
      #expect(ArchivePath(text: path.text) == path, "\(path.bytes)")
    }
    for _ in 0..<2_000 {
      let path = ArchivePath(
        bytes: (0..<8).map { _ in UInt8.random(in: 1...255, using: &generator) })
      #expect(ArchivePath(text: path.text) == path, "\(path.bytes)")
    }
  }

  @Test func twoPathsNeverHaveOneText() {
    var generator = SeededGenerator(seed: 42)
    var paths: [[UInt8]: [UInt8]] = [:]
    for _ in 0..<20_000 {
      let path = ArchivePath(bytes: Self.name(&generator))
      let text = Array(path.text.utf8)
      #expect(paths[text, default: path.bytes] == path.bytes)
      paths[text] = path.bytes
    }
    #expect(paths.count > 5_000)
  }

  @Test func theTextOfAPathIsItselfWhereItIsPlain() {
    for path in ["/年报/2023 年.pdf", "/a\nb", "/e\u{301}", "/x41", ""] {
      #expect(Array(ArchivePath(path).text.utf8) == Array(path.utf8))
    }
    #expect(ArchivePath(#"/a\b"#).text == #"/a\\b"#)
    #expect(ArchivePath(bytes: [0x2F, 0xE9, 0x61]).text == #"/\xE9a"#)
  }

  @Test(arguments: [#"\"#, #"\q"#, #"\x"#, #"\x4"#, #"\xG1"#, #"\x+4"#, #"\x-1"#, #"\x 4"#])
  func whatIsNoEscapeStandsForItself(text: String) {
    #expect(ArchivePath(text: text).bytes == Array(text.utf8))
  }

  @Test func bytesEndAtTheFirstZero() {
    #expect(ArchivePath(bytes: [0x61, 0, 0x62]).bytes == [0x61])
    #expect(ArchivePath(text: #"a\x00b"#).bytes == [0x61])
  }

  @Test func alikePathsAreTwoPaths() {
    #expect(ArchivePath("caf\u{E9}") != ArchivePath("cafe\u{301}"))
  }
}
