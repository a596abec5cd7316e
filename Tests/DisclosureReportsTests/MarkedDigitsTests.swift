import Testing

@testable import DisclosureReports

/// Digits that marks of Markdown or tags in text set apart from the number beside them.
@Suite struct MarkedDigitsTests {
  enum Kind: CaseIterable {
    case bars, tabs, commas, blanks
  }

  private static func report(_ cell: String, _ kind: Kind) -> DisclosureReport {
    let rows = [
      ["信息内容", "本年处理决定数量"], ["行政许可", cell], ["行政处罚", "88"], ["行政强制", "7"],
    ].map { row in
      switch kind {
      case .bars: "| " + row.joined(separator: " | ") + " |"
      case .tabs: row.joined(separator: "\t")
      case .commas: row.joined(separator: ",")
      case .blanks: row.joined(separator: " ")
      }
    }
    return SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        一、总体情况
        正文。
        二、主动公开政府信息情况
        第二十条第（五）项
        \(rows.joined(separator: "\n"))

        """)
  }

  @Test(
    arguments: [
      "345[1](#f1)", "345[12](#f1)", "345[**1**](#f1)", "**345**[1](#f1)", "345[1](#a)[2](#b)",
      "345<sup>1</sup>", "345<SUP class='n'>1</SUP>", "345<sub>1</sub>", "345<sup>１</sup>",
      "345<sup>[1](#f1)</sup>", "345[<sup>1</sup>](#f1)", "345<a href=\"#f1\">1</a>",
      "345<sup><a href='#f1'>1</a></sup>", "345<sup>1", "[345](a.html)", "<a href='b'>345</a>",
      "3<a name=\"_GoBack\"></a>45", "3<b>45</b>", "**345**",
    ], Kind.allCases)
  func aNotesMarkBehindANumberIsNoDigitOfIt(cell: String, kind: Kind) {
    let report = Self.report(cell, kind)
    #expect(report.proactiveDisclosure[.administrativeLicensing, .decisions].value == 345)
    #expect(
      report.findings.filter { $0.severity == .error && $0.rule != "table.absent" } == [])
  }

  @Test(
    arguments: [
      "~~9~~345", "345~~9~~", "~~345~~", "~~3~~ 45", "<del>9</del>345", "345<s>9</s>",
      "<strike>345</strike>", "**~~9~~**345", "~~[9](#a)~~345", "[9](#f1)345", "345[1](a.html)",
      "345[1）](#f1)", "345[.1](#f1)", "345[,678](#f1)", "<a href='#f'>9</a>345",
      "345<a href='b.html'>1</a>", "345<a href='b.html'>1", "345![](a.png)1", "345<img src='a'>1",
      "345<span class='x'>1</span>", "<font size=1>9</font>345", "345[](#f)1", "345<br>1",
    ], Kind.allCases)
  func digitsThatAreStruckOrLinkedLeaveTheirNumberOpen(cell: String, kind: Kind) {
    let report = Self.report(cell, kind)
    #expect(report.proactiveDisclosure[.administrativeLicensing, .decisions].value == nil)
    #expect(
      report.findings.contains { finding in
        ["number.unreadable", "row.unread", "row.absent"].contains(finding.rule)
          && (finding.message.contains("administrativeLicensing")
            || finding.message.contains("行政许可"))
      })
  }

  /// The rows beside it keep their figures, and a struck cell none of its own.
  @Test func aStruckValueKeepsItsPlaceAmongOthers() {
    let report = SampleForm.report(
      text: """
        甲县2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        | 第二十条第（一）项 ||||
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 4 | 5 | 6 |
        | 行政规范性文件 | ~~3~~ | 1 | 12 |

        """)
    let cells = [ProactiveColumn.issued, .repealed, .inForce].map {
      report.proactiveDisclosure[.normativeDocuments, $0]
    }
    #expect(cells.map(\.value) == [nil, 1, 12])
    #expect(cells.map(\.state) == [.unreadable, .printed, .printed])
  }

  @Test(arguments: [
    ("受理申请345[1](#f1)件", "受理申请345¹件"), ("~~2022~~2023年", "2\u{336}0\u{336}2\u{336}2\u{336}2023年"),
    ("~~规章~~", "规章"), ("m<sup>2</sup>与3 km<sup>2</sup>", "m²与3 km²"),
    ("[2023年](a)[2024年](b)", "2023年2024年"), ("<sup>1 | 2", "¹ | 2"),
  ])
  func marksInProseAreTakenOff(line: String, plain: String) {
    #expect(MarkupRemoval.plain(line) == plain)
  }
}
