package import SystemPackage

/// New files and folders under names that nobody can have taken or guessed.
///
/// The system fills in the last six letters of a name, and makes only what is new and this user's alone.
package enum TemporaryEntry {
  /// Makes a file, open for reading and writing.
  ///
  /// - Parameter start: The path up to the letters that the system chooses.
  package static func file(_ start: String) throws(Errno) -> (path: String, descriptor: CInt) {
    var descriptor: CInt = -1
    let path = try made(start) { template in
      descriptor = mkstemp(template)
      return descriptor >= 0
    }
    return (path, descriptor)
  }

  /// Makes a folder; the parameter is the one of ``file(_:)``.
  package static func folder(_ start: String) throws(Errno) -> String {
    try made(start) { mkdtemp($0) != nil }
  }

  private static func made(
    _ start: String, by make: (UnsafeMutablePointer<CChar>) -> Bool
  ) throws(Errno) -> String {
    // mkstemp and mkdtemp want these six letters at the end, and put their own in their place.
    var template = Array("\(start)XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map(make) ?? false
    }
    guard isMade else { throw .current }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
