import TextFormats
import ReportArchive

/// What a run says to a person.
enum ArchiveText {
  /// What is to be done; `nil` where there is nothing to say.
  static func plan(_ progress: ArchiveProgress) -> String? {
    guard let plan = progress.plan else { return nil }
    var parts = [count(plan.toRead, "document") + " to read"]
    if plan.unchanged > 0 { parts.append("\(plan.unchanged) unchanged") }
    if plan.gone > 0 { parts.append("\(plan.gone) gone") }
    if plan.passedOver > 0 { parts.append("\(count(plan.passedOver, "other file")) passed over") }
    return parts.joined(separator: ", ")
  }

  /// How far it is, for a log.
  static func line(_ progress: ArchiveProgress) -> String {
    "\(state(progress)); reading \(names(progress))"
  }

  /// How far it is, in one line of a terminal.
  static func bar(_ progress: ArchiveProgress, columns: Int) -> String {
    let width = 20
    let filled = progress.toRead > 0 ? width * progress.done / progress.toRead : 0
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    // The last columns stay free, so that ^C, which the terminal adds, does not begin a new line.
    return DisplayWidth.cut("[\(bar)] \(state(progress))  \(names(progress))", to: columns - 3)
  }

  private static func state(_ progress: ArchiveProgress) -> String {
    var text = "\(progress.done) of \(progress.toRead)"
    if progress.failed > 0 { text += ", \(progress.failed) failed" }
    // Scans take far longer than print: where there are some, the pace is theirs.
    let scans = progress.recognizedPages > 0 ? ", \(progress.recognizedPages) scanned" : ""
    text += "\(scans), \(rate(progress.pagesPerSecond)) pages/s"
    if let left = progress.secondsLeft { text += ", \(duration(left)) left" }
    return text
  }

  private static func names(_ progress: ArchiveProgress) -> String {
    progress.inHand.map { name(of: $0.name) }.joined(separator: ", ")
  }

  /// How it ended.
  static func summary(_ progress: ArchiveProgress, stopped: Bool) -> String {
    var lines: [String] = []
    if stopped {
      lines.append(
        "Stopped; \(progress.toRead - progress.done) of \(progress.toRead) documents are left. "
          + "The same command goes on from here.")
    }
    var first = "\(progress.read) read"
    if progress.withFindings > 0 { first += " (\(progress.withFindings) with findings)" }
    if progress.recognized > 0 { first += ", \(progress.recognized) recognized as read before" }
    if let plan = progress.plan, plan.unchanged > 0 { first += ", \(plan.unchanged) unchanged" }
    first += ", \(progress.failed) failed"
    first += " in \(duration(progress.seconds))"
    if progress.pages > 0 {
      first += "; \(count(progress.pages, "page")), "
      if progress.recognizedPages > 0 {
        first +=
          "\(progress.recognizedPages) of them scans in "
          + "\(count(progress.documentsWithRecognizedPages, "document")), "
      }
      first += "\(rate(progress.pagesPerSecond)) a second"
    }
    lines.append(first)
    for (title, counts) in [("failed", progress.failures), ("passed over", progress.problems)]
    where !counts.isEmpty {
      let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \($0.value)" }
      lines.append("\(title): \(parts.joined(separator: ", "))")
    }
    if progress.slowest.count > 1 {
      lines.append("slowest:")
      for outcome in progress.slowest {
        lines.append("  \(seconds(outcome.milliseconds)) s  \(name(of: outcome.path))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What became of corrections.
  static func line(_ corrections: CorrectionSummary) -> String {
    var text = "corrections: \(corrections.applied) applied"
    if corrections.refused > 0 {
      text += ", \(corrections.refused) refused (see the findings correction.refused)"
    }
    if corrections.superseded > 0 {
      text += ", \(corrections.superseded) in favor of a later one"
    }
    if corrections.unmatched > 0 {
      text += ", \(corrections.unmatched) of documents that are not in the archive"
    }
    return text
  }

  // MARK: Words and numbers

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func rate(_ value: Double) -> String {
    value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
  }

  /// To hundredths of a second.
  private static func seconds(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds / 10).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// `42 s`, `3 min`, `2 h 05 min`.
  static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded())
    if seconds < 100 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    if minutes < 100 { return "\(minutes) min" }
    return "\(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60) min"
  }

  /// What is to be said of a path; neither may move the cursor, whoever named the file.
  static func line(_ path: ArchivePath, _ message: String) -> String {
    "\(name(of: path)): \(PrintableText.line(message))"
  }

  /// A path as messages have it.
  static func name(of path: ArchivePath) -> String {
    PrintableText.line(path.text)
  }
}
