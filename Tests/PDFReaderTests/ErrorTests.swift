import PDFReader
import Testing

@Suite("What cannot be read")
struct ErrorTests {
  private func code(_ bytes: [UInt8], password: String? = nil) -> PDFReadingError.Code? {
    do throws(PDFReadingError) {
      _ = try PDFFile(bytes: bytes, name: "test.pdf", password: password)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("Empty data, other data and a broken PDF are told apart")
  func kindsOfDamage() {
    #expect(code([]) == .emptyFile)
    #expect(code(Array("<html>no report</html>".utf8)) == .notPDF)
    #expect(code(Array("%PDF-1.7\nnothing more".utf8)) == .damaged)
  }

  @Test("The mark of a PDF may stand anywhere in the first kilobyte")
  func headerPlace() {
    #expect(code(Array(repeating: 10, count: 1_000) + TestPDF("").bytes) == nil)
  }

  @Test("A missing file and a directory are told apart, and the path is named")
  func missingFile() {
    #expect {
      try PDFFile(path: "/nowhere/report.pdf")
    } throws: { error in
      (error as? PDFReadingError)?.code == .fileNotFound
        && "\(error)" == "/nowhere/report.pdf: There is no such file; check the path."
    }
    #expect {
      try PDFFile(path: "/")
    } throws: { error in
      (error as? PDFReadingError)?.code == .isDirectory
    }
  }

  @Test("A document without pages is an error")
  func noPages() {
    #expect(code(TestPDF([TestPDF.Page]()).bytes) == .noPages)
  }

  @Test("A page outside the document is refused and named", arguments: [0...1, 2...3, 3...3])
  func pageOutOfRange(pages: ClosedRange<Int>) throws {
    let file = try PDFFile(bytes: TestPDF([.init(""), .init("")]).bytes, name: "test.pdf")
    #expect {
      try file.check(pages)
    } throws: { error in
      let error = error as? PDFReadingError
      return error?.code == .pageOutOfRange && error?.page == (pages.lowerBound < 1 ? 0 : 3)
    }
  }

  @Test("A page outside the document is not drawn")
  func pictureOutOfRange() throws {
    let file = try PDFFile(bytes: TestPDF("").bytes, name: "test.pdf")
    #expect {
      try file.image(ofPage: 2, scale: 1)
    } throws: { error in
      "\(error)" == "test.pdf, page 2: There is no such page; the document has 1 page."
    }
  }

  @Test("Files over the limit of bytes are refused")
  func tooLarge() {
    var options = PDFReaderOptions()
    options.maximumBytes = 100
    #expect {
      try TestPDF("").read(options)
    } throws: { error in
      (error as? PDFReadingError)?.code == .tooLarge
    }
  }

  @Test("A password is asked for, checked and used by both libraries")
  func passwords() throws {
    let plain = TestPDF("10 10 100 1 re f BT /F1 12 Tf 10 100 Td (secret) Tj ET").bytes
    let encrypted = try #require(EncryptedPDF.bytes(of: plain, user: Array("open".utf8)))
    #expect(code(encrypted) == .passwordRequired)
    #expect(code(encrypted, password: "wrong") == .wrongPassword)
    for password in ["open", "owner"] {
      let document = try WholeFile(encrypted, password: password)
      #expect(document.metadata.isEncrypted)
      #expect(document.pages[0].text == "secret")
      #expect(document.pages[0].rulings.count == 1)
      #expect(document.findings.isEmpty)
    }
  }

  @Test("A password in Latin-1 opens the file; one outside it is refused beforehand")
  func passwordEncoding() throws {
    let plain = TestPDF("10 10 100 1 re f").bytes
    let encrypted = try #require(EncryptedPDF.bytes(of: plain, user: [0x70, 0xE9]))
    let document = try WholeFile(encrypted, password: "pé")
    #expect(document.pages[0].rulings.count == 1)
    #expect(code(encrypted, password: "密码") == .passwordNotLatin1)
    #expect(code(plain, password: "密码") == .passwordNotLatin1)
  }

  @Test("A file that needs no password opens with one as well")
  func needlessPassword() throws {
    #expect(code(TestPDF("").bytes, password: "any") == nil)
    let encrypted = try #require(EncryptedPDF.bytes(of: TestPDF("").bytes, user: []))
    #expect(code(encrypted, password: "any") == nil)
  }

  @Test("A file encrypted without a user password opens and says so")
  func emptyUserPassword() throws {
    let plain = TestPDF("10 10 100 1 re f").bytes
    let encrypted = try #require(EncryptedPDF.bytes(of: plain, user: []))
    let document = try WholeFile(encrypted)
    #expect(document.metadata.isEncrypted)
    #expect(document.pages[0].rulings.count == 1)
  }

  @Test("A damaged table of objects is repaired, and a finding says so")
  func repaired() throws {
    var bytes = TestPDF("10 10 100 1 re f BT /F1 12 Tf 10 100 Td (text) Tj ET").bytes
    let start = try #require(bytes.indices.last { bytes[$0...].starts(with: "startxref".utf8) })
    bytes.replaceSubrange((start + 10)..., with: Array("7\n%%EOF\n".utf8))
    let document = try WholeFile(bytes)
    #expect(document.pages[0].text == "text")
    #expect(document.pages[0].rulings.count == 1)
    #expect(document.findings.map(\.rule) == ["source.repaired"])
    #expect(document.findings[0].message.contains("table of objects was rebuilt"))
  }
}
