import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// `extract merge`: several archives become one.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: TextLanguage.ofRun(
      "Take what several archives hold into one.",
      "将几个数据库合并为一个。"),
    discussion: """
      Archives that several machines made of parts of a collection become what one run over all of it gives: \
      each path stands once, one content has one report. Where two have one path with another content, the \
      one that is there and was read last stays, and the conflict is reported. A document that one could not \
      read and another could is read.

      Each archive is taken over whole or not at all; run it again at any time. The others are only read; one \
      of an earlier version is brought to this one first.

      Reviewers' corrections of all are kept; of two of one figure the one made last counts, and a difference \
      between two archives is a conflict. Findings of extract check are dropped: run it again.

      Exit code 1 says that there were conflicts.
      """)

  @Argument(
    help: ArgumentHelp("The database to make, or to add to.", valueName: "database"),
    completion: .file())
  var database: String

  @Argument(
    help: ArgumentHelp("Databases made by extract archive.", valueName: "part"),
    completion: .file())
  var parts: [String]

  @Flag(help: "Print one JSON object a line for each conflict and each part, on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No summary; conflicts are said all the same.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    var conflicts = 0
    try await Output.reportingFailures {
      var output = json ? try Output(path: nil) : nil
      let summary = try await DocumentArchive(database: database).merge(parts) { part in
        conflicts += part.conflicts.count
        for conflict in part.conflicts {
          try output?.write(JSONText.line(MergeConflictRecord(conflict, of: part)))
          Messages.say("\(conflict.path): \(conflict.message)")
        }
        try output?.write(JSONText.line(MergedPartRecord(part)))
        try output?.flush()
        if !quiet { Messages.say(Self.summary(part)) }
      }
      try output?.finish()
      if let corrections = summary.corrections, !quiet {
        Messages.say(ArchiveText.line(corrections))
      }
      if summary.droppedSeriesFindings > 0 {
        let dropped = summary.droppedSeriesFindings
        Messages.say(
          TextLanguage.ofRun(
            "\(EnglishCount.of(dropped, "finding")) of extract check \(dropped == 1 ? "was" : "were") dropped, for "
              + "reports have come beside those that it compared; run extract check \(database) again.",
            "原有 extract check 的发现\(dropped)条已删除，因为所比对的报告已有增加；请重新运行 extract check \(database)。"))
      }
    }
    if conflicts > 0 { throw ExitStatus.partialFailure }
  }

  private static func summary(_ part: MergedPart) -> String {
    let language = TextLanguage.ofRun
    let conflicts = part.conflicts.count
    var text = language(
      "\(part.part): \(EnglishCount.of(part.documents, "document")), \(part.added) added",
      "\(part.part)：文件\(part.documents)个，新增\(part.added)个")
    if part.replaced > 0 {
      text += language(
        ", \(part.replaced) in place of what was there", "，替换原有\(part.replaced)个")
    }
    if part.kept > 0 { text += language(", \(part.kept) there already", "，已有\(part.kept)个") }
    if conflicts > 0 {
      text += language(", \(EnglishCount.of(conflicts, "conflict"))", "，冲突\(conflicts)处")
    }
    return text
  }
}

/// A conflict as a JSON object; `event` names it.
private struct MergeConflictRecord: Encodable {
  let event = "conflict"
  let part: String
  let path: String
  let kept: String?
  let leftOut: String?
  let message: String

  init(_ conflict: MergedPart.Conflict, of part: MergedPart) {
    self.part = part.part
    path = conflict.path
    kept = conflict.kept
    leftOut = conflict.leftOut
    message = conflict.message
  }
}

/// What became of a part as a JSON object.
private struct MergedPartRecord: Encodable {
  let event = "merged"
  let part: String
  let documents: Int
  let added: Int
  let replaced: Int
  let kept: Int
  let conflicts: Int

  init(_ part: MergedPart) {
    self.part = part.part
    documents = part.documents
    added = part.added
    replaced = part.replaced
    kept = part.kept
    conflicts = part.conflicts.count
  }
}
