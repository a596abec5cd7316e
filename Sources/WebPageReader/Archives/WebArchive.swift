/// A web page in one file with what it is made of, as browsers and word processors save it: a message of MIME whose
/// parts are the page, its style sheets and its pictures (RFC 2557, `.mht`).
package struct WebArchive: Sendable {
  /// The bytes of the page.
  package let page: [UInt8]
  /// The encoding that the page's part names; `nil` where it names none.
  package let charset: String?
  /// Style sheets among the parts, as bytes, by the addresses that the page may call them.
  package let styleSheets: [String: [UInt8]]
  /// Where the page was saved from; empty where it does not say.
  package let address: String

  /// Parts within parts.
  ///
  /// 4: browsers nest none; mail puts the page's parts into those of a message with attachments.
  private static let mostDepth = 4
  /// Parts that are looked at; a news page has 200 pictures.
  private static let mostParts = 2_000

  /// Reads a saved page; `nil` where the bytes are none.
  ///
  /// - Parameter maximumSheetBytes: Size of all style sheets that are kept, in bytes.
  package init?(_ bytes: [UInt8], maximumSheetBytes: Int) {
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let message = MIMEEntity(bytes[begin...].drop { $0 == 0x0A || $0 == 0x0D }),
      message.fields["mime-version"] != nil
    else { return nil }
    let parts = Self.leaves(of: message)
    guard let page = Self.page(of: message, among: parts) else { return nil }
    self.page = page.content
    charset = page.parameter("charset")
    let base = message.location ?? ""
    address = page.location.map { PartAddress.resolved($0, in: base) } ?? base
    var sheets: [String: [UInt8]] = [:]
    var left = maximumSheetBytes
    for part in parts where part.type == "text/css" && part.body.count <= left {
      left -= part.body.count
      let content = part.content
      for name in part.addresses(in: base) { sheets[name] = sheets[name] ?? content }
    }
    styleSheets = sheets
  }

  /// The parts that have no parts, in their order.
  private static func leaves(of message: MIMEEntity) -> [MIMEEntity] {
    var leaves: [MIMEEntity] = []
    var pending = [(entity: message, depth: 0)]
    while let (entity, depth) = pending.popLast(), leaves.count < mostParts {
      if entity.type.hasPrefix("multipart/") {
        guard depth < mostDepth else { continue }
        pending += entity.parts(most: mostParts).reversed().map { ($0, depth + 1) }
      } else {
        leaves.append(entity)
      }
    }
    return leaves
  }

  /// The part that `start` names where it is a page, else the first page.
  private static func page(of message: MIMEEntity, among parts: [MIMEEntity]) -> MIMEEntity? {
    let pages = parts.filter { ["text/html", "application/xhtml+xml"].contains($0.type) }
    let start = message.parameter("start").map(MIMEEntity.identifier)
    return pages.first { start != nil && $0.identifier == start } ?? pages.first
  }
}

extension MIMEEntity {
  /// The part's name within the message, without its brackets.
  fileprivate var identifier: String? { fields["content-id"].map(Self.identifier) }

  fileprivate static func identifier(_ text: String) -> String {
    text.filter { $0 != "<" && $0 != ">" }
  }

  /// Where its content comes from, as written.
  fileprivate var location: String? { fields["content-location"] ?? fields["content-base"] }

  /// What the page may call it.
  fileprivate func addresses(in base: String) -> [String] {
    [
      identifier.map { "cid:" + $0 },
      fields["content-location"].map { PartAddress.resolved($0, in: base) },
    ].compactMap(\.self)
  }
}
