package import ArgumentParser
internal import ReportExtraction

/// What `extract` says of itself, whichever program of the package answers.
package enum CommandDescription {
  /// The root's configuration.
  package static func configuration(
    subcommands: [any ParsableCommand.Type]
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: "extract",
      abstract: TextLanguage.ofHelp(
        "Extract Chinese annual reports on government information disclosure from PDFs and web pages.",
        "从 PDF 和网页中读取政府信息公开工作年度报告。"),
      discussion: TextLanguage.ofHelp(english, chinese),
      version: ExtractorVersion.current, subcommands: subcommands,
      defaultSubcommand: ReportCommand.self)
  }

  private static let english = """
    Without a subcommand the report is extracted: extract FILE is extract report FILE.

    Exit codes: 0 fine; 1 some file failed, a report has findings that are errors, or an export selected nothing; \
    64 wrong usage; 65 the file is no readable PDF, web page, text or archive, or needs more than \
    the limits allow; 66 no such file; 70 a fault of this program; 73 the result or the database could not be written; 75 the archive is in use; \
    130, 141 and 143 the run was stopped by a signal, or nobody read on.
    """

  private static let chinese = """
    不写子命令即为读取报告：extract 文件 等于 extract report 文件。

      extract 报告.pdf                                       读出一份报告（JSON）
      extract report *.pdf --format csv -o 报告.csv          多份报告，每份一行
      extract archive 年报文件夹 --database reports.sqlite   整个文件夹读入数据库
      extract check reports.sqlite                           逐年比对
      extract export reports.sqlite -o 报告.xlsx             导出给 Excel
      extract review 报告.pdf -o 核对.html                   与原件对照核对

    退出码：0 正常；1 有文件未能读取，或报告有错误级的问题，或导出时没有选中报告；64 用法有误；65 文件不是可读的 PDF、网页、文本或数据库，\
    或超出限额；66 没有这个文件；70 程序缺陷；73 结果或数据库无法写入；75 数据库正在使用；130、141、143 被信号中止，或无人接收输出。
    """
}
