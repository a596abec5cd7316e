package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileContents {
  /// Reads a whole file.
  ///
  /// Read, not mapped: another process that truncates a mapped file would kill this one.
  package init(path: String, maximumBytes: Int) throws(PDFReadingError) {
    try self.init(
      opened: open(path, Self.howToOpen), name: path, maximumBytes: maximumBytes)
  }

  /// Reads a whole file, whose path need not be UTF-8.
  package init(path: FilePath, maximumBytes: Int) throws(PDFReadingError) {
    try self.init(
      opened: path.withPlatformString { open($0, Self.howToOpen) }, name: path.string,
      maximumBytes: maximumBytes)
  }

  /// For reading; a pipe without a writer is not waited for, and then refused as no regular file.
  private static let howToOpen = O_RDONLY | O_CLOEXEC | O_NONBLOCK

  /// Reads what was just opened, or says why it was not, and closes it.
  private init(opened descriptor: Int32, name: String, maximumBytes: Int) throws(PDFReadingError) {
    guard descriptor >= 0 else { throw PDFReadingError(systemError: errno, file: name) }
    defer { close(descriptor) }
    try self.init(file: descriptor, name: name, maximumBytes: maximumBytes)
  }

  /// Reads the whole of an open regular file, which stays open; `name` is what errors call it.
  package init(file descriptor: Int32, name: String, maximumBytes: Int) throws(PDFReadingError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw PDFReadingError(systemError: errno, file: name)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw PDFReadingError(systemError: EISDIR, file: name)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw PDFReadingError(
        .unreadable, file: name,
        advice: "This is not a regular file; save the document to a file first.")
    }
    let size = Int(status.st_size)
    guard size <= maximumBytes else {
      throw .tooManyBytes(size, limit: maximumBytes, file: name)
    }
    try self.init(capacity: size) { memory throws(PDFReadingError) in
      var count = 0
      while count < size {
        let part = try Self.read(
          descriptor, into: UnsafeMutableRawBufferPointer(rebasing: memory[count...]), name: name)
        if part == 0 { break }
        count += part
      }
      return count
    }
  }

  /// Reads what an open file, a pipe or a terminal has until its end; it stays open.
  package init(
    stream descriptor: FileDescriptor, name: String, maximumBytes: Int
  ) throws(PDFReadingError) {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try part.withUnsafeMutableBufferPointer {
        buffer throws(PDFReadingError) in
        try Self.read(
          descriptor.rawValue, into: UnsafeMutableRawBufferPointer(buffer), name: name)
      }
      if count == 0 { break }
      bytes += part[..<count]
      guard bytes.count <= maximumBytes else {
        throw .tooManyBytes(bytes.count, limit: maximumBytes, file: name)
      }
    }
    self.init(bytes)
  }

  /// How many bytes came; 0 at the end.
  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, name: String
  ) throws(PDFReadingError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      guard errno == EINTR else { throw PDFReadingError(systemError: errno, file: name) }
    }
  }
}

extension PDFReadingError {
  /// Why the system did not open or read a file, by its error number.
  package init(systemError code: Int32, file: String) {
    switch code {
    case ENOENT, ENOTDIR:
      self.init(.fileNotFound, file: file, advice: "There is no such file; check the path.")
    case EISDIR:
      self.init(
        .isDirectory, file: file, advice: "This is a directory; name a PDF file in it.")
    case EACCES, EPERM:
      self.init(
        .permissionDenied, file: file,
        advice: "The file may not be read; change its permissions or ask its owner.")
    default:
      self.init(
        .unreadable, file: file,
        advice: "The system could not read the file (\(String(cString: strerror(code)))); "
          + "check the disk and try again.")
    }
  }

  static func tooManyBytes(_ size: Int, limit: Int, file: String) -> PDFReadingError {
    PDFReadingError(
      .tooLarge, file: file,
      advice: "The file has \(size) bytes, more than the limit of \(limit) (maximumBytes); "
        + "no report is that large.")
  }
}
