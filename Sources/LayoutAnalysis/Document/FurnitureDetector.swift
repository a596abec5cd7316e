import PageModel

/// Recognizes running page numbers, headers and footers.
struct FurnitureDetector {
  let options: LayoutOptions

  /// The pages with their furniture set apart.
  ///
  /// A first or last line of a page is furniture when it is a page number, or when another page has
  /// the same words at the same height; both only in the band at the page's edge.
  func settingApart(_ pages: [PageLayout]) -> [PageLayout] {
    let candidates = pages.map(edgeLines)
    var pagesWith: [String: Set<Int>] = [:]
    for (page, lines) in zip(pages, candidates) {
      for line in lines { pagesWith[signature(line, on: page), default: []].insert(page.number) }
    }
    return zip(pages, candidates).map { page, lines in
      let furniture = Set(
        lines.filter {
          PageNumber.matches($0.text) || (pagesWith[signature($0, on: page)]?.count ?? 0) > 1
        })
      return furniture.isEmpty ? page : page.settingApart(furniture.contains)
    }
  }

  /// Up to two lines at either edge of the page, outside any table.
  private func edgeLines(of page: PageLayout) -> [TextLine] {
    let band = page.frame.height * options.furnitureBandShare
    let top = page.blocks.prefix(2).compactMap(Self.line).filter {
      $0.box.y1 <= page.frame.y0 + band
    }
    let bottom = page.blocks.suffix(2).compactMap(Self.line).filter {
      $0.box.y0 >= page.frame.y1 - band
    }
    return top + bottom
  }

  private static func line(_ block: PageLayout.Block) -> TextLine? {
    if case .line(let line) = block { line } else { nil }
  }

  /// The words without digits, and the height on the page in steps of half a line.
  private func signature(_ line: TextLine, on page: PageLayout) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: line.text.unicodeScalars.filter { !$0.isDigit && !$0.isBlank })
    let step = max(line.fontSize, 1)
    return "\(Int((line.box.midY / step).rounded())) \(String(words))"
  }
}

/// The forms in which page numbers are printed.
package enum PageNumber {
  /// Whether a line is nothing but a page number: 3, - 3 -, — 3 —, 3/5, 第 3 页, 第3页 共5页, Page 3.
  package static func matches(_ text: String) -> Bool {
    var hasDigit = false
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isBlank {
      if scalar.isDigit {
        hasDigit = true
      } else if !ornaments.contains(scalar) {
        words.append(scalar)
      }
    }
    return hasDigit && text.unicodeScalars.count <= 24
      && ["", "第页", "第页共页", "页", "page", "pageof", "Page", "Pageof"].contains(String(words))
  }

  private static let ornaments: Set<Unicode.Scalar> = [
    "-", "–", "—", "－", "―", "−", "─", "/", "|", "·", "•", "~", "～", ".",
  ]
}
