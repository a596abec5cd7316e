/// The words that titles of annual reports are made of.
enum TitleWords {
  /// The ends a title has, longest first where one ends another.
  static let endings = [
    "政府信息公开工作年度报告", "政务信息公开工作年度报告", "政府信息公开年度工作报告",
    "政府信息公开年度报告", "政务信息公开年度报告", "政务公开工作年度报告", "信息公开工作年度报告",
    "信息公开年度报告", "政府信息公开工作的年度报告", "政府信息公开工作报告", "政务公开年度报告",
    "信息公开工作报告", "政府信息公开工作年报", "政府信息公开年报", "信息公开年报", "年度报告", "工作报告",
    "年报",
  ]
  /// The beginnings of the words on disclosure, before which the publisher stands.
  static let coreBeginnings = ["政府信息公开", "政务信息公开", "政务公开", "信息公开", "政府资讯公开", "资讯公开"]
  /// Brackets around a word before a title, with what closes them.
  static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "[": "]", "［": "］", "〖": "〗"]
  /// What dates are made of beside digits.
  static let dateMarks: Set<Unicode.Scalar> = [
    "年", "月", "日", "度", "至", "到", "起", "止", "-", "—", "–", "~", "～", "/", ".",
  ]
  /// Characters that no name of a body has.
  static let oddInNames: Set<Unicode.Scalar> = [
    "《", "》", "【", "】", "[", "]", ">", "＞", "»", "/", "|", "→", ":", "：", "=", "-", "#",
  ]
  /// Words that no name of a body has.
  static let noNames = [
    "关于", "报告", "公开", "条例", "贯彻", "实施", "建设暨", "首页", "标题", "名称", "网站与", "工作情况",
    "转发",
  ]
  /// Words with which a body speaks of itself instead of by its name.
  static let speakers = [
    "我", "本机关", "本局", "本单位", "本部门", "本委", "本办", "本厅", "本县", "本市", "本区", "本镇", "本乡", "本街道",
  ]
  /// Words that only a title on information disclosure has.
  static let cores = ["信息公开", "政务公开", "资讯公开"]
  /// What parts the title of a page from the name of its site, in the page's own name for itself.
  static let siteMarks: Set<Character> = ["-", "_", "—", "|", "–", "－", "｜"]
  /// Ends of the names of files that documents are made from.
  static let fileEndings = [".docx", ".doc", ".wps", ".pdf", ".html", ".htm", ".mhtml", ".mht"]
  /// The last characters of a title.
  static let lastWords = ["报告", "年报"]
  /// Words before a title's ending that are no part of the publisher.
  static let fillers = ["关于", "的", "年度", "本级", "《", "》"]
  /// What may follow the year in a title: 2022年度.
  static let yearSuffix: Unicode.Scalar = "度"
  /// Punctuation that a title does not have.
  static let sentencePunctuation: Set<Unicode.Scalar> = [
    "。", "；", "，", "：", "！", "？", ";", ":", "!", "?",
  ]
  /// What a publisher that lost its last word to the ending gets back: 人民 + 政府.
  static let publisherRestoration = (ending: "人民", restored: "人民政府", taken: "政府")
  /// The ends of lines of an official letter's head.
  static let letterheadEndings = ["文件", "号"]
}
