import SystemFiles
import PDFReader
import ReportExtraction
import Synchronization

/// What a document did, in order.
final class StepRecord: Sendable {
  private let recorded = Mutex<[ReadingStep]>([])

  var steps: [ReadingStep] { recorded.withLock { $0 } }

  /// Opens bytes and records what is done with them; `then` is done after each step.
  func document(
    _ bytes: [UInt8], name: String = "test.pdf", options: ExtractionOptions = .init(),
    then: @escaping @Sendable (ReadingStep) -> Void = { _ in }
  ) throws(ExtractionError) -> ReportDocument {
    try ReportExtractor(options: options).document(FileContents(bytes), name: name) { step in
      self.recorded.withLock { $0.append(step) }
      then(step)
    }
  }
}
