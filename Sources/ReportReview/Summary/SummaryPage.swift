package import ReportExtraction
package import ReportArchive
import TextFormats

/// Writes what an archive's reports say together as one HTML page that needs nothing besides.
///
/// Its script sums the reports chosen and draws the charts; each stands beside the reports it counts and the query that
/// gives the same numbers. What documents and tables say is never markup: it reaches the page as data, and is written as
/// text.
package struct SummaryPage {
  private let summary: ArchiveSummary
  /// The name of the database.
  private let name: String
  private let language: TextLanguage

  package init(_ summary: ArchiveSummary, name: String, language: TextLanguage) {
    self.summary = summary
    self.name = name
    self.language = language
  }

  /// The page.
  ///
  /// - Throws: `EncodingError`, which no summary causes.
  package func html() throws -> String {
    let title = BilingualText("政府信息公开年度报告汇总", "Annual reports on disclosure: a summary")
    return HTMLPage(
      title: title.text(in: language), language: language,
      style: SummaryStyle.text,
      // Without a report there is nothing to choose or draw.
      script: summary.reports.isEmpty ? Self.emptyScript : SummaryScript.text,
      data: try ScriptData.text(of: SummaryData(summary)),
      body: """
        <header><h1>\(title.html)</h1>\(Self.tools)</header>
        <p class="about">\(MarkupText.escaped(name))</p>
        \(summary.reports.isEmpty ? "" : SummaryForm.filters(isGrouped: summary.isGrouped))
        <main>
        \(coverage())
        \(summary.reports.isEmpty ? "" : sections())
        </main>
        """
    ).html
  }

  private static let tools = """
    <div class="tools"><button type="button" id="language"><span class="zh">English</span>\
    <span class="en" lang="zh-CN">中文</span></button>\
    <button type="button" id="print">\(BilingualText("打印", "Print").html)</button></div>
    """

  private static let emptyScript = """
    document.getElementById("language").addEventListener("click", () => {
      const root = document.documentElement;
      root.dataset.language = root.dataset.language === "en" ? "zh" : "en";
      root.lang = root.dataset.language === "en" ? "en" : "zh-CN";
    });
    """

  // MARK: What is counted

  private func coverage() -> String {
    let coverage = summary.coverage
    let listed = summary.bodies.count - Set(summary.reports.map(\.body)).count
    var facts: [(BilingualText, Int)] = [
      (BilingualText("计入的报告", "Reports counted"), coverage.counted),
      (BilingualText("机关", "Bodies"), summary.bodies.count - listed),
      (BilingualText("其中存疑的报告", "Reports in doubt"), coverage.inDoubt),
      (BilingualText("重复未计", "Copies not counted"), coverage.copies),
      (BilingualText("文件已不在原处", "Document gone"), coverage.gone),
      (BilingualText("缺机关或年度，未计", "Without body or year"), coverage.withoutBodyOrYear),
      (BilingualText("不是年度报告的文件", "No report"), coverage.notReports),
      (BilingualText("未能读取的文件", "Not read"), coverage.failedDocuments),
    ]
    if summary.isGrouped {
      facts.append((BilingualText("名单中没有报告的机关", "Listed bodies without one"), listed))
    }
    let items = facts.map { "<div><dt>\($0.html)</dt><dd>\(Self.number($1))</dd></div>" }
    return "<section id=\"coverage\"><h2>\(BilingualText("统计范围", "What is counted").html)</h2>"
      + "<dl class=\"facts\">\(items.joined())</dl>"
      + SummaryForm.rules.map { "<p class=\"about\">\($0.html)</p>" }.joined() + "</section>"
  }

  private static func number(_ number: Int) -> String {
    var groups: [Substring] = []
    var rest = Substring(String(number))
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }

  // MARK: Charts

  private func sections() -> String {
    SummaryQuery.Chart.allCases.filter { $0 != .groups || summary.isGrouped }.map { chart in
      let about = SummaryForm.about(chart)
      return """
        <section id="\(chart.rawValue)" data-chart>
        <h2>\(about.title.html)</h2>
        \(about.note.map { "<p class=\"about\">\($0.html)</p>" } ?? "")
        \(SummaryForm.controls(chart))
        <p class="basis"></p>
        <div class="chart"></div>
        <div class="wide"></div>
        <details><summary>\(BilingualText("查询语句（SQL）", "Query (SQL)").html)</summary><pre></pre>\
        <button type="button" class="copy">\(BilingualText("复制", "Copy").html)</button></details>
        </section>
        """
    }.joined(separator: "\n")
  }
}
