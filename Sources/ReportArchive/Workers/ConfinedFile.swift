internal import PDFReader

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file or folder opened for reading that no symbolic link led to.
///
/// Each component of the path is opened in the one before it, and none may be a link: what was
/// replaced by one since the folder was walked is not followed out of it. Paths may be longer than
/// the system takes in one piece.
struct ConfinedFile: ~Copyable {
  let descriptor: Int32
  private let path: ArchivePath

  /// Opens the file or folder at an absolute path.
  init(_ path: ArchivePath, isFolder: Bool = false) throws(PDFReadingError) {
    self.path = path
    let components = path.components
    var folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for (index, component) in components.enumerated() where folder >= 0 {
      // O_NONBLOCK: a pipe put in the file's place must not be waited for.
      let kind = index < components.count - 1 || isFolder ? O_DIRECTORY : O_NONBLOCK
      let next = ArchivePath(bytes: component).withCString {
        openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
      }
      let code = errno
      close(folder)
      errno = code
      folder = next
    }
    guard folder >= 0 else {
      throw FileBytes(path: path.text, maximumBytes: 0).failure(errno)
    }
    descriptor = folder
  }

  deinit {
    close(descriptor)
  }

  /// The file's size and time of change.
  borrowing func state() -> FileState {
    var status = stat()
    fstat(descriptor, &status)
    return FileState(status)
  }

  /// The file's bytes.
  borrowing func contents(maximumBytes: Int) throws(PDFReadingError) -> [UInt8] {
    try FileBytes(path: path.text, maximumBytes: maximumBytes).contents(of: descriptor)
  }
}
