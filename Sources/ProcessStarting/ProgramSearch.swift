#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where programs are sought.
package enum ProgramSearch {
  /// The folders of programs, as the environment has them.
  package static var path: String { variable("PATH") ?? "" }

  /// The value of a variable of the environment.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

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
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return false }
    return access(path, X_OK) == 0
  }

  /// The program that runs: the very file, also when an update has taken its place where the system can
  /// tell.
  package static var ownProgram: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments.first ?? ""
    #endif
  }

  /// The folder of the program that runs, links followed; `nil` where the system does not say.
  package static var ownFolder: String? {
    guard let resolved = realpath(ownProgram, nil) else { return nil }
    defer { free(resolved) }
    return folder(of: String(cString: resolved))
  }

  /// The folder that holds a file; `nil` for a path without one.
  package static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }
}
