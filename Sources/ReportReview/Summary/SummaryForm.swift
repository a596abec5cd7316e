internal import ReportExtraction
internal import ReportArchive

/// The texts and controls of a summary that are the same for every archive.
enum SummaryForm {
  /// The filters at the top.
  static func filters(isGrouped: Bool) -> String {
    let group = "<label>\(BilingualText("分组", "Group").html) <select id=\"group\"></select></label>"
    return """
      <form id="filters">
      <label>\(BilingualText("年度", "Years").html) <select id="from"></select></label>\
      <label>— <select id="to"></select></label>
      <label>\(BilingualText("机关", "Body").html) <input type="search" id="text" autocomplete="off"></label>
      \(isGrouped ? group : "")
      <label><input type="checkbox" id="sound"> \(
        BilingualText("不计存疑报告", "Leave out reports in doubt").html)</label>
      </form>
      <p id="chosen" role="status"></p>
      """
  }

  /// What is counted, by rules that hold for every chart.
  static let rules = [
    BilingualText(
      "同一机关同一年度有多份报告（网页与 PDF、更正前后）的，只计一份：先取文件仍在原处的，再取读到数据最多的，再取错误最少的，再按路径取第一份。机关名称的不同写法按规范名称和 publisher_alias 表合并。",
      "Of several reports of a body for a year (web page and PDF, first and corrected) one is counted: one whose "
        + "document is still there, then the one with the most numbers read, then the fewest errors, then the first "
        + "path. Ways to write a body's name are one by its normal form and the table publisher_alias."
    ),
    BilingualText(
      "存疑：有错误级的问题（如勾稽关系不成立），或有数字与相邻年度相差百倍以上（须先运行 extract check）。未读到的数字不按 0 计。",
      "In doubt: a report with an error (such as sums that do not add up), or with a number 100 times those of other "
        + "years (run extract check first). A number that was not read is not taken for 0."),
  ]

  /// A chart's title, and what its numbers are.
  static func about(_ chart: SummaryQuery.Chart) -> (title: BilingualText, note: BilingualText?) {
    switch chart {
    case .reports:
      (
        BilingualText("各年度报告", "Reports by year"),
        BilingualText(
          "缺报：某机关前后年度有报告而当年没有。",
          "Missing: bodies with a report before and after that have none for the year.")
      )
    case .grid: (BilingualText("各机关各年度", "Bodies and years"), nil)
    case .requests:
      (
        BilingualText("新收政府信息公开申请", "Requests received"),
        BilingualText(
          "“本年新收政府信息公开申请数量”总计；2014 年格式为“收到申请数”。",
          "The total of 本年新收政府信息公开申请数量; in the form of 2014, 收到申请数.")
      )
    case .outcomes:
      (
        BilingualText("办理结果", "What became of requests"),
        BilingualText(
          "2019 年、2021 年格式“三、本年度办理结果”六类各占总计的比例；六类之和与总计不符的报告不计。",
          "Shares of the six outcomes of the forms of 2019 and 2021; reports whose outcomes do not add up to their "
            + "total are left out.")
      )
    case .reconsiderations:
      (
        BilingualText("行政复议", "Administrative reviews"),
        BilingualText(
          "各项结果之和与总计不符的报告不计。",
          "Reports whose results do not add up to their total are left out.")
      )
    case .litigation:
      (
        BilingualText("行政诉讼", "Lawsuits"),
        BilingualText(
          "未经复议直接起诉与复议后起诉合计；各项结果之和与总计不符的报告不计。",
          "Without and after a review together; reports whose results do not add up to their total are left out."
        )
      )
    case .bodies:
      (
        BilingualText("最多和最少的机关", "Bodies with the most and the fewest"),
        BilingualText(
          "按所选年度每份报告的平均数排列，缺报的年度不使机关靠后。",
          "By the average of a body's reports, so that missing years make no body look small.")
      )
    case .groups:
      (
        BilingualText("分组", "Groups"),
        BilingualText(
          "按所给分组表；机关数含表中没有报告的机关。",
          "By the table given; its bodies without a report are among the bodies.")
      )
    case .findings: (BilingualText("各规则的问题", "Findings by rule"), nil)
    }
  }

  /// What a chart is chosen by.
  static func controls(_ chart: SummaryQuery.Chart) -> String {
    switch chart {
    case .grid:
      """
      <div class="pager"><label>\(BilingualText("排列", "Order").html) <select id="order"></select></label>\
      <button type="button" id="previous">‹ \(BilingualText("上一页", "Previous").html)</button>\
      <button type="button" id="next">\(BilingualText("下一页", "Next").html) ›</button></div>
      """
    case .bodies:
      """
      <div class="pager"><label>\(BilingualText("指标", "By").html) <select id="measure"></select></label></div>
      """
    default: ""
    }
  }
}
