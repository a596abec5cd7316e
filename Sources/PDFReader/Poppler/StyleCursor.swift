internal import CPoppler
import PageModel

/// Walks the library's list of style runs alongside the text and keeps each style once.
struct StyleCursor {
  private var node: UnsafeMutablePointer<GList>?
  private var current: Int?
  /// Names of the styles kept so far; the library's strings live as long as its list.
  private var names: [UnsafePointer<CChar>?] = []
  private var runEnd = -1
  /// Styles looked through for an equal one, the latest first; more than a page of print has.
  /// ``StyleTable`` joins what repeats at a greater distance.
  private static let window = 64

  init(_ attributes: UnsafeMutablePointer<GList>?) {
    node = attributes
  }

  /// The style of the scalar at `index`; indices must ascend from call to call.
  mutating func style(at index: Int, in styles: inout [RawStyle]) -> Int {
    if let current, index <= runEnd { return current }
    while let run = node {
      node = run.pointee.next
      guard
        let attributes = run.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self),
        Int(attributes.pointee.end_index) >= index
      else { continue }
      let style = kept(attributes.pointee, in: &styles)
      current = style
      runEnd = Int(attributes.pointee.end_index)
      return style
    }
    if let current { return current }
    names.append(nil)
    styles.append(RawStyle(fontName: "", fontSize: 0, color: .black))
    current = styles.count - 1
    return styles.count - 1
  }

  private mutating func kept(
    _ attributes: PopplerTextAttributes, in styles: inout [RawStyle]
  ) -> Int {
    let color = RGBColor(attributes.color)
    let size = attributes.font_size.isFinite ? max(0, attributes.font_size) : 0
    let known = names.indices.suffix(Self.window).last { index in
      styles[index].fontSize == size && styles[index].color == color
        && g_strcmp0(names[index], attributes.font_name) == 0
    }
    if let known { return known }
    names.append(UnsafePointer(attributes.font_name))
    styles.append(
      RawStyle(fontName: Self.name(attributes.font_name), fontSize: size, color: color))
    return styles.count - 1
  }

  private static func name(_ string: UnsafePointer<CChar>?) -> String {
    guard let string else { return "" }
    if let name = String(validatingCString: string) { return FontName.untagged(name) }
    var bytes: [UInt8] = []
    while string[bytes.count] != 0 { bytes.append(UInt8(bitPattern: string[bytes.count])) }
    return FontName.text(bytes)
  }
}

extension RGBColor {
  fileprivate init(_ color: PopplerColor) {
    let full = Double(UInt16.max)
    self.init(
      red: Double(color.red) / full, green: Double(color.green) / full,
      blue: Double(color.blue) / full)
  }
}
