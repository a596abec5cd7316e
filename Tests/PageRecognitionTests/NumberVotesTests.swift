import PagePictures
import Testing

@testable import PageRecognition

/// What settles a number, and what leaves it open.
@Suite struct NumberVotesTests {
  /// A face's digits 12 wide and 20 high with 4 between; a point 3 square on their foot, a comma 3 wide and 6
  /// high that hangs below it by 4, a large one 10 high.
  private static func piece(_ shape: String) -> InkPiece {
    var blobs: [PixelRect] = []
    var x = 10
    for character in shape {
      switch character {
      case ".": blobs.append(PixelRect(x: x..<(x + 3), y: 47..<50))
      case ",": blobs.append(PixelRect(x: x..<(x + 3), y: 48..<54))
      case ";": blobs.append(PixelRect(x: x..<(x + 4), y: 44..<54))
      case "-": blobs.append(PixelRect(x: x..<(x + 8), y: 39..<41))
      case "'": blobs.append(PixelRect(x: x..<(x + 3), y: 30..<33))
      case "w": blobs.append(PixelRect(x: x..<(x + 24), y: 30..<50))
      default: blobs.append(PixelRect(x: x..<(x + 12), y: 30..<50))
      }
      x = blobs[blobs.count - 1].x.upperBound + 4
    }
    let box = blobs.dropFirst().reduce(blobs[0]) { $0.union($1) }
    return InkPiece(box: box, blobs: blobs, isRuledIn: true)
  }

  private static func reading(_ text: String, _ confidence: Double = 0.98) -> PieceText {
    PieceText(
      symbols: text.map { .init(text: String($0), columns: 0..<1, confidence: confidence) })
  }

  /// The outcome of readings, each by a recognizer that a letter names.
  private static func outcome(
    _ readings: [(String, String, Double)], ink shape: String, isLast: Bool = true,
    isCrowded: Bool = false
  ) -> NumberVotes.Outcome {
    let options = PageRecognitionOptions()
    let ink = NumberInk(piece(shape), usualHeight: 24, options: options)
    let candidates = readings.enumerated().map { place, reading in
      (text: Self.reading(reading.1, reading.2), source: "\(reading.0), look \(place)")
    }
    return NumberVotes(candidates, ink: ink, isCrowded: isCrowded, options: options)
      .outcome(isLast: isLast)
  }

  private static func settled(
    _ readings: [(String, String, Double)], ink shape: String, isLast: Bool = true
  ) -> String? {
    let outcome = outcome(readings, ink: shape, isLast: isLast)
    return outcome.isSettled ? outcome.candidates[0].text.text : nil
  }

  @Test func twoThatAgreeSettleANumber() {
    #expect(Self.settled([("a", "125", 0.95), ("b", "125", 0.95)], ink: "125") == "125")
    #expect(Self.settled([("a", "125", 0.95), ("a", "125", 0.95)], ink: "125") == "125")
    #expect(Self.settled([("a", "125", 0.95)], ink: "125") == nil)
    let doubtful = [("a", "125", 0.3), ("b", "125", 0.8)]
    #expect(Self.settled(doubtful, ink: "125", isLast: false) == nil)
    #expect(Self.settled(doubtful, ink: "125") == nil)
    #expect(Self.settled(doubtful + [("a", "125", 0.3)], ink: "125") == "125")
    #expect(Self.settled([("a", "125", 0.3), ("b", "125", 0.9)], ink: "125") == nil)
    #expect(Self.settled([("a", "125", 0.6), ("b", "125", 0.9)], ink: "125") == "125")
    #expect(
      Self.settled([("a", "125", 0.6), ("b", "125", 0.8)], ink: "125", isLast: false) == "125")
    #expect(Self.settled([("a", "125", 0.3), ("a", "125", 0.3)], ink: "125") == nil)
    #expect(Self.settled([], ink: "125") == nil)
    // One recognizer at every look, sure at one of them.
    let looks = [("a", "0", 0.6), ("a", "0", 0.87), ("a", "0", 0.7)]
    #expect(Self.settled(looks + [("a", "0", 0.98)], ink: "0") == "0")
    #expect(Self.settled(looks + [("a", "0", 0.8)], ink: "0") == nil)
    #expect(Self.settled(looks + [("a", "8", 0.5)], ink: "0") == nil)
  }

  @Test func aTextLayerNeedsAReadingOfThePicture() {
    #expect(Self.settled([("a", "45", 0.95), ("text layer", "45", 1)], ink: "45") == "45")
    let layer = NumberVotes(
      [(Self.reading("45"), TextSource.layer), (Self.reading("45"), TextSource.layer)],
      ink: NumberInk(Self.piece("45"), usualHeight: 24, options: .init()), isCrowded: false,
      options: .init())
    #expect(!layer.outcome(isLast: true).isSettled)
  }

  @Test func whatTheBestRecognizerDoesNotSeeIsNoNumber() {
    let others = [("b", "7", 0.9), ("c", "7", 0.97), ("b", "7", 0.95)]
    #expect(Self.settled([("a", "", 0)] + others, ink: "7") == nil)
    #expect(Self.settled([("a", "7", 0.02)] + others, ink: "7") == nil)
    #expect(Self.settled([("a", "", 0), ("a", "7", 0.4)] + others, ink: "7") == nil)
    // It lost it for its neighbors' sake, and sees it in other company.
    #expect(Self.settled([("a", "", 0)] + others + [("a", "7", 0.9)], ink: "7") == "7")
  }

  @Test func oneThatContradictsForCertainLeavesItOpen() {
    let three = [("a", "50", 0.99), ("b", "50", 0.99), ("a", "50", 0.99)]
    #expect(Self.settled(three + [("b", "30", 0.94)], ink: "50") == nil)
    #expect(Self.settled(three + [("b", "30", 0.6)], ink: "50") == "50")
    #expect(Self.settled(three + [("b", "30", 0.6)], ink: "50", isLast: false) == nil)
    #expect(
      Self.settled(three + [("b", "30", 0.6), ("b", "80", 0.6)], ink: "50") == nil)
    // Two that are certain at every look, against one that is not trusted most.
    let four = three + [("b", "50", 0.97)]
    #expect(Self.settled(four + [("c", "30", 0.95)], ink: "50") == "50")
    #expect(Self.settled(three + [("b", "50", 0.92), ("c", "30", 0.95)], ink: "50") == nil)
    // A slip of one that is not trusted most, against three.
    #expect(Self.settled(three + [("c", "50", 0.95), ("b", "30", 0.94)], ink: "50") == "50")
    #expect(
      Self.settled(
        [("a", "30", 0.99), ("b", "50", 0.99), ("c", "50", 0.99), ("d", "50", 0.99)], ink: "50")
        == nil)
  }

  @Test(arguments: [("35", "5"), ("8", "80"), ("", "80"), ("1l", "80")])
  func readingsThatTheInkCannotBeAreVoid(void: String, number: String) {
    let two = [("a", number, 0.99), ("b", number, 0.99)]
    #expect(Self.settled(two + [("b", void, 0.95)], ink: number) == number)
    // However many lose a digit: what the ink has is not read then.
    #expect(Self.settled([("a", "11", 0.99), ("b", "11", 0.99)], ink: "111") == nil)
    #expect(Self.settled([("a", "111", 0.99), ("b", "111", 0.99)], ink: "11") == nil)
  }

  @Test func digitsThatTouchAreOneOrTwo() {
    #expect(Self.settled([("a", "40", 0.99), ("b", "40", 0.99)], ink: "w") == "40")
    #expect(Self.settled([("a", "240", 0.99), ("b", "240", 0.99)], ink: "2w") == "240")
  }

  // MARK: Shape

  /// Digits of these boxes: left, width, top and foot.
  private static func settled(_ text: String, _ digits: [(Int, Int, Int, Int)]) -> String? {
    let blobs = digits.map { PixelRect(x: $0.0..<($0.0 + $0.1), y: $0.2..<$0.3) }
    let box = blobs.dropFirst().reduce(blobs[0]) { $0.union($1) }
    let ink = NumberInk(
      InkPiece(box: box, blobs: blobs, isRuledIn: true), usualHeight: 24, options: .init())
    let votes = NumberVotes(
      [(reading(text), "a, look 1"), (reading(text), "b, look 1")], ink: ink, isCrowded: false,
      options: .init())
    let outcome = votes.outcome(isLast: true)
    return outcome.isSettled ? outcome.candidates[0].text.text : nil
  }

  @Test func numbersBesideEachOtherAreNotOne() {
    // 12 and 15 a blank apart; 1 2 3 at even distances; full width.
    #expect(
      Self.settled("1215", [(0, 12, 30, 50), (16, 12, 30, 50), (42, 12, 30, 50), (58, 12, 30, 50)])
        == nil)
    #expect(Self.settled("123", [(0, 12, 30, 50), (16, 12, 30, 50), (32, 12, 30, 50)]) == "123")
    #expect(Self.settled("12", [(0, 12, 30, 50), (29, 12, 30, 50)]) == "12")
    #expect(Self.settled("12", [(0, 12, 30, 50), (24, 12, 30, 50)]) == nil)
  }

  @Test func handwritingBesideANumberIsNoneOfIt() {
    // Higher than the printed digit, and on another foot.
    #expect(Self.settled("17", [(0, 12, 30, 50), (16, 12, 22, 50)]) == nil)
    #expect(Self.settled("17", [(0, 12, 30, 50), (16, 12, 36, 56)]) == nil)
    #expect(Self.settled("17", [(0, 12, 30, 50), (16, 12, 31, 51)]) == "17")
  }

  @Test func twoPartsAreOneBrokenDigitOnlyWhereBothAreNarrow() {
    #expect(Self.settled("0", [(0, 5, 30, 50), (8, 5, 30, 50)]) == "0")
    #expect(Self.settled("7", [(0, 11, 30, 50), (13, 4, 30, 50)]) == nil)
  }

  @Test func noNumberBeginsWithAnIdleZero() {
    #expect(Self.settled([("a", "04", 1), ("b", "04", 1)], ink: "04") == nil)
    #expect(Self.settled([("a", "0.4", 1), ("b", "0.4", 1)], ink: "0.4") == "0.4")
  }

  @Test func whatMoreReadingsSeeElseLeavesANumberOpen() {
    let voids = [("b", "5", 0.9), ("c", "5", 0.9), ("b", "5", 0.8)]
    #expect(Self.settled([("a", "55", 0.99), ("a", "55", 0.99)] + voids, ink: "55") == nil)
  }

  // MARK: Marks

  @Test func aPointThatSomeRecognizersDropCounts() {
    let seen = [("a", "762.31", 0.99), ("b", "762.31", 0.9), ("c", "76231", 1.0)]
    #expect(Self.settled(seen, ink: "762.31") == "762.31")
    #expect(Self.settled([("c", "76231", 1), ("c", "76231", 1)], ink: "762.31") == nil)
    #expect(Self.settled([("a", "76231", 1), ("b", "76231", 1)], ink: "76231") == "76231")
    // Ink without a mark, and one reading with it.
    #expect(Self.settled([("a", "762.31", 1), ("b", "76231", 1)], ink: "76231") == nil)
  }

  @Test func aCommaIsToldFromAPointByItsTail() {
    let seen = [("a", "3,374", 0.99), ("b", "3.374", 0.95), ("b", "3374", 0.9)]
    #expect(Self.settled(seen, ink: "3,374") == "3,374")
    #expect(Self.settled(seen, ink: "3.374") == nil)
    // In print of 20 pixels nobody knows whether a tail has faded; other digits behind it tell a point.
    #expect(Self.settled(seen + [("c", "3.374", 0.9)], ink: "3.374") == nil)
    #expect(Self.settled([("a", "3.3745", 1), ("b", "3.3745", 1)], ink: "3.3745") == "3.3745")
    #expect(Self.settled([("a", "3.374", 1), ("b", "3.374", 1)], ink: "3,374") == nil)
    #expect(Self.settled([("a", "3,,374", 1), ("b", "3,374", 1)], ink: "3,374") == "3,374")
  }

  @Test func aCommaChangesNothing() {
    #expect(Self.settled([("a", "65,303", 1), ("b", "65303", 1)], ink: "65,303") == "65,303")
    #expect(Self.settled([("a", "65303", 1), ("b", "65303", 1)], ink: "65,303") == nil)
    // One that is half as high as the digits.
    #expect(Self.settled([("a", "65,303", 1), ("b", "65,303", 1)], ink: "65;303") == "65,303")
    // A comma whose tail is lost, and one that is no part of its own.
    #expect(Self.settled([("a", "65,303", 1), ("b", "65,303", 1)], ink: "65.303") == "65,303")
    #expect(Self.settled([("a", "65,303", 1), ("b", "65303", 1)], ink: "65303") == "65,303")
  }

  @Test func dustBesideANumberIsNoneOfIt() {
    for shape in ["0.", ".0", "0'", "'0", "0"] {
      let seen = [("a", "0.", 0.98), ("b", ".0", 0.9), ("a", "0", 0.95), ("b", "-0", 0.9)]
      #expect(Self.settled(seen, ink: shape) == "0", "\(shape)")
    }
    #expect(Self.settled([("a", "12.", 0.98), ("b", "12", 0.9)], ink: "12.") == "12")
  }

  @Test func aPointBeforeTheFirstDigitMayBeOne() {
    #expect(Self.settled([("a", ".5", 0.98), ("b", ".5", 0.98)], ink: ".5") == nil)
    #expect(Self.settled([("a", "5", 0.98), ("b", ".5", 0.98)], ink: "5") == "5")
    #expect(Self.settled([("a", "5", 0.98), ("b", "5", 0.98)], ink: ".5") == "5")
  }

  @Test func aSignNeedsItsInk() {
    #expect(Self.settled([("a", "-12", 1), ("b", "-12", 1)], ink: "-12") == "-12")
    #expect(Self.settled([("a", "12", 1), ("b", "12", 1)], ink: "-12") == nil)
    #expect(Self.settled([("a", "-12", 1), ("b", "-12", 1)], ink: "12") == nil)
  }

  @Test func aStrokeAloneIsADash() {
    #expect(Self.settled([("a", "-", 1), ("b", "-", 1)], ink: "-") == "-")
    #expect(Self.settled([("a", "1", 1), ("b", "1", 1)], ink: "-") == nil)
    #expect(Self.settled([("a", "0", 1), ("b", "0", 1), ("b", "-", 0.95)], ink: "0") == "0")
  }

  @Test func numbersThatMayHaveLostInkStayOpen() {
    let outcome = Self.outcome(
      [("a", "125", 1), ("b", "125", 1)], ink: "125", isCrowded: true)
    #expect(!outcome.isSettled)
    #expect(outcome.candidates[0].text.text == "125")
  }

  @Test func theNumberComesFirstAndWhatIsVoidLast() {
    let outcome = Self.outcome(
      [("a", "", 0), ("b", "30", 0.5), ("a", "50", 0.99), ("c", "50", 0.9)], ink: "50")
    #expect(outcome.candidates.map(\.text.text) == ["50", "50", "30", ""])
    #expect(outcome.isSettled)
  }
}
