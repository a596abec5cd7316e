import TextFormats
import ExtractCommands
import ReportArchive
import ReportExtraction

/// What an archive holds, for a person.
struct StatusText {
  private let status: ArchiveStatus

  init(_ status: ArchiveStatus) {
    self.status = status
  }

  /// The summary, ended by a line feed.
  func text(named database: String) -> String {
    let parts = [[database], counts, failures, years] + findings + [extractors]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var counts: [String] {
    let documents = status.documents
    return Self.aligned([
      [words("documents", "文件"), Self.number(documents.total)],
      [
        words("  read", "  已读取"), Self.number(documents.read),
        words(
          "\(Self.number(status.pages)) page\(status.pages == 1 ? "" : "s")",
          "共\(Self.number(status.pages))页"),
      ],
      [words("  failed", "  未能读取"), Self.number(documents.failed)],
      [words("  gone", "  已不存在"), Self.number(documents.gone)],
      [words("reports", "报告"), Self.number(status.reports)],
      [words("  scans", "  扫描件"), Self.number(status.scans)],
      [words("figures", "数据"), Self.number(status.figures)],
    ])
  }

  private var failures: [String] {
    Self.headed(
      words(
        "Documents that could not be read (all of them: --failures)", "未能读取的文件（全部列出：--failures）"),
      status.failures.map {
        [
          "  \(ReasonNames.nameWithCode($0.code, in: .ofRun))", Self.number($0.documents),
          words("such as ", "例如 ") + PrintableText.line($0.example),
        ]
      })
  }

  private var years: [String] {
    Self.headed(
      words("Reports by year", "各年度报告数"),
      status.years.map {
        ["  \($0.year.map(String.init) ?? words("unknown", "年度不详"))", Self.number($0.reports)]
      })
  }

  private var findings: [[String]] {
    [Finding.Severity.error, .warning, .info].map { severity in
      Self.headed(
        words("Findings: \(Self.name(of: severity))", "问题：\(severity.chinese)"),
        status.findings.filter { $0.severity == severity }.map {
          [
            "  \($0.rule)", Self.number($0.findings),
            words(
              "in \(Self.number($0.reports)) \($0.reports == 1 ? "report" : "reports")",
              "见于\(Self.number($0.reports))份报告"),
          ]
        })
    }
  }

  private var extractors: [String] {
    Self.headed(
      words("Documents by the version that read them", "读取各文件的程序版本"),
      status.extractors.map { ["  \($0.version)", Self.number($0.documents)] })
  }

  private static func name(of severity: Finding.Severity) -> String {
    switch severity {
    case .error: "errors"
    case .warning: "warnings"
    case .info: "notes"
    }
  }

  /// One of two texts, by the run's language.
  private func words(_ english: String, _ chinese: String) -> String {
    TextLanguage.ofRun(english, chinese)
  }

  private static func headed(_ heading: String, _ rows: [[String]]) -> [String] {
    rows.isEmpty ? [] : [heading] + aligned(rows)
  }

  /// Rows of a name, a number and perhaps a remark, with the numbers one below the other.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows.map { DisplayWidth.width(of: $0[0]) }
    let name = widths.max() ?? 0
    let number = rows.map { $0[1].count }.max() ?? 0
    return zip(rows, widths).map { row, width in
      let line =
        row[0] + String(repeating: " ", count: name - width + 2)
        + String(repeating: " ", count: number - row[1].count) + row[1]
      return row.count > 2 ? "\(line)  \(row[2])" : line
    }
  }

  /// `12,345`.
  private static func number(_ number: Int) -> String {
    var groups: [String] = []
    var rest = String(number)
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }
}
