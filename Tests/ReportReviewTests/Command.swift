import Foundation

/// The built command, the samples and the scripts, for tests that run them.
enum Command {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The command, built beside the test bundle.
  static let extract = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "extract").path
  static let hasChromium = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains { folder in
      ["chromium", "chromium-browser", "google-chrome"].contains {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }

  /// The path of a sample.
  static func sample(_ name: String) -> String {
    root.appending(path: "samples/\(name).pdf").path
  }

  /// The path of a script.
  static func script(_ name: String) -> String {
    root.appending(path: "scripts/\(name)").path
  }

  /// Runs a program to its end and gives its code, what it wrote, and what it said.
  ///
  /// - Parameter environment: Variables beside those of the tests, whose own language is English.
  static func run(
    program: String = extract, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (code: Int32, output: String, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
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
}
