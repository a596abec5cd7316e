internal import ArgumentParser
package import ReportExtraction

/// Counts what a run met, and says so on standard error.
package struct Tally {
  private let quiet: Bool
  private var firstFailure: ExitCode?
  private var hasErrorFindings = false
  private var hasRefusals = false

  package init(quiet: Bool) {
    self.quiet = quiet
  }

  /// Whether a file gave no report.
  package var hasFailures: Bool { firstFailure != nil }

  /// Counts a file that gave no report; its message is never quiet.
  package mutating func add(_ failure: ExtractionError) {
    if firstFailure == nil { firstFailure = ExitStatus.of(failure) }
    guard !failure.file.isEmpty else {
      Messages.say(
        TextLanguage.ofRun("A file's name is empty; name a file.", "有一个文件名为空，请给出文件名。"))
      return
    }
    Messages.say(
      failure.codeName == PDFReadingError.Code.isDirectory.description
        ? "\(failure.file): This is a folder; name files in it, such as \(Self.files(in: failure.file)), or "
          + "have extract archive read it into a database."
        : failure.description)
  }

  /// What a shell takes for the PDFs of a folder.
  private static func files(in folder: String) -> String {
    "\(folder.hasSuffix("/") ? folder : folder + "/")*.pdf"
  }

  /// Counts a file that another process read, which said what there was to say.
  package mutating func add(_ done: GuardedReading.Done) {
    switch done.code {
    case .success: break
    case ExitStatus.partialFailure: hasErrorFindings = true
    default: if firstFailure == nil { firstFailure = done.code }
    }
  }

  /// Counts a report and sums up its findings in one line.
  package mutating func add(_ report: DisclosureReport, name: String) {
    if report.count(of: .error) > 0 { hasErrorFindings = true }
    let summary = [Finding.Severity.error, .warning].compactMap { severity in
      Self.summary(of: report.findings.filter { $0.severity == severity }, severity)
    }
    if !quiet, !summary.isEmpty {
      Messages.say(
        TextLanguage.ofRun(
          "\(name): \(summary.joined(separator: "; "))",
          "\(name)：\(summary.joined(separator: "；"))"))
    }
  }

  /// Counts findings that no result of the run contains, and says each.
  package mutating func add(_ findings: [Finding], name: String) {
    for finding in findings where finding.severity != .info {
      if finding.severity == .error { hasErrorFindings = true }
      if !quiet { Messages.say(Self.line(of: finding, name: name)) }
    }
  }

  /// Notes that something the user gave was not taken: a correction that does not fit its document.
  package mutating func addRefusal() {
    hasRefusals = true
  }

  /// Ends the run with the code that tells what happened.
  package func exit(fileCount: Int) throws {
    if let firstFailure {
      throw fileCount == 1 ? firstFailure : ExitStatus.partialFailure
    }
    if hasErrorFindings || hasRefusals { throw ExitStatus.partialFailure }
  }

  private static func line(of finding: Finding, name: String) -> String {
    let language = TextLanguage.ofRun
    let page = finding.page.map { language(", page \($0)", "，第\($0)页") } ?? ""
    let message = finding.message(in: language)
    return language(
      "\(name)\(page): \(finding.severity.rawValue): \(message)",
      "\(name)\(page)：\(finding.severity.chinese)：\(message)")
  }

  /// `2 errors (identity.reviews.total 2)`.
  private static func summary(of findings: [Finding], _ severity: Finding.Severity) -> String? {
    guard !findings.isEmpty else { return nil }
    let rules = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
      .sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let noun = "\(severity.rawValue)\(findings.count == 1 ? "" : "s")"
    return TextLanguage.ofRun(
      "\(findings.count) \(noun) (\(rules.joined(separator: ", ")))",
      "\(severity.chinese)\(findings.count)项（\(rules.joined(separator: "、"))）")
  }
}

extension Finding.Severity {
  /// What it is called in Chinese.
  package var chinese: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .info: "提示"
    }
  }
}
