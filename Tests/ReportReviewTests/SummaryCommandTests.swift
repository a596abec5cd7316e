import Foundation
import Testing

/// `extract summary` as its users meet it.
@Suite struct SummaryCommandTests {
  private let folder: URL
  private let database: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "summary-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = folder.appending(path: "reports.sqlite").path
    let samples = ["zixu-2022", "hongze-2023", "dahuang-2016"].map { Command.sample($0) }
    _ = try Command.run(["archive", "--quiet", "--database", database] + samples)
  }

  private func write(_ text: String, to name: String) throws -> String {
    let path = folder.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  @Test func itWritesAPageByTheNameOfTheFile() throws {
    let output = folder.appending(path: "summary.html").path
    let run = try Command.run(["summary", database, "-o", output, "--language", "zh"])
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    let html = try String(contentsOfFile: output, encoding: .utf8)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\"") && html.contains("洪泽区人民政府"))
  }

  @Test func jsonHasTheNumbersAndTheirQueries() throws {
    let groups = try write("机关,分组\n洪泽区人民政府,淮安市\n无有县,淮安市\n", to: "groups.csv")
    let run = try Command.run(["summary", database, "--format", "json", "--groups", groups])
    #expect(run.code == 0)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(summary["listedWithoutReport"] as? [String] == ["无有县"])
    let charts = try #require(summary["charts"] as? [[String: Any]])
    #expect(charts.count == 12 && charts.allSatisfy { ($0["sql"] as? String)?.isEmpty == false })
    let requests = try #require(charts.first { $0["chart"] as? String == "requests" })
    let rows = try #require(requests["rows"] as? [[Any]])
    #expect(rows.map { $0[0] as? Int } == [2016, 2022, 2023])
    let grouped = try #require(charts.first { $0["chart"] as? String == "groups" })
    #expect((grouped["rows"] as? [[Any]])?.map { $0[1] as? Int } == [2, 2])
  }

  @Test(arguments: [(";", ";"), ("\t", ","), (",", ",")])
  func groupsArePartedAsSpreadsheetsDo(separator: String, within: String) throws {
    let text = "机关\(separator)分组\n\"洪泽区\(within)人民政府\"\(separator)淮安市\n无有县\(separator)淮安市\n"
    let groups = try write(text, to: "groups.csv")
    let run = try Command.run(["summary", database, "--format", "json", "--groups", groups])
    #expect(run.code == 0)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      Set(summary["listedWithoutReport"] as? [String] ?? []) == ["无有县", "洪泽区\(within)人民政府"])
  }

  @Test func aBodyInTwoGroupsIsSaidToCountInTheFirst() throws {
    let groups = try write(
      "洪泽区人民政府,甲\n无有县,乙\n洪泽区政府,乙\n无有县,乙\n洪泽区人民政府,甲\n", to: "groups.csv")
    let arguments = ["summary", database, "--format", "json", "--groups", groups]
    let run = try Command.run(arguments)
    #expect(run.code == 0)
    #expect(
      run.errors
        == "\(groups): 洪泽区政府, which is 洪泽区人民政府, is in two groups, 甲 and 乙; it is counted in 甲. "
        + "Remove one of the two lines.\n")
  }

  @Test func aFolderIsNoTableOfGroups() throws {
    let run = try Command.run(["summary", database, "--groups", folder.path])
    #expect(run.code == 66)
    #expect(
      run.errors
        == "\(folder.path): This is a folder; name the CSV file with a body and its group in each line.\n"
    )
  }

  @Test(arguments: [
    ("", "empty"), ("\n", "empty"), ("只有机关\n", "Line 1"), ("甲县,乙市\n丙县\n", "Line 2"),
  ])
  func aTableOfGroupsThatIsNoneExitsWith65(text: String, said: String) throws {
    let groups = try write(text, to: "groups.csv")
    let run = try Command.run(["summary", database, "--groups", groups])
    #expect(run.code == 65 && run.errors.contains(said) && run.output == "")
  }

  @Test func wrongUseIsSaid() throws {
    #expect(try Command.run(["summary", "/nowhere.sqlite"]).code == 66)
    #expect(try Command.run(["summary", database, "--groups", "/nowhere.csv"]).code == 66)
    #expect(try Command.run(["summary", database, "-o", database, "--format", "html"]).code == 64)
    #expect(try Command.run(["summary", database, "-o", "a.json", "--format", "html"]).code == 64)
    #expect(try Command.run(["summary", database, "-o", "a.pdf"]).code == 64)
  }

  @Test(
    .enabled(if: Command.hasChromium, "needs Chromium: scripts/setup --tests"))
  func everyNumberOfThePageIsThatOfItsQuery() throws {
    let run = try Command.run(
      program: Command.script("check-summary"), ["--extract", Command.extract])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("good\n"))
  }
}
