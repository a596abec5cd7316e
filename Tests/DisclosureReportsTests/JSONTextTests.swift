import Foundation
import Testing

@testable import DisclosureReports

/// The package's own JSON beside Foundation's.
@Suite struct JSONTextTests {
  @Test(arguments: [true, false])
  func aValueIsWrittenAsFoundationWritesIt(isIndented: Bool) throws {
    let foundation = JSONEncoder()
    foundation.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { foundation.outputFormatting.insert(.prettyPrinted) }
    let expected = String(decoding: try foundation.encode(Record.sample), as: UTF8.self)
    #expect(try JSONTextEncoder(isIndented: isIndented).text(of: Record.sample) == expected)
  }

  @Test func ofTwoValuesOfOneKeyTheLastIsWritten() throws {
    #expect(try JSONTextEncoder().text(of: Twice()) == #"{"key":2,"other":true}"#)
  }

  @Test(arguments: [Double.nan, .infinity])
  func aNumberThatJSONDoesNotHaveIsRefused(number: Double) {
    #expect(throws: EncodingError.self) { try JSONTextEncoder().text(of: [number]) }
  }

  private struct Twice: Encodable {
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: JSONKey.self)
      try values.encode(1, forKey: "key")
      try values.encode(true, forKey: "other")
      try values.encode(2, forKey: "key")
    }
  }

  private struct Record: Encodable {
    var texts = [
      "", "中文", "\"\\/", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{F}\u{10}\u{1F}\u{7F}",
      "\u{2028}e\u{301}😀",
    ]
    var numbers = [0, -0.5, 1, 100, 0.1, 1e21, 1e-7, 123_456.789, 1.0e15, 1.0e17]
    var decimals = ["0", "12.50", "-3", "100000000000000000000", "0.001"].compactMap {
      Decimal(string: $0)
    }
    var integers: [Int64] = [.min, -1, 0, .max]
    var small: [UInt8] = [0, 255]
    var single: Float = 0.3
    var isTrue = true
    var nothing: [Int] = []
    var noMembers: [String: Int] = [:]
    var members = [
      "b": 1, "a": 2, "é": 3, "e\u{301}z": 4, "中": 5, "B": 6, "a.10": 7, "a.9": 8, "": 9,
    ]
    var inner: [[String: [Decimal?]]] = [["x": [1, nil]], [:]]
    var absent: String?

    static let sample = Record()

    private enum Keys: String, CodingKey {
      case texts, numbers, decimals, integers, small, single, isTrue, nothing, noMembers, members,
        inner
      case absent, nested, list, base
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Keys.self)
      try values.encode(texts, forKey: .texts)
      try values.encode(numbers, forKey: .numbers)
      try values.encode(decimals, forKey: .decimals)
      try values.encode(integers, forKey: .integers)
      try values.encode(small, forKey: .small)
      try values.encode(single, forKey: .single)
      try values.encode(isTrue, forKey: .isTrue)
      try values.encode(nothing, forKey: .nothing)
      try values.encode(noMembers, forKey: .noMembers)
      try values.encode(members, forKey: .members)
      try values.encode(inner, forKey: .inner)
      try values.encode(absent, forKey: .absent)
      var nested = values.nestedContainer(keyedBy: JSONKey.self, forKey: .nested)
      try nested.encodeNil(forKey: "none")
      try nested.encode(Decimal(7), forKey: "seven")
      var list = values.nestedUnkeyedContainer(forKey: .list)
      try list.encode(1)
      try list.encodeNil()
      var first = list.nestedUnkeyedContainer()
      try first.encode("x")
      var second = list.nestedContainer(keyedBy: JSONKey.self)
      try second.encode(2.5, forKey: "y")
      var base = values.superEncoder(forKey: .base).singleValueContainer()
      try base.encode("base")
    }
  }
}
