import Foundation
import Testing

@testable import ReportArchive

/// Workers that end before they read anything.
@Suite(.timeLimit(.minutes(30))) struct WorkerStartTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for number in [1, 22] { try scratch.write("\(number).txt", letter(licences: number)) }
  }

  /// A worker that runs the lines before it starts, in a folder of its own.
  private func worker(_ lines: String) throws -> WorkerProgram {
    try scratch.script("cd \"$(dirname \"$0\")\"\n\(lines)\nexec \"$extract\"")
  }

  @Test func aWorkerThatIsKilledBeforeItGreetsIsStartedAgain() async throws {
    let worker = try worker("mkdir one && kill -9 $$; mkdir two && kill -9 $$")
    let log = try await scratch.update { $0.worker = worker }
    #expect(log.done == ["1.txt read", "22.txt read"])
    // Nobody was told of a document that was not begun.
    #expect(log.started == 2)
  }

  @Test func aWorkerThatEndsBeforeItGreetsIsNoneAfterThreeStarts() async throws {
    let worker = try worker("echo start >> starts; exit 1")
    let error = await #expect(throws: ArchiveError.self) {
      _ = try await scratch.update {
        $0.worker = worker
        $0.jobs = 1
      }
    }
    #expect(error?.code == .workerUnusable)
    let starts = FileManager.default.contents(atPath: scratch.outside("starts").text)
    #expect(starts == Data("start\nstart\nstart\n".utf8))
  }
}
