import PageModel

extension ReportForm {
  /// The heading of a section.
  public struct Heading: Sendable, Hashable {
    /// The section's number, from 1.
    public let number: Int
    /// The form's own heading, its number included; for messages.
    public let label: String
    /// Wordings without number; the form's own comes first.
    public let wordings: [String]

    /// Makes a heading.
    public init(_ number: Int, _ label: String, _ wordings: String...) {
      self.number = number
      self.label = label
      self.wordings = wordings
    }
  }

  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// Its key; empty for the one column of a table whose rows have one figure each.
    public let key: String
    /// Wordings of its header; the form's own comes first.
    public let wordings: [String]
    /// Whether its figures count more or fewer: `增3`, `-3`, `--3`.
    public let isSigned: Bool
    /// Whether its figures may have fractions, as shares and amounts do; those of other columns count
    /// something, and one that is no whole number is left out with a finding. Where the form or the
    /// document gives a unit of money they always may.
    public let hasFractions: Bool
    /// The unit of its figures, where the form prints one in the header.
    public let unit: String?
    /// The key under which the printed unit of a figure stands in the JSON; `nil` where the form
    /// fixes the unit.
    public let unitKey: String?

    /// Makes a column.
    public init(
      _ key: some FigureKey, _ wordings: String..., isSigned: Bool = false,
      hasFractions: Bool = false, unit: String? = nil, unitKey: String? = nil
    ) {
      self.key = key.rawValue
      self.wordings = wordings
      self.isSigned = isSigned
      self.hasFractions = hasFractions
      self.unit = unit
      self.unitKey = unitKey
    }
  }

  /// A row of a table.
  public struct Row: Sendable, Hashable {
    /// Its key.
    public let key: String
    /// The number the form prints before the label.
    public let enumerator: LabelEnumerator?
    /// The form's own label, its number included; for messages.
    public let label: String
    /// Wordings without number; the form's own comes first.
    public let wordings: [String]
    /// Keys of the columns it has, from left to right; all of the table's where it names none.
    public internal(set) var columns: [String]
    /// The unit of its figures, where the form prints one beside the label.
    public let unit: String?
    /// Keys of the rows that this row stands for, where a document prints one row for the group;
    /// such a row is no part of a report that prints the group's rows.
    public let members: [String]
    /// The key of the row it stands below, which tells it from another row of the same wording.
    public let parent: String?

    /// Makes a row that has all of the table's columns.
    public init<Key: FigureKey>(
      _ key: Key, _ enumerator: LabelEnumerator?, _ label: String, _ wordings: String...,
      unit: String? = nil, members: [Key] = [], below parent: Key? = nil
    ) {
      self.key = key.rawValue
      self.enumerator = enumerator
      self.label = label
      self.wordings = wordings
      columns = []
      self.unit = unit
      self.members = members.map(\.rawValue)
      self.parent = parent?.rawValue
    }

    /// Makes a row that has some of the table's columns.
    public init<Key: FigureKey, ColumnKey: FigureKey>(
      _ key: Key, _ label: String, _ wordings: String..., columns: [ColumnKey]
    ) {
      self.key = key.rawValue
      enumerator = nil
      self.label = label
      self.wordings = wordings
      self.columns = columns.map(\.rawValue)
      unit = nil
      members = []
      parent = nil
    }

    /// Whether the row stands for a group of rows.
    public var isGroup: Bool { !members.isEmpty }
  }

  /// A table.
  public struct Table: Sendable, Hashable {
    /// How a table names its figures.
    public enum Layout: Sendable, Hashable {
      /// A label names each row, a header each column.
      case rows
      /// One printed row for all: headers name both rows and, below them, columns.
      case acrossHeaders
    }

    /// Its key.
    public let key: String
    /// What messages call it.
    public let label: String
    /// The number of the section it stands in; `nil` where it stands by itself.
    public let section: Int?
    /// How it names its figures.
    public let layout: Layout
    /// The label that runs beside several rows; `nil` for none.
    public let stub: String?
    /// Words of its headers that name neither a row nor a column.
    public let headerWords: [String]
    /// Its columns, from left to right.
    public let columns: [Column]
    /// Its rows, top to bottom; the row of a group before the rows it stands for.
    public let rows: [Row]

    /// Makes a table.
    public init(
      _ key: String, _ label: String, section: Int? = nil, layout: Layout = .rows,
      stub: String? = nil, headerWords: [String] = [], columns: [Column], rows: [Row]
    ) {
      self.key = key
      self.label = label
      self.section = section
      self.layout = layout
      self.stub = stub
      self.headerWords = headerWords
      self.columns = columns
      self.rows = rows.map { row in
        var row = row
        if row.columns.isEmpty { row.columns = columns.map(\.key) }
        return row
      }
    }

    /// The place of every figure, row by row.
    public var figures: [FigurePath] {
      rows.flatMap { row in
        row.columns.map { FigurePath(table: key, row: row.key, column: $0) }
      }
    }

    /// Whether its rows have one figure each, which stands in the JSON without a column's key.
    public var hasSingleColumn: Bool { columns.count == 1 && columns[0].key.isEmpty }

    /// The row with a key.
    public func row(_ key: String) -> Row? {
      rows.first { $0.key == key }
    }

    /// The column with a key.
    public func column(_ key: String) -> Column? {
      columns.first { $0.key == key }
    }
  }

  /// A sum that the form demands (勾稽关系).
  public struct Sum: Sendable, Hashable {
    /// What is added up.
    public enum Terms: Sendable, Hashable {
      /// In each column the first rows and the second rows add up to the same.
      case rows([String], [String])
      /// In each row the first column is the sum of the others.
      case columns(total: String, parts: [String])
    }

    /// The rule that a finding names where the sum does not hold.
    public let rule: String
    /// The table's key.
    public let table: String
    /// What is added up.
    public let terms: Terms
    /// What messages call the parts: “the outcomes”, 各项办理结果.
    public let partsName: BilingualText

    /// A row that is the sum of other rows, in each column.
    public static func row<Row: FigureKey>(
      _ rule: String, table: String, _ total: Row, is parts: [Row], named partsName: BilingualText
    ) -> Sum {
      Sum(
        rule: rule, table: table, terms: .rows([total.rawValue], parts.map(\.rawValue)),
        partsName: partsName)
    }

    /// Rows that add up to what other rows add up to, in each column.
    public static func balance<Row: FigureKey>(
      _ rule: String, table: String, _ rows: [Row], equals others: [Row]
    ) -> Sum {
      Sum(
        rule: rule, table: table,
        terms: .rows(rows.map(\.rawValue), others.map(\.rawValue)), partsName: "")
    }

    /// A column that is the sum of other columns, in each row.
    public static func column<Column: FigureKey>(
      _ rule: String, table: String, _ total: Column, is parts: [Column],
      named partsName: BilingualText
    ) -> Sum {
      Sum(
        rule: rule, table: table,
        terms: .columns(total: total.rawValue, parts: parts.map(\.rawValue)),
        partsName: partsName)
    }
  }
}

/// The number a label begins with.
public enum LabelEnumerator: Sendable, Hashable {
  /// 一、
  case section(Int)
  /// （一）
  case group(Int)
  /// 1. 1、（1） ①
  case item(Int)

  /// The number as the forms print it.
  var printed: String {
    let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    func numeral(_ number: Int) -> String {
      numerals.indices.contains(number) ? numerals[number] : "\(number)"
    }
    return switch self {
    case .section(let number): numeral(number) + "、"
    case .group(let number): "（" + numeral(number) + "）"
    case .item(let number): "\(number)."
    }
  }
}
