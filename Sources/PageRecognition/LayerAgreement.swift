/// How far a text layer says what a recognizer reads.
enum LayerAgreement {
  /// The share of the layer's characters that are recognized as well, in their order, over all pieces in
  /// which both have text; 1 where there is nothing to compare.
  static func share(of layer: [Int: PieceText], and words: [Int: PieceText]) -> Double {
    var common = 0
    var all = 0
    for (piece, text) in layer {
      guard let word = words[piece] else { continue }
      let left = Array(text.text.unicodeScalars)
      let right = Array(word.text.unicodeScalars)
      guard left.count > 1 else { continue }
      common += commonCount(left, right)
      all += left.count
    }
    return all == 0 ? 1 : Double(common) / Double(all)
  }

  /// Whether a layer's text is that of the piece in which another was recognized: as long and short, or mostly
  /// the same.
  static func isOfOneLine(_ layer: PieceText, _ word: PieceText, share: Double) -> Bool {
    let left = Array(layer.text.unicodeScalars)
    let right = Array(word.text.unicodeScalars)
    let longer = max(left.count, right.count)
    if left.count == right.count, longer <= 4 { return true }
    return Double(commonCount(left, right)) >= share * Double(longer)
  }

  /// Length of the longest common subsequence.
  private static func commonCount(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = scalar == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
