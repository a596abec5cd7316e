import Foundation
import Testing

@testable import ReportArchive

/// Names of commands with a letter or two wrong.
@Suite struct MistypedCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(arguments: [
    ("achive", "archive"), ("reprot", "report"), ("tabels", "tables"), ("txt", "text"),
    ("exprot", "export"), ("Sumary", "summary"), ("prun", "prune"), ("codebok", "codebook"),
  ])
  func theCommandThatIsMeantIsNamed(typed: String, meant: String) throws {
    let question =
      "There is no file \(typed), and no command of that name; do you mean extract \(meant)?"
    // Options of the command that is meant are none of the default one's.
    for line in [typed, "\(typed) . -d out.sqlite", "\(typed) --shape long a.sqlite"] {
      let run = try scratch.shell("$extract \(line)")
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(question))
    }
  }

  @Test func theQuestionIsAskedInChinese() throws {
    let run = try scratch.shell("LC_ALL=zh_CN.UTF-8 $extract achive . -d out.sqlite")
    #expect(run.code == 64)
    #expect(run.errors.contains("extract archive") && run.errors.hasPrefix("错误："))
  }

  @Test func aFileOfSuchANameIsRead() throws {
    try scratch.write("reprot", letter())
    let run = try scratch.shell("$extract reprot")
    #expect(!run.errors.contains("do you mean"))
    #expect(run.output.contains("水月镇"))
  }

  @Test func aNameOfAnotherKindIsAMissingFile() throws {
    #expect(try scratch.shell("$extract budget").code == 66)
    #expect(try scratch.shell("$extract reprot.pdf").code == 66)
  }
}
