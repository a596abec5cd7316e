/// The name of a body in the form by which names are compared.
package enum PublisherName {
  /// The name without blanks and brackets, at half width, in simplified characters and with the full
  /// words of its end: 甲县政府办 as 甲县人民政府办公室, a place that reports as its government.
  ///
  /// Places are kept: 江苏省甲市 and 甲市 may be two bodies, and so may a government and its office. Nothing is
  /// said for names that only a person knows for one: an archive has a table for them.
  package static func normalForm(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in name.unicodeScalars
    where !FormScalars.isSpace(scalar) && !FormScalars.isOpening(scalar)
      && !FormScalars.isClosing(scalar) && !marks.contains(scalar)
    {
      view.append(FormScalars.folded(scalar))
    }
    let text = String(view)
    for (end, full) in ends where text.hasSuffix(end) && !text.hasSuffix(full) {
      return text.dropLast(end.count) + full
    }
    return text
  }

  private static let marks: Set<Unicode.Scalar> = [
    "[", "]", "【", "】", "《", "》", "<", ">", "“", "”", "·",
  ]

  /// Ends of names with their full words, longer ones before those that end like them.
  private static let ends: [(end: String, full: String)] =
    [
      ("人民政府办", "人民政府办公室"), ("政府办公厅", "人民政府办公厅"), ("政府办公室", "人民政府办公室"),
      ("政府办", "人民政府办公室"), ("政府", "人民政府"), ("管委会", "管理委员会"), ("街道办", "街道办事处"), ("街道", "街道办事处"),
    ] + ["省", "市", "县", "区", "旗", "镇", "乡", "州", "盟"].map { ($0, $0 + "人民政府") }
}
