import Testing

@testable import ReportArchive

/// The same body's report for the same year in several documents: each says so.
@Suite struct DuplicateTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func report(licenses: Int, publisher: String = "水月镇") -> String {
    """
    \(publisher)人民政府2024年政府信息公开工作年度报告
    一、总体情况
    工作有序开展。
    二、主动公开政府信息情况
    信息内容 本年制发件数 本年废止件数 现行有效件数
    规章 0 0 0
    行政规范性文件 1 0 3
    信息内容 本年处理决定数量
    行政许可 \(licenses)
    行政处罚 5
    行政强制 6
    三、收到和处理政府信息公开申请情况
    """
  }

  private func findings() throws -> [String] {
    try scratch.rows(
      """
      SELECT path, message FROM finding JOIN document USING (report_id)
      WHERE rule = 'report.duplicate' ORDER BY path
      """
    ).map { $0.replacing(scratch.folder.text + "/", with: "") }
  }

  @Test func twoDocumentsOfOneReportNameEachOtherAndTheFiguresInWhichTheyDiffer() async throws {
    try scratch.write("page.txt", report(licenses: 7))
    try scratch.write("print.txt", report(licenses: 8))
    try scratch.write("other.txt", report(licenses: 7, publisher: "花果山乡"))
    _ = try await scratch.update()
    let beginning = "the same body's report for the same year is also in"
    let end =
      "; they differ in 1 figure: "
      + "proactiveDisclosure.administrativeLicensing.decisions 7 / 8"
    #expect(
      try findings() == [
        "page.txt|\(beginning) print.txt\(end)", "print.txt|\(beginning) page.txt\(end)",
      ])
  }

  @Test func theyAreToldAnewWithEachUpdate() async throws {
    try scratch.write("page.txt", report(licenses: 7))
    let other = try scratch.write("print.txt", report(licenses: 8))
    _ = try await scratch.update()
    try scratch.write("print.txt", report(licenses: 7) + "\n无。")
    _ = try await scratch.update()
    #expect(try findings().count == 2)
    #expect(try findings().allSatisfy { $0.hasSuffix("all figures are the same") })
    try scratch.remove(other)
    _ = try await scratch.update()
    #expect(try findings() == [])
  }

  @Test func copiesOfOneDocumentAreNone() async throws {
    try scratch.write("page.txt", report(licenses: 7))
    try scratch.write("copy.txt", report(licenses: 7))
    _ = try await scratch.update()
    #expect(try findings() == [])
  }
}
