package import ArgumentParser
internal import TextFormats
internal import ReportExtraction
internal import SystemFiles

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its final name and renamed when everything is in it.
package struct Output: ~Copyable {
  private let stream: UnsafeMutablePointer<FILE>
  private let path: String?
  private let temporaryPath: String?
  /// Whether a person sees it as it is written.
  private let isShown: Bool
  private var isFinished = false

  /// Opens standard output for `nil`, else a temporary file beside `path`.
  ///
  /// What is there and is no regular file (a pipe, a device) is written to as it is; a symbolic link
  /// is followed.
  package init(path: String?) throws {
    guard let path else {
      guard let stream = fdopen(dup(STDOUT_FILENO), "w") else {
        throw OutputFailure("standard output")
      }
      self.init(stream: stream, path: nil, temporaryPath: nil)
      return
    }
    var status = stat()
    if stat(path, &status) == 0, FileKind(status) != .regularFile {
      guard let stream = fopen(path, "w") else { throw OutputFailure(path) }
      self.init(stream: stream, path: path, temporaryPath: nil)
      return
    }
    try self.init(replacing: Self.resolved(path), mode: status.st_mode & 0o777)
  }

  private init(stream: UnsafeMutablePointer<FILE>, path: String?, temporaryPath: String?) {
    self.stream = stream
    self.path = path
    self.temporaryPath = temporaryPath
    isShown = isatty(fileno(stream)) == 1
  }

  /// The path behind symbolic links, also where nothing is there yet.
  private static func resolved(_ path: String) -> String {
    var path = path
    for _ in 0..<mostLinks {
      if let real = RealPath.of(path) { return real.string }
      guard let target = target(ofLink: path) else { return path }
      path = target.hasPrefix("/") ? target : folder(of: path) + target
    }
    return path
  }

  /// Links to links that are followed, as the system does it.
  private static let mostLinks = 40

  /// What a symbolic link names; `nil` where the path is none.
  private static func target(ofLink path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink(path, &target, target.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: target[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The folder of a path with its slash; empty for a name alone.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Opens a temporary file that takes the place of `path` at the end, with its rights; 0 stands for
  /// those of a new file.
  private init(replacing path: String, mode: mode_t) throws {
    let temporaryPath: String
    let descriptor: CInt
    do throws(Errno) {
      // Beside the one it will replace: a file can be renamed only within its own file system.
      (temporaryPath, descriptor) = try TemporaryEntry.file("\(Self.folder(of: path)).extract-")
    } catch {
      throw OutputFailure(path, error)
    }
    // It is private; the result gets the rights of the old or of a new file.
    let mask = umask(0)
    _ = umask(mask)
    _ = fchmod(descriptor, mode != 0 ? mode : 0o666 & ~mask)
    guard let stream = fdopen(descriptor, "w") else {
      close(descriptor)
      throw OutputFailure(path)
    }
    self.init(stream: stream, path: path, temporaryPath: temporaryPath)
  }

  deinit {
    if !isFinished {
      fclose(stream)
      if let temporaryPath { unlink(temporaryPath) }
    }
  }

  /// Whether standard output is shown to a person.
  package static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes text; on a terminal without what would move its cursor, which documents may hold.
  package func write(_ text: String) throws {
    var text = isShown ? PrintableText.lines(text) : text
    try text.withUTF8 { try write($0) }
  }

  /// Writes bytes.
  package func write(_ bytes: ArraySlice<UInt8>) throws {
    try bytes.withUnsafeBufferPointer { try write($0) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard fwrite(bytes.baseAddress, 1, bytes.count, stream) == bytes.count else {
      throw OutputFailure(path ?? "standard output")
    }
  }

  /// Writes what is buffered, so that a reader of standard output sees each result when it is ready.
  package func flush() throws {
    guard fflush(stream) == 0 else { throw OutputFailure(path ?? "standard output") }
  }

  /// Closes the stream and gives the file its name.
  package mutating func finish() throws {
    isFinished = true
    guard fclose(stream) == 0 else {
      let failure = OutputFailure(path ?? "standard output")
      if let temporaryPath { unlink(temporaryPath) }
      throw failure
    }
    guard let path, let temporaryPath else { return }
    guard rename(temporaryPath, path) == 0 else {
      let failure = OutputFailure(path)
      unlink(temporaryPath)
      throw failure
    }
  }

  /// Writes a whole text to a file, or to standard output for `nil`.
  package static func write(_ text: String, to path: String?) throws {
    var output = try Output(path: path)
    try output.write(text)
    try output.finish()
  }

  /// Writes a whole result to a file, or to standard output for `nil`.
  package static func write(_ bytes: [UInt8], to path: String?) throws {
    var output = try Output(path: path)
    try output.write(bytes[...])
    try output.finish()
  }

  /// Runs `work`; where its results cannot be written or its archive not be used, says so and ends
  /// the run.
  package static func reportingFailures<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw reported(error)
    }
  }

  /// The same for work that waits.
  package static func reportingFailures<Value>(_ work: () async throws -> Value) async throws
    -> Value
  {
    do {
      return try await work()
    } catch {
      throw reported(error)
    }
  }

  /// Says what went wrong, and gives the code to end the run with.
  private static func reported(_ error: any Error) -> any Error {
    guard let failure = error as? any RunFailure else { return error }
    Messages.say(failure.description)
    return failure.exitCode
  }
}

/// What ends a run: its description is said, its code is the run's.
package protocol RunFailure: Error, CustomStringConvertible {
  /// The code that the run ends with.
  var exitCode: ExitCode { get }
}

/// Why results could not be written.
package struct OutputFailure: RunFailure {
  let name: String
  let reason: String

  /// The failure of the call to the system just made, or another one.
  init(_ name: String, _ error: Errno = .current) {
    self.name = name
    reason = "\(error)"
  }

  package var exitCode: ExitCode { ExitStatus.cannotCreate }

  package var description: String {
    "\(name): the result could not be written (\(reason)); check the folder and the disk."
  }
}
