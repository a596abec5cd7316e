package import ArgumentParser
internal import ReportExtraction

/// `extract text`: the lines a reader sees.
package struct TextCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: BilingualText(
      english: "Print the text of a PDF or web page, one visual line a line.",
      chinese: "输出 PDF 或网页的文字，版面上每行为一行。"),
    discussion: BilingualText(
      english: """
        Lines stand in reading order with a blank line between them; a form feed begins each page \
        after the first. Of a web page the article is printed, without menus, a paragraph or table row \
        a line. The result can be given to extract report again.

        Of several files each begins with a line ==> FILE <==. Where --output is a folder (one that exists, or a \
        path that ends in /, which is made), each has a file of its own: NAME.txt for NAME.pdf.
        """,
      chinese: """
        各行按阅读次序输出，行与行之间有空行；第二页起，每页以换页符开头。网页只输出正文，不含菜单，每段或表格的每行\
        为一行。所得文字可再交 extract report 读取。

        多个文件时，各以一行 ==> 文件 <== 开头。--output 为文件夹（已存在，或以 / 结尾，后者会建立）时，每个文件各有\
        一个结果：NAME.pdf 的结果为 NAME.txt。
        """))

  @Argument(
    help: ArgumentHelp(
      "PDFs or web pages; - is standard input.", "PDF 或网页；- 为标准输入。", valueName: "file"),
    completion: .file())
  var files: [String]

  @Flag(help: ArgumentHelp("Print running heads and page numbers too.", "连同页眉、页脚和页码一起输出。"))
  var furniture = false

  @OptionGroup var shared: SharedOptions

  package init() {}

  package func validate() throws {
    try OutputName.check(shared.output, isNoneOf: files)
  }

  package func run() async throws {
    let run = try FileRun(files, shared.files)
    try await run.each(by: shared.extractor) { [furniture] document throws(ExtractionError) in
      Extraction(
        value: try document.text(includingFurniture: furniture), findings: try document.findings)
    } make: { text, turn in
      if let folder = run.folder {
        try Output.write(text, to: folder.path("\(turn.name).txt"))
        return (nil, [])
      }
      let heading = "\(turn.index > 0 ? "\n" : "")==> \(turn.input.name) <==\n"
      return (.text((run.isShared ? heading : "") + text), [])
    }
  }
}
