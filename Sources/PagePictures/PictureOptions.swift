/// Thresholds of reading the picture of a page; each says the page that justifies it.
///
/// Lengths are in points (1/72 inch) unless the name says another unit.
public struct PictureOptions: Sendable, Hashable {
  /// Makes options with the documented defaults.
  public init() {}

  /// Most pieces that are given back; a dense page of a report has about 400.
  public var mostPieces = 4000
  /// Greatest skew that is looked for, in degrees; paper fed by hand rarely lies worse.
  public var greatestSkew = 3.2

  // Stamps.
  /// Side of the squares in which colored pixels are counted.
  var sealCell = 1.5
  /// Share of a square's pixels that are colored where a stamp is; a rim is one or two points wide.
  var sealCellShare = 0.2
  /// How far apart the color channels of a colored pixel are, of 255: paper that has yellowed reaches 30.
  var leastSaturation = 40
  /// Share of a page's pixels that are colored, at least: the smallest name stamp on A4.
  var leastColoredShare = 0.0003
  /// Runs of colored squares as long as no stamp's: those of colored rules.
  var sealStraightRun = 48.0
  /// Least side of a stamp: name stamps measure 15 mm.
  var sealLeastSide = 38.0
  /// Greatest side of what hangs together: two official seals of 45 to 50 mm that overlap.
  var sealGreatestSide = 290.0
  /// How much longer than wide stamps are: two seals beside each other.
  var sealGreatestRatio = 2.4
  /// How far around a stamp its color is taken out.
  var sealMargin = 3.0
  /// Strength from which a pixel counts as stamped, of the strongest.
  var stampTrace = 0.15
  /// Share of the light that a stamp lets pass on average that its darkest parts let pass.
  var stampGrain = 0.8

  // Paper.
  /// Side of the blocks in which the ground is told.
  var groundBlock = 2.5
  /// Ground darker than this share of the page's paper is a fill, or no ground.
  var darkGroundShare: Float = 0.78
  /// Ground darker than this share of the paper is black.
  var blackGroundShare: Float = 0.35
  /// Fills darker than this share of the paper may have light text on them.
  var lightTextGround: Float = 0.68
  /// Share of nearly white pixels in a fill with light text: from a digit in a cell to bold type.
  var lightTextShares = 0.004...0.3
  /// Least side of a dark fill under light text: a table row of 12 points.
  var fillLeastSide = 10.0
  /// Where less than this share of the surroundings has one shade there is a photograph.
  var pictureGroundShare = 0.42
  /// By how much the ground changes within 40 points in a photograph, as a share of its brightest.
  var pictureRange: Float = 0.14
  /// Share of the ground that has neither the brightest nor the darkest shade there.
  var pictureShades = 0.35
  /// Least side of a photograph.
  var pictureLeastSide = 40.0
  /// Share of the ground's brightness that becomes white.
  var whiteGroundShare: Float = 0.97
  /// Side of a square of solid black, as borders and punch holes hold and bold titles of 44 points do
  /// not.
  var solidSide = 8.0
  /// How far the rounded edge of solid black lies beyond the squares that it holds.
  var solidRim = 3.0

  // Straightening.
  /// How much sharper the best angle is than the usual one, at least.
  var leastSkewContrast = 1.08
  /// Skew that is left alone, in degrees: half a pixel over the width of a page.
  var leastSkew = 0.015
  /// Runs of ink as long as rules are, not strokes, when lines of text are looked at.
  var turnRuleLength = 34.0
  /// Thickest line of text that counts.
  var turnThickestLine = 40.0
  /// How many times more ink must stand in lines that run down.
  var turnMajority = 1.5

  // Rules.
  /// Columns in which a rule is followed step by step.
  var ruleStretch = 4.0
  /// Length over which ink is made even along a rule: dots and dropouts of a fax.
  var ruleSmoothing = 1.8
  /// How much darker than paper the lightest rule is, of 255: gray hairlines scanned at 150 dpi.
  var leastRuleContrast = 20.0
  /// Thickest rule; borders of 4.5 points are the heaviest that office programs offer in menus.
  var thickestRule = 5.0
  /// Gap within a rule that is bridged where it begins.
  var ruleGap = 1.6
  /// Shortest line that may be part of a rule: a cell two characters wide, half of it lost.
  var shortestTrack = 7.0
  /// Shortest rule that joins no other: longer than a dash of two characters in a heading.
  var shortestLoneRule = 45.0
  /// Share of a solid rule that is ink; rules of scans at 150 dpi have 0.97, rows of strokes in text 0.94.
  var solidCoverage = 0.96
  /// Share of a rule in the open that is ink.
  var cleanCoverage = 0.9
  /// Share of a broken rule that is ink.
  var brokenCoverage = 0.7
  /// How far beside a rule ink counts as crowding it.
  var besideReach = 1.2
  /// How much darker than paper ink beside a rule is at least, of 255.
  var besideContrast = 45
  /// Share of a rule with ink beside it that rules have, both sides together.
  var cleanShare = 0.12
  /// The same of a solid rule that text crowds on one side; rows of strokes have 0.7.
  var crowdedShare = 0.5
  /// Share of a rule with ink on one side from which that is the other line of a double rule.
  var doubleShare = 0.78
  /// From which length a broken rule may have more ink beside it.
  var longRule = 150.0
  /// Share of a short part of a rule's end that has ink beside it from which it is a character instead.
  var crowdedEnd = 0.4
  /// Share of a rule between two crossing ones that may have ink beside it, both sides together.
  var crowdedPart = 0.7
  /// Thickest rule that is taken only because it joins others at both ends.
  var thickestShortRule = 3.6
  /// Thickest rule that joins no other and is not long: an underline.
  var thickestLoneRule = 1.3
  /// How far vertical rules run beyond the last horizontal one where a page break tore a row.
  var leastTornRow = 8.0
  /// How long a line across a rule is that counts as a rule that crosses.
  var crossingLength = 20.0
  /// Share of a rule's darkness that it has at least up to its end.
  var reachDarkness = 0.4
  /// Share of a rule that may have text beside it on one side where both its ends join others.
  var mostCrowded = 0.8
  /// Dashes that a dashed rule has at least.
  var fewestDashes = 5
  /// Longest dash of a dashed rule; digits are taller.
  var longestDash = 3.6
  /// Longest gap of a dashed rule.
  var longestDashGap = 3.0
  /// Share of a rule of fine dots with ink beside it, both sides together.
  var cleanDashes = 0.1
  /// How dark the second line of a double rule is, as a share of the first.
  var doubleAlike: Float = 0.7
  /// Share of a double rule's stretches that show both its lines.
  var doubleStretches = 0.8
  /// The gap between the lines of a double rule.
  var doubleGap = 1.2
  /// Gap from which ink counts as parted when digits below each other are told from a broken rule.
  var digitGap = 1.0
  /// Heights of digits, from 5-point to 20-point type.
  var digitHeights = 3.5...14.0
  /// Parts shorter than this make a rule only with short gaps: a column of digits 1 has long ones.
  var dashLength = 20.0
  /// Most lines followed in a direction; a page of several hundred cells has about 200.
  var mostTracks = 3000
  /// How far apart the two lines of a double rule are.
  var doubleRuleReach = 3.2
  /// How far an end may be from a rule that it touches.
  var touchReach = 0.4
  /// The same of an end in whose line a rule goes on: digits in the lowest rows keep 1.5.
  var inLineReach = 1.2
  /// How far an end may be from the rule that it is meant to meet.
  var endReach = 4.0
  /// How far two parts of a broken rule may be out of line.
  var ruleSlack = 0.7
  /// Longest gap of a broken rule.
  var brokenRuleGap = 12.0
  /// How far the blurred edge of a rule reaches.
  var ruleFringe = 0.8
  /// Shade from which nothing of a rule's edge is left.
  var cleanShade = 236
  /// Shade from which a pixel beside a rule belongs to no stroke.
  var lightShade = 190

  // Ink and pieces.
  /// Shade below which ink is certain, where only its place matters.
  var roughInkShade = 160
  /// How much darker than paper the darkest ink of a place is, of 255, at least.
  var leastInkContrast = 60.0
  /// Where between the darkest ink, 0, and paper, 1, ink ends. At 150 dpi the thin stroke of a 4 is a
  /// quarter as dark as its stem; without it a 4 is cut to a 1.
  var inkThreshold = 0.78
  /// Area below which ink is dust, in square points; a decimal point of 8-point type has 0.5.
  var dustArea = 0.22
  /// Area below which ink in a line is dust, as a share of the square of the line's height.
  var dustInLine = 0.006
  /// Tallest connected ink of text: titles of 48 points.
  var tallestInk = 60.0
  /// Longest gap inside a piece, in heights of its line.
  var longestGap = 1.3
  /// How much of the lower of two parts stands beside the other when they are on one line.
  var lineOverlap = 0.5
  /// Height of what a lone mark needs to count, in points.
  var leastLoneExtent = 2.4
  /// Thickness of what may be left of a rule.
  var remainThickness = 1.5
  /// How far from a rule its remains are.
  var remainReach = 0.8
  /// Pixels a run of ink needs on average; noise has more runs.
  var pixelsPerRun = 8
  /// Height of a line of the smallest type.
  var leastLineHeight = 5.0
}
