internal import ArgumentParser

/// What the end of an output file's name says of its format.
package enum OutputName {
  /// The format asked for, else the one that the file's name ends with; `nil` where neither says one.
  ///
  /// - Parameters:
  ///   - asked: The format on the command line.
  ///   - path: The file; a folder or a name without an ending says nothing.
  ///   - endings: Other endings of a format than its own name.
  /// - Throws: `ValidationError` where the ending names another format than the one asked for, or none of
  ///   the command's.
  package static func format<Format: RawRepresentable & CaseIterable & Equatable>(
    asked: Format?, of path: String?, endings: [String: Format] = [:]
  ) throws -> Format? where Format.RawValue == String {
    guard let path, let ending = ending(of: path) else { return asked }
    guard let named = endings[ending] ?? Format(rawValue: ending) else {
      if asked != nil { return asked }
      let known = Set(Format.allCases.map(\.rawValue)).union(endings.keys).sorted()
      throw ValidationError(
        "\(path): no format is known by the ending .\(ending); use "
          + known.map { ".\($0)" }.joined(separator: ", ") + ", or give --format.")
    }
    if let asked, asked != named {
      throw ValidationError(
        "\(path) ends in .\(ending), but --format is \(asked.rawValue); change one of them.")
    }
    return named
  }

  /// What stands behind the last dot of the file's name, in small letters.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.isEmpty ? nil : ending
  }
}
