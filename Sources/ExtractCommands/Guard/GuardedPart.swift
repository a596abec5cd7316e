internal import SystemFiles
internal import ProcessStarting

/// The part of a command that this process was started to do, alone, within limits.
///
/// The process has the command's own arguments; a variable of its environment tells which of the files it is
/// to read. What it makes of the file it writes as the command would.
package struct GuardedPart {
  /// Which of the command's files it reads, from 0.
  package let index: Int

  /// The variable that holds the index.
  static let variable = "DISCLOSURE_REPORTS_GUARDED_FILE"

  /// `nil` in a process that does the whole command.
  package static var current: GuardedPart? {
    Environment.value(of: variable).flatMap { Int($0) }.map(GuardedPart.init)
  }

  /// Runs `work` within the limits.
  static func within<Value>(_ limits: LimitArguments, _ work: () -> Value) -> Value {
    ProcessLimits.leaveNoCore()
    ProcessLimits.begin(seconds: limits.timeout, memory: limits.memoryLimit << 20)
    // What was made of the file is written whatever that takes.
    defer { ProcessLimits.end() }
    return work()
  }
}
