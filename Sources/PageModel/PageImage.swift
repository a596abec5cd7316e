/// A page drawn to pixels on white paper.
public struct PageImage: Sendable, Hashable {
  /// Pixels along x.
  public let width: Int
  /// Pixels along y.
  public let height: Int
  /// Red, green, blue and alpha, a byte each, row by row from the top left; alpha is 255.
  public let pixels: [UInt8]

  package init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height * 4, "four bytes a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
