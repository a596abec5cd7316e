import PageModel

/// What became of a correction.
package enum CorrectionOutcome: Sendable, Hashable {
  /// It stands in its figure's place.
  case applied
  /// It fits, but another one of the same figure was made later.
  case superseded(ReportCorrection)
  /// It does not fit the document, for a reason that ends the sentence “but …”.
  case refused(BilingualText)
  /// It is one of another document.
  case elsewhere
}

extension ReportCorrection {
  /// Whether it was made before another one; of two of the same time the order of their other words
  /// decides, so that it is the same whichever was given first.
  func isEarlier(than other: ReportCorrection) -> Bool {
    let (time, otherTime) = (CorrectionTime(when), CorrectionTime(other.when))
    if let time, let otherTime, time != otherTime { return time < otherTime }
    return (when, who, corrected ?? "", reason) < (
      other.when, other.who, other.corrected ?? "", other.reason
    )
  }
}
