import ExtractCommands
import ReportArchive
import ReportExtraction
import SystemFiles

/// The documents of a review: files, and those of archives in place of their databases.
struct ReviewDocuments {
  /// A document, with what an archive knows of it.
  struct Document {
    let path: String
    /// What shows only where reports are compared.
    var findings: [Finding] = []
    var corrections: ReportCorrections?
    /// The contents of the other documents, whose corrections are theirs.
    var digests: Set<String> = []

    /// The report that was read, with what the archive knows of it.
    func adjusted(_ report: DisclosureReport) -> DisclosureReport {
      var adjusted = corrections.map { report.correcting(with: $0, elsewhere: digests) } ?? report
      adjusted.findings += findings
      return adjusted
    }
  }

  private(set) var all: [Document] = []
  /// Whether a database is among the files.
  private(set) var hasArchive = false

  init(_ files: [String]) throws {
    for file in files {
      guard Self.isDatabase(file) else {
        all.append(Document(path: file))
        continue
      }
      hasArchive = true
      let archive = try DocumentArchive(database: file).reviewed()
      let digests = Set(archive.corrections.all.compactMap(\.sha256))
      all += archive.documents.map { document in
        Document(
          path: document.path ?? document.text, findings: document.findings,
          corrections: archive.corrections, digests: digests)
      }
    }
  }

  /// Whether a file begins as a SQLite database does.
  private static func isDatabase(_ path: String) -> Bool {
    // Nothing is read of a pipe, which gives its bytes once.
    guard path != "-", FileKind(atPath: path) == .regularFile,
      let file = fopen(path, "r")
    else { return false }
    defer { fclose(file) }
    let mark = Array("SQLite format 3\0".utf8)
    var bytes = [UInt8](repeating: 0, count: mark.count)
    return fread(&bytes, 1, bytes.count, file) == mark.count && bytes == mark
  }
}
