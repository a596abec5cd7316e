import Foundation
import PageRecognition
import RecognitionWorkers
import Testing

/// `extract-tesseract` as a program that anyone may start.
@Suite struct TesseractProgramTests {
  private struct Run {
    let output: String
    let errors: String
    let exitCode: Int32
  }

  private func run(
    _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    let program = try #require(RecognitionEngine.tesseract.programPath(asked: nil))
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (requests, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = requests
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try requests.fileHandleForWriting.write(contentsOf: input)
    try requests.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self), exitCode: process.terminationStatus)
  }

  @Test("says its name and version")
  func version() throws {
    let run = try run(["--version"])
    #expect(run.output.contains(/^tesseract \d+\.\d+/))
    #expect(run.exitCode == 0)
  }

  @Test("says what it is for where it is used in another way")
  func usage() throws {
    let run = try run(["page.png"])
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("for the extract command"))
    #expect(run.exitCode == 64)
  }

  @Test("greets, and ends with its input, also in the middle of a request")
  func end() throws {
    for input in ["", "line digits 4 4\n12"] {
      let run = try run(input: Array(input.utf8))
      #expect(run.output.hasPrefix("extract-recognition 1 ready tesseract "))
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(run.exitCode == 0)
    }
  }

  @Test("ends where a request is none")
  func malformed() throws {
    let run = try run(input: Array("line words 4 4\n".utf8))
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("not understood"))
  }

  @Test(
    "names the file that is missing and its package; nothing of tesseract's own is on its output")
  func missingData() throws {
    let blank = [UInt8](repeating: .max, count: 16)
    let input = Array("line text 4 4\n".utf8) + blank + Array("line digits 4 4\n".utf8) + blank
    let run = try run(input: input, environment: ["TESSDATA_PREFIX": "/nowhere"])
    let lines = run.output.split(separator: "\n").dropFirst()
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("error dataMissing ") })
    #expect(lines.first?.contains("/nowhere/chi_sim.traineddata") == true)
    #expect(lines.first?.contains("tesseract-ocr-chi-sim") == true)
    #expect(lines.last?.contains("/nowhere/eng.traineddata") == true)
    #expect(lines.last?.contains("tesseract-ocr-eng") == true)
    #expect(run.exitCode == 0)
  }
}
