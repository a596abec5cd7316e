import PagePictures
import PageRecognition
import RecognitionWorkers
import Testing

/// The real `extract-tesseract`, which stands beside this bundle.
@Suite struct TesseractTests {
  private let pool = RecognizerPool(options: options)

  private static var options: RecognitionOptions {
    var options = RecognitionOptions()
    options.recognizer = .tesseract
    options.timeout = .seconds(120)
    return options
  }

  private func recognizer() throws -> any TextRecognizer {
    try #require(try pool.recognizers().first)
  }

  @Test(
    "reads a line of drawn digits from left to right, each within its columns, with each network",
    arguments: [0, 1, 2])
  func digits(number: Int) throws {
    let recognizers = try pool.recognizers()
    try #require(recognizers.count == 3)
    let line = DrawnDigits.line("2047 1563 75")
    let symbols = try recognizers[number].symbols(in: line, alphabet: .digits)
    #expect(symbols.map(\.text).joined() == "2047156375")
    let lefts = symbols.map(\.box.x.lowerBound)
    #expect(lefts == lefts.sorted())
    #expect(symbols.allSatisfy { $0.confidence >= 0 && $0.confidence <= 1 })
    #expect(symbols.allSatisfy { $0.box.x.upperBound <= line.width && $0.box.width > 0 })
  }

  @Test("has the names and the version that provenance shows")
  func name() throws {
    let names = try pool.recognizers().map(\.name)
    #expect(names.first?.wholeMatch(of: /tesseract \d+\.\d+[^ ]*/) != nil)
    #expect(names == [names[0], "\(names[0]) deu", "\(names[0]) chi_sim"])
  }

  @Test("reads one line after another, and finds nothing on an empty one")
  func several() throws {
    let recognizer = try recognizer()
    #expect(
      try recognizer.symbols(in: GrayPicture(width: 200, height: 64), alphabet: .digits) == [])
    #expect(try recognizer.symbols(in: GrayPicture(width: 0, height: 64), alphabet: .digits) == [])
    let symbols = try recognizer.symbols(in: DrawnDigits.line("407"), alphabet: .digits)
    #expect(symbols.map(\.text).joined() == "407")
    #expect(try recognizer.symbols(in: GrayPicture(width: 9, height: 3), alphabet: .text) == [])
  }
}
