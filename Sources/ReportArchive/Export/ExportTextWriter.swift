internal import TextFormats

/// Writes the rows of an export as text, a line or a record each.
public struct ExportTextWriter: Sendable, Hashable {
  /// What the rows are written as.
  public enum Format: Sendable, Hashable {
    /// CSV (RFC 4180, lines ended by a line feed), nothing as an empty field.
    case csv
    /// JSON Lines: one object a row, its keys the columns in their order, nothing as `null`.
    case jsonLines
  }

  /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it in CSV; numbers
  /// never do.
  public var isSafeForSpreadsheets = false
  private let format: Format
  private let columns: [String]
  /// What stands before each value of a JSON object.
  private let names: [String]

  /// Makes a writer for rows with these columns.
  public init(_ format: Format, columns: [String]) {
    self.format = format
    self.columns = columns
    names = columns.enumerated().map { ($0 == 0 ? "{" : ",") + Self.quoted($1) + ":" }
  }

  /// What stands before the rows: the names of the columns for CSV, nothing for JSON Lines.
  public var header: String {
    format == .csv ? record.line(columns) : ""
  }

  private var record: CSVRecord { CSVRecord(isSafeForSpreadsheets: isSafeForSpreadsheets) }

  /// A row with its line end; numbers as their exact decimal text.
  public func text(of row: ExportRow) -> String {
    switch format {
    case .csv: record.line(row.cells.map(Self.field))
    case .jsonLines: zip(names, row.cells).map { $0 + Self.value($1) }.joined() + "}\n"
    }
  }

  private static func field(_ cell: ExportCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text), .number(let text): text
    }
  }

  private static func value(_ cell: ExportCell) -> String {
    switch cell {
    case .empty: "null"
    case .number(let text): text
    case .text(let text): quoted(text)
    }
  }

  /// A string of JSON (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
