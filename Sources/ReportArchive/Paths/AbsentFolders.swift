/// Finds folders that are not there any more: renamed, removed, or on a disk that is not connected.
struct AbsentFolders {
  /// The folder of the last path, where it is there.
  private var present: Substring = ""
  /// The outermost folder of the last path that is not there.
  private var absent: ArchivePath?

  /// The outermost of the folders a document lies in that is not there; `nil` where its own folder is there.
  ///
  /// A folder is looked at once for all documents in it, if they come in the order of their paths.
  ///
  /// - Parameter text: The document's path as the database has it, see ``ArchivePath/text``.
  mutating func folder(ofDocument text: String) -> ArchivePath? {
    let own = text[..<(text.lastIndex(of: "/") ?? text.startIndex)]
    if !own.isEmpty, own == present { return nil }
    let path = ArchivePath(text: text)
    if let absent, path.isInside(absent) { return absent }
    guard var outermost = path.containingFolder.absentSelf else {
      present = own
      return nil
    }
    while let above = outermost.containingFolder.absentSelf { outermost = above }
    absent = outermost
    return outermost
  }
}

extension ArchivePath {
  /// The path, where it is certain that nothing stands there.
  fileprivate var absentSelf: ArchivePath? { isAbsent ? self : nil }
}
