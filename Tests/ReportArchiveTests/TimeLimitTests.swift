import Testing

@testable import ReportArchive

/// What is said of a document that took too long.
@Suite struct TimeLimitTests {
  @Test(
    "The time that recognized pages add is a part of the limit that is named",
    arguments: [
      (0, "longer than 0.5 seconds and was"),
      (1, "longer than 0.5 seconds and 0.1 seconds more for a recognized page and was"),
      (2, "longer than 0.5 seconds and 0.1 seconds more for each of 2 recognized pages and was"),
    ])
  func limit(pages: Int, words: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.pdf", emptyScan)
    let notices = (0..<pages).map { "echo '{\"recognizing\":\($0 + 1)}'" }
    let worker = try scratch.greeting(
      (["read line"] + notices + ["exec sleep 1000"]).joined(separator: "; "))
    let log = try await scratch.update {
      $0.timeout = .milliseconds(500)
      $0.timeoutPerRecognizedPage = .milliseconds(100)
      $0.worker = worker
    }
    #expect(log.done == ["a.pdf failed"])
    #expect(log.outcomes.first?.failure?.code == "timeout")
    #expect(log.outcomes.first?.failure?.message.contains(words) == true)
  }
}
