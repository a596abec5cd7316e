/// The proceedings of the table on reviews and litigation (section 四).
public struct ReviewRow: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// 行政复议
  public static let reconsideration: Self = "reconsideration"
  /// 行政诉讼, 未经复议直接起诉
  public static let litigationDirect: Self = "litigationDirect"
  /// 行政诉讼, 复议后起诉
  public static let litigationAfterReconsideration: Self = "litigationAfterReconsideration"
}

/// The results of the table of section 四.
public struct ReviewColumn: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// 结果维持
  public static let upheld: Self = "upheld"
  /// 结果纠正
  public static let corrected: Self = "corrected"
  /// 其他结果
  public static let otherResult: Self = "otherResult"
  /// 尚未审结
  public static let pending: Self = "pending"
  /// 总计
  public static let total: Self = "total"
}
