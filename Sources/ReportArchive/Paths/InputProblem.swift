/// Something in the inputs that was passed over, and why.
public struct InputProblem: Sendable, Hashable {
  /// Where it stands.
  public let path: ArchivePath
  /// `linkOutside`, `linkBroken`, `folderUnreadable`, `fileUnreadable` or `notRegularFile`; more may come.
  public let code: String
  /// What it is and what to do, in sentences that do not name the path.
  public let message: String
}
