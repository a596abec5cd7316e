/// What an update has to do.
struct ArchivePlan {
  /// Documents to read, in the order of their paths.
  var items: [ArchiveItem] = []
  /// Documents that are as the database has them.
  var unchanged = 0
  /// Those of them that could not be read before, and are not read again.
  var unresolved = 0
  /// Rows of documents that are no longer there.
  var gone: [Int64] = []
  /// Rows of documents that are there again, as they were.
  var returned: [Int64] = []
  /// What was passed over, and why.
  var problems: [InputProblem] = []
  /// Files in the folders whose names do not end as wanted.
  var passedOver = 0
}
