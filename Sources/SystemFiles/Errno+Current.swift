package import SystemPackage

extension Errno {
  /// Why the last call to the system that failed did so.
  package static var current: Errno { Errno(rawValue: errno) }
}
