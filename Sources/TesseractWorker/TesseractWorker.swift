internal import CTesseract
internal import PageRecognition
internal import SystemFiles

/// Reads lines with tesseract for the program that started it, until its input ends.
@main
enum TesseractWorker {
  /// Name and version, as provenance has it.
  static var name: String { "tesseract \(String(cString: TessVersion()))" }

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["--version"] {
      print(name)
    } else if isatty(0) == 0, let digits = digits(arguments) {
      useOneThread()
      var service = LineService(digits: digits)
      exit(service.serve())
    } else {
      explain()
      exit(64)  // EX_USAGE
    }
  }

  /// The language that reads digits where none is asked for.
  static let usualDigits = "eng"

  /// The language that is to read digits; `nil` where something else is asked for.
  private static func digits(_ arguments: [String]) -> String? {
    if arguments.isEmpty { return usualDigits }
    guard arguments.count == 2, arguments[0] == "--digits",
      ["eng", "deu", "chi_sim"].contains(arguments[1])
    else { return nil }
    return arguments[1]
  }

  private static func explain() {
    let text = """
      extract-tesseract reads lines of scanned pages for the extract command, which starts it by itself.
      It does nothing useful by hand; extract-tesseract --version says which tesseract it uses.

      """
    complain(text)
  }

  /// Writes to standard error.
  static func complain(_ text: String) {
    try? FileDescriptor.standardError.writeWhole(text.utf8)
  }

  /// Has tesseract use this process's one thread.
  ///
  /// Its lines are too short to be worth more. OpenMP reads its limit before any line of this program
  /// runs, so the program is started again where whoever started it set none.
  private static func useOneThread() {
    guard Environment.value(of: "OMP_THREAD_LIMIT") == nil else { return }
    setenv("OMP_THREAD_LIMIT", "1", 1)
    var words = CommandLine.arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    execv(RealPath.ownProgram, &words)
    // Where it could not be started again, more threads are only slower.
  }
}
