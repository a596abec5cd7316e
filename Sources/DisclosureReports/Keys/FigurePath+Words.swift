import PageModel

extension FigurePath {
  /// What sentences call the figure: its key, in Chinese the name that the codebook of the known forms has.
  package var words: BilingualText {
    BilingualText(english: description, chinese: Self.names[self] ?? description)
  }

  /// Names of the known forms' figures.
  private static let names = FigureNames.names(in: ReportForm.known)
}
