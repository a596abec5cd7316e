internal import SystemFiles

/// A folder that takes several results.
package struct OutputFolder {
  private let prefix: String

  /// The folder at `path`: one that is there, or a path that ends in `/`, where it is made; `nil` for
  /// anything else, which is a file's path.
  package init?(_ path: String?) throws {
    guard let path else { return nil }
    let isNamedAsFolder = path.hasSuffix("/")
    if let kind = FileKind(atPath: path) {
      guard kind == .folder else { return nil }
    } else {
      guard isNamedAsFolder else { return nil }
      guard mkdir(path, 0o777) == 0 else { throw OutputFailure(path) }
    }
    prefix = isNamedAsFolder ? path : path + "/"
  }

  /// The path of a file in it.
  package func path(_ name: String) -> String {
    prefix + name
  }
}
