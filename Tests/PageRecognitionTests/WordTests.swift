import PageModel
import PagePictures
import PageRecognition
import Testing

/// Words of a recognized page: punctuation as it is set, percent signs, page numbers, dust.
@Suite struct WordTests {
  /// The page's text as it is read, a line a piece.
  private func recognized(
    _ page: TypesetPicture, by reader: RunReader, layer: [Glyph] = []
  ) throws -> (page: RecognizedPage, lines: [String]) {
    let result = try PageRecognizer(recognizers: [reader]).recognized(
      PDFPage(
        number: 1, frame: Rect(x0: 0, y0: 0, x1: 900, y1: 500), glyphs: layer,
        styles: [TextStyle(fontName: "", fontSize: 40)],
        carrier: .picture(pixelsPerPoint: 1)), showing: page.contents())
    var lines: [String] = []
    var last: Double?
    for glyph in result.page.glyphs {
      if last.map({ abs($0 - glyph.box.midY) > 20 }) ?? true { lines.append("") }
      last = glyph.box.midY
      lines[lines.count - 1].unicodeScalars.append(glyph.scalar)
    }
    return (result, lines)
  }

  /// What a line reads like when it is set as one text and a recognizer gives another.
  private func line(_ set: String, readAs read: String, shift: Int = 0) throws -> String {
    var page = TypesetPicture()
    page.set(set, x: 40, y: 40)
    page.set("按照要求编制年度报告", x: 40, y: 140)
    let reader = RunReader { runs in
      runs.count == 10
        ? Array("按照要求编制年度报告").map { String($0) } : Array(read).map { String($0) }
    }
    reader.shift(by: shift)
    return try recognized(page, by: reader).lines.first ?? ""
  }

  @Test(arguments: [-8, 0, 8])
  func narrowFormsOfMarksThatAreSetWideBecomeWide(shift: Int) throws {
    let set = "联系（地址：建设路11号；邮编）；"
    let read = "联系(地址:建设路11号;邮编);"
    #expect(try line(set, readAs: read, shift: shift) == set)
  }

  @Test(arguments: [-8, 0, 8])
  func marksThatAreSetNarrowStayNarrow(shift: Int) throws {
    let text = "联系(地址:建设路11号;邮编)是"
    #expect(try line(text, readAs: text, shift: shift) == text)
  }

  @Test func aPairIsAsWideAsTheMarkThatCanBeMeasured() throws {
    #expect(try line("（自）然人", readAs: "(自)然人") == "（自）然人")
    #expect(try line("(自)然人", readAs: "(自)然人") == "(自)然人")
  }

  @Test func marksOfNumbersAndAddressesStay() throws {
    for text in ["网站h:82/www例", "时间12:30止", "金额1,234.50元"] {
      #expect(try line(text, readAs: text) == text)
    }
  }

  @Test func bothMarksOfAPairAreOfOneKind() throws {
    #expect(try line("文〔2021〕3号", readAs: "文〔2021]3号") == "文〔2021〕3号")
    #expect(try line("第（八）项是", readAs: "第〈八)项是") == "第（八）项是")
  }

  @Test func wideMarksTakeUpTheirSquares() throws {
    var page = TypesetPicture()
    page.set("工作，自然人", x: 40, y: 40)
    page.set("按照要求编制年度报告", x: 40, y: 140)
    let reader = RunReader { runs in
      (runs.count == 6 ? "工作，自然人" : "按照要求编制年度报告").map { String($0) }
    }
    let glyphs = try recognized(page, by: reader).page.page.glyphs.prefix(6)
    for (left, right) in zip(glyphs, glyphs.dropFirst()) {
      #expect(right.box.x0 - left.box.x1 < 8)
    }
  }

  @Test func aDigitReadInThePercentSignIsNone() throws {
    #expect(try line("办结率100%是", readAs: "办结率1009%是") == "办结率100%是")
    #expect(try line("占比95.1%是", readAs: "占比95.1%6是") == "占比95.1%是")
    #expect(try line("占比95.9%是", readAs: "占比95.9%是") == "占比95.9%是")
  }

  @Test func wordsStandOnNoLineWithNumbers() throws {
    var page = TypesetPicture()
    page.set("按照要求编制年度报告", x: 40, y: 40)
    page.set("12", x: 40, y: 140)
    page.set("345", x: 240, y: 140)
    let reader = RunReader { runs in
      runs.count == 10
        ? Array("按照要求编制年度报告").map { String($0) } : Array("12345").map { String($0) }
    }
    #expect(try recognized(page, by: reader).lines == ["按照要求编制年度报告", "12345"])
    #expect(reader.lengths(of: .text).allSatisfy { [10, 5].contains($0) })
  }

  @Test func whatStandsAmongNumbersAndIsNoneIsReadAlone() throws {
    var page = TypesetPicture()
    page.set("按照要求编制年度报告", x: 40, y: 40)
    // As narrow as a broad digit.
    page.set("月", x: 40, y: 140, narrow: true)
    page.set("345", x: 240, y: 140)
    let reader = RunReader { runs in
      switch runs.count {
      case 10: Array("按照要求编制年度报告").map { String($0) }
      case 4: Array("用345").map { String($0) }
      case 3: Array("345").map { String($0) }
      default: ["月"]
      }
    }
    #expect(try recognized(page, by: reader).lines == ["按照要求编制年度报告", "月345"])
  }

  @Test func aSentencesLastCharacterAloneOnALineIsNoFigure() throws {
    var page = TypesetPicture()
    page.set("按照要求编制年度报告", x: 40, y: 40)
    page.set("日。", x: 40, y: 140, narrow: true)
    let reader = RunReader { runs in
      runs.count == 10 ? Array("按照要求编制年度报告").map { String($0) } : ["日", "。"]
    }
    let result = try recognized(page, by: reader)
    #expect(result.lines.last == "日。")
    #expect(result.page.page.readings.isEmpty)
  }

  @Test func dashesAroundAPageNumberAreNone() throws {
    var page = TypesetPicture()
    page.set("按照要求编制年度报告", x: 40, y: 40)
    page.set("—3—", x: 240, y: 140)
    let reader = RunReader { runs in
      runs.count == 10 ? Array("按照要求编制年度报告").map { String($0) } : ["一", "3", "一"]
    }
    #expect(try recognized(page, by: reader).lines.last == "-3-")
  }

  /// A layer's characters, each in a square from a place on.
  private func layer(_ text: String, x: Double, y: Double) -> [Glyph] {
    text.unicodeScalars.enumerated().map { offset, scalar in
      let left = x + 40 * Double(offset)
      return Glyph(
        scalar: scalar, box: Rect(x0: left, y0: y, x1: left + 40, y1: y + 40), style: 0,
        origin: .textLayer)
    }
  }

  private func lines(layer: [Glyph]) throws -> [String] {
    var page = TypesetPicture()
    page.set("按照要求编制年度报告", x: 40, y: 40)
    page.set("结合工作实际", x: 40, y: 140)
    let reader = RunReader { runs in
      (runs.count == 10 ? "按照要求编制年度报告" : "结合工作实际").map { String($0) }
    }
    return try recognized(page, by: reader, layer: layer).lines
  }

  @Test func aLayerThatStandsOnItsLinesGivesTheWords() throws {
    // Its maker took 告 for 吿.
    let glyphs = layer("按照要求编制年度报吿", x: 40, y: 40) + layer("结合工作实际", x: 40, y: 140)
    #expect(try lines(layer: glyphs) == ["按照要求编制年度报吿", "结合工作实际"])
  }

  @Test func aLayerThatStandsBesideItsLinesGivesNoWords() throws {
    let glyphs = layer("按照要求编制年度报告", x: 200, y: 40) + layer("结合工作实际", x: 200, y: 140)
    #expect(try lines(layer: glyphs) == ["按照要求编制年度报告", "结合工作实际"])
  }

  @Test func marksThatNoLineBeginsWithAreDust() throws {
    var page = TypesetPicture()
    page.set("按照要求编制年度报告", x: 40, y: 40)
    page.set("，", x: 640, y: 140)
    let reader = RunReader { runs in
      runs.count == 10 ? Array("按照要求编制年度报告").map { String($0) } : ["，"]
    }
    let result = try recognized(page, by: reader)
    #expect(result.lines == ["按照要求编制年度报告"])
    #expect(result.page.quality.unreadPieces == 1)
  }
}
