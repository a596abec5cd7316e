import PageModel

/// Which layers of a document are shown (optional content; PDF 1.7, 8.11), as poppler shows them.
///
/// A class, since pages share it.
final class OptionalContent {
  /// The numbers of groups that the document's default configuration hides; `nil` until it is asked for.
  private var hidden: Set<Int>?

  /// Layers that are looked at.
  private static let mostGroups = 10_000
  /// Groups that one membership has.
  private static let mostMembers = 100

  /// Whether what belongs to a group, or to a membership of groups, is hidden.
  func hides(_ content: QPDFDocument.Object, in document: borrowing QPDFDocument) -> Bool {
    let hidden = self.hidden ?? Self.hidden(in: document)
    self.hidden = hidden
    guard !hidden.isEmpty else { return false }
    guard let type = document.value("/Type", of: content), document.isName(type, "/OCMD") else {
      return hidden.contains(document.identity(of: content))
    }
    guard let groups = document.value("/OCGs", of: content) else { return false }
    var members = document.items(of: groups, most: Self.mostMembers)
    if members.isEmpty { members = [groups] }
    let areHidden = members.map { hidden.contains(document.identity(of: $0)) }
    let policy = document.value("/P", of: content)
    func isPolicy(_ name: StaticString) -> Bool {
      policy.map { document.isName($0, name) } ?? false
    }
    if isPolicy("/AllOn") { return areHidden.contains(true) }
    if isPolicy("/AnyOff") { return !areHidden.contains(true) }
    if isPolicy("/AllOff") { return areHidden.contains(false) }
    return !areHidden.contains(false)
  }

  private static func hidden(in document: borrowing QPDFDocument) -> Set<Int> {
    guard let properties = document.value("/OCProperties", of: document.root),
      let configuration = document.value("/D", of: properties)
    else { return [] }
    func groups(_ key: StaticString, of object: QPDFDocument.Object) -> [Int] {
      document.value(key, of: object).map {
        document.items(of: $0, most: mostGroups).map { document.identity(of: $0) }
      } ?? []
    }
    var hidden: Set<Int> = []
    if let base = document.value("/BaseState", of: configuration), document.isName(base, "/OFF") {
      hidden = Set(groups("/OCGs", of: properties)).subtracting(groups("/ON", of: configuration))
    }
    return hidden.union(groups("/OFF", of: configuration))
  }
}
