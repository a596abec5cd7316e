/// What happens while an archive is brought up to date; more may come, so a `switch` needs a
/// `default`.
public enum ArchiveEvent: Sendable, Hashable {
  /// The inputs were compared with the database; the first event.
  case planned(ArchivePlanSummary)
  /// Something in the inputs was passed over.
  case problem(InputProblem)
  /// A worker was given a document.
  case started(ArchivePath)
  /// A worker ended over a document, which another one will be given.
  case retrying(ArchivePath, DocumentFailure)
  /// A document was recorded.
  case finished(DocumentOutcome)
  /// The archive's corrections were applied, when all documents were recorded.
  case corrected(CorrectionSummary)
  /// Documents of a folder that is not there any more were found under new paths, when all documents were recorded.
  case moved(MovedDocuments)
}

/// What an update has to do.
public struct ArchivePlanSummary: Sendable, Hashable, Codable {
  /// Documents to read.
  public let toRead: Int
  /// Documents that are as the database has them.
  public let unchanged: Int
  /// Those of them that could not be read before, and are not read again unless that is asked for.
  public let unresolved: Int
  /// Documents that the database has and that are no longer there; they were marked.
  public let gone: Int
  /// Files in the folders that were passed over because of the ends of their names.
  public let passedOver: Int

  /// Whether the inputs have no document at all, and the database had none of them.
  public var isEmpty: Bool { toRead == 0 && unchanged == 0 && gone == 0 }

  init(toRead: Int, unchanged: Int, unresolved: Int = 0, gone: Int, passedOver: Int) {
    self.toRead = toRead
    self.unchanged = unchanged
    self.unresolved = unresolved
    self.gone = gone
    self.passedOver = passedOver
  }
}
