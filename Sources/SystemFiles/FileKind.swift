/// What stands at a path.
package enum FileKind: Sendable {
  case regularFile
  case folder
  /// A pipe, a device, a socket.
  case other

  /// What a path leads to, links followed; `nil` where nothing is there or it cannot be told.
  package init?(atPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What an open descriptor reads or writes; `nil` where it is none.
  package init?(ofDescriptor descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The kind that the system told.
  package init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regularFile
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// Which file it is, whatever it is called: two paths to one file have one identity.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The identity of what a path leads to, links followed; `nil` where nothing is there.
  package init?(atPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
