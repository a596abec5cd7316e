import PageModel

/// Values that are read by their order below a header that is none of the form's.
struct BelowForeignHeader: Sendable {
  let header: String
  let table: String
  let column: String
  /// The first value.
  let source: SourceText
  var figures: [FigurePath]

  /// The path of the figure, or what those of all rows have in common.
  var key: String {
    figures.count == 1 ? figures[0].description : "\(table).*.\(column)"
  }
}

extension TableReader {
  /// Keeps the values of a row that stand below words that are none of the form's.
  mutating func gatherForeign(
    _ row: LabelledRow, _ indices: [Int], _ reading: ColumnReader.Reading, paths: [FigurePath]
  ) {
    for index in indices {
      guard let place = reading.columns[index] else { continue }
      let path = paths[place]
      let value = row.values[index]
      let header = value.header.joined(separator: " › ")
      let known = belowForeign.firstIndex {
        $0.header == header && $0.table == path.table && $0.column == path.column
      }
      if let known {
        belowForeign[known].figures.append(path)
      } else {
        belowForeign.append(
          BelowForeignHeader(
            header: header, table: path.table, column: path.column, source: value.source,
            figures: [path]))
      }
    }
  }

  /// One finding a header that is none of the form's, with the figures below it.
  mutating func noteForeignHeaders() {
    for below in belowForeign {
      guard let column = form.table(below.table)?.column(below.column) else { continue }
      result.findings.append(
        Finding(
          .columnForeign,
          [
            "label": "\(column.wordings[0])", "header": "\(below.header)",
            "key": "\(below.key)",
          ], figures: below.figures.map(\.description), page: below.source.page,
          frame: below.source.frame, place: below.source.place))
    }
    belowForeign = []
  }
}
