import PagePictures
import Testing

@Suite struct GrayPictureTests {
  @Test func aNewPictureIsWhite() {
    #expect(GrayPicture(width: 2, height: 1).pixels == [255, 255])
  }
}
