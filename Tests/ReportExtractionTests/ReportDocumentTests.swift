import Foundation
import ReportExtraction
import SystemPackage
import Testing

/// One opened document: what it gives, once each.
@Suite struct ReportDocumentTests {
  private let sample = Repository.samples.appending(path: "hongze-2023.pdf")

  @Test func eachPropertyIsMadeOnceFromOneReading() throws {
    let record = StepRecord()
    let document = try record.document(Repository.bytes(of: sample))
    for _ in 0..<2 {
      _ = try (document.tables, document.text, document.report, document.findings)
      _ = try (document.layout, Array(document.pages))
    }
    let pages = (1...5).map { ReadingStep.page($0) }
    #expect(record.steps == pages + [.layout, .text, .report])
  }

  @Test func tasksThatAskAtOnceShareOneReading() async throws {
    let record = StepRecord()
    let document = try record.document(Repository.bytes(of: sample))
    let reports = try await withThrowingTaskGroup(of: DisclosureReport.self) { group in
      for _ in 0..<6 { group.addTask { try await document.async.report } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(reports).count == 1)
    #expect(record.steps == (1...5).map { ReadingStep.page($0) } + [.layout, .report])
  }

  @Test func openingReadsNoPageAndAPageIsReadAlone() throws {
    let record = StepRecord()
    let document = try record.document(LinesPDF(pageCount: 300).bytes)
    #expect(document.pageCount == 300)
    #expect(document.metadata?.pdfVersion == "1.7")
    #expect(record.steps == [])
    let pages = try document.pages
    #expect(pages.count == 300)
    #expect(pages[1].number == 1 && !pages[1].glyphs.isEmpty)
    #expect(record.steps == [.page(1)])
    #expect(pages.last?.number == 300)
    #expect(pages.findings(ofPage: 1) == [])
    _ = try document.image(ofPage: 2, scale: 1)
    #expect(record.steps == [.page(1), .page(300)])
  }

  @Test func pagesHaveTheirNumbersAlsoWhereSomeAreAskedFor() throws {
    var options = ExtractionOptions()
    options.pages = 3...5
    let document = try StepRecord().document(LinesPDF(pageCount: 9).bytes, options: options)
    #expect(try document.pages.map(\.number) == [3, 4, 5])
    #expect(try document.pages[4].number == 4)
    #expect(try document.pages.indices == 3..<6)
    #expect(try document.text.contains("number 4") && !document.text.contains("number 6"))
    #expect(try document.report.source.pages == 9)
  }

  @Test func textAndTablesKeepWhatWasFound() throws {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    let scan = try ReportExtractor(options: options).document(
      path: Repository.samples.appending(path: "scanned.pdf").path)
    #expect(try scan.text.allSatisfy(\.isWhitespace) && scan.tables.isEmpty)
    #expect(try scan.findings.map(\.rule) == ["source.unrecognized"])
    options.reader.maximumGlyphsPerPage = 10
    let cut = try StepRecord().document(LinesPDF(pageCount: 2).bytes, options: options)
    #expect(try cut.text.contains("this"))
    #expect(try cut.findings.map(\.rule) == ["limit.glyphs", "limit.glyphs"])
    #expect(try cut.findings.map(\.page) == [1, 2])
    #expect(try cut.pages.findings(ofPage: 2) == [cut.findings[1]])
    #expect(try cut.report.findings.starts(with: cut.findings))
  }

  @Test func theTextComesWithRunningHeadsOnRequest() throws {
    let document = try StepRecord().document(
      LinesPDF((1...4).map { ["page text number \($0)"] }).bytes)
    let command = try ReportExtractor().document(path: sample.path)
    #expect(try command.text(includingFurniture: false) == command.text)
    #expect(try command.text(includingFurniture: true).count > command.text.count)
    #expect(try document.text.split(separator: "\u{0C}").count == 4)
  }

  @Test func aPathBytesAndAnOpenFileGiveTheSameDocument() throws {
    let extractor = ReportExtractor()
    let bytes = try Repository.bytes(of: sample)
    let expected = try extractor.report(path: sample.path)
    let path = FilePath(sample.path)
    #expect(try extractor.document(path: path).report == expected)
    #expect(try extractor.document(bytes: bytes, name: "a/b/hongze-2023.pdf").report == expected)
    #expect(try extractor.report(bytes: bytes, name: "hongze-2023.pdf") == expected)
    let descriptor = try FileDescriptor.open(path, .readOnly)
    defer { try? descriptor.close() }
    let piped = try extractor.document(descriptor: descriptor, name: "hongze-2023.pdf")
    #expect(try piped.report == expected)
    #expect(expected.source.sha256 == piped.sha256)
  }

  #if os(Linux)
    @Test func aPathThatIsNotUTF8IsOpened() throws {
      let folder = try TemporaryFolder()
      let path = FilePath(folder.url.path).appending(
        FilePath(platformString: [CChar(bitPattern: 0xB1), 0x2E, 0x70, 0x64, 0x66, 0]).components)
      let descriptor = try FileDescriptor.open(
        path, .writeOnly, options: .create, permissions: .ownerReadWrite)
      try descriptor.closeAfter { _ = try descriptor.writeAll(LinesPDF(pageCount: 1).bytes) }
      let document = try ReportExtractor().document(path: path)
      #expect(document.fileName == "\u{FFFD}.pdf")
      #expect(try document.text.contains("page number 1"))
    }
  #endif

  @Test func aDocumentOfMorePagesThanAreReadAtOnceOpensAndGivesItsPages() throws {
    var options = ExtractionOptions()
    options.reader.maximumPages = 3
    let record = StepRecord()
    let document = try record.document(LinesPDF(pageCount: 5).bytes, options: options)
    #expect(try document.pages.map(\.number) == [1, 2, 3, 4, 5])
    #expect {
      try document.report
    } throws: { error in
      "\(error)"
        == "test.pdf: 5 pages are more than the limit of 3; read them in parts with a range of pages."
    }
    options.pages = 3...5
    let part = try record.document(LinesPDF(pageCount: 5).bytes, options: options)
    #expect(try part.text.contains("number 5"))
  }

  @Test func aPageIsDrawnWithoutBeingRead() throws {
    let record = StepRecord()
    let document = try record.document(Repository.bytes(of: sample))
    let image = try document.image(ofPage: 2, scale: 0.5)
    #expect(image.width > 100 && image.pixels.contains(0))
    #expect(record.steps == [])
    #expect {
      try document.image(ofPage: 7, scale: 1)
    } throws: { error in
      (error as? ExtractionError)?.code == .invalidRequest && "\(error)".contains("has 5 pages")
    }
  }
}
