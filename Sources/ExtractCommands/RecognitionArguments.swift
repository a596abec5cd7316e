public import ArgumentParser
public import ReportExtraction

/// How pages that are pictures are read.
package struct RecognitionArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What reads pages that are pictures: auto, none, tesseract or rapidocr.",
      "图像页用什么识别：auto、none、tesseract 或 rapidocr。",
      discussion: BilingualText(
        english: "auto takes what is installed; none reads text layers alone.",
        chinese: "auto 用已安装的识别程序；none 只读文字层。"),
      valueName: "engine"))
  var recognizer = RecognitionOptions.Recognizer.automatic

  @Option(
    help: ArgumentHelp(
      "Which pages are read so: never, scans (pages that are pictures) or always (also pages whose fonts "
        + "have no meaning).",
      "识别哪些页：never 都不识别，scans 只识别图像页，always 另识别字体没有编码含义的页。",
      valueName: "pages"))
  var recognize = RecognitionOptions.Scope.always

  package init() {}

  /// The options these arguments describe.
  package var options: RecognitionOptions {
    var options = RecognitionOptions()
    options.recognizer = recognizer
    options.scope = recognize
    return options
  }
}

extension RecognitionOptions.Recognizer: ExpressibleByArgument {}
extension RecognitionOptions.Scope: ExpressibleByArgument {}
