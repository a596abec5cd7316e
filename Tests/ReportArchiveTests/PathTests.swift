import Foundation
import Testing

@testable import ReportArchive

/// Paths of any bytes.
@Suite struct PathTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Names as bytes, and what stands for them in text.
  private static let names: [(bytes: [UInt8], text: String)] = [
    ([0xD5, 0xFE, 0xB6, 0xC8] + Array(".txt".utf8), #"\xD5\xFE\xB6\xC8.txt"#),
    (Array("a\nb.txt".utf8), "a\nb.txt"),
    (Array("a\tb.txt".utf8), "a\tb.txt"),
    (Array(#"'"; DROP TABLE document; --.txt"#.utf8), #"'"; DROP TABLE document; --.txt"#),
    (Array(#"\x41.txt"#.utf8), #"\\x41.txt"#),
    (Array("A.txt".utf8), "A.txt"),
    (Array("caf\u{E9}.txt".utf8), "caf\u{E9}.txt"),
    (Array("cafe\u{301}.txt".utf8), "cafe\u{301}.txt"),
    (Array("é".utf8) + [0xE9] + Array(".txt".utf8), #"é\xE9.txt"#),
    (Array("%s %n {} $HOME *.txt".utf8), "%s %n {} $HOME *.txt"),
    (Array(" .txt".utf8), " .txt"),
    (Array("年报😀\u{2028}.txt".utf8), "年报😀\u{2028}.txt"),
    (Array("-rf.txt".utf8), "-rf.txt"),
  ]

  @Test func namesOfAnyBytesAreReadAndKept() async throws {
    let text = letter()
    for name in Self.names {
      try scratch.write(scratch.folder.appending(name.bytes), Array(text.utf8))
    }
    let log = try await scratch.update()
    #expect(log.outcomes.filter { $0.failure != nil } == [])
    #expect(Set(log.outcomes.map(\.path.name.bytes)) == Set(Self.names.map(\.bytes)))
    // As bytes: strings that look alike are equal.
    #expect(
      Set(try scratch.documents().map { Array($0.utf8) })
        == Set(Self.names.map { Array($0.text.utf8) }))
    let second = try await scratch.update()
    #expect(
      second.plan
        == ArchivePlanSummary(toRead: 0, unchanged: Self.names.count, gone: 0, passedOver: 0))
    try scratch.remove(scratch.folder.appending(Self.names[0].bytes))
    #expect(try await scratch.update().plan?.gone == 1)
    #expect(
      try scratch.rows("SELECT path FROM document WHERE gone_at NOTNULL")
        == [scratch.folder.text + "/" + Self.names[0].text])
  }

  @Test func namesOfAnyBytesMayBeInputs() async throws {
    let folder = scratch.folder.appending([0xC4, 0xEA])
    try scratch.write(folder / "a.txt", Array(letter().utf8))
    let file = try scratch.write(scratch.folder.appending([0xB1, 0xA8]), Array(letter("花果山").utf8))
    #expect(
      try await scratch.update([folder, file]).done == [#"\xB1\xA8 read"#, #"\xC4\xEA/a.txt read"#])
    #expect(try await scratch.update([folder, file]).plan?.unchanged == 2)
  }

  /// Folders in folders until the path is longer than the system takes in one piece.
  private func deepFolder(ofBytes length: Int) throws -> ArchivePath {
    var path = scratch.folder
    var folder = path.withCString { open($0, O_RDONLY | O_DIRECTORY) }
    let name = [UInt8](repeating: UInt8(ascii: "d"), count: 200)
    while path.bytes.count < length {
      let part = Array(name.prefix(max(1, length - path.bytes.count - 1)))
      let next = ArchivePath(bytes: part).withCString { name in
        mkdirat(folder, name, 0o755)
        return openat(folder, name, O_RDONLY | O_DIRECTORY)
      }
      try #require(next >= 0)
      close(folder)
      folder = next
      path = path.appending(part)
    }
    defer { close(folder) }
    let file = openat(folder, "a.txt", O_WRONLY | O_CREAT, 0o644)
    defer { close(file) }
    let text = Array(letter().utf8)
    try #require(Glibc.write(file, text, text.count) == text.count)
    var old = [
      timespec(tv_sec: 1_700_000_000, tv_nsec: 0), timespec(tv_sec: 1_700_000_000, tv_nsec: 0),
    ]
    try #require(futimens(file, &old) == 0)
    return path
  }

  @Test(arguments: [3_990, 9_000]) func longPathsAreReadAndFoundAgain(length: Int) async throws {
    let path = try deepFolder(ofBytes: length) / "a.txt"
    #expect(path.bytes.count >= length)
    let log = try await scratch.update()
    #expect(log.outcomes.map(\.path) == [path])
    #expect(log.outcomes.map(\.action) == [.read])
    #expect(try scratch.rows("SELECT path FROM document") == [path.text])
    #expect(try await scratch.update().plan?.unchanged == 1)
    let parent = path.parent
    try scratch.move(
      scratch.folder / parent.components[scratch.folder.components.count].text,
      to: scratch.outside("away"))
    #expect(try await scratch.update().plan?.gone == 1)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
