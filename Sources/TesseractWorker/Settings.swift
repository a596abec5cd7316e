internal import CTesseract
internal import PageRecognition
internal import SystemFiles

/// How tesseract reads an alphabet.
struct Settings {
  /// tesseract's name of the language.
  let language: String
  /// Variables that must be set before the data is loaded.
  let variables: [(name: String, value: String)]

  /// The settings for an alphabet.
  ///
  /// - Parameter digits: The language that reads digits.
  init(for alphabet: RecognizerAlphabet, digits: String) {
    // Scans have black letters on white; a line is not read again with its colors turned.
    let common = [("tessedit_do_invert", "0")]
    switch alphabet {
    case .digits:
      language = digits
      // Figures are no words: a dictionary would only prefer some of them.
      let dictionaries = [
        "load_system_dawg", "load_freq_dawg", "load_punc_dawg", "load_number_dawg",
        "load_unambig_dawg", "load_bigram_dawg",
      ]
      // No blank among them: of 2,582 figures scanned at 150 to 300 dots an inch, four times as many were
      // read wrong where a blank could be read between two, by taking it for a digit or a digit for it.
      variables =
        common + [("tessedit_char_whitelist", "0123456789.,-%")] + dictionaries.map { ($0, "0") }
    case .text:
      language = "chi_sim"
      variables = common
    }
  }

  /// Has a handle load the data; `false` where it is not there.
  func start(_ handle: OpaquePointer) -> Bool {
    var names = variables.map { strdup($0.name) }
    var values = variables.map { strdup($0.value) }
    defer { for text in names + values { free(text) } }
    return TessBaseAPIInit4(
      handle, nil, language, OEM_LSTM_ONLY, nil, 0, &names, &values, names.count, 0) == 0
  }

  /// The error that says what a handle that could not be started was missing.
  func missing(for handle: OpaquePointer) -> RecognitionError {
    var folder = TessBaseAPIGetDatapath(handle).map { String(cString: $0) } ?? ""
    if !folder.isEmpty, !folder.hasSuffix("/") { folder += "/" }
    let package = "tesseract-ocr-" + String(language.map { $0 == "_" ? "-" : $0 })
    return RecognitionError(
      .dataMissing,
      advice: "tesseract found no usable \(folder)\(language).traineddata; install the package "
        + "\(package), or set TESSDATA_PREFIX to the folder that holds the file.")
  }
}
