import ReportExtraction
import Testing

/// The short form of `scripts/fuzz`: damaged files end in a report or in an error that names the
/// file, never in a crash or a hang.
@Suite struct DamagedInputTests {
  private func check(_ bytes: [UInt8]) {
    do throws(ExtractionError) {
      var options = ExtractionOptions()
      // Pictures take seconds to recognize in a debug build; damage is the reader's matter.
      options.recognition.scope = .never
      _ = try ReportExtractor(options: options).report(bytes: bytes, name: "damaged.pdf")
    } catch {
      #expect(error.description.hasPrefix("damaged.pdf"))
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: Repository.samplePDFs)
  func aFileCutAnywhereIsReadOrRefused(name: String) throws {
    let bytes = try Repository.bytes(of: Repository.samples.appending(path: "\(name).pdf"))
    for index in 0..<12 { check(Array(bytes.prefix(bytes.count * index / 12))) }
  }

  /// Pieces of markup that ask for far more than a page needs.
  private static let bombs =
    ["<div>", "<table><tr><td>", "<a href=x>", "</table>", "</b>", "<!--", "<", "&", "<p a=b"].map {
      String(repeating: $0, count: 3_000)
    } + [
      String(repeating: "<td colspan=1000000 rowspan=1000000>1", count: 300),
      String(repeating: "<tr><td rowspan=0>1<td colspan=9999>2", count: 300),
      "<!DOCTYPE html [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]><p>&a;", "<script>",
      "\u{1}\u{FFFF}",
    ]

  @Test(.timeLimit(.minutes(30)), arguments: 0..<12)
  func aDamagedWebPageIsReadOrRefused(seed: UInt64) throws {
    let path = Repository.samples.appending(path: "rouyuan-2021.pdf").path
    var sketch = MarkupSketch(MarkupSketch.Habit.harmless, seed: seed)
    var options = ExtractionOptions()
    options.recognition.scope = .never
    let printed = ReportExtractor(options: options)
    let page = sketch.page(title: "年报", tables: try printed.document(path: path).tables)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      var bytes = Array(page.utf8)
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let bomb = Self.bombs.randomElement(using: &generator) ?? ""
        bytes.insert(contentsOf: bomb.utf8, at: Int.random(in: bytes.indices, using: &generator))
      }
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      check(bytes)
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: Repository.samplePDFs)
  func aFileWithFlippedBitsIsReadOrRefused(name: String) throws {
    let bytes = try Repository.bytes(of: Repository.samples.appending(path: "\(name).pdf"))
    var generator = SeededGenerator(seed: UInt64(bytes.count))
    for _ in 0..<8 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: damaged.indices, using: &generator)
        damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      check(damaged)
    }
  }
}
