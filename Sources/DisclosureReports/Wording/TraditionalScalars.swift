/// The simplified ideographs that traditional ones stand for, as far as the words of reports have them.
///
/// Sites keep a mirror in traditional characters that a program made. Labels, headings and titles are
/// compared in simplified ones; what is given out stays as printed.
enum TraditionalScalars {
  /// The simplified form of an ideograph; any other scalar as it is.
  static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (first...last).contains(scalar.value) else { return scalar }
    let index = Int(scalar.value - first)
    return table[index] == 0 ? scalar : Unicode.Scalar(UInt32(table[index])) ?? scalar
  }

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// For each ideograph from U+4E00 its simplified form; 0 for one that stays as it is.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: Int(last - first) + 1)
    var scalars = pairs.unicodeScalars.makeIterator()
    while let traditional = scalars.next(), let simplified = scalars.next() {
      table[Int(traditional.value - first)] = UInt16(simplified.value)
    }
    return table
  }()

  /// Each traditional ideograph followed by its simplified form, in the order of Unicode: the one-to-one
  /// part of OpenCC's table of single characters, for the characters that forms, titles, dates,
  /// units and names of bodies use.
  private static let pairs =
    "佈布來来侷局係系個个們们備备傳传億亿兒儿內内冊册別别劉刘動动務务區区參参員员問问單单噹当國国圍围圖图團团埰采執执報报場场學学寧宁審审專专對对屍尸屬属島岛幹干幾几廠厂廢废廣广廳厅"
    + "強强彆别彔录後后徑径從从復复態态應应捲卷掃扫採采擇择擊击據据數数於于旂旗時时暫暂會会朮术東东査查條条楊杨業业構构標标機机權权氣气決决沒没況况減减滷卤濟济瀏浏灣湾為为無无熱热爲为"
    + "狀状獲获現现當当發发眞真眾众確确碼码礙碍祕秘稱称穩稳穫获箇个範范簡简糰团糾纠納纳級级組组結结絡络統统經经綫线維维網网線线編编縣县總总織织繫系繳缴繼继續续纍累罰罚聞闻聯联聲声職职"
    + "臺台舉举舘馆莊庄萬万蒐搜蔘参處处號号蟲虫衆众術术裏里補补裡里製制複复規规視视覽览計计訊讯訓训訟讼訪访設设許许訴诉註注詞词詢询話话誌志認认談谈請请識识議议護护讀读負负責责費费資资購购贛赣"
    + "踰逾載载輯辑輿舆轉转辦办迴回這这連连進进過过適适選选遼辽鄉乡鄭郑錄录錯错録录錶表鍵键鎭镇鎮镇鏈链閉闭開开間间閤合閩闽閱阅閲阅關关陝陕隊队隱隐隸隶隻只雲云電电韆千頂顶項项題题額额"
    + "顏颜顔颜類类館馆駁驳體体髮发魯鲁麫面黃黄點点齊齐齣出龍龙"
}
