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

  /// The code for a run whose only file failed.
  static func of(_ error: ExtractionError) -> ExitCode {
    switch error.code {
    case .noInput: noInput
    case .invalidRequest: .validationFailure
    case .unreadableContent: invalidContent
    default: internalFault
    }
  }

  /// The code for a run whose archive cannot be used.
  static func of(_ error: ArchiveError) -> ExitCode {
    switch error.code {
    case .noInput: noInput
    case .databaseUnusable, .databaseTooNew: invalidContent
    default: internalFault
    }
  }
}
