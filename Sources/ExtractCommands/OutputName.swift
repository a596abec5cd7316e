internal import ArgumentParser
internal import SystemFiles

/// What the end of an output file's name says of its format.
package enum OutputName {
  /// The format asked for, else the one that the file's name ends with; `nil` where neither says one, as for
  /// folders, devices and pipes.
  ///
  /// - Parameters:
  ///   - asked: The format on the command line.
  ///   - path: The file; `nil` for standard output.
  ///   - endings: The endings, in small letters and without the dot, with the formats that fit each, the
  ///     usual one first.
  /// - Throws: `ValidationError` where the ending fits other formats than the one asked for, or is none of
  ///   these and no format was asked for.
  package static func format<Format: RawRepresentable & Equatable>(
    asked: Format?, of path: String?, endings: [String: [Format]]
  ) throws -> Format? where Format.RawValue == String {
    guard let path, isFile(path), let ending = ending(of: path) else { return asked }
    guard let formats = endings[ending] else {
      if asked != nil { return asked }
      let known = endings.keys.sorted().map { ".\($0)" }.joined(separator: ", ")
      throw ValidationError(
        "\(path): no format is known by the ending .\(ending); use \(known), or give --format.")
    }
    if let asked, !formats.contains(asked) {
      throw ValidationError(
        "\(path) ends in .\(ending), but --format is \(asked.rawValue); change one of them.")
    }
    return asked ?? formats.first
  }

  /// Whether a file's name says that each line is an object of JSON of its own.
  package static func isJSONLines(_ path: String?) -> Bool {
    path.map { isFile($0) && ending(of: $0) == "jsonl" } ?? false
  }

  /// Throws where a result would be written over a file that it is made from, also through links.
  package static func check(_ path: String?, isNoneOf inputs: [String]) throws {
    guard let path, FileKind(atPath: path) == .regularFile, let output = FileIdentity(atPath: path)
    else { return }
    for input in inputs where FileIdentity(atPath: input) == output {
      throw ValidationError(
        "\(path): the result would be written over what it is made from; give another name.")
    }
  }

  /// Whether a path names a file, or nothing yet.
  private static func isFile(_ path: String) -> Bool {
    [nil, .regularFile].contains(FileKind(atPath: path))
  }

  /// What stands behind the last dot of the file's name, in small letters.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.isEmpty ? nil : ending
  }
}
