package import PageRecognition

/// A recognizer as a worker program: where it is found, and what it needs and likes.
package struct RecognitionEngine: Sendable {
  /// What it is called before it has said its version.
  package let name: String
  /// The file name of its program.
  package let program: String
  /// What its program is started with.
  package let arguments: [String]
  /// The variable of the environment that names its program.
  package let variable: String
  /// Whether its program may be in the project's environment, `.venv`.
  package let isInProjectEnvironment: Bool
  /// The option that names its program.
  package let option: KeyPath<RecognitionOptions, String?> & Sendable
  /// How it likes lines of digits.
  package let digits: RecognizerLine
  /// How it likes lines of text.
  package let text: RecognizerLine
  /// How many bytes of addresses its process may have: twice what the largest picture of the wire takes.
  package let addressSpace: Int
  /// Variables of its environment beside those that every child is told.
  package let environment: [String: String]
  /// What to do where it is missing or broken, the end of a sentence.
  package let installation: String
  /// How long it may take until it is ready.
  ///
  /// A minute: it takes half a second, and several where its files come from a slow disk.
  package var startTimeout = Duration.seconds(60)

  /// How it likes lines of an alphabet.
  package func line(of alphabet: RecognizerAlphabet) -> RecognizerLine {
    switch alphabet {
    case .digits: digits
    case .text: text
    }
  }
}

extension RecognitionEngine {
  /// tesseract, through `extract-tesseract`, its digits read by the network of its English data.
  ///
  /// Of 2,582 figures scanned at 150 to 300 dots an inch it reads 99.6 % right with their ink 32 pixels high
  /// and about as far apart as digits of one number, 99.0 % with gaps of 24 pixels, 94 % with 40. The white
  /// that is cut out around the ink comes on top of the gap.
  package static let tesseract = tesseract(
    name: "tesseract", arguments: [],
    digits: RecognizerLine(inkHeight: 32, height: 64, gap: 4, longest: 3000))

  /// tesseract with digits read by the network of its German data.
  ///
  /// Each language's network learned from texts and faces of its own. Of 597 other figures, in faces in which
  /// a 5 is like a 3, the German one read all right, the English one 595, and the Chinese one 585.
  package static let tesseractByGerman = tesseract(
    name: "tesseract deu", arguments: ["--digits", "deu"],
    digits: RecognizerLine(inkHeight: 28, height: 64, gap: 6, longest: 3000))

  /// tesseract with digits read by the network of its Chinese data.
  ///
  /// It reads 98 % of the figures right, but seldom makes the mistakes that the others make: it is asked
  /// where they differ.
  package static let tesseractByChinese = tesseract(
    name: "tesseract chi_sim", arguments: ["--digits", "chi_sim"],
    digits: RecognizerLine(inkHeight: 28, height: 64, gap: 6, longest: 3000))

  /// tesseract with each of its networks, the one that is trusted most first.
  package static let tesseracts = [tesseract, tesseractByGerman, tesseractByChinese]

  private static func tesseract(
    name: String, arguments: [String], digits: RecognizerLine
  ) -> RecognitionEngine {
    RecognitionEngine(
      name: name, program: "extract-tesseract", arguments: arguments,
      variable: "EXTRACT_TESSERACT", isInProjectEnvironment: false, option: \.tesseractProgram,
      digits: digits,
      text: RecognizerLine(inkHeight: 40, height: 64, gap: 24, longest: 3000),
      addressSpace: 512 << 20, environment: oneThread,
      installation:
        "install the Debian packages tesseract-ocr-eng, tesseract-ocr-deu and "
        + "tesseract-ocr-chi-sim, and keep extract-tesseract beside extract")
  }

  /// RapidOCR, through `extract-rapidocr`.
  ///
  /// Its memory grows with the line: 250 MB at 2400 pixels, 310 at 3200, 380 at 4600. Of lines of text with
  /// ink 30, 34 and 40 pixels high, 0.67, 0.60 and 0.74 % of the characters were wrong.
  package static let rapidOCR = RecognitionEngine(
    name: "rapidocr", program: "extract-rapidocr", arguments: [], variable: "EXTRACT_RAPIDOCR",
    isInProjectEnvironment: true, option: \.rapidOCRProgram,
    digits: RecognizerLine(inkHeight: 30, height: 48, gap: 16, longest: 2400),
    text: RecognizerLine(inkHeight: 34, height: 48, gap: 16, longest: 2400),
    addressSpace: 1024 << 20, environment: oneThread,
    installation: "run scripts/setup --recognition in the project's folder")

  /// Keeps a recognizer to one thread; pages are read side by side by several.
  ///
  /// A crash is reported by whoever asks the worker; the runtime's own report takes seconds.
  private static let oneThread = [
    "OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1",
    "SWIFT_BACKTRACE": "enable=no",
  ]
}
