import DisclosureReports
import PageModel
import Testing

/// What findings say in both languages.
struct FindingTextTests {
  /// What a test puts in the place of a name.
  private static func argument(_ name: String) -> String { "⟨\(name)⟩" }

  /// The texts with every name filled in.
  private static func filled(_ text: TextTemplate) -> BilingualText {
    func filled(_ words: String) -> String {
      text.names.english.reduce(words) {
        $0.replacing("{\($1)}", with: argument($1))
      }
    }
    return BilingualText(english: filled(text.english), chinese: filled(text.chinese))
  }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test(
    "Every sentence has both texts, each of which uses every argument",
    arguments: FindingTemplate.allCases)
  func sentence(template: FindingTemplate) throws {
    let wording = try #require(FindingTemplate.table[template])
    #expect(!wording.rule.isEmpty)
    Self.check(wording.text)
  }

  @Test(
    "Every phrase has both texts, each of which uses every argument",
    arguments: FindingPhrase.allCases)
  func phrase(phrase: FindingPhrase) throws {
    Self.check(try #require(FindingPhrase.table[phrase]))
  }

  private static func check(_ template: TextTemplate) {
    #expect(template.names.english == template.names.chinese, "\(template.english)")
    let text = filled(template)
    for words in [text.english, text.chinese] {
      #expect(!words.isEmpty)
      #expect(!words.contains { "{}".contains($0) }, "\(words)")
      for name in template.names.english { #expect(words.contains(argument(name)), "\(words)") }
    }
    #expect(!text.english.contains(where: isChinese), "\(text.english)")
    // A sentence of nothing but its arguments, or a sign between them, is the same in both.
    let isFixed = template.english.contains { $0.isLetter } && template.english != template.chinese
    #expect(
      !isFixed || text.chinese.contains(where: isChinese) || template.english.hasPrefix("{text}"),
      "\(text.chinese)")
  }

  @Test(
    "Every rule has a sentence, and its sentences are of one severity",
    arguments: FindingRule.allCases)
  func rule(rule: FindingRule) {
    let wordings = FindingTemplate.table.values.filter { $0.rule == rule.rawValue }
    #expect(!wordings.isEmpty)
    #expect(wordings.allSatisfy { $0.severity == rule.severity })
  }

  @Test("An argument that looks like a place for another one stays as it is")
  func argumentsAreNotFilled() {
    let finding = Finding(.labelApproximate, ["label": "{printed}", "printed": "{label}"])
    #expect(finding.message == "row label read as {printed}, printed {label}")
    #expect(finding.chineseMessage == "行名按“{printed}”读取，原文为“{label}”")
    #expect(finding.arguments.map(\.name) == ["label", "printed"])
  }

  @Test("A figure goes by its key in English, by the form's words in Chinese")
  func figures() throws {
    let path = try #require(FigurePath("requests.newlyReceived.naturalPerson"))
    let finding = Finding(
      .numberUnreadable, ["figure": path.words, "text": "若干"], figures: [path.description])
    #expect(finding.message == "requests.newlyReceived.naturalPerson is no number: 若干")
    #expect(finding.message(in: .chinese).hasPrefix("三·自然人·一、"))
    #expect(finding.figures == ["requests.newlyReceived.naturalPerson"])
  }

  @Test("A finding keeps its sentence where only one language has it")
  func oneLanguage() {
    let finding = Finding(rule: "own.rule", severity: .info, message: "said so")
    #expect(finding.message(in: .chinese) == "said so")
  }
}
