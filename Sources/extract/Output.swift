import ArgumentParser
import ReportExtraction

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its final name and renamed when everything is in it.
struct Output: ~Copyable {
  private let stream: UnsafeMutablePointer<FILE>
  private let path: String?
  private let temporaryPath: String?
  private var isFinished = false

  /// Opens standard output for `nil`, else a temporary file beside `path`.
  ///
  /// What is there and is no regular file (a pipe, a device) is written to as it is; a symbolic link
  /// is followed.
  init(path: String?) throws {
    guard let path else {
      guard let stream = fdopen(dup(STDOUT_FILENO), "w") else {
        throw Self.failure("standard output")
      }
      self.init(stream: stream, path: nil, temporaryPath: nil)
      return
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      guard let stream = fopen(path, "w") else { throw Self.failure(path) }
      self.init(stream: stream, path: path, temporaryPath: nil)
      return
    }
    try self.init(replacing: Self.resolved(path), mode: status.st_mode & 0o777)
  }

  private init(stream: UnsafeMutablePointer<FILE>, path: String?, temporaryPath: String?) {
    self.stream = stream
    self.path = path
    self.temporaryPath = temporaryPath
  }

  /// The path behind symbolic links; the path itself where nothing is there yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Opens a temporary file that takes the place of `path` at the end, with its rights; 0 stands for
  /// those of a new file.
  private init(replacing path: String, mode: mode_t) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    // mkstemp fills in the last six letters.
    var template = Array("\(folder).extract-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw Self.failure(path) }
    // mkstemp makes the file private; the result gets the rights of the old or of a new file.
    let mask = umask(0)
    _ = umask(mask)
    _ = fchmod(descriptor, mode != 0 ? mode : 0o666 & ~mask)
    guard let stream = fdopen(descriptor, "w") else {
      close(descriptor)
      throw Self.failure(path)
    }
    let temporaryPath = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) }
    }
    self.init(stream: stream, path: path, temporaryPath: temporaryPath)
  }

  deinit {
    if !isFinished {
      fclose(stream)
      if let temporaryPath { unlink(temporaryPath) }
    }
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws {
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw Self.failure(path ?? "standard output")
    }
  }

  /// Writes text.
  func write(_ text: String) throws {
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    guard isWritten else { throw Self.failure(path ?? "standard output") }
  }

  /// Writes what is buffered, so that a reader of standard output sees each result when it is ready.
  func flush() throws {
    guard fflush(stream) == 0 else { throw Self.failure(path ?? "standard output") }
  }

  /// Closes the stream and gives the file its name.
  mutating func finish() throws {
    isFinished = true
    guard fclose(stream) == 0 else {
      let failure = Self.failure(path ?? "standard output")
      if let temporaryPath { unlink(temporaryPath) }
      throw failure
    }
    guard let path, let temporaryPath else { return }
    guard rename(temporaryPath, path) == 0 else {
      let failure = Self.failure(path)
      unlink(temporaryPath)
      throw failure
    }
  }

  /// Writes the one result of a run and what reading found, or why there is none, and ends the run
  /// accordingly.
  static func write<Value>(
    _ result: Result<Extraction<Value>, ExtractionError>, to shared: SharedOptions, name: String,
    text: (Value) throws -> String
  ) throws {
    try write(result, to: shared.files, name: name) { value, output in
      try output.write(text(value))
    }
  }

  /// The same for a result that is no text.
  static func write(
    _ result: Result<Extraction<[UInt8]>, ExtractionError>, to files: FileOptions, name: String
  ) throws {
    try write(result, to: files, name: name) { bytes, output in try output.write(bytes) }
  }

  private static func write<Value>(
    _ result: Result<Extraction<Value>, ExtractionError>, to files: FileOptions, name: String,
    value: (Value, borrowing Output) throws -> Void
  ) throws {
    var tally = Tally(quiet: files.quiet)
    switch result {
    case .success(let extraction):
      try reportingFailures {
        var output = try Output(path: files.output)
        try value(extraction.value, output)
        try output.finish()
      }
      tally.add(extraction.findings, name: name)
    case .failure(let error):
      tally.add(error)
    }
    try tally.exit(fileCount: 1)
  }

  /// Runs `work`; where its results cannot be written, says so and ends the run.
  static func reportingFailures(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as OutputFailure {
      Messages.say(failure.description)
      throw ExitStatus.cannotCreate
    }
  }

  private static func failure(_ name: String) -> OutputFailure {
    OutputFailure(name: name, reason: String(cString: strerror(errno)))
  }
}

/// Why results could not be written.
struct OutputFailure: Error, CustomStringConvertible {
  let name: String
  let reason: String

  var description: String {
    "\(name): the result could not be written (\(reason)); check the folder and the disk."
  }
}
