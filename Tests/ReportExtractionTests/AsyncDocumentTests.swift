import Foundation
import ReportExtraction
import SystemPackage
import Testing

/// Documents in `async` functions: the same results, no thread of tasks kept, an end between pages.
@Suite struct AsyncDocumentTests {
  private let sample = Repository.samples.appending(path: "hongze-2023.pdf")

  @Test func awaitedResultsAreTheOthers() async throws {
    let extractor = ReportExtractor()
    let document = try await extractor.document(path: FilePath(sample.path))
    let other = try await extractor.document(path: sample.path)
    let report = try await document.async.report
    #expect(try report == other.report)
    #expect(try await extractor.report(path: sample.path) == report)
    #expect(try await document.async.text == other.text)
    #expect(try await document.async.tables == other.tables)
    #expect(try await document.async.findings == other.findings)
    #expect(try await document.async.image(ofPage: 1, scale: 1) == other.image(ofPage: 1, scale: 1))
    var numbers: [Int] = []
    for try await page in try document.async.pages { numbers.append(page.number) }
    #expect(numbers == Array(1...5))
  }

  @Test func errorsAreThrownAsTheyAre() async throws {
    await #expect {
      try await ReportExtractor().document(path: "/nowhere/a.pdf")
    } throws: { error in
      (error as? ExtractionError)?.code == .noInput
    }
  }

  @Test func aCancelledTaskEndsBetweenTwoPagesAndLeavesWhatItRead() async throws {
    let record = StepRecord()
    let document = try record.document(LinesPDF(pageCount: 8).bytes) { step in
      if step == .page(3) { withUnsafeCurrentTask { $0?.cancel() } }
    }
    let task = Task { () throws in try await document.async.report }
    await #expect {
      try await task.value
    } throws: { error in
      (error as? ExtractionError)?.code == .cancelled
        && "\(error)"
          == "test.pdf: Reading was cancelled before its end; start it again to have the result."
    }
    #expect(record.steps == [.page(1), .page(2), .page(3)])
    #expect(try await document.async.text.contains("number 8"))
    #expect(record.steps == (1...8).map { ReadingStep.page($0) } + [.layout, .text])
  }

  @Test func inACancelledTaskTheOtherPropertiesEndAsWell() async throws {
    let document = try StepRecord().document(LinesPDF(pageCount: 2).bytes)
    let isCancelled = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(ExtractionError) {
        _ = try document.tables
        return false
      } catch {
        return error.code == .cancelled
      }
    }.value
    #expect(isCancelled)
    #expect(try document.tables.isEmpty)
  }

  @Test func pagesComeOneByOneUntilTheTaskIsCancelled() async throws {
    let record = StepRecord()
    let document = try record.document(LinesPDF(pageCount: 300).bytes)
    let task = Task { () throws in
      for try await page in try document.async.pages where page.number == 2 {
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    await #expect(throws: ExtractionError.self) { try await task.value }
    #expect(record.steps == [.page(1), .page(2)])
  }

  /// More readings than there are threads for tasks wait for a task: were they to wait on those
  /// threads, it would never run.
  @Test(.timeLimit(.minutes(30))) func readingsKeepNoThreadThatTasksRunOn() async throws {
    let count = 2 * ProcessInfo.processInfo.activeProcessorCount + 8
    let gate = DispatchSemaphore(value: 0)
    let record = StepRecord()
    let documents = try (0..<count).map { _ in
      try record.document(LinesPDF(pageCount: 1).bytes) { step in
        if step == .page(1) { gate.wait() }
      }
    }
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for document in documents { group.addTask { try await document.async.text } }
      group.addTask {
        while record.steps.isEmpty { await Task.yield() }
        for _ in 0..<count { gate.signal() }
        return ""
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts.count { $0.contains("page number 1") } == count)
  }
}
