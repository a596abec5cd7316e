#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Encodes values as JSON text, byte for byte as Foundation's encoder does with sorted keys and slashes
/// as they are.
///
/// Foundation's looks up at run time what each value conforms to, which takes a process that writes a single
/// report longer than the writing. Dates, data and URLs, which JSON has no form for, are written as their own
/// `encode(to:)` says.
struct JSONTextEncoder {
  /// Whether the text is indented, or on one line.
  var isIndented = false
  /// What the values may ask.
  var userInfo: [CodingUserInfoKey: Any] = [:]

  /// The JSON of a value.
  func text(of value: some Encodable) throws -> String {
    var text = JSONText(isIndented: isIndented)
    text.append(try JSONTreeEncoder.item(of: value, userInfo))
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// Fills the place of one value.
private struct JSONTreeEncoder: Encoder {
  let slot: JSONSlot
  let userInfo: [CodingUserInfoKey: Any]
  var codingPath: [any CodingKey] { [] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(ObjectContainer(object: slot.object(), userInfo: userInfo))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    ListContainer(list: slot.list(), userInfo: userInfo)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    ValueContainer(slot: slot, userInfo: userInfo)
  }

  static func item<Value: Encodable>(
    of value: Value, _ userInfo: [CodingUserInfoKey: Any]
  ) throws -> JSONItem {
    // Digits as they are printed; a decimal number would write its parts.
    if Value.self == Decimal.self, let number = value as? Decimal {
      return .literal(number.description)
    }
    let slot = JSONSlot()
    try value.encode(to: JSONTreeEncoder(slot: slot, userInfo: userInfo))
    return slot.item ?? .object(JSONObject())
  }

  static func item<Number: BinaryFloatingPoint & LosslessStringConvertible>(
    ofNumber number: Number
  ) throws -> JSONItem {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: [], debugDescription: "JSON has no number \(number)"))
    }
    let text = number.description
    return .literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}

private struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let object: JSONObject
  let userInfo: [CodingUserInfoKey: Any]
  var codingPath: [any CodingKey] { [] }

  private func add(_ item: JSONItem, _ key: String) { object.members.append((key, item)) }

  func encodeNil(forKey key: Key) { add(.literal("null"), key.stringValue) }
  func encode(_ value: Bool, forKey key: Key) {
    add(.literal(value ? "true" : "false"), key.stringValue)
  }
  func encode(_ value: String, forKey key: Key) { add(.text(value), key.stringValue) }
  func encode(_ value: Int, forKey key: Key) { add(.literal(value.description), key.stringValue) }
  func encode(_ value: Double, forKey key: Key) throws {
    add(try JSONTreeEncoder.item(ofNumber: value), key.stringValue)
  }
  func encode(_ value: some Encodable, forKey key: Key) throws {
    add(try JSONTreeEncoder.item(of: value, userInfo), key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let nested = JSONObject()
    add(.object(nested), key.stringValue)
    return KeyedEncodingContainer(ObjectContainer<Nested>(object: nested, userInfo: userInfo))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = JSONList()
    add(.list(nested), key.stringValue)
    return ListContainer(list: nested, userInfo: userInfo)
  }

  func superEncoder() -> any Encoder { encoder("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }

  private func encoder(_ key: String) -> any Encoder {
    let slot = JSONSlot()
    add(.slot(slot), key)
    return JSONTreeEncoder(slot: slot, userInfo: userInfo)
  }
}

private struct ListContainer: UnkeyedEncodingContainer {
  let list: JSONList
  let userInfo: [CodingUserInfoKey: Any]
  var codingPath: [any CodingKey] { [] }
  var count: Int { list.items.count }

  private func add(_ item: JSONItem) { list.items.append(item) }

  func encodeNil() { add(.literal("null")) }
  func encode(_ value: Bool) { add(.literal(value ? "true" : "false")) }
  func encode(_ value: String) { add(.text(value)) }
  func encode(_ value: Int) { add(.literal(value.description)) }
  func encode(_ value: Double) throws { add(try JSONTreeEncoder.item(ofNumber: value)) }
  func encode(_ value: some Encodable) throws {
    add(try JSONTreeEncoder.item(of: value, userInfo))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    let nested = JSONObject()
    add(.object(nested))
    return KeyedEncodingContainer(ObjectContainer<Nested>(object: nested, userInfo: userInfo))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let nested = JSONList()
    add(.list(nested))
    return ListContainer(list: nested, userInfo: userInfo)
  }

  func superEncoder() -> any Encoder {
    let slot = JSONSlot()
    add(.slot(slot))
    return JSONTreeEncoder(slot: slot, userInfo: userInfo)
  }
}

private struct ValueContainer: SingleValueEncodingContainer {
  let slot: JSONSlot
  let userInfo: [CodingUserInfoKey: Any]
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { slot.item = .literal("null") }
  func encode(_ value: Bool) { slot.item = .literal(value ? "true" : "false") }
  func encode(_ value: String) { slot.item = .text(value) }
  func encode(_ value: Double) throws { slot.item = try JSONTreeEncoder.item(ofNumber: value) }
  func encode(_ value: Float) throws { slot.item = try JSONTreeEncoder.item(ofNumber: value) }
  func encode(_ value: Int) { encode(integer: value) }
  func encode(_ value: Int8) { encode(integer: value) }
  func encode(_ value: Int16) { encode(integer: value) }
  func encode(_ value: Int32) { encode(integer: value) }
  func encode(_ value: Int64) { encode(integer: value) }
  func encode(_ value: UInt) { encode(integer: value) }
  func encode(_ value: UInt8) { encode(integer: value) }
  func encode(_ value: UInt16) { encode(integer: value) }
  func encode(_ value: UInt32) { encode(integer: value) }
  func encode(_ value: UInt64) { encode(integer: value) }
  func encode(_ value: some Encodable) throws {
    slot.item = try JSONTreeEncoder.item(of: value, userInfo)
  }

  private func encode(integer value: some BinaryInteger) {
    slot.item = .literal(value.description)
  }
}
