import PageModel

/// Takes colored stamps out of a gray picture and leaves the dark ink below them.
///
/// How colored a pixel is tells how much of a stamp there is; so much light the stamp alone lets pass, and
/// what is darker than that is ink below it. Compression keeps light sharp and smears color, so light says
/// where ink is, and color only where the stamp is.
struct SealRemover {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// Lightens what a stamp darkened in its box and close around it.
  func remove(_ seal: SealFinder.Seal, of image: PageImage, from gray: inout GrayPicture) {
    let reach = Int((options.sealMargin * pixelsPerPoint).rounded(.up))
    let area = seal.box.grown(by: reach, within: image.width, image.height)
    var colors = colors(of: image, in: area, seal.color)
    guard let full = Self.quantile(colors.filter { $0 > options.leastSaturation / 2 }, 0.8),
      let paper = Self.quantile(shades(of: gray, in: area) { _ in true }, 0.75),
      let stamp = Self.quantile(shades(of: gray, in: area) { colors[$0] * 5 > full * 4 }, 0.5)
    else { return }
    spread(&colors, width: area.width)
    let darkness = 1 - Double(stamp) / Double(max(paper, 1))
    var place = 0
    for y in area.y {
      for x in area.x {
        let strength = min(Double(colors[place]) / Double(full), 1)
        place += 1
        guard strength > options.stampTrace else { continue }
        let index = y * gray.width + x
        let expected = Double(paper) * (1 - darkness * strength)
        let light = Double(gray.pixels[index]) / max(expected * options.stampGrain, 1)
        gray.pixels[index] = UInt8(clamping: Int(Double(paper) * min(light, 1)))
      }
    }
  }

  /// By how much each pixel reflects the color of the stamp more than the others, row by row.
  private func colors(
    of image: PageImage, in area: PixelRect, _ color: SealFinder.StampColor
  ) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(area.width * area.height)
    for y in area.y {
      for x in area.x {
        let index = (y * image.width + x) * 4
        let others = Int(image.pixels[index + 1]) + Int(image.pixels[index + color.dark])
        result.append(max(Int(image.pixels[index + color.bright]) - others / 2, 0))
      }
    }
    return result
  }

  private func shades(
    of gray: GrayPicture, in area: PixelRect, where condition: (Int) -> Bool
  ) -> [Int] {
    var result: [Int] = []
    var place = 0
    for y in area.y {
      for x in area.x {
        if condition(place) { result.append(Int(gray.pixels[y * gray.width + x])) }
        place += 1
      }
    }
    return result
  }

  private static func quantile(_ values: [Int], _ share: Double) -> Int? {
    guard !values.isEmpty else { return nil }
    return values.sorted()[Int(Double(values.count - 1) * share)]
  }

  /// Gives each pixel the strongest color of those around it, two to each side.
  private func spread(_ colors: inout [Int], width: Int) {
    for step in [1, width] {
      let copy = colors
      for index in colors.indices {
        for other in [index - 2 * step, index - step, index + step, index + 2 * step]
        where copy.indices.contains(other) {
          colors[index] = max(colors[index], copy[other])
        }
      }
    }
  }
}
