/// A page's elements and texts in the order of its source, flat: a node's children follow it, up to its
/// end.
struct MarkupTree: Sendable {
  /// An element or a piece of text.
  struct Node: Sendable {
    /// The element's name in lower case; empty for text.
    let name: String
    /// The text; empty for elements.
    var text = ""
    var traits: ElementTraits
    /// Index of the element around it; -1 for the outermost.
    let parent: Int
    /// Which of its parent's children of the same name it is, from 1; 0 for a `tbody` that the page does not write.
    let ordinal: Int
    /// The index after its last descendant.
    var end: Int
    /// What its attributes say, of those that matter; `nil` for none.
    var attributes: Attributes?
    /// How its text is set.
    var look = Look()

    var isText: Bool { name.isEmpty }
  }

  /// How text is set, as far as two pieces of it may be told apart by it.
  struct Look: Sendable, Hashable {
    /// Of the font, in pixels.
    var size = Float(StyleLength.usualFontSize)
    /// Whether it stands above or below the line by a length.
    var isShifted = false
    /// Whether it is written from right to left whatever its characters are.
    var isReversed = false
    /// The element that stands in no line with what is around it; 0 for none.
    var box: Int32 = 0
    /// The element that may not be shown; 0 for none.
    var doubtful: Int32 = 0
    /// The names of the element in its line that a sheet which is not at hand may hide by them: the first element
    /// that has these; 0 for none.
    var outsideNames: Int32 = 0
  }

  /// A value in a place of its own: most elements have none.
  indirect enum Boxed<Value: Sendable>: Sendable {
    case value(Value)

    var value: Value {
      switch self {
      case .value(let value): value
      }
    }
  }

  /// Why a text that is read may not be seen.
  enum Doubt: Sendable {
    /// It may be in the color of its ground, which is not known for sure.
    case faint
    /// A style that may hold would hide it.
    case unclear
    /// Its font may draw other digits.
    case redrawn
  }

  /// The attributes that matter, as written.
  struct Attributes: Sendable {
    var id: String?
    var classes: String?
    var role: String?
    var rowSpan: String?
    var columnSpan: String?
    var isLink = false
    /// A link to a place of the same page, as notes have.
    var isNoteLink = false
    var isStyleSheetLink = false
    /// The style sheet that a link holds in its own address.
    var ownSheet: String?
    var isHidden = false
    /// Whether a hidden text leaves its room blank, so that what is around it does not stand together.
    var keepsRoom = false
    /// Why it may not be seen.
    var doubt: Doubt?
    var isStruck = false
    var isBlock = false
    /// The option that a list shows.
    var isChosen = false
    /// A list that shows more than one of its options.
    var isListBox = false
    /// Where its letters stand, if not on the line.
    var place: LetterPlace?
    /// What its own style says of showing it.
    var style: Boxed<StyleBlock>?
    /// What attributes older than styles say of it: `color`, `bgcolor`, `size`.
    var hints: Boxed<StyleDeclarations>?
    /// What a style sheet sets before and behind its text.
    var before: GeneratedText?
    var behind: GeneratedText?
    /// All attributes, where the page has style sheets that may ask for them; without the value where that
    /// is too long to be asked for.
    var all: [(name: String, value: String?)] = []
  }

  var nodes: [Node] = []
  var title: String?
  var metadata: [WebPage.Metadata] = []
  /// How often each `id` occurs: one that occurs twice names nothing.
  var identifiers: [String: Int] = [:]

  /// The indices of an element's children.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      result.append(child)
      child = nodes[child].end
    }
    return result
  }
}

/// Where letters stand.
enum LetterPlace: Sendable, Hashable {
  case line
  /// Above it, as exponents and the marks of notes.
  case raised
  /// Below it, as indices.
  case lowered
  /// On the line, as marks of notes: a link to a place of the page.
  case note
}

extension MarkupTree.Attributes? {
  /// The attributes, made where there are none yet.
  var filled: MarkupTree.Attributes {
    get { self ?? MarkupTree.Attributes() }
    set { self = newValue }
  }
}
