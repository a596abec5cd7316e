/// The proceedings of the table on reviews and litigation (section 四).
public enum ReviewRow: String, Sendable, Hashable, Codable, CaseIterable {
  /// 行政复议
  case reconsideration
  /// 行政诉讼, 未经复议直接起诉
  case litigationDirect
  /// 行政诉讼, 复议后起诉
  case litigationAfterReconsideration
}

/// The results of the table of section 四.
public enum ReviewColumn: String, Sendable, Hashable, Codable, CaseIterable {
  /// 结果维持
  case upheld
  /// 结果纠正
  case corrected
  /// 其他结果
  case otherResult
  /// 尚未审结
  case pending
  /// 总计
  case total
}

extension ReviewRow: FormRow {
  /// All five results, from left to right.
  public var columns: [ReviewColumn] { ReviewColumn.allCases }

  /// False: the table has no group rows.
  public var isGroup: Bool { false }
}
