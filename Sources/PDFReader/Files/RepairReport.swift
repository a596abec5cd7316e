import PageModel

/// Says in general words what the libraries mended in a damaged file.
struct RepairReport {
  /// libqpdf's warnings, in English.
  let warnings: [String]

  /// The finding, or `nil` where nothing was mended.
  var finding: Finding? {
    guard !warnings.isEmpty else { return nil }
    let rebuilt = mentions("xref") || mentions("reconstruct") || mentions("trailer")
    let stream = mentions("stream") || mentions("inflate") || mentions("endstream")
    let what =
      switch (rebuilt, stream) {
      case (true, _): "its table of objects was rebuilt"
      case (_, true): "parts of its data streams were mended or left out"
      default: "malformed objects were mended or left out"
      }
    return Finding(
      rule: "source.repaired", severity: .warning,
      message: "The file is damaged and was repaired while it was read: \(what). "
        + "Compare the figures with another copy.")
  }

  private func mentions(_ word: String) -> Bool {
    warnings.contains { $0.contains(word) }
  }
}
