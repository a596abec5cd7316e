import Foundation
import GRDB
import Testing

@testable import ReportArchive
@testable import ReportWorkers

/// Where the tests find samples and the built worker.
enum Built {
  static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")

  /// The command, built beside the test bundle.
  static let extract = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "extract").path
}

/// A folder of documents with an archive beside it; both go away with their owner.
final class Scratch: Sendable {
  private let home: ArchivePath
  /// The folder of documents.
  let folder: ArchivePath
  /// The path of the database.
  let database: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    home = try #require(ArchivePath(url.path).resolved)
    folder = home.appending(Array("in".utf8))
    database = home.appending(Array("archive.sqlite".utf8)).text
    try makeFolder(folder)
  }

  deinit {
    // Not FileManager: paths here may be longer than it takes in one piece.
    let removal = Process()
    removal.executableURL = URL(filePath: "/bin/rm")
    removal.arguments = ["-rf", home.text]
    try? removal.run()
    removal.waitUntilExit()
  }

  /// A path in the folder.
  subscript(_ name: String) -> ArchivePath { folder / name }

  /// A path beside the folder, outside the input.
  func outside(_ name: String) -> ArchivePath { home / name }

  /// Writes a document an hour old, with the folders it lies in.
  @discardableResult
  func write(_ name: String, _ text: String, age: Double = 3600) throws -> ArchivePath {
    try write(self[name], Array(text.utf8), age: age)
  }

  /// Writes a file as old as that, in seconds, with the folders it lies in.
  @discardableResult
  func write(_ path: ArchivePath, _ bytes: [UInt8], age: Double = 3600) throws -> ArchivePath {
    if !path.parent.isFolder { try makeFolders(path.parent) }
    let file = path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    try check(file)
    defer { close(file) }
    try check(Int32(Foundation.write(file, bytes, bytes.count) == bytes.count ? 0 : -1))
    try setAge(age, of: path)
    return path
  }

  func setAge(_ age: Double, of path: ArchivePath) throws {
    try setTime(time(nil) - Int(age), of: path)
  }

  /// Sets the time of change, in seconds since 1970.
  func setTime(_ seconds: Int, of path: ArchivePath) throws {
    let time = timeval(tv_sec: seconds, tv_usec: 0)
    try check(path.withCString { utimes($0, [time, time]) })
  }

  func makeFolders(_ path: ArchivePath) throws {
    if !path.parent.isFolder { try makeFolders(path.parent) }
    try makeFolder(path)
  }

  func makeFolder(_ path: ArchivePath) throws {
    try check(path.withCString { mkdir($0, 0o755) })
  }

  func link(_ path: ArchivePath, to target: ArchivePath) throws {
    try check(path.withCString { path in target.withCString { symlink($0, path) } })
  }

  func remove(_ path: ArchivePath) throws {
    try check(path.withCString { Foundation.remove($0) })
  }

  func move(_ path: ArchivePath, to other: ArchivePath) throws {
    try check(path.withCString { path in other.withCString { rename(path, $0) } })
  }

  private func check(_ result: Int32) throws {
    guard result >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}

// MARK: Updating and looking

/// What an update told.
struct UpdateLog {
  var plan: ArchivePlanSummary?
  var problems: [InputProblem] = []
  var started = 0
  var outcomes: [DocumentOutcome] = []
  var corrections: CorrectionSummary?
  var moved: [MovedDocuments] = []
  fileprivate let folder: ArchivePath

  /// What was done with which document: `a.pdf read`, in the order of the paths.
  var done: [String] { outcomes.map { "\(name($0.path)) \($0.action)" }.sorted() }

  /// What was passed over: `a.pdf linkBroken`.
  var passed: [String] { problems.map { "\(name($0.path)) \($0.code)" } }

  private func name(_ path: ArchivePath) -> String {
    path.isInside(folder) ? String(path.text.dropFirst(folder.text.count + 1)) : path.text
  }
}

extension Scratch {
  /// An archive whose workers are the built command, taking PDFs and texts from folders.
  func archive(_ adjust: (inout ArchiveOptions) -> Void = { _ in }) -> DocumentArchive {
    var options = ArchiveOptions()
    options.jobs = 2
    options.timeout = .seconds(30)
    options.fileExtensions = ["pdf", "txt"]
    options.worker = .program(at: Built.extract)
    adjust(&options)
    return DocumentArchive(database: database, options: options)
  }

  /// Brings the archive up to date with the folder, or other inputs.
  func update(
    _ inputs: [ArchivePath]? = nil, _ adjust: (inout ArchiveOptions) -> Void = { _ in }
  ) async throws -> UpdateLog {
    var log = UpdateLog(folder: folder)
    for try await event in archive(adjust).update(inputs ?? [folder]) {
      switch event {
      case .planned(let plan): log.plan = plan
      case .problem(let problem): log.problems.append(problem)
      case .started: log.started += 1
      case .finished(let outcome): log.outcomes.append(outcome)
      case .corrected(let summary): log.corrections = summary
      case .moved(let documents): log.moved.append(documents)
      default: break
      }
    }
    return log
  }

  /// Runs a line of the shell with `$extract` as the command and `$d` as the database, in the folder.
  func shell(_ line: String) throws -> ArchiveFixture.Run {
    try ArchiveFixture.Run(program: [
      "bash", "-c", "cd '\(folder.text)'; extract='\(Built.extract)'; d='\(database)'; \(line)",
    ])
  }

  /// A worker program that is a shell script; `$extract` in it is the built command.
  func script(_ lines: String) throws -> WorkerProgram {
    .program(at: try program("worker", "extract='\(Built.extract)'\n\(lines)"))
  }

  /// Writes a shell script outside the input, and gives its path.
  func program(_ name: String, _ lines: String) throws -> String {
    let path = outside(name)
    try write(path, Array("#!/bin/sh\n\(lines)\n".utf8))
    try check(path.withCString { chmod($0, 0o755) })
    return path.text
  }

  /// A worker that is a shell script: it greets as a worker does, then runs the lines.
  func greeting(_ lines: String) throws -> WorkerProgram {
    let greeting = String(decoding: try JSONEncoder().encode(WorkerGreeting.current), as: UTF8.self)
    return try script("read line; echo '\(greeting)'; \(lines)")
  }

  /// Waits until no worker of ``script(_:)`` is left and the archive may be updated again.
  func quiet() async throws {
    let marker = Data(outside("worker").bytes)
    for _ in 0..<500 {
      let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc")
      let isQuiet = processes.allSatisfy {
        FileManager.default.contents(atPath: "/proc/\($0)/cmdline")?.range(of: marker) == nil
      }
      if isQuiet, (try? ArchiveLock(database: database)) != nil { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("a worker or the lock is left")
  }

  /// The rows of a query, each as its values parted by `|`.
  func rows(_ sql: String) throws -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { String.fromDatabaseValue($0) ?? $0.description }
          .joined(separator: "|")
      }
    }
  }

  /// Looks at the database as it is.
  func read<Value>(_ look: (Database) throws -> Value) throws -> Value {
    try queue().read(look)
  }

  /// Changes the database behind the archive's back.
  func execute(_ sql: String) throws {
    try queue().write { try $0.execute(sql: sql) }
  }

  private func queue() throws -> DatabaseQueue {
    try DatabaseQueue(path: database)
  }

  /// The documents in the database, their paths from the folder on.
  func documents() throws -> [String] {
    try rows("SELECT path FROM document ORDER BY path").map {
      $0.hasPrefix(folder.text) ? String($0.dropFirst(folder.text.count + 1)) : $0
    }
  }

  /// Whether the database is whole, and every row of a report belongs to one that a document has.
  func isSound() throws -> Bool {
    let orphans = try rows(
      """
      SELECT id FROM report WHERE id NOT IN (SELECT report_id FROM document WHERE report_id NOTNULL)
      UNION ALL SELECT report_id FROM figure WHERE report_id NOT IN (SELECT id FROM report)
      UNION ALL SELECT report_id FROM section WHERE report_id NOT IN (SELECT id FROM report)
      UNION ALL SELECT report_id FROM finding WHERE report_id NOT IN (SELECT id FROM report)
      """)
    return try orphans.isEmpty && rows("PRAGMA integrity_check") == ["ok"]
      && rows("PRAGMA foreign_key_check").isEmpty
  }
}

/// A small report in text; two with names of one length and numbers of one length have one size.
func letter(_ place: String = "水月镇", licences: Int = 1163) -> String {
  """
  \(place)2023年政府信息公开工作年度报告
  一、总体情况
  \(place)主动公开信息120条。
  二、主动公开政府信息情况
  第二十条第（五）项
  信息内容 本年处理决定数量
  行政许可 \(licences)

  """
}

/// A PDF of two pages an inch wide, each of them a white picture; a moment's work without a recognizer.
let emptyScan = scan(["..", ".."])

/// The same with two lines of marks that look like characters.
let markedScan: String = {
  let blank = String(repeating: ".", count: 36)
  let marks = "....###.###.###.###.###.###........."
  let line = [String](repeating: marks, count: 4)
  return scan(
    [String](repeating: blank, count: 8) + line + [String](repeating: blank, count: 6) + line
      + [String](repeating: blank, count: 14))
}()

/// A PDF of two pages an inch wide, each of them a picture: a dot is white, all else black.
private func scan(_ rows: [String]) -> String {
  let pixels = rows.map { row in row.map { $0 == "." ? "FF" : "00" }.joined() }
    .joined(separator: "\n")
  let page =
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 5 0 R"
    + "/Resources<</XObject<</I 6 0 R>>>>>>"
  return """
    %PDF-1.7
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>> endobj
    3 0 obj \(page) endobj
    4 0 obj \(page) endobj
    5 0 obj <</Length 22>> stream
    72 0 0 72 0 0 cm /I Do
    endstream endobj
    6 0 obj <</Type/XObject/Subtype/Image/Width \(rows[0].count)/Height \(rows.count)
    /ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode/Length \(pixels.count + 1)>> stream
    \(pixels)>
    endstream endobj
    trailer <</Root 1 0 R>>

    """
}

extension ArchivePath {
  /// The path in this folder with that name.
  static func / (folder: ArchivePath, name: String) -> ArchivePath {
    folder.appending(Array(name.utf8))
  }

  /// The folder it lies in.
  var parent: ArchivePath {
    ArchivePath(bytes: bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }
}

/// A reproducible source of chance (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
