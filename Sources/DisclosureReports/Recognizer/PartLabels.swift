/// Tells labels of parts, 其中：政府规章, from those of whole rows.
struct PartLabels {
  let stream: LabelStream

  /// The candidates without parts of a row that another label names as well: 规章 above 其中：政府规章. The form's own
  /// labels of parts stay, for nothing else names their rows as well.
  func withoutParts(_ candidates: [LabelOccurrence]) -> [LabelOccurrence] {
    let parts = candidates.filter(isPart)
    guard !parts.isEmpty else { return candidates }
    return candidates.filter { candidate in
      !parts.contains(candidate)
        || !candidates.contains { other in
          other.formRow == candidate.formRow && !parts.contains(other)
            && other.similarity.score >= candidate.similarity.score
        }
    }
  }

  /// Whether 其中 stands before a label.
  private func isPart(_ occurrence: LabelOccurrence) -> Bool {
    let raw = stream.lines[occurrence.lines.lowerBound].raw.unicodeScalars
    let before = raw.prefix(occurrence.start.source).reversed()
      .drop { !FormScalars.isLabelScalar($0) }
    return before.starts(with: PartMark.word.unicodeScalars.reversed())
  }
}
