import Testing

@testable import ReportArchive

/// What an update tells, and in which order.
@Suite struct EventTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func thePlanComesFirstThenProblemsThenEachDocument() async throws {
    for number in [1, 22, 333] { try scratch.write("\(number).txt", letter(licences: number)) }
    try scratch.write("bad.pdf", "%PDF-1.7 cut off")
    try scratch.link(scratch["link"], to: scratch["nowhere"])
    var kinds: [String] = []
    var inHand: Set<ArchivePath> = []
    for try await event in scratch.archive().update([scratch.folder]) {
      switch event {
      case .planned: kinds.append("planned")
      case .problem: kinds.append("problem")
      case .started(let path):
        kinds.append("document")
        #expect(inHand.insert(path).inserted)
      case .finished(let outcome):
        #expect(inHand.remove(outcome.path) != nil)
        #expect((outcome.summary == nil) == (outcome.action != .read))
        #expect((outcome.failure == nil) == (outcome.action != .failed))
        #expect(outcome.milliseconds > 0)
      default: kinds.append("other")
      }
    }
    #expect(kinds == ["planned", "problem", "document", "document", "document", "document"])
    #expect(inHand == [])
  }

  @Test func anOutcomeSaysWhatTheReportIs() async throws {
    try scratch.write("a.txt", letter())
    let outcome = try #require(try await scratch.update().outcomes.first)
    let summary = try #require(outcome.summary)
    #expect(summary.publisher == "水月镇")
    #expect(summary.year == 2023)
    #expect(
      try scratch.rows(
        """
        SELECT sum(severity = 'error'), sum(severity = 'warning') FROM finding
        """) == ["\(summary.errors)|\(summary.warnings)"])
    #expect(summary.errors > 0 && summary.warnings > 0)
  }

  @Test func anOutcomeSaysHowManyPagesAreScans() async throws {
    try scratch.write("a.txt", letter())
    try scratch.write("scan.pdf", emptyScan)
    let log = try await scratch.update { $0.recognition.recognizer = .none }
    #expect(log.done == ["a.txt read", "scan.pdf read"])
    let outcomes = log.outcomes.sorted { $0.path.text < $1.path.text }
    #expect(outcomes.map(\.recognizedPages) == [0, 2])
    let again = try await scratch.update {
      $0.recognition.scope = .never
      $0.rereading = .all
    }
    #expect(again.outcomes.map(\.recognizedPages) == [0, 0])
  }

  @Test func nothingToDoIsAPlanAndNoMore() async throws {
    let log = try await scratch.update()
    #expect(log.plan == ArchivePlanSummary(toRead: 0, unchanged: 0, gone: 0, passedOver: 0))
    #expect(log.outcomes == [] && log.problems == [])
    let none = try await scratch.update([])
    #expect(none.plan == log.plan)
  }
}
