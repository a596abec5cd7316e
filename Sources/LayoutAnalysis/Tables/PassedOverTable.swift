import PageModel

/// A part of a page that was looked at as a table, and taken for none.
struct PassedOverTable: Sendable, Hashable {
  /// What spoke against it.
  enum Reason: Sendable, Hashable {
    /// Curves, bars or axes stand in it.
    case graph
    /// A frame around prose.
    case framedProse
    /// Boxes below each other, in one column.
    case oneColumn
    /// Titles and the pages they are on.
    case contents
    /// The even steps of a graph's scale.
    case scale
    /// On a recognized page, text beside specks.
    case specks
    /// Less speaks for columns of values than is asked for; both from 0 to 1.
    case score(Double, least: Double)
    /// It is not sure enough that its cells are cut rightly; both from 0 to 1.
    case confidence(Double, least: Double)
  }

  /// Where it stands, in points, top-left origin.
  let frame: Rect
  let reason: Reason

  /// The reason in words.
  var words: String {
    switch reason {
    case .graph: "a graph is drawn in it"
    case .framedProse: "a frame around prose"
    case .oneColumn: "boxes in one column"
    case .contents: "a table of contents"
    case .scale: "the scale of a graph"
    case .specks: "text beside specks"
    case .score(let score, let least):
      "score \(Hundredths.text(score)), \(Hundredths.text(least)) needed"
    case .confidence(let confidence, let least):
      "confidence \(Hundredths.text(confidence)), \(Hundredths.text(least)) needed"
    }
  }
}

/// Numbers from 0 to 1 as people read them.
enum Hundredths {
  /// `0.98`.
  static func text(_ value: Double) -> String {
    let count = Int((value * 100).rounded())
    let digits = count % 100
    return "\(count / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
