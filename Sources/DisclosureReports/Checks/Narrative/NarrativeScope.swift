/// Tells whether a sentence speaks of the report's own body, its own year, and all of it.
struct NarrativeScope {
  private let year: Int
  /// The publisher's name without 人民, by which 市政府办公厅 is known for its own.
  private let publisher: [Unicode.Scalar]

  init(year: Int, publisher: String?) {
    self.year = year
    self.publisher = NarrativeLexicon.scalars((publisher ?? "").replacing("人民政府", with: "政府"))
  }

  // MARK: Time

  /// Whether the last time named before a position is the report's year; also where none is named.
  func isOwnYear(_ text: NarrativeText, _ range: Range<Int>, outside spans: [Range<Int>]) -> Bool {
    var last: (end: Int, isOwn: Bool)?
    func note(_ end: Int, _ isOwn: Bool) {
      guard !spans.contains(where: { $0.contains(end - 1) }), end > last?.end ?? -1 else { return }
      last = (end, isOwn)
    }
    for (words, isOwn) in Self.times {
      if let end = text.lastEnd(of: words, in: range) { note(end, isOwn) }
    }
    for index in range where text.scalars[index] == "年" {
      guard let named = Self.year(text.scalars, before: index, from: range.lowerBound) else {
        continue
      }
      note(index + 1, named == year)
    }
    return last?.isOwn ?? true
  }

  private static let times: [([Unicode.Scalar], Bool)] = [
    ("去年", false), ("前年", false), ("上年", false), ("上一年", false), ("往年", false), ("历年", false),
    ("同期", false),
    ("明年", false), ("下年", false), ("下一年", false), ("次年", false), ("本年", true), ("今年", true),
    ("全年", true), ("一年来", true),
  ].map { (NarrativeLexicon.scalars($0), $1) }

  /// The four digits before 年.
  private static func year(_ scalars: [Unicode.Scalar], before end: Int, from start: Int) -> Int? {
    guard end - start >= 4 else { return nil }
    var value = 0
    for index in end - 4..<end {
      guard let digit = FormScalars.digit(scalars[index]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Whether a part of the year, or several years, are spoken of: 上半年, 1至6月, 累计, 以来.
  func isOtherPeriod(_ text: NarrativeText, _ range: Range<Int>) -> Bool {
    if Self.periods.contains(where: { text.contains($0, in: range) }) { return true }
    return range.contains { index in
      text.scalars[index] == "月" && !Self.isEndOfYear(text, index, in: range)
    }
  }

  private static let periods = [
    "累计", "以来", "至今", "目前", "半年", "季度", "年间", "年来我", "近年", "近两年", "近三年", "近五年", "三年来", "五年来", "两年来",
    "五年共", "三年共", "两年共", "年至", "十三五", "十四五", "十五五", "任期", "疫情", "实施后", "年初", "单日", "一天",
    "每年", "每月", "每季", "日均", "平均", "年均", "计划", "预计", "力争", "拟",
  ].map(NarrativeLexicon.scalars)

  /// 1月1日, the first day of 自1月1日至12月31日, and its last.
  private static func isEndOfYear(_ text: NarrativeText, _ index: Int, in range: Range<Int>) -> Bool
  {
    let around = max(range.lowerBound, index - 6)..<min(text.scalars.count, index + 7)
    return days.contains { text.contains($0, in: around) }
  }

  private static let days = [
    "1月1日", "01月01日", "12月31日", "1月至12月", "1月-12月", "12月底", "1至12月", "1-12月",
  ].map(NarrativeLexicon.scalars)

  // MARK: Parts

  /// Whether a way of asking, a kind of applicant or a matter is spoken of, and not all.
  func isPart(_ text: NarrativeText, _ range: Range<Int>) -> Bool {
    Self.parts.contains { text.contains($0, in: range) }
  }

  private static let parts = [
    "通过", "网上", "网络", "线上", "在线", "信函", "邮寄", "邮件", "邮箱", "当面", "现场", "传真", "窗口", "平台", "自然人", "法人",
    "企业", "律师", "个人", "涉及", "关于", "有关", "要求", "其余", "其他", "另有", "另外", "重复", "同比", "较", "新媒体", "分别",
  ].map(NarrativeLexicon.scalars)

  /// Whether 其中 stands in a range, or a parenthesis is open at its end.
  func isAside(_ text: NarrativeText, _ range: Range<Int>) -> Bool {
    if text.contains(Self.ofThese, in: range) { return true }
    let opening = text.scalars[range].lastIndex(of: "(") ?? -1
    return opening > text.scalars[range].lastIndex(of: ")") ?? -1
      && !Self.isEnumerator(text, opening)
  }

  private static let ofThese = NarrativeLexicon.scalars("其中")

  private static func isEnumerator(_ text: NarrativeText, _ opening: Int) -> Bool {
    opening + 2 < text.scalars.count && text.scalars[opening + 2] == ")"
  }

  // MARK: Bodies

  /// Whether another body than the publisher may be spoken of: 县教育局 and 各乡镇 in a county's report.
  func isOtherBody(_ text: NarrativeText, _ range: Range<Int>) -> Bool {
    if Self.lowerBodies.contains(where: { text.contains($0, in: range) }) { return true }
    let own = ownNames(text, range)
    return range.contains { index in
      isWholeOfOther(text, index, from: range.lowerBound)
        || !own.contains { $0.contains(index) } && Self.bodyEnds.contains(text.scalars[index])
          && !isOwn(text, endingAt: index + 1, from: range.lowerBound)
    }
  }

  /// Where the publisher's name stands, or the end of it: 县住房和城乡建设局.
  private func ownNames(_ text: NarrativeText, _ range: Range<Int>) -> [Range<Int>] {
    guard publisher.count >= 2, let last = publisher.last else { return [] }
    return range.compactMap { index in
      guard text.scalars[index] == last else { return nil }
      let pairs = zip(text.scalars[range.lowerBound...index].reversed(), publisher.reversed())
      let count = pairs.prefix { $0 == $1 }.count
      return count >= 2 ? index + 1 - count..<index + 1 : nil
    }
  }

  private static let lowerBodies = [
    "部门", "各单位", "直属", "下属", "本级", "系统", "各县", "各区", "县区", "区县", "县市", "各镇", "乡镇", "镇街", "街镇", "各街",
    "各股", "各科", "科室", "等单位", "各级",
  ].map(NarrativeLexicon.scalars)

  /// The last characters of bodies' names that hardly end another word.
  private static let bodyEnds: Set<Unicode.Scalar> = ["局", "厅", "委", "办", "镇", "乡", "室", "院", "街"]

  /// Whether 全市 or 我县 stands at a position, and the publisher is no such place.
  private func isWholeOfOther(_ text: NarrativeText, _ index: Int, from start: Int) -> Bool {
    guard index > start, Self.places.contains(text.scalars[index]),
      ["全", "我", "本"].contains(text.scalars[index - 1])
    else { return false }
    var place = publisher
    if place.suffix(2).elementsEqual(Self.government) { place.removeLast(2) }
    return place.last != text.scalars[index]
  }

  private static let places: Set<Unicode.Scalar> = ["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"]
  private static let government = NarrativeLexicon.scalars("政府")

  /// Whether 我局 ends at a position, or a word that is no body's name.
  private func isOwn(_ text: NarrativeText, endingAt end: Int, from start: Int) -> Bool {
    let scalars = text.scalars
    // 办 in 办理 and 举办, 委 in 委托 are no ends of names.
    if end < scalars.count, Self.inWords.contains([scalars[end - 1], scalars[end]]) { return true }
    guard end - start >= 2 else { return false }
    let before = scalars[end - 2]
    if Self.ownBefore.contains(before) { return true }
    return scalars[end - 1] == "办" && Self.beforeDoing.contains(before)
  }

  /// 举办, 承办.
  private static let beforeDoing: Set<Unicode.Scalar> = [
    "举", "承", "主", "协", "督", "交", "催", "转", "经", "代", "查", "待", "已", "新", "未", "应", "所",
  ]
  private static let ownBefore: Set<Unicode.Scalar> = ["我", "本", "全"]
  private static let inWords: Set<[Unicode.Scalar]> = [
    ["办", "理"], ["办", "结"], ["办", "件"], ["办", "事"], ["办", "公"], ["办", "法"], ["委", "托"], ["局", "面"],
    ["办", "好"],
    ["办", "文"], ["办", "复"], ["乡", "村"], ["局", "限"], ["街", "道"], ["院", "落"], ["委", "员"], ["办", "证"],
    ["办", "税"],
  ]
}
