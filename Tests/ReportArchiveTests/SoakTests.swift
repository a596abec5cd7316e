import Foundation
import Testing

/// The short form of `scripts/soak`: an archive of good and bad documents whose processes are killed
/// while it is read.
///
/// The script finds processes in `/proc`.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: "/proc/self/exe"),
    "needs /proc, which only Linux has: run it there"))
struct SoakTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The programs are built beside the test bundle.
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  @Test(.timeLimit(.minutes(30)))
  func everyDocumentIsRecordedOnceAndRightlyThoughParentAndWorkersAreKilled() throws {
    let soak = Process()
    let output = Pipe()
    soak.executableURL = URL(filePath: "/usr/bin/env")
    soak.arguments = [
      "python3", Self.root.appending(path: "scripts/soak").path, "--documents", "120",
      "--parent-kills", "2", "--worker-kills", "6", "--deadline", "500",
      // Debug programs on a busy machine take seconds over a good document.
      "--timeout", "10",
      "--extract", Self.programs.appending(path: "extract").path,
      "--worker", Self.programs.appending(path: "FaultyWorker").path,
    ]
    soak.standardInput = FileHandle.nullDevice
    soak.standardOutput = output
    soak.standardError = output
    try soak.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    soak.waitUntilExit()
    #expect(soak.terminationStatus == 0, "\(text)")
  }
}
