import ExtractCommands
import ReportArchive
import ReportExtraction

/// Inputs on the command line: paths, `@list` for a file of paths, `-` for such a list on standard
/// input.
struct PathArguments {
  private let arguments: [String]

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The paths, lists read.
  func paths() throws -> [ArchivePath] {
    var raw = Self.rawArguments
    return try arguments.flatMap { argument in
      if argument == "-" { return try list(Input(path: "-")) }
      if argument.hasPrefix("@") { return try list(Input(path: String(argument.dropFirst()))) }
      guard let bytes = raw[argument]?.first else { return [ArchivePath(argument)] }
      raw[argument]?.removeFirst()
      return [ArchivePath(bytes: bytes)]
    }
  }

  /// Throws where a path that stands on the command line is neither there nor known to an archive: it is
  /// mistyped, and no document.
  func requireThere(for archive: DocumentArchive) throws {
    for argument in arguments where argument != "-" && !argument.hasPrefix("@") {
      let path = ArchivePath(argument)
      if argument.isEmpty || path.isThere || argument.unicodeScalars.contains("\u{FFFD}") {
        continue
      }
      if archive.hasDocuments(at: path) { continue }
      Messages.say(
        "\(argument): There is no such folder or file; check the path. Nothing was read.")
      throw ExitStatus.noInput
    }
  }

  private func list(_ input: Input) throws -> [ArchivePath] {
    do throws(ExtractionError) {
      return Self.paths(in: try input.bytes())
    } catch {
      Messages.say(error.description)
      throw ExitStatus.of(error)
    }
  }

  /// The paths of a list: one a line, or, where it has a zero byte, parted by those, so that paths
  /// with line feeds can be told (`find -print0`).
  static func paths(in list: [UInt8]) -> [ArchivePath] {
    if list.contains(0) { return list.split(separator: 0).map { ArchivePath(bytes: $0) } }
    return list.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return line.isEmpty ? nil : ArchivePath(bytes: line)
    }
  }

  /// The bytes of arguments that are not UTF-8, in order, by what Swift makes of them; several may
  /// come out as one text.
  private static var rawArguments: [String: [[UInt8]]] {
    var raw: [String: [[UInt8]]] = [:]
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      let text = String(cString: argument)
      guard text.unicodeScalars.contains("\u{FFFD}") else { continue }
      let bytes = UnsafePointer(argument)
      var end = 0
      while bytes[end] != 0 { end += 1 }
      raw[text, default: []].append((0..<end).map { UInt8(bitPattern: bytes[$0]) })
    }
    return raw
  }
}
