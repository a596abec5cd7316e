/// The label text of a document's table rows as one run of lines.
///
/// Where cells are known, each row is one line with its label path. In text, the lines between two
/// rows of values stand between their rows' lines, for a label may stand before, on and after the
/// line of its values.
struct LabelStream: Sendable {
  /// A line of label text.
  struct Line: Sendable {
    let text: FormText
    /// The line as printed; the labels of a path separated by blanks.
    let raw: String
    /// The row whose values stand on this line, as an index into the material's rows.
    let row: Int?
    /// Offset of the line's first character in the whole stream.
    let offset: Int
  }

  /// The lines in reading order.
  private(set) var lines: [Line] = []
  /// The line of each row of the material; `nil` for rows left out.
  private(set) var lineOfRow: [Int?]
  private var count = 0

  private let alphabet: FormAlphabet

  /// Makes the stream of the rows at `indices`, in the characters of a form.
  ///
  /// - Parameters:
  ///   - rows: All rows.
  ///   - textAfter: For some rows the text that stands after them and before no other.
  ///   - indices: The rows that labels name.
  init(
    rows: [LabelledRow], textAfter: [Int: String], indices: [Int], in alphabet: FormAlphabet
  ) {
    self.alphabet = alphabet
    lineOfRow = Array(repeating: nil, count: rows.count)
    let used = Set(indices)
    for (index, row) in rows.enumerated() {
      appendLines(of: row.textBefore)
      if used.contains(index) {
        lineOfRow[index] = lines.count
        append(
          FormText(row.labels, in: alphabet), raw: row.labels.joined(separator: " "), row: index)
      }
      appendLines(of: textAfter[index] ?? "")
    }
  }

  private mutating func appendLines(of text: String) {
    guard !text.isEmpty else { return }
    for line in text.split(separator: "\n") {
      append(FormText(String(line), in: alphabet), raw: String(line), row: nil)
    }
  }

  private mutating func append(_ text: FormText, raw: String, row: Int?) {
    lines.append(Line(text: text, raw: raw, row: row, offset: count))
    count += text.count
  }
}
