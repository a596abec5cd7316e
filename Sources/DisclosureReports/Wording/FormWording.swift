/// One wording of a form, prepared for fast comparison.
struct FormWording: Sendable {
  /// The wording's characters by ``FormAlphabet`` number.
  let codes: [UInt16]
  /// Whether the wording itself is of another period than the report's: 上一年项目数量.
  let namesOtherPeriod: Bool
  /// For each character of the alphabet its place in `masks`, 0 for one the wording does not have.
  private let places: [UInt8]
  /// The positions of each of the wording's characters, as bits; the first one has none.
  private let masks: [UInt64]

  /// Prepares a wording of at most 64 characters that count.
  init(_ wording: String, in alphabet: FormAlphabet) {
    let codes = FormText(wording, in: alphabet).codes
    precondition(codes.count <= 64, "a wording has at most 64 characters that count")
    var places = [UInt8](repeating: 0, count: alphabet.count)
    var masks: [UInt64] = [0]
    for (index, code) in codes.enumerated() where code != 0 {
      if places[Int(code)] == 0 {
        places[Int(code)] = UInt8(masks.count)
        masks.append(0)
      }
      masks[Int(places[Int(code)])] |= 1 << UInt64(index)
    }
    self.codes = codes
    self.places = places
    self.masks = masks
    namesOtherPeriod = NumberWords.namesOtherPeriod(wording)
  }

  /// The length of the longest common subsequence of wording and text.
  ///
  /// Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): one step of a few
  /// word operations for each character of the text.
  func commonLength(with text: some Sequence<UInt16>) -> Int {
    var row = UInt64.max
    for code in text {
      let mask = masks[Int(places[Int(code)])]
      row = (row &+ (row & mask)) | (row & ~mask)
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
