package import ArgumentParser
internal import ReportExtraction
internal import SystemFiles

/// `extract inspect`: a page, and what the layout analysis saw on it.
package struct InspectCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: BilingualText(
      english: "Draw a page with what the layout analysis saw on it.",
      chinese: "绘出页面，并标出版面分析所见。"),
    discussion: BilingualText(
      english: """
        The page is drawn pale; over it stand its lines of text, rulings and tables, each cell tinted \
        by its role, and what findings are about, with their rule beside it. Beside a table stand the method that found it and its confidence; a legend \
        stands below the page. Recognized characters are tinted by confidence, numbers of scans outlined: \
        thin and green where they are settled, thick and red where they are open. \
        Tables are shown page by page, before they are joined. A web page has no \
        pages to draw: extract tables says what its tables are.

        Several pages or files need a folder for --output: one that exists, or a path that ends in /, which is \
        made. It gets NAME-page-02.png, NAME-page-03.png … for NAME.pdf.
        """,
      chinese: """
        页面以浅色绘出，其上标出文字行、框线和表格，单元格按类别着色，并标出问题所在和规则名。表格旁注有查找方法和\
        可信度，页面下方有图例。识别所得的字按可信度着色；扫描件的数字加框，已定的为绿色细框，未定的为红色粗框。\
        表格逐页标出，不作跨页接合。网页没有页面可绘，其表格见 extract tables。

        多页或多个文件时，--output 须为文件夹：已存在，或以 / 结尾（会建立）。NAME.pdf 的图片为 NAME-page-02.png、\
        NAME-page-03.png……
        """))

  /// What pictures are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case png, svg

    /// The format that a file's name ends with.
    static func named(by path: String) -> Format? {
      allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") }
    }
  }

  @Argument(
    help: ArgumentHelp(
      "PDF files; - is standard input.", "PDF 文件；- 为标准输入。", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The page to draw, from 1. (default: 1)", "要绘出的页，从 1 起。（默认：1）"))
  var page: Int?

  @Option(
    help: ArgumentHelp(
      "Draw these pages, for example 2-5, those of them that a document has.",
      "绘出这些页，例如 2-5；文件没有的页略过。", valueName: "range"))
  var pages: PageRange?

  @Option(
    help: ArgumentHelp(
      "Picture format. (default: as the output file's name ends; png)",
      "图片格式。（默认：按输出文件名的后缀，否则为 png）"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "Resolution of a PNG in pixels an inch; a picture has at most 36 million pixels. (default: 144)",
      "PNG 的分辨率，每英寸像素数；图像最多三千六百万像素。（默认：144）",
      valueName: "dpi"))
  var resolution: Double?

  @OptionGroup var options: FileOptions

  /// Pages that are drawn in one run: all pictures of a document are kept until they are written.
  private static let mostPages = 200

  package func validate() throws {
    try OutputName.check(options.output, isNoneOf: files)
    guard page == nil || pages == nil else {
      throw ValidationError("--page is one page, --pages several; give one of them.")
    }
    if let pages, pages.pages.count > Self.mostPages {
      throw ValidationError("--pages draws at most \(Self.mostPages) pages at a time.")
    }
    if let output = options.output, format == nil, Format.named(by: output) == nil,
      !isDevice(output), !output.hasSuffix("/")
    {
      throw ValidationError(
        "\(output): The name ends with neither .png nor .svg; change it, or give --format.")
    }
    if options.output == nil, pictureFormat == .png, Output.isTerminal {
      throw ValidationError("A PNG is nothing for a terminal; give --output page.png.")
    }
    guard let resolution else { return }
    guard pictureFormat == .png else {
      throw ValidationError("An SVG has no pixels; leave --resolution out, or choose png.")
    }
    guard (1...10_000).contains(resolution) else {
      throw ValidationError("--resolution is from 1 to 10000 pixels an inch.")
    }
  }

  package init() {}

  /// A page's picture.
  private struct Picture {
    let page: Int
    let bytes: [UInt8]
    /// The resolution it has, where it is lower than the one asked for.
    let lowered: Double?
  }

  package func run() async throws {
    let run = try FileRun(files, options)
    let pages = self.pages?.pages ?? (page ?? 1)...(page ?? 1)
    if run.isShared || pages.count > 1 { try run.needFolder("--output pages/") }
    let format: PictureFormat =
      switch pictureFormat {
      case .png: .png(pixelsPerInch: askedResolution)
      case .svg: .svg
      }
    let resolution = askedResolution
    try await run.each(by: options.extractor) { document throws(ExtractionError) in
      try Self.pictures(of: pages, in: document, as: format, asked: resolution)
    } make: { pictures, turn in
      if !options.quiet { sayLowered(pictures, of: turn.input.name) }
      guard let folder = run.folder else { return (pictures.first.map { .bytes($0.bytes) }, []) }
      for picture in pictures {
        let number = picture.page < 10 ? "0\(picture.page)" : "\(picture.page)"
        try Output.write(
          picture.bytes,
          to: folder.path("\(turn.name)-page-\(number).\(pictureFormat.rawValue)"))
      }
      return (nil, [])
    }
  }

  /// The pictures of the pages that the document has, with their findings; those of the whole document once.
  private static func pictures(
    of pages: ClosedRange<Int>, in document: ReportDocument, as format: PictureFormat,
    asked resolution: Double
  ) throws(ExtractionError) -> Extraction<[Picture]> {
    let last = min(pages.upperBound, max(document.pageCount ?? 0, pages.lowerBound))
    var pictures: [Picture] = []
    var findings: [Finding] = []
    for page in pages.lowerBound...last {
      let inspection = try document.inspection(ofPage: page, as: format)
      let lowered = inspection.pixelsPerInch.flatMap { $0 < resolution ? $0 : nil }
      pictures.append(Picture(page: page, bytes: inspection.picture, lowered: lowered))
      findings += inspection.findings.filter { page == pages.lowerBound || $0.page != nil }
    }
    return Extraction(value: pictures, findings: findings)
  }

  /// Says which pictures have fewer pixels than were asked for.
  private func sayLowered(_ pictures: [Picture], of name: String) {
    for picture in pictures {
      guard let lowered = picture.lowered else { continue }
      let (asked, got) = (Int(askedResolution.rounded()), Int(lowered.rounded(.down)))
      Messages.say(
        TextLanguage.ofRun(
          "\(name), page \(picture.page): drawn at \(got) pixels an inch, not \(asked): more would be too large a "
            + "picture",
          "\(name)，第\(picture.page)页：按每英寸\(got)像素而非\(asked)像素绘制，否则图像过大"))
    }
  }

  private var askedResolution: Double { resolution ?? 144 }

  private var pictureFormat: Format { format ?? options.output.flatMap(Format.named) ?? .png }

  /// Whether a path names a pipe or a device, whose names mean nothing.
  private func isDevice(_ path: String) -> Bool {
    FileKind(atPath: path).map { $0 != .regularFile } ?? false
  }
}
