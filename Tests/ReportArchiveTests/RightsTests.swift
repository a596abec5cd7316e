#if os(Linux)
  import Foundation
  import Testing

  @testable import PDFReader
  @testable import ReportArchive

  /// Folders and files that may not be read; root, to whom nothing is closed, tests as somebody else.
  @Suite struct RightsTests {
    private let scratch: Scratch

    init() throws {
      scratch = try Scratch()
    }

    private func setMode(_ mode: mode_t, of path: ArchivePath) {
      #expect(path.withCString { chmod($0, mode) } == 0)
    }

    /// Runs `work` with the rights that an ordinary user has to files; this thread alone.
    private func withoutPrivileges<Value>(_ work: () throws -> Value) throws -> Value {
      guard geteuid() == 0 else { return try work() }
      typealias SetUser = @convention(c) (uid_t) -> Int32
      let symbol = try #require(dlsym(nil, "setfsuid"))
      let setUser = unsafeBitCast(symbol, to: SetUser.self)
      let nobody: uid_t = 65534
      _ = setUser(nobody)
      defer { _ = setUser(0) }
      return try work()
    }

    /// The plan an ordinary user's update makes of the folder, or of another input.
    private func plan(_ input: ArchivePath? = nil) throws -> ArchivePlan {
      let inputs = try ArchiveInputs([input ?? scratch.folder])
      let planner = ArchivePlanner(
        inputs: inputs, options: scratch.archive().options,
        staleness: Staleness(scratch.archive().options, recognizers: ""))
      return try scratch.read { database in
        try withoutPrivileges { try planner.plan(database) }
      }
    }

    private func paths(_ plan: ArchivePlan) -> [String] {
      plan.problems.map { "\($0.path.name.text) \($0.code)" }
    }

    /// 0: not even listed. 4: the names can be listed, and what they are cannot be told.
    @Test func aFolderThatMayNotBeLookedAtIsNotGone() throws {
      let file = try scratch.write("closed/old/a.txt", letter())
      let other = scratch["never/old/a.txt"]
      setMode(0, of: scratch["closed"])
      defer { setMode(0o755, of: scratch["closed"]) }
      try withoutPrivileges {
        var folders = AbsentFolders()
        #expect(folders.folder(ofDocument: file.text) == nil)
        #expect(folders.folder(ofDocument: other.text) == scratch["never"])
        #expect(!scratch["closed/old"].isAbsent && !scratch["closed/old"].isThere)
        #expect(!scratch["closed"].isEmptyFolder)
      }
    }

    @Test(arguments: [0, 0o444] as [mode_t])
    func aFolderThatCannotBeListedKeepsItsDocuments(mode: mode_t) async throws {
      try scratch.write("closed/a.txt", letter("水月镇"))
      try scratch.write("closed/sub/b.txt", letter("花果山"))
      try scratch.write("open.txt", letter("桃花源"))
      let gone = try scratch.write("open/c.txt", letter("太虚镇"))
      _ = try await scratch.update()
      try scratch.remove(gone)
      setMode(mode, of: scratch["closed"])
      defer { setMode(0o755, of: scratch["closed"]) }
      let plan = try plan()
      #expect(paths(plan) == ["closed folderUnreadable"])
      #expect(plan.problems.first?.message.contains("permission") == true)
      #expect(plan.unchanged == 1)
      #expect(plan.items.isEmpty)
      #expect(
        try scratch.rows("SELECT id FROM document WHERE path LIKE '%/c.txt'")
          == plan.gone.map(String.init))
    }

    @Test func anInputThatCannotBeListedKeepsItsDocuments() async throws {
      try scratch.write("a.txt", letter())
      _ = try await scratch.update()
      setMode(0, of: scratch.folder)
      defer { setMode(0o755, of: scratch.folder) }
      let plan = try plan()
      #expect(paths(plan) == ["in folderUnreadable"])
      #expect(plan.gone.isEmpty)
    }

    /// A home directory often may be passed through and not listed.
    @Test func aFolderThatMayOnlyBePassedThroughIsNoObstacle() throws {
      let file = try scratch.write("home/mine/a.txt", letter())
      setMode(0o711, of: scratch["home"])
      let size = try withoutPrivileges { try ConfinedFile(file).state()?.size }
      #expect(size == Int64(letter().utf8.count))
    }

    @Test func aNamedFileThatMayNotBeReadIsNotGone() async throws {
      let file = try scratch.write("a.txt", letter())
      _ = try await scratch.update([file])
      setMode(0, of: file)
      let plan = try plan(file)
      #expect(plan.gone.isEmpty && plan.items.isEmpty)
      #expect(paths(plan) == ["a.txt fileUnreadable"])
    }
  }
#endif
