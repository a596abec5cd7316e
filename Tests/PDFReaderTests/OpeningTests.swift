import Foundation
import PDFReader
import Testing

/// Documents that open although something at their beginning or their encryption is odd.
@Suite("What opens all the same")
struct OpeningTests {
  private static let page = "10 10 100 1 re f BT /F1 12 Tf 10 100 Td (text) Tj ET"

  private func code(_ bytes: [UInt8], password: String? = nil) -> PDFReadingError.Code? {
    do throws(PDFReadingError) {
      _ = try PDFFile(bytes: bytes, name: "test.pdf", password: password)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("A document of no pages keeps what poppler shares among documents")
  func sharedTables() throws {
    for _ in 0..<3 { #expect(code(TestPDF(Self.page).bytes) == nil) }
    #expect(PopplerTables.areKept)
  }

  // MARK: The mark

  /// A document whose first `count` bytes are lost.
  private func cut(_ count: Int) -> [UInt8] { Array(TestPDF(Self.page).bytes.dropFirst(count)) }

  @Test("A lost first line, or a part of it, is made up for", arguments: [1, 4, 5, 8, 9])
  func lostMark(count: Int) throws {
    let document = try WholeFile(cut(count))
    #expect(document.pages[0].text == "text")
    #expect(document.pages[0].rulings.count == 1)
    #expect(document.findings.map(\.rule) == ["source.repaired"])
    #expect(document.findings[0].message.contains("does not begin as a PDF does"))
  }

  @Test("A mark that was written over does not matter")
  func overwrittenMark() throws {
    var bytes = TestPDF(Self.page).bytes
    bytes.replaceSubrange(0..<5, with: Array("#####".utf8))
    let document = try WholeFile(bytes)
    #expect(document.pages[0].text == "text")
    #expect(document.findings.map(\.rule) == ["source.repaired"])
  }

  @Test("What stands before the mark is passed over", arguments: [1_020, 1_500, 60_000])
  func junkBeforeTheMark(count: Int) throws {
    let junk =
      Array("HTTP/1.1 200 OK\r\nServer: ".utf8) + Array(repeating: UInt8(ascii: "x"), count: count)
    let document = try WholeFile(junk + Array("\r\n\r\n".utf8) + TestPDF(Self.page).bytes)
    #expect(document.pages[0].text == "text")
    #expect(document.findings.map(\.rule) == ["source.repaired"])
  }

  @Test("Text that speaks of a PDF's end is none")
  func textAboutPDF() {
    #expect(code(Array("A file ends in startxref 12 %%EOF.".utf8)) == .notPDF)
    #expect(code(Array("endobj startxref\n%%EOF".utf8)) == .notPDF)
  }

  // MARK: Encryption

  /// The document with an update that says it is encrypted, by a password nobody knows.
  private func encrypted(_ filters: String, version: Int = 4, inTrailer: Bool = false) -> [UInt8] {
    let plain = TestPDF(Self.page).bytes
    let text = String(decoding: plain, as: UTF8.self)
    let start = text.range(of: "startxref\n").map { text[$0.upperBound...].prefix { $0.isNumber } }
    let strings =
      "/O <\(String(repeating: "1b", count: 32))> /U <\(String(repeating: "2c", count: 32))>"
    let dictionary =
      "<< /Filter /Standard /V \(version) /R 4 /Length 128 /P -4 "
      + "/CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 >> >> \(filters) "
      + "/EFF /StdCF \(strings) >>"
    let object = "90 0 obj\n\(dictionary)\nendobj\n"
    let place = String(repeating: "0", count: 10 - "\(plain.count)".count) + "\(plain.count)"
    let update =
      "\(object)xref\n90 1\n\(place) 00000 n \ntrailer\n<< /Size 91 /Root 1 0 R "
      + "/Prev \(start ?? "0") /ID [<00><00>] /Encrypt \(inTrailer ? dictionary : "90 0 R") >>\n"
      + "startxref\n\(plain.count + object.utf8.count)\n%%EOF\n"
    return plain + Array(update.utf8)
  }

  @Test(
    "A document of which only attachments are encrypted needs no password",
    arguments: ["/StmF /Identity /StrF /Identity", "/StrF/Identity/StmF/Identity", ""],
    [false, true])
  func encryptedAttachments(filters: String, inTrailer: Bool) throws {
    let bytes = encrypted(filters, inTrailer: inTrailer)
    for password in [nil, "any"] {
      let document = try WholeFile(bytes, password: password)
      #expect(document.pages[0].text == "text")
      #expect(document.pages[0].rulings.count == 1)
      #expect(document.metadata.isEncrypted)
      #expect(document.findings.isEmpty)
    }
  }

  @Test("One whose pages are encrypted as well needs it")
  func encryptedPages() {
    let bytes = encrypted("/StmF /StdCF /StrF /StdCF")
    #expect(code(bytes) == .passwordRequired)
    #expect(code(bytes, password: "wrong") == .wrongPassword)
  }

  @Test("A file that poppler alone opens without a password is read where it has text")
  func popplersOwn() throws {
    let open = try WholeFile(encrypted("/StmF /Identity /StrF /Identity", version: 2))
    #expect(open.pages[0].text == "text")
    let plain = TestPDF(Self.page).bytes
    var closed = try #require(EncryptedPDF.bytes(of: plain, user: Array("open".utf8)))
    // A revision nobody knows: poppler goes on as if nothing were encrypted.
    let revision = try #require(closed.indices.first { closed[$0...].starts(with: "/R 3".utf8) })
    closed[revision + 3] = UInt8(ascii: "9")
    #expect(code(closed) == .unsupportedEncryption)
  }
}
