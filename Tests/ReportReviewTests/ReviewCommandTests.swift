import Foundation
import ReportExtraction
import Testing

/// `extract review` as its users meet it.
@Suite struct ReviewCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "extract").path
  private static let sample = root.appending(path: "samples/zixu-2022.pdf").path
  private static let hasChromium = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains { folder in
      ["chromium", "chromium-browser", "google-chrome"].contains {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }

  /// Runs a program to its end and gives its code, what it wrote, and what it said.
  private func run(
    _ program: String, _ arguments: [String]
  ) throws -> (code: Int32, output: String, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What is said on standard error is short, so it waits in its pipe.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      String(decoding: said, as: UTF8.self)
    )
  }

  @Test func itWritesAPageOfEveryPageAndFigure() throws {
    let run = try run(Self.command, ["review", Self.sample])
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\""))
    #expect(run.output.matches(of: /src="data:image\/png;base64,iVBOR/).count == 4)
    let report = try ReportExtractor().document(path: Self.sample).report
    #expect(
      run.output.matches(of: /<rect class="figure"/).count
        == report.figures.count { $0.value.frame != nil })
    #expect(run.output.matches(of: /<rect class="heading" data-target="s[1-6]"/).count == 6)
    // 7 pages as full as these stay far below 3 MB.
    #expect(run.output.utf8.count < 3_000_000 * 4 / 7)
  }

  @Test func aFileThatIsNoneExitsWith66AndLeavesNothing() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).html").path
    let run = try run(Self.command, ["review", "/nowhere.pdf", "-o", output])
    #expect(run.code == 66 && run.errors.contains("/nowhere.pdf"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func severalFilesGiveAFolderWithAnIndex() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "review-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try run(
      Self.command, ["review", Self.sample, Self.sample, "/nowhere.pdf", "-o", "\(folder.path)/"])
    #expect(run.code == 1 && run.errors.contains("/nowhere.pdf"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["index.html", "zixu-2022-2.html", "zixu-2022.html"])
    let index = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
    #expect(index.contains("href=\"./zixu-2022-2.html\"") && index.contains("nowhere.pdf"))
  }

  @Test(arguments: [[], ["-o", "/tmp/none-\(UUID()).html"]])
  func severalFilesWithoutAFolderExitWith64(output: [String]) throws {
    let run = try run(Self.command, ["review", Self.sample, Self.sample] + output)
    #expect(run.code == 64 && run.errors.contains("Several files need a folder"))
  }

  @Test(
    .enabled(if: hasChromium, "needs Chromium: apt-get install chromium"))
  func aReviewerCanWalkThroughAndCorrectItInABrowser() throws {
    let samples = ["zixu-2022", "dahuang-2016"].map {
      Self.root.appending(path: "samples/\($0).pdf").path
    }
    let run = try run(
      Self.root.appending(path: "scripts/check-review").path,
      ["--extract", Self.command] + samples)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("2 passed, 0 failed\n"))
  }
}
