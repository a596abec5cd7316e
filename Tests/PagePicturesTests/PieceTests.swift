import PageModel
import PagePictures
import Testing

@Suite struct PieceTests {
  private func read(_ sheet: Sheet, at resolution: Double = 2.78, noise: Int = 0) -> PictureContents
  {
    PictureReader().contents(
      of: sheet.image(pixelsPerPoint: resolution, noise: noise), pixelsPerPoint: resolution)
  }

  /// Boxes in points, in the order given.
  private func boxes(_ contents: PictureContents) -> [Rect] {
    contents.pieces.map { contents.rect(of: $0.box) }
  }

  @Test(arguments: [2.08, 2.78, 4.17])
  func numbersKeepTheirPointsAndCommas(resolution: Double) {
    var sheet = Sheet(width: 160, height: 80)
    sheet.write("1,234.50", x: 30, y: 30, height: 7)
    let pieces = read(sheet, at: resolution, noise: 5).pieces
    #expect(pieces.count == 1)
    #expect(pieces.first?.blobs.count == 8)
  }

  @Test func dashesAndStrokesStayWithTheirLine() {
    var sheet = Sheet(width: 160, height: 80)
    sheet.write("-3", x: 30, y: 20, height: 7)
    sheet.write("4一5", x: 30, y: 50, height: 9)
    let pieces = read(sheet).pieces
    #expect(pieces.map(\.blobs.count) == [2, 3])
  }

  @Test func aLoneStrokeIsAPieceAndDustIsNone() {
    var sheet = Sheet(width: 160, height: 80)
    sheet.write("一", x: 30, y: 30, height: 9)
    sheet.fill(100, 30, 100.5, 30.5)
    sheet.fill(120, 50, 121, 51)
    #expect(read(sheet).pieces.count == 1)
  }

  @Test func strokesAboveEachOtherAreOneCharacter() {
    var sheet = Sheet(width: 160, height: 80)
    sheet.write("45", x: 100, y: 30, height: 9)
    sheet.write("二", x: 30, y: 30, height: 9)
    let contents = read(sheet)
    #expect(contents.pieces.count == 2)
    #expect((boxes(contents).first?.height ?? 0) > 5)
  }

  @Test func lowerHalvesOfTheLastCharactersStayWithTheirLine() {
    // Each a narrow upper half over a wider lower one, as 息 and 台 are.
    for count in 1...2 {
      var sheet = Sheet(width: 160, height: 80)
      sheet.write("田田5田", x: 30, y: 30, height: 10)
      for number in 0..<count {
        let x = 66 + 11 * Double(number)
        sheet.fill(x + 2, 30, x + 7, 34)
        sheet.fill(x, 35.5, x + 9, 40)
      }
      #expect(read(sheet).pieces.count == 1)
    }
  }

  @Test func closeLinesStayApart() {
    var sheet = Sheet(width: 160, height: 80)
    sheet.write("田田5田3田", x: 30, y: 20, height: 10)
    sheet.write("3田田田田2", x: 30, y: 31.5, height: 10)
    let contents = read(sheet)
    #expect(contents.pieces.count == 2)
    #expect(boxes(contents).allSatisfy { $0.height < 11 })
  }

  @Test func charactersBelowEachOtherAreApart() {
    var sheet = Sheet(width: 120, height: 100)
    for row in 0..<3 { sheet.write("田", x: 50, y: 20 + Double(row) * 12, height: 10) }
    sheet.write("田45田8田3", x: 20, y: 75, height: 10)
    #expect(read(sheet).pieces.count == 4)
  }

  @Test func wideGapsPartPieces() {
    var sheet = Sheet(width: 200, height: 80)
    sheet.write("45", x: 20, y: 30, height: 8)
    sheet.write("78", x: 60, y: 30, height: 8)
    #expect(read(sheet).pieces.count == 2)
  }

  @Test func aPieceNeverCrossesARule() {
    var sheet = Sheet(width: 160, height: 90)
    sheet.grid(columns: [20, 60, 100], rows: [20, 40, 70])
    sheet.write("45", x: 46, y: 26, height: 7)
    sheet.write("78", x: 62, y: 26, height: 7)
    let contents = read(sheet)
    #expect(contents.pieces.count == 2)
    #expect(contents.pieces.allSatisfy { $0.isRuledIn && $0.blobs.count == 2 })
    let cell = contents.pieces.first?.cell.map(contents.rect)
    #expect(abs((cell?.x0 ?? 0) - 20.3) < 1 && abs((cell?.x1 ?? 0) - 59.7) < 1)
    #expect(abs((cell?.y0 ?? 0) - 20.3) < 1 && abs((cell?.y1 ?? 0) - 39.7) < 1)
  }

  @Test func rulesGoAndWhatCrossesThemStays() {
    var sheet = Sheet(width: 160, height: 90)
    sheet.grid(columns: [20, 80, 140], rows: [20, 45, 70], thickness: 0.8)
    sheet.write("4", x: 100, y: 40, height: 10)
    sheet.write("8", x: 40, y: 37.2, height: 7)
    let contents = read(sheet)
    let crossing = contents.pieces.first { contents.rect(of: $0.box).x0 > 90 }
    #expect((crossing?.box.height ?? 0) > Int(9 * 2.78))
    #expect(crossing?.touchesRule == true)
    #expect(contents.pieces.count == 2)
    // Nothing is left of the rules.
    let middle = Int(45 * 2.78)
    for x in Int(55 * 2.78)..<Int(95 * 2.78) {
      for y in middle - 4...middle + 4 {
        #expect(contents.picture.pixels[y * contents.picture.width + x] > 220)
      }
    }
  }

  @Test(arguments: [0.8, 0.55, 0.3])
  func inkOnShadedCellsIsDarkOnWhite(shade: Double) {
    var sheet = Sheet(width: 200, height: 100)
    sheet.fill(20, 20, 180, 45, RGBColor(red: shade, green: shade, blue: shade))
    sheet.grid(columns: [20, 100, 180], rows: [20, 45, 70])
    let ink: RGBColor = shade > 0.6 ? .black : .white
    sheet.write("45", x: 50, y: 28, height: 9, ink)
    sheet.write("78", x: 130, y: 28, height: 9, ink)
    sheet.write("3", x: 50, y: 55, height: 9)
    let contents = read(sheet, noise: 4)
    #expect(contents.pieces.count == 3)
    #expect(contents.pieces.map(\.blobs.count) == [2, 2, 1])
  }

  @Test func yellowedPaperWithAShadowReadsLikeWhite() {
    var sheet = Sheet(width: 200, height: 100)
    sheet.paper = RGBColor(red: 0.96, green: 0.92, blue: 0.8)
    for step in 0..<20 {
      let shade = 0.8 + Double(step) * 0.008
      sheet.fill(
        Double(step) * 4, 0, Double(step + 1) * 4, 100,
        RGBColor(red: shade, green: shade * 0.96, blue: shade * 0.83))
    }
    sheet.write("4578", x: 20, y: 30, height: 9)
    sheet.write("4578", x: 120, y: 30, height: 9)
    let contents = read(sheet, noise: 4)
    #expect(contents.pieces.map(\.blobs.count) == [4, 4])
  }

  @Test func paperNoiseAndPhotographsHoldNoPieces() {
    #expect(read(Sheet(width: 150, height: 100)).pieces.isEmpty)
    #expect(read(Sheet(width: 150, height: 100), noise: 30).pieces.isEmpty)
    var photo = Sheet(width: 150, height: 100)
    for row in 0..<20 {
      for column in 0..<30 {
        let shade = Double((row * row * 7 + column * column * 5 + row * column * 3) % 97) / 110
        let (x, y) = (Double(column) * 5, Double(row) * 5)
        photo.fill(x, y, x + 5, y + 5, RGBColor(red: shade, green: shade, blue: shade))
      }
    }
    #expect(read(photo, noise: 20).pieces.isEmpty)
  }

  @Test func noMorePiecesThanAllowed() {
    var sheet = Sheet(width: 200, height: 60)
    for column in 0..<6 { sheet.write("4", x: 20 + Double(column) * 28, y: 20, height: 8) }
    var options = PictureOptions()
    options.mostPieces = 5
    let image = sheet.image(pixelsPerPoint: 2.78)
    #expect(
      PictureReader(options: options).contents(of: image, pixelsPerPoint: 2.78).pieces.isEmpty)
    options.mostPieces = 6
    #expect(
      PictureReader(options: options).contents(of: image, pixelsPerPoint: 2.78).pieces.count == 6)
  }
}
