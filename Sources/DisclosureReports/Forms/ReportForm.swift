/// A form of the annual report, as data: what it prints, and the keys its figures have.
///
/// Everything that reads, checks or writes reports asks the form and knows none of its own. The
/// package's forms are in ``known``; one more is one more value: <doc:AddingAForm>.
public struct ReportForm: Sendable {
  /// The edition's name, as it stands in the JSON.
  public let edition: FormEdition
  /// The report years it was made for. A report of another year that is printed on it is read all the
  /// same, with a finding.
  public let years: ClosedRange<Int>
  /// The headings of its sections; empty where reports have headings of their own.
  public let headings: [Heading]
  /// Its tables, in the order it prints them.
  public let tables: [Table]
  /// The sums that it demands.
  public let sums: [Sum]
  /// Words in its tables that are neither a row's label nor a column's header: captions, bands, the
  /// labels of groups that have no figures.
  public let tableWords: [String]
  /// What lines around its tables begin with that belong to no section: `附件`, `填报单位`.
  public let surroundingWords: [String]
  /// Wordings by which a report's narrative gives one of the figures for certain.
  public let narrative: [NarrativeWording]
  /// Its wordings prepared for comparison.
  let lexicon: FormLexicon
  private let preparedNarrative: PreparedNarrative
  private let places: Set<FigurePath>

  /// Makes a form.
  ///
  /// Traps with the edition's name where the form contradicts itself: a key used twice, two rows with
  /// one wording that stand below the same row or below none, a sum over keys that do not exist.
  public init(
    edition: FormEdition, years: ClosedRange<Int>, headings: [Heading] = [], tables: [Table],
    sums: [Sum] = [], tableWords: [String] = [], surroundingWords: [String] = [],
    narrative: [NarrativeWording] = []
  ) {
    self.init(
      unchecked: edition, years: years, headings: headings, tables: tables, sums: sums,
      tableWords: tableWords, surroundingWords: surroundingWords, narrative: narrative)
    FormValidation(self).check()
  }

  /// The same without looking whether it contradicts itself: for the package's own forms, which its
  /// tests look at, and which every process that reads a report makes.
  init(
    unchecked edition: FormEdition, years: ClosedRange<Int>, headings: [Heading] = [],
    tables: [Table], sums: [Sum] = [], tableWords: [String] = [], surroundingWords: [String] = [],
    narrative: [NarrativeWording] = []
  ) {
    self.edition = edition
    self.years = years
    self.headings = headings
    self.tables = tables
    self.sums = sums
    self.tableWords = tableWords
    self.surroundingWords = surroundingWords
    self.narrative = narrative
    preparedNarrative = PreparedNarrative(narrative)
    lexicon = FormLexicon(headings: headings, tables: tables, tableWords: tableWords)
    places = Set(tables.flatMap(\.figures))
  }

  /// The wordings of its narrative prepared for comparison.
  var narrativeLexicon: NarrativeLexicon { preparedNarrative.lexicon }

  /// The forms this package knows, the newest first.
  public static let known: [ReportForm] = [.edition2021, .edition2019, .edition2014]

  /// The place of every figure of the form: table by table, row by row, from left to right. The row
  /// of a group stands before the rows it stands for.
  public var figures: [FigurePath] {
    tables.flatMap(\.figures)
  }

  /// How many figures it has.
  var figureCount: Int { places.count }

  /// Whether the form has a figure at this place.
  public func has(_ path: FigurePath) -> Bool {
    places.contains(path)
  }

  /// Whether the form has a figure at each of some places.
  func hasAll(of paths: some Sequence<FigurePath>) -> Bool {
    paths.allSatisfy(places.contains)
  }

  /// The table with a key.
  public func table(_ key: String) -> Table? {
    tables.first { $0.key == key }
  }

  /// Whether a figure is a total or a part of any sum that the form demands.
  func isInSum(_ path: FigurePath) -> Bool {
    sums.contains { sum in
      guard sum.table == path.table else { return false }
      switch sum.terms {
      case .columns(let total, let parts):
        return path.column == total || parts.contains(path.column)
      case .rows(let totals, let parts):
        let rows = totals + parts
        // The rows of a group count where the group is a part.
        return rows.contains(path.row)
          || rows.contains { table(sum.table)?.row($0)?.members.contains(path.row) ?? false }
      }
    }
  }
}

extension ReportForm: Hashable {
  /// Two forms are equal where they print the same.
  public static func == (one: ReportForm, other: ReportForm) -> Bool {
    one.edition == other.edition && one.years == other.years && one.headings == other.headings
      && one.tables == other.tables && one.sums == other.sums
      && one.tableWords == other.tableWords && one.surroundingWords == other.surroundingWords
      && one.narrative == other.narrative
  }

  /// Hashes the edition, which tells forms apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(edition)
  }
}

/// The name of an edition of the form; an open set.
public struct FormEdition: RawRepresentable, Sendable, Hashable, Codable,
  ExpressibleByStringLiteral
{
  /// As it stands in the JSON: `2021`.
  public let rawValue: String

  /// Makes the name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The edition with the literal's name.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}
