import Foundation
import Testing

/// The short form of `scripts/spark/check`: Spark and an archive read the same good and bad documents and have the
/// same rows.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: Spark.python),
    "needs PySpark and Java 17: scripts/setup --spark"))
struct SparkTests {
  /// The programs are built beside the test bundle.
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  @Test(.timeLimit(.minutes(30)), arguments: [[], ["--binary"]])
  func sparkHasTheRowsThatAnArchiveHas(options: [String]) throws {
    let run = try ArchiveFixture.Run(
      program: [
        "python3", Spark.root.appending(path: "scripts/spark/check").path, "--documents", "80",
        // Debug programs on a busy machine take seconds over a good document.
        "--timeout", "10",
        "--extract", Self.programs.appending(path: "extract").path,
        "--worker", Self.programs.appending(path: "FaultyWorker").path,
      ] + options)
    #expect(run.code == 0, "\(run.output)\n\(run.errors)")
  }
}

private enum Spark {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What scripts/setup --spark makes.
  static let python = root.appending(path: ".venv-spark/bin/python").path
}
