/// How a document numbers the headings of its sections.
enum HeadingStyle: CaseIterable, Sendable {
  /// 一、总体情况, as the forms do.
  case chapter
  /// 第一部分 总体情况.
  case part
  /// （一）总体情况.
  case group
  /// 1.总体情况.
  case item
  /// 总体情况, without a number.
  case bare

  /// The number the text begins with in this style and the rest of it; `nil` where it begins in another.
  ///
  /// The number is `nil` for a heading without one.
  func parts(of text: String) -> (number: Int?, words: String)? {
    let scalars = Array(text.unicodeScalars.lazy.filter { !FormScalars.isSpace($0) })
    guard let first = scalars.first else { return nil }
    switch self {
    case .bare:
      let isNumbered = FormEnumerator.read(scalars, at: 0) != nil
      return isNumbered ? nil : (nil, text)
    case .part: return Self.part(scalars)
    case .chapter, .group, .item:
      guard self != .chapter || FormScalars.chineseNumeral(first) != nil,
        let (enumerator, end) = FormEnumerator.read(scalars, at: 0)
      else { return nil }
      switch (self, enumerator) {
      case (.chapter, .section(let number)), (.group, .group(let number)),
        (.item, .item(let number)):
        return (number, Self.string(scalars[end...]))
      default: return nil
      }
    }
  }

  /// 第一部分, with or without a mark behind it.
  private static func part(_ scalars: [Unicode.Scalar]) -> (number: Int?, words: String)? {
    guard scalars.count > 4, scalars[0] == "第",
      let number = FormScalars.chineseNumeral(FormScalars.folded(scalars[1]))
        ?? FormScalars.digit(scalars[1])
    else { return nil }
    for word in ["部分", "章"] where scalars[2...].starts(with: word.unicodeScalars) {
      var rest = scalars[(2 + word.unicodeScalars.count)...]
      if let mark = rest.first, marks.contains(mark) { rest = rest.dropFirst() }
      return (number, string(rest))
    }
    return nil
  }

  private static let marks: Set<Unicode.Scalar> = ["、", "：", ":", ".", "．", "，", "　"]

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
