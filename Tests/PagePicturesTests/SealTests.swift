import PageModel
import PagePictures
import Testing

@Suite struct SealTests {
  private let red = RGBColor(red: 0.85, green: 0.15, blue: 0.2)
  private let blue = RGBColor(red: 0.15, green: 0.25, blue: 0.8)

  private func read(_ sheet: Sheet) -> PictureContents {
    PictureReader().contents(of: sheet.image(pixelsPerPoint: 2.08, noise: 3), pixelsPerPoint: 2.08)
  }

  @Test(arguments: [0, 1])
  func aRoundSealGoesAndTheInkBelowStays(color: Int) {
    var sheet = Sheet(width: 220, height: 160)
    let ink = color == 0 ? red : blue
    sheet.ring(in: Rect(x0: 60, y0: 20, x1: 170, y1: 130), rim: 3, ink)
    sheet.ring(in: Rect(x0: 103, y0: 63, x1: 127, y1: 87), rim: nil, ink)
    sheet.write("2023", x: 80, y: 40, height: 10)
    sheet.write("4578", x: 95, y: 70, height: 10)
    let contents = read(sheet)
    #expect(contents.pieces.map(\.blobs.count) == [4, 4])
    #expect(contents.rules.isEmpty)
  }

  @Test func aLineOfRedTextStays() {
    var sheet = Sheet(width: 260, height: 120)
    sheet.write("田4田85田3田", x: 20, y: 40, height: 18, red)
    #expect(read(sheet).pieces.map(\.blobs.count) == [8])
  }

  @Test func aRedTableKeepsItsRules() {
    var sheet = Sheet(width: 220, height: 160)
    for y in [20.0, 60, 100] { sheet.across(y: y, 40, 150, thickness: 1.2, red) }
    for x in [40.0, 90, 150] { sheet.down(x: x, 20, 100, thickness: 1.2, red) }
    let rules = read(sheet).rules
    #expect(rules.filter { $0.orientation == .horizontal }.count == 3)
    #expect(rules.filter { $0.orientation == .vertical }.count == 3)
  }
}
