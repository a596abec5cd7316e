internal import CTesseract
internal import PagePictures
internal import PageRecognition

/// Reads pictures of lines with one language of tesseract.
///
/// A class, since it owns tesseract's handle.
final class LineReader {
  private let handle: OpaquePointer

  /// Loads what reading an alphabet takes.
  ///
  /// - Parameter digits: The language that reads digits.
  /// - Throws: `dataMissing` where tesseract has not the data of the language.
  init(for alphabet: RecognizerAlphabet, digits: String) throws(RecognitionError) {
    guard let handle = TessBaseAPICreate() else {
      throw RecognitionError(.systemFailure, advice: "tesseract could not be started; try again.")
    }
    self.handle = handle
    let settings = Settings(for: alphabet, digits: digits)
    guard settings.start(handle) else { throw settings.missing(for: handle) }
    TessBaseAPISetPageSegMode(handle, PSM_SINGLE_LINE)
  }

  deinit {
    TessBaseAPIDelete(handle)
  }

  /// The symbols of a line from left to right.
  ///
  /// - Throws: `stopped` where tesseract gives the line up.
  func symbols(in picture: GrayPicture) throws(RecognitionError) -> [RecognizedSymbol] {
    defer { TessBaseAPIClear(handle) }
    TessBaseAPISetImage(
      handle, picture.pixels, Int32(picture.width), Int32(picture.height), 1, Int32(picture.width))
    TessBaseAPISetSourceResolution(handle, Self.resolution)
    guard TessBaseAPIRecognize(handle, nil) == 0 else {
      throw RecognitionError(.stopped, advice: "tesseract could not read a line.")
    }
    // Where there is no text, there is no iterator.
    guard let iterator = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(iterator) }
    var symbols: [RecognizedSymbol] = []
    repeat {
      if let symbol = Self.symbol(at: iterator, in: picture) { symbols.append(symbol) }
    } while TessResultIteratorNext(iterator, RIL_SYMBOL) != 0
    return symbols
  }

  /// Dots an inch that tesseract is told; the letters of a line are those of a page at 300.
  private static let resolution: Int32 = 300

  private static func symbol(
    at iterator: OpaquePointer, in picture: GrayPicture
  ) -> RecognizedSymbol? {
    guard let text = TessResultIteratorGetUTF8Text(iterator, RIL_SYMBOL) else { return nil }
    defer { TessDeleteText(text) }
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard
      TessPageIteratorBoundingBox(
        TessResultIteratorGetPageIteratorConst(iterator), RIL_SYMBOL, &left, &top, &right, &bottom)
        != 0
    else { return nil }
    return RecognizedSymbol(
      text: String(cString: text),
      box: PixelRect(
        x: range(left, right, within: picture.width), y: range(top, bottom, within: picture.height)),
      confidence: min(max(Double(TessResultIteratorConfidence(iterator, RIL_SYMBOL)) / 100, 0), 1))
  }

  private static func range(_ lower: Int32, _ upper: Int32, within extent: Int) -> Range<Int> {
    let end = min(max(Int(upper), 0), extent)
    return min(max(Int(lower), 0), end)..<end
  }
}
