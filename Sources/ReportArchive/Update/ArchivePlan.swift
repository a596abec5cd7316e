/// A document that is to be read.
struct WorkItem: Sendable {
  let path: ArchivePath
  /// The size it had when its folder was walked; 0 where that is not known.
  let size: Int64
  /// The digest it had, where nothing but its time of change is another: then the content decides.
  let knownDigest: String?
  /// Whether a document of its size is recorded, which it may be a copy of.
  var mayBeCopy = false
  /// How long the workers had it that ended over it.
  var spent = Duration.zero
  /// How often a worker has ended over it.
  var attempts = 0
  /// Why it has no report, once that is settled and only its digest is still wanted.
  var verdict: DocumentFailure?
}

/// What an update has to do.
struct ArchivePlan {
  /// Documents to read, in the order of their paths.
  var items: [WorkItem] = []
  /// Documents that are as the database has them.
  var unchanged = 0
  /// Rows of documents that are no longer there.
  var gone: [Int64] = []
  /// Rows of documents that are there again, as they were.
  var returned: [Int64] = []
  /// What was passed over, and why.
  var problems: [InputProblem] = []
  /// Files in the folders whose names do not end as wanted.
  var passedOver = 0
}
