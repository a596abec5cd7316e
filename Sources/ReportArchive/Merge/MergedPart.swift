/// What a merge of archives leaves to be known beside what became of each part.
public struct MergeSummary: Sendable, Hashable {
  /// Findings of earlier checks of series, of the archive and its parts, that were dropped: reports have come
  /// beside those that were compared. ``DocumentArchive/check()`` makes them anew.
  public let droppedSeriesFindings: Int
  /// What became of the archives' corrections; `nil` where there are none.
  public let corrections: CorrectionSummary?
}

/// What became of one archive that was merged into another.
public struct MergedPart: Sendable, Hashable {
  /// Two archives that have other contents under one path, or other rows under one key.
  public struct Conflict: Sendable, Hashable {
    /// The path of the document; of corrections the name of its file, of other rows that of their table.
    public let path: String
    /// SHA-256 of the content that stayed in the archive or was taken into it; `nil` for other rows.
    public let kept: String?
    /// SHA-256 of the content that is in the archive no more, or did not come into it; `nil` likewise.
    public let leftOut: String?
    /// What was done, in a sentence that does not name the path.
    public let message: String
  }

  /// The archive, as it was named.
  public let part: String
  /// Documents that it has.
  public let documents: Int
  /// Documents whose paths the archive did not have.
  public let added: Int
  /// Documents that the archive had, and of which the part knows more, or something newer.
  public let replaced: Int
  /// Documents that stayed as the archive had them.
  public let kept: Int
  /// What did not fit together, by path.
  public let conflicts: [Conflict]
}
