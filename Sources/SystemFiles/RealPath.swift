package import SystemPackage

/// Paths as the system resolves them.
package enum RealPath {
  /// The absolute path without symbolic links; `nil` where nothing is there.
  package static func of(_ path: String) -> FilePath? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return FilePath(platformString: real)
  }

  /// The file of the program that runs: the very file, also when an update has taken its place where the
  /// system can tell.
  package static var ownProgram: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments.first ?? ""
    #endif
  }
}
