import ReportExtraction
import Testing

/// Pages that browsers and word processors saved in one file, a message of MIME, are read as the pages they hold.
@Suite struct WebArchiveTests {
  /// 水月镇2023年政府信息公开工作年度报告 in GB 18030, as quoted-printable.
  private static let quotedTitle =
    "=CB=AE=D4=C2=D5=F22023=C4=EA=D5=FE=B8=AE=D0=C5=CF=A2=B9=AB=BF=AA=B9=A4=\r\n=D7=F7=C4=EA=B6=C8=B1=A8=B8=E6"
  private static let title = "水月镇2023年政府信息公开工作年度报告"

  private func document(_ message: String, lineEnd: String = "\r\n") throws -> ReportDocument {
    let bytes = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
      .joined(separator: lineEnd)
    let document = try ReportExtractor().document(bytes: Array(bytes.utf8), name: "a.mht")
    #expect(document.kind == .html)
    return document
  }

  private func text(_ message: String, lineEnd: String = "\r\n") throws -> String {
    try document(message, lineEnd: lineEnd).text
  }

  // MARK: What programs write

  /// Internet Explorer: quoted-printable in the encoding of the site, a sheet with the address it was fetched from.
  @Test func anArchiveOfInternetExplorerIsReadAsItsPage() throws {
    let text = try text(
      """
      From: "Saved by Windows Internet Explorer 8"
      Subject: =?gb2312?B?xOq2yLGouOY=?=
      Date: Mon, 15 Jan 2024 09:00:00 +0800
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----=_NextPart_000_0000_01DA4790.2A8F4E20"
      X-MimeOLE: Produced By Microsoft MimeOLE V6.1.7601.17609

      This is a multi-part message in MIME format.

      ------=_NextPart_000_0000_01DA4790.2A8F4E20
      Content-Type: text/html;
      \tcharset="gb2312"
      Content-Transfer-Encoding: quoted-printable
      Content-Location: http://www.example.gov.cn/zwgk/202401/t1.html

      <!DOCTYPE HTML><HTML><HEAD>
      <META content=3D"text/html; charset=3Dutf-8" http-equiv=3DContent-Type>
      <LINK rel=3Dstylesheet type=3Dtext/css href=3D"../css/a.css"></HEAD>
      <BODY><P>\(Self.quotedTitle)</P><P>1<I>9</I>2</P></BODY></HTML>

      ------=_NextPart_000_0000_01DA4790.2A8F4E20
      Content-Type: text/css;
      \tcharset="gb2312"
      Content-Transfer-Encoding: quoted-printable
      Content-Location: http://www.example.gov.cn/zwgk/css/a.css

      I { display: none }

      ------=_NextPart_000_0000_01DA4790.2A8F4E20--
      """)
    #expect(text == Self.title + "\n\n12\n")
  }

  /// Chromium: the first part in quoted-printable, sheets by identifiers that the page calls them by.
  @Test func anArchiveOfChromiumIsReadWithItsSheets() throws {
    let text = try text(
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://www.example.gov.cn/a.html
      Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=
      Date: Mon, 15 Jan 2024 09:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--0aB----"


      ------MultipartBoundary--0aB----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://www.example.gov.cn/a.html

      <!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3DUTF-8">
      <link rel=3D"stylesheet" type=3D"text/css" href=3D"cid:css-2@mhtml.blink"></head>
      <body><p>=E6=B0=B4=E6=9C=88=\t
      =E9=95=87</p><p>1<i>9</i><b>8</b>2</p></body></html>
      ------MultipartBoundary--0aB----
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://www.example.gov.cn/a.png

      iVBORw0KGgo=

      ------MultipartBoundary--0aB----
      Content-Type: text/css
      Content-Transfer-Encoding: quoted-printable
      Content-Location: cid:css-2@mhtml.blink

      @charset "utf-8";
      @import url("cid:css-3@mhtml.blink");
      i { display: none; }
      ------MultipartBoundary--0aB----
      Content-Type: text/css
      Content-Transfer-Encoding: quoted-printable
      Content-Location: cid:css-3@mhtml.blink

      b { visibility: hidden; }
      ------MultipartBoundary--0aB------
      """)
    #expect(text == "水月镇\n\n1\u{3000}2\n")
  }

  /// Word and WPS: a sentence in the system's encoding before the first part, no quotation marks around the type, parts
  /// for lists of files.
  @Test(arguments: ["base64", "quoted-printable"])
  func anArchiveOfAWordProcessorIsReadAsItsPage(encoding: String) throws {
    let body =
      encoding == "base64"
      ? "PGh0bWw+PG1ldGEgY2hhcnNldD1nYjIzMTI+PGJvZHk+PHAgY2xhc3M9TXNvTm9ybWFsPsuu1MLV\n8jwvcD48L2JvZHk+PC9odG1sPg=="
      : "<html><meta charset=3Dgb2312><body><p class=3DMsoNormal>=CB=AE=D4=C2=\n=D5=F2</p></body></html>"
    let text = try text(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="----=_NextPart_01DA4790.2A8F4E20"

      本文档是“单个文件网页”，也称为“Web 档案”文件。如果您看到此消息，但是您的浏览器或编辑器不支持“Web 档案”文件。

      ------=_NextPart_01DA4790.2A8F4E20
      Content-Location: file:///C:/2A8F4E20/a.htm
      Content-Transfer-Encoding: \(encoding)
      Content-Type: text/html; charset="gb2312"

      \(body)

      ------=_NextPart_01DA4790.2A8F4E20
      Content-Location: file:///C:/2A8F4E20/a.files/filelist.xml
      Content-Transfer-Encoding: quoted-printable
      Content-Type: text/xml; charset="utf-8"

      <xml xmlns:o=3D"urn:schemas-microsoft-com:office:office"/>
      ------=_NextPart_01DA4790.2A8F4E20--
      """)
    #expect(text == "水月镇\n")
  }

  @Test func aPageWithoutPartsMayBeTheWholeMessage() throws {
    let text = try text(
      """
      From: <由 Internet Explorer 保存>
      MIME-Version: 1.0
      Content-Type: text/html;
      \tcharset="gb2312"
      Content-Transfer-Encoding: quoted-printable

      <html><body><p>=CB=AE=D4=C2=D5=F2</p></body></html>
      """)
    #expect(text == "水月镇\n")
  }

  // MARK: How messages are written

  private func message(
    type: String = "multipart/related", parameters: String = "; boundary=\"b 1\"",
    first: String = "", end: String = "--b 1--"
  ) -> String {
    """
    MIME-Version: 1.0
    Content-Type: \(type)\(parameters)

    \(first)--b 1
    Content-Type: TEXT/HTML; Charset = UTF-8
    Content-ID: <second>

    <p>水月镇</p>
    \(end)
    """
  }

  @Test(arguments: ["\r\n", "\n", "\r"]) func linesMayEndInAnyWay(lineEnd: String) throws {
    #expect(try text(message(), lineEnd: lineEnd) == "水月镇\n")
  }

  @Test(arguments: ["", "--b 1", "--b", "--b 1-", "--b 1--\n后记"])
  func theLastPartEndsWithTheFileWhereNothingClosesIt(end: String) throws {
    #expect(try text(message(end: end)).hasPrefix("水月镇\n"))
  }

  @Test(arguments: [
    "; boundary=\"b 1\"", ";boundary=\"b \\1\"", ";\n  type=text/html;\n\tBOUNDARY=\"b 1\"; a=b",
    "; boundary=b 1", "; x; boundary =\"b 1\"", "; type=\"a;boundary=c\"; boundary=\"b 1\"",
  ])
  func aBoundaryStandsInQuotationMarksOrNot(parameters: String) throws {
    #expect(try text(message(parameters: parameters)) == "水月镇\n")
  }

  @Test func thePageIsThePartThatTheMessageNames() throws {
    let first = "--b 1\nContent-Type: text/html\nContent-ID: <first>\n\n<p>边栏</p>\n"
    #expect(try text(message(first: first)) == "边栏\n")
    let named = "; boundary=\"b 1\"; start=\"<second>\""
    #expect(try text(message(parameters: named, first: first)) == "水月镇\n")
    let absent = "; boundary=\"b 1\"; start=\"<third>\""
    #expect(try text(message(parameters: absent, first: first)) == "边栏\n")
  }

  @Test func partsMayStandWithinParts() throws {
    var message = message()
    for number in 2...3 {
      message =
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\(number)\n\n--\(number)\n\(message)\n--\(number)--"
    }
    #expect(try text(message) == "水月镇\n")
  }

  // MARK: What is none, and limits

  @Test(arguments: [
    "标题: 年报\n\n正文", "Content-Type: text/html\n\n<p>x</p>", "MIME-Version: 1.0\n正文\n\n<p>x</p>",
    "MIME-Version: 1.0\nContent-Type: text/plain\n\n正文", "MIME-Version: 1.0\n",
    "MIME-Version: 1.0\nContent-Type: multipart/related\n\n--\nContent-Type: text/html\n\nx",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx",
  ])
  func otherTextThatBeginsLikeAMessageStaysText(text: String) throws {
    let document = try ReportExtractor().document(bytes: Array(text.utf8), name: "a.mht")
    #expect(document.kind == .text)
    #expect(try document.text == text)
  }

  @Test func aMessageOfManyPartsWithinEachOtherEnds() throws {
    var message = message()
    for number in 0..<60 {
      message =
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\(number)x\n\n--\(number)x\n\(message)"
    }
    #expect(try ReportExtractor().document(bytes: Array(message.utf8), name: "a").kind == .text)
    let parts = String(repeating: "--b 1\nContent-Type: image/png\n\n", count: 5_000)
    let crowded = Array(self.message(first: parts).utf8)
    #expect(try ReportExtractor().document(bytes: crowded, name: "a").kind == .text)
  }

  @Test func theLimitOfPagesIsThatOfThePageAndNotOfItsPictures() throws {
    var options = ExtractionOptions()
    options.web.maximumBytes = 100
    let picture = "--b 1\nContent-Type: image/png\n\n" + String(repeating: "x", count: 1_000) + "\n"
    let bytes = Array(message(first: picture).utf8)
    #expect(
      try ReportExtractor(options: options).document(bytes: bytes, name: "a").text == "水月镇\n")
    options.web.maximumBytes = 10
    #expect(throws: ExtractionError.self) {
      try ReportExtractor(options: options).document(bytes: bytes, name: "a")
    }
  }

  @Test func sheetsThatImportEachOtherEnd() throws {
    let imports = (0..<30).map { "@import 'cid:s\($0)';" }.joined()
    var sheets = ""
    for number in 0..<30 {
      sheets += "--b 1\nContent-Type: text/css\nContent-ID: <s\(number)>\n\n\(imports)\n"
    }
    let page =
      "--b 1\nContent-Type: text/html\n\n<link rel=stylesheet href='cid:s1'><p>水月镇</p>\n"
    #expect(try text(message(first: page + sheets)) == "水月镇\n")
  }
}
