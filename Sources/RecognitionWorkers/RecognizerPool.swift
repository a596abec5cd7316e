public import PageRecognition

/// The recognizers that options ask for, each started when it is first used and kept until the pool goes.
///
/// A class, since it owns processes. It may be used from any thread; each of them has a process of its
/// own for as long as it works.
public final class RecognizerPool: Sendable {
  private let asked: [RecognitionEngine]
  private let installed: [[any TextRecognizer]]

  /// Makes a pool; seeks the programs, and starts nothing.
  public convenience init(options: RecognitionOptions) {
    self.init(options: options) { engine, path in engine.programPath(asked: path) }
  }

  /// Makes a pool.
  ///
  /// - Parameter program: The file of an engine's program where the options name none or this one; `nil`
  ///   where it is not installed.
  package init(
    options: RecognitionOptions, program: (RecognitionEngine, _ asked: String?) -> String?
  ) {
    asked =
      switch options.recognizer {
      case .automatic: [.rapidOCR] + RecognitionEngine.tesseracts
      case .rapidocr: [.rapidOCR]
      case .tesseract: RecognitionEngine.tesseracts
      case .none: []
      }
    var groups: [(program: String, recognizers: [any TextRecognizer])] = []
    for engine in asked {
      guard let found = program(engine, options[keyPath: engine.option]) else { continue }
      let recognizer = WorkerRecognizer(engine, program: found, timeout: options.timeout)
      if let index = groups.firstIndex(where: { $0.program == engine.program }) {
        groups[index].recognizers.append(recognizer)
      } else {
        groups.append((engine.program, [recognizer]))
      }
    }
    installed = groups.map(\.recognizers)
  }

  /// Makes a pool of recognizers that are there already, each of which stands by itself.
  package init(_ recognizers: [any TextRecognizer]) {
    asked = []
    installed = recognizers.map { [$0] }
  }

  /// The recognizers, the one that is trusted most first; empty where none is asked for.
  ///
  /// tesseract is several, which differ in the network that reads digits and seldom share a mistake.
  ///
  /// - Throws: ``/PageRecognition/RecognitionError``: `programMissing` where none that is asked for is
  ///   installed, with what to install.
  public func recognizers() throws(RecognitionError) -> [any TextRecognizer] {
    try groups().flatMap(\.self)
  }

  /// The same by what they fail with: recognizers that one program runs stand together.
  package func groups() throws(RecognitionError) -> [[any TextRecognizer]] {
    if installed.isEmpty, !asked.isEmpty {
      throw RecognitionError(.programMissing, advice: Self.advice(asked))
    }
    return installed
  }

  /// Names and versions of the recognizers that can be started, which are started for that.
  package var readyNames: [String] {
    installed.flatMap(\.self).compactMap { recognizer in
      (recognizer as? WorkerRecognizer).map(\.readyName) ?? recognizer.name
    }
  }

  private static func advice(_ asked: [RecognitionEngine]) -> String {
    let engines = asked.filter { $0.arguments.isEmpty }
    let names = engines.map(\.program).joined(separator: " or ")
    let ways = engines.map(\.installation).joined(separator: "; or ")
    return "No text recognition is installed: there is no \(names). To read scans, \(ways)."
  }
}
