import Testing

@testable import PagePictures

@Suite struct InkBitsTests {
  /// A picture from rows of text, `#` for ink.
  private func bits(_ rows: [String]) -> InkBits {
    var result = InkBits(width: rows[0].count, height: rows.count)
    for (y, row) in rows.enumerated() {
      for (x, mark) in row.enumerated() where mark == "#" { result[x, y] = true }
    }
    return result
  }

  /// A picture with ink at places that look random.
  private func scattered(width: Int, height: Int) -> InkBits {
    var result = InkBits(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width where (x * 7 + y * 13 + x * y) % 5 < 2 { result[x, y] = true }
    }
    return result
  }

  @Test(arguments: [(1, 1), (64, 3), (65, 130), (200, 77)])
  func rowsAndColumnsChangePlaces(width: Int, height: Int) {
    let picture = scattered(width: width, height: height)
    let turned = picture.transposed()
    for y in 0..<height {
      for x in 0..<width { #expect(turned[y, x] == picture[x, y]) }
    }
    #expect(turned.transposed() == picture)
  }

  @Test func openingKeepsRunsThatAreLongEnough() {
    let picture = bits(["#..#", "#..#", "#.##", "..#."])
    #expect(picture.openedVertically(3) == bits(["#..#", "#..#", "#..#", "...."]))
    #expect(picture.openedHorizontally(2) == bits(["....", "....", "..##", "...."]))
  }

  @Test func whatTouchesTheEdgeGoesOnOutside() {
    let picture = bits(["#.", "#.", ".."])
    #expect(picture.openedVertically(4).count == 0)
    #expect(picture.openedVertically(4, outside: true) == picture)
  }

  @Test(arguments: [1, 2, 5, 9])
  func dilationReachesSoFar(reach: Int) {
    var picture = InkBits(width: 150, height: 40)
    picture[70, 20] = true
    let wide = picture.dilated(reach)
    #expect(wide.count == (2 * reach + 1) * (2 * reach + 1))
    #expect(wide.bounds == PixelRect(x: 70 - reach..<71 + reach, y: 20 - reach..<21 + reach))
  }

  @Test func runsAreFoundAcrossWords() {
    var picture = InkBits(width: 200, height: 1)
    for range in [0..<3, 60..<70, 127..<129, 140..<200] { picture.fill(range, row: 0) }
    var runs: [Range<Int>] = []
    picture.forEachRun(row: 0) { runs.append($0) }
    #expect(runs == [0..<3, 60..<70, 127..<129, 140..<200])
    #expect(picture.count(62..<150, row: 0) == 8 + 2 + 10)
  }

  @Test func componentsHangTogetherAtCorners() {
    let found = InkComponents(bits(["#..##", ".#...", "...#.", "..##."])).components
    #expect(found.map(\.area) == [2, 2, 3])
    #expect(found[2].box == PixelRect(x: 2..<4, y: 2..<4))
  }

  @Test func tooManyRunsGiveNoComponents() {
    #expect(InkComponents(scattered(width: 60, height: 60), mostRuns: 50).components.isEmpty)
  }
}
