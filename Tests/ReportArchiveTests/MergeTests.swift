import GRDB
import Testing

@testable import ReportArchive

/// Folders and the database come in one order, whatever the names are.
@Suite struct MergeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Makes files in folders by chance, under names that sort differently as names, as paths and as
  /// texts; gives the files' paths.
  private func makeTree(_ generator: inout SeededGenerator) throws -> Set<ArchivePath> {
    let names = ["a", "a.t", "a-b", "a0", "a b", "A", #"a\"#, "a.", "a\u{1}"].map { Array($0.utf8) }
    var folders = [scratch.folder]
    var files: Set<ArchivePath> = []
    var taken: Set<ArchivePath> = []
    for _ in 0..<80 {
      let name =
        Bool.random(using: &generator)
        ? PathTextTests.name(&generator) : names.randomElement(using: &generator) ?? []
      guard let folder = folders.randomElement(using: &generator),
        ![[0x2E], [0x2E, 0x2E]].contains(name)
      else { continue }
      let isFolder = Int.random(in: 0..<3, using: &generator) == 0
      let path = folder.appending(isFolder ? name : name + Array(".t".utf8))
      guard taken.insert(path).inserted else { continue }
      if isFolder {
        try scratch.makeFolder(path)
        folders.append(path)
      } else {
        files.insert(try scratch.write(path, []))
      }
    }
    return files
  }

  /// A database that has documents as the files are; gives their rows.
  private func insert(_ paths: [ArchivePath], into database: Database) throws -> [Int64] {
    try paths.map { path in
      let state = try? ConfinedFile(path).state()
      try database.execute(
        sql: """
          INSERT INTO document (path, size, modified, status, error_code, milliseconds,
            extractor_version, read_at)
          VALUES (?, ?, ?, 'failed', 'damaged', 0, '', '')
          """, arguments: [path.text, state?.size, state?.modified])
      return database.lastInsertedRowID
    }
  }

  private func emptyDatabase() throws -> DatabaseQueue {
    let database = try DatabaseQueue()
    try ArchiveSchema.migrator.migrate(database)
    return database
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aFolderIsWalkedInTheOrderOfTheDatabase(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = try makeTree(&generator)
    var walk = FolderWalk(
      root: scratch.folder, inputs: try ArchiveInputs([scratch.folder]), fileExtensions: ["t"])
    var met: [ArchivePath] = []
    while let step = try walk.next() {
      guard case .file(let path, let key, _) = step else { continue }
      #expect(key == Array(path.text.utf8))
      met.append(path)
    }
    #expect(met.count > 20)
    #expect(Set(met) == files)
    let ordered = try emptyDatabase().write { database in
      _ = try insert(met.shuffled(using: &generator), into: database)
      return try String.fetchAll(database, sql: "SELECT path FROM document ORDER BY path")
    }
    #expect(met.map { Array($0.text.utf8) } == ordered.map { Array($0.utf8) })
  }

  @Test(arguments: 11...18 as ClosedRange<UInt64>)
  func whatIsThereIsPairedWithWhatIsKnown(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = try makeTree(&generator)
    let known = files.filter { _ in Bool.random(using: &generator) }
    let lost = Set(
      files.flatMap { file in
        ["~", "~0", "~/x.t", "~-"].map { (end: String) -> ArchivePath in
          ArchivePath(bytes: file.bytes + Array(end.utf8))
        }
      }.filter { _ in Int.random(in: 0..<8, using: &generator) == 0 })
    // Not in the folder, though their texts begin like its.
    let strangers = [".t", "-/a.t", "0/a.t", "\u{1}/a.t"].map {
      ArchivePath(scratch.folder.text + $0)
    }
    let inputs = try ArchiveInputs([scratch.folder])
    let options = scratch.archive { $0.fileExtensions = ["t"] }.options
    let (plan, lostRows) = try emptyDatabase().write { database in
      _ = try insert(Array(known) + strangers, into: database)
      let rows = try insert(Array(lost), into: database)
      return (
        try ArchivePlanner(
          inputs: inputs, options: options, staleness: Staleness(options, recognizers: "")
        ).plan(database), rows
      )
    }
    #expect(plan.unchanged == known.count)
    #expect(Set(plan.items.map(\.path)) == files.subtracting(known))
    #expect(plan.items.count == files.count - known.count)
    #expect(plan.gone.sorted() == lostRows.sorted())
    #expect(!lost.isEmpty && !known.isEmpty && !plan.items.isEmpty)
  }
}
