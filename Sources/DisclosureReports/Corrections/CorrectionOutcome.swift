/// What became of a correction.
package enum CorrectionOutcome: Sendable, Hashable {
  /// It stands in its figure's place.
  case applied
  /// It fits, but another one of the same figure was made later.
  case superseded(ReportCorrection)
  /// It does not fit the document, for a reason that ends the sentence “but …”.
  case refused(String)
  /// It is one of another document.
  case elsewhere
}

extension ReportCorrection {
  /// What it puts in the figure's place, in words.
  var change: String { corrected ?? "no number" }

  /// What a finding says of a correction that does not count.
  func refusal(_ problem: String) -> String {
    "\(key): \(printed ?? "no number") was to be \(change) (\(reason); \(who), \(when)), but "
      + problem
  }

  /// Whether it was made before another one; of two of the same time the order of their other words
  /// decides, so that it is the same whichever was given first.
  func isEarlier(than other: ReportCorrection) -> Bool {
    (when, who, corrected ?? "", reason) < (
      other.when, other.who, other.corrected ?? "", other.reason
    )
  }
}
