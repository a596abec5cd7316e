import PageModel

/// The cells of a recognized document that are worth another look at their picture.
///
/// Those of recognized figures in sums that do not hold, and those whose readings did not settle. A sum
/// only says where to look, never what stands there: what is read again counts by its readings alone, and
/// a sum that the document itself prints wrong stays wrong, with its finding.
package struct RereadingPlaces: Sendable {
  /// A cell.
  package struct Place: Sendable, Hashable {
    /// The figure's path as the JSON's provenance has it: `requests.granted.total`,
    /// `indicators.0.数量`.
    package let path: String
    /// The page, from 1.
    package let page: Int
    /// The cell on that page, in points, top-left origin.
    package let frame: Rect
    /// How many sums that do not hold it stands in.
    package let brokenSumCount: Int
    /// Whether its readings did not settle, so that it has no value.
    package let isOpen: Bool
  }

  /// The places: first the figures in sums that do not hold, the one common to most of them first, then
  /// those that are open, each in the order of the form.
  package static func places(in report: DisclosureReport) -> [Place] {
    // What is printed needs no other look.
    guard
      report.figures.values.contains(where: { $0.reading != nil })
        || report.indicators.contains(where: { $0.values.contains { $0.value.reading != nil } })
    else { return [] }
    var counts: [FigurePath: Int] = [:]
    for sum in IdentityChecker().brokenSums(in: report) {
      for term in sum.terms { counts[term, default: 0] += 1 }
    }
    let figures = report.form?.figures ?? []
    let inSums = figures.compactMap { path in
      counts[path].flatMap { place(path.description, report[path], brokenSums: $0) }
    }
    let values =
      figures.map { ($0.description, report[$0]) } + IndicatorCoding.values(of: report.indicators)
    let open = values.filter { $0.1.state == .uncertain }
    return inSums.enumerated().sorted {
      ($1.element.brokenSumCount, $0.offset) < ($0.element.brokenSumCount, $1.offset)
    }.map(\.element) + open.compactMap { place($0.0, $0.1, brokenSums: 0) }
  }

  /// The place of a value that was recognized; `nil` for a printed one.
  private static func place(_ path: String, _ value: FormValue, brokenSums: Int) -> Place? {
    guard value.reading != nil, let page = value.page, let frame = value.frame else { return nil }
    return Place(
      path: path, page: page, frame: frame, brokenSumCount: brokenSums,
      isOpen: value.state == .uncertain)
  }
}
