import Testing

@testable import TextFormats

/// Tables as spreadsheets write them.
@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("甲,乙\n丙,丁\n", [["甲", "乙"], ["丙", "丁"]]),
    ("\u{FEFF}甲,乙\r\n丙,丁", [["甲", "乙"], ["丙", "丁"]]),
    ("a\rb\r", [["a"], ["b"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
    ("a\"b,c\n", [["a\"b", "c"]]),
    ("a,,b,\n", [["a", "", "b", ""]]),
    ("\n,,\n\na\n", [["a"]]),
    ("\"open,\nto the end", [["open,\nto the end"]]),
    ("", []),
  ])
  func recordsAreReadAsTheyWereMeant(text: String, records: [[String]]) {
    #expect(CSVReader.records(in: text) == records)
  }

  @Test func whatIsWrittenIsReadAgain() {
    let record = ["a,b", "c\"d", "e\nf", "", "政府\u{85}", " g "]
    #expect(CSVReader.records(in: CSVRecord().line(record)) == [record])
  }
}
