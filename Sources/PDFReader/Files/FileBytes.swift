#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole files through the system, so that the target needs no Foundation.
package struct FileBytes {
  package let path: String
  package let maximumBytes: Int

  package init(path: String, maximumBytes: Int) {
    self.path = path
    self.maximumBytes = maximumBytes
  }

  /// The file's bytes; both libraries then share this one copy.
  ///
  /// Read, not mapped: another process that truncates a mapped file would kill this one.
  package func contents() throws(PDFReadingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    return try contents(of: descriptor)
  }

  /// The bytes of an open file, which stays open; `path` is only its name in errors.
  package func contents(of descriptor: Int32) throws(PDFReadingError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(EISDIR) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw PDFReadingError(
        .unreadable, file: path,
        advice: "This is not a regular file; save the document to a file first.")
    }
    let size = Int(status.st_size)
    guard size <= maximumBytes else {
      throw PDFReadingError.tooManyBytes(size, limit: maximumBytes, file: path)
    }
    return try bytes(from: descriptor, size: size)
  }

  private func bytes(from descriptor: Int32, size: Int) throws(PDFReadingError) -> [UInt8] {
    var failureCode: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let part = read(
          descriptor, UnsafeMutableRawPointer(buffer.baseAddress)?.advanced(by: count), size - count
        )
        if part > 0 {
          count += part
        } else if part == 0 {
          return
        } else if errno != EINTR {
          failureCode = errno
          return
        }
      }
    }
    guard failureCode == 0 else { throw failure(failureCode) }
    return bytes
  }

  /// The bytes that standard input has until its end; `path` is only its name in errors.
  package func standardInput() throws(PDFReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &part, part.count)
      if count > 0 {
        bytes += part[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure(errno)
      }
      guard bytes.count <= maximumBytes else {
        throw PDFReadingError.tooManyBytes(bytes.count, limit: maximumBytes, file: path)
      }
    }
  }

  /// Why the system did not open or read the file, by its error number.
  package func failure(_ code: Int32) -> PDFReadingError {
    switch code {
    case ENOENT, ENOTDIR:
      PDFReadingError(
        .fileNotFound, file: path, advice: "There is no such file; check the path.")
    case EISDIR:
      PDFReadingError(
        .isDirectory, file: path, advice: "This is a directory; name a PDF file in it.")
    case EACCES, EPERM:
      PDFReadingError(
        .permissionDenied, file: path,
        advice: "The file may not be read; change its permissions or ask its owner.")
    default:
      PDFReadingError(
        .unreadable, file: path,
        advice: "The system could not read the file (\(String(cString: strerror(code)))); "
          + "check the disk and try again.")
    }
  }
}

extension PDFReadingError {
  static func tooManyBytes(_ size: Int, limit: Int, file: String) -> PDFReadingError {
    PDFReadingError(
      .tooLarge, file: file,
      advice: "The file has \(size) bytes, more than the limit of \(limit) (maximumBytes); "
        + "no report is that large.")
  }
}
