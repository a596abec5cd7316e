import SystemFiles

/// What goes wrong over a document whose last line asks for it: `%fault crash`, a comment in PDF.
enum Fault: String {
  /// A write to where no memory is.
  case badWrite = "crash"
  /// An abort, as libraries do it.
  case abortCall = "abort"
  /// An orderly end in the middle of the work.
  case exitCall = "exit"
  /// A wait without end.
  case hang
  /// A computation without end.
  case spin
  /// Memory taken and used until there is no more.
  case grow
  /// Something in place of a reply.
  case garble
  /// Text on standard output, which a library might print; the document is read.
  case chatter
  /// Megabytes on standard error; the document is read.
  case flood

  private static let marker = Array("%fault ".utf8)

  /// The fault that the last line names; `nil` where it names none.
  init?(atEndOf bytes: [UInt8]) {
    // Longer than any of the lines that ask for a fault.
    let line = bytes.suffix(32).split(separator: UInt8(ascii: "\n")).last ?? []
    guard line.starts(with: Self.marker) else { return nil }
    self.init(rawValue: String(decoding: line.dropFirst(Self.marker.count), as: UTF8.self))
  }

  /// Lets it happen; returns where the document is then to be read.
  func happen() {
    switch self {
    case .badWrite: UnsafeMutablePointer<UInt8>(bitPattern: 8)?.pointee = 1
    case .abortCall: abort()
    case .exitCall: _exit(3)
    case .hang: while true { sleep(60) }
    case .spin: while true { _ = getppid() }
    case .grow: Self.grow()
    case .garble: Self.garble()
    case .chatter: Self.write("{\"reply\":\"chatter\"}\n", times: 100, to: STDOUT_FILENO)
    case .flood: Self.write("The library is not content.\n", times: 200_000, to: STDERR_FILENO)
    }
  }

  /// Grows an array as a parser would; the runtime ends the process when memory is refused.
  private static func grow() {
    var blocks: [[UInt8]] = []
    while true { blocks.append([UInt8](repeating: 1, count: 1 << 24)) }
  }

  /// Writes to every pipe, one of which is the one for replies.
  private static func garble() {
    for descriptor in (STDERR_FILENO + 1)..<16 {
      write("This is no reply.\n", times: 1, to: descriptor)
    }
  }

  private static func write(_ text: String, times: Int, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    for _ in 0..<times { try? FileDescriptor(rawValue: descriptor).writeWhole(bytes) }
  }
}
