import ArgumentParser
import ExtractCommands
import ReportExtraction
import ReportReview

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `extract review`: reports beside the documents they were read from, as pages of HTML.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: BilingualText(
      english: "Write a page that shows a report beside the document it was read from.",
      chinese: "写出核对页：报告与原件对照。"),
    discussion: BilingualText(
      english: """
        The page is one file of HTML that needs nothing besides and fetches nothing. On the left stand the \
        document's pages with every figure, label and heading outlined, on the right the findings, errors \
        first, and the tables by the form's own wording; what is chosen on one side lights up on the other. \
        N and P walk through the findings, J and K through the figures, A accepts, E corrects; ? lists the \
        keys. Corrections stay in the browser, by the document's SHA-256, and are downloaded as \
        corrections.json; no document is changed. Web pages and text have no pages: their text stands in \
        their place.

        Several files need a folder: one that is there, or a name that ends in /. It gets a page a \
        document, and index.html, in which each error is a link to its place.

        A database made by extract archive stands for its documents, which are read again where they lie; its \
        corrections stand in their reports, and what extract check found is listed in the index.
        """,
      chinese: """
        核对页是一个 HTML 文件，不需要其他文件，也不联网。左边是原件各页，每个数字、项目和标题都框出；右边是问题清单\
        （错误在前），以及按报告格式原文排列的表格；在一边选中，另一边随即亮起。按 N 和 P 依次查看问题，J 和 K 查看数字，\
        A 确认，E 更正；? 列出全部按键。更正按原件的 SHA-256 保存在浏览器中，可下载为 corrections.json；原件不作任何改动。\
        网页和文本没有页面，左边为其文字。

        多个文件须写入文件夹：已存在，或以 / 结尾。每个文件各有一页，另有 index.html，其中每个错误都链接到其所在之处。

        给出由 extract archive 建立的数据库，即代表其中的全部文件，就地重新读取；数据库中的更正写入报告，extract check \
        发现的问题列在索引中。
        """))

  @Argument(
    help: ArgumentHelp(
      "PDFs, web pages, text files or an archive's database; - is standard input.",
      "PDF、网页、文本文件或数据库；- 为标准输入。",
      valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var options: FileOptions

  func validate() throws {
    try OutputName.check(options.output, isNoneOf: files)
    if options.output == nil, files.count > 1 {
      throw ValidationError("Several files need a folder; give --output reviews/.")
    }
    if options.output == nil, Output.isTerminal {
      throw ValidationError("A page of HTML is nothing for a terminal; give --output review.html.")
    }
  }

  func run() throws {
    try Output.reportingFailures {
      var tally = Tally(quiet: options.quiet)
      let documents = try ReviewDocuments(files)
      if let part = GuardedPart.current {
        // An archive that was brought up to date meanwhile has other documents.
        guard documents.all.indices.contains(part.index) else { throw ExitStatus.tryAgain }
        try writePart(of: documents.all[part.index], part.index, tally: &tally)
        return try tally.exit(fileCount: 1)
      }
      if let folder = try OutputFolder(options.output) {
        try write(documents.all, to: folder, tally: &tally)
      } else if documents.all.count > 1 || documents.hasArchive {
        guard let output = options.output else {
          throw ValidationError("An archive needs a folder; give --output reviews/.")
        }
        throw ValidationError("\(output): Several files need a folder; end its name with /.")
      } else if let page = try page(documents.all[0], 0, tally: &tally).page {
        try Output.write(page.html, to: options.output)
      }
      try tally.exit(fileCount: documents.all.count)
    }
  }

  /// A report and its page.
  private struct Page {
    let report: DisclosureReport
    let html: String
  }

  /// The page of one of the files, or why there is none.
  private func page(
    _ document: ReviewDocuments.Document, _ index: Int, tally: inout Tally
  ) throws -> (page: Page?, failure: ExtractionError?) {
    let input = Input(path: document.path)
    switch outcome(input, index) {
    case .made(let read):
      let reviewed = read.with(document.adjusted(read.report))
      tally.add(reviewed.report, name: input.name)
      return (
        Page(report: reviewed.report, html: try ReviewPage(reviewed, language: .ofRun).html()), nil
      )
    case .failed(let error):
      tally.add(error)
      return (nil, error)
    case .guarded(let done):
      tally.add(done)
      // A process of its own wrote the report, and the page below it.
      guard let end = done.output.firstIndex(of: UInt8(ascii: "\n")) else { return (nil, nil) }
      let report = try ReportJSONWriter.report(from: Data(done.output[..<end]))
      let html = String(decoding: done.output[(end + 1)...], as: UTF8.self)
      return (Page(report: report, html: html), nil)
    }
  }

  /// What another process that has all files asked for: the report on one line, and its page.
  private func writePart(
    of document: ReviewDocuments.Document, _ index: Int, tally: inout Tally
  ) throws {
    guard let page = try page(document, index, tally: &tally).page else { return }
    var writer = ReportJSONWriter(layout: .singleLine, writesProvenance: true)
    writer.writesWholeFindings = true
    try Output.write(try writer.text(of: page.report) + page.html, to: nil)
  }

  /// Writes a page a document, one after the other, and the index when all are there.
  private func write(
    _ documents: [ReviewDocuments.Document], to folder: OutputFolder, tally: inout Tally
  ) throws {
    var index = ReviewIndex(language: .ofRun)
    var names = ResultNames(reserved: ["index"])
    for (number, document) in documents.enumerated() {
      let (page, failure) = try page(document, number, tally: &tally)
      if let page {
        let name = "\(names.name(for: page.report.source.file)).html"
        try Output.write(page.html, to: folder.path(name))
        index.add(page.report, page: name)
      }
      if let failure { index.add(failure) }
    }
    try Output.write(index.html(), to: folder.path("index.html"))
  }

  private func outcome(_ input: Input, _ index: Int) -> Input.Outcome<ReviewedReport> {
    input.outcome(options, options.extractor, index: index, isCollected: true) {
      document throws(ExtractionError) in try ReviewedReport(document)
    }
  }
}
