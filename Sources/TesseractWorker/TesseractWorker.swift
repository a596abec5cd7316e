internal import CTesseract
internal import PageRecognition

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads lines with tesseract for the program that started it, until its input ends.
@main
enum TesseractWorker {
  /// Name and version, as provenance has it.
  static var name: String { "tesseract \(String(cString: TessVersion()))" }

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.elementsEqual(["--version"]) {
      print(name)
    } else if arguments.isEmpty, isatty(0) == 0 {
      useOneThread()
      var service = LineService()
      exit(service.serve())
    } else {
      explain()
      exit(64)  // EX_USAGE
    }
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
    _ = Array(text.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }

  /// Has tesseract use this process's one thread.
  ///
  /// Its lines are too short to be worth more. OpenMP reads its limit before any line of this program
  /// runs, so the program is started again where whoever started it set none.
  private static func useOneThread() {
    guard getenv("OMP_THREAD_LIMIT") == nil else { return }
    setenv("OMP_THREAD_LIMIT", "1", 1)
    var words = [strdup(CommandLine.arguments.first ?? "extract-tesseract"), nil]
    defer { for word in words { free(word) } }
    #if os(Linux)
      execv("/proc/self/exe", &words)
    #else
      execvp(words[0], &words)
    #endif
    // Where it could not be started again, more threads are only slower.
  }
}
