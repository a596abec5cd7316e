internal import PagePictures

/// Tells numbers from words by their shape and by how they were read as words.
struct NumberShapes {
  let contents: PictureContents
  let cutter: PieceCutter
  let options: PageRecognitionOptions

  /// What a recognizer of Chinese makes of digits and their marks, besides them.
  private static let look = Set(
    "0123456789.,，。．·:：-—–－%％oOQDlI|i!丨［］[]()（）○ZzSsBbgqAT＋+'\"“”、/ ０１２３４５６７８９"
  ).union(lookAlikes)
  /// Chinese characters among them.
  private static let lookAlikes: Set<Character> = ["一", "口", "日", "〇"]

  /// Whether a piece may be a number.
  ///
  /// - Parameter text: What was read in it as words.
  func mayBeNumber(_ index: Int, readAs text: PieceText?) -> Bool {
    let piece = contents.pieces[index]
    // Digits that touch are wide as characters are; how they are read tells them.
    guard cutter.mayBeNumber(piece) || Self.hasDigit(text) else { return false }
    return !isWord(piece, text) && !cutter.isStruckOut(piece)
      && (piece.isRuledIn || !isNoFigure(text))
  }

  /// Whether a text is a stroke that leans, as cells without a number are struck out with.
  static func isSlash(_ text: PieceText?) -> Bool {
    guard let text, !text.symbols.isEmpty else { return false }
    return text.text.allSatisfy { ["/", "／", "丿", "╱", "\\", "＼"].contains($0) }
  }

  /// Whether a text has a character that a number has not.
  static func hasWord(_ text: PieceText?) -> Bool {
    text?.symbols.contains(where: isForeign) ?? false
  }

  /// Whether a piece was read as a word that there is room for.
  func isStranger(_ index: Int, readAs text: PieceText?) -> Bool {
    let foreign = text?.symbols.count(where: Self.isForeign) ?? 0
    let box = contents.pieces[index].box
    return foreign > 0
      && Double(box.width) >= Double(foreign) * options.narrowestCharacterInHeights
        * Double(box.height)
  }

  /// Whether a piece is a word for certain: characters as high as those of the page, read for certain.
  private func isWord(_ piece: InkPiece, _ text: PieceText?) -> Bool {
    let foreign =
      text?.symbols.filter {
        Self.isForeign($0) || $0.text.contains(where: Self.lookAlikes.contains)
      }
      ?? []
    guard !foreign.isEmpty else { return false }
    guard cutter.mayBeNumber(piece) else { return foreign.contains(where: Self.isForeign) }
    let isHigh = Double(piece.box.height) >= options.wordHeight * cutter.usualHeight
    return isHigh && foreign.contains { $0.confidence >= options.certainCharacter }
  }

  /// Whether a text that stands in no cell only has the shape of a figure: a page number between dashes, or a
  /// sentence's last character with its full stop (日。) alone on a line.
  private func isNoFigure(_ text: PieceText?) -> Bool {
    guard let text, text.symbols.count > 1, text.confidence >= options.doubtfulCharacter else {
      return false
    }
    return MarkReading.betweenDashes(text) != nil
      || text.text.hasSuffix("。") && text.text.dropLast().allSatisfy { !$0.isNumber }
  }

  private static func isForeign(_ symbol: PieceText.Symbol) -> Bool {
    !symbol.text.allSatisfy(look.contains)
  }

  private static func hasDigit(_ text: PieceText?) -> Bool {
    text?.symbols.contains { symbol in
      symbol.text.contains { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    } ?? false
  }
}
