import Testing

@testable import ExtractCommands

/// What results are called in a folder.
@Suite struct ResultNamesTests {
  @Test func eachFileHasANameOfItsOwn() {
    var names = ResultNames(reserved: ["index"])
    let files = [
      "a.pdf", "A.html", "b/a.txt", "index.pdf", ".pdf", "甲.v2.pdf", "none", "-", "stdin.pdf",
    ]
    #expect(
      files.map { names.name(for: $0) } == [
        "a", "A-2", "a-3", "index-2", ".pdf", "甲.v2", "none", "stdin", "stdin-2",
      ])
    let long = names.name(for: String(repeating: "年", count: 85))
    #expect(long.utf8.count <= 200 && long.hasSuffix("年"))
  }
}
