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

  /// Whether one of two names may be the other in fewer words: 市卫健委 is 甲市卫生健康委员会, 甲县 its government.
  ///
  /// The characters of the shorter stand in the longer, in their order, and both are of places or neither is.
  static func mayBeShort(_ one: String, for other: String) -> Bool {
    let names = [one, other].map { Array(withoutGovernment(normalForm($0)).unicodeScalars) }
      .sorted { $0.count < $1.count }
    var rest = names[0][...]
    for scalar in names[1] where scalar == rest.first { rest = rest.dropFirst() }
    let arePlaces = names.map { $0.last.map(BodyWords.places.contains) ?? false }
    return rest.isEmpty && arePlaces[0] == arePlaces[1]
  }

  /// A government's name without its last words: a place reports as its government.
  private static func withoutGovernment(_ name: String) -> Substring {
    name.hasSuffix(government) ? name.dropLast(government.count) : name[...]
  }

  private static let government = "人民政府"

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
