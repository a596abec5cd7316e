import LayoutAnalysis
import PageModel
import Testing

/// What stands above the rule that closes a table belongs to it.
@Suite struct ClosingRuleTests {
  private static let rule = String(repeating: "─", count: 60)

  /// A table of three rules with `last` between its rows and the closing one, prose around it.
  private func page(_ last: [String], closing: String = rule) -> PDFPage {
    let prose = Array(
      repeating: "The keeper of the lamp wrote of the tide, the boats and the men.", count: 3)
    let table =
      [
        Self.rule, "Region                      Budget                  Result", Self.rule,
        "North                        1,200                     985",
        "South                          310                      40",
        "East                        12,450                  11,032",
      ] + last + [closing]
    return PageDrawing.page((prose + [""] + table + [""] + prose).joined(separator: "\n"))
  }

  @Test(arguments: [
    ["All the others together"],
    ["1) Counted at the end of every year but the last by the keeper."],
    [
      "1) Counted at the end of the year.",
      "2) Without the boats of the northern harbour and mill.",
    ],
    ["Total                       13,960                  12,057"],
    [
      "1) Counted at the end of the year.", "2) Without the boats of the northern harbour.",
      "3) New.",
    ],
  ])
  func theLastLinesAboveTheClosingRuleAreTheTables(last: [String]) throws {
    let layout = DocumentLayout(pages: [page(last)])
    let table = try #require(layout.tables.first)
    let words = table.cells.map(\.text).joined(separator: " ").split(separator: " ")
    for line in last {
      #expect(line.split(separator: " ").allSatisfy { words.contains($0) })
      #expect(!layout.pages[0].lines.contains { $0.text.contains(line.prefix(12)) })
    }
    #expect(layout.pages[0].lines.count == 6)
  }

  @Test func aShorterRuleBelowANoteClosesNoTable() {
    // The rule of a footnote is as long as nothing else.
    let note = "1) Counted at the end of every year but the last by the keeper."
    let layout = DocumentLayout(pages: [page([note], closing: String(repeating: "─", count: 20))])
    #expect(layout.pages[0].lines.contains { $0.text == note })
  }
}
