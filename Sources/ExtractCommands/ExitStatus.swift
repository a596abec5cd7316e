package import ArgumentParser
package import ReportExtraction

/// The exit codes of the command, after sysexits(3).
package enum ExitStatus {
  /// Some file failed, or a report has findings that are errors.
  package static let partialFailure = ExitCode(1)
  package static let invalidContent = ExitCode(65)
  package static let noInput = ExitCode(66)
  package static let internalFault = ExitCode(70)
  package static let cannotCreate = ExitCode(73)
  package static let tryAgain = ExitCode(75)

  /// The code of a run that a signal stopped, as shells give it.
  package static func stopped(by signal: Int32) -> ExitCode {
    ExitCode(128 + signal)
  }

  /// The code for a run whose only file failed.
  package static func of(_ error: ExtractionError) -> ExitCode {
    switch error.code {
    case .noInput: noInput
    case .invalidRequest: .validationFailure
    case .unreadableContent, .timeout, .memoryLimit: invalidContent
    default: internalFault
    }
  }
}
