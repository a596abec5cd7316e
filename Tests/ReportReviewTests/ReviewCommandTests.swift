import Foundation
import ReportExtraction
import Testing

/// `extract review` as its users meet it.
@Suite struct ReviewCommandTests {
  private static let sample = Command.sample("zixu-2022")

  @Test func itWritesAPageOfEveryPageAndFigure() throws {
    let run = try Command.run(["review", Self.sample])
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.matches(of: /src="data:image\/png;base64,iVBOR/).count == 4)
    let report = try ReportExtractor().document(path: Self.sample).report
    #expect(
      run.output.matches(of: /<rect class="figure"/).count
        == report.figures.count { $0.value.frame != nil })
    #expect(run.output.matches(of: /<rect class="heading" data-target="s[1-6]"/).count == 6)
    // 7 pages as full as these stay far below 3 MB.
    #expect(run.output.utf8.count < 3_000_000 * 4 / 7)
  }

  @Test(arguments: [("zh", "zh-CN"), ("en", "en")])
  func aPageAndAnIndexOpenInTheLanguageThatIsAskedFor(_ language: String, _ name: String) throws {
    let beginning = "<!DOCTYPE html>\n<html lang=\"\(name)\" data-language=\"\(language)\">"
    let run = try Command.run(["review", Self.sample, "--language", language])
    #expect(run.output.hasPrefix(beginning))
    let folder = FileManager.default.temporaryDirectory.appending(path: "review-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Command.run(["review", Self.sample, "-o", "\(folder.path)/", "--language", language])
    for file in ["index.html", "zixu-2022.html"] {
      let page = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(page.hasPrefix(beginning))
      #expect(page.contains("sessionStorage"), "what is chosen in the page stays in its window")
    }
  }

  @Test func withoutALanguageAPageOpensInThatOfTheSurroundings() throws {
    let chinese = try Command.run(
      ["review", Self.sample], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\""))
    #expect(try Command.run(["review", Self.sample]).output.contains("<html lang=\"en\""))
  }

  @Test func aFileThatIsNoneExitsWith66AndLeavesNothing() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).html").path
    let run = try Command.run(["review", "/nowhere.pdf", "-o", output])
    #expect(run.code == 66 && run.errors.contains("/nowhere.pdf"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func severalFilesGiveAFolderWithAnIndex() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "review-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Command.run([
      "review", Self.sample, Self.sample, "/nowhere.pdf", "-o", "\(folder.path)/",
    ])
    #expect(run.code == 1 && run.errors.contains("/nowhere.pdf"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["index.html", "zixu-2022-2.html", "zixu-2022.html"])
    let index = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
    #expect(index.contains("href=\"./zixu-2022-2.html\"") && index.contains("nowhere.pdf"))
  }

  @Test(arguments: [[], ["-o", "/tmp/none-\(UUID()).html"]])
  func severalFilesWithoutAFolderExitWith64(output: [String]) throws {
    let run = try Command.run(["review", Self.sample, Self.sample] + output)
    #expect(run.code == 64 && run.errors.contains("Several files need a folder"))
  }

  @Test(
    .enabled(if: Command.hasChromium, "needs Chromium: scripts/setup --tests"))
  func aReviewerCanWalkThroughAndCorrectItInABrowser() throws {
    let samples = ["zixu-2022", "dahuang-2016"].map { Command.sample($0) }
    let run = try Command.run(
      program: Command.script("check-review"), ["--extract", Command.extract] + samples)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("2 passed, 0 failed\n"))
  }
}
