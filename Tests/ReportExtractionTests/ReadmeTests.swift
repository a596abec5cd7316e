import Foundation
import Testing

/// The library's example in README.md and the functions in its manual, as a reader would try them: in a
/// package of their own.
@Suite struct ReadmeTests {
  @Test(.timeLimit(.minutes(30))) func theExamplesAreAPackageThatBuildsAndRuns() throws {
    let blocks = try Self.swiftBlocks(
      in: String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8))
    try #require(blocks.count == 2, "one block for Package.swift, one of code")
    let (manifest, code) = (blocks[0], blocks[1])
    let folder = try TemporaryFolder()
    // The package's identity is the name of its folder, which may be another one here.
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "disclosure-reports"), withDestinationURL: Repository.root)
    let package = folder.url.appending(path: "example")
    let sources = package.appending(path: "Sources/example")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Self.manifest(manifest, for: code).write(
      to: package.appending(path: "Package.swift"), atomically: true, encoding: .utf8)
    try Self.writeManual(to: sources)
    try code.write(to: sources.appending(path: "main.swift"), atomically: true, encoding: .utf8)
    // The example names a sample by its path within the repository.
    try FileManager.default.createSymbolicLink(
      at: package.appending(path: "samples"), withDestinationURL: Repository.samples)
    let run = try ProgramRun(
      "sh",
      [
        "-c", "cd \"$1\" && swift run --scratch-path \"$2\" example", "sh", package.path,
        folder.url.appending(path: "build").path,
      ])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("洪泽区人民政府 21\n"), "\(run.output)")
    #expect(run.output.contains("the results add up to 11, but 总计 is 0"))
  }

  /// Writes the functions that the manual shows, a file each.
  private static func writeManual(to folder: URL) throws {
    let pages = Repository.root.appending(
      path: "Sources/ReportExtraction/ReportExtraction.docc")
    var count = 0
    for name in Repository.names(in: pages, extension: "md") {
      let page = try String(contentsOf: pages.appending(path: "\(name).md"), encoding: .utf8)
      for code in swiftBlocks(in: page) {
        guard code.hasPrefix("import ReportExtraction\n\nfunc ") else { continue }
        count += 1
        try code.write(
          to: folder.appending(path: "\(name)\(count).swift"), atomically: true, encoding: .utf8)
      }
    }
    try #require(count > 5, "the manual shows functions")
  }

  /// The Swift code between fences.
  private static func swiftBlocks(in markdown: String) -> [String] {
    markdown.components(separatedBy: "```swift\n").dropFirst().map {
      String($0.components(separatedBy: "```")[0])
    }
  }

  /// Package.swift with the dependency as written and those of the products that the code imports.
  private static func manifest(_ lines: String, for code: String) -> String {
    let imported = code.split(separator: "\n").compactMap { line in
      line.hasPrefix("import ") ? String(line.dropFirst("import ".count)) : nil
    }
    let uncommented = lines.split(separator: "\n").map {
      $0.components(separatedBy: "//")[0].trimmingCharacters(in: .whitespaces)
    }
    let dependencies = uncommented.filter { $0.hasPrefix(".package(") }
    let products = uncommented.filter { line in
      line.hasPrefix(".product(") && imported.contains { line.contains("name: \"\($0)\"") }
    }
    return """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "example", platforms: [.macOS(.v15)],
        dependencies: [\(dependencies.joined())],
        targets: [.executableTarget(name: "example", dependencies: [\(products.joined())])])

      """
  }
}
