import Foundation
import ReportExtraction
import Testing

/// What the command prints for the samples today, byte for byte. A golden is no truth: it says what
/// changed, not what is right.
@Suite struct GoldenTests {
  /// Whether differing goldens are written anew. Such a run fails all the same: nobody records by
  /// accident, and what was recorded is looked at before the tests pass.
  private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  private static let folder = Repository.samples.appending(path: "goldens")

  @Test(arguments: Repository.samplePDFs) func theReportIsPrintedAsBefore(name: String) throws {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    options.password = Samples.password(of: name)
    let report = try ReportExtractor(options: options)
      .report(path: Repository.samples.appending(path: "\(name).pdf").path)
    let printed = try ReportJSONWriter(writesProvenance: true).text(of: report)
    let file = Self.folder.appending(path: "\(name).json")
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard printed != golden else { return }
    let difference = LineDifference(from: golden, to: printed).text(mostLines: 12)
    guard Self.isRecording else {
      Issue.record(
        """
        samples/goldens/\(name).json is not what is printed now; RECORD_GOLDENS=1 writes it anew
        \(difference)
        """)
      return
    }
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    try Data(printed.utf8).write(to: file)
    Issue.record("samples/goldens/\(name).json was written anew; run the tests again without it")
  }

  @Test func noGoldenIsLeftOver() {
    #expect(Repository.names(in: Self.folder, extension: "json") == Repository.samplePDFs)
  }

  @Test func aDifferenceIsShort() {
    let golden = (1...30).map { "line \($0)" }.joined(separator: "\n")
    let printed = golden.replacing("line 7\n", with: "line seven\n")
      .replacing("line 21\n", with: "")
    #expect(
      LineDifference(from: golden, to: printed).text(mostLines: 5)
        == "- line 7\n+ line seven\n- line 21")
    #expect(
      LineDifference(from: golden, to: printed).text(mostLines: 1)
        == "- line 7\nand 2 more lines")
  }
}

/// The lines that one text has and another has not.
struct LineDifference {
  private let lines: [String]

  /// Compares two texts; `-` stands before lines of the first, `+` before those of the second.
  init(from old: String, to new: String) {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if removed.contains(before) {
        lines.append("- \(old[before])")
        before += 1
      } else if inserted.contains(after) {
        lines.append("+ \(new[after])")
        after += 1
      } else {
        before += 1
        after += 1
      }
    }
    self.lines = lines
  }

  /// The first lines, and how many there are besides.
  func text(mostLines: Int) -> String {
    let shown = lines.prefix(mostLines).joined(separator: "\n")
    return lines.count > mostLines ? "\(shown)\nand \(lines.count - mostLines) more lines" : shown
  }
}
