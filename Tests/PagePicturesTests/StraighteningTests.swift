import PageModel
import Testing

@testable import PagePictures

@Suite struct StraighteningTests {
  /// Lines of signs that look like prose.
  private func prose(lines: Int = 8) -> Sheet {
    var sheet = Sheet(width: 260, height: 200)
    for line in 0..<lines {
      sheet.write("田24田8田05田田3田47田5", x: 25, y: 25 + Double(line) * 19, height: 10)
    }
    return sheet
  }

  private func turned(_ image: PageImage, by turn: Int) -> PageImage {
    let gray = GrayPicture(image).upright(from: (360 - turn) % 360)
    return PageImage(
      width: gray.width, height: gray.height,
      pixels: gray.pixels.flatMap { [$0, $0, $0, 255] })
  }

  @Test(arguments: [-3.0, -1.1, -0.2, -0.05, 0, 0.05, 0.1, 0.4, 2.2])
  func theSkewOfProseIsFound(skew: Double) {
    let image = prose().image(pixelsPerPoint: 2.4, skew: skew, noise: 5)
    let contents = PictureReader().contents(of: image, pixelsPerPoint: 2.4)
    #expect(abs(contents.skew - skew) <= 0.06)
    #expect(contents.pieces.count == 8)
  }

  @Test func anEmptyPageIsStraight() {
    let image = Sheet(width: 200, height: 120).image(pixelsPerPoint: 2, noise: 12)
    #expect(PictureReader().contents(of: image, pixelsPerPoint: 2).skew == 0)
  }

  @Test func theSkewCanBeLimited() {
    var options = PictureOptions()
    options.greatestSkew = 1
    let image = prose().image(pixelsPerPoint: 2.4, skew: 2.4)
    let contents = PictureReader(options: options).contents(of: image, pixelsPerPoint: 2.4)
    #expect(abs(contents.skew) <= 1.1)
  }

  @Test(arguments: [0, 90, 180, 270])
  func aTurnThatIsToldMakesThePictureUpright(turn: Int) {
    let image = prose(lines: 3).image(pixelsPerPoint: 2)
    let contents = PictureReader().contents(
      of: turned(image, by: turn), pixelsPerPoint: 2, turn: turn)
    let straight = PictureReader().contents(of: image, pixelsPerPoint: 2)
    #expect(contents.turn == turn)
    #expect(contents.picture.width == straight.picture.width)
    #expect(contents.pieces.map(\.box) == straight.pieces.map(\.box))
  }

  @Test(arguments: [0, 90, 180, 270])
  func theShapeOfLinesTellsAcrossFromDown(turn: Int) {
    let image = turned(prose().image(pixelsPerPoint: 2), by: turn)
    #expect(PictureReader().contents(of: image, pixelsPerPoint: 2).turn == turn % 180)
  }

  @Test(arguments: [0, 90])
  func aPageThatIsOneTableTellsItToo(turn: Int) {
    var sheet = Sheet(width: 260, height: 200)
    let rows = stride(from: 20.0, through: 180, by: 16).map(\.self)
    sheet.grid(columns: [20, 90, 130, 170, 210, 240], rows: rows)
    for top in rows.dropLast() {
      sheet.write("田4田田8", x: 26, y: top + 4, height: 8)
      for column in [95.0, 135, 175] { sheet.write("205", x: column, y: top + 4, height: 8) }
    }
    let image = turned(sheet.image(pixelsPerPoint: 2), by: turn)
    let contents = PictureReader().contents(of: image, pixelsPerPoint: 2)
    #expect(contents.turn == turn)
    #expect(contents.rules.filter { $0.orientation == .horizontal }.count == rows.count)
    #expect(contents.pieces.count == (rows.count - 1) * 4)
  }

  @Test(arguments: [0, 90, 180, 270], [-2.5, 0, 1.5])
  func placesGoBackToThePage(turn: Int, skew: Double) {
    var sheet = Sheet(width: 200, height: 140)
    for y in [30.0, 50, 70] { sheet.across(y: y, 20, 180) }
    sheet.write("8", x: 140, y: 100, height: 9)
    let lying = turned(sheet.image(pixelsPerPoint: 2.4, skew: skew), by: turn)
    let contents = PictureReader().contents(of: lying, pixelsPerPoint: 2.4, turn: turn)
    let places = contents.pieces.map { contents.pageRect(of: $0.box) }
    #expect(places.count == 1)
    // The darkest place of the page within that rectangle is ink, and around it is none.
    let gray = GrayPicture(lying)
    let ink = InkBits(gray, darkerThan: 128)
    for place in places {
      var inside = 0
      var around = 0
      for y in Int((place.y0 - 3) * 2.4)..<Int((place.y1 + 3) * 2.4) {
        for x in Int((place.x0 - 3) * 2.4)..<Int((place.x1 + 3) * 2.4) where ink[x, y] {
          let isInside =
            Double(x) >= place.x0 * 2.4 - 2 && Double(x) <= place.x1 * 2.4 + 2
            && Double(y) >= place.y0 * 2.4 - 2 && Double(y) <= place.y1 * 2.4 + 2
          if isInside { inside += 1 } else { around += 1 }
        }
      }
      #expect(inside > 40 && around == 0)
    }
  }

  @Test func noInkIsLostAtTheCorners() {
    var sheet = Sheet(width: 260, height: 200)
    for line in 0..<10 {
      sheet.write("田24田8田05田田3田47田5", x: 25, y: 15 + Double(line) * 18, height: 10)
    }
    sheet.write("8", x: 250, y: 4, height: 7)
    let image = sheet.image(pixelsPerPoint: 2.4, skew: -2.8)
    let contents = PictureReader().contents(of: image, pixelsPerPoint: 2.4)
    #expect(contents.pieces.contains { $0.blobs.count == 1 })
  }
}
