/// The rows of the tables on information disclosed on the body's own initiative (section 二).
public enum ProactiveRow: String, Sendable, Hashable, Codable, CaseIterable {
  /// 规章
  case regulations
  /// 行政规范性文件
  case normativeDocuments
  /// 行政许可
  case administrativeLicensing
  /// 行政处罚
  case administrativePenalties
  /// 行政强制
  case administrativeCompulsion
  /// 行政事业性收费
  case administrativeFees
}

/// The columns of the tables of section 二; a row has only some of them.
public enum ProactiveColumn: String, Sendable, Hashable, Codable, CaseIterable {
  /// 本年制发件数
  case issued
  /// 本年废止件数
  case repealed
  /// 现行有效件数
  case inForce
  /// 本年处理决定数量
  case decisions
  /// 本年收费金额, in 万元
  case amount
}

extension ProactiveRow: FormRow {
  /// The columns the form gives this row, from left to right.
  public var columns: [ProactiveColumn] {
    switch self {
    case .regulations, .normativeDocuments: [.issued, .repealed, .inForce]
    case .administrativeLicensing, .administrativePenalties, .administrativeCompulsion:
      [.decisions]
    case .administrativeFees: [.amount]
    }
  }

  /// False: every row of section 二 belongs to the form itself.
  public var isGroup: Bool { false }
}
