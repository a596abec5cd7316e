import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tables of a form in JSON: an object a table, in it one a row, in it a number a column; in a
/// table of one column a number a row.
struct FigureCoding {
  typealias Values = KeyedDecodingContainer<JSONKey>

  let form: ReportForm

  /// Writes every row of the form; the row of a group only where the document prints it.
  func encode(_ report: DisclosureReport, to values: inout KeyedEncodingContainer<JSONKey>) throws {
    for table in form.tables {
      var rows = values.nestedContainer(keyedBy: JSONKey.self, forKey: JSONKey(table.key))
      for row in table.rows where !row.isGroup || report.hasRow(row.key, of: table.key) {
        if table.hasSingleColumn {
          try encode(report, table, row, table.columns[0], to: &rows, forKey: JSONKey(row.key))
          continue
        }
        var columns = rows.nestedContainer(keyedBy: JSONKey.self, forKey: JSONKey(row.key))
        for key in row.columns {
          guard let column = table.column(key) else { continue }
          try encode(report, table, row, column, to: &columns, forKey: JSONKey(key))
        }
      }
    }
  }

  private func encode(
    _ report: DisclosureReport, _ table: ReportForm.Table, _ row: ReportForm.Row,
    _ column: ReportForm.Column, to container: inout KeyedEncodingContainer<JSONKey>,
    forKey key: JSONKey
  ) throws {
    let value = report[FigurePath(table: table.key, row: row.key, column: column.key)]
    if let number = value.value {
      try container.encode(number, forKey: key)
    } else {
      try container.encodeNil(forKey: key)
    }
    if let unitKey = column.unitKey { try container.encode(value.unit, forKey: JSONKey(unitKey)) }
  }

  /// Reads the tables; a missing row or column and `null` are absent, but in the row of a group,
  /// which stands only where it is printed, `null` is blank.
  func figures(
    in values: Values, _ origins: [String: Origin]
  ) throws -> [FigurePath: FormValue] {
    var figures: [FigurePath: FormValue] = [:]
    for table in form.tables {
      let rows = try values.nestedContainer(keyedBy: JSONKey.self, forKey: JSONKey(table.key))
      for row in table.rows where rows.contains(JSONKey(row.key)) {
        let columns =
          table.hasSingleColumn
          ? rows : try rows.nestedContainer(keyedBy: JSONKey.self, forKey: JSONKey(row.key))
        for column in row.columns.compactMap(table.column) {
          let path = FigurePath(table: table.key, row: row.key, column: column.key)
          let key = JSONKey(table.hasSingleColumn ? row.key : column.key)
          let number = try columns.decodeIfPresent(Decimal.self, forKey: key)
          let unit = try column.unitKey.flatMap {
            try columns.decodeIfPresent(String.self, forKey: JSONKey($0))
          }
          if let origin = origins[path.description] {
            figures[path] = origin.value(number, unit: unit)
          } else if let number {
            figures[path] = .printed(number, text: "\(number)", unit: unit)
          } else if row.isGroup || unit != nil {
            figures[path] = .blank(text: "", unit: unit)
          }
        }
      }
    }
    return figures
  }
}

/// The list of indicators in JSON.
enum IndicatorCoding {
  private enum Keys {
    static let label: JSONKey = "label"
    static let unit: JSONKey = "unit"
    static let values: JSONKey = "values"
    static let headers: JSONKey = "headers"
    static let page: JSONKey = "page"
    static let frame: JSONKey = "frame"
  }

  /// All values with the keys they have in the `provenance` object: `indicators.0.本年度`.
  static func values(of indicators: [Indicator]) -> [(path: String, value: FormValue)] {
    indicators.enumerated().flatMap { index, indicator in
      indicator.values.map { ("indicators.\(index).\($0.header)", $0.value) }
    }
  }

  static func encode(
    _ indicators: [Indicator], to values: inout KeyedEncodingContainer<JSONKey>,
    forKey key: JSONKey
  ) throws {
    var list = values.nestedUnkeyedContainer(forKey: key)
    for indicator in indicators {
      var item = list.nestedContainer(keyedBy: JSONKey.self)
      try item.encode(indicator.label, forKey: Keys.label)
      try item.encode(indicator.unit, forKey: Keys.unit)
      try item.encode(indicator.page, forKey: Keys.page)
      try item.encode(indicator.frame, forKey: Keys.frame)
      // An object's keys have no order of their own.
      try item.encode(indicator.values.map(\.header), forKey: Keys.headers)
      var numbers = item.nestedContainer(keyedBy: JSONKey.self, forKey: Keys.values)
      for entry in indicator.values {
        try numbers.encode(entry.value.value, forKey: JSONKey(entry.header))
      }
    }
  }

  static func indicators(
    in values: FigureCoding.Values, forKey key: JSONKey, _ origins: [String: Origin],
    _ corrections: [String: CodedCorrection]
  ) throws -> [Indicator] {
    var list = try values.nestedUnkeyedContainer(forKey: key)
    var indicators: [Indicator] = []
    while !list.isAtEnd {
      let index = indicators.count
      let item = try list.nestedContainer(keyedBy: JSONKey.self)
      let numbers = try item.nestedContainer(keyedBy: JSONKey.self, forKey: Keys.values)
      let entries = try item.decode([String].self, forKey: Keys.headers).map { header in
        let number = try numbers.decodeIfPresent(Decimal.self, forKey: JSONKey(header))
        let path = "indicators.\(index).\(header)"
        let origin = origins[path]
        let value =
          origin?.value(number, unit: nil)
          ?? number.map { .printed($0, text: "\($0)") } ?? .blank(text: "")
        return Indicator.Entry(header: header, value: corrections[path]?.marking(value) ?? value)
      }
      indicators.append(
        Indicator(
          label: try item.decode(String.self, forKey: Keys.label),
          unit: try item.decodeIfPresent(String.self, forKey: Keys.unit), values: entries,
          page: try item.decodeIfPresent(Int.self, forKey: Keys.page),
          frame: try item.decodeIfPresent(Rect.self, forKey: Keys.frame)))
    }
    return indicators
  }
}
