import PageModel
import ReportExtraction
import Testing

/// However a site writes a report's tables, the figures are the same.
@Suite struct WebPagePropertyTests {
  /// Samples whose tables are those of a form.
  static let samples = Samples.reports

  private func document(_ name: String) throws -> ReportDocument {
    var options = ExtractionOptions()
    options.password = Samples.password(of: name)
    return try ReportExtractor(options: options).document(
      path: Repository.samples.appending(path: "\(name).pdf").path)
  }

  /// The numbers of a report by their place, and the cells without one.
  private func figures(_ report: DisclosureReport) -> [String: String] {
    var result: [String: String] = [:]
    for (path, value) in report.figures {
      result[path.description] = value.value.map { "\($0)" } ?? "-"
    }
    return result
  }

  private func check(
    _ document: ReportDocument, _ habits: Set<MarkupSketch.Habit>, seed: UInt64
  ) throws {
    let expected = figures(try document.report)
    var sketch = MarkupSketch(habits, seed: seed)
    let html = sketch.page(title: try document.report.title ?? "", tables: try document.tables)
    let page = try ReportExtractor().document(bytes: Array(html.utf8), name: "a.html")
    let read = figures(try page.report)
    let text = figures(ReportExtractor().report(text: try page.text, name: "a.txt"))
    let names = habits.map(\.rawValue).sorted().joined(separator: " ")
    let wrong = read.filter { $0.value != "-" && expected[$0.key] != $0.value }
    let missing = expected.filter { $0.value != "-" && read[$0.key] != $0.value }
    let wrongInText = text.filter { $0.value != "-" && expected[$0.key] != $0.value }
    #expect(wrong.isEmpty, "\(names) \(seed): \(wrong.sorted { $0.key < $1.key }.prefix(3))")
    // What stands under no header for certain may be left out.
    let mayLack = habits.contains(.lostSpans)
    #expect(
      mayLack || missing.isEmpty,
      "\(names) \(seed): \(missing.sorted { $0.key < $1.key }.prefix(3))")
    #expect(wrongInText.isEmpty, "text, \(names) \(seed): \(wrongInText.prefix(3))")
  }

  @Test(arguments: samples) func anyHabitGivesTheSameFigures(name: String) throws {
    let document = try document(name)
    for habit in MarkupSketch.Habit.harmless.sorted { try check(document, [habit], seed: 1) }
  }

  @Test(arguments: samples) func allHabitsTogetherGiveTheSameFigures(name: String) throws {
    let document = try document(name)
    for seed in 1...4 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let habits = MarkupSketch.Habit.harmless.sorted.filter { _ in Bool.random(using: &generator) }
      try check(document, Set(habits), seed: seed)
    }
  }

  @Test(arguments: samples) func lostSpansGiveNoWrongFigure(name: String) throws {
    let document = try document(name)
    for seed in 1...8 as ClosedRange<UInt64> { try check(document, [.lostSpans], seed: seed) }
  }
}

extension Set<MarkupSketch.Habit> {
  /// The habits in the order of their declaration.
  fileprivate var sorted: [MarkupSketch.Habit] { MarkupSketch.Habit.allCases.filter(contains) }
}
