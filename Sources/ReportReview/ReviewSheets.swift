internal import ReportExtraction
import TextFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The pages of a report as HTML: each picture with its places outlined over it.
struct ReviewSheets {
  let reviewed: ReviewedReport
  let figures: ReviewFigures
  let findings: ReviewFindings

  /// The pages, or the text of a document that has none.
  func html() -> String {
    if let text = reviewed.text { return "<pre class=\"text\">\(MarkupText.escaped(text))</pre>" }
    return reviewed.pages.map(html).joined()
  }

  private func html(of page: ReviewedPage) -> String {
    let count = reviewed.pages.count
    let name = BilingualText(
      "第 \(page.number) 页，共 \(count) 页", "Page \(page.number) of \(count)")
    return "<article class=\"page\" id=\"page-\(page.number)\"><h3>\(name.html)</h3>"
      + "<div class=\"sheet\">\(picture(of: page))\(outlines(on: page))</div></article>\n"
  }

  private func picture(of page: ReviewedPage) -> String {
    // Whole points hold the page's shape before its picture is decoded.
    let size =
      "width=\"\(Int(page.frame.width.rounded()))\" height=\"\(Int(page.frame.height.rounded()))\""
    switch page.picture {
    case .success(let bytes):
      return "<img \(size) loading=\"lazy\" decoding=\"async\" alt=\"第 \(page.number) 页\" "
        + "src=\"data:image/png;base64,\(Data(bytes).base64EncodedString())\">"
    case .failure(let error):
      return "<p class=\"undrawn\">\(MarkupText.escaped(error.advice))</p>"
    }
  }

  private func outlines(on page: ReviewedPage) -> String {
    let frame = page.frame
    var html =
      "<svg viewBox=\"\(Self.number(frame.x0)) \(Self.number(frame.y0)) "
      + "\(Self.number(frame.width)) \(Self.number(frame.height))\" "
      + "preserveAspectRatio=\"none\">"
    for (mark, place) in page.marks {
      switch mark {
      case .label: html += rect(place, on: page, "class=\"label\"")
      case .heading(let section):
        html += rect(
          place, on: page,
          "class=\"heading\" data-target=\"\(section.map { "s\($0)" } ?? "title")\"")
      }
    }
    for finding in findings.all where finding.finding.page == page.number {
      guard let place = finding.finding.frame else { continue }
      let severity = finding.finding.severity.rawValue
      html += rect(
        place, on: page, "class=\"finding \(severity)\" data-finding=\"\(finding.index)\"")
    }
    for figure in figures.all where figure.value.page == page.number {
      guard let place = figure.value.frame else { continue }
      html += rect(
        place, on: page,
        "class=\"figure\" data-state=\"\(figure.value.state.rawValue)\" "
          + "data-figure=\"\(figure.index)\"")
    }
    return html + "</svg>"
  }

  /// A place, cut at the page's edges: a file may claim boxes of any size.
  private func rect(_ place: Rect, on page: ReviewedPage, _ attributes: String) -> String {
    guard let seen = place.intersection(page.frame) else { return "" }
    return "<rect \(attributes) x=\"\(Self.number(seen.x0))\" y=\"\(Self.number(seen.y0))\" "
      + "width=\"\(Self.number(seen.width))\" height=\"\(Self.number(seen.height))\"/>"
  }

  /// Points with two decimals, as the report's JSON has them.
  private static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e9
      ? String(Int(rounded)) : String(rounded)
  }
}
