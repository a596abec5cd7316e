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
      note(index + 1, named == year && !Self.isListed(text.scalars, index, from: range.lowerBound))
    }
    return last?.isOwn ?? true
  }

  private static let times: [([Unicode.Scalar], Bool)] = [
    ("去年", false), ("前年", false), ("上年", false), ("上一年", false), ("往年", false), ("历年", false),
    ("同期", false),
    ("明年", false), ("下年", false), ("下一年", false), ("次年", false), ("本年", true), ("今年", true),
    ("全年", true), ("一年来", true),
  ].map { (NarrativeLexicon.scalars($0), $1) }

  /// The year before 年, in digits or Chinese ones: 2021, 二〇二一, 21; `nil` where no year stands there, and 0
  /// where it may be one or how many there are.
  private static func year(_ scalars: [Unicode.Scalar], before end: Int, from start: Int) -> Int? {
    let digits = scalars[start..<end].reversed().prefix { digit($0) != nil }.compactMap(digit)
    let value = digits.reversed().reduce(0) { ($0 * 10 + $1) % 100_000 }
    switch digits.count {
    case 0: return nil
    case 4: return value
    case 2 where FormScalars.digit(scalars[end - 1]) != nil: return 2000 + value
    // 一年来 is the report's own.
    case 1 where scalars[end - 1] == "一": return nil
    default: return 0
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    FormScalars.digit(scalar) ?? FormScalars.chineseNumeral(scalar).flatMap { $0 < 10 ? $0 : nil }
  }

  /// Whether the year before 年 ends a list or a range of years: 2021—2024年, 2022、2023年, 2022年和2023年.
  private static func isListed(_ scalars: [Unicode.Scalar], _ end: Int, from start: Int) -> Bool {
    let before = scalars[start..<end].reversed().drop { digit($0) != nil }
    let marks = before.prefix { listMarks.contains($0) }
    guard !marks.isEmpty else { return false }
    let rest = before.dropFirst(marks.count).drop { $0 == "年" || $0 == "度" }
    return rest.prefix { digit($0) != nil }.count >= 2
  }

  private static let listMarks: Set<Unicode.Scalar> = [
    "—", "-", "–", "―", "~", "至", "到", "、", ",", "和", "与", "及", "/",
  ]

  /// Whether a part of the year, or several years, are spoken of: 上半年, 1至6月, 累计, 以来.
  func isOtherPeriod(_ text: NarrativeText, _ range: Range<Int>) -> Bool {
    if Self.periods.contains(where: { text.contains($0, in: range) }) { return true }
    // 今年以来 is the year.
    if text.ends(of: Self.since, in: range).contains(where: { end in
      !Self.thisYear.contains { words in
        let start = end - Self.since.count - words.count
        return start >= 0 && text.scalars[start...].starts(with: words)
      }
    }) {
      return true
    }
    return range.contains { index in
      text.scalars[index] == "月" && !Self.isEndOfYear(text, index, in: range)
    }
  }

  private static let periods = [
    "累计", "至今", "目前", "半年", "季度", "年间", "年来我", "近年", "近两年", "近三年", "近五年", "三年来", "五年来", "两年来",
    "五年共", "三年共", "两年共", "年至", "十三五", "十四五", "十五五", "任期", "疫情", "实施后", "年初", "单日", "一天",
    "每年", "每月", "每季", "日均", "平均", "年均", "计划", "预计", "力争", "拟", "期间", "此前", "以前", "之前", "本季", "本周",
  ].map(NarrativeLexicon.scalars)
  private static let since = NarrativeLexicon.scalars("以来")
  private static let thisYear = ["今年", "本年", "本年度"].map(NarrativeLexicon.scalars)

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
      || Self.kinds.contains { kind in
        text.ends(of: kind, in: range).contains { !isWholeKind(text, $0 - kind.count, in: range) }
      }
  }

  /// 征地拆迁类 and 自然人方面 are parts, 依申请公开方面 and 各类 are not.
  private static let kinds = ["类", "方面", "领域", "渠道"].map(NarrativeLexicon.scalars)

  private func isWholeKind(_ text: NarrativeText, _ end: Int, in range: Range<Int>) -> Bool {
    Self.wholes.contains { words in
      end - words.count >= range.lowerBound
        && text.scalars[end - words.count..<end].elementsEqual(words)
    }
  }

  private static let wholes = ["公开", "申请", "各", "工作", "办理", "公开的", "受理", "多", "全"]
    .map(NarrativeLexicon.scalars)

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
    let own = ownNames(text, range) + ownPlaces(text, range)
    let isLower = Self.lowerBodies.contains { words in
      text.ends(of: words, in: range).contains { end in
        !own.contains { $0.contains(end - 1) } && !isOwn(text, beginningAt: end - words.count)
      }
    }
    if isLower { return true }
    return range.contains { index in
      isWholeOfOther(text, index, from: range.lowerBound)
        || isNamedPlace(text, index, in: range) && !own.contains { $0.contains(index) }
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

  /// Where the name of the publisher's own place stands, as far as a government speaks for it: 淮安区.
  private func ownPlaces(_ text: NarrativeText, _ range: Range<Int>) -> [Range<Int>] {
    guard publisher.suffix(2).elementsEqual(Self.government) else { return [] }
    let place = publisher.dropLast(2)
    guard let last = place.last else { return [] }
    return range.compactMap { index in
      guard text.scalars[index] == last else { return nil }
      let pairs = zip(text.scalars[range.lowerBound...index].reversed(), place.reversed())
      let count = pairs.prefix { $0 == $1 }.count
      return count >= min(2, place.count) ? index + 1 - count..<index + 1 : nil
    }
  }

  /// Whether a place's name ends at a position, 淮安区, 市县, and no word that has such a character.
  private func isNamedPlace(_ text: NarrativeText, _ index: Int, in range: Range<Int>) -> Bool {
    let scalars = text.scalars
    guard Self.places.contains(scalars[index]),
      index > range.lowerBound || index + 1 < scalars.count
    else { return false }
    if index > range.lowerBound {
      // 我市 and 全县 are looked at by themselves.
      if ["全", "我", "本"].contains(scalars[index - 1]) { return false }
      if Self.placeWords.contains([scalars[index - 1], scalars[index]]) { return false }
    }
    return index + 1 >= scalars.count
      || !Self.placeWords.contains([scalars[index], scalars[index + 1]])
  }

  /// Words with a character that ends places' names.
  private static let placeWords: Set<[Unicode.Scalar]> = [
    ["市", "场"], ["市", "民"], ["市", "容"], ["市", "政"], ["城", "市"], ["城", "乡"], ["城", "镇"], ["乡", "村"],
    ["区", "域"], ["区", "分"], ["园", "区"], ["县", "域"], ["省", "略"], ["节", "省"], ["旗", "下"], ["超", "市"],
    ["上", "市"], ["门", "市"], ["社", "区"], ["国", "旗"], ["红", "旗"], ["市", "值"],
  ]

  /// Whether 本 or 我 stands before: 本机关, 我中心.
  private func isOwn(_ text: NarrativeText, beginningAt start: Int) -> Bool {
    start > 0 && (text.scalars[start - 1] == "本" || text.scalars[start - 1] == "我")
  }

  private static let lowerBodies = [
    "机关", "两级", "三级", "下级", "基层", "中心", "分局", "支队", "大队", "总队", "委员会", "公司", "集团", "学校", "大学", "社区",
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
