import Foundation
import ReportExtraction
import Testing

@testable import ReportArchive

/// What an archive says of itself.
@Suite struct StatusTests {
  private let fixture: ArchiveFixture

  init() throws {
    fixture = try ArchiveFixture()
  }

  @Test func anArchiveCountsWhatItHolds() throws {
    try fill()
    let status = try fixture.archive.status()
    #expect(status.documents.total == 8)
    #expect(status.documents.read == 3)
    #expect(status.documents.failed == 3)
    #expect(status.documents.gone == 2)
    #expect(status.pages == 9)
    #expect(status.reports == 3)
    #expect(status.figures == 2)
    #expect(
      status.failures.map { "\($0.code) \($0.documents) \($0.example)" }
        == ["encrypted 2 e.pdf", "timeout 1 a.pdf"])
    #expect(
      status.findings.map { "\($0.severity) \($0.rule) \($0.findings) \($0.reports)" } == [
        "error identity.requests.balance 3 2", "warning year.absent 1 1", "info cell.blank 1 1",
      ])
    #expect(
      status.years.map { "\($0.year.map(String.init) ?? "-") \($0.reports)" }
        == ["2023 1", "2022 1", "- 1"])
    #expect(status.extractors.map { "\($0.version) \($0.documents)" } == ["0.2.0 5", "0.1.0 1"])
  }

  @Test func theStatusReadsAsASummary() throws {
    try fill()
    let run = try ArchiveFixture.Run("status", fixture.path)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        \(fixture.path)

        documents  8
          read     3  9 pages
          failed   3
          gone     2
        reports    3
          scans    0
        figures    2

        Documents that could not be read (all of them: --failures)
          encrypted  2  such as e.pdf
          timeout    1  such as a.pdf

        Reports by year
          2023     1
          2022     1
          unknown  1

        Findings: errors
          identity.requests.balance  3  in 2 reports

        Findings: warnings
          year.absent  1  in 1 report

        Findings: notes
          cell.blank  1  in 1 report

        Documents by the version that read them
          0.2.0  5
          0.1.0  1

        """)
  }

  /// A report counts once, whatever carries its pages.
  @Test func reportsOfScansAreCountedByTheirFindings() throws {
    let rules: [[FindingRule]] = [
      [.sourceRecognized, .sourceTextLayer, .sourceUnrecognized], [.sourceTextLayer],
      [.sourceUnrecognized], [.sourceScanned], [],
    ]
    for (index, rules) in rules.enumerated() {
      let findings = rules.map { Finding(rule: $0.rawValue, severity: .info, message: "scan") }
      try fixture.add(ArchiveFixture.report(findings: findings), at: ["\(index).pdf"])
    }
    #expect(try fixture.archive.status().scans == 3)
    let run = try ArchiveFixture.Run("status", fixture.path)
    #expect(run.output.contains("\nreports    5\n  scans    3\n"))
  }

  @Test func theStatusAsJSONIsTheStatus() throws {
    try fill()
    let run = try ArchiveFixture.Run("status", "--json", fixture.path)
    let decoded = try JSONDecoder().decode(ArchiveStatus.self, from: Data(run.output.utf8))
    #expect(try decoded == fixture.archive.status())
  }

  @Test func theFailuresAreListedByReasonAndPath() throws {
    try fill()
    var failures: [ArchiveFailure] = []
    try fixture.archive.failures { failures.append($0) }
    #expect(failures.map(\.path) == ["e.pdf", "f.pdf", "a.pdf"])
    #expect(failures.first?.message == "e.pdf: give the password")
    let run = try ArchiveFixture.Run("status", "--failures", fixture.path)
    #expect(
      run.output == """
        e.pdf\tencrypted\te.pdf: give the password
        f.pdf\tencrypted\tf.pdf: give the password
        a.pdf\ttimeout\ta.pdf: took too long

        """)
    let lines = try ArchiveFixture.Run("status", "--failures", "--json", fixture.path).output
      .split(separator: "\n")
    #expect(
      lines.first == #"{"code":"encrypted","message":"e.pdf: give the password","path":"e.pdf"}"#)
    #expect(lines.count == 3)
  }

  @Test func anEmptyArchiveHasNothingButZeros() throws {
    let status = try fixture.archive.status()
    #expect(status.documents.total == 0)
    #expect(status.years == [] && status.findings == [] && status.failures == [])
    let run = try ArchiveFixture.Run("status", fixture.path)
    #expect(
      run.output == """
        \(fixture.path)

        documents  0
          read     0  0 pages
          failed   0
          gone     0
        reports    0
          scans    0
        figures    0

        """)
  }

  @Test func largeNumbersAreParted() throws {
    try fixture.execute(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12345)
      INSERT INTO report (kind) SELECT 'pdf' FROM n
      """)
    let run = try ArchiveFixture.Run("status", fixture.path)
    #expect(run.output.contains("\nreports    12,345\n  scans         0\nfigures         0\n"))
  }

  @Test func readingLeavesNothingBehind() throws {
    try fill()
    try fixture.close()
    #expect(try fixture.files() == ["reports.sqlite"])
    _ = try fixture.archive.status()
    try fixture.archive.export(.wide) { _ in }
    #expect(try fixture.files() == ["reports.sqlite"])
  }

  @Test(
    .enabled(
      if: canLoseRights,
      "root needs setpriv, to read as somebody whom rights bind: apt-get install util-linux"))
  func aReadOnlyDatabaseInAReadOnlyFolderIsRead() throws {
    try fill()
    try fixture.close()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: fixture.path)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: fixture.folder.path)
    defer {
      try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fixture.folder.path)
    }
    let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "extract").path
    let nobody = getuid() == 0 ? Self.asNobody : []
    let run = try ArchiveFixture.Run(program: nobody + [command, "status", fixture.path])
    #expect(run.errors == "")
    #expect(run.output.contains("reports    3\n"))
    #expect(try fixture.files() == ["reports.sqlite"])
  }

  @Test func aMissingDatabaseExitsWith66AndAnotherFileWith65() throws {
    let none = try ArchiveFixture.Run("status", fixture.file("none.sqlite"))
    #expect(none.code == 66)
    #expect(
      none.errors
        == "\(fixture.file("none.sqlite")): There is no such database; make one with extract archive.\n"
    )
    #expect(try fixture.files().contains("none.sqlite") == false)
    let text = fixture.file("text.sqlite")
    try Data(String(repeating: "no database ", count: 200).utf8).write(to: URL(filePath: text))
    let other = try ArchiveFixture.Run("status", text)
    #expect(other.code == 65)
    #expect(other.errors == "\(text): This is no SQLite database; name another file.\n")
    let empty = fixture.file("empty.sqlite")
    try Data().write(to: URL(filePath: empty))
    #expect(try ArchiveFixture.Run("status", empty).code == 65)
    #expect(try Data(contentsOf: URL(filePath: empty)).isEmpty)
    #expect(try ArchiveFixture.Run("status", fixture.folder.path).code == 66)
  }

  @Test func aNewerDatabaseIsRefused() throws {
    try fixture.execute("INSERT INTO grdb_migrations VALUES ('999 from the future')")
    let error = #expect(throws: ArchiveError.self) { try fixture.archive.status() }
    #expect(error?.code == .databaseTooNew)
  }

  /// Rights mean nothing to root, so that it has to become somebody else.
  private static let asNobody = ["setpriv", "--reuid=65534", "--clear-groups"]

  /// Whether a program can be run to which rights mean something.
  private static var canLoseRights: Bool {
    getuid() != 0 || (try? ArchiveFixture.Run(program: asNobody + ["true"]).code) == 0
  }

  private func fill() throws {
    let balance = Finding(rule: "identity.requests.balance", severity: .error, message: "1 ≠ 2")
    let blank = Finding(rule: "cell.blank", severity: .info, message: "blank")
    let year = Finding(rule: "year.absent", severity: .warning, message: "no year")
    try fixture.add(
      ArchiveFixture.report(
        year: 2022, findings: [balance, balance, blank],
        [
          (.request(.granted, .total), ArchiveFixture.printed("1")),
          (.request(.granted, .other), .blank(text: "")),
        ]), at: ["b.pdf", "c.pdf"])
    try fixture.add(
      ArchiveFixture.report(year: 2023, findings: [balance]), at: ["d.pdf"], version: "0.1.0")
    try fixture.add(ArchiveFixture.report(year: nil, findings: [year]), at: [], gone: ["old.pdf"])
    for name in ["f.pdf", "e.pdf"] {
      try fixture.addFailure(at: name, code: "encrypted", message: "\(name): give the password")
    }
    try fixture.addFailure(at: "a.pdf", code: "timeout", message: "a.pdf: took too long")
    try fixture.addFailure(at: "0.pdf", code: "timeout", message: "0.pdf: slow", isGone: true)
  }
}
