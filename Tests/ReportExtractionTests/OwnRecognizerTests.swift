import ReportExtraction
import Synchronization
import Testing

/// Reads every mark as one character, or fails from some line on.
final class MarkRecognizer: TextRecognizer {
  let name: String
  private let character: String
  private let failure: RecognitionError?
  private let goodLines: Int
  private let lines = Mutex(0)

  /// - Parameters:
  ///   - character: What it reads each mark as.
  ///   - failure: What it fails with; `nil` for never.
  ///   - goodLines: How many lines it reads before.
  init(
    _ name: String, character: String = "信", failure: RecognitionError? = nil,
    after goodLines: Int = 0
  ) {
    self.name = name
    self.character = character
    self.failure = failure
    self.goodLines = goodLines
  }

  /// How many lines it was asked for.
  var count: Int { lines.withLock(\.self) }

  func line(of alphabet: RecognizerAlphabet) -> RecognizerLine {
    RecognizerLine(inkHeight: 32, height: 48, gap: 16, longest: 900)
  }

  func symbols(
    in line: GrayPicture, alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> [RecognizedSymbol] {
    let number = lines.withLock { lines in
      lines += 1
      return lines
    }
    if let failure, number > goodLines { throw failure }
    var symbols: [RecognizedSymbol] = []
    var start: Int?
    for x in 0...line.width {
      let isInk =
        x < line.width && (0..<line.height).contains { line.pixels[$0 * line.width + x] < 128 }
      if isInk, start == nil { start = x }
      guard !isInk, let first = start else { continue }
      symbols.append(
        RecognizedSymbol(
          text: alphabet == .text ? character : "7",
          box: PixelRect(x: first..<x, y: 0..<line.height),
          confidence: 0.99))
      start = nil
    }
    return symbols
  }
}

/// Recognizers that a user of the library brings, and what becomes of a document when some fail.
@Suite struct OwnRecognizerTests {
  private static let hang = RecognitionError(.timedOut, advice: "one took too long.")
  private static let crash = RecognitionError(.stopped, advice: "one ended.")

  private func document(
    _ pages: [DrawnScan.Page], _ recognizers: [MarkRecognizer],
    _ adjust: (inout ExtractionOptions) -> Void = { _ in }
  ) throws -> ReportDocument {
    var options = ExtractionOptions()
    adjust(&options)
    return try ReportExtractor(options: options, recognizers: recognizers)
      .document(bytes: DrawnScan(pages).bytes, name: "scan.pdf")
  }

  /// What is found, but for how the file was opened.
  private func findings(_ document: ReportDocument) throws -> [Finding] {
    try document.findings.filter { $0.rule != "source.repaired" }
  }

  @Test func aRecognizerOfTheCallersReadsScans() throws {
    let marks = MarkRecognizer("marks 1.0")
    let document = try document([.marked], [marks])
    #expect(try document.text.contains("信信信信信信"))
    let findings = try findings(document)
    #expect(findings.map(\.rule) == ["source.recognized"])
    #expect(findings.first?.message.contains("by marks 1.0 with a mean confidence of 9") == true)
    #expect(try document.pages[1].glyphs.allSatisfy { $0.origin != .printed })
  }

  @Test func itIsNotAskedWherePagesAreNotToBeRecognized() throws {
    let marks = MarkRecognizer("marks")
    let document = try document([.marked], [marks]) { $0.recognition.scope = .never }
    #expect(try findings(document).map(\.rule) == ["source.unrecognized"])
    #expect(marks.count == 0)
  }

  @Test func howPicturesAreLookedAtIsTheCallersChoice() throws {
    let document = try document([.marked], [MarkRecognizer("marks")]) {
      $0.pictures.mostPieces = 0
    }
    #expect(try findings(document).map(\.rule) == ["source.scanned"])
    let straight = try self.document([.marked], [MarkRecognizer("marks")]) {
      $0.pictures.greatestSkew = 0
    }
    #expect(try straight.text.contains("信信信信信信"))
  }

  @Test(arguments: [0, 1])
  func whereOneOfTwoFailsTheOtherReadsAloneAndOneFindingSaysSo(failing: Int) throws {
    // The second one is asked for numbers alone, which one line holds.
    for lines in 0...(1 - failing) {
      var recognizers = ["good", "other"].map { MarkRecognizer($0, character: "7") }
      recognizers[failing] = MarkRecognizer(
        "bad", character: "7", failure: Self.crash, after: lines)
      let document = try document([.marked, .blank, .marked], recognizers)
      #expect(try document.text.contains("7"))
      let findings = try findings(document)
      try #require(findings.map(\.rule) == ["source.recognized", "source.recognizerFailed"])
      #expect(findings[1].severity == .warning)
      #expect(findings[1].message.contains(Self.crash.advice))
      #expect(!findings[0].message.contains("bad"))
      #expect(findings[0].message.contains("no text was found on page 2"))
    }
  }

  @Test func oneThatHangsIsAskedOnceADocumentAndOneThatCrashesOnceAPage() throws {
    for (failure, expected) in [(Self.hang, 1), (Self.crash, 3)] {
      let bad = MarkRecognizer("bad", failure: failure)
      let document = try document([.marked, .marked, .marked], [bad, MarkRecognizer("good")])
      let findings = try findings(document)
      try #require(findings.map(\.rule) == ["source.recognized", "source.recognizerFailed"])
      #expect(findings[1].message.hasPrefix("pages 1 to 3 are pictures"))
      #expect(bad.count == expected)
    }
  }

  @Test func whereAllFailOneFindingSaysWhyAndNothingIsInvented() throws {
    let recognizers = [
      MarkRecognizer("one", failure: Self.hang),
      MarkRecognizer("two", failure: Self.crash, after: 1),
    ]
    let document = try document([.marked, .marked], recognizers)
    let findings = try findings(document)
    #expect(findings.map(\.rule) == ["source.unrecognized"])
    for advice in [Self.hang.advice, Self.crash.advice] {
      #expect(findings.first?.message.contains(advice) == true)
    }
    #expect(try document.text.allSatisfy(\.isWhitespace))
    #expect(try document.report.figures.isEmpty)
    #expect(try document.report.findings.filter { $0.rule == "source.scanned" } == [])
  }

  @Test(arguments: [[.blank], [.blank, .blank]] as [[DrawnScan.Page]])
  func blankPagesGiveOneStatement(pages: [DrawnScan.Page]) throws {
    let document = try document(pages, [MarkRecognizer("marks")])
    let findings = try findings(document)
    #expect(findings.map(\.rule) == ["source.scanned"])
    #expect(
      findings.first?.message.contains(
        pages.count == 1
          ? "the page is a picture, in which no text" : "the pages are pictures, in which no text")
        == true)
  }
}
