import Testing
import TextFormats

/// Keys that an object of JSON has twice.
@Suite struct RepeatedKeyTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "a"), (#"{"a":1,"\u0061" : 2}"#, "a"),
    (#"{"list":[{"a":1},{"b":1,"b":1}]}"#, "b"), (#"{"a":{"b":1},"c":[],"a":1}"#, "a"),
    (#"[[{"x":{"y":"{","y":"}"}}]]"#, "y"),
  ])
  func aKeyThatOneObjectHasTwiceIsFoundAtAnyDepth(json: String, key: String) {
    #expect(RepeatedKey.first(in: Array(json.utf8)) == key)
  }

  @Test(arguments: [
    #"{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}"#, #"["a","a"]"#, #"{"a":"a","b":"a"}"#,
    ##"{"a":"\"a\":","b":"{\"b\":1"}"##, "", "}}]", "{\"a", "\"a\":1,\"a\":1",
  ])
  func keysOfDifferentObjectsAndTextsAreNotTwice(json: String) {
    #expect(RepeatedKey.first(in: Array(json.utf8)) == nil)
  }
}
