/// The lines of a text that say of which year the rows below them are: 2022年度情况, right above a table.
struct TextYearCaptions: Sendable {
  /// The year of the report; `nil` where its title names none.
  let reportYear: Int?

  /// For each line the caption of another year that holds at it, from there to the next heading of a section or
  /// caption of a year.
  func otherYears(in items: [TextItem]) -> [String?] {
    var caption: String?
    return items.indices.map { index in
      if case .heading = items[index] {
        caption = nil
      } else if let (text, year) = self.caption(at: index, of: items) {
        caption = year.isOther(than: reportYear) ? text : nil
      }
      return caption
    }
  }

  /// The caption that an item is, and the year it names; `nil` for any other item.
  private func caption(at index: Int, of items: [TextItem]) -> (text: String, year: NamedYear)? {
    guard let line = items[index].line, let year = NamedYear(line.text),
      // Of several words one is the header of a column.
      line.text.unicodeScalars.allSatisfy({ !FormScalars.isSpace($0) }),
      !isOfHeaders(at: index, of: items, naming: year),
      !goesOn(line, behind: index > 0 ? items[index - 1] : nil),
      isAboveTable(items[(index + 1)...].prefix(Self.mostLinesBelow))
    else { return nil }
    return (line.text, year)
  }

  /// Whether a line is a piece of headers: 上一年 above 项目数量, among other words of the table.
  private func isOfHeaders(at index: Int, of items: [TextItem], naming year: NamedYear) -> Bool {
    guard year == .past || year == .present, let line = items[index].line,
      line.text.unicodeScalars.allSatisfy(FormScalars.isLabelScalar)
    else { return false }
    return items[max(0, index - 1)...index].contains { if case .label = $0 { true } else { false } }
  }

  /// Lines between a caption and its table: one for the unit.
  private static let mostLinesBelow = 2

  /// Whether a line is the rest of a sentence that began on the line before it.
  private func goesOn(_ line: TextPageLine, behind item: TextItem?) -> Bool {
    guard case .prose(let last)? = item, !line.followsBlank else { return false }
    return !(last.text.unicodeScalars.last.map(SentenceMarks.endings.contains) ?? true)
  }

  private func isAboveTable(_ items: ArraySlice<TextItem>) -> Bool {
    for item in items {
      switch item {
      case .label, .values, .table, .unread: return true
      case .prose(let line) where LabelUnit.ofTable(line.text) != nil: continue
      default: return false
      }
    }
    return false
  }
}

extension TextItem {
  /// The line of words; `nil` for headings and lines with values.
  fileprivate var line: TextPageLine? {
    switch self {
    case .prose(let line), .label(let line): line
    case .whole(let lines) where lines.count == 1: lines[0]
    default: nil
    }
  }
}
