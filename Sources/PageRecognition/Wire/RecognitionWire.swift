/// What passes between a program and a worker that recognizes lines for it: lines of text that end with a
/// line feed, and pixels.
///
/// The worker speaks first, `extract-recognition 1 ready NAME VERSION` or
/// `extract-recognition 1 error CODE MESSAGE`, where the number is that of the protocol.
///
/// A request is `line ALPHABET WIDTH HEIGHT`, with `digits` or `text` for the alphabet, and then as many
/// bytes as the picture has pixels, 0 black to 255 white, row by row from the top left. The reply is
/// `symbols COUNT` and as many lines `X0 X1 Y0 Y1 CONFIDENCE SCALARS`: columns and rows of the picture, the
/// second of each exclusive; millionths; hexadecimal numbers of Unicode scalars with `+` between them. Or it
/// is `error CODE MESSAGE`, with the codes of ``RecognitionError``. The worker ends with its input.
package enum RecognitionWire {
  /// The version that is spoken here.
  package static let version = 1
  /// How a greeting begins.
  package static let greeting = "extract-recognition"
  /// Most columns of a picture: several times the longest strip that a recognizer asks for.
  package static let widest = 16_384
  /// Most rows of a picture: a line of letters an inch high, scanned at 600 dots an inch.
  package static let highest = 1024
  /// Most pixels of a picture, 2 MB; what a worker makes of it takes a hundred times as much.
  package static let mostPixels = 2_097_152
  /// Most symbols of a line: one in every four columns of the widest.
  package static let mostSymbols = 4096
  /// Most scalars of a symbol: letters with marks above and below have four.
  package static let mostScalars = 8
  /// Most bytes of a line of text.
  package static let longestLine = 1000
  /// What a confidence of 1 is on the wire.
  static let certainty = 1_000_000

  /// The codes a worker may give, by their names.
  private static let codes: [RecognitionError.Code] = [
    .programMissing, .dataMissing, .stopped, .systemFailure,
  ]

  /// The error that `CODE MESSAGE` stands for.
  static func error(_ text: Substring) throws(WireFault) -> RecognitionError {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let code = codes.first(where: { $0.description == words[0] }) else {
      throw WireFault()
    }
    return RecognitionError(code, advice: String(words[1]))
  }

  /// `CODE MESSAGE` for an error, the message on one line and not too long for it.
  static func text(of error: RecognitionError) -> String {
    let longest = longestLine - 100
    var message = ""
    for scalar in error.advice.unicodeScalars where message.utf8.count < longest {
      message.unicodeScalars.append(scalar.value < 32 ? " " : scalar)
    }
    return "\(error.code) \(message)"
  }

  /// A number of the wire: decimal digits alone.
  static func number(_ text: Substring, in bounds: ClosedRange<Int>) throws(WireFault) -> Int {
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int(text), bounds.contains(value)
    else { throw WireFault() }
    return value
  }
}
