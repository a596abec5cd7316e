/// A value of JSON as an encoder gathers it.
enum JSONItem {
  /// A number, `true`, `false` or `null`, as it is written.
  case literal(String)
  case text(String)
  case list(JSONList)
  case object(JSONObject)
  /// What another encoder fills.
  case slot(JSONSlot)
}

/// A list that a container still fills.
final class JSONList {
  var items: [JSONItem] = []
}

/// An object that a container still fills.
final class JSONObject {
  var members: [(key: String, value: JSONItem)] = []

  /// The members in the order of their keys; of those with one key the last.
  var sortedMembers: [(key: String, value: JSONItem)] {
    var result: [(key: String, value: JSONItem)] = []
    // By their bytes, as Foundation sorts them.
    for member in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if let last = result.last, last.key == member.key { result.removeLast() }
      result.append(member)
    }
    return result
  }
}

/// The place of a value that an encoder fills.
final class JSONSlot {
  var item: JSONItem?

  /// The object here, begun where there is none.
  func object() -> JSONObject {
    if case .object(let object) = item { return object }
    let object = JSONObject()
    item = .object(object)
    return object
  }

  /// The list here, begun where there is none.
  func list() -> JSONList {
    if case .list(let list) = item { return list }
    let list = JSONList()
    item = .list(list)
    return list
  }
}
