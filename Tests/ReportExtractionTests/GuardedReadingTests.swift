import Foundation
import Testing

/// Files whose cost nobody can tell beforehand, as users of the command meet them.
@Suite struct GuardedReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A file with a page more in its tree's count than there is, whose content is run without end.
  private func bomb() throws -> String {
    let forms = (6...14).map { number in
      "\(number) 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
        + "/Resources << /XObject << /X \(number + 1) 0 R >> >> /Length 60 >>\nstream\n"
        + String(repeating: "/X Do ", count: 10) + "\nendstream\nendobj\n"
    }
    let text =
      "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 2 >>\nendobj\n"
      + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
      + "/Resources << /XObject << /X 6 0 R >> >> >>\nendobj\n"
      + "4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n" + forms.joined()
      + "15 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 3 >>\nstream\n0 g\n"
      + "endstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 16 >>\n"
    return try folder.file("bomb.pdf", Array(text.utf8))
  }

  private func run(_ arguments: [String], input: Data? = nil) throws -> ProgramRun {
    try ProgramRun(Repository.command.path, arguments, input: input)
  }

  private let sentence =
    "Reading took more than 1 seconds of processor time and was stopped; look at the file in a viewer, "
    + "or allow more with --timeout.\n"

  @Test(arguments: ["report", "text", "tables", "inspect"])
  func aFileWithoutEndIsStoppedWithOneSentence(command: String) throws {
    let bomb = try bomb()
    let name = command == "inspect" ? "out.png" : "out.json"
    let output = folder.url.appending(path: name).path
    let run = try run([command, "--timeout", "1", "-o", output, bomb])
    #expect(run.code == 65)
    #expect(run.errors == "\(bomb): \(sentence)")
    #expect(run.output == "" && !FileManager.default.fileExists(atPath: output))
  }

  /// Half a million rows of a web page or of a text.
  @Test(arguments: [
    ("page.html", "<!DOCTYPE html><table>", "<tr><td>规章<td>1<td>2"), ("rows.txt", "", "规章 1 2 3\n"),
  ])
  func aWebPageAndATextAreStoppedSoAsWell(name: String, start: String, row: String) throws {
    let text = start + String(repeating: row, count: 500_000)
    let file = try folder.file(name, Array(text.utf8))
    let run = try run(["--timeout", "1", file])
    #expect(run.code == 65)
    #expect(run.errors == "\(file): \(sentence)")
  }

  @Test func standardInputIsReadSoAsWell() throws {
    let bytes = try Data(contentsOf: URL(filePath: bomb()))
    let run = try run(["text", "--timeout", "1", "-"], input: bytes)
    #expect(run.code == 65)
    #expect(run.errors == "standard input: \(sentence)")
  }

  /// The file between two others costs its own line and nothing else.
  @Test func theOtherFilesOfARunAreRead() throws {
    let sample = Repository.samples.appending(path: "huaian-2024.pdf").path
    let run = try run(["--timeout", "1", sample, try bomb(), sample])
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == lines[2])
    #expect(lines[1].contains("\"code\":\"timeout\"") && lines[1].contains("\"file\":\"bomb.pdf\""))
  }

  /// libqpdf refuses it, poppler reads it: the result comes from the other process, among the others.
  @Test func whatAnotherProcessReadsStandsInItsPlace() throws {
    let text =
      "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 5 >>\nendobj\n"
      + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources "
      + "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n"
      + "4 0 obj\n<< /Length 41 >>\nstream\nBT /F1 12 Tf 20 100 Td (Hello world) Tj ET\nendstream\n"
      + "endobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n"
    let file = try folder.file("lying.pdf", Array(text.utf8))
    let output = folder.url.appending(path: "out.txt").path
    let run = try run(["text", "-o", output, file])
    #expect(run.code == 0 || run.code == 1)
    #expect(try String(contentsOfFile: output, encoding: .utf8).contains("Hello world"))
    let two = try self.run(["--quiet", file, file])
    #expect(two.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ["--timeout", "0"], ["--memory-limit", "10"], ["--memory-limit", "2000000000"],
  ])
  func limitsHaveBounds(arguments: [String]) throws {
    let run = try run(arguments + [try bomb()])
    #expect(run.code == 64)
    #expect(run.errors.contains("is a number of"))
  }

  @Test func aPipeIsRefusedBeforeAnybodyWaitsForIt() throws {
    let pipe = folder.url.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let run = try run(["text", pipe])
    #expect(run.code == 66)
    #expect(run.errors.contains("This is not a regular file"))
  }

  @Test func aLinkToNothingIsFollowedWhenAResultIsWritten() throws {
    let sample = Repository.samples.appending(path: "huaian-2024.pdf").path
    let link = folder.url.appending(path: "link.json").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "target.json")
    #expect(try run(["-o", link, sample]).code == 0)
    let target = folder.url.appending(path: "target.json")
    #expect(try Data(contentsOf: target).count > 1000)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.json")
  }

  /// `scripts/hostile` over one file a cause.
  @Test func madeFilesKeepTheirBounds() throws {
    let script = Repository.root.appending(path: "scripts/hostile").path
    let run = try ProgramRun(
      "python3", [script, "--short", "--extract", Repository.command.path])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}
