import Testing

@testable import PDFReader

@Suite("Codes of fonts")
struct CodeSetTests {
  @Test(
    "Ranges are taken in and out to the code",
    arguments: [0, 1, 63, 64, 127, 5_000, 65_472, 65_535], [0, 1, 62, 63, 64, 65, 400])
  func ranges(first: Int, length: Int) {
    let range = first...first + length
    let own = range.filter { $0 <= 65_535 }
    var codes = CodeSet()
    codes.insert(range)
    #expect(codes.subtracting(CodeSet()) == own)
    var all = CodeSet()
    all.insert(-5...70_000)
    #expect(all.intersection(codes) == own)
    all.remove(range)
    #expect(all.subtracting(CodeSet()).count == 65_536 - own.count)
    #expect(codes.subtracting(all) == own && codes.intersection(all).isEmpty)
    codes.remove(-9...first)
    #expect(codes.subtracting(CodeSet()) == Array(own.dropFirst()))
  }
}
