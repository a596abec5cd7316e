import Testing

@testable import PageRecognition

/// What recognizers write for a number.
@Suite struct NumberSpellingTests {
  @Test(arguments: [
    ("125", "125"), ("65,303", "65303"), ("65，303", "65303"), ("１２", "12"), ("762.310", "762.310"),
    ("0.", "0"), (".0", "0"), ("-0", "0"), ("-5", "-5"), ("12%", "12%"), ("3,.063", "3063"),
    ("95.19％", "95.19%"), ("1,234.5", "1234.5"),
  ])
  func numbersAreSpelled(text: String, value: String) {
    #expect(NumberSpelling(text)?.value == value)
  }

  @Test(arguments: ["", "-", ".", "12-5", "1l", "12%3", "日", "--5", "%"])
  func othersAreNone(text: String) {
    #expect(NumberSpelling(text) == nil)
  }

  @Test func marksStandBehindTheirDigits() {
    #expect(NumberSpelling("1,234.5")?.marks == [1: .comma, 4: .point])
    #expect(NumberSpelling("3,.063")?.marks == [:])
    #expect(NumberSpelling(".5")?.beginsWithPoint == true)
  }
}
