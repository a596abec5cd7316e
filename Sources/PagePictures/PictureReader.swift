public import PageModel

/// Reads what the picture of a page shows: a scan, or a page drawn because its fonts have no meaning.
///
/// Pure: a picture and options give contents. Time is linear in the pixels.
public struct PictureReader: Sendable {
  private let options: PictureOptions

  /// Makes a reader.
  public init(options: PictureOptions = PictureOptions()) {
    self.options = options
  }

  /// The page straightened and upright, its rules, and the pieces of ink between them.
  ///
  /// - Parameters:
  ///   - image: The page as it is drawn.
  ///   - pixelsPerPoint: Its resolution, above 0.
  ///   - turn: Degrees clockwise, 0, 90, 180 or 270, by which the picture's text is turned; `nil` lets
  ///     the shape of its lines tell 0 from 90.
  public func contents(
    of image: PageImage, pixelsPerPoint: Double, turn: Int? = nil
  ) -> PictureContents {
    precondition(pixelsPerPoint > 0, "a resolution is above 0")
    precondition(turn.map { [0, 90, 180, 270].contains($0) } ?? true, "turns are quarters")
    var picture = gray(image, pixelsPerPoint)
    let ground = PaperGround(picture, pixelsPerPoint: pixelsPerPoint, options: options)
    ground.level(&picture)
    SolidAreas(options: options, pixelsPerPoint: pixelsPerPoint).remove(from: &picture)
    let skew = straighten(&picture)
    let ink = InkBits(picture, darkerThan: options.roughInkShade)
    let shown =
      turn ?? TurnFinder(options: options, pixelsPerPoint: pixelsPerPoint).turn(of: ink)
    if shown != 0 { picture = picture.upright(from: shown) }
    let rules = RuleFinder(options: options, pixelsPerPoint: pixelsPerPoint)
      .rules(in: picture, turned: picture.transposed(), noise: ground.noise)
    let eraser = RuleEraser(options: options, pixelsPerPoint: pixelsPerPoint)
    eraser.erase(rules, from: &picture)
    let pieces = PieceFinder(options: options, pixelsPerPoint: pixelsPerPoint)
      .pieces(in: &picture, between: rules, noise: ground.noise)
    return PictureContents(
      picture: picture, pixelsPerPoint: pixelsPerPoint, skew: skew, turn: shown,
      rules: rules.rulings, pieces: pieces, pageWidth: image.width, pageHeight: image.height)
  }

  /// The picture in gray without its colored stamps.
  private func gray(_ image: PageImage, _ pixelsPerPoint: Double) -> GrayPicture {
    var picture = GrayPicture(image)
    let seals = SealFinder(options: options, pixelsPerPoint: pixelsPerPoint).seals(on: image)
    let remover = SealRemover(options: options, pixelsPerPoint: pixelsPerPoint)
    for seal in seals { remover.remove(seal, of: image, from: &picture) }
    return picture
  }

  /// Turns the picture straight, on a canvas that loses none of its ink; returns its skew.
  private func straighten(_ picture: inout GrayPicture) -> Double {
    let ink = InkBits(picture, darkerThan: options.roughInkShade)
    let skew = SkewFinder(options: options).skew(of: ink)
    guard abs(skew) >= options.leastSkew else { return 0 }
    let (width, height) = canvas(of: ink, skew: skew)
    picture = picture.straightened(by: skew, width: width, height: height)
    return skew
  }

  /// The extent of the page, or what all of its ink needs around the same middle once it is straight.
  private func canvas(of ink: InkBits, skew: Double) -> (width: Int, height: Int) {
    guard let box = ink.bounds else { return (ink.width, ink.height) }
    let angle = Angle(degrees: skew)
    var (width, height) = (Double(ink.width), Double(ink.height))
    for x in [box.x.lowerBound, box.x.upperBound] {
      for y in [box.y.lowerBound, box.y.upperBound] {
        let across = Double(x) - Double(ink.width) / 2
        let down = Double(y) - Double(ink.height) / 2
        width = max(width, 2 * abs(across * angle.cosine + down * angle.sine) + 4)
        height = max(height, 2 * abs(down * angle.cosine - across * angle.sine) + 4)
      }
    }
    return (Int(width.rounded(.up)), Int(height.rounded(.up)))
  }
}

extension GrayPicture {
  /// The brightness of a page's pixels (ITU-R BT.601).
  init(_ image: PageImage) {
    self.init(width: image.width, height: image.height)
    image.pixels.withUnsafeBufferPointer { source in
      pixels.withUnsafeMutableBufferPointer { target in
        for index in 0..<target.count {
          let (red, green, blue) =
            (Int(source[index * 4]), Int(source[index * 4 + 1]), Int(source[index * 4 + 2]))
          target[index] = UInt8(truncatingIfNeeded: (77 * red + 150 * green + 29 * blue) >> 8)
        }
      }
    }
  }

  /// Rows for columns.
  func transposed() -> GrayPicture {
    var result = GrayPicture(width: height, height: width)
    let (width, height) = (width, height)
    pixels.withUnsafeBufferPointer { source in
      result.pixels.withUnsafeMutableBufferPointer { target in
        for top in stride(from: 0, to: height, by: 32) {
          for x in 0..<width {
            for y in top..<min(top + 32, height) {
              target[x * height + y] = source[y * width + x]
            }
          }
        }
      }
    }
    return result
  }
}

extension RuleFinder.Rules {
  /// The rules in pixels, as pages have them.
  var rulings: [Ruling] {
    let across = horizontal.map { ruling($0, .horizontal) }
    return across + vertical.map { ruling($0, .vertical) }
  }

  private func ruling(_ rule: FoundRule, _ orientation: Ruling.Orientation) -> Ruling {
    Ruling(
      orientation: orientation, position: rule.position + 0.5, start: rule.start, end: rule.end,
      thickness: rule.thickness)
  }
}
