import ExtractCommands
import ReportArchive
import ReportExtraction

/// What cells say where columns have Chinese names: states and reasons in Chinese, too.
struct ExportWords {
  private let translations: [(column: Int, translate: @Sendable (String) -> String)]

  init(of shape: ExportShape, headers: ExportHeaders) {
    guard headers == .chinese else {
      translations = []
      return
    }
    translations = shape.columns.enumerated().compactMap { index, column in
      switch column {
      case "status", "state": (index, { Self.states[$0] ?? $0 })
      case "error_message": (index, TextLanguage.chinese.said)
      default: nil
      }
    }
  }

  /// The row as people read it.
  func row(_ row: ExportRow) -> ExportRow {
    guard !translations.isEmpty else { return row }
    var cells = row.cells
    for (column, translate) in translations {
      if case .text(let text) = cells[column] { cells[column] = .text(translate(text)) }
    }
    return ExportRow(cells: cells)
  }

  private static let states = [
    "report": "报告", "notReport": "非报告", "failed": "未能读取", "printed": "有数", "blank": "空白",
    "unreadable": "无法辨读", "uncertain": "识别不确定", "corrected": "已更正",
  ]
}
