import ReportExtraction
import SystemFiles

/// Times extraction, for `scripts/bench` and `scripts/bench-scaling`; prints tab-separated lines.
///
/// - `FILE...`: a line a file — pages, then milliseconds for reading, layout, report and writing JSON.
///   Each file is read once, so that a run over many files is what an archive sees.
/// - `--pages FILE...`: a line a page — milliseconds for its layout, page number, file.
/// - `--scaling MOST SHAPE...`: a line a shape and size — shape, number, milliseconds for the layout of pages
///   that are made up, up to so many glyphs, rulings, fills or slants.
/// - `--evidence FILE...`: a line a region that was weighed as a table by its text, for
///   `scripts/fit-table-scores` — file, page, what speaks for it as `weight=number`, the texts of its cells
///   parted by U+001F.
@main
struct ExtractionBenchmark {
  static func main() {
    do {
      try run()
    } catch {
      // A file that cannot be read, an encrypted one perhaps: the error names it.
      _ = try? FileDescriptor.standardError.writeAll(Array("\(error)\n".utf8))
      exit(65)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "--pages":
      for path in arguments.dropFirst() { try timePages(of: path) }
    case "--evidence":
      for path in arguments.dropFirst() { try printEvidence(of: path) }
    case "--scaling":
      let asked = Set(arguments.dropFirst(2))
      timeShapes(
        PageShape.allCases.filter { asked.isEmpty || asked.contains($0.rawValue) },
        upTo: arguments.dropFirst().first.flatMap(Int.init) ?? 100_000)
    default:
      for path in arguments { try timeStages(of: path) }
    }
  }

  /// Recognizes no text in pictures: its programs take a thousand times as long as all that is timed here.
  private static var extractor: ReportExtractor {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    return ReportExtractor(options: options)
  }

  private static func timeStages(of path: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let document = try extractor.document(path: path)
    let pages = try document.pages
    for page in pages { _ = page }
    let read = clock.now
    _ = try document.layout
    let laidOut = clock.now
    let report = try document.report
    let recognized = clock.now
    _ = try ReportJSONWriter().text(of: report)
    let written = clock.now
    let stages = [read - start, laidOut - read, recognized - laidOut, written - recognized]
    let numbers = stages.map { String($0 / .milliseconds(1)) }
    print(([String(pages.count)] + numbers).joined(separator: "\t"))
  }

  /// A page is a document of its own here; the shorter of two runs counts.
  private static func timePages(of path: String) throws {
    for page in try extractor.document(path: path).pages {
      let milliseconds = min(milliseconds(ofLayout: [page]), milliseconds(ofLayout: [page]))
      print("\(milliseconds)\t\(page.number)\t\(path)")
    }
  }

  private static func printEvidence(of path: String) throws {
    for page in try extractor.document(path: path).layout.pages {
      for region in page.scored {
        let evidence = region.evidence.byWeight.map { "\($0.name)=\($0.value)" }
        let texts = region.cells.map { cell in
          String(
            String.UnicodeScalarView(cell.text.unicodeScalars.filter { $0 != "\t" && $0 != "\n" }))
        }
        print(
          [
            path, String(page.number), evidence.joined(separator: " "),
            texts.joined(separator: "\u{1F}"),
          ].joined(separator: "\t"))
      }
    }
  }

  private static func timeShapes(_ shapes: [PageShape], upTo most: Int) {
    for shape in shapes {
      for count in [1_000, 3_000, 10_000, 30_000, 100_000] where count <= most {
        let pages = shape.pages(count: count)
        var best = milliseconds(ofLayout: pages)
        // Short runs are repeated: another process takes the processor now and then.
        var spent = best
        var runs = 1
        while best < tooManyMilliseconds, spent < enoughMilliseconds || runs < fewestRuns {
          runs += 1
          let next = milliseconds(ofLayout: pages)
          best = min(best, next)
          spent += max(next, 1)
        }
        print("\(shape.rawValue)\t\(count)\t\(best)")
        if best > tooManyMilliseconds { break }
      }
    }
  }

  private static let enoughMilliseconds = 300.0
  private static let fewestRuns = 4
  /// A shape that takes so long is not tried any larger.
  private static let tooManyMilliseconds = 10_000.0

  private static func milliseconds(ofLayout pages: [PDFPage]) -> Double {
    let clock = ContinuousClock()
    return clock.measure { _ = DocumentLayout(pages: pages) } / .milliseconds(1)
  }
}
