/// One wording of a form, prepared for fast comparison.
struct FormWording: Sendable {
  /// The wording's characters by ``FormAlphabet`` number.
  let codes: [UInt16]
  /// For each character of the alphabet, the positions where the wording has it.
  private let masks: [UInt64]

  /// Prepares a wording of at most 64 characters that count.
  init(_ wording: String, in alphabet: FormAlphabet) {
    let codes = FormText(wording, in: alphabet).codes
    precondition(codes.count <= 64, "a wording has at most 64 characters that count")
    var masks = [UInt64](repeating: 0, count: alphabet.count)
    for (index, code) in codes.enumerated() where code != 0 {
      masks[Int(code)] |= 1 << UInt64(index)
    }
    self.codes = codes
    self.masks = masks
  }

  /// The length of the longest common subsequence of wording and text.
  ///
  /// Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): one step of a few
  /// word operations for each character of the text.
  func commonLength(with text: some Sequence<UInt16>) -> Int {
    var row = UInt64.max
    for code in text {
      let matches = row & masks[Int(code)]
      row = (row &+ matches) | (row & ~masks[Int(code)])
    }
    let used = codes.count == 64 ? UInt64.max : (1 << UInt64(codes.count)) - 1
    return (~row & used).nonzeroBitCount
  }

  /// How well a text names this wording, from 0 to 1.
  ///
  /// 1 when they are equal. Characters of the wording that the text lacks count in full; characters
  /// the text has beyond the wording count by `extraWeight`, for other words cling to labels.
  func similarity(to text: ArraySlice<UInt16>, extraWeight: Double) -> Similarity {
    let common = commonLength(with: text)
    let extra = text.count - common
    let score = Double(common) / (Double(codes.count) + extraWeight * Double(extra))
    return Similarity(
      score: score, common: common, missing: codes.count - common, extra: extra)
  }

  /// How alike a text and a wording are.
  struct Similarity: Sendable, Hashable {
    /// From 0 to 1.
    let score: Double
    /// Characters both have, in the same order.
    let common: Int
    /// Characters of the wording that the text lacks.
    let missing: Int
    /// Characters of the text that the wording lacks.
    let extra: Int
  }
}
