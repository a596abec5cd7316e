/// What the fonts of a document cost that have been looked at, by their numbers in the file.
///
/// A class, since pages share it: poppler reads a font's maps for each page anew, this package measures
/// them once.
final class MeasuredFonts {
  /// What reading a font costs, before any of its glyphs is shown.
  struct Cost {
    /// Bytes of its maps, decoded.
    var mapBytes = 0
    /// Whether some of its parts are too large, or cannot be measured.
    var isUnmeasured = false
  }

  private var costs: [Int: Cost] = [:]

  /// The cost of the font with a number, which `measure` learns where it is not known; 0 is no number.
  func cost(of identity: Int, _ measure: () -> Cost) -> Cost {
    if identity != 0, let known = costs[identity] { return known }
    let cost = measure()
    if identity != 0 { costs[identity] = cost }
    return cost
  }
}

extension QPDFDocument {
  /// What poppler takes upon itself for the fonts of resources as soon as it enters them, whether they are
  /// used or not: it reads their maps of codes and the font files of simple fonts.
  func costOfFonts(in resources: Object) -> MeasuredFonts.Cost {
    var sum = MeasuredFonts.Cost()
    guard let fonts = value("/Font", of: resources) else { return sum }
    for key in keys(of: fonts) {
      guard let font = value(key: key, of: fonts) else { continue }
      let cost = measured.cost(of: identity(of: font)) { self.cost(ofFont: font) }
      sum.mapBytes += cost.mapBytes
      if cost.isUnmeasured { sum.isUnmeasured = true }
    }
    return sum
  }

  private func cost(ofFont font: Object) -> MeasuredFonts.Cost {
    var cost = MeasuredFonts.Cost()
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

  /// The largest map of codes that is read without a guard, decoded, in bytes.
  ///
  /// 512 KiB: a map of every character of GB 18030's two bytes has 330 KB; a map of ranges alone, which
  /// costs the most, takes poppler 2 seconds at this size.
  private static var mostMapBytes: Int { 512 << 10 }
  /// The largest font file, decoded, in bytes.
  ///
  /// 64 MiB: whole fonts of all Chinese characters have 20.
  private static var mostFontBytes: Int { 64 << 20 }
}
