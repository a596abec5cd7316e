internal import SystemFiles
public import SystemPackage

/// The same for `async` functions: files are read and opened on threads of their own.
extension ReportExtractor {
  /// Opens the PDF or text file at a path, without keeping a thread that tasks run on.
  ///
  /// - Throws: ``ExtractionError`` as the method that is not `async`.
  public func document(path: String) async throws(ExtractionError) -> ReportDocument {
    try await ReadingThreads.run { () throws(ExtractionError) in try document(path: path) }
  }

  /// Opens the PDF or text file at a path, which need not be UTF-8.
  public func document(path: FilePath) async throws(ExtractionError) -> ReportDocument {
    try await ReadingThreads.run { () throws(ExtractionError) in try document(path: path) }
  }

  /// Opens the bytes of a PDF or text; `name` is what errors call the file.
  public func document(
    bytes: [UInt8], name: String
  ) async throws(ExtractionError) -> ReportDocument {
    try await ReadingThreads.run { () throws(ExtractionError) in
      try document(bytes: bytes, name: name)
    }
  }

  /// Opens what a pipe, a terminal or an open file holds from where it stands to its end.
  ///
  /// A task that is cancelled waits all the same until the other end has written or closed the pipe.
  public func document(
    descriptor: FileDescriptor, name: String
  ) async throws(ExtractionError) -> ReportDocument {
    try await ReadingThreads.run { () throws(ExtractionError) in
      try document(descriptor: descriptor, name: name)
    }
  }

  /// The report in a PDF or text file.
  ///
  /// - Throws: ``ExtractionError`` as the method that is not `async`, and `cancelled` between two pages.
  public func report(path: String) async throws(ExtractionError) -> DisclosureReport {
    try await ReadingThreads.run { () throws(ExtractionError) in try report(path: path) }
  }

  /// The report in the bytes of a PDF or text; `name` is what errors call the file.
  public func report(
    bytes: [UInt8], name: String
  ) async throws(ExtractionError) -> DisclosureReport {
    try await ReadingThreads.run { () throws(ExtractionError) in
      try report(bytes: bytes, name: name)
    }
  }
}
