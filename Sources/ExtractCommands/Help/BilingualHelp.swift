package import ArgumentParser
package import ReportExtraction

/// Help that is declared in both languages and built in the one of the run; nothing is built in the other.
extension ArgumentHelp {
  /// What an option or argument means.
  package init(
    _ english: String, _ chinese: String, discussion: BilingualText? = nil, valueName: String? = nil
  ) {
    let language = TextLanguage.ofHelp
    self.init(
      language(english, chinese), discussion: discussion?.text(in: language), valueName: valueName)
  }

  /// `--output` of most commands.
  package static var outputFile: ArgumentHelp {
    ArgumentHelp(
      "Write to this file instead of standard output.", "写入该文件，而不写到标准输出。", valueName: "file")
  }

  /// `--output` of the schema.
  static var schemaFile: ArgumentHelp {
    var help = outputFile
    help.valueName = nil
    return help
  }

  /// `--password` of commands that read documents.
  static var password: ArgumentHelp {
    ArgumentHelp("Password of encrypted files.", "加密文件的密码。")
  }

  /// `--quiet` of most commands.
  package static var quiet: ArgumentHelp {
    ArgumentHelp("No summary on standard error.", "不在标准错误中输出小结。")
  }

  /// The database that a command reads.
  package static var database: ArgumentHelp {
    ArgumentHelp(
      "A database made by extract archive.", "由 extract archive 建立的数据库。", valueName: "database")
  }
}

extension CommandConfiguration {
  /// A command's name, and what it says of itself.
  package init(commandName: String, abstract: BilingualText, discussion: BilingualText = "") {
    let language = TextLanguage.ofHelp
    self.init(
      commandName: commandName, abstract: abstract.text(in: language),
      discussion: discussion.text(in: language))
  }
}

/// Titles of groups of options.
package enum OptionTitle {
  package static var scans: String { TextLanguage.ofHelp("Scans", "扫描件") }
  package static var limits: String { TextLanguage.ofHelp("Limits", "限额") }
  package static var corrections: String { TextLanguage.ofHelp("Corrections", "更正") }
  package static var columns: String { TextLanguage.ofHelp("Columns", "列") }
}
