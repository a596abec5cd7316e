import PageModel

/// Finds Chinese and Japanese text that is set in vertical lines.
///
/// A typesetter sets the characters of a line solid and keeps the lines apart. Where characters stand
/// closer to the ones above and below them than to those beside them, over several lines, the lines run
/// from the top down and follow each other from right to left. Programs without vertical fonts place each
/// character by hand, so that nothing but their places tells it.
///
/// One column alone is no such text: it may be a narrow cell with a character a line.
struct VerticalText {
  let page: PDFPage
  let options: VerticalTextOptions

  /// Characters below each other.
  private struct Column {
    var members: [Int]
    var box: Rect
    let fontSize: Double
    /// Distance of two characters' middles, at most.
    var pitch = 0.0
  }

  /// The glyphs of each text, each in the order of the page, texts from top to bottom; takes n log n.
  ///
  /// - Parameters:
  ///   - glyphs: The glyphs that are in no table, ascending.
  ///   - areas: Areas of tables: text in them is theirs.
  func texts(among glyphs: [Int], apartFrom areas: [Rect]) -> [[Int]] {
    let lone = loneIdeographs(among: glyphs).filter { index in
      let middle = page.glyphs[index].box
      return !areas.contains { $0.contains(x: middle.midX, y: middle.midY) }
    }
    guard lone.count >= 2 * options.fewestCharacters else { return [] }
    let columns = columns(of: lone)
    let long = columns.filter(isLine)
    guard long.count > 1 else { return [] }
    let blocks = blocks(of: long)
    let settled = Set(blocks.joined().map { $0.members[0] })
    let loose = columns.filter { !settled.contains($0.members[0]) }
    var taken: Set<Int> = []
    var texts: [[Int]] = []
    for block in blocks {
      guard let members = members(of: adding(loose, to: block), among: glyphs),
        taken.isDisjoint(with: members)
      else { continue }
      taken.formUnion(members)
      texts.append(members)
    }
    return texts.sorted { (top(of: $0), $0[0]) < (top(of: $1), $1[0]) }
  }

  private func top(of glyphs: [Int]) -> Double {
    glyphs.reduce(.infinity) { min($0, page.glyphs[$1].box.y0) }
  }

  // MARK: Characters

  /// Ideographs, kana and their marks without a neighbor left or right, as far as the page's order tells.
  private func loneIdeographs(among glyphs: [Int]) -> [Int] {
    var lone: [Int] = []
    var isBesideLast = false
    for (place, index) in glyphs.enumerated() {
      let isBesideNext =
        place + 1 < glyphs.count
        && isBeside(page.glyphs[index].box, page.glyphs[glyphs[place + 1]].box)
      let glyph = page.glyphs[index]
      if !isBesideLast, !isBesideNext, glyph.origin.isCertain,
        CharacterClass(glyph.scalar) == .cjk
      {
        lone.append(index)
      }
      isBesideLast = isBesideNext
    }
    return lone
  }

  /// Whether two glyphs stand on one line, close to each other.
  private func isBeside(_ one: Rect, _ other: Rect) -> Bool {
    let overlap = min(one.y1, other.y1) - max(one.y0, other.y0)
    let gap = max(one.x0, other.x0) - min(one.x1, other.x1)
    return overlap > options.leastOverlapShare * min(one.height, other.height)
      && gap < options.leastSideGapInWidths * max(one.width, other.width)
  }

  // MARK: Lines

  /// Runs of characters that are set solid below each other.
  private func columns(of lone: [Int]) -> [Column] {
    var columns: [Column] = []
    let ordered = lone.sorted {
      let (one, other) = (page.glyphs[$0].box, page.glyphs[$1].box)
      return (one.midX, one.midY, $0) < (other.midX, other.midY, $1)
    }
    for stack in stacks(of: ordered) {
      var open: Column?
      for index in stack {
        let box = page.glyphs[index].box
        let size = page.styles[page.glyphs[index].style].fontSize
        if var column = open, let last = column.members.last {
          let pitch = box.midY - page.glyphs[last].box.midY
          let most =
            page.styles[page.glyphs[index].style].direction == .vertical
            ? options.widestFontPitch : options.widestPitch
          if abs(size - column.fontSize) <= options.sizeTolerance * column.fontSize,
            pitch >= options.closestPitch * size, pitch <= most * size
          {
            column.members.append(index)
            column.box = column.box.union(box)
            column.pitch = max(column.pitch, pitch)
            open = column
            continue
          }
          columns.append(column)
        }
        open = Column(members: [index], box: box, fontSize: max(size, 1))
      }
      if let open { columns.append(open) }
    }
    return columns
  }

  /// Characters whose middles stand below each other, from the top down; `ordered` ascend across the page.
  private func stacks(of ordered: [Int]) -> [[Int]] {
    var stacks: [[Int]] = []
    var left = -Double.infinity
    for index in ordered {
      let glyph = page.glyphs[index]
      if glyph.box.midX - left <= options.alignmentInFontSizes * page.styles[glyph.style].fontSize {
        stacks[stacks.count - 1].append(index)
      } else {
        stacks.append([index])
        left = glyph.box.midX
      }
    }
    return stacks.map { stack in
      stack.sorted { (page.glyphs[$0].box.midY, $0) < (page.glyphs[$1].box.midY, $1) }
    }
  }

  /// Whether a column has the length of a line and the words of one: a table's column repeats itself.
  private func isLine(_ column: Column) -> Bool {
    let different = Set(column.members.map { page.glyphs[$0].scalar }).count
    return column.members.count >= options.fewestCharacters
      && Double(different) >= options.leastVariety * Double(column.members.count)
  }

  // MARK: Texts

  /// Lines beside each other, from left to right; a line alone is no text.
  private func blocks(of lines: [Column]) -> [[Column]] {
    var blocks: [[Column]] = []
    for line in lines {
      let place = blocks.lastIndex { block in block.last.map { isNext(line, to: $0) } ?? false }
      if let place { blocks[place].append(line) } else { blocks.append([line]) }
    }
    return blocks.filter { $0.count > 1 }
  }

  /// Whether a column is the next one right of another: farther from it than characters from each other.
  private func isNext(_ right: Column, to left: Column) -> Bool {
    let size = max(left.fontSize, right.fontSize)
    let distance = right.box.midX - left.box.midX
    let overlap = min(left.box.y1, right.box.y1) - max(left.box.y0, right.box.y0)
    return distance <= options.widestLinePitch * size
      && distance >= max(left.pitch, right.pitch) + options.leastGapInFontSizes * size
      && overlap >= options.leastOverlapShare * min(left.box.height, right.box.height)
  }

  /// The columns of a text with the short ones: those that begin or end it, stand above an indented line,
  /// or go on in a line after a number.
  private func adding(_ columns: [Column], to block: [Column]) -> [Column] {
    let size = block.map(\.fontSize).max() ?? 0
    var text = block
    var rest = columns.filter { abs(size - $0.fontSize) <= options.sizeTolerance * size }
    // Each round adds what the one before has made room for.
    for _ in 0..<options.mostRounds {
      guard let area = Rect.union(of: text.map(\.box)) else { break }
      let near = rest.filter { column in
        goesOn(column, in: text, size: size) || stands(column, beside: area, size: size)
      }
      if near.isEmpty { break }
      text += near
      rest.removeAll { column in near.contains { $0.members == column.members } }
    }
    return text
  }

  /// Whether a column stands above or below a line of a text, close to it.
  private func goesOn(_ column: Column, in text: [Column], size: Double) -> Bool {
    text.contains { line in
      let gap = max(column.box.y0, line.box.y0) - min(column.box.y1, line.box.y1)
      return abs(column.box.midX - line.box.midX) <= options.alignmentInFontSizes * size
        && gap <= options.longestNumberInFontSizes * size
    }
  }

  /// Whether a column stands as high as a text, as its next line.
  private func stands(_ column: Column, beside area: Rect, size: Double) -> Bool {
    let reach = options.widestLinePitch * size
    return column.box.y0 >= area.y0 - size / 2 && column.box.y1 <= area.y1 + size / 2
      && column.box.midX >= area.x0 - reach + size / 2
      && column.box.midX <= area.x1 + reach - size / 2
  }

  /// All glyphs in the lines of a text, ascending, or `nil` where others stand between the lines or most of
  /// its rows go on beside them.
  private func members(of columns: [Column], among glyphs: [Int]) -> [Int]? {
    guard let area = Rect.union(of: columns.map(\.box)),
      let size = columns.map(\.fontSize).max(),
      let longest = columns.max(by: { $0.members.count < $1.members.count })
    else { return nil }
    let reach = options.widestLinePitch * size
    let wide = Rect(x0: area.x0 - reach, y0: area.y0, x1: area.x1 + reach, y1: area.y1)
    let rows = longest.members.map { page.glyphs[$0].box.midY }
    var members: [Int] = []
    var longRows: Set<Double> = []
    for index in glyphs {
      let box = page.glyphs[index].box
      guard wide.contains(x: box.midX, y: box.midY) else { continue }
      if columns.contains(where: { $0.box.x0 <= box.midX && box.midX <= $0.box.x1 }) {
        members.append(index)
      } else if page.styles[page.glyphs[index].style].fontSize > options.largestRuby * size {
        guard !area.contains(x: box.midX, y: box.midY) else { return nil }
        let row = rows.first { abs($0 - box.midY) <= options.alignmentInFontSizes * size }
        if let row { longRows.insert(row) }
      }
    }
    return 2 * longRows.count < rows.count ? members : nil
  }
}

/// What text in vertical lines looks like; lengths in font sizes.
package struct VerticalTextOptions: Sendable, Hashable {
  /// Characters of a line, at least: a narrow cell has three (自 / 然 / 人).
  package var fewestCharacters = 4
  /// The gap beside a character, in its widths: characters of horizontal text are spaced less.
  package var leastSideGapInWidths = 0.3
  /// How far the middles of a line's characters differ.
  package var alignmentInFontSizes = 0.2
  /// Sizes of one line's characters differ by this share at most.
  package var sizeTolerance = 0.15
  /// The closest that characters are set below each other.
  package var closestPitch = 0.8
  /// The farthest: lines of horizontal text are hardly ever as close, single spacing of Song is 1.3.
  package var widestPitch = 1.2
  /// The farthest in a vertical font, which says itself how its lines run.
  package var widestFontPitch = 2.0
  /// The farthest that lines are set from each other.
  package var widestLinePitch = 3.5
  /// How much farther lines stand from each other than characters do, at least.
  package var leastGapInFontSizes = 0.15
  /// Share of different characters in a line, at least: 是 and 否 fill a table's column.
  package var leastVariety = 0.5
  /// The most room that a number or a word in Latin letters takes in a line.
  package var longestNumberInFontSizes = 2.0
  /// How often a text may grow by what stands near it.
  package var mostRounds = 4
  /// Readings beside the lines are set in half the size of their characters.
  package var largestRuby = 0.6
  /// Two characters or lines stand beside each other when they share this much of the lower one's height.
  package var leastOverlapShare = 0.5

  package init() {}
}

extension PDFPage {
  /// The page with some glyphs in vertical lines, whatever their font says.
  func settingVertical(_ glyphs: [Int]) -> PDFPage {
    let turned = styles.map {
      TextStyle(
        fontName: $0.fontName, fontSize: $0.fontSize, color: $0.color, direction: .vertical,
        isVisible: $0.isVisible)
    }
    var all = self.glyphs
    for index in glyphs {
      let glyph = all[index]
      all[index] = Glyph(
        scalar: glyph.scalar, box: glyph.box, style: styles.count + glyph.style,
        origin: glyph.origin)
    }
    return PDFPage(
      number: number, frame: frame, rotation: rotation, textTurn: textTurn, glyphs: all,
      styles: styles + turned, rulings: rulings, fills: fills, images: images, slants: slants,
      carrier: carrier, readings: readings)
  }
}
