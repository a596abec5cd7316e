/// The words that stand around a report on a web page or in a letter: keys of a block of metadata,
/// menus, bars to share and to print.
enum HeadWords {
  /// Keys of a block of metadata whose value is the document's title.
  static let titleKeys = ["标题", "名称", "信息名称", "文件名称", "文件标题", "文章标题", "公文名称", "题名"]
  /// Keys whose value is the body that published the document.
  static let publisherKeys = [
    "发布机构", "发布单位", "发布机关", "发文机关", "发文机构", "发文单位", "公开机构", "公开单位", "公开责任部门",
    "信息发布机构", "公开主体", "制发机关", "制作机关", "成文机关", "责任部门",
  ]
  /// Keys of what says nothing of the report itself.
  static let otherKeys = [
    "索引号", "信息索引", "索取号", "信息编号", "发布日期", "发布时间", "发文日期", "发文时间", "成文日期", "成文时间",
    "生成日期", "生成时间", "公开日期", "公开时间", "印发日期", "更新时间", "更新日期", "采集时间", "日期", "时间", "来源",
    "信息来源", "文章来源", "稿件来源", "内容来源", "单位", "作者", "编辑", "责任编辑", "责编", "审核", "浏览次数", "浏览量", "浏览",
    "点击次数", "点击量", "点击数", "点击", "阅读次数", "阅读量", "阅读数", "阅读", "访问次数", "访问量", "字号", "选择阅读字号",
    "字体", "字体大小", "字体颜色", "颜色", "视力保护色", "文号", "发文字号", "文件编号", "主题词", "关键词", "主题分类", "信息分类",
    "分类", "体裁", "体裁分类", "组配分类", "公开方式", "公开形式", "公开范围", "公开类别", "公开程序", "有效性", "时效", "时效性",
    "效力状态", "废止日期", "失效日期", "生效日期", "信息索引号", "统一编号", "关键字", "主题", "文种", "是否有效", "公开时限", "内容概述",
    "服务对象", "信息格式", "语种", "文件下载", "附件下载", "分享", "分享到", "保护视力色", "信息有效性",
  ]
  /// Words that begin a line which says where in a site the page stands.
  static let pathKeys = ["当前位置", "您当前的位置", "您现在的位置", "您的位置", "所在位置", "当前所在位置", "现在位置", "位置"]
  /// The first step of such a line.
  static let homeWords = ["首页", "网站首页", "本站首页", "主页"]
  /// What stands between the steps of such a line.
  static let pathMarks: Set<Unicode.Scalar> = [">", "＞", "»", "›", "→", "/", "／", "\\", "|", "｜"]
  /// Words of menus and bars, each of which may stand alone.
  static let siteWords: Set<String> = [
    "首页", "正文", "打印", "打印本页", "打印页面", "关闭", "关闭窗口", "关闭本页", "返回", "返回顶部", "返回首页", "返回列表",
    "上一篇", "下一篇", "上一页", "下一页", "扫一扫", "分享", "分享到", "收藏", "收藏本页", "纠错", "下载", "下载文件", "大", "中",
    "小", "特大", "超大", "默认", "繁體版", "繁体版", "繁体", "简体", "简体版", "无障碍", "无障碍浏览", "适老化", "长者版", "智能问答",
    "登录", "注册", "搜索", "网站地图", "联系我们", "关于我们", "微信", "微博", "复制链接",
  ]
  /// Words that begin the lines below a page's article, whatever follows them.
  static let footBeginnings = [
    "上一篇", "下一篇", "上一条", "下一条", "扫一扫", "扫描二维码", "分享到", "【打印", "【关闭", "[打印", "[关闭", "【返回", "版权所有",
    "网站标识码",
  ]
  /// Words that are such a line, alone or with a colon behind them.
  static let footWords: Set<String> = [
    "打印本页", "关闭窗口", "相关解读", "相关链接", "相关文章", "相关附件", "相关阅读", "相关信息", "网站地图", "联系我们", "关于我们",
    "版权声明", "主办", "主办单位", "承办", "承办单位", "技术支持", "备案号", "责任编辑", "责编", "信息来源", "稿件来源", "文章来源",
    "分享",
  ]
  /// Words that a line below an article contains.
  static let footMarks = ["ICP备", "公网安备", "网站标识码", "版权所有", "Copyright", "copyright"]
}
