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
      valueName: "file"), completion: .file(extensions: ["json"]))
  package var corrections: String?

  package init() {}

  /// The corrections; `nil` where no file is given.
  package func read() throws -> ReportCorrections? {
    guard let corrections else { return nil }
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
  /// The contents of all files, by which a correction of one is known for none of another's.
  private let digests: Set<String>

  init(_ corrections: ReportCorrections?, files: [String]) {
    self.corrections = corrections
    let isNeeded = corrections != nil && files.count > 1
    digests = Set(
      isNeeded
        ? files.filter { $0 != "-" }.compactMap { path in
          (try? FileContents(path: path, maximumBytes: PDFReaderOptions().maximumBytes))?.sha256
        } : [])
  }

  /// The report with its corrections.
  func corrected(_ report: DisclosureReport) -> DisclosureReport {
    guard let corrections else { return report }
    return report.correcting(with: corrections, elsewhere: digests)
  }
}
