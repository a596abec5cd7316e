package import SystemFiles

/// A file or folder opened for reading that no symbolic link led to.
///
/// Each component of the path is opened in the one before it, and none may be a link: what was
/// replaced by one since the folder was walked is not followed out of it. Paths may be longer than
/// the system takes in one piece.
package struct ConfinedFile: ~Copyable {
  package let descriptor: Int32
  private let path: ArchivePath

  /// How folders on the way are opened: it is enough that they may be passed through.
  #if os(Linux)
    // O_PATH, which the C library shows to GNU sources alone; one number on all processors Swift has.
    private static let onTheWay: Int32 = 0o10_000_000
  #else
    private static let onTheWay = O_SEARCH
  #endif

  /// Opens the file or folder at an absolute path.
  package init(_ path: ArchivePath, isFolder: Bool = false) throws(FileError) {
    self.path = path
    let components = path.components
    let start = components.isEmpty ? O_RDONLY : Self.onTheWay
    var folder = open("/", start | O_DIRECTORY | O_CLOEXEC)
    for (index, component) in components.enumerated() where folder >= 0 {
      let kind =
        if index < components.count - 1 {
          Self.onTheWay | O_DIRECTORY
        } else {
          // O_NONBLOCK: a pipe put in the file's place must not be waited for.
          O_RDONLY | (isFolder ? O_DIRECTORY : O_NONBLOCK)
        }
      let next = ArchivePath(bytes: component).withCString {
        openat(folder, $0, O_NOFOLLOW | O_CLOEXEC | kind)
      }
      let code = errno
      close(folder)
      errno = code
      folder = next
    }
    guard folder >= 0 else {
      if errno == ELOOP {
        throw FileError(
          .fileNotFound, file: path.text,
          advice: "A symbolic link stands in its place; name the file that it points to.")
      }
      throw FileError(.current, file: path.text)
    }
    descriptor = folder
  }

  deinit {
    close(descriptor)
  }

  /// The file's size and time of change; `nil` for what is no regular file.
  package borrowing func state() -> FileState? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, FileKind(status) == .regularFile else { return nil }
    return FileState(status)
  }

  /// The file's bytes.
  package borrowing func contents(maximumBytes: Int) throws(FileError) -> sending FileContents {
    try FileContents(file: descriptor, name: path.text, maximumBytes: maximumBytes)
  }
}
