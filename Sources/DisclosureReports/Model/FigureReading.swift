import PageModel

/// How a figure's text was recognized on a page that is a picture.
public struct FigureReading: Sendable, Hashable {
  /// What the recognizers read, the text of the figure first; empty where nothing but the page's own
  /// characters is known.
  public let candidates: [TextReading.Candidate]
  /// Whether readings that do not depend on each other agree, as surely as the figure needs. A figure
  /// whose reading is not settled has no value.
  public let isSettled: Bool

  /// Makes a reading.
  public init(candidates: [TextReading.Candidate], isSettled: Bool) {
    self.candidates = candidates
    self.isSettled = isSettled
  }

  /// How sure the recognizer of the figure's text is, from 0 to 1; `nil` where it was read by none.
  public var confidence: Double? { candidates.first?.confidence }

  /// The same readings, not settled.
  var unsettled: FigureReading { FigureReading(candidates: candidates, isSettled: false) }
}

extension FigureReading: Codable {
  private enum CodingKeys: String, CodingKey {
    case settled, confidence, candidates
  }

  private struct CodedCandidate: Codable {
    let text: String
    let confidence: Double
    let source: String
  }

  /// Reads `settled` and `candidates`; the confidence is that of the first candidate.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      candidates: try values.decode([CodedCandidate].self, forKey: .candidates).map {
        TextReading.Candidate(text: $0.text, confidence: $0.confidence, source: $0.source)
      },
      isSettled: try values.decode(Bool.self, forKey: .settled))
  }

  /// Writes `settled`, `confidence` and `candidates`; confidences are rounded to thousandths.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(isSettled, forKey: .settled)
    try values.encode(confidence.map(Self.rounded), forKey: .confidence)
    try values.encode(
      candidates.map {
        CodedCandidate(
          text: $0.text, confidence: Self.rounded($0.confidence), source: $0.source)
      }, forKey: .candidates)
  }

  private static func rounded(_ confidence: Double) -> Double {
    (confidence * 1000).rounded() / 1000
  }
}
