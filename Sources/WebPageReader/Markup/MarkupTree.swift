/// A page's elements and texts in the order of its source, flat: a node's children follow it, up to its
/// end.
struct MarkupTree: Sendable {
  /// An element or a piece of text.
  struct Node: Sendable {
    /// The element's name in lower case; empty for text.
    let name: String
    /// The text; empty for elements.
    var text = ""
    let traits: ElementTraits
    /// Index of the element around it; -1 for the outermost.
    let parent: Int
    /// Which of its parent's children of the same name it is, from 1.
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
  }

  /// Styles of an element, boxed: most elements have none.
  indirect enum OwnStyle: Sendable {
    case style(StyleDeclarations)

    var declarations: StyleDeclarations {
      switch self {
      case .style(let declarations): declarations
      }
    }
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
    var isHidden = false
    /// Whether a hidden text leaves its room blank, so that what is around it does not stand together.
    var keepsRoom = false
    /// Whether it may be in the color of its ground, which is not known for sure.
    var isFaint = false
    var isStruck = false
    var isBlock = false
    /// Where its letters stand, if not on the line.
    var place: LetterPlace?
    /// What its own style says of showing it.
    var style: OwnStyle?
    /// What attributes older than styles say of it: `color`, `bgcolor`, `size`.
    var hints: OwnStyle?
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
  /// On the line, as marks of notes: in smaller letters, or as a link to a place of the page.
  case note
}
