/// The words that wordings of the narrative are made of.
enum NarrativeWords {
  typealias Element = ReportForm.NarrativeWording.Element

  // MARK: Requests

  /// Whoever writes 收到 or 受理 may count what was carried over among it.
  static let receiving = Element.words([
    "收到并受理", "收到并办理", "收到并处理", "收到并答复", "收到和处理", "收到和受理", "受理并办理", "受理并答复", "接收并办理", "收到",
    "接收到", "接收", "接到", "受理", "收悉",
  ])
  static let newlyReceiving = Element.words(["新收到", "新接收", "新受理", "新收"])
  static let handling = Element.words(["办理", "处理"])
  static let concluding = Element.words(["办结", "办理完毕", "办理完结"])
  static let receivingNothing = Element.words([
    "未收到过", "没有收到过", "未收到", "没有收到", "未接收到", "未接到", "没有接到", "没接到", "未受理", "没有受理", "未接收", "没收到",
    "无收到", "未有收到",
  ])
  static let nothing = Element.words(["无", "没有", "暂无"])
  static let fromAnyone = Element.maybe([
    "公民、法人和其他组织的", "公民、法人或其他组织的", "公民、法人或者其他组织的", "公民、法人和其他组织", "公民、法人或其他组织",
    "公民、法人或者其他组织", "社会公众的", "社会公众", "公众的", "公众", "任何形式的", "任何单位和个人的", "群众的", "群众", "申请人", "各类",
    "任何", "了", "的",
  ])
  static let asked = Element.maybe(["提交的", "提出的", "递交的", "各类", "任何", "的"])
  /// Requests for disclosure, and nothing else that a body is asked for.
  static let requests = Element.words(requestWords)
  static let requestWords = [
    "政府信息依申请公开申请", "政府信息公开依申请", "政府信息公开事项申请", "政府信息公开类申请", "政府信息公开申请", "政府信息公开的申请",
    "政府信息依申请公开", "政府信息申请公开", "政府信息申请", "依申请公开政府信息申请", "依申请公开政府信息", "依申请公开信息申请",
    "依申请政府信息公开", "依申请信息公开申请", "依申请信息公开", "依申请公开申请", "依申请公开信息", "依申请公开",
    "信息公开申请", "公开政府信息申请", "公开政府信息的申请", "申请公开政府信息", "申请公开信息", "申请信息公开", "政务公开申请",
    "信息依申请公开",
  ]
  /// What else is asked for, sent in or carried over.
  static let otherRequests = [
    "建议", "提案", "信访", "留言", "投诉", "举报", "工单", "项目", "资金", "经费", "许可", "审批", "复议", "诉讼", "咨询", "证照",
    "处罚", "救助", "补贴", "贷款", "专利", "商标", "登记证", "备案", "12345", "热线",
  ]
  /// The same where what stands before says of which requests it speaks.
  static let plainRequests = Element.words(["申请"])
  static let requestContext = ["信息公开申请", "依申请公开", "申请公开", "政府信息申请"]
  static let kind = Element.maybe([
    "申请书", "申请表", "申请件", "事项", "案件", "办件", "总数量", "数量", "总数", "总量", "件数", "件", "数", "量", "书", "表",
    "申请",
  ])
  static let link = Element.maybe([
    "共计为", "总计为", "合计为", "数量为", "总数为", "共计", "合计", "总计", "总共", "共有", "共", "为", "是", "有", "计", ":",
    "数",
  ])
  static let alsoLink = Element.maybe(["共计", "合计", "总计", "总共", "共有", "共", "了"])
  /// What cases are counted by.
  static let cases = Element.words([
    "件次", "件", "宗", "起", "例", "份", "条", "次", "项", "个", "封", "笔",
  ])

  // MARK: What is carried from year to year

  static let lastYear: [Element] = [
    .words(["上年度", "上一年度", "上年", "上一年", "去年度", "去年"]), .year(-1),
  ]
  static let nextYear: [Element] = [
    .words(["下年度", "下一年度", "下年", "下一年", "次年度", "次年", "明年"]), .year(1),
  ]
  static let carried = Element.words(["结转", "转结", "接转", "转接", "转入", "遗留"])
  static let carriedTo = Element.words([
    "结转至", "结转到", "结转入", "结转", "转结至", "转结到", "转结", "转至", "转到", "转入", "顺延至", "顺延到", "转",
  ])
  static let toBeHandled = Element.maybe([
    "继续办理的", "继续办理", "继续处理", "办理的", "办理", "处理", "答复", "的", "至今年", "至本年度", "到今年", "到本年度", "本年度",
  ])

  // MARK: Reviews

  static let disclosure = Element.words([
    "涉及政府信息公开", "涉及信息公开", "政府信息公开", "政府信息依申请公开", "依申请公开", "信息公开", "公开政府信息",
  ])
  static let reconsideration = Element.words(["行政复议", "复议"])
  static let litigation = Element.words(["行政诉讼", "诉讼"])
  static let proceedings = Element.maybe(["申请", "案件", "案", "事项", "数量", "数"])
  /// How far 行政复议 may stand behind 信息公开: 工作被公民法人提起的.
  static let near = Element.gap(12)
  static let and = Element.gap(8)
  static let none = Element.words([
    "未发生", "没有发生", "未出现", "没有出现", "未产生", "没有产生", "未引发", "没有引发", "未引起", "没有引起", "不存在", "未有", "没有",
    "未收到", "没有收到", "未被", "无",
  ])
  /// How far 行政复议 may stand behind 未发生: 因政府信息公开工作引发的举报投诉、.
  static let anywhere = Element.gap(24)
  static let circumstances = Element.maybe([
    "申请的情况", "案件的情况", "案", "等情况", "等情形", "等案件", "案件情况", "案件发生", "的情况", "的情形", "的案件", "的现象", "案件",
    "情况",
    "情形",
    "事件", "事项", "现象", "申请", "发生", "产生",
  ])
  static let reviewContext = ["信息公开", "依申请公开", "公开申请"]
  /// A body that reviews others counts its own cases.
  static let reviewWork = [
    "办理", "审理", "审结", "代理", "应诉", "出庭", "承办", "参与", "化解", "调解", "败诉", "纠", "撤销",
  ]

  // MARK: Documents and decisions

  static let issuing = Element.words([
    "新制发", "新制定", "新制作", "制定出台", "制定印发", "制定发布", "制定并发布", "制定并印发", "制定和发布", "制发", "制定", "出台", "印发",
    "制作",
  ])
  static let issuingNothing = Element.words([
    "未制发", "没有制发", "未制定", "没有制定", "未出台", "没有出台", "未印发", "没有印发", "无新制发", "无制发",
  ])
  static let normativeDocuments = Element.words(["行政规范性文件", "规范性文件"])
  static let regulations = Element.words(["政府规章", "地方政府规章", "部门规章", "规章"])
  static let documents = Element.words(["件", "份", "个", "部", "篇"])
  static let inForce = Element.words(["现行有效的", "现行有效"])
  static let repealing = Element.words(["废止和宣布失效", "废止"])
  /// Work on documents that are not the body's own.
  static let otherDocuments = [
    "起草", "审查", "备案", "梳理", "评估", "修订", "以来", "征求", "拟", "清理", "解读", "转发", "代", "党内", "审核",
  ]
  static let deciding = Element.words(["作出", "做出", "办理", "实施", "处理"])
  static let decidingNothing = Element.words(["未作出", "没有作出", "未做出", "没有做出", "未实施"])
  static let decision = Element.maybe(["处理决定", "决定"])
  static let decisionCases = Element.words(["件次", "件", "宗", "起", "例"])
  /// What is published of decisions, and what becomes of them, is not what was decided.
  static let otherDecisions = [
    "公开", "公示", "发布", "公布", "信息", "归集", "上报", "报送", "录入", "不予", "撤销", "注销", "变更", "延续", "涉及", "案卷",
    "评查", "抽查", "检查", "下放", "承接", "取消", "复议", "诉讼", "网站", "上传", "申请", "新媒体", "立案",
  ]
}
