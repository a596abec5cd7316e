import PageModel

/// A text that a reader of the page does not see, or may not see.
struct HiddenText {
  let text: String
  let kind: Kind

  enum Kind: CaseIterable {
    /// It is not seen.
    case leftOut
    /// It was read, since nobody knows the ground whose color it may have.
    case faint
    /// It was read, though a style may hide it.
    case unclear
    /// A style sheet may set it beside the page's own text; it was not read.
    case generated
    /// It was read, though its font may draw other digits.
    case redrawn
    /// It stands in a formula, a drawing or an object; it was not read.
    case foreign

    /// Whether a reader of the page sees something there.
    var isSeen: Bool { self == .redrawn || self == .foreign }
  }
}

/// The findings on hidden texts: one a cell, and one for the lines of the page.
struct HiddenTexts {
  private(set) var findings: [Finding] = []
  private var inLines: [HiddenText] = []
  private var firstPath = ""
  private var unnamedCells = 0

  /// Cells that have a finding of their own; one more stands for all others.
  private static let mostCells = 50
  /// Texts that a finding names.
  private static let mostNamed = 5
  /// Characters of a text that a finding names.
  private static let mostCharacters = 40

  mutating func add(_ texts: [HiddenText], inCellAt place: MarkupPlace?) {
    guard !texts.isEmpty else { return }
    guard findings.count < Self.mostCells else {
      unnamedCells += 1
      return
    }
    findings.append(Finding(Self.template(of: texts), ["texts": Self.words(texts)], place: place))
  }

  mutating func add(_ texts: [HiddenText], inLineAt path: String) {
    if inLines.isEmpty { firstPath = path }
    inLines += texts
  }

  /// Closes the page.
  mutating func finish() {
    if unnamedCells > 0 {
      findings.append(Finding(.markupHiddenInCells, ["count": "\(unnamedCells)"]))
    }
    guard !inLines.isEmpty else { return }
    findings.append(
      Finding(
        .markupHiddenInLines, ["texts": Self.words(inLines)], place: MarkupPlace(path: firstPath)))
    inLines = []
  }

  private static func template(of texts: [HiddenText]) -> FindingTemplate {
    // A figure beside digits may be another one.
    guard hasDigit(texts) else { return .markupHiddenWords }
    return texts.allSatisfy(\.kind.isSeen) ? .markupOtherDigits : .markupHiddenDigits
  }

  private static func words(_ texts: [HiddenText]) -> BilingualText {
    let parts = HiddenText.Kind.allCases.compactMap { kind -> BilingualText? in
      let own = texts.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let quotes = own.prefix(mostNamed).map { text in
        let isLong = text.text.count > mostCharacters
        return FindingPhrase.quoted([
          "text": "\(String(text.text.prefix(mostCharacters)))\(isLong ? "…" : "")"
        ])
      }
      var list = BilingualText.list(quotes, .comma)
      if own.count > quotes.count {
        list = FindingPhrase.quotedAndMore([
          "texts": list, "count": "\(own.count - quotes.count)",
        ])
      }
      switch kind {
      case .leftOut: return FindingPhrase.leftOutText(["texts": list])
      case .faint: return FindingPhrase.faintText(["texts": list])
      case .unclear: return FindingPhrase.unclearText(["texts": list])
      case .generated: return FindingPhrase.generatedText(["texts": list])
      case .redrawn: return FindingPhrase.redrawnText(["texts": list])
      case .foreign: return FindingPhrase.foreignText(["texts": list])
      }
    }
    return BilingualText.list(parts, .semicolon)
  }

  private static func hasDigit(_ texts: [HiddenText]) -> Bool {
    texts.contains {
      $0.kind == .generated || $0.text.unicodeScalars.contains(where: CollapsedText.isDigit)
    }
  }
}
