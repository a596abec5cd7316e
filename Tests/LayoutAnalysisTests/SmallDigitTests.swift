import LayoutAnalysis
import PageModel
import Testing

/// Digits in smaller letters right beside a number are marks and no digits of it.
@Suite struct SmallDigitTests {
  /// A line of pieces, each with its size and how far its baseline lies below the line's, set without gaps but
  /// for those of blanks.
  private func line(_ pieces: [(text: String, size: Double, below: Double)]) -> String? {
    var x = 60.0
    var glyphs: [Glyph] = []
    var styles: [TextStyle] = []
    for piece in pieces {
      for scalar in piece.text.unicodeScalars {
        let width = (scalar.isASCII ? 0.5 : 1) * piece.size
        // Letters reach 0.88 of their size above the baseline and 0.12 below.
        let baseline = 200 + piece.below
        if scalar != " " {
          glyphs.append(
            Glyph(
              scalar: scalar,
              box: Rect(
                x0: x, y0: baseline - 0.88 * piece.size, x1: x + width,
                y1: baseline + 0.12 * piece.size), style: styles.count))
        }
        x += width
      }
      styles.append(TextStyle(fontName: "Song", fontSize: piece.size))
    }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs, styles: styles)
    return DocumentLayout(pages: [page]).pages[0].lines.map(\.text).joined(separator: "|")
  }

  @Test(arguments: [12.0, 10.5, 16])
  func aMarkIsHigherLowerOrOnTheLine(size: Double) {
    for share in [0.5, 0.58, 0.65, 0.75] {
      let small = share * size
      #expect(
        line([("收到", size, 0), ("12", size, 0), ("3", small, -0.35 * size), ("件", size, 0)])
          == "收到12³件")
      for below in [0, 0.08, 0.14, 0.2, 0.33] {
        let read = line([
          ("收到", size, 0), ("12", size, 0), ("34", small, below * size), ("件", size, 0),
        ])
        #expect(read == "收到12₃₄件", "\(share) \(below)")
      }
      #expect(line([("3", small, 0.1 * size), ("12", size, 0), ("件", size, 0)]) == "₃12件")
    }
  }

  @Test(arguments: [12.0, 10.5, 16])
  func marksNearlyAsLargeAsTheirNumberAreToldByTheirBaseline(size: Double) {
    for share in [0.6, 0.7, 0.8, 0.83, 0.9, 1] {
      for rise in [0.2, 0.33, 0.4] where share >= 0.8 || rise > 0.3 {
        let raised = line([
          ("收到", size, 0), ("12", size, 0), ("3", share * size, -rise * size), ("件", size, 0),
        ])
        #expect(raised == "收到12³件", "\(share) \(rise)")
        let lowered = line([
          ("收到", size, 0), ("12", size, 0), ("3", share * size, rise * size), ("件", size, 0),
        ])
        #expect(lowered == "收到12₃件", "\(share) \(rise)")
      }
    }
  }

  /// A page's number upon the last row of a table, before a number of the row or behind it.
  @Test(arguments: [0.2, 0.33], ["", " "])
  func aDigitOnAnotherBaselineIsNoneOfANumber(below: Double, gap: String) {
    for size in [9.0, 10, 12] {
      let before = line([("1", size, 12 * below), (gap, 6, 0), ("790", 12, 0)])
      #expect(before == "₁\(gap)790")
      let behind = line([("790", 12, 0), (gap, 6, 0), ("1", size, 12 * below)])
      #expect(behind == "790\(gap)₁")
    }
  }

  @Test func digitsOfTwoFontsAreOneNumber() {
    for below in [-0.1, -0.05, 0.05, 0.1] {
      #expect(line([("收到", 12, 0), ("12", 12, 0), ("34", 12, 12 * below)]) == "收到1234")
    }
  }

  @Test func digitsOfNearlyOneSizeAreOneNumber() {
    #expect(line([("收到", 12, 0), ("1", 12, 0), ("2", 10.5, 0), ("件", 12, 0)]) == "收到12件")
    #expect(line([("收到", 16, 0), ("12", 10.5, 0), ("件", 16, 0)]) == "收到12件")
    #expect(line([("12", 12, 0), (",345", 12, 0)]) == "12,345")
  }

  @Test func smallNumbersBehindABlankAreNumbers() {
    #expect(line([("12", 12, 0), (" ", 12, 0), ("34", 8, 0)]) == "12 34")
  }
}
