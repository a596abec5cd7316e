internal import ProcessStarting
package import ReportExtraction
internal import SystemFiles

/// A file named on the command line, or standard input for `-`.
package struct Input: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The name in messages.
  package var name: String { path == "-" ? Self.standardInputName : path }

  /// Whether the path is that of a folder, or of a link to one.
  package var isFolder: Bool { path != "-" && FileKind(atPath: path) == .folder }

  /// What standard input is called in messages.
  static let standardInputName = "standard input"

  /// What became of a file.
  package enum Outcome<Value> {
    case made(Value)
    case failed(ExtractionError)
    /// Another process read it and said what it had to say.
    case guarded(GuardedReading.Done)
  }

  /// What reading a file gave.
  struct Reading<Value: Sendable>: Sendable {
    let result: Result<Value, ExtractionError>
    /// What was read of standard input, which gives it once; `nil` for a file.
    let bytes: [UInt8]?
  }

  /// What `work` makes of the document, or why there is nothing.
  ///
  /// A process that was started to read this file alone does so within the limits; any other refuses a file whose
  /// cost nobody can tell.
  func reading<Value>(
    by extractor: ReportExtractor, within limits: LimitArguments,
    _ work: (ReportDocument) throws(ExtractionError) -> Value
  ) -> Reading<Value> {
    var extractor = extractor
    let isGuarded = GuardedPart.current != nil
    extractor.options.reader.readsUnmeasured = isGuarded
    var bytes: [UInt8]?
    func value() -> Result<Value, ExtractionError> {
      Result { () throws(ExtractionError) in
        guard path == "-" else { return try work(extractor.document(path: path)) }
        let read = try self.bytes()
        bytes = read
        return try work(extractor.document(bytes: read, name: name))
      }
    }
    let result = isGuarded ? GuardedPart.within(limits, value) : value()
    return Reading(result: result, bytes: bytes)
  }

  /// What became of a file that was read, or refused as one whose cost nobody can tell: another process reads that,
  /// within limits.
  ///
  /// - Parameters:
  ///   - index: Which of the command's files it is, from 0.
  ///   - isCollected: Whether what another process makes of it is to come back; else that process writes it
  ///     where the command does.
  func outcome<Value>(
    of reading: Reading<Value>, within limits: LimitArguments, index: Int, isCollected: Bool
  ) -> Outcome<Value> {
    switch reading.result {
    case .success(let value): return .made(value)
    case .failure(let error) where error.isUnmeasured:
      let guarded = GuardedReading(
        limits: limits, name: name, index: index, input: reading.bytes, isCollected: isCollected)
      do throws(ExtractionError) {
        return .guarded(try guarded.done())
      } catch {
        return .failed(error)
      }
    case .failure(let error): return .failed(error)
    }
  }

  /// What `work` makes of the document, here or in another process, or why there is nothing; parameters as above.
  package func outcome<Value: Sendable>(
    _ files: FileOptions, _ extractor: ReportExtractor, index: Int, isCollected: Bool,
    _ work: (ReportDocument) throws(ExtractionError) -> Value
  ) -> Outcome<Value> {
    outcome(
      of: reading(by: extractor, within: files.limits, work), within: files.limits, index: index,
      isCollected: isCollected)
  }

  /// The bytes.
  package func bytes() throws(ExtractionError) -> [UInt8] {
    let maximumBytes = PDFReaderOptions().maximumBytes
    let contents = try ExtractionError.wrapping { () throws(FileError) in
      path == "-"
        ? try FileContents(stream: .standardInput, name: name, maximumBytes: maximumBytes)
        : try FileContents(path: path, maximumBytes: maximumBytes)
    }
    return contents.array
  }
}

/// What a run writes, and what was found on the way.
struct Extraction<Value: Sendable>: Sendable {
  let value: Value
  let findings: [Finding]
}
