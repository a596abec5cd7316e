import ExtractCommands
import ReportExtraction
import Testing

/// The Chinese sentences of messages, found by the English ones.
@Suite struct ChineseMessageTests {
  @Test(arguments: [
    // What stands before a sentence is no part of it, also where it begins with what it names.
    (
      "a: b.json: 1x, given for requests.granted.total, is no number; write it in digits.",
      "a：b.json：“1x”（requests.granted.total）不是数字，请用数字书写。"
    ),
    (
      "a.pdf, page 3: The page could not be drawn; try a smaller scale.",
      "a.pdf，第3页：页面无法绘制，请缩小比例重试。"
    ),
    (
      "standard output: the result could not be written (No space left on device); check the folder and "
        + "the disk.", "标准输出：结果无法写入（磁盘空间不足），请检查文件夹和磁盘。"
    ),
    // A reason without a Chinese name has its number, by which it can be looked up.
    (
      "a.json: the result could not be written (No such device or address); check the folder and the disk.",
      "a.json：结果无法写入（系统错误 6：No such device or address），请检查文件夹和磁盘。"
    ),
    (
      "t.png: no format is known by the ending .png; use .csv, .json, or give --format.",
      "t.png：后缀 .png 不对应任何格式，请用 .csv、.json，或给出 --format。"
    ),
    // The names of files are no words.
    ("no pages: There is no such file; check the path.", "no pages：没有这个文件，请核对路径。"),
    ("What nobody has written down.", "What nobody has written down."),
  ])
  func aMessageIsChineseAndNamesWhatTheEnglishOneNames(_ english: String, _ chinese: String) {
    #expect(TextLanguage.chinese.said(english) == chinese)
    #expect(TextLanguage.english.said(english) == english)
  }

  @Test func everySentenceHasTheSamePlacesInBothLanguages() {
    for template in TextCatalog.commands.templates {
      let (english, chinese) = template.names
      // What a Chinese reader need not be told may be left out: why a limit is what it is.
      #expect(chinese.isSubset(of: english), "\(template.english)")
    }
  }
}
