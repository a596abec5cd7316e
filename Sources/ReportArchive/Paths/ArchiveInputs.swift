/// The inputs of an update, sorted out: which are folders to walk, which are files.
struct ArchiveInputs {
  /// Folders, absolute, without links, none inside another; sorted.
  let folders: [ArchivePath]
  /// Files, absolute, without links, each once; sorted. Some may lie in the folders.
  let files: [ArchivePath]

  /// Sorts out what was named.
  ///
  /// An input that is a symbolic link is what it points to. A folder that is named must be there,
  /// or everything in it would be taken for gone; a file that is not is a document that failed.
  init(_ inputs: [ArchivePath]) throws(ArchiveError) {
    var folders: [ArchivePath] = []
    var files: [ArchivePath] = []
    for input in inputs {
      if input.bytes.isEmpty {
        throw ArchiveError(.noInput, path: "", "An input has no name; name a folder or a file.")
      }
      let path = input.located
      if path.isFolder {
        folders.append(path)
      } else if input.bytes.last == UInt8(ascii: "/") {
        throw ArchiveError(
          .noInput, path: input.text, "There is no such folder; check the path.")
      } else {
        files.append(path)
      }
    }
    folders = Self.sorted(folders)
    let outermost = folders.enumerated().filter { index, folder in
      !folders[..<index].contains { folder.isInside($0) }
    }.map(\.element)
    self.folders = outermost
    self.files = Self.sorted(files)
  }

  /// What is to be done where the inputs have no document at all: what was passed over is said; `nil` where they have
  /// one, which ends the walk.
  func emptyPlan(fileExtensions: [String]) throws -> ArchivePlan? {
    guard files.isEmpty else { return nil }
    var plan = ArchivePlan()
    for folder in folders {
      var walk = FolderWalk(root: folder, inputs: self, fileExtensions: fileExtensions)
      while let step = try walk.next() {
        switch step {
        case .file: return nil
        case .problem(let problem), .closed(_, let problem): plan.problems.append(problem)
        }
      }
      plan.passedOver += walk.passedOver
    }
    return plan
  }

  /// Each path once, in the order of their texts.
  private static func sorted(_ paths: [ArchivePath]) -> [ArchivePath] {
    Set(paths).map { (key: PathEscapes.escaped($0.bytes), path: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.path)
  }
}
