import TextFormats
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
      ["documents", Self.number(documents.total)],
      ["  read", Self.number(documents.read), "\(Self.number(status.pages)) pages"],
      ["  failed", Self.number(documents.failed)],
      ["  gone", Self.number(documents.gone)],
      ["reports", Self.number(status.reports)],
      ["  scans", Self.number(status.scans)],
      ["figures", Self.number(status.figures)],
    ])
  }

  private var failures: [String] {
    Self.headed(
      "Documents that could not be read (all of them: --failures)",
      status.failures.map {
        ["  \($0.code)", Self.number($0.documents), "such as \(PrintableText.line($0.example))"]
      })
  }

  private var years: [String] {
    Self.headed(
      "Reports by year",
      status.years.map { ["  \($0.year.map(String.init) ?? "unknown")", Self.number($0.reports)] })
  }

  private var findings: [[String]] {
    [Finding.Severity.error, .warning, .info].map { severity in
      Self.headed(
        "Findings: \(Self.name(of: severity))",
        status.findings.filter { $0.severity == severity }.map {
          [
            "  \($0.rule)", Self.number($0.findings),
            "in \(Self.number($0.reports)) \($0.reports == 1 ? "report" : "reports")",
          ]
        })
    }
  }

  private var extractors: [String] {
    Self.headed(
      "Documents by the version that read them",
      status.extractors.map { ["  \($0.version)", Self.number($0.documents)] })
  }

  private static func name(of severity: Finding.Severity) -> String {
    switch severity {
    case .error: "errors"
    case .warning: "warnings"
    case .info: "notes"
    }
  }

  private static func headed(_ heading: String, _ rows: [[String]]) -> [String] {
    rows.isEmpty ? [] : [heading] + aligned(rows)
  }

  /// Rows of a name, a number and perhaps a remark, with the numbers one below the other.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let name = rows.map { $0[0].count }.max() ?? 0
    let number = rows.map { $0[1].count }.max() ?? 0
    return rows.map { row in
      let line =
        row[0] + String(repeating: " ", count: name - row[0].count + 2)
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
