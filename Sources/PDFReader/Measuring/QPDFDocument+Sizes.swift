extension QPDFDocument {
  /// How large a stream becomes when it is decoded; nothing is decoded whole to learn it.
  ///
  /// - Parameter limit: Above it the stream is `excessive`.
  func size(ofStream stream: Object, limit: Int) -> StreamSize {
    guard let filters = filters(of: stream), !hasWideRows(stream) else { return .unknown }
    let size = withRawData(ofStream: stream) { raw in
      DecodedLength.size(of: raw, filters: filters, limit: limit)
    }
    return size ?? .unknown
  }

  /// How large a page's content becomes, its parts put together; 0 for a page without content.
  func size(ofContentOf page: Object, limit: Int) -> StreamSize {
    guard let content = value("/Contents", of: page) else { return .bounded(0) }
    let count = itemCount(of: content)
    guard count > 0 else {
      return isStream(content) ? size(ofStream: content, limit: limit) : .bounded(0)
    }
    // The bound of each part costs nothing; only where they are too much together are they counted.
    var total = 0
    for index in 0..<count {
      guard let part = item(index, of: content), isStream(part) else { continue }
      switch size(ofStream: part, limit: limit - total) {
      case .bounded(let size): total += size
      case .excessive: return countedSize(of: content, count, limit: limit)
      case .unknown: return .unknown
      }
    }
    return .bounded(total)
  }

  private func countedSize(of content: Object, _ count: Int, limit: Int) -> StreamSize {
    var total = 0
    for index in 0..<count {
      guard let part = item(index, of: content), isStream(part) else { continue }
      // With a limit near what it has, each part is counted rather than estimated.
      switch exactSize(ofStream: part, limit: limit - total) {
      case .bounded(let size): total += size
      case let other: return other
      }
    }
    return .bounded(total)
  }

  /// The size where it can be counted, whatever the bound; see ``size(ofStream:limit:)``.
  func exactSize(ofStream stream: Object, limit: Int) -> StreamSize {
    guard let filters = filters(of: stream), !hasWideRows(stream) else { return .unknown }
    let size = withRawData(ofStream: stream) { raw in
      DecodedLength.counted(raw, filters: filters, limit: limit)
    }
    return size ?? .unknown
  }

  /// The filters in the order in which they are undone; `nil` where the entry makes no sense.
  private func filters(of stream: Object) -> [StreamFilter]? {
    guard let entry = value("/Filter", of: stream) else { return [] }
    if isName(entry) { return [withName(entry, StreamFilter.init)] }
    var filters: [StreamFilter] = []
    for index in 0..<itemCount(of: entry) {
      guard let name = item(index, of: entry), isName(name) else { return nil }
      filters.append(withName(name, StreamFilter.init))
    }
    return filters
  }

  /// Whether the rows that a predictor works on are longer than any picture's: decoders make room for two
  /// of them before they see a byte.
  private func hasWideRows(_ stream: Object) -> Bool {
    guard let entry = value("/DecodeParms", of: stream) ?? value("/DP", of: stream) else {
      return false
    }
    let count = itemCount(of: entry)
    let all = count > 0 ? (0..<count).compactMap { item($0, of: entry) } : [entry]
    return all.contains { parameters in
      let parts: [StaticString] = ["/Columns", "/Colors", "/BitsPerComponent"]
      let bits = parts.reduce(1.0) { $0 * max(1, abs(number($1, of: parameters) ?? 1)) }
      return bits > Self.mostBitsPerRow
    }
  }

  /// 8 million: a megabyte.
  private static var mostBitsPerRow: Double { 8_388_608 }
}
