import PageModel
import Testing

@testable import PDFReader

/// What a page costs is counted before poppler sees it.
@Suite struct MeasuringTests {
  private func size(_ bytes: [UInt8], _ filters: [StreamFilter], limit: Int) -> StreamSize {
    bytes.withUnsafeBufferPointer {
      DecodedLength.counted($0, filters: filters, limit: limit)
    }
  }

  @Test(
    "A small stream's bound costs nothing to learn",
    arguments: [(StreamFilter.flate, 10_320), (.lzw, 40_960), (.runLength, 640), (.crypt, 10)])
  func bounds(filter: StreamFilter, bound: Int) {
    let bytes = [UInt8](repeating: 0, count: 10)
    let size = bytes.withUnsafeBufferPointer {
      DecodedLength.size(of: $0, filters: [filter], limit: 1 << 20)
    }
    #expect(size == .bounded(bound))
  }

  @Test func aPictureInThePlaceOfContentHasNoBound() {
    #expect(size([0, 0], [.other], limit: 100) == .unknown)
  }

  /// 300 zeros by zlib.
  private let zeros: [UInt8] = [
    0x78, 0xDA, 0x63, 0x60, 0x18, 0x05, 0xC4, 0x02, 0x00, 0x01, 0x2C, 0x00, 0x01,
  ]

  @Test func inflationIsCountedAndStopsAtTheLimit() {
    #expect(size(zeros, [.flate], limit: 1000) == .bounded(300))
    #expect(size(zeros, [.flate], limit: 299) == .excessive)
    // Cut off: what there is counts; damaged: nobody knows what another decoder makes of it.
    #expect(size(Array(zeros.prefix(3)), [.flate], limit: 1000) == .bounded(0))
    #expect(size([0x78, 0xDA, 0xFF, 0xFF, 0xFF], [.flate], limit: 1000) == .unknown)
  }

  @Test func runLengthsAreCounted() {
    #expect(size([2, 65, 66, 67, 254, 65, 128], [.runLength], limit: 100) == .bounded(6))
    #expect(size([129, 65, 129, 65], [.runLength], limit: 200) == .excessive)
  }

  /// 256, 0, 258, 259, 257 in nine bits each: clear, then strings of one, two and three zeros, end.
  @Test func codesOfLZWAreCounted() {
    let codes = [256, 0, 258, 259, 257]
    let bits = codes.flatMap { code in (0..<9).reversed().map { UInt8(code >> $0 & 1) } }
    let padded = bits + [UInt8](repeating: 0, count: (8 - bits.count % 8) % 8)
    let bytes = stride(from: 0, to: padded.count, by: 8).map { start in
      padded[start..<(start + 8)].reduce(0) { $0 << 1 | $1 }
    }
    #expect(size(bytes, [.lzw], limit: 100) == .bounded(6))
    #expect(size(bytes, [.lzw], limit: 5) == .excessive)
  }

  // MARK: Pages

  private static let form = "/Type /XObject /Subtype /Form /BBox [0 0 200 300] "

  private func rules(
    _ pdf: TestPDF, readsUnmeasured: Bool = false
  ) throws -> [String] {
    var options = PDFReaderOptions()
    options.readsUnmeasured = readsUnmeasured
    return try pdf.read(options).findings.map(\.rule)
  }

  @Test func aSoftMaskCountsAsOftenAsItIsChosen() throws {
    let pdf = TestPDF(
      String(repeating: "/G gs ", count: 100),
      resources: "/ExtGState << /G << /SMask << /S /Luminosity /G 8 0 R >> >> >>",
      objects: [TestPDF.stream(String(repeating: "0 g ", count: 50_000), entries: Self.form)])
    #expect(try rules(pdf, readsUnmeasured: true) == ["limit.page"])
  }

  @Test func aFewSoftMasksDrawNothing() throws {
    let pdf = TestPDF(
      "/G gs 10 10 100 1 re f",
      resources: "/ExtGState << /G << /SMask << /S /Luminosity /G 8 0 R >> >> >>",
      objects: [TestPDF.stream("20 200 100 1 re f", entries: Self.form)])
    #expect(try pdf.page().rulings.map(words) == ["H 289.5 from 10 to 110, 1 thick"])
  }

  @Test func statesWithoutEndAreGivenUp() throws {
    let pdf = TestPDF(String(repeating: "q ", count: 60_000))
    #expect(try rules(pdf, readsUnmeasured: true) == ["limit.page"])
  }

  @Test func aPageWithMoreWordsThanRoomIsLeftToAGuard() throws {
    let words = "BT /F1 6 Tf " + String(repeating: "(a) Tj ", count: 9_000) + "ET"
    #expect(try rules(TestPDF(words)) == ["limit.unmeasured"])
    #expect(try rules(TestPDF(words), readsUnmeasured: true) == [])
  }

  @Test func contentUnderAFilterOfPicturesIsLeftToAGuard() throws {
    let pdf = TestPDF(
      "/X Do", resources: "/XObject << /X 8 0 R >>",
      objects: [TestPDF.stream("zzzz", entries: Self.form + "/Filter /JBIG2Decode")])
    #expect(try rules(pdf) == ["limit.unmeasured"])
  }

  @Test func samplesOfInlineImagesCount() throws {
    let image = "BI /W 20000 /H 20000 /BPC 8 /CS /G ID  EI\n"
    #expect(try rules(TestPDF(image)) == ["limit.unmeasured"])
  }

  @Test func aFunctionWithMoreSamplesThanItsStreamIsLeftToAGuard() throws {
    let pdf = TestPDF(
      "0 g", resources: "/ColorSpace << /S [/DeviceN [/A /B] /DeviceGray 8 0 R] >>",
      objects: [
        TestPDF.stream(
          "", entries: "/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [9000 9000]")
      ])
    #expect(try rules(pdf) == ["limit.unmeasured"])
  }

  @Test func aFileThatTheLibrariesDisagreeAboutIsRefused() throws {
    var options = PDFReaderOptions()
    options.readsUnmeasured = false
    let bytes = TestPDF("0 g").bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let lying = Array(text.replacing("/Count 1", with: "/Count 2").utf8)
    #expect(throws: PDFReadingError.self) { try PDFFile(bytes: lying, name: "a", options: options) }
    do {
      _ = try PDFFile(bytes: lying, name: "a.pdf", options: options)
    } catch {
      #expect(error.code == .unmeasured)
    }
  }

  // MARK: Streams of objects

  private func isPassed(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { ObjectStreamCheck(bytes: $0).isPassed }
  }

  @Test(arguments: ["/ObjStm", "/XRef", "/Obj#53tm"])
  func objectsUnderTwoFiltersAreNotTrusted(type: String) {
    let data = String(repeating: "x", count: 5_000)
    let stream = { (filters: String) in
      "5 0 obj\n<< /Type \(type) /Filter \(filters) >>\nstream\n\(data)\nendstream\nendobj\n"
    }
    #expect(!isPassed(stream("[/FlateDecode /FlateDecode]")))
    #expect(isPassed(stream("/FlateDecode")))
    #expect(!isPassed(stream("9 0 R")))
  }

  @Test func otherStreamsAreNotLookedAt() {
    #expect(isPassed("5 0 obj\n<< /Filter [/A /B /C] >>\nstream\nx\nendstream\nendobj\n"))
  }
}
