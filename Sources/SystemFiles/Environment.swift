/// The variables of the process's environment.
package enum Environment {
  /// The value of a variable; `nil` where it is not set.
  package static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The folder for temporary files: `TMPDIR`, else the usual one.
  package static var temporaryFolder: String { value(of: "TMPDIR") ?? "/tmp" }
}
