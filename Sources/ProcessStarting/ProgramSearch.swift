internal import SystemFiles

/// Where programs are sought.
package enum ProgramSearch {
  /// The folders of programs, as the environment has them.
  package static var path: String { Environment.value(of: "PATH") ?? "" }

  /// The first program of these names, the first name first, in the folders of a path.
  package static func program(_ names: [String], onPath path: String) -> String? {
    let folders = path.split(separator: ":").map(String.init)
    for name in names {
      if let program = program(name, in: folders) { return program }
    }
    return nil
  }

  /// The program of this name in the first of the folders that has it.
  package static func program(_ name: String, in folders: [String]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { isProgram($0) }
  }

  /// Whether a file can be run.
  package static func isProgram(_ path: String) -> Bool {
    guard let kind = FileKind(atPath: path), kind != .folder else { return false }
    return access(path, X_OK) == 0
  }

  /// The folder of the program that runs, links followed; `nil` where the system does not say.
  package static var ownFolder: String? {
    RealPath.of(RealPath.ownProgram).flatMap { folder(of: $0.string) }
  }

  /// The folder that holds a file; `nil` for a path without one.
  package static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }
}
