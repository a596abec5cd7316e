/// Names of the pages of a folder, one for each document.
package struct PageNames {
  /// The index's file.
  package static let index = "index.html"

  /// Most bytes of a document's name that are kept: file systems take names of 255, and `.html` and a
  /// number follow.
  private static let mostBytes = 200

  private var taken: Set = ["index"]

  package init() {}

  /// A name for the page of a document: its own without its ending, with a number where another document
  /// has that name, also in other case, which some file systems take for the same.
  package mutating func name(for file: String) -> String {
    var stem = file
    if let point = file.lastIndex(of: "."), point != file.startIndex {
      stem = String(file[..<point])
    }
    stem = stem.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "-")
    while stem.utf8.count > Self.mostBytes { stem.removeLast() }
    var name = stem
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return "\(name).html"
  }
}
