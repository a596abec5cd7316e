import PageModel
import Testing

@testable import DisclosureReports

/// Labels, headers, headings and titles that were recognized in pictures.
@Suite struct RecognizedWordingTests {
  // MARK: Documents with noise

  /// A document that prints a form, its words as a recognizer gives them.
  private struct NoisyForm {
    let printed: PrintedForm
    let report: DisclosureReport
    private let texts: [FigurePath: String]

    init(_ printed: PrintedForm, seed: UInt64, rate: Double) {
      var noise = RecognitionNoise(seed: seed, rate: rate)
      self.printed = printed
      texts = printed.numbers.mapValues { "\($0)" }
      var paragraphs = ["甲县人民政府\(printed.form.years.lowerBound)年政府信息公开工作年度报告"]
      for heading in printed.form.headings { paragraphs += [heading.label, "正文如下，情况良好。"] }
      let material = ReportMaterial(
        paragraphs: paragraphs.map { SourceText(text: noise.applied(to: $0), page: 1) },
        tables: zip(printed.form.tables, printed.tables()).map { table, material in
          Self.noisy(material, of: table, &noise)
        }, recognizedPages: [1])
      report = ReportRecognizer().report(
        from: material, source: ReportSource(file: "scan.pdf", kind: .pdf))
    }

    /// The table with its stub and its groups' labels beside the rows, all with noise. A cell that spans
    /// rows or columns is recognized once.
    private static func noisy(
      _ table: MaterialTable, of form: ReportForm.Table, _ noise: inout RecognitionNoise
    ) -> MaterialTable {
      var known: [String: String] = [:]
      func once(_ text: String) -> String {
        if let text = known[text] { return text }
        let noisy = noise.applied(to: text)
        known[text] = noisy
        return noisy
      }
      return MaterialTable(
        rows: table.rows.map { row in
          let path = row.labels.flatMap { Self.path(to: $0, in: form) }
          return LabelledRow(
            labels: path.map(once),
            values: row.values.map { $0.with(header: $0.header.map(once)) }, source: row.source)
        })
    }

    private static func path(to label: String, in table: ReportForm.Table) -> [String] {
      guard let row = table.rows.first(where: { $0.label == label }) else { return [label] }
      let group = table.rows.first { $0.members.contains(row.key) }
      var path = [group?.label, label].compactMap(\.self)
      if let stub = table.stub, case .group? = (group ?? row).enumerator {
        path.insert(stub, at: 0)
      }
      return path
    }

    var wrong: [String] {
      report.figures.compactMap { path, value in
        guard let number = value.value, "\(number)" != texts[path] else { return nil }
        return "\(path) = \(number), not \(texts[path] ?? "none")"
      }.sorted()
    }

    var missing: [FigurePath] { texts.keys.filter { report[$0].value == nil } }

    /// Figures that are missing though no finding says so.
    var lost: [FigurePath] {
      let messages = report.findings.filter { $0.severity != .info }.map(\.message)
      return missing.filter { path in
        let names = ["\(path)", "\(path.table).\(path.row)", "(\(path.table))"]
        return !messages.contains { message in
          names.contains { message.contains($0) } || message.contains(texts[path] ?? "?")
        }
      }
    }
  }

  private static let forms =
    ReportForm.known.map { PrintedForm(form: $0) }
    + [PrintedForm(form: .edition2021, printsGroups: true)]

  /// Wrong figures, missing ones and those that no finding names, over documents with noise.
  private func score(
    _ form: PrintedForm, rate: Double, seeds: Range<UInt64>
  ) -> (figures: Int, missing: Int, wrong: [String], lost: [String]) {
    var score: (figures: Int, missing: Int, wrong: [String], lost: [String]) = (0, 0, [], [])
    for seed in seeds {
      let document = NoisyForm(form, seed: seed, rate: rate)
      score.figures += form.numbers.count
      score.missing += document.missing.count
      score.wrong += document.wrong.map { "seed \(seed): \($0)" }
      score.lost += document.lost.map { "seed \(seed): \($0)" }
    }
    return score
  }

  @Test(arguments: forms.indices, [0.02, 0.04, 0.06])
  func figuresOfNoisyTablesArePlacedOrLeftOut(form: Int, rate: Double) {
    let seeds = UInt64(form) * 1000..<UInt64(form) * 1000 + 10
    let score = score(Self.forms[form], rate: rate, seeds: seeds)
    #expect(score.wrong.isEmpty, "\(score.wrong.prefix(5))")
    #expect(score.lost.isEmpty, "\(score.lost.prefix(5))")
    let placed = 1 - Double(score.missing) / Double(score.figures)
    #expect(placed > (rate < 0.03 ? 0.99 : rate < 0.05 ? 0.97 : 0.93), "\(placed)")
  }
}
