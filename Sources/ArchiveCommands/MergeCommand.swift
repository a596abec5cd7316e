import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// `extract merge`: several archives become one.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: BilingualText(
      english: "Take what several archives hold into one.",
      chinese: "将几个数据库合并为一个。"),
    discussion: BilingualText(
      english: """
        Archives that several machines made of parts of a collection become what one run over all of it gives: \
        each path stands once, one content has one report. Where two have one path with another content, the \
        one that is there and was read last stays, and the conflict is reported. A document that one could not \
        read and another could is read.

        Each archive is taken over whole or not at all; run it again at any time. The others are only read; one \
        of an earlier version is brought to this one first.

        Reviewers' corrections of all are kept; of two of one figure the one made last counts, and a difference \
        between two archives is a conflict. Findings of extract check are dropped: run it again.

        Exit code 1 says that there were conflicts.
        """,
      chinese: """
        几台机器各自读取一批文件所建的数据库，合并后与一次读取全部文件相同：每个路径只列一次，同一内容只有一份报告。两个\
        数据库中同一路径内容不同时，保留仍在原处且最后读取的，并报告冲突。一个数据库未能读取而另一个读出的文件，以读出的\
        为准。

        每个数据库要么全部并入，要么完全不并入；可随时再次运行。各分库只读取，不改动；较早版本的先升级到本版本。

        各分库中的更正全部保留；同一数字有两次更正的，以后一次为准，两个数据库的更正不同即为冲突。extract check 的结果\
        予以删除，请再次运行。

        退出码 1 表示有冲突。
        """))

  @Argument(
    help: ArgumentHelp(
      "The database to make, or to add to.", "要建立或并入的数据库。", valueName: "database"),
    completion: .file())
  var database: String

  @Argument(
    help: ArgumentHelp(
      "Databases made by extract archive.", "由 extract archive 建立的各个数据库。", valueName: "part"),
    completion: .file())
  var parts: [String]

  @Flag(
    help: ArgumentHelp(
      "Print one JSON object a line for each conflict and each part, on standard output.",
      "每有一处冲突、每并入一个数据库，在标准输出中写一行 JSON 对象。"))
  var json = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp("No summary; conflicts are said all the same.", "不输出小结；冲突仍予说明。"))
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
            "原有 extract check 发现的问题\(dropped)项已删除，因为所比对的报告之外又有报告并入；请重新运行 extract check \(database)。"
          ))
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
