import ReportArchive
import ReportExtraction

/// The codebook as a table of text.
struct CodebookTable {
  /// What its columns are called.
  let headers: ExportHeaders

  /// What a sheet with it is called.
  var name: String { headers == .chinese ? "编码表" : "codebook" }

  var columns: [String] {
    headers == .chinese
      ? ["键", "名称", "章节", "行", "列", "单位", "格式版本", "含义"]
      : ["key", "name", "section", "row", "column", "unit", "editions", "meaning"]
  }

  var rows: [[String]] {
    FigureCodebook.known.entries.map { entry in
      [
        entry.key, entry.name, entry.section, entry.row, entry.column ?? "", entry.unit ?? "",
        entry.editions.map(\.rawValue).joined(separator: headers == .chinese ? "、" : ", "),
        entry.meaning,
      ]
    }
  }
}
