import PagePictures
import Testing

@Suite struct PlaceholderTests {
  @Test func aNewPictureIsWhite() {
    #expect(GrayPicture(width: 2, height: 1).pixels == [255, 255])
  }
}
