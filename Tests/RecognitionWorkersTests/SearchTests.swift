import Foundation
import PageRecognition
import RecognitionWorkers
import Testing

@Suite struct SearchTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID())")

  /// Makes a program, and gives its path.
  private func program(_ path: String) throws -> String {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func found(
    _ engine: RecognitionEngine, asked: String? = nil, variables: [String: String] = [:]
  ) -> String? {
    engine.programPath(asked: asked, ownFolder: root.path + "/.build/any/debug") { variables[$0] }
  }

  @Test(
    "Programs are sought where they were asked for, beside this one, in the project, on the path")
  func order() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let path = ["PATH": "/nowhere:\(root.path)/bin"]
    #expect(found(.rapidOCR, variables: path) == nil)
    let onPath = try program("bin/extract-rapidocr")
    #expect(found(.rapidOCR, variables: path) == onPath)
    let inProject = try program(".venv/bin/extract-rapidocr")
    #expect(found(.rapidOCR, variables: path) == inProject)
    let beside = try program(".build/any/debug/extract-rapidocr")
    #expect(found(.rapidOCR, variables: path) == beside)
    let named = try program("own/rapidocr")
    #expect(found(.rapidOCR, variables: ["EXTRACT_RAPIDOCR": named]) == named)
    #expect(found(.rapidOCR, asked: onPath, variables: ["EXTRACT_RAPIDOCR": named]) == onPath)
  }

  @Test("A program that is named and missing is not made up for by another")
  func named() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let beside = try program(".build/any/debug/extract-tesseract")
    #expect(found(.tesseract) == beside)
    #expect(found(.tesseract, asked: root.path + "/none") == nil)
    #expect(found(.tesseract, variables: ["EXTRACT_TESSERACT": root.path]) == nil)
  }

  @Test("tesseract's program is not sought in the project's environment")
  func environment() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    _ = try program(".venv/bin/extract-tesseract")
    #expect(found(.tesseract) == nil)
  }

  private func pool(
    _ recognizer: RecognitionOptions.Recognizer, installed: [String]
  ) -> RecognizerPool {
    var options = RecognitionOptions()
    options.recognizer = recognizer
    return RecognizerPool(options: options) { engine, _ in
      installed.contains(engine.name) ? "/nowhere/\(engine.program)" : nil
    }
  }

  private static let tesseracts = ["tesseract", "tesseract deu", "tesseract chi_sim"]
  private static let both = tesseracts + ["rapidocr"]

  @Test(
    "Recognizers are those that are installed, RapidOCR first",
    arguments: [
      (.automatic, both, ["rapidocr"] + tesseracts),
      (.automatic, tesseracts, tesseracts),
      (.automatic, ["rapidocr"], ["rapidocr"]),
      (.tesseract, both, tesseracts),
      (.rapidocr, both, ["rapidocr"]),
      (.none, both, []),
    ] as [(RecognitionOptions.Recognizer, [String], [String])])
  func choice(
    recognizer: RecognitionOptions.Recognizer, installed: [String], expected: [String]
  ) throws {
    let recognizers = try pool(recognizer, installed: installed).recognizers()
    #expect(recognizers.map(\.name) == expected)
  }

  @Test("Where none is installed, the error says what to install")
  func none() {
    let advice =
      [
        .automatic: ["tesseract-ocr-chi-sim", "scripts/setup --recognition"],
        .tesseract: ["extract-tesseract", "tesseract-ocr-chi-sim"],
        .rapidocr: ["extract-rapidocr", "scripts/setup --recognition"],
      ] as [RecognitionOptions.Recognizer: [String]]
    for (recognizer, parts) in advice {
      do {
        _ = try pool(recognizer, installed: []).recognizers()
        Issue.record("nothing was missing")
      } catch {
        #expect(error.code == .programMissing)
        #expect(parts.allSatisfy { error.advice.contains($0) })
      }
    }
  }
}
