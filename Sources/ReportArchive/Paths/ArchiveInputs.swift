#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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

  /// Each path once, in the order of their texts.
  private static func sorted(_ paths: [ArchivePath]) -> [ArchivePath] {
    Set(paths).map { (key: PathEscapes.escaped($0.bytes), path: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.path)
  }
}

extension ArchivePath {
  /// The absolute path without symbolic links, as far as it is there: what is gone keeps its path.
  var located: ArchivePath {
    if let resolved { return resolved }
    let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1
    let folder = end < 0 ? ArchivePath(".") : ArchivePath(bytes: bytes[...end])
    let name = Array(bytes[(end + 1)...])
    guard !name.isEmpty, name != [0x2E, 0x2E], let folder = folder.resolved else { return absolute }
    return folder.appending(name)
  }

  /// The path from the root on, `.` and `..` taken out by their spelling.
  var absolute: ArchivePath {
    var kept: [ArraySlice<UInt8>] = []
    let start = bytes.first == UInt8(ascii: "/") ? [] : Self.currentFolder.components
    for component in start + components {
      if component.elementsEqual([0x2E, 0x2E]) {
        _ = kept.popLast()
      } else {
        kept.append(component)
      }
    }
    return ArchivePath(bytes: kept.reduce(into: []) { $0 += [UInt8(ascii: "/")] + $1 })
  }

  private static var currentFolder: ArchivePath {
    guard let path = getcwd(nil, 0) else { return ArchivePath("/") }
    defer { free(path) }
    return ArchivePath(bytes: UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }

  /// Whether something stands at the path.
  var isThere: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0
  }

  /// Whether a folder stands at the path, or a link to one.
  var isFolder: Bool {
    var status = stat()
    return withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
