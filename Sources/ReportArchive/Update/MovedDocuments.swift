/// Documents of one folder that is not there any more, and that no input covers.
public struct MovedDocuments: Sendable, Hashable {
  /// The folder: the outermost that is not there.
  public let folder: ArchivePath
  /// How many of its documents this update found by their content under new paths, which they have from now on.
  public let found: Int
  /// How many it did not find. They stay as they are: the folder may lie on a disk that is not connected.
  public let left: Int
}
