internal import CXML2
import PageModel

/// libxml2's HTML parser, driven by its events: it builds no tree of its own.
///
/// The only file that knows the library. Nothing is fetched, and HTML has no entities but the named
/// characters, so none expands to more than one.
enum MarkupParser {
  /// The tree of a page and the limits it reached.
  static func tree(
    of html: String, options: WebPageReaderOptions, sheets: SavedStyleSheets
  ) -> (tree: MarkupTree, findings: [Finding]) {
    _ = isInitialized
    var source = html
    let builder = source.withUTF8 { bytes in
      let builder = MarkupTreeBuilder(
        options: options, sheets: sheets,
        keepsAttributes: !sheets.isEmpty || hasStyleSheets(bytes))
      if let parser = ParserHandle(bytes) { parser.run(into: builder) }
      return builder
    }
    builder.finish()
    return (builder.tree, builder.findings)
  }

  /// Whether a page may have a `style` element, or a link that holds a sheet.
  private static func hasStyleSheets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let signs = ["<style", ":text/css"].map { Array($0.utf8) }
    return bytes.indices.contains { index in
      signs.contains { sign in
        bytes[index] == sign[0] && index + sign.count <= bytes.count
          && sign.indices.allSatisfy { bytes[index + $0] | 0x20 == sign[$0] | 0x20 }
      }
    }
  }

  /// The library sets itself up once, before threads use it side by side.
  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()
}

/// Owner of a parser context.
private struct ParserHandle: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// A parser of UTF-8; `nil` where there is nothing to parse, or no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let length = Int32(exactly: bytes.count), length > 0, let start = bytes.baseAddress,
      let context = start.withMemoryRebound(
        to: CChar.self, capacity: bytes.count, { htmlCreateMemoryParserCtxt($0, length) })
    else { return nil }
    self.context = context
    let parsing = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      HTML_PARSE_IGNORE_ENC,
    ].reduce(0) { $0 | Int32($1.rawValue) }
    htmlCtxtUseOptions(context, parsing)
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
  }

  deinit {
    htmlFreeParserCtxt(context)
  }

  /// Parses to the end, or to where the builder stops.
  func run(into builder: MarkupTreeBuilder) {
    guard let sax = context.pointee.sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.startElement = { data, name, attributes in
      guard let target = EventTarget.behind(data), let name else { return }
      target.builder.begin(
        String(cString: name),
        AttributeList(rest: attributes, isWhole: target.builder.keepsAttributes))
      if target.builder.isStopped { xmlStopParser(target.context) }
    }
    sax.pointee.endElement = { data, _ in EventTarget.behind(data)?.builder.end() }
    let text: charactersSAXFunc = { data, characters, length in
      guard let target = EventTarget.behind(data), let characters, length > 0 else { return }
      let bytes = UnsafeBufferPointer(start: characters, count: Int(length))
      target.builder.text(String(decoding: bytes, as: UTF8.self))
      if target.builder.isStopped { xmlStopParser(target.context) }
    }
    sax.pointee.characters = text
    // Blanks between two elements part words.
    sax.pointee.ignorableWhitespace = text
    let target = EventTarget(builder: builder, context: context)
    withExtendedLifetime(target) {
      context.pointee.userData = Unmanaged.passUnretained(target).toOpaque()
      htmlParseDocument(context)
    }
  }
}

/// What the parser's events are told to.
private final class EventTarget {
  let builder: MarkupTreeBuilder
  let context: htmlParserCtxtPtr

  init(builder: MarkupTreeBuilder, context: htmlParserCtxtPtr) {
    self.builder = builder
    self.context = context
  }
}

extension EventTarget {
  /// The target behind the pointer that the parser hands to every event.
  fileprivate static func behind(_ data: UnsafeMutableRawPointer?) -> EventTarget? {
    data.map { Unmanaged<EventTarget>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// The parser's attributes, or those of them that matter, from its list: names in lower case and values in turn,
/// ended by a null pointer.
private struct AttributeList: Sequence, IteratorProtocol {
  var rest: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// Whether all are given.
  let isWhole: Bool

  mutating func next() -> (name: String, value: String)? {
    while let pair = rest, let name = pair[0] {
      rest = pair + 2
      let key = String(cString: name)
      switch key {
      case "id", "class", "role", "rowspan", "colspan", "href", "hidden", "aria-hidden", "style",
        "name", "property", "content", "rel", "color", "text", "bgcolor", "background", "size",
        "dir", "type", "value", "multiple", "selected":
        return (key, pair[1].map { String(cString: $0) } ?? "")
      default:
        if isWhole { return (key, pair[1].map { String(cString: $0) } ?? "") }
      }
    }
    return nil
  }
}
