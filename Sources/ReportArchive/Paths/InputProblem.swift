/// Something in the inputs that was passed over, and why.
public struct InputProblem: Sendable, Hashable {
  /// Where it stands.
  public let path: ArchivePath
  /// `linkOutside`, `linkBroken`, `notRegularFile`, `folderUnreadable`, `fileUnreadable` or
  /// `fileMissing`; more may come.
  public let code: String
  /// What it is and what to do, in sentences that do not name the path.
  public let message: String

  /// Whether something that was asked for could not be read.
  public var isFailure: Bool {
    ["folderUnreadable", "fileUnreadable", "fileMissing"].contains(code)
  }
}
