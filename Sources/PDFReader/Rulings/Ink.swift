import PageModel

/// What a page's content stream draws, as far as tables and visibility need it.
struct Ink {
  /// Lines, in drawing order.
  var rulings: [Ruling] = []
  /// Filled areas, in drawing order.
  var fills: [Fill] = []
  /// For each of `fills`, whether its color is known.
  var isFillKnown: [Bool] = []
  /// Areas through which nothing beneath them is seen, in drawing order.
  var covers: [Area] = []
  /// Images, in drawing order.
  var images: [DrawnImage] = []
  /// Boxes of the paths with lines at an angle.
  var slants: [Rect] = []
  /// The straight lines among them that are no longer than words, with the boxes of their paths.
  var slashes: [Slash] = []
  /// Where text begins to be shown.
  var shows: [TextShow] = []
  /// Fonts that text is shown in.
  var fonts: [UsedFont] = []
  /// Filled shapes of the size of characters; counted until there are enough for a page of them.
  var outlineCount = 0
  /// Whether the content gives text to be read in the place of what it shows, and digits may differ.
  var hasReplacedText = false
  /// Whether the page's stream was left before its end.
  var exceedsLimit = false

  /// What lies under a point.
  enum Ground {
    case paper
    case color(RGBColor)
    case unknown
  }

  /// The topmost of the first `count` fills under a point, looking through `searched` at most.
  func ground(x: Double, y: Double, below count: Int, searched: Int) -> Ground {
    let end = min(count, fills.count)
    for index in (max(0, end - searched)..<end).reversed()
    where fills[index].rect.contains(x: x, y: y) {
      return isFillKnown[index] ? .color(fills[index].color) : .unknown
    }
    return .paper
  }
}

/// A straight line that is neither horizontal nor vertical.
struct Slash {
  let from: Point
  let to: Point
  /// The box of the path that it is a part of.
  let box: Rect
}

/// An image as it stands on the page.
struct DrawnImage {
  /// What is seen of it.
  let box: Rect
  /// What its file says of it.
  let source: ImageSource
  /// Its resolution on the page in pixels a point, that of the finer axis; 0 where it is not known.
  let pixelsPerPoint: Double
  /// Whether it hides what was drawn before it.
  let isOpaque: Bool
  /// How many rulings were drawn before it.
  let rulingCount: Int
}

/// What the dictionary of an image says.
struct ImageSource {
  /// Pixels along its x axis; 0 where it is not known.
  var width = 0.0
  /// Pixels along its y axis; 0 where it is not known.
  var height = 0.0
  /// Whether parts of it let the ground through: a stencil, or an image with a mask.
  var isMasked = false

  /// Pixels of its masks that are images themselves.
  var maskPixels = 0.0

  /// The number of its pixels and those of its masks.
  var pixelCount: Double { width * height + maskPixels }
}

/// A text-showing operator.
struct TextShow {
  /// Where its first glyph stands.
  let origin: Point
  /// The direction of its baseline; length 1.
  let direction: Point
  /// False where it is drawn without ink.
  let isVisible: Bool
  /// Opacity of its ink, from 0 to 1.
  let alpha: Double
  /// Color of its ink; `nil` where it is not known.
  let color: RGBColor?
  /// Size of its font on the page, in points; 0 where no font was chosen.
  let fontSize: Double
  /// How many fills were drawn before it.
  let fillCount: Int
  /// How many images were drawn before it.
  let imageCount: Int
  /// How many areas that hide others were drawn before it.
  let coverCount: Int
  /// What it shows, and where that begins.
  let run: Run

  /// The codes that a text-showing operator shows.
  struct Run {
    /// Which of the page's fonts they are codes of; -1 for none.
    let font: Int
    /// Length of its strings.
    let bytes: Int
    /// Whether it begins at the operator's place; else behind what the one before showed.
    let isAtStart: Bool
    /// What it is clipped to; `nil` when nothing of it can be seen.
    let clip: Rect?
    /// Shapes that it is clipped to as well.
    let clipAreas: [Area]
    /// The bytes that the codes are made of.
    let codes: ByteSet
    /// Whether the outlines of its glyphs are drawn.
    let isOutlined: Bool
    /// Whether it is seen through a soft mask.
    let isMasked: Bool
    /// Width of a glyph that is as wide as its font is high, in points.
    let widestGlyph: Double
    /// What stands between its glyphs at most, in points.
    let gaps: Double
    /// Whether its letters are mirrored.
    let isReversed: Bool
    /// Whether a scale below zero lets them run against the direction.
    let isScaledBackward: Bool
  }
}
