import ReportExtraction
import Testing

/// The short form of `scripts/fuzz`: damaged files end in a report or in an error that names the
/// file, never in a crash or a hang.
@Suite struct DamagedInputTests {
  private func check(_ bytes: [UInt8]) {
    do throws(ExtractionError) {
      _ = try ReportExtractor().report(bytes: bytes, name: "damaged.pdf")
    } catch {
      #expect(error.description.hasPrefix("damaged.pdf"))
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: Repository.samplePDFs)
  func aFileCutAnywhereIsReadOrRefused(name: String) throws {
    let bytes = try Repository.bytes(of: Repository.samples.appending(path: "\(name).pdf"))
    for index in 0..<12 { check(Array(bytes.prefix(bytes.count * index / 12))) }
  }

  @Test(.timeLimit(.minutes(5)), arguments: Repository.samplePDFs)
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
