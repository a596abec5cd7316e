import ReportExtraction
import SystemPackage
import Testing

/// What cannot be opened is told in one way, wherever it comes from.
@Suite struct OpeningErrorTests {
  struct Sample: Sendable {
    let bytes: [UInt8]
    let code: String
    let message: String
  }

  static let samples = [
    Sample(
      bytes: [], code: "emptyFile",
      message: "The file is empty; fetch it again from where it was published."),
    Sample(
      bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 4, 5], code: "notPDF",
      message:
        "This is neither a PDF nor text; give a PDF, a web page, a document of a word processor, or text "
        + "in UTF-8, UTF-16, GBK or Big5."
    ),
    Sample(
      bytes: Array("%PDF-1.7\nnothing more".utf8), code: "damaged",
      message: "The file is too damaged to open; fetch it again from its source."),
  ]

  private func error(_ work: () throws(ExtractionError) -> ReportDocument) -> ExtractionError? {
    do throws(ExtractionError) {
      _ = try work()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: samples)
  func bytesAFileAndAPipeAreRefusedInTheSameWords(sample: Sample) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.pdf", sample.bytes)
    let extractor = ReportExtractor()
    let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
    defer { try? descriptor.close() }
    let errors = [
      error { () throws(ExtractionError) in try extractor.document(path: path) },
      error { () throws(ExtractionError) in try extractor.document(path: FilePath(path)) },
      error { () throws(ExtractionError) in
        try extractor.document(bytes: sample.bytes, name: path)
      },
      error { () throws(ExtractionError) in
        try extractor.document(descriptor: descriptor, name: path)
      },
    ]
    for error in errors {
      #expect(error?.code == .unreadableContent)
      #expect(error?.codeName == sample.code)
      #expect(error?.description == "\(path): \(sample.message)")
      #expect(error?.fileName == "a.pdf")
    }
  }

  @Test func whatIsNotThereIsNamed() {
    let extractor = ReportExtractor()
    let missing = error { () throws(ExtractionError) in
      try extractor.document(path: "/nowhere/a.pdf")
    }
    #expect(missing?.code == .noInput)
    #expect(missing?.description == "/nowhere/a.pdf: There is no such file; check the path.")
    let folder = error { () throws(ExtractionError) in
      try extractor.document(path: FilePath("/"))
    }
    #expect(folder?.codeName == "isDirectory")
  }

  @Test func pagesThatTheFileLacksAreRefusedWhenItIsOpened() {
    var extractor = ReportExtractor()
    extractor.options.pages = 2...4
    let pdf = error { () throws(ExtractionError) in
      try extractor.document(bytes: LinesPDF(pageCount: 3).bytes, name: "a.pdf")
    }
    #expect(pdf?.code == .invalidRequest)
    #expect(
      pdf?.description == "a.pdf, page 4: There is no such page; the document has 3 pages.")
    let text = error { () throws(ExtractionError) in
      try extractor.document(bytes: Array("one\u{0C}two".utf8), name: "a.txt")
    }
    #expect(text?.description == "a.txt: There is no page 4; the text marks 2 by form feeds.")
  }

  @Test func whatAPipeHoldsBeyondTheLimitIsNotRead() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(try folder.file("a.pdf", LinesPDF(pageCount: 200).bytes))
    var extractor = ReportExtractor()
    extractor.options.reader.maximumBytes = 1000
    let descriptor = try FileDescriptor.open(path, .readOnly)
    defer { try? descriptor.close() }
    for refusal in [
      error { () throws(ExtractionError) in
        try extractor.document(descriptor: descriptor, name: "a pipe")
      },
      error { () throws(ExtractionError) in try extractor.document(path: path) },
    ] {
      #expect(refusal?.codeName == "tooLarge")
    }
  }
}
