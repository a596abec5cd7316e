@testable import DisclosureReports

/// What text recognition makes of words: seeded, so that every run sees the same.
struct RecognitionNoise: RandomNumberGenerator {
  private var state: UInt64
  /// The share of characters that are wrong.
  let rate: Double
  /// The share of marks and numbers before labels that are wrong, which recognition gets wrong more often.
  let markRate: Double

  init(seed: UInt64, rate: Double) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    self.rate = rate
    markRate = min(0.3, rate * 3)
  }

  /// splitmix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// The text as recognized.
  mutating func applied(to text: String) -> String {
    var result: [Unicode.Scalar] = []
    let end = Self.numberEnd(of: text)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index < end || !FormScalars.isLabelScalar(scalar) {
        result += happens(markRate) ? mark(scalar) : [scalar]
      } else {
        result += happens(rate) ? character(scalar) : [scalar]
      }
    }
    if happens(rate) { result.insert(Self.specks.randomElement(using: &self) ?? "|", at: 0) }
    if happens(rate) { result.append(Self.specks.randomElement(using: &self) ?? "|") }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: result)
    return String(view)
  }

  /// Scalars of the number that the text begins with.
  private static func numberEnd(of text: String) -> Int {
    FormEnumerator.read(Array(text.unicodeScalars), at: 0)?.1 ?? 0
  }

  private static let specks = Array("|-·.,'_~`".unicodeScalars)

  private mutating func mark(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let others = Self.marks[scalar] ?? ["", String(scalar) + String(scalar), ".", ","]
    return Array((others.randomElement(using: &self) ?? "").unicodeScalars)
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch Double.random(in: 0..<1, using: &self) {
    case ..<0.55: return [alike(scalar) ?? any()]
    case ..<0.75: return [any()]
    case ..<0.83: return []
    case ..<0.88: return [scalar, any()]
    case ..<0.92: return [scalar, " "]
    default: return halves(scalar) ?? [any()]
    }
  }

  /// Any other ideograph of those that texts have.
  private mutating func any() -> Unicode.Scalar {
    // The common ideographs stand all over the block.
    Unicode.Scalar(UInt32.random(in: 0x4E00...0x9F00, using: &self)) ?? "口"
  }

  private mutating func alike(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    Self.candidates[scalar]?.randomElement(using: &self)
  }

  private func halves(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    Self.parts[scalar]
  }

  /// Mistakes that recognizers are known for, written down apart from the table of the package.
  private static let candidates: [Unicode.Scalar: [Unicode.Scalar]] = {
    let pairs =
      "公么公分公仑开幵开并开升开卉政玫政攻政致府俯府腑府庥信佶信倌信偝息怠息恳情倩情惰情睛申甲申由申中请清请诘"
      + "请诸数敷数教理埋理狸理埕处外处夂处处量重量童收牧收攸收枚本木本夲本太年午年牟年车新斩新新新薪制刺制剖作怍"
      + "作咋件仵件伴发友发犮止土正止王玉废度废庋废发现规现观行衍行彳有冇有肴效郊效敖规视规观章草章竟许汻许讦可司"
      + "可町罚罸强弦强弶性牲事亊事聿业亚业亚务条务夯征怔服朊集隹集篥采釆采彩购贿购构项顶项顸目日目且总忘总怠计什"
      + "计汁计讣金佥金全额颔额颜自目自白然煞然燃人入人八科料科抖机杌机朵构枸构沟社杜社衬会合会佘组姐组细织炽织识"
      + "法洁法怯律津律侓他也他她其共其具结结结给结洁维雏维准维纬纠斜纠绀果呆果裹尚肖未末未朱审宙审申复夏复愎议仪"
      + "议汉起超起赴诉斥诉诊直宜直真接按接妾属厲属禺国囯国因国圄家冢家象秘泌秘祕密蜜密宓禁梦禁焚危厄危卮及反及乃"
      + "三二三亖安女安妥全仝全金稳隐稳穏定疋定宝保褓保堡护户护沪第弟第笫方万方亢合台合含权杈权叔益盖益盆类粪类娄"
      + "内肉内丙部邯部陪过边过达程桯程呈执抗执孰案安案桉卷券卷巻查杳查香询洵询旬无元无旡提堤提捉供洪供拱关美关天"
      + "不丕不木掌拿掌堂握屋握渥相柏相栢没役没汶成戍成戌要耍要妥求术求来另叧另男补朴补扑后右后石内肉容客容窖仍扔"
      + "仍乃明朋明昍确碓确硝访防访仿举誉举挙报拫报服投役投没重里重董申串版板版扳物牧物勿大太大犬反友反及认从认队"
      + "获荻获狭取职取娶由田由甲当岂当肖转转转传上士上土下卞下不度庋度廋继维继縦续绩续读办为办夯统绕统充指捐指拍"
      + "标杯标际条各条杂微徵微徽博傅博搏阅悦阅阈点占点黑培倍培陪训圳训讯专寺专考职积职取兼廉兼慊费贵费弗经径经轻"
      + "工土工二和利和秆的旳的白通遍通诵道首道遒回囘回固应庆应应解觧解懈读渎读续众丛众从热執热熟舆典舆與主王主圭"
      + "要覃负贝负负同问同向志忐志士参叁参彡加如加叻网冈网罔站占站沾在左在存线钱线浅策笨策筞稿搞稿高面而面靣传伝"
      + "真直真贞络洛络格函凾函涵按桉按接时吋时肘延廷延诞期朝期斯答荅答箬已己已巳动劝动勳围国围固意竟意章涉陟涉步"
      + "商啇商尚个介个亇人入公兮告吿告吉般船"
    let scalars = Array(pairs.unicodeScalars)
    var result: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2)
    where scalars[index] != scalars[index + 1] {
      result[scalars[index], default: []].append(scalars[index + 1])
    }
    return result
  }()

  private static let parts: [Unicode.Scalar: [Unicode.Scalar]] = {
    let texts = "明日月 信亻言 行彳亍 结纟吉 许讠午 护扌户 规夫见 科禾斗 机木几 的白勺 作亻乍 件亻牛 政正攵 请讠青 理王里 社礻土 议讠义"
    var result: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for text in texts.split(separator: " ") {
      let scalars = Array(text.unicodeScalars)
      result[scalars[0]] = Array(scalars[1...])
    }
    return result
  }()

  private static let marks: [Unicode.Scalar: [String]] = [
    "（": ["(", "", "〈", "C", "【", "（（", "{", "["], "）": [")", "", "〉", "】", "））", "}", "J", "，"],
    "、": ["，", "", "、、", ".", "·", "丶", "`", ";"], ".": ["", "．", ",", "、", "。", "..", "·", " "],
    "“": ["", "\"", "'", "‘‘"], "”": ["", "\"", "'", "’’"], "，": ["", ",", ".", "、"],
    "《": ["", "(", "<"], "》": ["", ")", ">"],
    "一": ["-", "—", "二", "", "ー", "1"], "二": ["=", "三", "一", "ニ", "工", "Z"],
    "三": ["二", "王", "=", "≡", "3"], "四": ["匹", "西", "皿", "囗"], "五": ["王", "正", "丑", "5"],
    "六": ["大", "穴", "八", "亢"], "七": ["匕", "t", "亡", "一"], "八": ["人", "入", "/\\", "\""],
    "九": ["几", "力", "丸"], "1": ["l", "I", "!", "|", "i", "7", ""], "2": ["Z", "z", "?", "7", ""],
    "3": ["8", "B", "5", ""], "4": ["A", "9", ""], "5": ["S", "s", "6", ""],
    "6": ["b", "G", "8", ""],
    "7": ["1", "T", "/", ""], "8": ["B", "3", "&", ""],
  ]
}
