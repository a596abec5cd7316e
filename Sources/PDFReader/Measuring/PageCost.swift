/// What a page asks of poppler, counted in its content stream before poppler sees it.
struct PageCost {
  /// Operators, forms and soft masks included.
  var operators = 0
  /// Strings of text that are shown, and blanks in them: poppler's words are hardly more.
  var words = 0
  /// Bytes of the strings that are shown.
  var textBytes = 0
  /// Samples of inline images, which poppler reads one by one though it draws none.
  var inlineSamples = 0.0
  /// Bytes of the maps of fonts.
  var mapBytes = 0
  /// Whether something is drawn that nobody can measure.
  var isUnmeasured = false

  /// Words as poppler's text analysis may find them, whose time grows with their square.
  ///
  /// A string of two-byte codes has blanks that cannot be told; every second code may be one.
  var textWeight: Int { max(words, textBytes / 4) }

  /// Whether the page can be given to poppler in this process.
  var isModest: Bool {
    !isUnmeasured && operators <= Self.mostOperators && textWeight <= Self.mostWords
      && inlineSamples <= Self.mostInlineSamples && mapBytes <= Self.mostMapBytes
  }

  /// A million, which poppler runs in a second; a page of tables has 1,000 to 20,000.
  private static let mostOperators = 1_000_000
  /// 8,000 words take poppler 1.5 seconds at the worst, in rows and columns; a page full of 6 pt print has
  /// 5,000.
  private static let mostWords = 8_000
  /// 100 million, which poppler passes in half a second; a scan in one inline image has 35 million.
  private static let mostInlineSamples = 1e8
  /// 2 MiB: ten fonts with the characters of a long report have 400 KB.
  private static let mostMapBytes = 2 << 20
}

/// What the pages of a document asked of poppler together.
struct DocumentCost {
  private var pages = 0
  private var operators = 0
  private var squaredWords = 0
  private var mapBytes = 0

  /// Whether one page more, at this cost, is what an honest document may ask for. It is counted then.
  mutating func admits(_ page: PageCost) -> Bool {
    pages += 1
    operators += page.operators
    // Pages that nobody would call full cost what their operators cost.
    if page.textWeight > Self.fullPage { squaredWords += page.textWeight * page.textWeight }
    mapBytes += page.mapBytes
    return operators <= Self.mostOperators + pages * Self.operatorsPerPage
      && squaredWords <= Self.mostSquaredWords + pages * Self.fullPage * Self.fullPage
      && mapBytes <= Self.mostMapBytes + pages * Self.mapBytesPerPage
  }

  /// A page with as many as are allowed.
  private static let mostOperators = 1_000_000
  /// More than pages of tables have.
  private static let operatorsPerPage = 20_000
  /// Words of a page that is set in small print from edge to edge.
  private static let fullPage = 4_000
  /// Those of one page with as many words as are allowed.
  private static let mostSquaredWords = 64_000_000
  private static let mostMapBytes = 8 << 20
  /// Maps of ten fonts with the characters of a long report.
  private static let mapBytesPerPage = 400 << 10
}
