import ArgumentParser
import ReportArchive
import ReportExtraction

/// The exit codes of the command, after sysexits(3).
enum ExitStatus {
  /// Some file failed, or a report has findings that are errors.
  static let partialFailure = ExitCode(1)
  static let invalidContent = ExitCode(65)
  static let noInput = ExitCode(66)
  static let internalFault = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let tryAgain = ExitCode(75)

  /// The code of a run that a signal stopped, as shells give it.
  static func stopped(by signal: Int32) -> ExitCode {
    ExitCode(128 + signal)
  }

  /// The code for a run whose archive could not be used.
  static func of(_ error: ArchiveError) -> ExitCode {
    switch error.code {
    case .noInput: noInput
    case .notAnArchive, .databaseTooNew: invalidContent
    case .databaseUnusable: cannotCreate
    case .databaseInUse: tryAgain
    default: internalFault
    }
  }

  /// The code for a run whose only file failed.
  static func of(_ error: ExtractionError) -> ExitCode {
    switch error.code {
    case .noInput: noInput
    case .invalidRequest: .validationFailure
    case .unreadableContent, .timeout, .memoryLimit: invalidContent
    default: internalFault
    }
  }
}
