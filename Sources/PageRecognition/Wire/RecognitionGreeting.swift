/// What a worker says first.
package enum RecognitionGreeting: Sendable, Hashable {
  /// It is ready; its name and version.
  case ready(name: String)
  /// It cannot work.
  case refused(RecognitionError)

  /// Reads the line of a greeting.
  ///
  /// - Throws: ``WireFault`` where it is none, or of another version of the protocol.
  package init(line: String) throws(WireFault) {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count == 4, words[0] == RecognitionWire.greeting,
      words[1] == String(RecognitionWire.version)
    else { throw WireFault() }
    switch words[2] {
    case "ready": self = .ready(name: String(words[3]))
    case "error": self = .refused(try RecognitionWire.error(words[3]))
    default: throw WireFault()
    }
  }

  /// The greeting as it is sent, with its line feed.
  package var bytes: [UInt8] {
    let rest =
      switch self {
      case .ready(let name): "ready \(name)"
      case .refused(let error): "error \(RecognitionWire.text(of: error))"
      }
    return Array("\(RecognitionWire.greeting) \(RecognitionWire.version) \(rest)\n".utf8)
  }
}
