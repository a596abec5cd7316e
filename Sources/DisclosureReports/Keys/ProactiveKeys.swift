/// The rows of the tables on information disclosed on the body's own initiative (section 二).
public struct ProactiveRow: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// 规章
  public static let regulations: Self = "regulations"
  /// 行政规范性文件
  public static let normativeDocuments: Self = "normativeDocuments"
  /// 行政许可
  public static let administrativeLicensing: Self = "administrativeLicensing"
  /// 行政处罚
  public static let administrativePenalties: Self = "administrativePenalties"
  /// 行政强制
  public static let administrativeCompulsion: Self = "administrativeCompulsion"
  /// 行政事业性收费
  public static let administrativeFees: Self = "administrativeFees"
  /// 其他对外管理服务事项, edition 2019
  public static let otherServices: Self = "otherServices"
  /// 政府集中采购, edition 2019
  public static let procurement: Self = "procurement"
}

/// The columns of the tables of section 二; a row has only some of them.
public struct ProactiveColumn: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// 本年制发件数
  public static let issued: Self = "issued"
  /// 本年废止件数
  public static let repealed: Self = "repealed"
  /// 现行有效件数
  public static let inForce: Self = "inForce"
  /// 本年处理决定数量
  public static let decisions: Self = "decisions"
  /// 本年收费金额, in 万元; 采购总金额 in edition 2019, in the unit beside it
  public static let amount: Self = "amount"
  /// 本年新制作数量, edition 2019
  public static let produced: Self = "produced"
  /// 本年新公开数量, edition 2019
  public static let disclosed: Self = "disclosed"
  /// 对外公开总数量, edition 2019
  public static let totalDisclosed: Self = "totalDisclosed"
  /// 上一年项目数量, edition 2019
  public static let itemsLastYear: Self = "itemsLastYear"
  /// 本年增/减, edition 2019; fewer is negative
  public static let change: Self = "change"
  /// 采购项目数量, edition 2019
  public static let projects: Self = "projects"
}
