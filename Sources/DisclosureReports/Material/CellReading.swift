import PageModel

/// What is known of the reading of a cell on a page whose text was recognized.
///
/// The rule by which a recognized figure counts stands here: the digits, separators and signs of the
/// cell's text must be exactly those that its reading spells, and the reading must be settled. Two readings
/// with digits in a cell are two numbers whose rule was not seen. What the readings do not cover, or cover twice, leaves the
/// figure open, and so does a reading that is not settled in a cell that seems empty.
package struct CellReading: Sendable, Hashable {
  /// The readings whose middle lies in the cell, line by line and from left to right.
  package let readings: [TextReading]
  /// Whether they are settled and spell the cell's text.
  package let isSettled: Bool

  /// The reading of a cell's text by the readings in its frame, in any order.
  package init(text: String, readings: [TextReading]) {
    let readings = Self.inReadingOrder(readings)
    self.readings = readings
    let spelled = readings.flatMap { Self.numerals($0.text) }
    let printed = Self.numerals(text)
    let numbers = readings.count { Self.numerals($0.text).contains(where: Self.isDigit) }
    isSettled =
      readings.allSatisfy(\.isSettled) && numbers <= 1
      && (spelled == printed || spelled.isEmpty && !printed.contains(where: Self.isDigit))
  }

  /// All readings as one, candidate by candidate, for the provenance of the figure.
  ///
  /// - Parameter agreement: How sure two agreeing readings must be, 0 to 1; `nil` where it is enough
  ///   that they agree.
  func figureReading(agreement: Double? = nil) -> FigureReading {
    let isSure = agreement.map { minimum in
      readings.filter { Self.numerals($0.text).contains(where: Self.isDigit) }.allSatisfy {
        Self.agreeing(in: $0, atLeast: minimum).count >= Self.voices || Self.isChorus($0)
      }
    }
    return FigureReading(candidates: candidates, isSettled: isSettled && (isSure ?? true))
  }

  /// Readings that must agree for a figure to count.
  private static let voices = 2

  /// Readings that together are as certain as two certain ones, where two recognizers are among them.
  private static let chorus = 5
  /// A reading of less confidence is no voice.
  private static let leastVoice = 0.05

  /// One of them is at least this sure.
  private static let leadingVoice = 0.5

  /// Whether many readings of more than one recognizer agree, though none may be certain.
  private static func isChorus(_ reading: TextReading) -> Bool {
    let voices = agreeing(in: reading, atLeast: leastVoice)
    return voices.count >= chorus && Set(voices.map { $0.source.prefix { $0 != "," } }).count > 1
      && voices.contains { $0.confidence >= leadingVoice }
  }

  /// The candidates of a reading that spell its number and are at least so sure.
  private static func agreeing(
    in reading: TextReading, atLeast minimum: Double
  ) -> [TextReading.Candidate] {
    let text = number(reading.text)
    return reading.candidates.filter { $0.confidence >= minimum && number($0.text) == text }
  }

  /// A text's numerals without the commas that part thousands.
  private static func number(_ text: String) -> [Unicode.Scalar] {
    numerals(text).filter { $0 != "," }
  }

  private var candidates: [TextReading.Candidate] {
    guard readings.count != 1 else { return readings[0].candidates }
    return (0..<(readings.map(\.candidates.count).max() ?? 0)).map { index in
      let parts = readings.map { $0.candidates[min(index, $0.candidates.count - 1)] }
      var sources: [String] = []
      for part in parts where !sources.contains(part.source) { sources.append(part.source) }
      return TextReading.Candidate(
        text: parts.map(\.text).joined(separator: " "),
        confidence: parts.map(\.confidence).min() ?? 0, source: sources.joined(separator: ", "))
    }
  }

  // MARK: Order

  /// A line is what overlaps its highest reading by half of the lower one's height.
  private static func inReadingOrder(_ readings: [TextReading]) -> [TextReading] {
    guard readings.count > 1 else { return readings }
    var rest = readings.sorted { ($0.frame.y0, $0.frame.x0) < ($1.frame.y0, $1.frame.x0) }
    var result: [TextReading] = []
    while let first = rest.first {
      let isOnLine = rest.map { Self.standsBeside($0.frame, first.frame) }
      let line = zip(rest, isOnLine).filter(\.1).map(\.0)
      result += line.sorted { ($0.frame.x0, $0.frame.y0) < ($1.frame.x0, $1.frame.y0) }
      rest = zip(rest, isOnLine).filter { !$1 }.map(\.0)
    }
    return result
  }

  private static func standsBeside(_ frame: Rect, _ other: Rect) -> Bool {
    let shared = min(frame.y1, other.y1) - max(frame.y0, other.y0)
    return shared * 2 >= min(frame.height, other.height)
  }

  // MARK: Scalars

  /// The digits, separators and signs of a text, half width.
  private static func numerals(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      let folded = FormScalars.folded(scalar)
      return switch folded {
      case "0"..."9", ".", ",", "+", "-": folded
      case "−", "–", "—", "―": "-"
      default: nil
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.digit(scalar) != nil
  }
}

/// The readings of a document's pages, by page.
struct PageReadings: Sendable {
  private let pages: [Int: [TextReading]]

  /// Readings of no page: everything is printed.
  static let none = PageReadings(pages: [:])

  /// - Parameter pages: The readings of each page whose text was recognized, by its number.
  init(pages: [Int: [TextReading]]) {
    self.pages = pages
  }

  /// What is known of a cell's reading; `nil` on a printed page.
  func reading(of cell: TableCell) -> CellReading? {
    guard let page = cell.page, let readings = pages[page] else { return nil }
    return CellReading(
      text: cell.text,
      readings: readings.filter { reading in
        cell.frame?.contains(x: reading.frame.midX, y: reading.frame.midY) ?? false
      })
  }
}
