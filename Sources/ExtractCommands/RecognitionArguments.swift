public import ArgumentParser
public import ReportExtraction

/// How pages that are pictures are read.
package struct RecognitionArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What reads pages that are pictures: auto, none, tesseract or rapidocr.",
      discussion: "auto takes what is installed; none reads text layers alone.",
      valueName: "engine"))
  var recognizer = RecognitionOptions.Recognizer.automatic

  @Option(
    help: ArgumentHelp(
      "Which pages are read so: never, scans (pages that are pictures) or always (also pages whose fonts "
        + "have no meaning).", valueName: "pages"))
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
