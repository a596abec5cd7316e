internal import SystemFiles

extension ChildProcess {
  /// The names of all variables of this process's environment, for a child that is this program again.
  package static var allVariables: [String] {
    entries.compactMap { entry in
      entry.firstIndex(of: "=").map { String(entry[..<$0]) }
    }.filter { !$0.isEmpty }
  }

  #if os(Linux)
    /// As the process was started with them.
    private static var entries: [String] {
      guard
        let file = try? FileDescriptor.open(
          "/proc/self/environ", .readOnly, options: .closeOnExec)
      else { return [] }
      defer { try? file.close() }
      var bytes: [UInt8] = []
      while let part = try? file.next(), !part.isEmpty { bytes += part }
      return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
  #else
    private static var entries: [String] {
      var entries: [String] = []
      guard var next = _NSGetEnviron().pointee else { return [] }
      while let entry = next.pointee {
        entries.append(String(cString: entry))
        next += 1
      }
      return entries
    }
  #endif
}
