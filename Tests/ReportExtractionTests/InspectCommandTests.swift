import Foundation
import ReportExtraction
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `extract inspect` as its users meet it.
@Suite struct InspectCommandTests {
  private let folder: TemporaryFolder
  private let sample = Repository.samples.appending(path: "huaian-2024.pdf").path

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: Data? = nil) throws -> ProgramRun {
    try ProgramRun(Repository.command.path, ["inspect"] + arguments, input: input)
  }

  private func file(_ name: String) -> URL { folder.url.appending(path: name) }

  @Test(arguments: [(dpi: nil as String?, scale: 2.0), (dpi: "72", scale: 1)])
  func aPNGHasTheSizeOfPageAndLegendAtItsResolution(
    sample: (dpi: String?, scale: Double)
  ) throws {
    let png = file("page.png")
    let options = sample.dpi.map { ["--resolution", $0] } ?? []
    let run = try ProgramRun(
      Repository.command.path,
      ["inspect", self.sample, "--page", "4", "--output", png.path] + options)
    #expect(run.code == 0 && run.errors == "")
    let bytes = try Repository.bytes(of: png)
    #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let svg = try drawing("--page", "4", self.sample)
    // IHDR is the first chunk: width and height follow its length and its name.
    #expect(number(bytes[16..<20]) == Int((svg.width * sample.scale).rounded(.up)))
    #expect(number(bytes[20..<24]) == Int((svg.height * sample.scale).rounded(.up)))
    #expect(svg.width > 595 && svg.height > 842)
  }

  @Test func anSVGIsWellFormedAndHasTheLegend() throws {
    let svg = try drawing("--page", "4", sample)
    #expect(svg.title == "huaian-2024.pdf, page 4 of 6")
    let lines = svg.words.components(separatedBy: "\n")
    #expect(lines.contains("page 4: what the layout analysis saw"))
    #expect(lines.contains("table: 2"))
    #expect(lines.contains { $0.hasPrefix("table 1 · lattice · ") })
    #expect(lines.contains { $0.hasPrefix("column header cell: ") })
    #expect(lines.contains("running head, page number: 1"))
  }

  @Test func theFormatFollowsTheNameUnlessItIsGiven() throws {
    for (name, options) in [("page.svg", []), ("PAGE.SVG", []), ("page", ["--format", "svg"])] {
      let path = file(name).path
      let run = try ProgramRun(
        Repository.command.path, ["inspect", sample, "-o", path] + options)
      #expect(run.code == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<svg "))
    }
    #expect(try run("--format", "png", sample).output.contains("PNG"))
  }

  @Test func theSamePageGivesTheSameBytes() throws {
    for name in ["page.png", "page.svg"] {
      let files = try ["first", "second"].map {
        let url = file("\($0)-\(name)")
        #expect(try run("-q", "--page", "3", "-o", url.path, sample).code == 0)
        return try Data(contentsOf: url)
      }
      #expect(files[0] == files[1])
    }
  }

  @Test(arguments: ["0", "7", "-1", "9223372036854775807"])
  func aPageTheDocumentDoesNotHaveExitsWith64(page: String) throws {
    let output = file("none.png")
    let run = try run("--page=\(page)", "-o", output.path, sample)
    #expect(run.code == 64)
    #expect(
      run.errors
        == "\(sample), page \(page): There is no such page; the document has 6 pages.\n")
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }

  @Test(arguments: [
    ["-o", "page.jpg"], ["--format", "gif"], ["--format", "svg", "--resolution", "300"],
    ["--resolution", "0"], ["--resolution", "nan"], ["--page", "x"],
  ])
  func wrongUsageExitsWith64(arguments: [String]) throws {
    let run = try ProgramRun(Repository.command.path, ["inspect", sample] + arguments)
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func aResolutionBeyondTheLimitOfPixelsIsLoweredAndSaid() throws {
    let output = file("large.png").path
    let run = try run("--resolution", "10000", "-o", output, sample)
    #expect(run.code == 0)
    #expect(run.errors.contains("\(sample), page 1: drawn at "))
    #expect(run.errors.contains(" pixels an inch, not 10000: more would be too large a picture\n"))
    #expect(try !self.run("--resolution", "72", "-o", output, sample).errors.contains("drawn at"))
  }

  @Test func aTextHasNoPageToDraw() throws {
    let path = try folder.file("letter.txt", Array("今天天气很好。\n".utf8))
    let run = try run(path)
    #expect(run.code == 64)
    #expect(
      run.errors
        == "\(path): This is text, which has no page to draw; give the PDF it came from.\n")
  }

  @Test func aScanIsDrawnAndSaysThatItIsOne() throws {
    let run = try run(
      "--recognize", "never", "-o", file("scan.png").path,
      Repository.samples.appending(path: "scanned.pdf").path)
    #expect(run.code == 1)
    #expect(run.errors.contains("are pictures; the text was not recognized"))
    #expect(FileManager.default.fileExists(atPath: file("scan.png").path))
  }

  @Test func aMissingFileAndAMissingPasswordAreTold() throws {
    #expect(try run("/no/such.pdf").code == 66)
    let encrypted = Repository.samples.appending(path: "shuiyue-2024-encrypted.pdf").path
    let wrong = try run("--password", "wrong", encrypted)
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("The password does not open the file"))
  }

  @Test func oddFileNamesDoNotBreakTheSVG() throws {
    let bytes = try Repository.bytes(of: URL(filePath: sample))
    let path = try folder.file("a<b>&\"c\u{1}.pdf", bytes)
    #expect(try drawing(path).title == "a<b>&\"c\u{FFFD}.pdf, page 1 of 6")
  }

  @Test func theLibraryGivesTheSamePicture() throws {
    let url = file("page.png")
    #expect(try run("--page", "2", "-o", url.path, sample).code == 0)
    #expect(
      try ReportExtractor().document(path: sample).inspection(ofPage: 2).picture
        == Repository.bytes(of: url))
    var extractor = ReportExtractor()
    extractor.options.pages = 1...1
    extractor.options.reader.maximumPages = 2
    let document = try extractor.document(path: sample)
    #expect(
      try !document.inspection(ofPage: 6, as: .svg).picture.isEmpty,
      "a document of more pages than are read at once can be inspected to its end")
    #expect(throws: ExtractionError.self) {
      try document.inspection(ofPage: 7, as: .svg)
    }
  }

  // MARK: Reading pictures

  private func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private func drawing(_ arguments: String...) throws -> SVGOutline {
    let run = try ProgramRun(
      Repository.command.path, ["inspect", "--format", "svg"] + arguments)
    #expect(run.code == 0)
    let outline = SVGOutline()
    let parser = XMLParser(data: Data(run.output.utf8))
    parser.delegate = outline
    #expect(parser.parse(), "the SVG is well-formed")
    return outline
  }
}

/// What an SVG file says of itself; a class, as the parser's delegate must be one.
private final class SVGOutline: NSObject, XMLParserDelegate {
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var title = ""
  private(set) var words = ""
  private var element = ""

  override init() {}

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    element = name
    guard name == "svg" else { return }
    let box = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    guard box.count == 4 else { return }
    width = box[2]
    height = box[3]
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    element = ""
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    switch element {
    case "title": title += text
    case "desc": words += text
    default: break
    }
  }
}
