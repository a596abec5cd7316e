/// Finds out which kind of color space an object of the file is.
enum ColorSpaceReader {
  /// Spaces of spaces that are followed; a loop ends here.
  private static let maximumDepth = 4

  /// The space of a name that needs no resources.
  static func device(_ name: UnsafeBufferPointer<UInt8>) -> ColorSpace? {
    if equals(name, "DeviceGray") || equals(name, "CalGray") { return .gray }
    if equals(name, "DeviceRGB") || equals(name, "CalRGB") { return .rgb }
    if equals(name, "DeviceCMYK") { return .cmyk }
    return nil
  }

  /// The space that an entry of `/ColorSpace` is.
  static func space(
    _ object: QPDFDocument.Object, in document: borrowing QPDFDocument, depth: Int = 0
  ) -> ColorSpace {
    guard depth < maximumDepth else { return .unknown }
    let isArray = document.itemCount(of: object) > 0
    guard let family = isArray ? document.item(0, of: object) : object else { return .unknown }
    if document.isName(family, "/DeviceGray") || document.isName(family, "/CalGray")
      || document.isName(family, "/G")
    {
      return .gray
    }
    if document.isName(family, "/DeviceRGB") || document.isName(family, "/CalRGB")
      || document.isName(family, "/RGB")
    {
      return .rgb
    }
    if document.isName(family, "/DeviceCMYK") || document.isName(family, "/CMYK") { return .cmyk }
    if document.isName(family, "/Lab") { return .lab }
    guard isArray, document.itemCount(of: object) > 1, let detail = document.item(1, of: object)
    else { return .unknown }
    if document.isName(family, "/ICCBased") { return profile(detail, document) }
    if document.isName(family, "/Separation") { return .tint(components: 1) }
    if document.isName(family, "/DeviceN") {
      return .tint(components: max(1, document.itemCount(of: detail)))
    }
    return .unknown
  }

  private static func profile(
    _ stream: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> ColorSpace {
    switch document.number("/N", of: stream) {
    case 1: .gray
    case 3: .rgb
    case 4: .cmyk
    default: .unknown
    }
  }

  private static func equals(_ name: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.elementsEqual(name) }
  }
}
