import Testing

@testable import DisclosureReports

@Suite struct PublisherNameTests {
  @Test(arguments: [
    ["甲县人民政府", "甲县政府", "甲县 人民政府", "甲縣人民政府", "甲县", "甲县人民政府（）"],
    ["甲县人民政府办公室", "甲县政府办公室", "甲县政府办", "甲县人民政府办", "甲县（人民政府）办公室"],
    ["乙市人民政府办公厅", "乙市政府办公厅"],
    ["丁街道办事处", "丁街道办", "丁街道"], ["丙镇人民政府", "丙镇"],
    ["Ａ开发区管理委员会", "A开发区管委会"],
  ])
  func oneBodysNamesHaveOneForm(names: [String]) {
    #expect(Set(names.map(PublisherName.normalForm)).count == 1)
  }

  @Test func differentBodiesStayApart() {
    let names = [
      "甲县人民政府", "甲市人民政府", "甲区人民政府", "乙市甲县人民政府", "甲县人民政府办公室", "甲县财政局", "甲县教育局", "甲镇", "甲乡",
    ]
    #expect(Set(names.map(PublisherName.normalForm)).count == names.count)
  }
}
