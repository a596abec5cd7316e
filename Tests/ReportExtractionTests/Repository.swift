import Foundation

/// Where the tests find samples, the shared corpus and the built command.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let samples = root.appending(path: "samples")
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static let corpus = shared.appending(path: "corpus")

  /// Whether other people's documents lie beside the repository.
  static let hasCorpus = FileManager.default.fileExists(atPath: corpus.path)

  /// The command, built beside the test bundle.
  static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "extract")

  /// Sample PDFs that have a truth to score against, by name.
  static let sampleReports = names(in: samples, extension: "pdf").filter {
    FileManager.default.fileExists(atPath: samples.appending(path: "\($0).json").path)
  }

  /// All sample PDFs, by name.
  static let samplePDFs = names(in: samples, extension: "pdf")

  /// Names without extension, sorted.
  static func names(in folder: URL, extension: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".\(`extension`)") }
      .map { String($0.dropLast(`extension`.count + 1)) }.sorted()
  }

  /// Paths of every corpus PDF that has a truth, with the truth's path.
  static let corpusPDFs: [(pdf: URL, truth: URL)] =
    ["hongze-2023", "huaian-2024"].map {
      (
        corpus.appending(path: "\($0).pdf"),
        corpus.appending(path: "truth").appending(path: "\($0).json")
      )
    }
    + names(in: corpus.appending(path: "typeset"), extension: "pdf").map {
      let typeset = corpus.appending(path: "typeset")
      return (typeset.appending(path: "\($0).pdf"), typeset.appending(path: "\($0).json"))
    }

  /// A file's bytes.
  static func bytes(of file: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: file))
  }
}

/// Runs a program to its end.
struct ProgramRun {
  let code: Int32
  let output: String
  let errors: String

  /// Runs `program`, found on the path unless it is absolute, feeding it `input`.
  init(_ program: String, _ arguments: [String], input: Data? = nil) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let folder = try TemporaryFolder()
    let outputFile = folder.url.appending(path: "out")
    let errorFile = folder.url.appending(path: "err")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    if let input {
      let inputFile = folder.url.appending(path: "in")
      try input.write(to: inputFile)
      process.standardInput = try FileHandle(forReadingFrom: inputFile)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "extract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file into the folder and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
