/// What is drawn over a page and around it.
///
/// All coordinates are the page's: points, origin at the top left of the page, y growing downward.
/// The canvas may begin left of and above the page.
package struct PageOverlay: Sendable, Hashable {
  /// Page number, from 1.
  package let page: Int
  /// The page's area.
  package let frame: Rect
  /// The whole drawn area: the page and what stands around it.
  package let canvas: Rect
  /// Share of the page's own ink that is taken away, from 0 to 1.
  package let veil: Double
  /// What is drawn, each over the one before.
  package let marks: [Mark]
  /// The same in words, a fact a line.
  package let summary: [String]

  /// Makes an overlay; the canvas holds the whole page.
  package init(
    page: Int, frame: Rect, canvas: Rect, veil: Double, marks: [Mark], summary: [String]
  ) {
    precondition((0...1).contains(veil), "a veil lies between 0 and 1")
    precondition(canvas.union(frame) == canvas, "the canvas holds the page")
    self.page = page
    self.frame = frame
    self.canvas = canvas
    self.veil = veil
    self.marks = marks
    self.summary = summary
  }
}

extension PageOverlay {
  /// One thing drawn.
  package enum Mark: Sendable, Hashable {
    /// A rectangle, filled, outlined or both.
    case rectangle(Rect, shade: Shade?, stroke: Stroke?)
    /// A straight line between two points.
    case line(from: Point, to: Point, Stroke)
    /// A line of text.
    case label(Label)
  }

  /// A place on the canvas.
  package struct Point: Sendable, Hashable {
    package let x: Double
    package let y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How an area is filled.
  package struct Shade: Sendable, Hashable {
    package let color: RGBColor
    /// From 0, unseen, to 1, solid.
    package let opacity: Double

    package init(_ color: RGBColor, opacity: Double = 1) {
      self.color = color
      self.opacity = opacity
    }
  }

  /// How a line is drawn.
  package struct Stroke: Sendable, Hashable {
    package let color: RGBColor
    /// Width in points.
    package let width: Double
    /// Lengths of dashes and of the gaps between them, in points; 0 for a solid line.
    package let dash: Double

    package init(_ color: RGBColor, width: Double, dash: Double = 0) {
      self.color = color
      self.width = width
      self.dash = dash
    }
  }

  /// Which part of a label stands at its place.
  package enum Anchor: Sendable, Hashable {
    case leading, center, trailing
  }

  /// A line of text in a sans-serif face.
  package struct Label: Sendable, Hashable {
    package let text: String
    /// Where the anchor stands; y is the middle of the capitals.
    package let place: Point
    package let anchor: Anchor
    /// Font size in points.
    package let size: Double
    package let isBold: Bool
    package let color: RGBColor
    /// What is laid under the text to part it from the page.
    package let ground: Shade?

    package init(
      _ text: String, at place: Point, anchor: Anchor = .leading, size: Double,
      isBold: Bool = false, color: RGBColor, ground: Shade? = nil
    ) {
      self.text = text
      self.place = place
      self.anchor = anchor
      self.size = size
      self.isBold = isBold
      self.color = color
      self.ground = ground
    }
  }
}
