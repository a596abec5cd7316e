import PageModel

extension Table {
  /// The table in which rows of a form are none of headers, whatever stands in their cells.
  ///
  /// The layout of a table says that a row of words below headers is one of them too. Where its first words
  /// are the label of a form's row and the others name nothing in the form, it is that row, and its values
  /// are words: 行政许可, 约345. A band from edge to edge that names a year heads no columns, either.
  ///
  /// Neither is what stands below a column of a form the label of a row, whatever stands there: a sign, 无数据.
  func withRows(of forms: [ReportForm]) -> Table {
    withRowsOfWords(of: forms).withValues(below: forms)
  }

  private func withRowsOfWords(of forms: [ReportForm]) -> Table {
    let rows = cellsByFirstRow.dropFirst().filter { row in
      isYearBand(row)
        || Self.areHeadersOfOneRow(row) && forms.contains { $0.lexicon.isRow(of: row) }
    }
    guard !rows.isEmpty else { return self }
    var roles: [Int: TableCell.Role] = [:]
    for row in rows {
      var role = isYearBand(row) ? TableCell.Role.data : .stub
      for cell in row {
        roles[key(of: cell)] = role
        if !cell.text.isEmpty { role = .data }
      }
    }
    return with(roles: roles)
  }

  /// The table in which labels that stand below a column of a form are values, unless they are the label of
  /// one of its rows.
  private func withValues(below forms: [ReportForm]) -> Table {
    let stubs = cells.filter { $0.role == .stub && !$0.text.isEmpty }
    guard !stubs.isEmpty else { return self }
    let headings = TableHeadings(self)
    // The same header stands above many cells.
    var named: [Int: Bool] = [:]
    var roles: [Int: TableCell.Role] = [:]
    for cell in stubs {
      guard let header = headings.columnPath(of: cell).last else { continue }
      let isColumn =
        named[key(of: header)] ?? forms.contains { $0.lexicon.isColumn(header.text) }
      named[key(of: header)] = isColumn
      if isColumn, !forms.contains(where: { $0.lexicon.isRowLabel(cell.text) }) {
        roles[key(of: cell)] = .data
      }
    }
    return roles.isEmpty ? self : with(roles: roles)
  }

  private func with(roles: [Int: TableCell.Role]) -> Table {
    Table(
      rowCount: rowCount, columnCount: columnCount,
      cells: cells.map { cell in
        roles[key(of: cell)].map { role in
          TableCell(
            rows: cell.rows, columns: cell.columns, lines: cell.lines, text: cell.text,
            page: cell.page, frame: cell.frame, role: role, place: cell.place)
        } ?? cell
      }, pages: pages, frame: frame, method: method, confidence: confidence)
  }

  private static func areHeadersOfOneRow(_ cells: [TableCell]) -> Bool {
    !cells.isEmpty && cells.allSatisfy { $0.role == .columnHeader && $0.rows.count == 1 }
  }

  /// Whether a row is one cell from edge to edge that names a year: 2022年.
  func isYearBand(_ row: [TableCell]) -> Bool {
    guard row.count == 1, let cell = row.first else { return false }
    return cell.columns.count == columnCount && cell.rows.count == 1
      && NamedYear(cell.text) != nil
  }

  private func key(of cell: TableCell) -> Int {
    cell.rows.lowerBound * columnCount + cell.columns.lowerBound
  }
}

extension FormLexicon {
  /// Whether a header is one of a column of the form, or of a row that headers name.
  fileprivate func isColumn(_ header: String) -> Bool {
    elements.named(by: header).contains { !$0.isRow && $0.isWhole }
  }

  /// Whether a text is the label of a row, or of a group of rows.
  fileprivate func isRowLabel(_ text: String) -> Bool {
    let codes = self.text(text).codes
    return exactRows[codes] != nil || tableWords.contains(codes)
  }

  /// Whether the cells of a row of headers are the label of a row of the form and its values.
  fileprivate func isRow(of cells: [TableCell]) -> Bool {
    let filled = cells.filter { !$0.text.isEmpty }
    guard filled.count > 1, let label = filled.first,
      let named = exactRows[text(label.text).codes],
      named.contains(where: { !rows[$0].definition.isGroup })
    else { return false }
    return filled.dropFirst().allSatisfy { elements.named(by: $0.text).isEmpty }
  }
}
