import PageModel

/// Joins the lines of a web page's cell.
package enum MarkupCellText {
  /// Labels broken over lines are joined as wrapped text is; two numbers are kept apart by an
  /// ideographic space, since a line break in markup is never a number's own.
  package static func joined(_ lines: [String]) -> String {
    var result = ""
    for line in lines {
      if result.unicodeScalars.last?.isDigit == true, line.unicodeScalars.first?.isDigit == true {
        result += "\u{3000}" + line
      } else {
        WrappedText.append(line, to: &result)
      }
    }
    return result
  }
}
