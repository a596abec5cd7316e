import Foundation
import ReportExtraction
import Testing

@testable import ReportArchive

/// Corrections that are refused, or that make a report wrong, in what commands say and how they end.
@Suite struct RefusedCorrectionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private static let key = "requests.granted.total"

  /// A report without any finding that matters.
  private func sample() throws -> ArchivePath {
    try scratch.write(
      scratch["a.pdf"], Array(Data(contentsOf: Built.samples.appending(path: "huaian-2024.pdf"))))
  }

  /// A file with one correction of ``sample()``.
  private func file(_ corrected: String, when: String = "2025-03-01") throws -> String {
    let digest = try scratch.rows("SELECT sha256 FROM document")[0]
    return try scratch.write(
      scratch.outside("corrections.json"),
      Array(
        """
        {"schemaVersion": "1.0", "corrections": [{"file": "a.pdf", "sha256": "\(digest)", "key": "\(Self.key)",
        "printed": "1362", "corrected": "\(corrected)", "reason": "r", "who": "w", "when": "\(when)"}]}
        """.utf8)
    ).text
  }

  private func archive(_ path: ArchivePath, _ arguments: String...) throws -> ArchiveFixture.Run {
    try ArchiveFixture.Run(
      program: [Built.extract, "archive", "-d", scratch.database, path.text] + arguments)
  }

  @Test(arguments: [
    ("-3", "2025-03-01", "cannot be below zero"), ("1.5", "2025-03-01", "must be a whole number"),
    (String(repeating: "9", count: 30), "2025-03-01", "no number of at most 18 digits"),
    ("12", "yesterday", "no date or time"),
  ])
  func whatNoDocumentCouldPrintIsRefusedAndEndsTheRunWithOne(
    corrected: String, when: String, reason: String
  ) async throws {
    let path = try sample()
    _ = try await scratch.update()
    let file = try file(corrected, when: when)
    let report = try ArchiveFixture.Run(
      program: [Built.extract, "report", "--corrections", file, path.text])
    #expect(report.code == 1)
    #expect(report.errors.contains("a.pdf: the correction of \(Self.key) is refused: "))
    #expect(report.errors.contains(reason))
    #expect(!report.output.contains("\"corrections\""))
    let update = try archive(path, "--corrections", file)
    #expect(update.code == 1)
    #expect(update.errors.contains("corrections: 0 applied, 1 refused "))
    #expect(
      try scratch.rows(
        "SELECT value FROM figure WHERE row_key = 'granted' AND column_key = 'total'")
        == ["1362"])
    let finding = try scratch.rows("SELECT message FROM finding WHERE rule = 'correction.refused'")
    #expect(finding.count == 1 && finding[0].contains(reason))
    // What was refused is no less refused the second time.
    let again = try archive(path)
    #expect(again.code == 1)
    #expect(again.errors.contains("corrections: 0 applied, 1 refused "))
    try scratch.execute("DELETE FROM correction")
    #expect(try archive(path, "--force").code == 0)
  }

  @Test func errorsThatACorrectionMakesAreCounted() async throws {
    let path = try sample()
    _ = try await scratch.update()
    #expect(try archive(path, "--force").errors.contains("1 read, 0 failed"))
    let file = try file("12")
    let unchanged = try archive(path, "--corrections", file)
    #expect(unchanged.code == 0)
    let said = "corrections: 1 applied; 1 report with corrections has errors or warnings\n"
    #expect(unchanged.errors.contains(said))
    let read = try archive(path, "--force")
    #expect(read.errors.contains(said))
    #expect(read.errors.contains("1 read (1 with findings), 0 failed"))
  }

  @Test func correctionsAloneAreTakenWithoutAnyDocument() async throws {
    _ = try sample()
    _ = try await scratch.update()
    let file = try file("12")
    let run = try ArchiveFixture.Run(
      program: [Built.extract, "archive", "-d", scratch.database, "--corrections", file, "-"])
    #expect(run.code == 0)
    #expect(run.errors.contains("corrections: 1 applied; "))
    #expect(!run.errors.contains("nothing was recorded"))
  }
}
