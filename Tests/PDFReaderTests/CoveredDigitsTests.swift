import PDFReader
import PageModel
import Testing

/// Digits of the substitute for a font without widths are half the size wide: 6 points at 12.
@Suite("Digits that are covered, cut off, pale or turned within a number")
struct CoveredDigitsTests {
  private static let number = "BT /F1 12 Tf 20 250 Td (5430) Tj ET"
  private static let states =
    "/ExtGState << /G1 << /ca 0.1 >> /G3 << /ca 0.03 >> /GM << /SMask << /S /Luminosity /G 8 0 R >> >> "
    + "/GN << /SMask /None >> >> /Pattern << /P1 9 0 R >> "
    + "/ColorSpace << /Cs [/Indexed /DeviceRGB 1 <FFFFFF000000>] >>"

  private func read(_ content: String) throws -> (text: String, findings: [Finding]) {
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 200 300] /Group << /S /Transparency >>"
    let tile =
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 "
      + "/Resources << >>"
    let file = try TestPDF(
      content, resources: Self.states,
      objects: [
        TestPDF.stream("1 g 0 0 200 300 re f", entries: form),
        TestPDF.stream("1 g 0 0 4 4 re f", entries: tile),
      ]
    ).read()
    return (try #require(file.pages.first).visibleText, file.findings)
  }

  @Test(
    "An opaque shape upon the end of one shown text hides that end",
    arguments: [
      "1 g 32 246 60 14 re f", "1 0 0 rg 32 246 60 14 re f", "0 g 32 246 14 14 re f",
      "1 g 32 246 m 90 246 l 90 262 l 32 262 l h f",
      "1 g 32 244 m 90 230 l 90 290 l 32 264 l h f",
      "1 g 32 244 m 40 235 80 235 90 244 c 90 264 l 32 264 l h f",
      "1 g 32 240 m 32 270 l 60 255 l h 32 240 m 32 270 l 120 255 l h f",
      "1 G 14 w 32 253 m 90 253 l S",
      "q 32 240 40 30 re W n 1 g 0 0 200 300 re f Q",
    ])
  func covered(shape: String) throws {
    let page = try read("\(Self.number) \(shape)")
    #expect(page.text == "54")
    #expect(page.findings.map(\.rule) == ["text.hidden"])
    #expect(page.findings.first?.message.hasSuffix(": 30") == true)
  }

  @Test(
    "A digit in whose place something else is drawn leaves a mark, and no shorter number",
    arguments: [
      ("\(number) 1 g 32 246 60 14 re f 0 g 34 249 2 8 re f", "54�"),
      ("\(number) 1 g 38 246 60 14 re f 0 g 40 249 3 2 re f", "543�"),
      ("\(number) 1 g 0 246 26 14 re f 0 g 22 249 2 8 re f", "�430"),
      ("\(number) 1 g 26 246 60 14 re f BT 0 g /F1 12 Tf 28.7 250 Td (9) Tj ET", "59"),
    ])
  func drawnOver(content: String, text: String) throws {
    let page = try read(content)
    #expect(page.text == text)
    #expect(page.findings.map(\.rule) == ["text.hidden"])
  }

  @Test(
    "A number that the page's edge cuts has a mark next to the cut",
    arguments: [
      (186.0, "5�"), (187.5, "5�"), (188.0, "5�"), (181.0, "54�"), (182.0, "54�"), (178.0, "543�"),
      (-2.0, "�430"), (-4.0, "�30"), (-6.0, "�30"), (185.3, "5�"), (185.1, "5�"), (184.9, "54�"),
      (60.0, "5430"), (175.5, "5430"), (0.5, "5430"),
    ],
    [
      "(5430) Tj", "(54) Tj (30) Tj", "<35343330> Tj",
      "(5) Tj 6 0 Td (4) Tj 6 0 Td (3) Tj 6 0 Td (0) Tj",
    ])
  func cut(place: (x: Double, text: String), show: String) throws {
    #expect(try read("BT /F1 12 Tf \(place.x) 250 Td \(show) ET").text == place.text)
  }

  @Test(
    "What lies beside digits, beneath them, or lets them through hides nothing",
    arguments: [
      "\(number) 1 g 47 246 60 14 re f", "\(number) 1 g 33.34 262 60 14 re f",
      "1 0 0 rg 33.34 246 60 14 re f 0 g \(number)",
      "\(number) /G1 gs 1 0 0 rg 33.34 246 60 14 re f",
      "\(number) 1 g 30 240 m 200 240 l 200 246 l 30 246 l h 30 262 m 200 262 l 200 290 l 30 262 l h f",
      "\(number) 1 g 10 240 120 30 re 15 244 100 20 re f*",
      "\(number) 1 w 33.34 248 m 60 248 l S",
    ])
  func uncovered(content: String) throws {
    #expect(try read(content).text == "5430")
    #expect(try read(content).findings.isEmpty)
  }

  @Test(
    "What is clipped away of one shown text is not of its number",
    arguments: [
      ("q 20 240 6 30 re W n \(number) Q", "5", "430"),
      ("q 20 240 12 30 re W n \(number) Q", "54", "30"),
      ("q 20 240 18 30 re W n \(number) Q", "543", "0"),
      ("q 20 240 m 32 240 l 32 270 l 20 270 l h W n \(number) Q", "54", "30"),
      // A part of the digit is left.
      ("q 20 240 m 56 240 l 20 268 l h W n \(number) Q", "543�", "0"),
      ("q 20 240 m 56 240 l 20 268 l h W* n \(number) Q", "543�", "0"),
      ("q 20 240 7.2 30 re W n \(number) Q", "5�", "430"),
      ("q 26.6 240 40 30 re W n \(number) Q", "430", "5"),
      (
        "q 20 240 12 30 re W n BT /F1 12 Tf 20 250 Td (5) Tj (4) Tj (3) Tj (0) Tj ET Q", "54",
        "30"
      ),
      ("q 20 240 12 30 re W n BT /F1 12 Tf 20 250 Td [(54)20(30)] TJ ET Q", "54", "30"),
      (
        "q 20 240 12 30 re 30 100 9 9 re W n \(number) Q BT /F1 12 Tf 30 100 Td (7) Tj ET", "547",
        "30"
      ),
    ])
  func clipped(content: String, seen: String, hidden: String) throws {
    let page = try read(content)
    #expect(page.text == seen)
    #expect(page.findings.map(\.rule) == ["text.hidden"])
    #expect(page.findings.first?.message.hasSuffix(": \(hidden)") == true)
  }

  @Test(
    "A cell that its text fits into cuts nothing off",
    arguments: [
      "q 19 246 28 12 re W n \(number) Q", "q 20 249 26.7 9 re W n \(number) Q",
      "q 10 240 m 60 240 l 60 270 l 10 270 l h W n \(number) Q",
      "q 10 240 m 10 280 70 280 70 240 c h W n \(number) Q",
    ])
  func fitting(content: String) throws {
    #expect(try read(content).text == "5430")
    #expect(try read(content).findings.isEmpty)
  }

  @Test(
    "Hardly visible digits leave their dark neighbors in the number, and are said",
    arguments: [
      "BT /F1 12 Tf 20 250 Td (54) Tj ET q /G1 gs BT /F1 12 Tf 33.34 250 Td (3) Tj ET Q",
      "q /G3 gs BT /F1 12 Tf 33.34 250 Td (3) Tj ET Q BT /F1 12 Tf 20 250 Td (54) Tj ET",
      "BT /F1 12 Tf 20 250 Td (54) Tj 0.8 g (3) Tj ET",
      "BT /F1 12 Tf 20 250 Td (54) Tj 0.9 0.85 0.8 rg (3) Tj ET",
      """
      BT /F1 12 Tf 20 250 Td (54) Tj ET q /G1 gs BT /F1 12 Tf 33.34 250 Td (3) Tj ET Q
      q /G3 gs BT /F1 12 Tf 20 150 Td (secret) Tj ET Q
      """,
    ])
  func pale(content: String) throws {
    let file = try TestPDF(content, resources: Self.states).read()
    let page = try #require(file.pages.first)
    let dark = page.glyphs.filter {
      let style = page.styles[$0.style]
      return style.isVisible && style.color.red < 0.5
    }
    #expect(String(String.UnicodeScalarView(dark.map(\.scalar))) == "54")
    #expect(file.findings.map(\.rule) == ["text.hidden"])
    #expect(file.findings.first?.message.hasSuffix(": 3") == true)
  }

  @Test("A pale number on a line with darker text is said, other pale text is not")
  func paleNumbers() throws {
    let label = "0 g BT /F1 12 Tf 20 250 Td (Row) Tj ET 0.8 g"
    let number = try read("\(label) BT /F1 12 Tf 120 250 Td (77) Tj ET")
    #expect(number.findings.map(\.message).map { $0.suffix(4) } == [": 77"])
    for other in [
      "BT /F1 12 Tf 120 250 Td (Draft 77) Tj ET", "BT /F1 12 Tf 120 30 Td (77) Tj ET",
      "0 0 0.5 rg 100 240 80 30 re f 0.9 g BT /F1 12 Tf 120 250 Td (77) Tj ET",
      "BT /F1 40 Tf 100 240 Td (2023) Tj ET",
    ] {
      #expect(try read("\(label) \(other)").findings.isEmpty, "\(other)")
    }
  }

  @Test(
    "Digits in a paint that may be white are read with a finding",
    arguments: [
      "/Pattern cs /P1 scn", "/GM gs", "/Cs cs 0 sc",
    ])
  func doubtfulPaint(paint: String) throws {
    let page = try read(
      "\(Self.number) q \(paint) BT /F1 12 Tf 46.7 250 Td (9) Tj ET Q "
        + "q /GM gs /GN gs BT /F1 12 Tf 20 100 Td (7) Tj ET Q")
    #expect(page.text == "543097")
    #expect(page.findings.first?.rule == "text.doubtful")
    #expect(page.findings.map(\.message).allSatisfy { $0.hasSuffix(": 9") })
  }

  @Test(
    "Digits upside down or mirrored among upright text are left out with a finding",
    arguments: [
      "BT /F1 12 Tf -1 0 0 -1 60 160 Tm (69) Tj ET", "BT /F1 12 Tf -1 0 0 1 60 150 Tm (345) Tj ET",
      "BT /F1 12 Tf -100 Tz 60 150 Td (345) Tj ET", "BT /F1 12 Tf 1 0 0 -1 60 160 Tm (69) Tj ET",
      "q -1 0 0 1 120 0 cm BT /F1 12 Tf 60 150 Td (345) Tj ET Q",
    ])
  func reversed(content: String) throws {
    let page = try read("BT /F1 12 Tf 20 250 Td (Printed 12) Tj ET \(content)")
    #expect(page.text == "Printed12")
    #expect(page.findings.map(\.rule) == ["text.doubtful"])
  }

  @Test(
    "Text that two mirrors turn upright is read",
    arguments: [
      "q 1 0 0 -1 0 300 cm BT /F1 12 Tf 1 0 0 -1 60 150 Tm (69) Tj ET Q",
      "BT /F1 12 Tf 80 Tz 60 150 Td (69) Tj ET",
      "q -1 0 0 1 120 0 cm BT /F1 12 Tf -1 0 0 1 60 150 Tm (69) Tj ET Q",
    ])
  func upright(content: String) throws {
    let page = try read("BT /F1 12 Tf 20 250 Td (Printed 12) Tj ET \(content)")
    #expect(page.text == "Printed1269")
    #expect(page.findings.isEmpty)
  }

  @Test(
    "Digits crossed out or scribbled over are said",
    arguments: [
      "1 w 19 249 m 48 260 l S", "1 w 19 249 m 48 260 l S 19 260 m 48 249 l S",
      "1 w 19 249 m 25 260 l 31 249 l 37 260 l 43 249 l 48 260 l S",
      "1 w 19 249 m 24 262 26 262 30 249 c 34 262 36 262 40 249 c 44 262 46 262 48 250 c S",
    ])
  func crossedOut(lines: String) throws {
    let page = try read("\(Self.number) \(lines)")
    #expect(page.text == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(page.findings.map(\.rule) == ["text.struck"])
  }

  @Test(
    "Lines at an angle around, beside and far beyond digits cross nothing out",
    arguments: [
      "1 w 5 240 m 180 275 l S", "1 w 47 247 m 55 260 l S",
      "1 w 10 254 m 10 264 56 264 56 254 c 56 244 10 244 10 254 c S",
      "1 w 20 230 m 47 246 l S",
    ])
  func notCrossedOut(lines: String) throws {
    #expect(try read("\(Self.number) \(lines)").findings.isEmpty)
  }
}
