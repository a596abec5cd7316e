/// The ideographs that radical signs stand for.
///
/// Some producers' fonts give a radical sign (⼯ U+2F2F, ⻓ U+2ED3) where the page shows the
/// ideograph that looks the same (工, 长).
enum FormRadicals {
  /// The ideograph a radical sign looks like; any other scalar as it is.
  static func ideograph(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2F00...0x2FD5: kangxi[Int(scalar.value - 0x2F00)]
    case 0x2E80...0x2EF3: supplement[scalar] ?? scalar
    default: scalar
    }
  }

  /// The text with ideographs in place of radical signs.
  static func folded(_ text: String) -> String {
    // Both blocks begin with the UTF-8 bytes E2 BA…E2 BF.
    var previous: UInt8 = 0
    let hasRadicals = text.utf8.contains { byte in
      defer { previous = byte }
      return previous == 0xE2 && (0xBA...0xBF).contains(byte)
    }
    guard hasRadicals else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(ideograph(scalar)) }
    return String(result)
  }

  /// U+2F00 to U+2FD5 in order, by their compatibility decompositions.
  private static let kangxi = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
      + "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋"
      + "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
      + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
      + "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
      + "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠")
      .unicodeScalars)

  /// Signs of the supplement, each followed by its ideograph.
  private static let supplement: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = Array(
      ("⺅亻⺋㔾⺌小⺍小⺖忄⺘扌⺙攵⺝月⺟母⺠民⺡氵⺢氺⺣灬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺰纟"
        + "⺶羊⺹耂⺼肉⺾艹⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻏邑⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦"
        + "⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻳龟")
        .unicodeScalars)
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      result[pairs[index]] = pairs[index + 1]
    }
    return result
  }()
}
