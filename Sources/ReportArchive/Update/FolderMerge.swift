internal import GRDB
internal import SystemFiles

/// Pairs the files of a folder with what the database has of them; both in the order of the paths.
struct FolderMerge {
  /// A path that is in the folder, in the database, or in both.
  struct Pair {
    let path: ArchivePath
    /// The file; `nil` where the listing does not have it.
    let state: FileState?
    /// The row; `nil` where the database does not have it.
    let known: KnownDocument?
  }

  private var walk: FolderWalk
  private let rows: RowCursor
  /// The next file and the next row, where they have been fetched and not yet paired.
  private var file: (path: ArchivePath, key: [UInt8], state: FileState)?
  private var row: KnownDocument?
  /// Folders that could not be listed.
  private var closed: [ArchivePath] = []

  init(walk: FolderWalk, known rows: RowCursor) {
    self.walk = walk
    self.rows = rows
  }

  /// Files in the folders visited whose names do not end as wanted.
  var passedOver: Int { walk.passedOver }

  /// The next pair; what the walk met besides files goes into `problems`.
  ///
  /// Nothing is said of documents in folders that could not be listed.
  mutating func next(_ problems: inout [InputProblem]) throws -> Pair? {
    while true {
      if row == nil { row = try rows.next().map(KnownDocument.init) }
      if file == nil { file = try nextFile(&problems) }
      guard let row else { return takeFile() }
      if let file {
        let order = Self.order(file.key, row.path)
        if order == 0 {
          (self.file, self.row) = (nil, nil)
          return Pair(path: file.path, state: file.state, known: row)
        }
        if order < 0 { return takeFile() }
      }
      self.row = nil
      let path = ArchivePath(text: row.path)
      if closed.contains(where: { path.isInside($0) }) { continue }
      return Pair(path: path, state: nil, known: row)
    }
  }

  /// Below, at or above 0 as the key comes before the path, is it, or comes after it.
  private static func order(_ key: [UInt8], _ path: String) -> Int {
    var path = path
    return path.withUTF8 { path in
      key.withUnsafeBytes { key in
        let shared = min(key.count, path.count)
        guard shared > 0, let left = key.baseAddress, let right = path.baseAddress else {
          return key.count - path.count
        }
        let order = Int(memcmp(left, right, shared))
        return order == 0 ? key.count - path.count : order
      }
    }
  }

  private mutating func takeFile() -> Pair? {
    guard let file else { return nil }
    self.file = nil
    return Pair(path: file.path, state: file.state, known: nil)
  }

  private mutating func nextFile(
    _ problems: inout [InputProblem]
  ) throws -> (path: ArchivePath, key: [UInt8], state: FileState)? {
    while let step = try walk.next() {
      switch step {
      case .file(let path, let key, let state): return (path, key, state)
      case .problem(let problem): problems.append(problem)
      case .closed(let path, let problem):
        closed.append(path)
        problems.append(problem)
      }
    }
    return nil
  }
}
