import PageModel

/// A text that a reader of the page does not see, or may not see.
struct HiddenText {
  let text: String
  /// Whether it was read all the same, since nobody knows the ground whose color it may have.
  let isFaint: Bool
}

/// The findings on hidden texts: one a cell, and one for the lines of the page.
struct HiddenTexts {
  private(set) var findings: [Finding] = []
  private var inLines: [HiddenText] = []
  private var firstPath = ""
  private var unnamedCells = 0
  private var hasUnnamedDigits = false

  /// Cells that have a finding of their own; one more stands for all others.
  private static let mostCells = 50
  /// Texts that a finding names.
  private static let mostNamed = 5
  /// Characters of a text that a finding names.
  private static let mostCharacters = 40

  static let rule = "text.hidden"

  mutating func add(_ texts: [HiddenText], inCellAt place: MarkupPlace?) {
    guard !texts.isEmpty else { return }
    guard findings.count < Self.mostCells else {
      unnamedCells += 1
      hasUnnamedDigits = hasUnnamedDigits || Self.hasDigit(texts)
      return
    }
    // A figure beside them may be another one.
    findings.append(
      Finding(
        rule: Self.rule, severity: Self.hasDigit(texts) ? .warning : .info,
        message: Self.message(texts, within: "a cell"), place: place))
  }

  mutating func add(_ texts: [HiddenText], inLineAt path: String) {
    if inLines.isEmpty { firstPath = path }
    inLines += texts
  }

  /// Closes the page.
  mutating func finish() {
    if unnamedCells > 0 {
      findings.append(
        Finding(
          rule: Self.rule, severity: hasUnnamedDigits ? .warning : .info,
          message: "\(unnamedCells) more cells have text that a reader of the page does not see"))
    }
    guard !inLines.isEmpty else { return }
    findings.append(
      Finding(
        rule: Self.rule, severity: .info, message: Self.message(inLines, within: "lines of text"),
        place: MarkupPlace(path: firstPath)))
    inLines = []
  }

  private static func message(_ texts: [HiddenText], within place: String) -> String {
    let parts = [false, true].compactMap { isFaint -> String? in
      let own = texts.filter { $0.isFaint == isFaint }
      guard !own.isEmpty else { return nil }
      let named = own.prefix(mostNamed).map { text in
        let isLong = text.text.count > mostCharacters
        return "“\(text.text.prefix(mostCharacters))\(isLong ? "…" : "")”"
      }
      let more = own.count > named.count ? " and \(own.count - named.count) more" : ""
      let list = named.joined(separator: ", ") + more
      return isFaint
        ? "text that may have the color of its ground is read in \(place): \(list)"
        : "text that a reader of the page does not see, or that is struck through, is left out of "
          + "\(place): \(list)"
    }
    return parts.joined(separator: "; ")
  }

  private static func hasDigit(_ texts: [HiddenText]) -> Bool {
    texts.contains { $0.text.unicodeScalars.contains(where: CollapsedText.isDigit) }
  }
}
