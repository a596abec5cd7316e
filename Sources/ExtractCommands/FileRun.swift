internal import ArgumentParser
internal import ReportExtraction

/// A run over the files of a command, whose results come one after the other.
///
/// Results go to one place, or each into a folder. A file whose cost nobody can tell is read by another process, which
/// has the command's own arguments and reads this file alone; what it makes comes back here where the results of several
/// go to one place.
struct FileRun {
  /// The files, in the order given.
  let files: [String]
  let options: FileOptions
  /// The folder that takes the results; `nil` where they go to one place.
  let folder: OutputFolder?
  /// What the results of each file are called in a folder.
  private let names: [String]

  /// - Throws: The code to end with, where the folder cannot be made.
  init(_ files: [String], _ options: FileOptions) throws {
    self.files = files
    self.options = options
    folder = try Output.reportingFailures { try OutputFolder(options.output) }
    var names = ResultNames()
    self.names = files.map { names.name(for: $0) }
  }

  /// The part of the run that this process was started to do; `nil` where it does all of it.
  let part = GuardedPart.current

  /// Whether the results of several files go to one place.
  var isShared: Bool { files.count > 1 && folder == nil }

  /// Throws where results would go to one place that cannot hold those of several.
  ///
  /// - Parameter example: An option that names a folder.
  func needFolder(_ example: String) throws {
    guard folder == nil else { return }
    throw ValidationError("Several results need a folder; give \(example).")
  }

  /// A file whose turn it is.
  struct Turn: Sendable {
    /// Which of the files it is, from 0.
    let index: Int
    let input: Input
    /// What its results are called in a folder.
    let name: String
  }

  /// What goes to the one place.
  enum Content {
    case text(String)
    case bytes([UInt8])
  }

  /// Has each file read and what was read written; says what was found, and ends the run accordingly.
  ///
  /// - Parameters:
  ///   - read: What is made of a document, on any thread, several at once.
  ///   - make: What of that goes to the one place, with what did not fit; `nil` where it was written into the folder.
  ///   - fail: What stands there for a file that failed, beside the results of others.
  func each<Value: Sendable>(
    by extractor: ReportExtractor,
    read: @escaping @Sendable (ReportDocument) throws(ExtractionError) -> Extraction<Value>,
    make: (Value, Turn) throws -> (content: Content?, findings: [Finding]),
    fail: (ExtractionError) throws -> Content? = { _ in nil }
  ) async throws {
    var tally = Tally(quiet: options.quiet)
    try await Output.reportingFailures {
      if isShared {
        // Of several files one is read here, and written among the others by the process that has them all.
        var output = try Output(path: part == nil ? options.output : nil)
        try await turns(by: extractor, read, make, fail, tally: &tally) { content in
          try output.write(content)
          try output.flush()
        }
        try output.finish()
      } else {
        try await turns(by: extractor, read, make, fail, tally: &tally) { content in
          var output = try Output(path: options.output)
          try output.write(content)
          try output.finish()
        }
      }
    }
    try tally.exit(fileCount: part == nil ? files.count : 1)
  }

  private func turns<Value>(
    by extractor: ReportExtractor,
    _ read: @escaping @Sendable (ReportDocument) throws(ExtractionError) -> Extraction<Value>,
    _ make: (Value, Turn) throws -> (content: Content?, findings: [Finding]),
    _ fail: (ExtractionError) throws -> Content?, tally: inout Tally,
    write: (Content) throws -> Void
  ) async throws {
    try await outcomes(by: extractor, isCollected: isShared, read) { outcome, turn in
      switch outcome {
      case .made(let extraction):
        let made = try make(extraction.value, turn)
        if let content = made.content { try write(content) }
        tally.add(extraction.findings + made.findings, name: turn.input.name)
      case .failed(let error):
        if isShared, let content = try fail(error) { try write(content) }
        tally.add(error)
      case .guarded(let done):
        // Alone, the other process writes where the command does.
        if isShared { try write(.bytes(done.output)) }
        tally.add(done)
      }
    }
  }

  /// Has each file read, and what became of it taken, in the files' order.
  ///
  /// - Parameters:
  ///   - isCollected: Whether what another process makes of a file is to come back.
  ///   - read: What is made of a document, on any thread, several at once.
  func outcomes<Value: Sendable>(
    by extractor: ReportExtractor, isCollected: Bool,
    _ read: @escaping @Sendable (ReportDocument) throws(ExtractionError) -> Value,
    take: (Input.Outcome<Value>, Turn) throws -> Void
  ) async throws {
    let limits = options.limits
    let indices = part.map { $0.index..<$0.index + 1 } ?? files.indices
    let turns = indices.map { index in
      Turn(index: index, input: Input(path: files[index]), name: names[index])
    }
    var ahead = FilesAhead(turns.indices) { number in
      turns[number].input.reading(by: extractor, within: limits, read)
    }
    for (number, turn) in turns.enumerated() {
      let outcome = turn.input.outcome(
        of: await ahead.reading(of: number), within: limits, index: turn.index,
        isCollected: isCollected)
      try take(outcome, turn)
    }
  }
}

extension Output {
  fileprivate func write(_ content: FileRun.Content) throws {
    switch content {
    case .text(let text): try write(text)
    case .bytes(let bytes): try write(bytes[...])
    }
  }
}
