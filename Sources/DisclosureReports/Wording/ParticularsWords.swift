/// What sites print beside a document's particulars, in a table above it: 索引号, 发布机构, 公开日期.
enum ParticularsWords {
  /// The labels, without blanks and colons.
  static let labels: Set<String> = [
    "索引号", "信息索引号", "名称", "信息名称", "标题", "文件名称", "发布机构", "发文机关", "发文机构", "发布单位", "公开主体",
    "信息来源", "来源", "公开日期", "发布日期", "发文日期", "成文日期", "生成日期", "发布时间", "生成时间", "公开时间", "文号", "发文字号",
    "文件编号", "统一编号", "主题词", "关键词", "关键字", "分类", "主题分类", "体裁分类", "信息分类", "组配分类", "主题", "体裁", "文种",
    "有效性", "是否有效", "时效", "时效性", "效力状态", "文件下载", "附件下载", "公开方式", "公开范围", "公开时限", "公开程序", "责任编辑",
    "内容概述", "服务对象", "废止日期", "生效日期", "信息格式", "语种",
  ]

  /// The label a text is, or that begins it before a colon, and what follows it there; `nil` for others.
  static func label(in text: String) -> (label: String, rest: String)? {
    let scalars = text.unicodeScalars.filter { !FormScalars.isSpace($0) }
    guard scalars.count <= longestText else { return nil }
    let head = scalars.prefix { $0 != "：" && $0 != ":" }
    let label = String(String.UnicodeScalarView(head))
    guard labels.contains(label) else { return nil }
    let rest = text.unicodeScalars.drop { $0 != "：" && $0 != ":" }.dropFirst()
    return (label, String(rest).trimmed)
  }

  /// Longer texts are not looked at, in scalars.
  private static let longestText = 200
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    let start = scalars.drop(while: FormScalars.isSpace)
    let end = start.lastIndex { !FormScalars.isSpace($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
