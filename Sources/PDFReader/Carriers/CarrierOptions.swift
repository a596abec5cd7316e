/// Thresholds of telling what carries a page's text.
struct CarrierOptions: Sendable, Hashable {
  /// Text drawn before images that cover this share of the page is a layer under them.
  ///
  /// 0.8: makers lay text under the image of a whole page; a figure that covers a heading is smaller.
  var wholePictureShare = 0.8
  /// A page with nothing but images, not even a line, is a picture where they cover this share of it.
  ///
  /// 0.25: half a page that lies across, set between the margins of a word processor, covers 0.29.
  var leastPictureShare = 0.25
  /// Images cover the page this far around them as well, in points.
  ///
  /// 6: it closes the leading of print whose lines or letters are an image each.
  var pictureGap = 6.0
  /// Printed text on a picture that covers a smaller share of the page, by its boxes, was added to it.
  ///
  /// 0.0125: the words of a signature take 0.009 of an A4 page, the stamps of apps 0.003; two lines of
  /// body text take 0.015, the title on a cover 0.02.
  var mostAddedTextShare = 0.0125
  /// What stands this near to the edge of a picture was added to it: numbers, running heads, stamps;
  /// as a share of the page's width or height.
  ///
  /// 0.08: an inch of an A4 page is 0.086 of its height.
  var pictureMarginShare = 0.08
  /// A picture with more lines drawn upon it is a page of its own.
  ///
  /// 8: two frames around signatures or stamps.
  var mostAddedRulings = 8
  /// Images that cover a smaller share of the page do not tell the resolution of its picture.
  ///
  /// 0.01: logos and stamps are finer than the page they were put upon; a strip of 16 rows is 0.005 of
  /// a page, but then all are.
  var leastTileShare = 0.01
  /// Resolution of a picture whose file does not tell its number of pixels, in pixels a point.
  ///
  /// 2.8: 200 dpi.
  var unknownPixelsPerPoint = 2.8
  /// A text recognition that ran twice puts a character this near to where it stood, in sizes of its box.
  ///
  /// 0.4: less than the 0.5 from a digit to the next one in a font whose boxes are twice as wide.
  var repeatedLayerReach = 0.4
  /// A layer was laid twice where this share of its characters repeat others.
  ///
  /// 0.3: two runs that agree make it 0.5; single characters repeat by chance where boxes are too wide.
  var leastRepeatedLayerShare = 0.3
  /// Two fonts belong to the layers of two makers where this share of one's characters stand on those of
  /// the other.
  ///
  /// 0.5: a layer in a Latin and a Chinese font overlaps at the seams of words alone.
  var leastLayerOverlap = 0.5
  /// Layers in more fonts are not compared.
  ///
  /// 16: makers use one to four.
  var mostLayerFonts = 16
  /// Fewer codes or glyphs on a page do not tell whether its fonts say anything.
  ///
  /// 20: more than a page number in a font of its own.
  var fewestUntoldCodes = 20
  /// A page is shapes where this share of its codes is shown in fonts that do not tell them.
  ///
  /// 0.6: headings and numbers in other fonts take up to a third of a page.
  var leastUntoldShare = 0.6
  /// A font that tells nothing is more than one of bullets and boxes where the page shows so many codes in
  /// it.
  ///
  /// 12: a list on a page has as many bullets, but these are of one or two kinds.
  var fewestSilentCodes = 12
  /// And where these codes have so many different bytes.
  ///
  /// 5: four digits, and the first byte of each code; bullets and boxes to tick are of up to three kinds.
  var fewestSilentBytes = 5
  /// A font tells nothing where it gives characters for less than this share of the codes shown in it.
  ///
  /// 0.4: digits come to control characters, a third to signs where web addresses stand among them;
  /// of told codes blanks are left out, and what stands beyond the page's edge.
  var mostSilentShare = 0.4
  /// A page misses its text where it gives fewer glyphs than this share of its codes.
  ///
  /// 0.1: a page of blanks and of letters drawn four times over gives 0.2.
  var mostMissingTextShare = 0.1
  /// A page whose glyphs are replacement characters, controls or for private use to this share is shapes.
  ///
  /// 0.5: forms full of boxes to tick, in a font of symbols, stay at 0.1.
  var leastJunkShare = 0.5
  /// Pages with fewer glyphs are not judged by their characters alone.
  ///
  /// 100: about three lines.
  var fewestNonsenseGlyphs = 100
  /// A script counts where it has this share of the page's glyphs.
  ///
  /// 0.01: a text on mathematics has single letters of two or three scripts.
  var leastScriptShare = 0.01
  /// Text in more scripts is none.
  ///
  /// 6: mathematics has Greek, symbols, mathematical letters and phonetic ones.
  var fewestMixedScripts = 6
  /// The glyphs of mixed scripts make up this share of the page.
  ///
  /// 0.25: with numbers of glyphs for characters they are 0.4 to 0.9.
  var leastMixedShare = 0.25
  /// Accented letters and rare signs make up this share of Latin text that is scrambled.
  ///
  /// 0.35: Vietnamese, which has most of them, stays at 0.25.
  var leastScrambledShare = 0.35
  /// Plain letters and digits make up at most this share of Latin text that is scrambled.
  ///
  /// 0.45: in all languages written in Latin letters they are above 0.6.
  var mostPlainShare = 0.45
  /// A page is one of ideographs where they make up this share of its glyphs.
  ///
  /// 0.5: tables of a report have as many digits as ideographs at most.
  var leastIdeographShare = 0.5
  /// Where at most this share of the ideographs is common, they are not those of a text.
  ///
  /// 0.12: taken at random it is 0.03; lists of names stay above 0.3, reports above 0.7.
  var mostRareCommonShare = 0.12
  /// Text in fonts that name their glyphs themselves is none where this share of it is rare signs and
  /// accented letters.
  ///
  /// 0.15: a page of formulas has 0.05; codes given in turn, as offices do, 0.2 to 0.6.
  var leastOddSigns = 0.15
  /// A page of numbers has this share of digits.
  ///
  /// 0.5: numbers of glyphs hit the ten digits by chance alone.
  var leastNaturalDigits = 0.5
  /// Text is Chinese or Japanese where ideographs and kana make up this share of its glyphs.
  ///
  /// 0.2: tables of figures have that few.
  var leastNaturalIdeographs = 0.2
  /// Chinese text whose fonts do not tell it is right where this share of its ideographs is common.
  ///
  /// 0.4: see `mostRareCommonShare`.
  var leastNaturalCommonShare = 0.4
  /// Text is of one script where that has this share of its glyphs.
  ///
  /// 0.6: the rest is digits and marks.
  var leastNaturalShare = 0.6
  /// Share of vowels among the plain letters of a language written in Latin letters.
  ///
  /// 0.25 to 0.55: English 0.38, Czech 0.30, Italian 0.47; codes that are off by 29, as those of
  /// TrueType fonts in their usual order, have 0.14.
  var naturalVowels = 0.25...0.55
  /// How often writing uses the letters of a text, on an average: the share of all letters.
  ///
  /// 0.048: languages written in Latin letters have 0.055 to 0.070, letters taken for others 0.038 by
  /// chance.
  var leastLetterWeight = 0.048
  /// A page without text is one of shapes where it has this many filled shapes of the size of characters.
  ///
  /// 200: about a hundred characters, whose outlines are two shapes each on an average; logos have up to
  /// fifty.
  var fewestOutlines = 200
  /// The longer side of a shape that may be a character or a part of one, in points.
  ///
  /// 2 to 40: from a dot of small print to a title.
  var outlineSizes = 2.0...40.0
}
