internal import SystemFiles
internal import PDFReader
internal import ProcessStarting
internal import ReportExtraction
internal import Synchronization

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads a document that a request names, and makes the line of its reply.
struct DocumentReading {
  let extractor: ReportExtractor
  /// Done with the bytes before they are read.
  let beforeReading: (([UInt8]) -> Void)?
  /// Processor seconds and bytes of memory for a document of which nobody can tell what it costs.
  let limits: (seconds: Double, memory: Int)
  /// What is given of a report.
  let form: ReplyContent
  /// The language of a report's findings.
  var language = TextLanguage.english
  /// Called before a page's text is recognized, which takes longer than all else, and before a document is
  /// read within the limits.
  let notify: @Sendable (WorkerNotice) -> Void

  /// The reply's line, without its end.
  func reply(to request: WorkerRequest) throws -> Data {
    let start = ContinuousClock.now
    var seen = Seen()
    let content: Content
    do throws(ExtractionError) {
      content = try self.content(request, seen: &seen)
    } catch {
      content = .failed(DocumentFailure(code: error.codeName, message: error.advice))
    }
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    let line = try line(of: content, seen, milliseconds)
    guard line.count > WorkerProtocol.longestLine else { return line }
    let failure = DocumentFailure(
      code: "tooLarge",
      message: "The report has \(line.count) bytes of JSON, more than the limit of "
        + "\(WorkerProtocol.longestLine); no report is that large.")
    return try self.line(of: .failed(failure), seen, milliseconds)
  }

  /// What was seen of the file, also where it could not be read.
  private struct Seen {
    var file: FileState?
    var byteCount: Int?
    var sha256: String?
    /// The pages that were recognized.
    let pages = RecognizedPages()
  }

  private enum Content {
    case report(DisclosureReport, PDFMetadata?, unrecognizedWith: String?)
    case known
    case failed(DocumentFailure)
  }

  private func content(
    _ request: WorkerRequest, seen: inout Seen
  ) throws(ExtractionError) -> Content {
    let contents = try contents(request, seen: &seen)
    seen.byteCount = contents.count
    seen.sha256 = contents.sha256
    if request.onlyDigest { return .known }
    if let digest = seen.sha256, request.known.contains(digest) { return .known }
    beforeReading?(contents.array)
    let name = ArchivePath(text: request.path).name.text
    do throws(ExtractionError) {
      return try report(contents, name, by: extractor, seen)
    } catch  where error.isUnmeasured {
      notify(.guarded)
      ProcessLimits.begin(seconds: limits.seconds, memory: limits.memory)
      defer { ProcessLimits.end() }
      var extractor = extractor
      extractor.options.reader.readsUnmeasured = true
      return try report(self.contents(request, seen: &seen), name, by: extractor, seen)
    }
  }

  private func report(
    _ contents: consuming sending FileContents, _ name: String, by extractor: ReportExtractor,
    _ seen: Seen
  ) throws(ExtractionError) -> Content {
    let notify = notify
    let pages = seen.pages
    let document = try extractor.document(contents, name: name, sha256: seen.sha256) { step in
      guard case .recognizing(let page) = step else { return }
      pages.insert(page)
      notify(WorkerNotice(recognizing: page))
    }
    let report = try document.report
    let waits = WaitingScans.hasPages(in: report)
    return .report(
      report, document.metadata,
      unrecognizedWith: waits ? WaitingScans.recognizers(of: extractor) : nil)
  }

  private func contents(
    _ request: WorkerRequest, seen: inout Seen
  ) throws(ExtractionError) -> sending FileContents {
    if let text = request.bytes {
      guard let bytes = Data(base64Encoded: text) else {
        throw ExtractionError(
          .invalidRequest, file: request.path, message: "The bytes are no base64; encode them anew."
        )
      }
      return FileContents(Array(bytes))
    }
    let path = ArchivePath(text: request.path)
    return try ExtractionError.wrapping { () throws(FileError) in
      let file = try ConfinedFile(path)
      seen.file = file.state()
      return try file.contents(maximumBytes: extractor.options.reader.maximumBytes)
    }
  }

  private func line(of content: Content, _ seen: Seen, _ milliseconds: Double) throws -> Data {
    var reply = WorkerReply(
      result: .failed, file: seen.file, sha256: seen.sha256, milliseconds: milliseconds)
    reply.byteCount = seen.byteCount
    let recognized = seen.pages.count
    reply.recognizedPages = recognized == 0 ? nil : recognized
    var json: Data?
    switch content {
    case .report(let report, let metadata, let unrecognizedWith):
      reply.result = .read
      reply.unrecognizedWith = unrecognizedWith
      reply.pageCount = report.source.pages
      reply.producer = metadata?.producer
      reply.summary = ReportSummary(
        publisher: report.publisher, year: report.year, errors: report.count(of: .error),
        warnings: report.count(of: .warning))
      json = try self.json(of: report)
    case .known: reply.result = .known
    case .failed(let failure): reply.failure = failure
    }
    return try reply.line(json, as: form)
  }

  private func json(of report: DisclosureReport) throws -> Data {
    switch form {
    case .rows, .tables:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(
        ReportRows(report, style: form == .rows ? .positional : .named))
    case .report, .reportWithProvenance:
      return try ReportJSONWriter(
        layout: .singleLine, writesProvenance: form == .reportWithProvenance,
        language: language
      ).data(for: report)
    }
  }
}

/// The pages of one document that were recognized; a page that is read anew counts once.
///
/// A class, since whoever reads the document adds to what whoever replies counts.
private final class RecognizedPages: Sendable {
  private let numbers = Mutex<Set<Int>>([])

  var count: Int { numbers.withLock(\.count) }

  func insert(_ page: Int) {
    numbers.withLock { _ = $0.insert(page) }
  }
}
