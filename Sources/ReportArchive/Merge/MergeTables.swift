internal import GRDB

/// The tables of an archive, as its database itself describes them: a table that a later version adds is merged
/// like those that were there.
struct MergeTables {
  /// A table with its columns in order.
  struct Table {
    let name: String
    let columns: [String]

    /// The columns that are said, and not made of the others and the archive's documents.
    var comparedColumns: [String] {
      name == "correction" ? columns.filter { $0 != "state" && $0 != "file" } : columns
    }

    /// Names that stand in SQL as they are, in a list.
    static func list(_ columns: [String]) -> String {
      columns.map(quoted).joined(separator: ", ")
    }

    static func quoted(_ name: String) -> String {
      "\"\(name.replacing("\"", with: "\"\""))\""
    }
  }

  /// A table whose rows belong to a report.
  struct ReportPart {
    let table: Table
    /// The column that has the report's number.
    let reference: String
  }

  let documents: Table
  let reports: Table
  /// Tables whose rows belong to a report.
  let parts: [ReportPart]
  /// Tables whose rows belong to no report, and are told from each other by their own keys.
  let others: [Table]

  init(in database: Database) throws {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table'
          AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
        ORDER BY name
        """)
    let document = "document"
    let report = "report"
    documents = try Self.table(document, in: database)
    reports = try Self.table(report, in: database)
    var parts: [ReportPart] = []
    var others: [Table] = []
    // What keys mean is the same in all archives of this version.
    for name in names where name != document && name != report && name != "label" {
      let table = try Self.table(name, in: database)
      let reference = try String.fetchOne(
        database,
        sql: #"SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?"#,
        arguments: [name, report])
      if let reference {
        parts.append(ReportPart(table: table, reference: reference))
      } else {
        others.append(table)
      }
    }
    self.parts = parts
    self.others = others
  }

  private static func table(_ name: String, in database: Database) throws -> Table {
    Table(
      name: name,
      columns: try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [name]))
  }
}
