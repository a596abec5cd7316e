import PageModel

/// Counts the kinds of characters on a page, for telling text from what codes without a meaning come to.
struct TextCensus {
  private(set) var total = 0
  private(set) var letters = 0
  private(set) var lowercase = 0
  private(set) var vowels = 0
  /// For each letter of the text, how often writing in Latin letters uses it in a thousand; the sum.
  private(set) var letterWeight = 0
  private(set) var digits = 0
  /// Accented letters and rare signs of Latin-1 and the Latin blocks after it, up to U+024F.
  private(set) var accented = 0
  /// Signs of ASCII that texts and figures have little use for.
  private(set) var oddSigns = 0
  private(set) var ideographs = 0
  private(set) var commonIdeographs = 0
  private(set) var kana = 0
  /// Replacement characters, those for private use, and controls.
  private(set) var junk = 0
  /// Characters of other scripts, by the first character of the script's block.
  private(set) var scripts: [UInt32: Int] = [:]
  /// Different characters, up to three.
  private(set) var different: [Unicode.Scalar] = []

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { count(scalar) }
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    total += 1
    if different.count < 3, !different.contains(scalar) { different.append(scalar) }
    let value = scalar.value
    switch value {
    case 0x30...0x39: digits += 1
    case 0x41...0x5A, 0x61...0x7A:
      letters += 1
      if value >= 0x61 { lowercase += 1 }
      let letter = Int(value | 0x20) - 0x61
      if Self.vowels >> letter & 1 == 1 { vowels += 1 }
      letterWeight += Self.letterWeights[letter]
    case 0...0x1F, 0x7F...0x9F, 0xFFF9...0xFFFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF: junk += 1
    // ! " # $ & and other signs, but not % ( ) + , - . / : ; = ? [ ].
    case 0x21...0x24, 0x26, 0x27, 0x2A, 0x3C, 0x3E, 0x40, 0x5C, 0x5E...0x60, 0x7B...0x7E:
      oddSigns += 1
    case 0x20...0x7E: break
    // Signs that reports use: § © « ® ° ± ² ³ · » × ÷ and those of currencies.
    case 0xA0, 0xA3, 0xA5, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0...0xB3, 0xB5, 0xB7, 0xBB, 0xD7, 0xF7: break
    case 0xA1...0x24F: accented += 1
    case 0x3040...0x30FF: kana += 1
    case 0x4E00...0x9FFF:
      ideographs += 1
      if CommonIdeographs.contains(value) { commonIdeographs += 1 }
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: ideographs += 1
    case 0x2000...0x206F, 0x2460...0x25FF, 0x3000...0x303F, 0xFF00...0xFFEF: break
    default:
      let script = Self.scripts.last { $0 <= value } ?? 0
      scripts[script, default: 0] += 1
    }
  }

  /// Where scripts begin that are not counted on their own.
  private static let scripts: [UInt32] = [
    0x250, 0x370, 0x400, 0x530, 0x590, 0x600, 0x700, 0x900, 0xE00, 0xF00, 0x1000, 0x10A0, 0x1100,
    0x1200, 0x13A0, 0x1700, 0x1D00, 0x1E00, 0x1F00, 0x2070, 0x2C00, 0x2E80, 0x3100, 0xA000, 0xA4D0,
    0xAC00, 0xD800, 0xFB00, 0x1_0000, 0x1_D400,
  ]

  /// A bit for each of a, e, i, o and u, by its place in the alphabet.
  private static let vowels = 1 << 0 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20

  /// How often each letter stands among a thousand, on an average of English, German, French, Spanish,
  /// Italian, Portuguese, Dutch, Polish and Czech.
  private static let letterWeights = [
    90, 13, 33, 40, 138, 12, 17, 18, 77, 7, 13, 43, 29, 73, 64, 26, 6, 62, 60, 60, 36, 17, 11, 2, 9,
    16,
  ]
}

/// The ideographs that running text in Chinese and Japanese uses most, in both spellings, and those of
/// names, addresses and official reports.
private enum CommonIdeographs {
  private static let text = """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多
    定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因
    由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解
    问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少
    图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七
    海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目
    至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算
    低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精
    值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该
    申请公开答复予依申网站监督投诉举报诉讼复议撤销纠正结果维持不动产登记镇乡村街道园管委会财政预算决算支出收入款项
    李王张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜
    崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤甲乙丙合计序号备注
    時國會這個為來們說對學發過動產種後經進著電裡現實體應開還當從業兩關點與樣間數問無場總長條結義題處區運論軍領導
    東門統計見認證據術聯權車務達報請書團歷縣廳廣備選標專類節萬億圓號気対売円応学広斎沢浜県内閣総務省庁円込区町村
    """

  /// A bit for each of U+4E00 to U+9FFF.
  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x5200 / 64)
    for scalar in text.unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      let place = Int(scalar.value - 0x4E00)
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
    return bits
  }()

  /// Whether an ideograph of U+4E00 to U+9FFF is one of them.
  static func contains(_ value: UInt32) -> Bool {
    let place = Int(value - 0x4E00)
    return bits[place / 64] & (1 << UInt64(place % 64)) != 0
  }
}
