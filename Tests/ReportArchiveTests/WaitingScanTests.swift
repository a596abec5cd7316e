import ReportExtraction
import Testing

@testable import ReportArchive

/// Documents whose pages nobody recognized are read again when something else may.
@Suite struct WaitingScanTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("letter.txt", letter())
    try scratch.write("scan.pdf", markedScan)
  }

  /// A recognizer that reads nothing, or has an error for each line.
  private func engine(version: String = "1.0", answer: String = "symbols 0") throws -> String {
    try scratch.program(
      "engine",
      """
      echo 'extract-recognition 1 ready fake \(version)'
      while read -r line alphabet width height && head -c $((width * height)) >/dev/null; do
        echo '\(answer)'
      done
      """)
  }

  private static let failing = "error dataMissing There is no model; get one."

  private func update(
    engine: String?, _ adjust: (inout ArchiveOptions) -> Void = { _ in }
  ) async throws -> [String] {
    let log = try await scratch.update { options in
      options.recognition.recognizer = .tesseract
      options.recognition.tesseractProgram = engine ?? "/nowhere/extract-tesseract"
      adjust(&options)
    }
    return log.done
  }

  private func waiting() throws -> [String] {
    try scratch.rows("SELECT unrecognized_with FROM document ORDER BY path")
  }

  @Test func aScanReadWithoutAnEngineIsReadAgainOnceThereIsOne() async throws {
    #expect(try await update(engine: nil) == ["letter.txt read", "scan.pdf read"])
    #expect(try waiting() == ["NULL", ""])
    #expect(try await update(engine: nil) == [])
    let engine = try engine()
    #expect(try await update(engine: engine) == ["scan.pdf read"])
    #expect(try waiting() == ["NULL", "NULL"])
    #expect(try await update(engine: engine) == [])
    #expect(try await update(engine: nil) == [])
    #expect(try scratch.isSound())
  }

  @Test func aScanThatWasPutOffIsReadWhenItIsNoLonger() async throws {
    let engine = try engine()
    #expect(
      try await update(engine: engine) { $0.recognition.scope = .never }
        == ["letter.txt read", "scan.pdf read"])
    #expect(try await update(engine: engine) { $0.recognition.scope = .never } == [])
    #expect(try await update(engine: engine) { $0.recognition.recognizer = .none } == [])
    #expect(try await update(engine: engine) == ["scan.pdf read"])
    #expect(try await update(engine: engine) == [])
  }

  @Test func aScanThatTheSameEngineCannotReadIsNotTriedAgainUnlessAskedFor() async throws {
    let failing = try engine(answer: Self.failing)
    #expect(try await update(engine: failing) == ["letter.txt read", "scan.pdf read"])
    #expect(try waiting() == ["NULL", "always: fake 1.0, fake 1.0, fake 1.0"])
    #expect(try await update(engine: failing) == [])
    #expect(try await update(engine: failing) { $0.rereading = .failures } == ["scan.pdf read"])
    let newer = try engine(version: "2.0")
    #expect(try await update(engine: newer) == ["scan.pdf read"])
    #expect(try waiting() == ["NULL", "NULL"])
  }

  @Test func copiesOfAScanWaitAndAreReadTogether() async throws {
    try scratch.write("copy.pdf", markedScan)
    _ = try await update(engine: nil)
    #expect(try waiting() == ["", "NULL", ""])
    let done = try await update(engine: try engine()) { $0.jobs = 1 }
    #expect(done == ["copy.pdf read", "scan.pdf recognized"])
    #expect(try waiting() == ["NULL", "NULL", "NULL"])
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["2"])
  }
}
