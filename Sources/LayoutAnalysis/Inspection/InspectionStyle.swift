import PageModel

/// Colors and sizes of an inspected page.
///
/// Sizes are in points on A4 and grow with the page, so that a poster's labels are as readable as a
/// letter's when both fill a screen.
struct InspectionStyle {
  /// How much larger than A4 the page is: the longer side decides.
  let unit: Double

  init(frame: Rect) {
    let a4Height = 842.0
    unit = min(max(max(frame.width, frame.height) / a4Height, 0.5), 8)
  }

  /// Share of the page's ink that is taken away: the text stays readable below the colors.
  static let veil = 0.42

  // MARK: Sizes

  /// Room around the page for row and column numbers of tables that begin at its edge.
  var margin: Double { 14 * unit }
  /// Font size of labels.
  var labelSize: Double { 7.5 * unit }
  /// Font size of the small labels: row and column numbers, spans.
  var smallSize: Double { 5.5 * unit }
  /// Distance from one line of labels to the next.
  var leading: Double { 11 * unit }
  /// Line width of the thinnest outlines.
  var hairline: Double { 0.4 * unit }
  /// How far a cell's outline stands inside the cell, so that rulings stay visible beside it.
  var inset: Double { 1.4 * unit }
  /// How far a table's frame stands outside the table.
  var frameDistance: Double { 2 * unit }
  /// Width of the band beside the page that names the tables.
  var sideWidth: Double { 138 * unit }

  /// The width of a text, judged by its length: six tenths of its size a letter.
  func width(_ text: String, size: Double) -> Double {
    Double(text.unicodeScalars.count) * size * 0.6
  }

  // MARK: Colors

  static let ink = RGBColor(red: 0.13, green: 0.15, blue: 0.16)
  static let faintInk = RGBColor(red: 0.62, green: 0.65, blue: 0.68)
  static let band = RGBColor(red: 0.955, green: 0.96, blue: 0.965)
  static let bandEdge = RGBColor(red: 0.78, green: 0.80, blue: 0.82)
  static let line = RGBColor(red: 0.20, green: 0.29, blue: 0.55)
  static let furniture = RGBColor(red: 0.45, green: 0.45, blue: 0.45)
  static let ruling = RGBColor(red: 0.93, green: 0.06, blue: 0.14)
  static let table = RGBColor(red: 0.58, green: 0.13, blue: 0.70)
  static let passedOver = RGBColor(red: 0.42, green: 0.36, blue: 0.48)
  static let image = RGBColor(red: 0.55, green: 0.36, blue: 0.14)
  static let leftOut = RGBColor(red: 0.95, green: 0.25, blue: 0.60)

  /// The outline of a cell.
  static func edge(of role: TableCell.Role) -> RGBColor {
    switch role {
    case .columnHeader: RGBColor(red: 0.74, green: 0.50, blue: 0.00)
    case .stub: RGBColor(red: 0.10, green: 0.55, blue: 0.22)
    case .data: RGBColor(red: 0.10, green: 0.45, blue: 0.80)
    }
  }

  /// The tint of a cell.
  static func shade(of role: TableCell.Role) -> PageOverlay.Shade {
    switch role {
    case .columnHeader: .init(RGBColor(red: 1.00, green: 0.80, blue: 0.10), opacity: 0.30)
    case .stub: .init(RGBColor(red: 0.35, green: 0.80, blue: 0.38), opacity: 0.26)
    case .data: .init(RGBColor(red: 0.35, green: 0.70, blue: 1.00), opacity: 0.16)
    }
  }

  /// The tint of a character that was recognized.
  static func shade(of trust: RecognizedMarks.Trust) -> PageOverlay.Shade {
    switch trust {
    case .certain: .init(RGBColor(red: 0.00, green: 0.66, blue: 0.60), opacity: 0.22)
    case .doubtful: .init(RGBColor(red: 1.00, green: 0.55, blue: 0.00), opacity: 0.42)
    case .guessed: .init(RGBColor(red: 0.90, green: 0.05, blue: 0.10), opacity: 0.42)
    case .textLayer: .init(RGBColor(red: 0.40, green: 0.25, blue: 0.90), opacity: 0.24)
    }
  }

  /// The outline of a number that was read several times: what is open must be seen at once.
  func outline(ofReading isSettled: Bool) -> PageOverlay.Stroke {
    isSettled
      ? .init(RGBColor(red: 0.00, green: 0.55, blue: 0.15), width: 0.6 * unit)
      : .init(RGBColor(red: 0.85, green: 0.00, blue: 0.05), width: 1.8 * unit)
  }

  /// The color of a finding.
  static func color(of severity: Finding.Severity) -> RGBColor {
    switch severity {
    case .error: RGBColor(red: 0.85, green: 0.00, blue: 0.05)
    case .warning: RGBColor(red: 0.85, green: 0.45, blue: 0.00)
    case .info: RGBColor(red: 0.35, green: 0.42, blue: 0.50)
    }
  }

  /// The outline of what a finding is about.
  func outline(of severity: Finding.Severity) -> PageOverlay.Stroke {
    severity == .info
      ? .init(Self.color(of: severity), width: 0.8 * unit, dash: 2 * unit)
      : .init(Self.color(of: severity), width: 1.8 * unit)
  }

  /// What lies under labels on the page.
  static let labelGround = PageOverlay.Shade(.white, opacity: 0.88)
}
