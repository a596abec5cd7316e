import Synchronization

/// The recognizers of one document; where one fails, the others read alone.
///
/// A class, since it remembers which of them hung: each costs a document one time limit.
final class DocumentRecognizers: Sendable {
  private let pool: RecognizerPool
  private let hung = Mutex<[Int: RecognitionError]>([:])

  init(_ pool: RecognizerPool) {
    self.pool = pool
  }

  /// Has work done by all recognizers that are well; where one fails meanwhile, again by those that are
  /// left.
  ///
  /// - Returns: What the work gave, what the recognizers that took no part failed with, and whether there
  ///   are any recognizers.
  /// - Throws: ``RecognizersFailed``: the work's own error, or what all the recognizers failed with where
  ///   none is left.
  func run<Result>(
    _ work: ([any TextRecognizer]) throws(RecognitionError) -> Result
  ) throws(RecognizersFailed) -> (result: Result, failures: [RecognitionError], isRead: Bool) {
    var groups = try groups().enumerated().map { (number: $0.offset, members: $0.element) }
    let hung = hung.withLock(\.self)
    var failures = groups.compactMap { hung[$0.number] }
    groups.removeAll { hung[$0.number] != nil }
    while true {
      if groups.isEmpty, !failures.isEmpty { throw RecognizersFailed(errors: failures) }
      let watched = groups.map { $0.members.map(WatchedRecognizer.init) }
      do throws(RecognitionError) {
        let result = try work(watched.flatMap(\.self))
        return (result, failures, !groups.isEmpty)
      } catch {
        let broken = watched.firstIndex { $0.contains(where: \.hasFailed) }
        guard let broken else { throw RecognizersFailed(errors: [error]) }
        if error.code == .timedOut {
          self.hung.withLock { $0[groups[broken].number] = error }
        }
        failures.append(error)
        groups.remove(at: broken)
      }
    }
  }

  private func groups() throws(RecognizersFailed) -> [[any TextRecognizer]] {
    do throws(RecognitionError) {
      return try pool.groups()
    } catch {
      throw RecognizersFailed(errors: [error])
    }
  }
}

/// Why a page was not recognized.
struct RecognizersFailed: Error {
  let errors: [RecognitionError]
}

/// A recognizer of which is known whether it failed.
private final class WatchedRecognizer: TextRecognizer {
  private let recognizer: any TextRecognizer
  private let failed = Atomic(false)

  init(_ recognizer: any TextRecognizer) {
    self.recognizer = recognizer
  }

  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  var name: String { recognizer.name }

  func line(of alphabet: RecognizerAlphabet) -> RecognizerLine { recognizer.line(of: alphabet) }

  func symbols(
    in line: GrayPicture, alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> [RecognizedSymbol] {
    do throws(RecognitionError) {
      return try recognizer.symbols(in: line, alphabet: alphabet)
    } catch {
      failed.store(true, ordering: .relaxed)
      throw error
    }
  }
}
