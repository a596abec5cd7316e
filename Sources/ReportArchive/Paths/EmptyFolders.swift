/// Finds folders that are there and have nothing in them: a place for a disk that is not connected looks so, and so does
/// a folder whose last file was removed.
struct EmptyFolders {
  /// Whether folders that were looked at are empty.
  private var known: [ArchivePath: Bool] = [:]

  /// The innermost folder above a path that is there, where it is empty.
  mutating func folder(above path: ArchivePath) -> ArchivePath? {
    var folder = path.containingFolder
    while folder.isAbsent { folder = folder.containingFolder }
    let isEmpty = known[folder] ?? folder.isEmptyFolder
    known[folder] = isEmpty
    return isEmpty ? folder : nil
  }
}

extension ArchivePath {
  /// Whether a folder stands at the path that has nothing in it; `false` where it may not be listed.
  var isEmptyFolder: Bool {
    guard isFolder, let listing = try? FolderListing(of: self, wants: { _ in true }) else {
      return false
    }
    return listing.entries.isEmpty
  }
}
