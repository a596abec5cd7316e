internal import DisclosureReports
internal import PageModel

/// Compares a body's reports with each other, year by year.
struct SeriesChecker {
  /// A finding with the report it stands in.
  struct Result {
    let report: Int64
    let year: Int
    let publisher: String
    let path: String
    let finding: Finding
    let figure: FigurePath?
  }

  let series: ReportSeries
  /// Figures that count what there is, so that years can be compared.
  private let comparable: [FigurePath]

  init(_ series: ReportSeries) {
    self.series = series
    comparable = Self.comparable
  }

  /// The findings, by year.
  func results() -> [Result] {
    (missingYears() + carriedOver() + inForce() + magnitudes()).sorted {
      ($0.year, $0.finding.rule) < ($1.year, $1.finding.rule)
    }
  }

  // MARK: Years

  /// A finding in the report behind each gap.
  private func missingYears() -> [Result] {
    neighbors.compactMap { before, after in
      let missing = Array(before.year + 1..<after.year).map(String.init)
      guard let last = missing.last else { return nil }
      let years =
        missing.count <= 2
        ? BilingualText.list(missing, .and)
        : FindingPhrase.yearRange(["from": "\(missing[0])", "to": "\(last)"])
      return result(
        .yearMissing, in: after,
        [
          "years": years, "before": "\(before.year)", "path": "\(before.first.path)",
          "after": "\(after.year)",
        ])
    }
  }

  private var neighbors: [(ReportSeries.Year, ReportSeries.Year)] {
    Array(zip(series.years, series.years.dropFirst()))
  }

  private var consecutive: [(ReportSeries.Year, ReportSeries.Year)] {
    neighbors.filter { $0.year + 1 == $1.year }
  }

  // MARK: Requests

  /// 上年结转 is what the year before carried forward.
  private func carriedOver() -> [Result] {
    consecutive.compactMap { before, after in
      guard let forward = before[Self.carriedForward], let over = after[Self.carriedOver],
        forward.number != over.number
      else { return nil }
      return result(
        .carriedOver, in: after,
        [
          "over": "\(label(Self.carriedOver))", "overValue": "\(over.text)",
          "year": "\(after.year)", "forward": "\(label(Self.carriedForward))",
          "forwardValue": "\(forward.text)", "before": "\(before.year)",
          "path": "\(before.first.path)", "overKey": "\(Self.carriedOver)",
          "forwardKey": "\(Self.carriedForward)",
        ], figure: Self.carriedOver, page: over.page)
    }
  }

  private static let carriedOver = FigurePath(
    table: "requests", row: RequestRow.carriedOver.rawValue, column: RequestColumn.total.rawValue)
  private static let carriedForward = FigurePath(
    table: "requests", row: RequestRow.carriedForward.rawValue,
    column: RequestColumn.total.rawValue)

  // MARK: Documents

  /// 现行有效 is what was in force the year before, with what was issued and without what was repealed.
  ///
  /// Documents also expire, and bodies are merged: it counts only for a body whose other years keep to it.
  private func inForce() -> [Result] {
    [ProactiveRow.regulations, .normativeDocuments].flatMap { row -> [Result] in
      let inForce = Self.path(row, .inForce)
      var kept = 0
      var broken: [Result] = []
      for (before, after) in consecutive {
        guard let old = before[inForce], let new = after[inForce],
          let issued = after[Self.path(row, .issued)],
          let repealed = after[Self.path(row, .repealed)]
        else { continue }
        let expected = old.number + issued.number - repealed.number
        if expected == new.number {
          kept += 1
          continue
        }
        broken.append(
          result(
            .inForce, in: after,
            [
              "figure": "\(label(inForce))", "value": "\(new.text)", "year": "\(after.year)",
              "old": "\(old.text)", "before": "\(before.year)", "path": "\(before.first.path)",
              "issued": "\(issued.text)", "repealed": "\(repealed.text)",
              "expected": "\(Self.plain(expected))", "key": "\(inForce)",
            ], figure: inForce, page: new.page))
      }
      return kept >= Self.fewestKept && kept >= broken.count ? broken : []
    }
  }

  /// Pairs of years that must keep to it before others are said not to: one wrong figure breaks two pairs.
  private static let fewestKept = 2

  private static func path(_ row: ProactiveRow, _ column: ProactiveColumn) -> FigurePath {
    FigurePath(table: "proactiveDisclosure", row: row.rawValue, column: column.rawValue)
  }

  // MARK: Magnitudes

  /// Figures 100 times those of the years around it, or the hundredth part: 元 for 万元, a slipped comma.
  private func magnitudes() -> [Result] {
    guard series.years.count >= 3 else { return [] }
    return series.years.indices.flatMap { index -> [Result] in
      let others = Self.references(for: index, of: series.years.count).map { series.years[$0] }
      let year = series.years[index]
      let found = comparable.compactMap { path -> Result? in
        guard let figure = year[path], let one = others[0][path], let other = others[1][path],
          figure.number > 0, one.number > 0, other.number > 0
        else { return nil }
        let isLarge = figure.number >= Self.factor * max(one.number, other.number)
        guard isLarge || figure.number * Self.factor <= min(one.number, other.number) else {
          return nil
        }
        return result(
          isLarge ? .hundredfold : .hundredth, in: year,
          [
            "figure": "\(label(path))", "value": "\(figure.text)", "year": "\(year.year)",
            "one": "\(others[0].year)", "oneValue": "\(one.text)", "other": "\(others[1].year)",
            "otherValue": "\(other.text)", "key": "\(path)",
          ], figure: path, page: figure.page)
      }
      return Array(found.prefix(Self.mostMagnitudes))
    }
  }

  /// How many times its neighbors' a figure is that is taken for a mistake: money in 元 where the form
  /// has 万元 is 10,000 times, two digits too many are 100 times.
  private static let factor = 100.0
  /// Findings of one report; a whole table in another unit needs no more.
  private static let mostMagnitudes = 20

  /// The years before and behind one, or, at an end, the two next to it.
  private static func references(for index: Int, of count: Int) -> [Int] {
    if index == 0 { return [1, 2] }
    if index == count - 1 { return [index - 2, index - 1] }
    return [index - 1, index + 1]
  }

  private static let comparable = FigureCatalog.known.figures.filter {
    $0.column != ProactiveColumn.change.rawValue
  }

  // MARK: Words

  private func result(
    _ template: FindingTemplate, in year: ReportSeries.Year,
    _ arguments: KeyValuePairs<String, BilingualText>, figure: FigurePath? = nil, page: Int? = nil
  ) -> Result {
    Result(
      report: year.first.id, year: year.year, publisher: year.first.publisher,
      path: year.first.path,
      finding: Finding(
        template, arguments, figures: [figure].compactMap { $0?.description }, page: page),
      figure: figure)
  }

  private func label(_ path: FigurePath) -> String { Self.labels[path] ?? path.description }

  /// Row and column in the words of the newest form that has them.
  private static let labels: [FigurePath: String] = {
    var labels: [FigurePath: String] = [:]
    for table in ReportForm.known.flatMap(\.tables) {
      for row in table.rows {
        for column in row.columns.compactMap(table.column) {
          let path = FigurePath(table: table.key, row: row.key, column: column.key)
          let name = table.hasSingleColumn ? row.label : "\(row.label) \(column.wordings[0])"
          labels[path] = labels[path] ?? name
        }
      }
    }
    return labels
  }()

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
