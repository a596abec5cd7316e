/// What an element's name says of it.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// Begins and ends a line.
  static let block = ElementTraits(rawValue: 1)
  /// Is not shown, or shows what is none of the page's text.
  static let unseen = ElementTraits(rawValue: 2)
  static let cell = ElementTraits(rawValue: 4)
  static let row = ElementTraits(rawValue: 8)
  /// `thead`, `tbody`, `tfoot`.
  static let rowGroup = ElementTraits(rawValue: 16)
  static let table = ElementTraits(rawValue: 32)
  static let heading = ElementTraits(rawValue: 64)
  static let lineBreak = ElementTraits(rawValue: 128)
  /// Stands around an article by its meaning.
  static let navigation = ElementTraits(rawValue: 256)
  /// Holds the article.
  static let article = ElementTraits(rawValue: 512)
  /// Text that is struck through.
  static let struck = ElementTraits(rawValue: 1024)
  static let raised = ElementTraits(rawValue: 2048)
  /// White space and line ends are kept.
  static let preformatted = ElementTraits(rawValue: 4096)
  static let lowered = ElementTraits(rawValue: 8192)
  /// In smaller letters.
  static let small = ElementTraits(rawValue: 16384)
  /// Holds text that browsers may show and that is not read: drawings, formulas, what stands for an object.
  static let foreign = ElementTraits(rawValue: 32768)

  /// A field that visitors fill in: what it shows is read in cells, whose value it may be, and nowhere else.
  static let field = ElementTraits(rawValue: 65536)

  /// The traits of an element by its name in lower case; an unknown one is inline.
  static func named(_ name: String) -> ElementTraits { known[name] ?? [] }

  private static let known: [String: ElementTraits] = {
    var result: [String: ElementTraits] = [:]
    func add(_ traits: ElementTraits, _ names: String) {
      for name in names.split(separator: " ") { result[String(name), default: []].insert(traits) }
    }
    add(
      .block,
      """
      html body address article aside blockquote caption center dd details dir div dl dt fieldset \
      figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p \
      pre section summary table tbody td tfoot th thead tr ul marquee optgroup option
      """)
    add(
      .unseen,
      """
      script style noscript template head title meta link base button datalist \
      iframe object embed applet audio video canvas svg math map area noframes frameset frame rp rt \
      progress meter dialog
      """)
    add(.field, "input select textarea")
    add(.foreign, "object math svg canvas applet template")
    add(.cell, "td th")
    add(.row, "tr")
    add(.rowGroup, "thead tbody tfoot")
    add(.table, "table")
    add(.heading, "h1 h2 h3 h4 h5 h6")
    add(.lineBreak, "br hr")
    add(.navigation, "nav footer aside header menu")
    add(.article, "article main")
    add(.struck, "s strike del")
    add(.raised, "sup")
    add(.lowered, "sub")
    add(.small, "small")
    add(.preformatted, "pre xmp listing plaintext textarea")
    return result
  }()
}
