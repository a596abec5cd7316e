/// Tells tables that are of another body than the one that reports: 附：县财政局政府信息公开申请情况 above one of a county.
struct TableBody: Sendable {
  /// The body that reports; `nil` where nobody says.
  let publisher: String?

  /// The caption that names another body; `nil` where none does, or one nearer to the table names the publisher.
  func other(of table: MaterialTable) -> String? {
    guard let publisher else { return nil }
    for caption in table.captions.reversed() {
      guard let name = Self.name(in: caption) else { continue }
      return PublisherName.mayBeShort(Self.withoutOffice(name), for: Self.withoutOffice(publisher))
        ? nil : caption
    }
    return nil
  }

  /// The name of a body that a caption begins with, where nothing but the table's subject stands behind it.
  private static func name(in caption: String) -> String? {
    let line = ReportDate.squeezed(caption)
    guard line.count <= NamedYear.longestCaption,
      !line.contains(where: SentenceMarks.within.contains)
    else { return nil }
    var bare = CaptionWords.bare(line)
    if let year = ReportDate.year(in: bare), year.range.lowerBound == 0 {
      bare.removeFirst(year.range.count)
    }
    let end = bare.indices.first { index in
      CaptionWords.subjects.contains { bare[index...].starts(with: $0.unicodeScalars) }
    }
    let name = ReportDate.string(bare[..<(end ?? bare.endIndex)])
    guard HeadLine(name).isBodyName, endings.contains(where: name.hasSuffix),
      !CaptionWords.collective.contains(where: name.hasPrefix)
    else { return nil }
    return name
  }

  /// Ends of names that are those of nothing else.
  private static let endings = BodyWords.ownEndings + ["政府", "办公室", "办公厅"]

  /// A government whose office is named: its tables are the government's.
  private static func withoutOffice(_ name: String) -> String {
    let name = PublisherName.normalForm(name)
    for end in ["办公室", "办公厅"] where name.hasSuffix("人民政府" + end) {
      return String(name.dropLast(end.count))
    }
    return name
  }
}
