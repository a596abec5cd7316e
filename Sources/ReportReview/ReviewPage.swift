package import ReportExtraction
import TextFormats

/// Writes a report and the pages it was read from as one HTML page that needs nothing besides.
///
/// On the left the pages, every figure, label and heading outlined; on the right findings and tables;
/// a figure chosen on one side lights up on the other. What a document says is never markup: text is
/// escaped, and the policy of the page allows its own script and style alone, by their digests.
package struct ReviewPage {
  private let reviewed: ReviewedReport
  /// The language in which it opens.
  private let language: TextLanguage
  private let figures: ReviewFigures
  private let findings: ReviewFindings

  package init(_ reviewed: ReviewedReport, language: TextLanguage) {
    self.reviewed = reviewed
    self.language = language
    figures = ReviewFigures(reviewed.report)
    findings = ReviewFindings(reviewed.report, figures: figures)
  }

  private var report: DisclosureReport { reviewed.report }

  /// The page.
  ///
  /// - Throws: `EncodingError`, which a report read by this package does not cause.
  package func html() throws -> String {
    let data = ReviewData(report, figures, findings)
    let title = report.title ?? report.source.file
    let sheets = ReviewSheets(reviewed: reviewed, figures: figures, findings: findings)
    return HTMLPage(
      title: title, language: language, style: ReviewStyle.text, script: ReviewScript.text,
      data: try ScriptData.text(of: data),
      body: """
        \(bar(title: MarkupText.escaped(title)))
        <main>
        <section id="pages" aria-label="原件 · Document">
        \(sheets.html())
        </section>
        <section id="record" aria-label="数据 · Data">
        \(record())
        </section>
        </main>
        \(ReviewControls.editor)
        \(ReviewControls.help)
        """
    ).html
  }

  private func bar(title: String) -> String {
    let facts = [report.publisher, report.year.map(String.init), report.source.file]
      .compactMap { $0 }.map { "<span>\(MarkupText.escaped($0))</span>" }.joined(separator: " · ")
    return "<header><div class=\"name\"><h1>\(title)</h1><p>\(facts)</p></div>"
      + "\(ReviewControls.tools)</header>"
  }

  // MARK: The record

  private func record() -> String {
    let tables = ReviewTables(report: report, figures: figures)
    var html = findingList()
    html += "<section id=\"title\"><h2>\(MarkupText.escaped(report.title ?? ""))</h2>\(facts())"
    html += "\(Self.paragraphs(report.preamble))</section>"
    var left = report.form?.tables ?? []
    for section in report.sections {
      html += "<section id=\"s\(section.number)\"><h2>\(MarkupText.escaped(section.heading))</h2>"
      html += section.paragraphs.map { Self.paragraphs($0) }.joined()
      html += left.filter { $0.section == section.number }.map { table in
        tables.html(of: table, isNamed: true)
      }.joined()
      left.removeAll { $0.section == section.number }
      html += "</section>\n"
    }
    html += left.map { tables.html(of: $0, isNamed: false) }.joined() + tables.indicators()
    return html + "<section>\(Self.paragraphs(report.closing))</section>"
  }

  private func facts() -> String {
    let period = report.period.map { "\($0.from) – \($0.to)" }
    let rows: [(BilingualText, String?)] = [
      (BilingualText("发布机关", "Publisher"), report.publisher),
      (BilingualText("年度", "Year"), report.year.map(String.init)),
      (BilingualText("统计期限", "Period"), period),
      (BilingualText("格式版本", "Form edition"), report.edition?.rawValue),
      (BilingualText("文件", "File"), report.source.file),
      (BilingualText("文件 SHA-256", "SHA-256 of the file"), report.source.sha256),
    ]
    let lines = rows.map { name, value in
      "<tr><th scope=\"row\">\(name.html)</th><td>\(MarkupText.escaped(value ?? "—"))</td></tr>"
    }
    return "<table class=\"facts\"><tbody>\(lines.joined())</tbody></table>"
  }

  private func findingList() -> String {
    let counts = [Finding.Severity.error, .warning, .info].map { severity in
      "<span class=\"badge \(severity.rawValue)\">\(FindingWords.name(of: severity).html) "
        + "\(findings.count(of: severity))</span>"
    }
    let items = findings.all.map(item).joined(separator: "\n")
    return "<section id=\"findings\"><h2>\(BilingualText("问题清单", "Findings").html) "
      + "\(counts.joined(separator: " "))</h2><ol>\(items)</ol></section>\n"
  }

  private func item(_ finding: ReviewFinding) -> String {
    let severity = finding.finding.severity
    let page = finding.finding.page.map { page in
      " <small>\(BilingualText("第 \(page) 页", "page \(page)").html)</small>"
    }
    let target = finding.finding.page.map { "page-\($0)" } ?? "findings"
    return "<li class=\"\(severity.rawValue)\"><a href=\"#\(target)\" "
      + "data-finding=\"\(finding.index)\">"
      + "<b>\(FindingWords.name(of: severity).html)</b> "
      + "\(FindingWords.name(of: finding.finding.rule).html)\(page ?? "")"
      + "<span class=\"message\">\(finding.finding.words.html)</span>"
      + "</a></li>"
  }

  /// Text whose paragraphs a line feed separates.
  private static func paragraphs(_ text: String?) -> String {
    (text ?? "").split(separator: "\n")
      .map { "<p>\(MarkupText.escaped(String($0)))</p>" }.joined()
  }
}
