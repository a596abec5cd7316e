internal import SystemFiles

extension ArchivePath {
  /// The absolute path without symbolic links; `nil` where there is no such file.
  package var resolved: ArchivePath? {
    withCString { path in
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return ArchivePath(bytes: UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
  }

  /// The absolute path without symbolic links, as far as it is there: what is gone keeps its path.
  package var located: ArchivePath {
    if let resolved { return resolved }
    let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1
    let folder = end < 0 ? ArchivePath(".") : ArchivePath(bytes: bytes[...end])
    let name = Array(bytes[(end + 1)...])
    guard !name.isEmpty, name != [0x2E, 0x2E], let folder = folder.resolved else { return absolute }
    return folder.appending(name)
  }

  /// The path from the root on, `.` and `..` taken out by their spelling.
  package var absolute: ArchivePath {
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
  package var isThere: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0
  }

  /// Whether it is certain that nothing stands at the path: the system says that it, or a folder on the way, does
  /// not exist. Where it may not be looked at, nobody knows.
  package var isAbsent: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  /// Whether a folder stands at the path, or a link to one.
  package var isFolder: Bool {
    var status = stat()
    return withCString { stat($0, &status) } == 0 && FileKind(status) == .folder
  }
}
