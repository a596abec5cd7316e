package import SystemPackage

extension FileContents {
  /// Reads a whole file.
  ///
  /// Read, not mapped: another process that truncates a mapped file would kill this one.
  package init(path: String, maximumBytes: Int) throws(FileError) {
    try self.init(
      opened: open(path, Self.howToOpen), name: path, maximumBytes: maximumBytes)
  }

  /// Reads a whole file, whose path need not be UTF-8.
  package init(path: FilePath, maximumBytes: Int) throws(FileError) {
    try self.init(
      opened: path.withPlatformString { open($0, Self.howToOpen) }, name: path.string,
      maximumBytes: maximumBytes)
  }

  /// For reading; a pipe without a writer is not waited for, and then refused as no regular file.
  private static let howToOpen = O_RDONLY | O_CLOEXEC | O_NONBLOCK

  /// Reads what was just opened, or says why it was not, and closes it.
  private init(opened descriptor: CInt, name: String, maximumBytes: Int) throws(FileError) {
    guard descriptor >= 0 else { throw FileError(.current, file: name) }
    defer { close(descriptor) }
    try self.init(file: descriptor, name: name, maximumBytes: maximumBytes)
  }

  /// Reads the whole of an open regular file, which stays open; `name` is what errors call it.
  package init(file descriptor: CInt, name: String, maximumBytes: Int) throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.current, file: name) }
    switch FileKind(status) {
    case .regularFile: break
    case .folder: throw FileError(.isDirectory, file: name)
    case .other:
      throw FileError(
        .unreadable, file: name,
        advice: "This is not a regular file; save the document to a file first.")
    }
    let size = Int(status.st_size)
    guard size <= maximumBytes else {
      throw .tooManyBytes(size, limit: maximumBytes, file: name)
    }
    try self.init(capacity: size) { memory throws(FileError) in
      var count = 0
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(rebasing: memory[count...])
        let part = try Self.next(of: FileDescriptor(rawValue: descriptor), into: rest, name: name)
        if part == 0 { break }
        count += part
      }
      return count
    }
  }

  /// Reads what an open file, a pipe or a terminal has until its end; it stays open.
  package init(
    stream descriptor: FileDescriptor, name: String, maximumBytes: Int
  ) throws(FileError) {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try part.withUnsafeMutableBufferPointer { buffer throws(FileError) in
        try Self.next(of: descriptor, into: UnsafeMutableRawBufferPointer(buffer), name: name)
      }
      if count == 0 { break }
      bytes += part[..<count]
      guard bytes.count <= maximumBytes else {
        throw .tooManyBytes(bytes.count, limit: maximumBytes, file: name)
      }
    }
    self.init(bytes)
  }

  private static func next(
    of descriptor: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, name: String
  ) throws(FileError) -> Int {
    do throws(Errno) {
      return try descriptor.next(into: buffer)
    } catch {
      throw FileError(error, file: name)
    }
  }
}
