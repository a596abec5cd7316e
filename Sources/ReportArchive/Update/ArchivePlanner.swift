internal import GRDB
internal import SystemFiles
internal import ReportExtraction

/// Compares what is in the inputs with what is in the database.
///
/// Both come in the order of the paths, so they are merged in one pass; neither is held in memory.
struct ArchivePlanner {
  let inputs: ArchiveInputs
  let options: ArchiveOptions
  let staleness: Staleness

  /// The plan.
  ///
  /// - Parameter flag: Looked at before each folder and each file.
  func plan(
    _ database: Database, unless flag: CancellationFlag = CancellationFlag()
  ) throws -> ArchivePlan {
    var plan = ArchivePlan()
    for file in inputs.files {
      try flag.check()
      let known = try known(file, database)
      if known == nil { try refuseMissingFolder(file, database) }
      try add(file, known: known, isNamed: true, to: &plan, database)
    }
    let named = Set(inputs.files)
    for folder in inputs.folders {
      // A document once, or a file that was not there.
      if let known = try known(folder, database) { markGone(known, in: &plan) }
      var merge = FolderMerge(
        walk: FolderWalk(
          root: folder, inputs: inputs, fileExtensions: options.fileExtensions, flag: flag),
        known: try knownDocuments(in: folder, database))
      while let pair = try merge.next(&plan.problems) {
        if named.contains(pair.path) { continue }
        if let state = pair.state {
          try add(pair.path, state, known: pair.known, to: &plan, database)
        } else {
          try add(pair.path, known: pair.known, isNamed: false, to: &plan, database)
        }
      }
      plan.passedOver += merge.passedOver
    }
    return plan
  }

  private func known(_ path: ArchivePath, _ database: Database) throws -> KnownDocument? {
    try Row.fetchOne(
      database.cachedStatement(sql: "\(query) WHERE path = ?"), arguments: [path.text]
    ).map(KnownDocument.init)
  }

  /// Throws where what was named is not there and the database has documents in a folder of its name:
  /// a disk that is not there must not look like one document that failed.
  private func refuseMissingFolder(_ path: ArchivePath, _ database: Database) throws {
    guard !path.isThere, try knownDocuments(in: path, database).next() != nil else { return }
    throw ArchiveError(
      .noInput, path: path.text,
      "There is no such folder now, and the archive has documents of it; check that its disk is "
        + "there. If it was renamed, give its new name; if it was removed, extract prune --folder removes "
        + "its documents. Nothing was changed.")
  }

  private func knownDocuments(in folder: ArchivePath, _ database: Database) throws -> RowCursor {
    let prefix = folder.text == "/" ? "/" : folder.text + "/"
    // "0" is the character after the slash.
    return try Row.fetchCursor(
      database.cachedStatement(sql: "\(query) WHERE path >= ? AND path < ? ORDER BY path"),
      arguments: [prefix, prefix.dropLast() + "0"])
  }

  /// The columns of ``KnownDocument``, in order.
  private var query: String {
    """
    SELECT id, path, size, modified, in_doubt, gone_at IS NOT NULL,
      \(staleness.condition), status = 'failed'
    FROM document
    """
  }

  /// Adds a document that no folder's listing told of: one that was named, or one that the database
  /// has and whose name a listing passes over.
  private func add(
    _ path: ArchivePath, known: KnownDocument?, isNamed: Bool, to plan: inout ArchivePlan,
    _ database: Database
  ) throws {
    do {
      if let state = try ConfinedFile(path).state() {
        return try add(path, state, known: known, to: &plan, database)
      }
      if let known { return add(gone: known, path, isNamed: isNamed, to: &plan) }
    } catch let error as FileError {
      if let known {
        if error.code == .fileNotFound {
          return add(gone: known, path, isNamed: isNamed, to: &plan)
        }
        if !known.isStale {
          let problem = InputProblem(
            path: path, code: "fileUnreadable",
            message:
              "The file could not be looked at; what was read of it was kept. \(error.advice)")
          return plan.problems.append(problem)
        }
      }
    }
    // The worker will say why it cannot be opened.
    plan.items.append(ArchiveItem(path: path, size: 0, knownDigest: nil))
  }

  /// Adds a document that is no longer there; where it was named, that is said each time.
  private func add(
    gone known: KnownDocument, _ path: ArchivePath, isNamed: Bool, to plan: inout ArchivePlan
  ) {
    markGone(known, in: &plan)
    guard isNamed else { return }
    plan.problems.append(
      InputProblem(
        path: path, code: "fileMissing",
        message: "There is no such file any more; what was read of it was kept."))
  }

  private func markGone(_ known: KnownDocument, in plan: inout ArchivePlan) {
    if !known.isGone { plan.gone.append(known.id) }
  }

  private func add(
    _ path: ArchivePath, _ state: FileState, known: KnownDocument?, to plan: inout ArchivePlan,
    _ database: Database
  ) throws {
    guard let known, !known.isStale, known.size == state.size else {
      plan.items.append(ArchiveItem(path: path, size: state.size, knownDigest: nil))
      return
    }
    if known.isInDoubt || known.modified != state.modified {
      let digest = try String.fetchOne(
        database.cachedStatement(sql: "SELECT sha256 FROM document WHERE id = ?"),
        arguments: [known.id])
      plan.items.append(ArchiveItem(path: path, size: state.size, knownDigest: digest))
    } else {
      plan.unchanged += 1
      if known.isFailed { plan.unresolved += 1 }
      if known.isGone { plan.returned.append(known.id) }
    }
  }
}

/// What the database has of a document.
struct KnownDocument {
  let id: Int64
  let path: String
  let size: Int64?
  let modified: Int64?
  let isInDoubt: Bool
  let isGone: Bool
  /// Whether it is to be read though it has not changed.
  let isStale: Bool
  /// Whether it could not be read.
  let isFailed: Bool

  init(_ row: Row) {
    id = row[0]
    path = row[1]
    size = row[2]
    modified = row[3]
    isInDoubt = row[4]
    isGone = row[5]
    isStale = row[6]
    isFailed = row[7]
  }
}
