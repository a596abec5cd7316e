import PageModel

/// The unit at the end of a label or header: 收到申请数（单位：件）, 采购总金额（元）.
enum LabelUnit {
  /// The label before a unit in parentheses, and the unit; `nil` where it ends otherwise.
  static func parts(of text: String) -> (label: String, unit: String)? {
    let scalars = Array(text.unicodeScalars)
    guard let close = scalars.lastIndex(where: { !FormScalars.isSpace($0) }),
      FormScalars.isClosing(scalars[close]),
      let open = scalars[..<close].lastIndex(where: FormScalars.isOpening), open > 0
    else { return nil }
    var inner = String.UnicodeScalarView()
    inner.append(contentsOf: scalars[(open + 1)..<close].filter { !FormScalars.isSpace($0) })
    var unit = String(inner)
    for prefix in NumberWords.unitPrefixes where unit.hasPrefix(prefix) {
      unit.removeFirst(prefix.count)
      break
    }
    guard UnitWords.contains(unit) else { return nil }
    var label = String.UnicodeScalarView()
    label.append(contentsOf: scalars[..<open])
    return (String(label), unit)
  }
  /// The unit that a line above a table names for all of it, and nothing else: 单位：件, （计量单位：万元）; `nil` for
  /// any other line.
  static func ofTable(_ text: String) -> String? {
    guard text.unicodeScalars.count <= longestLine else { return nil }
    let scalars = ReportDate.squeezed(text).filter {
      !FormScalars.isOpening($0) && !FormScalars.isClosing($0)
    }
    let line = ReportDate.string(scalars)
    guard let prefix = NumberWords.unitPrefixes.first(where: line.hasPrefix) else { return nil }
    let unit = String(line.dropFirst(prefix.count))
    let isMultiple = unit.unicodeScalars.first.map(MeaningWords.multiples.contains) ?? false
    return UnitWords.contains(unit) || isMultiple && UnitWords.contains(unit.dropFirst())
      ? unit : nil
  }

  /// Characters of a line that names a unit, with blanks.
  private static let longestLine = 24
}
