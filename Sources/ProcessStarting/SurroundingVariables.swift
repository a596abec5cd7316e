#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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
      let file = open("/proc/self/environ", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return [] }
      defer { close(file) }
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(file, &part, part.count)
        guard count > 0 else { break }
        bytes += part[..<count]
      }
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
