import PageModel

/// Takes colored stamps out of a gray picture and leaves the dark ink below them.
///
/// Inks lie over each other as filters do: what passes one is multiplied by what passes the other. Black
/// ink lets as little of each color pass; so the ratio of two colors tells how much of a stamp there is,
/// and what the stamp alone would let pass of its own color is divided out.
struct SealRemover {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// Lightens what a stamp darkened in its box and close around it.
  func remove(_ seal: SealFinder.Seal, of image: PageImage, from gray: inout GrayPicture) {
    let reach = Int((options.sealMargin * pixelsPerPoint).rounded(.up))
    let area = seal.box.grown(by: reach, within: image.width, image.height)
    let paper = Paper(of: image, in: area)
    var layers = layers(image, area, paper, seal.color)
    let strongest = strongest(layers)
    spread(&layers, width: area.width)
    for y in area.y {
      for x in area.x {
        let layer = layers[(y - area.y.lowerBound) * area.width + x - area.x.lowerBound]
        let strength = min((1 - layer.ratio) / (1 - strongest.ratio), 1)
        guard strength > options.stampTrace else { continue }
        let ink = layer.bright / (1 - (1 - strongest.bright) * strength)
        // Compression smears colors further than light, so a faint rest of the stamp's edge is no ink.
        let value = ink > options.stampResidue ? 1 : ink / options.stampResidue
        gray.pixels[y * gray.width + x] = UInt8(clamping: Int(paper.gray * value))
      }
    }
  }

  /// What passes at a pixel: of the color that the stamp reflects, as a share of paper, and of the other
  /// colors as a share of that.
  private struct Layer {
    var bright: Double
    var ratio: Double
  }

  /// The brightness of paper, by channel and together.
  private struct Paper {
    let channels: [Double]
    let gray: Double

    /// Takes the brightest quarter of an area for paper.
    init(of image: PageImage, in area: PixelRect) {
      var histograms = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 3)
      for y in area.y {
        for x in area.x {
          for channel in 0..<3 {
            histograms[channel][Int(image.pixels[(y * image.width + x) * 4 + channel])] += 1
          }
        }
      }
      channels = histograms.map { histogram in
        var rest = area.width * area.height / 4
        for value in stride(from: 255, to: 1, by: -1) {
          rest -= histogram[value]
          if rest <= 0 { return Double(value) }
        }
        return 1
      }
      gray = channels[0] * 0.299 + channels[1] * 0.587 + channels[2] * 0.114
    }
  }

  private func layers(
    _ image: PageImage, _ area: PixelRect, _ paper: Paper, _ color: SealFinder.StampColor
  ) -> [Layer] {
    let bright = color.bright
    let dark = color.dark
    var result: [Layer] = []
    result.reserveCapacity(area.width * area.height)
    for y in area.y {
      for x in area.x {
        let index = (y * image.width + x) * 4
        let own = min(Double(image.pixels[index + bright]) / paper.channels[bright], 1)
        let green = Double(image.pixels[index + 1]) / paper.channels[1]
        let other = Double(image.pixels[index + dark]) / paper.channels[dark]
        // Of nearly black ink the ratio says nothing.
        let ratio = own < 0.06 ? 1 : min((green + other) / 2 / own, 1)
        result.append(Layer(bright: own, ratio: ratio))
      }
    }
    return result
  }

  /// The stamp alone where it is strongest: the median of the tenth with the lowest ratios.
  private func strongest(_ layers: [Layer]) -> Layer {
    let stamped = layers.filter { $0.ratio < 0.8 && $0.bright > 0.5 }
      .sorted { $0.ratio < $1.ratio }
    guard !stamped.isEmpty else { return Layer(bright: 1, ratio: 0) }
    let tenth = stamped.prefix(max(stamped.count / 10, 1)).sorted { $0.bright < $1.bright }
    return Layer(bright: tenth[tenth.count / 2].bright, ratio: stamped[tenth.count / 2].ratio)
  }

  /// Gives each pixel the strongest stamp of its neighbors.
  private func spread(_ layers: inout [Layer], width: Int) {
    for step in [1, width] {
      let copy = layers
      for index in layers.indices {
        for other in [index - 2 * step, index - step, index + step, index + 2 * step]
        where copy.indices.contains(other) {
          layers[index].ratio = min(layers[index].ratio, copy[other].ratio)
        }
      }
    }
  }
}
