/// What the resources of a document cost that have been looked at, by their numbers in the file.
///
/// A class, since pages share it: poppler reads a font's maps for each page anew, this package measures
/// them once.
final class ResourceCosts {
  /// What reading a resource costs, before anything is drawn with it.
  struct Cost {
    /// Bytes of the maps of fonts, decoded.
    var mapBytes = 0
    /// Whether parts are too large, or cannot be measured.
    var isUnmeasured = false

    static func += (sum: inout Cost, other: Cost) {
      sum.mapBytes += other.mapBytes
      if other.isUnmeasured { sum.isUnmeasured = true }
    }
  }

  private var costs: [Int: Cost] = [:]

  /// The cost of the object with a number, which `measure` learns where it is not known; 0 is no number.
  ///
  /// What leads back to itself costs nothing more.
  func cost(of identity: Int, _ measure: () -> Cost) -> Cost {
    guard identity != 0 else { return measure() }
    if let known = costs[identity] { return known }
    costs[identity] = Cost()
    let cost = measure()
    costs[identity] = cost
    return cost
  }
}

extension QPDFDocument {
  /// What poppler takes upon itself for resources: it reads the maps of all their fonts and the files of
  /// simple fonts as soon as it enters them, and the parts of color spaces, shadings and graphics states
  /// when they are named.
  func cost(ofResources resources: Object) -> ResourceCosts.Cost {
    var sum = ResourceCosts.Cost()
    if let fonts = value("/Font", of: resources) {
      for key in keys(of: fonts) {
        guard let font = value(key: key, of: fonts) else { continue }
        sum += costs.cost(of: identity(of: font)) { cost(ofFont: font) }
      }
    }
    for category: StaticString in ["/ColorSpace", "/ExtGState", "/Shading", "/Pattern"] {
      guard let entries = value(category, of: resources) else { continue }
      sum += cost(ofParts: entries, depth: 0)
    }
    return sum
  }

  private func cost(ofFont font: Object) -> ResourceCosts.Cost {
    var cost = ResourceCosts.Cost()
    for key: StaticString in ["/ToUnicode", "/Encoding"] {
      guard let map = value(key, of: font), isStream(map) else { continue }
      switch exactSize(ofStream: map, limit: Self.mostMapBytes) {
      case .bounded(let size): cost.mapBytes += size
      default: cost.isUnmeasured = true
      }
    }
    if let descriptor = value("/FontDescriptor", of: font) {
      for key: StaticString in ["/FontFile", "/FontFile2", "/FontFile3"] {
        guard let file = value(key, of: descriptor), isStream(file) else { continue }
        if case .bounded = size(ofStream: file, limit: Self.mostFontBytes) { continue }
        cost.isUnmeasured = true
      }
    }
    return cost
  }

  /// The cost of the streams that a resource is made of: profiles, tables of colors, functions.
  private func cost(ofParts object: Object, depth: Int) -> ResourceCosts.Cost {
    guard depth < Self.mostDepth else { return ResourceCosts.Cost(isUnmeasured: true) }
    let count = itemCount(of: object)
    if count > 0 {
      guard count <= Self.mostParts else { return ResourceCosts.Cost(isUnmeasured: true) }
      var sum = ResourceCosts.Cost()
      for index in 0..<count {
        guard let part = item(index, of: object), isComposite(part) else { continue }
        sum += cost(ofParts: part, depth: depth + 1)
      }
      return sum
    }
    return costs.cost(of: identity(of: object)) { cost(ofEntries: object, depth: depth) }
  }

  private func cost(ofEntries object: Object, depth: Int) -> ResourceCosts.Cost {
    var sum = ResourceCosts.Cost()
    if isStream(object) {
      switch size(ofStream: object, limit: Self.mostPartBytes) {
      case .bounded: break
      default: return ResourceCosts.Cost(isUnmeasured: true)
      }
      if hasTooManySamples(object) { return ResourceCosts.Cost(isUnmeasured: true) }
    }
    for key in keys(of: object) {
      // Content is counted where it is run; the page that something belongs to is no part of it.
      guard !Self.isContent(key), let part = value(key: key, of: object), isComposite(part) else {
        continue
      }
      sum += cost(ofParts: part, depth: depth + 1)
    }
    return sum
  }

  /// Whether a function's samples, of which there are as many as its inputs have combinations, are more than
  /// its stream could hold; poppler makes room for all of them.
  private func hasTooManySamples(_ function: Object) -> Bool {
    guard let size = value("/Size", of: function) else { return false }
    let inputs = itemCount(of: size)
    guard inputs <= Self.mostInputs else { return true }
    var samples = Double(max(1, value("/Range", of: function).map { itemCount(of: $0) / 2 } ?? 1))
    for index in 0..<inputs {
      samples *= max(1, item(index, of: size).flatMap { number($0) } ?? 1)
    }
    return samples > Self.mostSamples
  }

  private func isComposite(_ object: Object) -> Bool {
    itemCount(of: object) > 0 || isStream(object) || isDictionary(object)
  }

  private static func isContent(_ key: [CChar]) -> Bool {
    let names: [StaticString] = ["/Resources", "/Parent", "/P", "/G"]
    return names.contains { name in
      name.withUTF8Buffer { bytes in
        bytes.count == key.count - 1 && zip(bytes, key).allSatisfy { $0 == UInt8(bitPattern: $1) }
      }
    }
  }

  /// The largest map of codes that is read without a guard, decoded, in bytes.
  ///
  /// 512 KiB: a map of every character of GB 18030's two bytes has 330 KB; a map of ranges alone, which
  /// costs the most, takes poppler 2 seconds at this size.
  private static var mostMapBytes: Int { 512 << 10 }
  /// The largest font file, decoded, in bytes.
  ///
  /// 64 MiB: whole fonts of all Chinese characters have 20.
  private static var mostFontBytes: Int { 64 << 20 }
  /// The largest part of another resource, decoded, in bytes.
  ///
  /// 16 MiB: profiles of printing machines have 3.
  private static var mostPartBytes: Int { 16 << 20 }
  /// 4 million, which are 32 MB in poppler; four inks with 17 steps each have 84,000.
  private static var mostSamples: Double { 4e6 }
  private static var mostInputs: Int { 32 }
  /// Items of an array that are looked at; stitched functions have dozens.
  private static var mostParts: Int { 4096 }
  private static var mostDepth: Int { 16 }
}
