package import ArgumentParser
internal import ReportExtraction
internal import SystemFiles

/// `extract inspect`: a page, and what the layout analysis saw on it.
package struct InspectCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Draw a page with what the layout analysis saw on it.",
    discussion: """
      The page is drawn pale; over it stand its lines of text, rulings and tables, each cell tinted \
      by its role. Beside a table stand the method that found it and its confidence; a legend \
      stands below the page. Recognized characters are tinted by confidence, numbers of scans outlined: \
      thin and green where they are settled, thick and red where they are open. \
      Tables are shown page by page, before they are joined. A web page has no \
      pages to draw: extract tables says what its tables are.
      """)

  /// What pictures are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case png, svg

    /// The format that a file's name ends with.
    static func named(by path: String) -> Format? {
      allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") }
    }
  }

  @Argument(
    help: ArgumentHelp("A PDF file; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: "The page to draw, from 1.")
  var page = 1

  @Option(help: "Picture format. (default: as the output file's name ends; png)")
  var format: Format?

  @Option(
    help: ArgumentHelp("Resolution of a PNG in pixels an inch. (default: 144)", valueName: "dpi"))
  var resolution: Double?

  @OptionGroup var files: FileOptions

  package func validate() throws {
    try OutputName.check(files.output, isNoneOf: [file])
    if let output = files.output, format == nil, Format.named(by: output) == nil, !isDevice(output)
    {
      throw ValidationError(
        "\(output): The name ends with neither .png nor .svg; change it, or give --format.")
    }
    if files.output == nil, pictureFormat == .png, Output.isTerminal {
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

  package func run() throws {
    let input = Input(path: file)
    let format: PictureFormat =
      switch pictureFormat {
      case .png: .png(pixelsPerInch: resolution ?? 144)
      case .svg: .svg
      }
    let outcome = input.outcome(files, files.extractor) { document throws(ExtractionError) in
      let inspection = try document.inspection(ofPage: page, as: format)
      return Extraction(value: inspection.picture, findings: inspection.findings)
    }
    try Output.conclude(outcome, quiet: files.quiet, name: input.name) { picture in
      try Output.write(picture, to: files.output)
      return []
    }
  }

  private var pictureFormat: Format { format ?? files.output.flatMap(Format.named) ?? .png }

  /// Whether a path names a pipe or a device, whose names mean nothing.
  private func isDevice(_ path: String) -> Bool {
    FileKind(atPath: path).map { $0 != .regularFile } ?? false
  }
}
