/// Refuses a form that contradicts itself: the mistake of whoever wrote it down.
struct FormValidation {
  private let form: ReportForm
  private let headings: [ReportForm.Heading]
  private let tables: [ReportForm.Table]

  init(_ form: ReportForm) {
    self.form = form
    headings = form.headings
    tables = form.tables
  }

  /// Traps with the edition's name where something is wrong.
  func check() {
    demandUnique(headings.map { String($0.number) }, "number of a section")
    demandUnique(tables.map(\.key), "key of a table")
    for heading in headings {
      demand(!heading.wordings.isEmpty, "section \(heading.number) has no wording")
    }
    for table in tables { check(table) }
    checkWordings()
    for sum in form.sums { check(sum) }
    for path in form.narrative.flatMap({ $0.figures.joined() }) {
      demand(
        form.has(path),
        "a wording of the narrative gives a figure that is not there, \(path)")
    }
  }

  private func check(_ table: ReportForm.Table) {
    demandUnique(table.rows.map(\.key), "key of a row of \(table.key)")
    demandUnique(table.columns.map(\.key), "key of a column of \(table.key)")
    demand(
      !Self.reportKeys.contains(table.key), "\(table.key) is a key of every report and no table's")
    demandPlain([table.key] + table.rows.map(\.key))
    if let section = table.section, !headings.isEmpty {
      demand(
        headings.contains { $0.number == section },
        "\(table.key) stands in section \(section), which is not there")
    }
    for column in table.columns { check(column, of: table) }
    let columns = Set(table.columns.map(\.key))
    demand(!columns.isEmpty && !table.rows.isEmpty, "\(table.key) has no rows or no columns")
    demand(
      table.hasSingleColumn || !columns.contains(""), "\(table.key) has a column without a key")
    if !table.hasSingleColumn { demandPlain(table.columns.map(\.key)) }
    var seen: Set<String> = []
    for row in table.rows {
      demand(!row.wordings.isEmpty, "row \(row.key) of \(table.key) has no wording")
      for column in row.columns {
        demand(
          columns.contains(column), "row \(row.key) names a column that is not there, \(column)")
      }
      demandUnique(row.columns, "column of the row \(row.key)")
      for member in row.members {
        demand(
          table.row(member) != nil,
          "row \(row.key) stands for a row that is not there, \(member)")
        demand(
          table.row(member)?.isGroup != true, "row \(row.key) stands for a group, \(member)")
      }
      if let parent = row.parent {
        demand(
          seen.contains(parent), "row \(row.key) stands below \(parent), which is not above it")
      }
      seen.insert(row.key)
    }
    var wordings: Set<[Unicode.Scalar]> = []
    for wording in table.columns.flatMap({ $0.wordings.map(Self.squeezed) }) {
      demand(
        wordings.insert(wording).inserted,
        "\(Self.text(wording)) is used twice as wording of a column of \(table.key)")
    }
  }

  private func check(_ column: ReportForm.Column, of table: ReportForm.Table) {
    demand(!column.wordings.isEmpty, "column \(column.key) of \(table.key) has no wording")
    if let unitKey = column.unitKey {
      demandPlain([unitKey])
      demand(
        table.column(unitKey) == nil && table.row(unitKey) == nil,
        "\(unitKey) is used twice as key of a unit")
    }
  }

  /// Keys of the JSON that every report has.
  private static let reportKeys: Set<String> = [
    "schemaVersion", "edition", "title", "publisher", "year", "period", "preamble", "sections",
    "closing", "indicators", "findings", "source", "provenance", "corrections",
  ]

  /// Keys are the parts of paths, which dots separate.
  private func demandPlain(_ keys: [String]) {
    for key in keys {
      demand(!key.isEmpty && !key.contains("."), "the key \"\(key)\" is empty or has a dot")
    }
  }

  /// No label may name two rows, unless they stand below different rows.
  private func checkWordings() {
    var owners: [[Unicode.Scalar]: [(key: String, parent: String?)]] = [:]
    for table in tables where table.layout == .rows {
      for row in table.rows {
        for wording in Set(row.wordings.map(Self.squeezed)) {
          for other in owners[wording] ?? [] {
            demand(
              row.parent != nil && other.parent != nil && row.parent != other.parent,
              "rows \(other.key) and \(row.key) have the wording \(Self.text(wording)), and nothing tells "
                + "them apart")
          }
          owners[wording, default: []].append((row.key, row.parent))
        }
      }
    }
  }

  private func check(_ sum: ReportForm.Sum) {
    demand(
      sum.rule.split(separator: ".", omittingEmptySubsequences: false).count > 1
        && sum.rule.allSatisfy { $0.isASCII && ($0.isLetter || $0 == ".") },
      "the rule \(sum.rule) is no dotted name")
    guard let table = tables.first(where: { $0.key == sum.table }) else {
      return demand(false, "the sum \(sum.rule) is over a table that is not there, \(sum.table)")
    }
    switch sum.terms {
    case .rows(let totals, let parts):
      for key in totals + parts {
        demand(table.row(key) != nil, "the sum \(sum.rule) is over a row that is not there, \(key)")
      }
    case .columns(let total, let parts):
      for key in [total] + parts {
        demand(
          table.column(key) != nil, "the sum \(sum.rule) is over a column that is not there, \(key)"
        )
      }
    }
  }

  /// The characters of a wording that count, by which labels are compared.
  private static func squeezed(_ wording: String) -> [Unicode.Scalar] {
    wording.unicodeScalars.lazy.filter(FormScalars.isLabelScalar).map(FormScalars.folded)
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func demandUnique(_ names: [String], _ what: @autoclosure () -> String) {
    guard names.count > 1 else { return }
    var seen: Set<String> = []
    for name in names { demand(seen.insert(name).inserted, "\(name) is used twice as \(what())") }
  }

  private func demand(_ condition: Bool, _ message: @autoclosure () -> String) {
    precondition(condition, "form \(form.edition.rawValue): \(message())")
  }
}
