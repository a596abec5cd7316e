import Testing

@testable import WebPageReader

/// What the fields of a form show is read in cells, as their readers see it.
@Suite struct FormFieldTests {
  private static func cell(_ content: String, _ rules: String = "") -> String? {
    read(content, rules).tables.first?.picture.last.map { String($0.dropFirst(2)) }
  }

  private static func read(_ content: String, _ rules: String = "") -> ReadPage {
    ReadPage(
      "<style>\(rules)</style><table><tr><td>甲<td>乙</tr><tr><td>丙<td>\(content)</table>")
  }

  @Test(arguments: [
    "<input value=12>", "<input type=text value=' 12 '>", "<INPUT TYPE=Number VALUE=12 disabled>",
    "<input type=tel readonly value=12>", "<input type=bogus value=12>", "<textarea>12</textarea>",
    "<textarea>\n12\n</textarea>", "<select><option>12<option>9</select>",
    "<select><option>9</option><option selected>12</option></select>",
    "<select><option selected>9<optgroup label=a><option selected value=3>12</optgroup></select>",
    "<form><p><input value=12></p></form>", "<input value=12><input type=hidden value=9>",
    "<input value=12><input type=checkbox value=9 checked>", "12<button>9</button>",
    "12<input type=submit value=9>", "12<input type=password value=9>",
    "12<select multiple><option selected>9</select>", "12<select size=3><option>9</select>",
    "12<select></select>", "12<input type=number value='9,999'>", "12<input type=date value=9>",
  ])
  func aFieldShowsItsValueAndNothingElse(content: String) {
    #expect(Self.cell(content) == "12", "\(content)")
    #expect(Self.read(content).rules == [], "\(content)")
  }

  @Test(arguments: [
    "<input value=1>2", "1<input value=2>", "<select><option>1</select>2",
    "1<textarea>2</textarea>",
    "<input value=1><input value=2>",
  ])
  func whatAFieldShowsIsNoPartOfANumberBesideIt(content: String) {
    #expect(Self.cell(content) == "1\u{3000}2", "\(content)")
  }

  @Test func aFieldHasTheLettersAndTheGroundThatBrowsersGiveIt() {
    #expect(Self.cell("<input value=12>", "td{color:#fff}") == "12")
    #expect(Self.cell("<input value=12>", "td+td{font-size:0}") == "12")
    #expect(Self.cell("<input value=12>", "input{color:#fff}") == "")
    #expect(Self.cell("<input value=12 style='display:none'>") == "")
    #expect(Self.cell("<input value=12>", "td{visibility:hidden}") == "")
  }

  @Test func fieldsOutsideOfTablesAreNoText() {
    let page = ReadPage("<p>搜索 <input value=请输入关键字> <select><option>全部</select></p><p>正文</p>")
    #expect(page.lines == ["搜索", "正文"])
  }

  @Test func aListThatIsNeverClosedEndsWithItsCell() {
    let page = ReadPage(
      "<table><tr><td>甲<td><select><option>9<option selected>12<td>7<tr><td>乙<td>3<td>4</table>")
    #expect(page.tables.map(\.picture) == [["甲|12|7", "乙|3|4"]])
  }

  @Test func aFormulaThatIsSetAsTextIsText() {
    #expect(Self.cell("<math><mn>12</mn></math>") == "12")
    #expect(Self.cell("<math><mrow><mo>-</mo><mn>12</mn></mrow></math>") == "-12")
    #expect(Self.cell("3<math><mn>12</mn></math>") == "3\u{3000}12")
    #expect(Self.read("<math><mn>12</mn></math>").rules == [])
    let power = Self.read("<math><msup><mn>12</mn><mn>3</mn></msup></math>")
    #expect(power.rules == ["text.hidden warning"])
    #expect(power.tables.first?.picture.last == "丙|")
  }
}
