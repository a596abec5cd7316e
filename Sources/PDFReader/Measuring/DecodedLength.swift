/// Counts what encoded bytes become, piece by piece, without keeping it.
enum DecodedLength {
  /// The decoded length of bytes, whose filters are given in the order in which they are undone.
  ///
  /// - Parameter limit: Counting stops above it, also in what stands between two filters.
  static func size(
    of raw: UnsafeBufferPointer<UInt8>, filters: [StreamFilter], limit: Int
  ) -> StreamSize {
    var bound = raw.count
    for filter in filters {
      guard let factor = filter.mostBytesPerByte else { return .unknown }
      let (product, isTooLarge) = bound.multipliedReportingOverflow(by: factor)
      bound = isTooLarge ? .max : product
    }
    return bound <= limit ? .bounded(bound) : counted(raw, filters: filters, limit: limit)
  }

  /// The same, counted also where the most that it can be is within the limit.
  static func counted(
    _ raw: UnsafeBufferPointer<UInt8>, filters: [StreamFilter], limit: Int
  ) -> StreamSize {
    let filters = filters.filter { $0 != .crypt }
    if filters.isEmpty { return raw.count <= limit ? .bounded(raw.count) : .excessive }
    if filters.allSatisfy({ $0 == .flate }) {
      return inflated(raw, stages: filters.count, limit: limit)
    }
    guard filters.count == 1 else { return .unknown }
    switch filters[0] {
    case .lzw: return lzw(raw, limit: limit)
    case .runLength: return runLength(raw, limit: limit)
    case .asciiHexadecimal: return raw.count / 2 <= limit ? .bounded(raw.count / 2) : .excessive
    default: return .unknown
    }
  }

  // MARK: Flate

  private static func inflated(
    _ raw: UnsafeBufferPointer<UInt8>, stages count: Int, limit: Int
  ) -> StreamSize {
    let stages = (0..<min(count, mostStages)).compactMap { _ in Inflation() }
    guard stages.count == count else { return .unknown }
    var counter = InflationCounter(stages: stages, limit: limit)
    return counter.size(of: raw)
  }

  /// Filters undone one after the other; more of them are nobody's work.
  private static let mostStages = 4

  // MARK: LZW

  /// The length of LZW codes (PDF 1.7, 7.4.4), of which only the lengths of their strings are kept.
  private static func lzw(_ raw: UnsafeBufferPointer<UInt8>, limit: Int) -> StreamSize {
    let (clear, end, firstFree, mostCodes) = (256, 257, 258, 4096)
    var lengths = [Int](repeating: 1, count: mostCodes)
    var (next, previous, total) = (firstFree, 0, 0)
    var (bits, held, width) = (0, 0, 9)
    for byte in raw {
      bits = (bits << 8 | Int(byte)) & 0xFF_FFFF
      held += 8
      guard held >= width else { continue }
      held -= width
      let code = bits >> held & (1 << width - 1)
      if code == end { break }
      if code == clear {
        (next, previous, width) = (firstFree, 0, 9)
        continue
      }
      let length = code < next ? lengths[code] : previous + 1
      total += length
      if total > limit { return .excessive }
      if previous > 0, next < mostCodes {
        lengths[next] = previous + 1
        next += 1
      }
      previous = length
      // Codes grow one code early, as PDF has it unless a stream says otherwise; a decoder that waits
      // reads other codes, none of which stands for a longer string than the table can hold.
      width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9
    }
    return .bounded(total)
  }

  // MARK: Run lengths

  private static func runLength(_ raw: UnsafeBufferPointer<UInt8>, limit: Int) -> StreamSize {
    var (position, total) = (0, 0)
    while position < raw.count, raw[position] != 128 {
      let length = Int(raw[position])
      if length < 128 {
        total += length + 1
        position += length + 2
      } else {
        total += 257 - length
        position += 2
      }
      if total > limit { return .excessive }
    }
    return .bounded(total)
  }
}

/// Runs bytes through several inflations, one behind the other.
private struct InflationCounter {
  let stages: [Inflation]
  let limit: Int
  private var counts: [Int]

  init(stages: [Inflation], limit: Int) {
    self.stages = stages
    self.limit = limit
    counts = stages.map { _ in 0 }
  }

  mutating func size(of raw: UnsafeBufferPointer<UInt8>) -> StreamSize {
    switch feed(raw, to: 0) {
    case .more, .ended: .bounded(counts.last ?? 0)
    case .stopped: .excessive
    case .damaged: .unknown
    }
  }

  private mutating func feed(
    _ bytes: UnsafeBufferPointer<UInt8>, to stage: Int
  ) -> Inflation.State {
    guard stage < stages.count else { return .more }
    var below = Inflation.State.more
    let state = stages[stage].feed(bytes) { part in
      counts[stage] += part.count
      below = counts[stage] > limit ? .stopped : feed(part, to: stage + 1)
      return below == .more || below == .ended
    }
    return state == .stopped ? below : state
  }
}
