internal import SystemFiles
package import ArgumentParser
package import ReportExtraction

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `--corrections corrections.json`: what reviewers corrected.
package struct CorrectionsArgument: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Put the corrections of this file, which a page of extract review wrote, in the figures' places. "
        + "What is printed stays beside them; one that does not fit its document is refused.",
      "将该文件中的更正填入相应数字；文件由 extract review 的核对页写出。原印数字并列保留，与原件不符的更正不予采用。",
      valueName: "file"), completion: .file(extensions: ["json"]))
  package var corrections: String?

  package init() {}

  /// The corrections; `nil` where no file is given.
  package func read() throws -> ReportCorrections? {
    guard let corrections else { return nil }
    if Input(path: corrections).isFolder {
      let file = "\(corrections.hasSuffix("/") ? corrections : corrections + "/")corrections.json"
      Messages.say(
        TextLanguage.ofRun(
          "\(corrections) is a folder; name the file that a page of extract review wrote, \(file).",
          "\(corrections) 是文件夹；请指明从核对页下载的文件，如 \(file)。"))
      throw ExitStatus.noInput
    }
    let bytes: [UInt8]
    do throws(ExtractionError) {
      bytes = try Input(path: corrections).bytes()
    } catch {
      Messages.say(error.description)
      throw ExitStatus.of(error)
    }
    do throws(CorrectionsError) {
      return try ReportCorrections(json: Data(bytes))
    } catch {
      Messages.say("\(corrections): \(error.description)")
      throw ExitStatus.invalidContent
    }
  }
}

/// Applies a file's corrections to the reports of several files.
struct Corrector {
  private let corrections: ReportCorrections?
  private let files: [String]
  /// The contents of all files, by which a correction of one is known for none of another's.
  private let digests: Set<String>

  init(_ corrections: ReportCorrections?, files: [String]) {
    self.corrections = corrections
    self.files = files
    digests = Set(
      corrections == nil
        ? []
        : files.filter { $0 != "-" }.compactMap { path in
          (try? FileContents(path: path, maximumBytes: PDFReaderOptions().maximumBytes))?.sha256
        })
  }

  /// The report with its corrections; those that do not fit are said.
  func corrected(_ report: DisclosureReport, name: String) -> DisclosureReport {
    guard let corrections else { return report }
    let (corrected, outcomes) = report.corrected(with: corrections, elsewhere: digests)
    for (correction, outcome) in zip(corrections.all, outcomes) {
      if case .refused(let problem) = outcome {
        let words = FigurePath(correction.key).map { "\($0.words.chinese)（\(correction.key)）" }
        Messages.say(
          TextLanguage.ofRun(
            "\(name): the correction of \(correction.key) is refused: \(problem.english).",
            "\(name)：\(words ?? correction.key + " ")的更正未采用：\(problem.chinese)。"))
      }
    }
    return corrected
  }

  /// Figures that a message names.
  private static let mostKeys = 5

  /// Says which corrections are of none of the files; whether there are any.
  ///
  /// Of standard input nobody knows beforehand what it is.
  func sayUnmatched() -> Bool {
    guard let corrections, !files.contains("-") else { return false }
    let names = Set(files.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    let unmatched = corrections.all.filter { correction in
      !(correction.sha256.map(digests.contains) ?? false)
        && !(correction.file.map(names.contains) ?? false)
    }
    let byFile = Dictionary(grouping: unmatched, by: \.file)
    for (file, own) in byFile.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      let keys = own.prefix(Self.mostKeys).map(\.key) + (own.count > Self.mostKeys ? ["…"] : [])
      let english = file ?? "a document without a name"
      let chinese = file.map { $0 + " " } ?? "未指明的文件"
      Messages.say(
        TextLanguage.ofRun(
          "corrections: \(own.count) of \(english) fit\(own.count == 1 ? "s" : "") no file given "
            + "(\(keys.joined(separator: ", ")))",
          "更正：\(chinese)的\(own.count)项更正不属于所给的任何文件（\(keys.joined(separator: "、"))）"))
    }
    return !unmatched.isEmpty
  }
}
