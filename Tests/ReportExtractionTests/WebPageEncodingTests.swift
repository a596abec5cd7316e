import ReportExtraction
import Testing

/// Web pages are told by their content, and decoded as browsers decode them.
@Suite struct WebPageEncodingTests {
  /// Bytes written in hexadecimal.
  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.filter { !$0.isWhitespace }
    return stride(from: 0, to: digits.count, by: 2).compactMap { index in
      let start = digits.index(digits.startIndex, offsetBy: index)
      return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
    }
  }

  /// A page on 水月镇 in GB 18030, without its head.
  private static let simplified = bytes(
    """
      3c703ecbaed4c2d5f232303233c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e63c
      2f703e3c703ed2bba1a2d7dccce5c7e9bff63c2f703e3c703eb1bec4ead6f7b6afb9abbfaad0c5cf
      a2a1a33c2f703e
    """)
  /// The same in traditional characters, in Big5.
  private static let traditional = bytes(
    """
      3c703ea4f4a4ebc2ed32303233a67eac46a9b2b8eab054a4bdb67da475a740a67eabd7b3f8a7693c
      2f703e3c703ea440a142c160c5e9b1a1aa703c2f703e3c703ea5bba67ea544b0caa4bdb67db8eab0
      54a1433c2f703e
    """)

  private func head(_ charset: String) -> [UInt8] {
    Array("<!DOCTYPE html><html><head>\(charset)</head><body>".utf8)
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    let document = try ReportExtractor().document(bytes: bytes, name: "a")
    #expect(document.kind == .html)
    return try document.text
  }

  @Test(arguments: [
    "<meta charset=gb2312>", "<meta charset='GBK'>", "<META CHARSET=GB18030>", "",
    "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
    "<meta charset=iso-8859-1>", "<meta charset=utf-8>",
  ])
  func pagesInGB18030AreReadWhateverTheyDeclare(charset: String) throws {
    #expect(try text(head(charset) + Self.simplified).hasPrefix("水月镇2023年政府信息公开工作年度报告\n"))
  }

  @Test(arguments: ["<meta charset=big5>", "<meta charset=Big5-HKSCS>", ""])
  func pagesInBig5AreRead(charset: String) throws {
    #expect(try text(head(charset) + Self.traditional).hasPrefix("水月鎮2023年政府資訊公開工作年度報告\n"))
  }

  @Test func aDeclarationThatASavedPageKeptIsNotBelieved() throws {
    #expect(try text(head("<meta charset=gbk>") + Array("<p>水月镇</p>".utf8)) == "水月镇\n")
  }

  @Test func damagedBytesAreFound() throws {
    let body = Array(repeating: Self.simplified, count: 20).joined()
    let document = try ReportExtractor().document(
      bytes: head("<meta charset=gbk>") + body + [0xFF, 0x3C], name: "a")
    #expect(try document.findings.map(\.rule) == ["text.unread"])
    #expect(try document.text.contains("本年主动公开信息。"))
  }

  @Test func marksOfUnicodeCountBeforeDeclarations() throws {
    let html = "<html><meta charset=gbk><p>水月镇</p>"
    #expect(try text([0xEF, 0xBB, 0xBF] + Array(html.utf8)) == "水月镇\n")
    let units = Array(html.utf16)
    #expect(
      try text([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == "水月镇\n")
    #expect(
      try text([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == "水月镇\n")
    #expect(try text(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == "水月镇\n")
  }

  @Test(arguments: [
    "<html>", "<!DOCTYPE html>", " \n<!doctype HTML PUBLIC \"x\">", "<!-- saved --><HTML>",
    "<head>",
    "<?xml version='1.0'?>\n<!-- a --><html>", "<body class=x>", "<meta charset=utf-8>",
    "<title>x</title>",
    "<div id=zoom>", "<table border=1><tr><td>", "<p>", "<h1>",
  ])
  func aPageIsToldByItsBeginning(beginning: String) throws {
    #expect(try text(Array("\(beginning)<p>水月镇</p>\n".utf8)).hasSuffix("水月镇\n"))
  }

  @Test(arguments: [
    "a < b", "<", "<5件", "水月镇<p>1</p>", "<水月镇>", "<pp>x</pp>", "<p>后面没有标记", "<!-- 没有结尾",
    "< html>",
  ])
  func textWithAngleBracketsIsText(text: String) throws {
    let document = try ReportExtractor().document(bytes: Array(text.utf8), name: "a.html")
    #expect(document.kind == .text)
    #expect(try document.text == text)
  }
}
