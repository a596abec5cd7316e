import PagePictures
import PageRecognition
import Synchronization

/// Reads runs of ink as it is told to, each symbol on the run of its place.
///
/// Where it gives more symbols than there are runs, the ink of a percent sign is that of several.
final class RunReader: TextRecognizer {
  let name = "runs"
  private let read: @Sendable ([Range<Int>]) -> [String]
  private let state = Mutex((shift: 0, lengths: [(RecognizerAlphabet, Int)]()))

  init(_ read: @escaping @Sendable ([Range<Int>]) -> [String]) {
    self.read = read
  }

  /// Has it place each symbol but the first so many columns farther right.
  func shift(by columns: Int) {
    state.withLock { $0.shift = columns }
  }

  /// Runs of ink of the lines read so far.
  func lengths(of alphabet: RecognizerAlphabet) -> [Int] {
    state.withLock { $0.lengths.filter { $0.0 == alphabet }.map(\.1) }
  }

  func line(of alphabet: RecognizerAlphabet) -> RecognizerLine {
    RecognizerLine(inkHeight: 37, height: 48, gap: 24, longest: 2400)
  }

  func symbols(
    in line: GrayPicture, alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> [RecognizedSymbol] {
    let runs = runs(of: line)
    let shift = state.withLock { state in
      state.lengths.append((alphabet, runs.count))
      return state.shift
    }
    var texts = read(runs)
    if alphabet == .digits { texts = texts.filter { "0123456789.,-%".contains($0) } }
    let extra = max(0, texts.count - runs.count)
    let sign = texts.firstIndex(of: "%") ?? 0
    // The first of the symbols that share a run.
    let first =
      texts.indices.contains(sign + 1) && "0123456789".contains(texts[sign + 1]) ? 0 : extra
    return texts.enumerated().compactMap { index, text in
      let run = index <= sign - first ? index : max(index - extra, sign - first)
      guard runs.indices.contains(run) else { return nil }
      let off = index == 0 ? 0 : shift
      return RecognizedSymbol(
        text: text,
        box: PixelRect(
          x: (runs[run].lowerBound + off)..<(runs[run].upperBound + off), y: 0..<line.height),
        confidence: 0.97)
    }
  }

  private func runs(of line: GrayPicture) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for x in 0...line.width {
      let isInk =
        x < line.width && (0..<line.height).contains { line.pixels[$0 * line.width + x] < 128 }
      if isInk, start == nil { start = x }
      guard !isInk, let first = start else { continue }
      result.append(first..<x)
      start = nil
    }
    return result
  }
}

/// A page set in type whose characters are blocks of the width and place of their ink.
struct TypesetPicture {
  private var picture = GrayPicture(width: 900, height: 500)
  private var pieces: [InkPiece] = []

  /// Sets a line, its squares 40 wide, as one piece.
  ///
  /// - Parameter narrow: Whether characters' ink is no wider than a broad digit's.
  mutating func set(_ text: String, x: Int, y: Int, narrow: Bool = false) {
    var blobs: [PixelRect] = []
    var left = x
    for character in text {
      let form = Self.form(of: character, narrow: narrow)
      let columns = (left + form.ink.lowerBound)..<(left + form.ink.upperBound)
      let box = PixelRect(x: columns, y: (y + form.rows.lowerBound)..<(y + form.rows.upperBound))
      for row in box.y {
        for column in box.x { picture.pixels[row * picture.width + column] = 0 }
      }
      blobs.append(box)
      left += form.advance
    }
    guard let first = blobs.first else { return }
    let box = blobs.dropFirst().reduce(first) { $0.union($1) }
    pieces.append(InkPiece(box: box, blobs: blobs, isRuledIn: false))
  }

  private static func form(
    of character: Character, narrow: Bool
  ) -> (advance: Int, ink: Range<Int>, rows: Range<Int>) {
    switch character {
    case "（", "〔", "《": (40, 27..<36, 0..<37)
    case "）", "〕", "》": (40, 4..<13, 0..<37)
    case "：", "；", "，", "。": (40, 5..<12, 26..<37)
    case "(", ")", "]": (16, 4..<12, 0..<37)
    case ":", ";", ",", ".": (12, 3..<9, 26..<37)
    case "/": (16, 1..<15, 0..<37)
    case "—": (40, 2..<38, 18..<21)
    case "%": (34, 2..<32, 4..<34)
    case "0"..."9", "a"..."z": (20, 2..<19, 4..<34)
    default: (40, narrow ? 6..<33 : 2..<38, 0..<37)
    }
  }

  func contents() -> PictureContents {
    PictureContents(
      picture: picture, pixelsPerPoint: 1, skew: 0, turn: 0, rules: [], pieces: pieces)
  }
}
