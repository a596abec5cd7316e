import PagePictures
import PageRecognition
import Synchronization

/// Reads blocks whose right half is as high as the number of their character, their left half always full.
///
/// It makes the mistakes that it is told to make.
final class BlockRecognizer: TextRecognizer {
  static let characters = Array("0123456789.,-自然人年度报告收信")

  let name: String
  private let mistakes: @Sendable (String, _ reading: Int) -> String
  private let count = Mutex(0)

  /// - Parameter mistakes: What becomes of a line's text in the reading with this number, from 0.
  init(
    name: String = "blocks",
    mistakes: @escaping @Sendable (String, _ reading: Int) -> String = { text, _ in text }
  ) {
    self.name = name
    self.mistakes = mistakes
  }

  func line(of alphabet: RecognizerAlphabet) -> RecognizerLine {
    RecognizerLine(inkHeight: 48, height: 64, gap: 16, longest: 900)
  }

  func symbols(
    in line: GrayPicture, alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> [RecognizedSymbol] {
    let reading = count.withLock { count in
      defer { count += alphabet == .digits ? 1 : 0 }
      return count
    }
    var blocks = Self.blocks(of: line)
    if alphabet == .digits { blocks = blocks.filter { "0123456789.,-".contains($0.character) } }
    let text = mistakes(String(blocks.map(\.character)), reading)
    return zip(text, blocks).map { character, block in
      RecognizedSymbol(
        text: String(character), box: PixelRect(x: block.columns, y: 0..<line.height),
        confidence: 0.95)
    }
  }

  private static func blocks(of line: GrayPicture) -> [(character: Character, columns: Range<Int>)]
  {
    var result: [(Character, Range<Int>)] = []
    var start: Int?
    for x in 0...line.width {
      let isInk = x < line.width && ink(x, line) > 1
      if isInk, start == nil { start = x }
      guard !isInk, let first = start else { continue }
      let width = x - first
      let share = ink(first + width * 3 / 4, line) / ink(first + width / 4, line)
      let index = Int((share * 24).rounded()) - 1
      result.append((characters[min(max(index, 0), characters.count - 1)], first..<x))
      start = nil
    }
    return result
  }

  /// Black pixels in a column.
  private static func ink(_ x: Int, _ line: GrayPicture) -> Double {
    (0..<line.height).map { 1 - Double(line.pixels[$0 * line.width + x]) / 255 }.reduce(0, +)
  }
}

/// A page's contents drawn as such blocks.
struct DrawnPicture {
  private var picture = GrayPicture(width: 600, height: 400)
  private var pieces: [InkPiece] = []
  private var rules: [(horizontal: Bool, position: Int, start: Int, end: Int)] = []

  /// Draws a text as one piece, each character a block 24 wide and 48 high with 6 between, but points
  /// and commas 18 high on the others' foot.
  mutating func write(_ text: String, x: Int, y: Int) {
    var blobs: [PixelRect] = []
    for (offset, character) in text.enumerated() {
      let index = BlockRecognizer.characters.firstIndex(of: character) ?? 0
      let left = x + 30 * offset
      let isMark = character == "." || character == ","
      let height = isMark ? 18 : 48
      let top = isMark ? y + 30 : y
      let box = PixelRect(x: left..<(left + 24), y: top..<(top + height))
      let wide = Int((Double(height * (index + 1)) / 24).rounded())
      for row in 0..<height {
        let width = row < wide ? 24 : 12
        for column in left..<(left + width) {
          picture.pixels[(top + row) * picture.width + column] = 0
        }
      }
      blobs.append(box)
    }
    guard let first = blobs.first, let last = blobs.last else { return }
    pieces.append(InkPiece(box: first.union(last), blobs: blobs, isRuledIn: false))
  }

  func contents(turn: Int = 0) -> PictureContents {
    PictureContents(
      picture: picture, pixelsPerPoint: 2, skew: 0, turn: turn, rules: [], pieces: pieces)
  }
}
