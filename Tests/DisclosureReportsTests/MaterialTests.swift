import PageModel
import Testing

@testable import DisclosureReports

/// What the readers of pages and markup hand to the recognizer.
@Suite struct MaterialTests {
  /// A table of texts, row by row; all cells are values.
  private func table(_ rows: [[String]]) -> Table {
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().map { column, text in
        TableCell(
          rows: row..<(row + 1), columns: column..<(column + 1), text: text, role: .data,
          place: MarkupPlace(table: 0, row: row, column: column, path: "td"))
      }
    }
    return Table(
      rowCount: rows.count, columnCount: rows[0].count, cells: cells, pages: [], frame: nil,
      method: .markup)
  }

  @Test func aTableOfParticularsIsMetadataAndNoTableOfFigures() {
    let beside = table([
      ["名 称", "甲县2023年政府信息公开工作年度报告", "索引号：", "01431/2024-00002"],
      ["发布机构", "甲县人民政府", "公开日期", "2024-01-17"], ["文号", "", "关键词", ""],
    ])
    let within = table([["索引号：0143", "分类：年报"], ["发布机构：甲县人民政府", "发文日期： 2024年1月17日 "]])
    let material = MarkupMaterialReader().material(of: [.table(beside), .table(within)])
    #expect(material.tables.isEmpty)
    #expect(
      material.metadata.map { "\($0.name)=\($0.text)" } == [
        "名称=甲县2023年政府信息公开工作年度报告", "索引号=01431/2024-00002", "发布机构=甲县人民政府", "公开日期=2024-01-17",
        "索引号=0143", "分类=年报", "发布机构=甲县人民政府", "发文日期=2024年1月17日",
      ])
  }

  @Test func aTableOfFiguresWithSuchAWordIsNone() {
    let figures = table([["名称", "数量"], ["规章", "1"], ["来源", "3"], ["文件", "2"]])
    let material = MarkupMaterialReader().material(of: [.table(figures)])
    #expect(material.tables.count == 1 && material.metadata.isEmpty)
  }

  @Test func aHeadingInATableStandsAmongTheParagraphs() {
    let heading = Table(
      rowCount: 2, columnCount: 2,
      cells: [
        TableCell(rows: 0..<1, columns: 0..<2, text: "二、主动公开政府信息情况", role: .columnHeader),
        TableCell(rows: 1..<2, columns: 0..<1, text: "规章", role: .stub),
        TableCell(rows: 1..<2, columns: 1..<2, text: "1", role: .data),
      ], pages: [], frame: nil, method: .markup)
    let before = MarkupBlock.paragraph("前", MarkupPlace(path: "p"))
    let material = MarkupMaterialReader().material(of: [before, .table(heading), before])
    #expect(material.paragraphs.map(\.text) == ["前", "二、主动公开政府信息情况", "前"])
    #expect(material.paragraphs.map(\.isCell) == [false, true, false])
  }

  @Test func thePropertiesOfAPDFGiveATitleWhereTheyHaveOne() {
    #expect(MetadataEntry.pdfTitle(" 年报\n2023 ").map(\.text) == ["年报 2023"])
    #expect(MetadataEntry.pdfTitle("  ").isEmpty && MetadataEntry.pdfTitle(nil).isEmpty)
  }
}
