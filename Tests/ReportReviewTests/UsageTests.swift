import Foundation
import Testing

/// What the command says of a mistake on its command line, in Chinese.
@Suite struct UsageTests {
  private func mistake(_ arguments: [String]) throws -> String {
    let run = try Command.run(arguments + ["--language", "zh"])
    #expect(run.code == 64, "\(arguments)")
    return run.errors
  }

  @Test(arguments: [
    (["--foo"], "错误：未知选项 --foo\n用法：extract report [<选项>] <文件> ...\n"),
    (["--formt", "csv"], "错误：未知选项 --formt；是否指 --format？\n"),
    (["archive", "a", "--databse", "b"], "错误：未知选项 --databse；是否指 --database？\n"),
    (["status", "a.sqlite", "--fialures"], "错误：未知选项 --fialures；是否指 --failures？\n"),
    (["report"], "错误：缺少参数“<文件> ...”\n说明：<文件>  PDF、网页或文本文件；- 为标准输入。\n"),
    (["archive", "a"], "错误：缺少参数“--database <文件>”\n说明：--database <文件>  要建立或更新的数据库。\n"),
    (["status", "a", "b"], "错误：多余的参数“b”\n"),
    (["status", "a", "b", "c"], "错误：多余的参数2个：“b”、“c”\n"),
    (["a.pdf", "--pages", "x"], "错误：“x”不能用作“--pages <页码>”的值\n说明：--pages <页码>  只读这些页"),
    (["inspect", "a.pdf", "--page", "x"], "错误：“x”不能用作“--page <页码>”的值\n"),
    (["summary", "a", "--format", "x"], "错误：“x”不能用作“--format <格式>”的值，请用“html”或“json”。\n"),
    (["a.pdf", "--format", "x"], "值，请用“json”、“csv”或“indicators”。\n"),
    (["status", "a", "--json=1"], "错误：选项“--json”不带值，却给出了“1”。\n"),
    (["export", "a", "--year", "x"], "错误：“x”不能用作“--year <年度>”的值\n"),
    (["tables", "a.pdf", "-o", "t.png"], "错误：t.png：后缀 .png 不对应任何格式"),
    (["inspect", "a.pdf", "--page", "1", "--pages", "2"], "错误：--page 为一页，--pages 为多页"),
  ])
  func aMistakeIsToldInChinese(_ arguments: [String], _ text: String) throws {
    let said = try mistake(arguments)
    #expect(said.contains(text), "\(said)")
    #expect(said.hasPrefix("错误："))
    #expect(said.contains("\n用法：extract "))
    #expect(said.hasSuffix(" --help。\n"), "\(said)")
  }

  @Test func aValueThatIsMissingIsNamed() throws {
    let run = try Command.run(["--language", "zh", "export", "a", "--year"])
    #expect(run.errors.hasPrefix("错误：选项“--year <年度>”缺少值\n"), "\(run.errors)")
  }

  @Test(arguments: [
    (["a.pdf", "--timeout", "-1"], "--timeout"), (["stream", "--jobs", "-3"], "--jobs 须为 1 或更大。"),
    (["archive", "a", "-d", "b", "--timeout", "-0.5"], "--timeout"),
  ])
  func aValueBelowZeroIsNoMissingValue(_ arguments: [String], _ text: String) throws {
    let said = try mistake(arguments)
    #expect(!said.contains("缺少值") && !said.contains("未知选项"), "\(said)")
    #expect(said.hasPrefix("错误：\(text.prefix(6))"), "\(said)")
  }

  @Test func helpOfNoCommandIsWrongUsage() throws {
    for arguments in [["help", "nocmd"], ["--language", "zh", "help", "nocmd"]] {
      let run = try Command.run(arguments)
      #expect(run.code == 64 && run.output.isEmpty && run.errors.contains("nocmd"))
    }
    let help = try Command.run(["help", "help", "--language", "zh"])
    #expect(help.code == 0 && help.output.hasPrefix("概述：显示子命令的帮助。\n"), "\(help.output)")
  }

  @Test func aFileWithoutANameIsToldSo() throws {
    let run = try Command.run(["report", "--language", "zh", ""])
    #expect(run.code == 66 && run.errors == "有一个文件名为空，请给出文件名。\n", "\(run.errors)")
  }

  @Test func theSchemaTakesALanguage() throws {
    let run = try Command.run(["schema", "--language", "zh"])
    #expect(run.code == 0)
    #expect(run.output == (try Command.run(["schema"])).output)
  }

  @Test func errorLinesOfSeveralFilesAreInTheLanguageAskedFor() throws {
    let run = try Command.run(["report", "/nowhere/a.pdf", "/nowhere/b.pdf", "--language", "zh"])
    #expect(run.output.contains("没有这个文件，请核对路径。"), "\(run.output)")
    #expect(!run.output.contains("no such file"))
  }

  @Test func aMistypedOptionIsToldBeforeWhatIsMissedBecauseOfIt() throws {
    let run = try Command.run(["--foo"])
    #expect(run.code == 64 && run.errors.hasPrefix("Error: Unknown option '--foo'\n"))
    let missing = try Command.run(["report"])
    #expect(missing.errors.hasPrefix("Error: Missing expected argument '<file> ...'\n"))
  }
}

/// Reasons of the system and of what is read, within Chinese messages.
@Suite struct ChineseReasonTests {
  @Test(arguments: [
    ("/dev/null/a.json", "/dev/null/a.json：结果无法写入（路径中有一段不是文件夹），请检查文件夹和磁盘。\n"),
    ("/nowhere/a.json", "/nowhere/a.json：结果无法写入（没有这个文件或文件夹），请检查文件夹和磁盘。\n"),
    ("\(String(repeating: "a", count: 300)).json", "：结果无法写入（文件名过长），请检查文件夹和磁盘。\n"),
  ])
  func theUsualErrorsOfTheSystemAreChinese(_ path: String, _ text: String) throws {
    let run = try Command.run(["schema", "-o", path], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.code == 73)
    #expect(run.errors.hasSuffix(text), "\(run.errors)")
  }

  @Test(arguments: [
    (["tables"], "这是文本（没有可据以查找表格的框线），请提供其来源 PDF。\n"),
    (["inspect", "--format", "svg"], "这是文本（没有可绘的页面），请提供其来源 PDF。\n"),
    (["report", "--pages", "2"], "没有第2页，文本以换页符标出1页。\n"),
  ])
  func whatATextDoesNotHaveIsNamedInChinese(_ command: [String], _ text: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt").path
    try "子虚县人民政府".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Command.run(command + [path, "--language", "zh"])
    // One line: a run that ends with the code of wrong usage by itself has said why.
    #expect(run.code == 64 && run.errors == "\(path)：\(text)", "\(run.errors)")
  }

  @Test(arguments: [
    ("/bin/true", "该程序不能用作读取进程。它在就绪前已以退出码0结束。\n"),
    ("/nowhere", "该程序不能用作读取进程。系统未能将其启动（没有该程序，或程序不能运行）。\n"),
  ])
  func aProgramThatIsNoWorkerIsNamedInChinese(_ program: String, _ text: String) throws {
    let database = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: database) }
    let run = try Command.run([
      "archive", Command.sample("zixu-2022"), "-d", database, "--worker", program, "--language",
      "zh",
    ])
    #expect(run.code == 70 && run.errors.hasSuffix("\(program)：\(text)"), "\(run.errors)")
  }

  @Test(arguments: [
    ("{", "这不是更正文件（不是 JSON），请提供由 extract review 的核对页写出的更正文件。"),
    (#"{"corrections": []}"#, "这不是更正文件（缺少 schemaVersion），"),
    (#"{"schemaVersion": 1, "corrections": []}"#, "这不是更正文件（schemaVersion 不是带引号的文字），"),
    ("[]", "这不是更正文件（整个文件不是 JSON 对象），"),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"file": "a.pdf", "key": "k", "corrected": 1}]}"#,
      "这不是更正文件（第1条更正的 corrected 不是带引号的文字），"
    ),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"file": "a.pdf", "key": "k", "printed": null}]}"#,
      "这不是更正文件（第1条更正缺少 corrected），"
    ),
    (#"{"schemaVersion": "1.0", "corrections": [null]}"#, "这不是更正文件（第1条更正不是 JSON 对象），"),
    (#"{"schemaVersion": "1.0", "corrections": "x"}"#, "这不是更正文件（corrections 不是列表），"),
    (#"{"schemaVersion": "9", "corrections": []}"#, "更正文件为 9 版，本程序读取 1.0 版"),
    (
      #"{"schemaVersion": "1.0", "corrections": [{"file": "a: b.pdf", "key": "k", "printed": "1", "#
        + #""corrected": "12x", "reason": "", "who": "", "when": ""}]}"#, "“12x”（k）不是数字，请用数字书写。"
    ),
  ])
  func whatIsWrongWithAFileOfCorrectionsStandsBehindItsName(_ json: String, _ text: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path
    try json.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Command.run([
      Command.sample("zixu-2022"), "--corrections", path, "--language", "zh",
    ])
    #expect(run.code == 65)
    #expect(run.errors.hasPrefix("\(path)：\(text)"), "\(run.errors)")
  }
}
