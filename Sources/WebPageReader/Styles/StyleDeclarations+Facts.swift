extension StyleDeclarations {
  /// What browsers say of the fields of forms, which take neither the letters nor the ground around them.
  static let field: StyleDeclarations = {
    var style = StyleDeclarations()
    style.set(color: .color(.black))
    style.set(ground: .white)
    style.set(fontSize: .pixels(13.3))
    return style
  }()

  /// A property that was said, and what it says where that is yes or no.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt64

    // MARK: Showing

    static let displayedNot = Facts(rawValue: 1 << 0)
    static let block = Facts(rawValue: 1 << 1)
    /// A box of its own and no part of a line or a table.
    static let boxed = Facts(rawValue: 1 << 2)
    /// Displayed as what is around it is.
    static let displayInherited = Facts(rawValue: 1 << 3)
    /// Whether it is displayed cannot be worked out; so with the other facts of this kind.
    static let displayUnclear = Facts(rawValue: 1 << 4)
    static let invisible = Facts(rawValue: 1 << 5)
    /// Seen though what is around it is not; without it, as what is around it.
    static let visible = Facts(rawValue: 1 << 6)
    static let visibilityUnclear = Facts(rawValue: 1 << 7)
    /// What is in its box is not drawn, if it has one.
    static let contentHidden = Facts(rawValue: 1 << 8)
    /// The hidden text of a word processor.
    static let officeHidden = Facts(rawValue: 1 << 9)
    /// Shown as dots or through a mask.
    static let masked = Facts(rawValue: 1 << 10)
    static let filteredAway = Facts(rawValue: 1 << 11)

    // MARK: Place

    /// Something is said of where it stands, ``StyleDeclarations/offsets``.
    static let placed = Facts(rawValue: 1 << 12)
    /// Taken out of the lines, `position: absolute` or `fixed`.
    static let lifted = Facts(rawValue: 1 << 13)
    /// Moved from its place in the line, `position: relative`.
    static let relative = Facts(rawValue: 1 << 14)
    /// At a side of its line, or in another order than its source's.
    static let floated = Facts(rawValue: 1 << 15)
    /// Elements in it stand from the last to the first.
    static let reversedFlow = Facts(rawValue: 1 << 16)
    static let indentedAway = Facts(rawValue: 1 << 17)
    static let narrow = Facts(rawValue: 1 << 18)
    static let low = Facts(rawValue: 1 << 19)
    static let keptNarrow = Facts(rawValue: 1 << 20)
    static let keptLow = Facts(rawValue: 1 << 21)
    /// What does not fit its box is not shown.
    static let clipped = Facts(rawValue: 1 << 22)
    static let clippedToNothing = Facts(rawValue: 1 << 23)
    static let pathToNothing = Facts(rawValue: 1 << 24)
    static let transformedAway = Facts(rawValue: 1 << 25)
    /// The same by `scale`, which `transform` leaves as it is.
    static let scaledAway = Facts(rawValue: 1 << 45)

    // MARK: Text

    static let struck = Facts(rawValue: 1 << 26)
    static let raised = Facts(rawValue: 1 << 27)
    static let lowered = Facts(rawValue: 1 << 28)
    /// Off the line by a length.
    static let shifted = Facts(rawValue: 1 << 29)
    /// Lines of it have no height.
    static let withoutHeight = Facts(rawValue: 1 << 30)
    static let rightToLeft = Facts(rawValue: 1 << 31)
    /// Written in the element's direction whatever its characters are.
    static let directionForced = Facts(rawValue: 1 << 32)
    /// Its characters stand upon each other, or from right to left.
    static let crowded = Facts(rawValue: 1 << 46)
    /// Quotation marks of its own stand around quotes.
    static let ownQuotes = Facts(rawValue: 1 << 33)
    /// A picture or a gradient, whose colors are not known.
    static let pictured = Facts(rawValue: 1 << 34)
    static let opacityUnclear = Facts(rawValue: 1 << 35)
    static let fontSizeUnclear = Facts(rawValue: 1 << 36)

    // MARK: Values that are kept beside the facts

    static let opacity = Facts(rawValue: 1 << 37)
    static let color = Facts(rawValue: 1 << 38)
    static let shadow = Facts(rawValue: 1 << 39)
    static let ground = Facts(rawValue: 1 << 40)
    static let fontSize = Facts(rawValue: 1 << 41)
    static let fontFamily = Facts(rawValue: 1 << 42)
    static let content = Facts(rawValue: 1 << 43)
    static let animated = Facts(rawValue: 1 << 44)

    /// Those that are true or not; of the others the value is kept.
    static let yesOrNo = Facts(rawValue: opacity.rawValue - 1).union([.scaledAway, .crowded])
  }
}
