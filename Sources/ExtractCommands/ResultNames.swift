/// Names of results in a folder, one for each file that they are made from.
package struct ResultNames {
  /// Most bytes of a file's name that are kept: file systems take names of 255, and an ending, a number and the
  /// number of a page or table follow.
  private static let mostBytes = 200

  private var taken: Set<String>

  /// - Parameter reserved: Names that no file gets, in small letters.
  package init(reserved: Set<String> = []) {
    taken = reserved
  }

  /// A name for the results of a file: its own without its folder and its ending, with a number where another
  /// file has that name, also in other case, which some file systems take for the same.
  package mutating func name(for path: String) -> String {
    var stem =
      path == "-"
      ? "stdin" : String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    if let point = stem.lastIndex(of: "."), point != stem.startIndex {
      stem = String(stem[..<point])
    }
    while stem.utf8.count > Self.mostBytes { stem.removeLast() }
    var name = stem
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }
}
