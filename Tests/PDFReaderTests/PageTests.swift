import PDFReader
import PageModel
import Testing

@Suite("Pages")
struct PageTests {
  @Test(
    "Text and rulings agree on boxes and rotation",
    arguments: [
      (
        entries: "/Rotate 0", frame: "0 0 200 300", ruling: "H 100 from 10 to 110, 1 thick"
      ),
      (entries: "/Rotate 90", frame: "0 0 300 200", ruling: "V 200 from 10 to 110, 1 thick"),
      (entries: "/Rotate 180", frame: "0 0 200 300", ruling: "H 200 from 90 to 190, 1 thick"),
      (entries: "/Rotate 270", frame: "0 0 300 200", ruling: "V 100 from 90 to 190, 1 thick"),
      (entries: "/Rotate -90", frame: "0 0 300 200", ruling: "V 100 from 90 to 190, 1 thick"),
      (entries: "/Rotate 450", frame: "0 0 300 200", ruling: "V 200 from 10 to 110, 1 thick"),
      (
        entries: "/CropBox [5 50 150 280]", frame: "0 0 145 230",
        ruling: "H 80 from 5 to 105, 1 thick"
      ),
      (
        entries: "/CropBox [150 280 5 50] /Rotate 90", frame: "0 0 230 145",
        ruling: "V 150 from 5 to 105, 1 thick"
      ),
      (
        entries: "/CropBox [-50 -50 900 900]", frame: "0 0 200 300",
        ruling: "H 100 from 10 to 110, 1 thick"
      ),
    ])
  func agreement(sample: (entries: String, frame: String, ruling: String)) throws {
    let content = "10 200 m 110 200 l S BT /F1 12 Tf 10 200 Td (MMMMMMMMMM) Tj ET"
    let document = try TestPDF([.init(content, entries: sample.entries)]).read()
    let page = try #require(document.pages.first)
    #expect(document.findings.isEmpty)
    #expect(words(page.frame) == sample.frame)
    #expect(page.rulings.map(words) == [sample.ruling])
    // The line is the baseline of the text, which is 100 points long.
    let box = try #require(Rect.union(of: page.glyphs.map(\.box)))
    let ruling = page.rulings[0]
    let (across, along) =
      ruling.orientation == .horizontal ? (box.midY, box.midX) : (box.midX, box.midY)
    #expect(abs(across - ruling.position) < 8)
    #expect(abs(along - (ruling.start + ruling.end) / 2) < 5)
  }

  @Test("Boxes and rotation are inherited from the page tree, Letter where there is none")
  func inherited() throws {
    let page = try TestPDF([.init("10 200 m 110 200 l S", mediaBox: "null")]).page()
    #expect(words(page.frame) == "0 0 612 792")
    #expect(page.rulings.map(words) == ["H 592 from 10 to 110, 1 thick"])
  }

  @Test("A page without area is empty, with a finding")
  func noArea() throws {
    let document = try TestPDF([
      .init("BT /F1 12 Tf (text) Tj ET", mediaBox: "[0 0 100 0]"), .init("10 10 50 1 re f"),
    ]).read()
    #expect(document.pages.count == 2)
    #expect(document.pages[0].glyphs.isEmpty)
    #expect(document.findings.map(\.rule) == ["page.empty"])
    #expect(document.pages[1].rulings.count == 1)
  }

  @Test("The largest page is read, and drawn within the limit of pixels")
  func largestPage() throws {
    let file = TestPDF([.init("10 10 5000 1 re f", mediaBox: "[0 0 14400 14400]")])
    #expect(try file.page().rulings.map(words) == ["H 14389.5 from 10 to 5010, 1 thick"])
    var options = PDFReaderOptions()
    options.maximumPixels = 10_000
    let image = try PDFFile(bytes: file.bytes, name: "test.pdf", options: options)
      .image(ofPage: 1, scale: 2)
    #expect(image.width <= 101 && image.height <= 101)
  }

  @Test("Pages are read in any order with the document's numbers")
  func anyOrder() throws {
    let bytes = TestPDF((1...4).map { .init("10 \($0)0 100 1 re f") }).bytes
    let file = try PDFFile(bytes: bytes, name: "test.pdf")
    #expect(file.pageCount == 4)
    let pages = [3, 2, 3].map { file.page($0).page }
    #expect(pages.map(\.number) == [3, 2, 3])
    #expect(pages.map { Int($0.rulings[0].position) } == [269, 279, 269])
  }

  @Test("A file that was closed is opened again when a page is asked for")
  func closedFile() throws {
    let bytes = TestPDF((1...2).map { .init("10 \($0)0 100 1 re f") }).bytes
    let file = try PDFFile(bytes: bytes, name: "test.pdf")
    let before = file.page(2)
    file.close()
    #expect(file.page(2) == before)
    file.close()
    #expect(try file.image(ofPage: 1, scale: 1).width == 200)
  }

  @Test("Two files are open at once, and their pages are read in turn")
  func twoFiles() throws {
    let files = try ["one", "two"].map { word in
      try PDFFile(
        bytes: TestPDF([
          .init("BT /F1 12 Tf 10 100 Td (\(word)) Tj ET"), .init("10 10 100 1 re f"),
        ]).bytes, name: word)
    }
    #expect(files.map { $0.page(1).page.text } == ["one", "two"])
    #expect(files.map { $0.page(2).page.rulings.count } == [1, 1])
  }

  @Test("Metadata comes from the document, absent entries are nil")
  func metadata() throws {
    let metadata = try TestPDF("").read().metadata
    #expect(metadata.pdfVersion == "1.7")
    #expect(metadata.title == nil && metadata.producer == nil)
    #expect(!metadata.isEncrypted)
  }

  @Test("A page's image shows what is drawn, rotated as it is read")
  func image() throws {
    let bytes = TestPDF([.init("1 0 0 rg 0 200 100 100 re f", entries: "/Rotate 90")]).bytes
    let image = try PDFFile(bytes: bytes, name: "test.pdf").image(ofPage: 1, scale: 0.5)
    #expect((image.width, image.height) == (150, 100))
    let topRight = (10 * image.width + 140) * 4
    #expect(Array(image.pixels[topRight..<(topRight + 4)]) == [255, 0, 0, 255])
    #expect(Array(image.pixels[0..<4]) == [255, 255, 255, 255])
  }

  @Test("Threads read files, and pages of one file, at once without harm")
  func threads() async throws {
    let page = TestPDF.Page("10 10 100 1 re f BT /F1 12 Tf 10 100 Td (text) Tj ET")
    let bytes = TestPDF([page, page]).bytes
    let shared = try PDFFile(bytes: bytes, name: "test.pdf")
    try await withThrowingTaskGroup(of: ReadPage.self) { group in
      for number in 0..<8 {
        group.addTask {
          number % 2 == 0
            ? shared.page(number / 2 % 2 + 1)
            : try PDFFile(bytes: bytes, name: "test.pdf").page(number / 2 % 2 + 1)
        }
      }
      for try await read in group { #expect(read.page.text == "text") }
    }
  }
}
