import Foundation
import OfficeConversion
import Testing

@testable import ReportExtraction

/// Documents of word processors are read by way of LibreOffice; a shell script stands for it here.
@Suite struct OfficeTests {
  private let folder: URL
  /// Where conversions have their folders.
  private let temporary: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID().uuidString)")
    temporary = folder.appending(path: "temporary")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
  }

  /// The bytes of a document in a format, as far as they are looked at here.
  private static func document(_ format: OfficeFormat) -> [UInt8] {
    let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0]
    return switch format {
    case .compound: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    case .openXML: archive + Array("[Content_Types].xml….word/document.xml".utf8)
    case .openDocument: archive + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
    case .richText: Array(#"{\rtf1\ansi 甲}"#.utf8)
    }
  }

  /// A program that does with its folder (`$out`) and file (`$in`) what the commands say.
  private func program(_ commands: String) throws -> String {
    let path = folder.appending(path: "soffice").path
    let script = """
      #!/bin/sh
      while [ $# -gt 1 ]; do
        if [ "$1" = --outdir ]; then out=$2; fi
        shift
      done
      in=$1
      \(commands)
      """
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func extractor(_ commands: String) throws -> ReportExtractor {
    var options = ExtractionOptions()
    options.office.program = try program(commands)
    options.office.temporaryFolder = temporary.path
    return ReportExtractor(options: options)
  }

  @Test(arguments: OfficeFormat.allCases)
  func everyFormatIsToldByItsBytesAndReadAsThePDFItBecomes(format: OfficeFormat) throws {
    let sample = Repository.samples.appending(path: "fangzhang-2022.pdf").path
    let bytes = Self.document(format)
    #expect(OfficeFormat(bytes: bytes) == format)
    let extractor = try extractor(
      "case $in in *.\(format.rawValue)) cp '\(sample)' \"$out/in.pdf\";; esac")
    let document = try extractor.document(bytes: bytes, name: "a.bin")
    let report = try document.report
    #expect(report.title == "方丈镇人民政府2022年政府信息公开工作年度报告")
    #expect(report.source.kind == .word)
    #expect(report.findings.map(\.rule).contains("source.converted"))
    // The digest is the document's, not the PDF's.
    #expect(report.source.sha256 == document.sha256)
    #expect(report.source.sha256 != (try ReportExtractor().document(path: sample).sha256))
  }

  /// The program gets the very bytes of the document.
  @Test func theDocumentReachesTheProgramWhole() throws {
    let copy = folder.appending(path: "copy").path
    let bytes =
      Self.document(.compound) + (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(throws: ExtractionError.self) {
      try extractor("cp \"$in\" '\(copy)'").document(bytes: bytes, name: "a.doc")
    }
    #expect(Array(try Data(contentsOf: URL(filePath: copy))) == bytes)
  }

  @Test(arguments: ["exit 1", "kill -9 $$", "true"])
  func aDocumentThatIsNotConvertedIsAnErrorThatNamesTheFile(commands: String) throws {
    let error = #expect(throws: ExtractionError.self) {
      try extractor(commands).document(bytes: Self.document(.compound), name: "b.doc")
    }
    #expect(error?.code == .unreadableContent)
    #expect(
      error?.description
        == "b.doc: LibreOffice could not convert the document; open it there, and save it as PDF.")
  }

  @Test func aConversionThatTakesTooLongIsEnded() throws {
    var extractor = try extractor("sleep 600")
    extractor.options.office.timeout = .milliseconds(300)
    let error = #expect(throws: ExtractionError.self) {
      try extractor.document(bytes: Self.document(.openXML), name: "c.docx")
    }
    #expect(error?.advice.hasPrefix("LibreOffice took longer than 0.3 seconds") == true)
  }

  @Test func withoutLibreOfficeTheErrorSaysWhatToInstall() {
    #expect(OfficeConverter.program(onPath: folder.path + ":/nowhere") == nil)
  }

  @Test(arguments: ["PK\u{3}\u{4}xl/workbook.xml", "PK\u{3}\u{4}a.txt", "PK", "{\\rt", "一、总体情况"])
  func otherFilesAreNoDocumentsOfWordProcessors(text: String) {
    #expect(OfficeFormat(bytes: Array(text.utf8)) == nil)
  }

  /// Whatever happens, no folder stays behind.
  @Test func nothingStaysBehind() throws {
    for commands in ["exit 1", "mkdir -p \"$out/profile/a/b\"; touch \"$out/profile/a/b/c\""] {
      _ = try? extractor(commands).document(bytes: Self.document(.richText), name: "d.rtf")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
  }
}
