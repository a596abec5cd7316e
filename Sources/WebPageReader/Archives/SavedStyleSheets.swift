/// Style sheets that a page was saved with.
package struct SavedStyleSheets: Sendable {
  private let texts: [String: String]
  private let address: String

  /// A page without any.
  package static let none = SavedStyleSheets([:], pageAddress: "")

  /// Takes texts by their addresses.
  ///
  /// - Parameter pageAddress: Where the page stood, for addresses that are said in relation to it.
  package init(_ texts: [String: String], pageAddress: String) {
    self.texts = texts
    address = pageAddress
  }

  var isEmpty: Bool { texts.isEmpty }

  /// The sheet that an address of the page leads to: in the address itself, or saved with the page.
  func text(at reference: String) -> String? {
    if let text = DataAddress.styleSheet(reference) { return text }
    return texts.isEmpty ? nil : texts[PartAddress.resolved(reference, in: address)]
  }
}
