import Testing

@testable import DisclosureReports

/// Which lines above a table are its captions.
@Suite struct TableCaptionTests {
  /// The captions of the tables, `nil` among the lines.
  private func captions(_ lines: [String?]) -> [[String]] {
    var captions = TableCaptions(forms: ReportForm.known)
    var result: [[String]] = []
    for line in lines {
      if let line { captions.add(line) } else { result.append(captions.taken()) }
    }
    return result
  }

  @Test func theLineAboveATableIsItsCaptionAndAUnitStandsBetween() {
    #expect(captions(["正文很长，不是表名。", "2022年情况", "单位：件", nil]) == [["2022年情况", "单位：件"]])
    #expect(captions(["正文很长，不是表名。", nil]) == [["正文很长，不是表名。"]])
  }

  @Test func shortLinesAboveACaptionAreCaptionsToo() {
    #expect(captions(["附件：2022年数据", "申请情况统计表", nil]) == [["附件：2022年数据", "申请情况统计表"]])
    let ends = ["一、2022年概况", "全县共收到申请，办理及时", "2024年1月20日", "见下表。", "上一年"]
    for end in ends {
      #expect(captions([end, "申请情况统计表", nil]) == [["申请情况统计表"]], "\(end)")
    }
    let heading = "二、主动公开政府信息情况"
    #expect(captions(["3.发布2022年度报告", heading, nil]) == [[heading]])
  }

  @Test func aTableDirectlyBelowAnotherOneHasItsCaption() {
    #expect(captions(["2022年情况", nil, nil]) == [["2022年情况"], ["2022年情况"]])
    #expect(captions(["2022年情况", nil, "单位：件", nil]) == [["2022年情况"], ["2022年情况", "单位：件"]])
    #expect(captions(["2022年情况", nil, "另表", nil]) == [["2022年情况"], ["另表"]])
    #expect(captions(["2022年情况", "单位：万件", nil, nil])[1] == ["2022年情况"])
  }

  @Test func aPageBreakLeavesATableItsCaption() {
    for piece in ["度办理结", "- 2 -", "3"] {
      #expect(captions(["2022年情况", nil, piece, nil])[1] == ["2022年情况"], "\(piece)")
    }
    for caption in ["本年度：", "2023年情况", "全县情况", "县教育局："] {
      #expect(captions(["2022年情况", nil, caption, nil])[1] == [caption])
    }
  }
}
