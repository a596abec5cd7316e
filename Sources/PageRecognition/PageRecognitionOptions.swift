/// Thresholds of recognizing a page.
///
/// Heights of ink are those of digits and characters in the picture; shares lie between 0 and 1.
package struct PageRecognitionOptions: Sendable, Hashable {
  /// A piece may be a number where each part of its ink is at most this wide, in heights of the piece.
  ///
  /// 0.95: digits are 0.5 to 0.65 wide, printed and blurred 0.8; Chinese characters 0.85 to 1.1.
  package var widestDigitInHeights = 0.95
  /// Few digits are wider than this, in heights of their piece, and most Chinese characters are.
  ///
  /// 0.7: between the 0.65 of digits and the 0.8 of characters.
  package var usualDigitInHeights = 0.7
  /// A piece may be a number where its ink has at most this many parts.
  ///
  /// 18: the longest amounts have 12 digits, with separators and a sign 17 marks.
  package var mostDigits = 18
  /// Ink lower than this is set at the height of its page's other numbers, in their heights: a minus sign.
  package var flatInkInHeights = 0.6
  /// A part of a number's ink this wide, in its heights, may be two digits that touch.
  ///
  /// 0.4: the narrowest digits but 1 are 0.45 wide.
  package var narrowestDigitInHeights = 0.4
  /// Parts that together are at most this wide, in heights of the number, may be one broken digit.
  ///
  /// 0.85: a broken 0 at 150 dots an inch is up to 0.8 wide, the ink of 11 from 0.9 on.
  package var brokenDigitInHeights = 0.85
  /// The parts of a broken digit are at most so far apart, in heights of the number.
  ///
  /// 0.3: those of a 0 are 0.05 to 0.27 apart, the two strokes of 11 from 0.45 on.
  package var breakInHeights = 0.3
  /// Each of the two is at most so wide, in heights of the number: half a digit.
  package var brokenPartInHeights = 0.42
  /// From middle to middle digits of one number are at most so far apart, in their heights …
  ///
  /// 1.05: they stand 0.7 to 0.9 apart, with a blank between them 1.1 and more.
  package var widestStepInHeights = 1.05
  /// … or so far, set as wide as Chinese characters.
  package var fullWidthSteps = 1.3...1.65
  /// The largest distance is at most so many of the smallest.
  package var unevenSteps = 1.45
  /// Feet of the digits of one number differ by at most this share of their height …
  package var unevenFoot = 0.15
  /// … their heights by at most this one …
  package var unevenHeight = 0.25
  /// … and so many pixels, which blur and dirt make.
  package var footBlur = 2.0
  /// Digits at least so high, in pixels, show whether a mark has a tail.
  package var clearDigitPixels = 24
  /// Lower parts are points, commas and strokes, never a part of a digit, in heights of the number.
  package var markInHeights = 0.4
  /// Digits reach at least so far above their foot, in heights of the number; the tops of commas are at 0.25.
  package var wholeDigitInHeights = 0.7
  /// Narrower flat parts are no minus sign, in heights of the number.
  package var speckInHeights = 0.25
  /// Points and commas end at most so far above the number's lowest ink, in its heights.
  package var pointZoneInHeights = 0.3
  /// A part that ends at least so far below the digits' foot is a comma, in heights of the number.
  ///
  /// 0.08: commas hang down by 0.12 to 0.25, points not at all, but for a pixel of blur.
  package var commaBelowFoot = 0.08
  /// Points are at most so high, in heights of the number.
  package var pointHeight = 0.3
  /// Ink lower than this has no digits, in the usual height of the page's pieces.
  ///
  /// 0.3: dashes are up to 0.15 high, dust up to 0.25, the digits of a small table in large text from 0.4 on.
  package var lowestDigitInHeights = 0.3
  /// Ink narrower than this a Chinese character, in its heights, is none.
  ///
  /// 0.75: characters are 0.85 to 1.1 wide, digits 0.3 to 0.65.
  package var narrowestCharacterInHeights = 0.75
  /// Words are at least so high, in the usual height of the page's pieces.
  ///
  /// 0.85: digits have 0.74 of the height of the Chinese characters beside them.
  package var wordHeight = 0.85
  /// Characters of at least this confidence are what they were read as.
  package var certainCharacter = 0.9
  /// Lines with a character of less confidence are read at other sizes as well.
  package var doubtfulCharacter = 0.7
  /// How far the characters of a line may be wider, each counted with its usual width, than its ink.
  package var tightestSetting = 1.06
  /// A mark between two characters is as wide as a Chinese character where their ink is farther apart, in
  /// font sizes.
  ///
  /// 0.7: marks of full width keep them 0.8 to 1.3 apart, narrow ones 0.3 to 0.5.
  package var wideMarkInFontSizes = 0.7
  /// White beside a wide mark is no blank as far as mark and white are this wide, in font sizes.
  ///
  /// 1.3: a square, and what justified lines add to it.
  package var widestMarkInFontSizes = 1.3
  /// White wider than this between two characters is a blank, in font sizes.
  ///
  /// 0.22: characters' own margins take 0.05 to 0.2, the blank between digits and Chinese text 0.25.
  package var blankInFontSizes = 0.22
  /// How far white may be from where a recognizer has a symbol's border to be that border, in heights of
  /// the line.
  package var farthestBorderInHeights = 0.5
  /// A reading that differs with at least this confidence leaves a number open, however many agree.
  package var contradiction = 0.9
  /// So many recognizers that are sure outweigh one slip of one that is not trusted most.
  package var outweighingVoices = 3
  /// Or so many readings of two recognizers, each at least so sure: tesseract's Chinese network takes a 5 for a
  /// 3 in some faces, where the others are sure of it at every look.
  package var outweighingReadings = 4
  package var outweighingConfidence = 0.95
  /// A number closer than this to a rule beside it, in points, may have lost ink with the rule.
  ///
  /// 0.9: digits that stood 0 to 0.7 pt from a rule lost strokes, at 1.0 pt none did.
  package var crowdedDistance = 0.9
  /// A stroke whose upper end stands at least so far beside its lower one leans, in its heights.
  ///
  /// 0.22: a slash leans by 0.3 to 0.6, an italic 1 by 0.2, an upright one on a page askew by 0.03.
  package var leastLean = 0.22
  /// How far the ink of a row may stand beside a straight stroke, in heights of the stroke.
  ///
  /// 0.08: the flag and the foot of a 1, and the bends of a 7, stand 0.15 to 0.3 beside it.
  package var straightStroke = 0.08
  /// The same in pixels: at 120 dots an inch a stroke's rows are off by as much, those of a 7 by 2.6.
  package var strokeBlur = 1.2
  /// Ends of a stroke are the upper and lower of so many parts of it.
  package var slashBands = 5
  /// Pixels of the page kept around the ink that is cut out.
  package var cropMargin = 2
  /// Height of a digit's ink in font sizes.
  ///
  /// 0.68: the digits of the Song and Hei faces, and of Times and Arial, are 0.64 to 0.72 high.
  package var digitHeightInFontSizes = 0.68
  /// Height of a line's ink in font sizes.
  ///
  /// 0.92: Chinese characters fill 0.88 to 0.95 of their square.
  package var lineHeightInFontSizes = 0.92
  /// Numbers in which one recognizer agrees with itself count where two of its readings are at least this
  /// sure.
  ///
  /// 0.9: on bad pages a recognizer repeats a mistake at another size, mostly with less confidence.
  package var leastAgreedConfidence = 0.9
  /// Numbers in which two recognizers agree count where two of the readings are at least this sure.
  ///
  /// 0.1: tesseract is sure of 0.1 to 0.4 in many numbers of a strip that it reads right.
  package var leastConfidenceOfSeveral = 0.1
  /// The same where they were read once each; with less they are read again with other looks, and three must
  /// agree where none is sure.
  ///
  /// 0.5: a 0 that a rule's remains made a 9 was read with 0.82 and 0.34.
  package var leastConfidenceAtOnce = 0.5
  /// One recognizer that reads the same number so many times, with other looks, is sure enough where one of
  /// the readings is.
  package var constantReadings = 4
  /// A page whose text is read with less confidence is read the other ways up as well.
  ///
  /// 0.94: upright text of scans is read with 0.97 to 0.99, text upside down or on its side with 0.7 to 0.9.
  package var uprightConfidence = 0.94
  /// Characters of less confidence may be guessed, and say nothing of which way up a page is.
  package var guessedConfidence = 0.7
  /// A page whose longest lines have fewer characters is read the other ways up as well: of a page that lies
  /// on its side each character is a line.
  package var uprightCharacters = 4.0
  /// How many lines say which way up the page is.
  package var orientationLines = 8
  /// Lines of less confidence are no text: ornaments, photos, handwriting.
  package var leastLineConfidence = 0.35
  /// A text layer is kept for words where at least this share of its characters agrees with what is
  /// recognized.
  package var leastLayerAgreement = 0.6
  /// Of a line the text layer's words stand where at least this share of the longer text is in both: others
  /// were placed beside their line, or on the next one.
  ///
  /// 0.75: recognizers mistake up to one character in ten, and so do the makers of text layers.
  package var leastLineAgreement = 0.75

  /// A text layer is kept for words where it stands on its lines for at least this share of them.
  ///
  /// 0.8: a layer that is shifted or stretched misses the ends of most lines.
  package var leastLinesOfLayer = 0.8

  /// The documented defaults.
  package init() {}
}
