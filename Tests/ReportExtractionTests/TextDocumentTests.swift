import ReportExtraction
import Testing

/// An opened text has a report and itself, and no pages.
@Suite struct TextDocumentTests {
  private func document(_ text: String) throws(ExtractionError) -> ReportDocument {
    try ReportExtractor().document(bytes: Array(text.utf8), name: "folder/a.txt")
  }

  @Test func aTextGivesItsReportAndItself() throws {
    let text = "某区2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本年无。\n"
    let document = try document(text)
    #expect(document.kind == .text)
    #expect(document.pageCount == nil && document.metadata == nil)
    #expect(try document.text == text)
    #expect(try document.findings == [])
    #expect(try document.report.year == 2023)
    #expect(try document.report.source.file == "a.txt")
    #expect(try document.report.source.sha256 == document.sha256)
  }

  @Test func whatOnlyPagesHaveIsRefusedWithAWayOut() throws {
    let document = try document("words")
    func refusal(_ work: () throws -> Void) -> String {
      do {
        try work()
        return ""
      } catch let error as ExtractionError {
        return error.code == .invalidRequest ? error.description : "\(error.code)"
      } catch {
        return "\(error)"
      }
    }
    let start = "folder/a.txt: This is text, which has"
    let end = "; give the PDF it came from."
    #expect(
      refusal { _ = try document.tables } == "\(start) no rulings to find tables by\(end)")
    #expect(refusal { _ = try document.pages } == "\(start) no pages with places\(end)")
    #expect(refusal { _ = try document.layout } == "\(start) no layout\(end)")
    #expect(
      refusal { _ = try document.image(ofPage: 1, scale: 1) } == "\(start) no page to draw\(end)")
    #expect(
      refusal { _ = try document.inspection(ofPage: 1) } == "\(start) no page to draw\(end)")
  }

  @Test func bytesThatAreNoCharactersAreFoundWithTheTextToo() throws {
    let bytes = Array(String(repeating: "政府信息公开。\n", count: 200).utf8) + [0xE4, 0xBB, 0x0A]
    let document = try ReportExtractor().document(bytes: bytes, name: "a.txt")
    #expect(try document.findings.map(\.rule) == ["text.unread"])
    #expect(try document.report.findings.last == document.findings.last)
  }
}
