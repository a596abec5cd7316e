/// A document that an update is to read.
struct ArchiveItem: WorkItem {
  /// Where it lies.
  let place: ArchivePath
  /// The size it had when its folder was walked; 0 where that is not known.
  let size: Int64
  /// The digest it had, where nothing but its time of change is another: then the content decides.
  let knownDigest: String?
  /// Whether a document of its size is recorded, which it may be a copy of.
  var mayBeCopy = false
  var spent = Duration.zero
  var attempts = 0
  var verdict: DocumentFailure?

  var path: ArchivePath? { place }

  init(path: ArchivePath, size: Int64, knownDigest: String?) {
    place = path
    self.size = size
    self.knownDigest = knownDigest
  }
}
