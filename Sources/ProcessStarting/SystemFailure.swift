#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the system refused.
package struct SystemFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The system's number of the error.
  package let number: Int32

  /// Makes a failure.
  package init(number: Int32) {
    self.number = number
  }

  /// The failure of the last call that failed.
  package static var current: SystemFailure { SystemFailure(number: errno) }

  /// What the system says about it.
  package var description: String { String(cString: strerror(number)) }
}
