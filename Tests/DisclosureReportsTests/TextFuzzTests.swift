import Testing

@testable import DisclosureReports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Texts damaged by chance: whatever comes in, a report comes out.
///
/// `scripts/fuzz-text` runs many more of them, with the variable `TEXT_FUZZ_RUNS`.
@Suite struct TextFuzzTests {
  private static let runs =
    ProcessInfo.processInfo.environment["TEXT_FUZZ_RUNS"].flatMap { Int($0) } ?? 40

  private static let pieces: [[Unicode.Scalar]] = [
    ["|"], ["|", "|", "|"], ["\t"], ["\n"], ["\n", "|", "\n"], [" ", "|", " "], ["0"],
    ["9", "9", "9"],
    [","], ["\""], ["#", " "], ["*", "*"], ["["], ["]", "("], ["\\"], ["`", "`", "`"], ["\u{3000}"],
    ["│"], ["─", "─", "─"], ["&", "n", "b", "s", "p", ";"], ["<", "b", "r", ">"], ["\u{0C}"],
    ["\r"],
    ["总", "计"], ["—"],
  ]

  /// The text with some of its characters taken out, doubled or replaced, and lines moved.
  private static func damaged(_ text: String, _ dice: inout Dice) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int(dice.next() % 30) {
      let place = Int(dice.next() % UInt64(scalars.count))
      switch dice.next() % 5 {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(contentsOf: pieces[Int(dice.next() % UInt64(pieces.count))], at: place)
      case 2:
        let end = min(scalars.count, place + Int(dice.next() % 200))
        let cut = Array(scalars[place..<end])
        scalars.removeSubrange(place..<end)
        scalars.insert(contentsOf: cut, at: Int(dice.next() % UInt64(scalars.count + 1)))
      case 3:
        scalars.insert(
          contentsOf: repeatElement("|", count: Int(dice.next() % 400)), at: place)
      default: scalars.removeAll { $0 == "\n" && dice.falls(3) }
      }
      if scalars.isEmpty { scalars = ["|"] }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test func damagedTextsGiveAReport() {
    let kinds = SeparatedForm.Kind.allCases
    let forms: [ReportForm] = [.edition2021, .edition2019, .edition2014]
    var texts: [Int: String] = [:]
    for run in 0..<Self.runs {
      var dice = Dice(run + 1)
      let key = run % (kinds.count * forms.count)
      let whole =
        texts[key]
        ?? SeparatedForm(
          forms[key % forms.count], as: kinds[key / forms.count], blanks: 20, seed: key
        ).text
      texts[key] = whole
      let text = Self.damaged(whole, &dice)
      let separated = SeparatedText(text, recognizer: .init(), options: .init())
      // A blank cell becomes one character, and a line may end after each cell.
      #expect(separated.text.unicodeScalars.count <= 4 * text.unicodeScalars.count + 16)
      let report = SampleForm.report(text: text)
      #expect(report.source.file == "sample.txt")
    }
  }

  /// Nothing but marks, and lines without end.
  @Test(arguments: [
    "|", "| ", "|\n", "\t", ",", ",\n", "*", "[", "[](", "&", "<", "\\", "#", "─", "1|", "1\n|\n",
  ])
  func endlessMarksAreNoReport(piece: String) {
    let report = SampleForm.report(text: String(repeating: piece, count: 5_000))
    #expect(report.figures.isEmpty)
  }
}
