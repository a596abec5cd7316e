import PageModel

/// What speaks for a grid of text being a table and what against it, each as the number that its weight in
/// `TableScoreOptions` multiplies.
package struct TableEvidence: Sendable, Hashable {
  /// The share of values in the cells beside the stub.
  package var values = 0.0
  /// Rules from edge to edge, …
  package var rules = 0.0
  /// … rows beyond the fewest and …
  package var rows = 0.0
  /// … columns beyond the fewest, each up to the most that count.
  package var columns = 0.0
  /// The share of rows with text beside the stub, less the usual one.
  package var rowsWithColumns = 0.0
  /// The share of cells with text, less the usual one.
  package var fill = 0.0
  /// Words of a cell on average beyond the usual number.
  package var words = 0.0
  /// The share of cells whose text runs across a gutter.
  package var spanning = 0.0
  /// How much the share of cells with text lacks of the least one.
  package var empty = 0.0
  /// 1 where there are fewer rows than the fewest, …
  package var fewRows = 0.0
  /// … 1 for bare text, …
  package var bareText = 0.0
  /// … and 1 for few rows without rules and headings.
  package var bareRows = 0.0

  /// The sum, each multiplied by its weight.
  func sum(_ weights: TableScoreOptions) -> Double {
    var sum = weights.prior
    sum += weights.values * values
    sum += weights.rule * rules
    sum += weights.row * rows
    sum += weights.column * columns
    sum += weights.rowsWithColumns * rowsWithColumns
    sum += weights.fill * fill
    sum -= weights.word * words
    sum -= weights.spanning * spanning
    sum -= weights.empty * empty
    sum -= weights.fewRowsDoubt * fewRows
    sum -= weights.bareTextDoubt * bareText
    sum -= weights.bareDoubt * bareRows
    return sum
  }

  /// The score, from 0 to 1: a curve takes the sum there.
  func score(_ weights: TableScoreOptions) -> Double {
    let sum = sum(weights)
    return (1 + sum / (1 + sum * sum).squareRoot()) / 2
  }

  /// Each with the name of its weight, in the order in which they are added up; what speaks against a table
  /// is negative. `scripts/fit-table-scores` finds the weights by them.
  package var byWeight: [(name: String, value: Double)] {
    [
      ("values", values), ("rule", rules), ("row", rows), ("column", columns),
      ("rowsWithColumns", rowsWithColumns), ("fill", fill), ("word", -words),
      ("spanning", -spanning), ("empty", -empty), ("fewRowsDoubt", -fewRows),
      ("bareTextDoubt", -bareText), ("bareDoubt", -bareRows),
    ]
  }
}

/// A region of a page that was weighed as a table by what its text shows.
package struct ScoredRegion: Sendable {
  package let evidence: TableEvidence
  /// Its cells; where the page is turned, as they stand once it is upright.
  package let cells: [TableCell]
}
