/// How much speaks for a table found by white space.
package struct TableScoreOptions: Sendable, Hashable {
  /// So many rules from edge to edge make a table found by white space one on a recognized page as well: those
  /// above, below and under the header.
  package var rulesOfATable = 3
  /// With fewer rules, a table found by white space on a recognized page has at least so many values.
  package var fewestRecognizedValues = 4
  /// And they are at least this share of its cells beside the stub. 0.6: of prose with the remains of a seal
  /// read beside it up to half is taken for values.
  package var leastRecognizedValueShare = 0.6

  // MARK: The score

  // What speaks for a grid being a table and against it is added up, and a curve takes the sum to 0 … 1. The
  // weights are those that `scripts/fit-table-scores` finds; it prints what it used, and `--check` compares
  // them with these.

  /// What a region is before anything is known of it: rather no table.
  package var prior = -2.75
  /// The share of values in the cells beside the stub.
  package var values = 3.55
  /// A grid with a smaller share of values is bare text, unless words are set as those of a table.
  package var fewValuesShare = 0.1
  /// Each rule from edge to edge …
  package var rule = 0.8
  /// … up to so many.
  package var mostRules = 3
  /// Each row beyond the fewest …
  package var row = 0.25
  /// … which are so many …
  package var fewestRows = 3
  /// … up to so many of them.
  package var mostFurtherRows = 6
  /// Each column beyond the fewest …
  package var column = 0.35
  /// … which are so many …
  package var fewestColumns = 2
  /// … up to so many of them.
  package var mostFurtherColumns = 3
  /// The share of rows with text beside the stub …
  package var rowsWithColumns = 1.45
  /// … as far as it is more than this.
  package var usualRowsWithColumns = 0.6
  /// The share of cells with text …
  package var fill = 1.0
  /// … as far as it is more than this.
  package var usualFill = 0.6
  /// Against it: each word of a cell, on average, …
  package var word = 0.35
  /// … beyond so many, as cells of prose have.
  package var usualWords = 4.0
  /// Against it: the share of cells whose text runs across a gutter.
  package var spanning = 3.0
  /// Against it: empty positions, …
  package var empty = 5.0
  /// … as far as less than this share has text.
  package var leastFill = 0.4
  /// Against it: rows below the fewest.
  package var fewRowsDoubt = 0.75
  /// Neither rules nor headings in few rows: a formula, a list of parts, figures in a sketch …
  package var bareDoubt = 2.5
  /// … in fewer rows than this.
  package var fewestBareRows = 5
  /// Hardly a rule, no values, no words set as those of a table: addresses, lines of columns of prose.
  package var bareTextDoubt = 1.05

  // MARK: The confidence

  // What makes it less sure that a table is cut into its cells rightly is taken from the most there is.

  /// The confidence of a table with nothing against it.
  package var mostConfidence = 0.95
  /// The share of rows without a label, which are often halves of other rows, …
  package var unlabeled = 2.0
  /// … as far as it is more than this; …
  package var usualUnlabeled = 0.05
  /// … it takes no more than this.
  package var mostUnlabeledDoubt = 0.4
  /// Each word of a cell, on average, since cells of many words may be parted at any line, …
  package var wordInCell = 0.06
  /// … beyond so many; …
  package var usualWordsInCell = 2.0
  /// … they take no more than this.
  package var mostWordDoubt = 0.3
  /// The share of empty cells.
  package var blank = 0.1
  /// Values that run over columns, where a gutter was missed.
  package var spannedDoubt = 0.12
  /// No rule from edge to edge.
  package var unruledDoubt = 0.05
  /// Words may be parted at other gutters, numbers may not: a table with fewer values than this share …
  package var wordyShare = 0.5
  /// … is less sure by this.
  package var wordyDoubt = 0.04

  package init() {}
}
