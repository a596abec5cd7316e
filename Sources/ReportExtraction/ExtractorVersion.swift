/// The version of this package.
public enum ExtractorVersion {
  /// What `extract --version` prints and an archive records beside each document it has read.
  ///
  /// It changes whenever the same bytes may give another report; CHANGELOG.md says what it holds.
  public static let current = "0.4.0"
}
