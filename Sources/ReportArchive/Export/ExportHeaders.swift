internal import DisclosureReports

/// What the columns of an export are called.
public enum ExportHeaders: String, Sendable, Hashable, CaseIterable {
  /// By the keys of the JSON and the database, which never change.
  case keys
  /// By the forms' own words, short and in Chinese.
  case chinese

  /// The names of a shape's columns, in order; no two are the same.
  public func names(of shape: ExportShape) -> [String] {
    switch self {
    case .keys: shape.columns
    case .chinese: shape.columns.map { Self.words[$0] ?? Self.figures[$0] ?? $0 }
    }
  }

  private static let figures = Dictionary(
    FigureCodebook.known.entries.map { ($0.key, $0.name) }, uniquingKeysWith: { one, _ in one })

  private static let words = [
    "path": "文件", "publisher": "发布机关", "title": "标题", "year": "年度", "edition": "格式版本",
    "period_from": "统计期起", "period_to": "统计期止", "findings.error": "错误数",
    "findings.warning": "警告数", "findings.info": "提示数", "section": "表键", "row_key": "行键",
    "column_key": "列键", "state": "状态", "value": "数值", "page": "页", "text": "原文", "unit": "单位",
    "position": "序号", "label": "项目", "header": "表头", "status": "结果", "error_code": "原因代码",
    "error_message": "原因", "rule": "规则", "pages": "页数", "read_at": "读取时间", "gone_at": "消失时间",
    "section_label": "表名", "row_label": "行名", "column_label": "列名", "corrections": "更正数",
    "printed": "更正前印数",
  ]
}
