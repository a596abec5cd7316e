import ReportExtraction
import SystemFiles

/// Gives the readers what libFuzzer makes of the bytes that reached new code before.
///
/// `scripts/fuzz-guided` builds it with libFuzzer and runs it; without libFuzzer it only says so.
@main
enum GuidedFuzzing {
  private typealias Take = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  private typealias Driver =
    @convention(c) (
      UnsafeMutablePointer<CInt>,
      UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, Take
    ) -> CInt

  /// The variable that says what the bytes are.
  private static let kind = Environment.value(of: "FUZZED_KIND").flatMap(FuzzedKind.init)

  static func main() {
    guard let kind else {
      let kinds = FuzzedKind.allCases.map(\.rawValue).joined(separator: ", ")
      return end("FUZZED_KIND says what is read: \(kinds); scripts/fuzz-guided sets it")
    }
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "LLVMFuzzerRunDriver") else {
      return end("this was built without libFuzzer; run scripts/fuzz-guided")
    }
    kind.read([])
    let driver = unsafeBitCast(symbol, to: Driver.self)
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      driver(&count, &arguments) { start, count in
        Self.kind?.read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }

  private static func end(_ message: String) {
    try? FileDescriptor.standardError.writeWhole("GuidedFuzzing: \(message)\n".utf8)
    exit(64)  // EX_USAGE
  }
}
