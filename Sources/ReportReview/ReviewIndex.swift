package import ReportExtraction
import TextFormats

/// Writes the index of a folder of review pages: a line a document, errors and what only several reports
/// show listed below it, each a link
/// to its lit place; documents that gave no report stand last, with the reason.
package struct ReviewIndex {
  /// A document of the folder.
  private struct Entry {
    let publisher: String
    let year: Int?
    let file: String
    let page: String?
    let counts: [Finding.Severity: Int]
    /// What is listed below it: a name, a message, and the number of the finding on its page.
    let lines: [(name: BilingualText, message: BilingualText, finding: Int?)]
  }

  /// The language in which it opens.
  private let language: TextLanguage
  private var entries: [Entry] = []

  package init(language: TextLanguage) {
    self.language = language
  }

  /// Adds a report with the name of its page in the folder.
  package mutating func add(_ report: DisclosureReport, page: String) {
    let findings = ReviewFindings(report, figures: ReviewFigures(report))
    let severities: [Finding.Severity] = [.error, .warning, .info]
    entries.append(
      Entry(
        publisher: report.publisher ?? "", year: report.year, file: report.source.file, page: page,
        counts: Dictionary(
          uniqueKeysWithValues: severities.map { ($0, findings.count(of: $0)) }),
        lines: findings.all.filter { Self.isListed($0.finding) }.map {
          (FindingWords.name(of: $0.finding.rule), $0.finding.words, $0.index)
        }))
  }

  /// Errors, and findings that an archive's check made.
  private static func isListed(_ finding: Finding) -> Bool {
    finding.severity == .error || finding.rule.hasPrefix("series.")
      || finding.rule == FindingRule.reportDuplicate.rawValue
  }

  /// Adds a document that gave no report.
  package mutating func add(_ failure: ExtractionError) {
    entries.append(
      Entry(
        publisher: "", year: nil, file: failure.fileName, page: nil, counts: [:],
        lines: [
          (BilingualText("未能读取", "not read"), TextCatalog.failures.bilingual(failure.advice), nil)
        ]))
  }

  /// The page: documents by publisher, year and file, those without a publisher after the others, those
  /// that were not read last.
  package func html() -> String {
    let sorted = entries.sorted { one, other in
      (
        one.page == nil ? 1 : 0, one.publisher.isEmpty ? 1 : 0, one.publisher, one.year ?? .max,
        one.file
      )
        < (
          other.page == nil ? 1 : 0, other.publisher.isEmpty ? 1 : 0, other.publisher,
          other.year ?? .max, other.file
        )
    }
    let title = BilingualText("年度报告核对", "Review of annual reports")
    return HTMLPage(
      title: title.text(in: language), language: language, style: IndexStyle.text,
      script: IndexScript.text,
      body: """
        <header><h1>\(title.html) <small>\(entries.count)</small></h1>
        <button type="button" id="language"><span class="zh">English</span>\
        <span class="en" lang="zh-CN">中文</span></button></header>
        <table><thead>\(Self.head)</thead>
        \(sorted.map(rows).joined(separator: "\n"))
        </table>
        """
    ).html
  }

  private static let head: String = {
    let names = [
      BilingualText("发布机关", "Publisher"), BilingualText("年度", "Year"),
      BilingualText("文件", "File"), FindingWords.name(of: .error), FindingWords.name(of: .warning),
      FindingWords.name(of: .info),
    ]
    return "<tr>\(names.map { "<th scope=\"col\">\($0.html)</th>" }.joined())</tr>"
  }()

  private func rows(of entry: Entry) -> String {
    let file = MarkupText.escaped(entry.file)
    let address = entry.page.map(Self.address)
    let name = address.map { "<a href=\"\($0)\">\(file)</a>" } ?? file
    let counts = [Finding.Severity.error, .warning, .info].map { severity in
      let count = entry.counts[severity] ?? 0
      return "<td class=\"count \(count == 0 ? "" : severity.rawValue)\">"
        + "\(entry.page == nil ? "" : String(count))</td>"
    }
    var html = "<tbody\(entry.page == nil ? " class=\"unread\"" : "")><tr>"
    html +=
      "<td>\(MarkupText.escaped(entry.publisher))</td><td>\(entry.year.map(String.init) ?? "")</td>"
    html += "<td>\(name)</td>\(counts.joined())</tr>"
    for line in entry.lines {
      let text =
        "<b>\(line.name.html)</b> <span>\(line.message.html)</span>"
      let link = address.flatMap { address in
        line.finding.map { "<a href=\"\(address)#finding-\($0)\">\(text)</a>" }
      }
      html += "<tr class=\"line\"><td></td><td colspan=\"5\">\(link ?? text)</td></tr>"
    }
    return html + "</tbody>"
  }

  /// A file's name as a link beside it, whatever is in it: all but letters, digits, `-`, `.` and `_`
  /// escaped, with `./` before it so that no part of it is taken for a scheme.
  static func address(of name: String) -> String {
    var result = "./"
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
