internal import CTesseract
internal import PageRecognition
internal import SystemFiles

/// Answers requests on standard input with replies on standard output.
struct LineService: ~Copyable {
  /// Where replies go.
  private let output: FileDescriptor
  /// The language that reads digits.
  private let digits: String
  private var readers: [RecognizerAlphabet: LineReader] = [:]

  /// Takes standard output for replies: whatever a library prints goes to standard error.
  init(digits: String) {
    self.digits = digits
    output = FileDescriptor(rawValue: dup(1))
    dup2(2, 1)
    // A program that is gone ends the input too.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Serves until the input ends.
  ///
  /// - Returns: The process's exit code.
  mutating func serve() -> Int32 {
    guard send(RecognitionGreeting.ready(name: name).bytes) else { return 0 }
    var requests = RecognitionRequestReader()
    var buffer = WireBuffer()
    while true {
      do {
        while let request = try requests.request(from: &buffer) {
          guard send(reply(to: request).bytes) else { return 0 }
        }
      } catch {
        TesseractWorker.complain("extract-tesseract: the request was not understood\n")
        return 65  // EX_DATAERR
      }
      guard let part = try? FileDescriptor.standardInput.next(), !part.isEmpty else { return 0 }
      buffer.append(part)
    }
  }

  /// What provenance has: the language too where another than usual reads the digits.
  private var name: String {
    digits == TesseractWorker.usualDigits
      ? TesseractWorker.name : "\(TesseractWorker.name) \(digits)"
  }

  private mutating func reply(to request: RecognitionRequest) -> RecognitionReply {
    do throws(RecognitionError) {
      return .symbols(try reader(for: request.alphabet).symbols(in: request.picture))
    } catch {
      return .failed(error)
    }
  }

  private mutating func reader(
    for alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> LineReader {
    if let reader = readers[alphabet] { return reader }
    let reader = try LineReader(for: alphabet, digits: digits)
    readers[alphabet] = reader
    return reader
  }

  /// Sends bytes; `false` where nobody listens any more.
  private func send(_ bytes: [UInt8]) -> Bool {
    (try? output.writeWhole(bytes)) != nil
  }
}
