import ExtractCommands
import ReportArchive
import ReportExtraction
import TextFormats

/// What a run says to a person.
enum ArchiveText {
  /// What is to be done; `nil` where there is nothing to say.
  static func plan(_ progress: ArchiveProgress) -> String? {
    guard let plan = progress.plan else { return nil }
    var parts = [
      words(EnglishCount.of(plan.toRead, "document") + " to read", "待读取文件\(plan.toRead)个")
    ]
    if plan.unchanged > 0 {
      parts.append(words("\(plan.unchanged) unchanged", "未变\(plan.unchanged)个"))
    }
    if plan.gone > 0 { parts.append(words("\(plan.gone) gone", "已不存在\(plan.gone)个")) }
    if plan.passedOver > 0 {
      parts.append(
        words(
          "\(EnglishCount.of(plan.passedOver, "other file")) passed over",
          "略过其他文件\(plan.passedOver)个"))
    }
    return parts.joined(separator: words(", ", "，"))
  }

  /// How far it is, for a log.
  static func line(_ progress: ArchiveProgress) -> String {
    words(
      "\(state(progress)); reading \(names(progress))", "\(state(progress))；正在读取 \(names(progress))"
    )
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
    var text = words(
      "\(progress.done) of \(progress.toRead)", "已完成\(progress.done)/\(progress.toRead)")
    if progress.failed > 0 { text += words(", \(progress.failed) failed", "，失败\(progress.failed)") }
    // Scans take far longer than print: where there are some, the pace is theirs.
    let scanned = progress.recognizedPages
    if scanned > 0 { text += words(", \(scanned) scanned", "，扫描件\(scanned)页") }
    let pace = rate(progress.pagesPerSecond)
    text += words(", \(pace) pages/s", "，每秒\(pace)页")
    if let left = progress.secondsLeft {
      text += words(", \(duration(left)) left", "，尚需\(duration(left))")
    }
    return text
  }

  private static func names(_ progress: ArchiveProgress) -> String {
    progress.inHand.map { name(of: $0.name) }.joined(separator: ", ")
  }

  /// How it ended.
  static func summary(_ progress: ArchiveProgress, stopped: Bool) -> String {
    var lines: [String] = []
    if stopped {
      let left = progress.toRead - progress.done
      lines.append(
        words(
          "Stopped; \(left) of \(EnglishCount.of(progress.toRead, "document")) "
            + "\(left == 1 ? "is" : "are") left. "
            + "The same command goes on from here.",
          "已中止，\(progress.toRead)个文件中尚余\(left)个。再次运行同一命令即可接着读取。"))
    }
    lines.append(results(progress) + pages(progress))
    let failed = words("failed", "未能读取")
    let passedOver = words("passed over", "略过")
    for (title, counts) in [(failed, progress.failures), (passedOver, progress.problems)]
    where !counts.isEmpty {
      let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map {
          words(
            "\($0.key) \($0.value)", "\(ReasonNames.name(of: $0.key, in: .chinese))\($0.value)个")
        }
      lines.append(title + words(": ", "：") + parts.joined(separator: words(", ", "、")))
    }
    if progress.unresolved > 0 {
      let count = progress.unresolved
      lines.append(
        words(
          "\(count) of the unchanged could not be read before; extract status --failures lists them, "
            + "--retry-failed reads them again",
          "未变的文件中有\(count)个此前未能读取；extract status --failures 可列出，--retry-failed 可重新读取"))
    }
    if progress.slowest.count > 1 {
      lines.append(words("slowest:", "最慢的："))
      for outcome in progress.slowest {
        let time = seconds(outcome.milliseconds) + words(" s", "秒")
        lines.append("  \(time)  \(name(of: outcome.path))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// `12 read (3 with findings), 0 failed in 4 s`.
  private static func results(_ progress: ArchiveProgress) -> String {
    let (found, known) = (progress.withFindings, progress.recognized)
    var text = words("\(progress.read) read", "读取\(progress.read)个")
    if found > 0 { text += words(" (\(found) with findings)", "（其中\(found)个有问题）") }
    if known > 0 { text += words(", \(known) recognized as read before", "，\(known)个此前已读") }
    if let plan = progress.plan, plan.unchanged > 0 {
      text += words(", \(plan.unchanged) unchanged", "，\(plan.unchanged)个未变")
    }
    text += words(", \(progress.failed) failed", "，\(progress.failed)个未能读取")
    let time = duration(progress.seconds)
    return text + words(" in \(time)", "，用时\(time)")
  }

  /// `; 24 pages, 6 a second`.
  private static func pages(_ progress: ArchiveProgress) -> String {
    guard progress.pages > 0 else { return "" }
    var text = words("; \(EnglishCount.of(progress.pages, "page")), ", "；共\(progress.pages)页，")
    if progress.recognizedPages > 0 {
      let documents = progress.documentsWithRecognizedPages
      text += words(
        "\(progress.recognizedPages) of them scans in \(EnglishCount.of(documents, "document")), ",
        "其中\(documents)个文件的\(progress.recognizedPages)页为扫描件，")
    }
    let pace = rate(progress.pagesPerSecond)
    return text + words("\(pace) a second", "每秒\(pace)页")
  }

  /// What became of corrections.
  static func line(_ corrections: CorrectionSummary) -> String {
    let (refused, unmatched) = (corrections.refused, corrections.unmatched)
    var text = words(
      "corrections: \(corrections.applied) applied", "更正：已采用\(corrections.applied)项")
    if refused > 0 {
      text += words(
        ", \(refused) refused (see the findings correction.refused)",
        "，未采用\(refused)项（见 correction.refused）")
    }
    if corrections.superseded > 0 {
      text += words(
        ", \(corrections.superseded) in favor of a later one",
        "，\(corrections.superseded)项已被后一次更正取代")
    }
    if unmatched > 0 {
      text += words(
        ", \(unmatched) of documents that are not in the archive", "，\(unmatched)项的文件不在数据库中")
    }
    let found = corrections.withFindings
    if found > 0 {
      text += words(
        "; \(EnglishCount.of(found, "report")) with corrections \(found == 1 ? "has" : "have") errors or warnings",
        "；有更正的报告中\(found)份有错误或警告")
    }
    return text
  }

  // MARK: Documents that are elsewhere

  /// What became of the documents of a folder that is not there any more.
  static func line(_ moved: MovedDocuments, of database: String) -> String {
    let folder = name(of: moved.folder)
    let text = words(
      "\(folder) is not there any more; \(EnglishCount.of(moved.found, "document")) of it "
        + "\(moved.found == 1 ? "was" : "were") found under a new path",
      "\(folder) 已不存在；其中\(moved.found)个文件已在新路径下找到")
    guard moved.left > 0 else { return text }
    return text + words("; ", "；")
      + words("\(moved.left) not. ", "\(moved.left)个未找到。") + advice(onAbsent: folder, of: database)
  }

  /// What may be done about documents whose folder is not there.
  static func line(_ absent: AbsentDocuments, of database: String) -> String {
    let folder = name(of: absent.folder)
    if absent.folderIsThere {
      return words(
        "\(folder) has nothing in it; its \(EnglishCount.of(absent.documents, "document")) "
          + "\(absent.documents == 1 ? "stays" : "stay"). ",
        "\(folder) 是空文件夹，原在其中的\(absent.documents)个文件予以保留。")
        + advice(onAbsent: folder, of: database)
    }
    return words(
      "\(folder) is not there; its \(EnglishCount.of(absent.documents, "document")) "
        + "\(absent.documents == 1 ? "stays" : "stay"). ",
      "\(folder) 不存在，其中\(absent.documents)个文件予以保留。") + advice(onAbsent: folder, of: database)
  }

  private static func advice(onAbsent folder: String, of database: String) -> String {
    let (folder, database) = (shellWord(folder), shellWord(database))
    return words(
      "If they were moved or removed for good, extract prune \(database) --folder \(folder) removes them; if they lie on a disk "
        + "that is not connected, leave them.",
      "如已移走或确已删除，可用 extract prune \(database) --folder \(folder) 移除；如在未连接的磁盘上，请予保留。")
  }

  /// A path as a shell takes it for one word.
  private static func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
    return isPlain
      ? path
      : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }

  /// That the inputs have no document.
  static var nothingFound: String {
    words(
      "There is no document in what was named; nothing was recorded. Name folders with documents; --extension "
        + "takes files with other endings from them.",
      "所给之处没有可读取的文件，未作任何记录。请给出有文件的文件夹；其他结尾的文件须用 --extension 指明。")
  }

  // MARK: Words and numbers

  /// One of two texts, by the run's language.
  private static func words(_ english: String, _ chinese: String) -> String {
    TextLanguage.ofRun(english, chinese)
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
    if seconds < 100 { return words("\(seconds) s", "\(seconds)秒") }
    let minutes = (seconds + 30) / 60
    if minutes < 100 { return words("\(minutes) min", "\(minutes)分钟") }
    let (hours, rest) = (minutes / 60, (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)")
    return words("\(hours) h \(rest) min", "\(hours)小时\(rest)分钟")
  }

  /// What is to be said of a path; neither may move the cursor, whoever named the file.
  static func line(_ path: ArchivePath, _ message: String) -> String {
    name(of: path) + words(": ", "：") + PrintableText.line(TextLanguage.ofRun.said(message))
  }

  /// A path as messages have it.
  static func name(of path: ArchivePath) -> String {
    PrintableText.line(path.text)
  }
}
