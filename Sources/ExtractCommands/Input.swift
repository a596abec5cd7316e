internal import ProcessStarting
package import ReportExtraction
internal import SystemFiles

/// A file named on the command line, or standard input for `-`.
package struct Input {
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

  /// What `work` makes of the document, or why there is nothing.
  ///
  /// Where nobody can tell what reading costs, another process does it, within limits.
  ///
  /// - Parameters:
  ///   - index: Which of the command's files it is, from 0.
  ///   - isCollected: Whether what another process makes of it is to come back; else that process writes it
  ///     where the command does.
  package func outcome<Value>(
    _ files: FileOptions, _ extractor: ReportExtractor, index: Int = 0, isCollected: Bool = false,
    _ work: (ReportDocument) throws(ExtractionError) -> Value
  ) -> Outcome<Value> {
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
    switch isGuarded ? GuardedPart.within(files.limits, value) : value() {
    case .success(let value): return .made(value)
    case .failure(let error) where error.isUnmeasured:
      let reading = GuardedReading(
        limits: files.limits, name: name, index: index, input: bytes, isCollected: isCollected)
      do throws(ExtractionError) {
        return .guarded(try reading.done())
      } catch {
        return .failed(error)
      }
    case .failure(let error): return .failed(error)
    }
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
struct Extraction<Value> {
  let value: Value
  let findings: [Finding]
}
