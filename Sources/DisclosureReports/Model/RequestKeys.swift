/// The rows of the table on requests for disclosure (section 三), in the form's order.
///
/// The four group rows (``withheld``, ``unavailable``, ``notProcessed``, ``otherHandling``) have
/// values only where a document prints one row for the whole group.
public enum RequestRow: String, Sendable, Hashable, Codable, CaseIterable {
  /// 一、本年新收政府信息公开申请数量
  case newlyReceived
  /// 二、上年结转政府信息公开申请数量
  case carriedOver
  /// （一）予以公开
  case granted
  /// （二）部分公开
  case partlyGranted
  /// （三）不予公开, printed as one row
  case withheld
  /// （三）1.属于国家秘密
  case withheldStateSecret
  /// （三）2.其他法律行政法规禁止公开
  case withheldByLaw
  /// （三）3.危及“三安全一稳定”
  case withheldSecurityAndStability
  /// （三）4.保护第三方合法权益
  case withheldThirdPartyRights
  /// （三）5.属于三类内部事务信息
  case withheldInternalAffairs
  /// （三）6.属于四类过程性信息
  case withheldProcessInformation
  /// （三）7.属于行政执法案卷
  case withheldEnforcementFile
  /// （三）8.属于行政查询事项
  case withheldAdministrativeInquiry
  /// （四）无法提供, printed as one row
  case unavailable
  /// （四）1.本机关不掌握相关政府信息
  case unavailableNotHeld
  /// （四）2.没有现成信息需要另行制作
  case unavailableRequiresCreation
  /// （四）3.补正后申请内容仍不明确
  case unavailableStillUnclear
  /// （五）不予处理, printed as one row
  case notProcessed
  /// （五）1.信访举报投诉类申请
  case notProcessedPetition
  /// （五）2.重复申请
  case notProcessedRepeated
  /// （五）3.要求提供公开出版物
  case notProcessedPublication
  /// （五）4.无正当理由大量反复申请
  case notProcessedExcessive
  /// （五）5.要求行政机关确认或重新出具已获取信息
  case notProcessedConfirmation
  /// （六）其他处理, printed as one row
  case otherHandling
  /// （六）1.申请人无正当理由逾期不补正…
  case otherCorrectionOverdue
  /// （六）2.申请人逾期未按收费通知要求缴纳费用…
  case otherFeeOverdue
  /// （六）3.其他
  case otherUnspecified
  /// （七）总计
  case outcomeTotal
  /// 四、结转下年度继续办理
  case carriedForward
}

/// The columns of the table of section 三: who asked.
public enum RequestColumn: String, Sendable, Hashable, Codable, CaseIterable {
  /// 自然人
  case naturalPerson
  /// 商业企业
  case commercialEnterprise
  /// 科研机构
  case researchInstitution
  /// 社会公益组织
  case publicWelfareOrganization
  /// 法律服务机构
  case legalServiceInstitution
  /// 其他
  case other
  /// 总计
  case total
}

extension RequestRow: FormRow {
  /// All seven columns, from left to right.
  public var columns: [RequestColumn] { RequestColumn.allCases }

  /// Whether the row stands for a whole group of rows.
  public var isGroup: Bool { !groupRows.isEmpty }

  /// The rows a group row stands for; empty for any other row.
  public var groupRows: [RequestRow] {
    switch self {
    case .withheld:
      [
        .withheldStateSecret, .withheldByLaw, .withheldSecurityAndStability,
        .withheldThirdPartyRights, .withheldInternalAffairs, .withheldProcessInformation,
        .withheldEnforcementFile, .withheldAdministrativeInquiry,
      ]
    case .unavailable:
      [.unavailableNotHeld, .unavailableRequiresCreation, .unavailableStillUnclear]
    case .notProcessed:
      [
        .notProcessedPetition, .notProcessedRepeated, .notProcessedPublication,
        .notProcessedExcessive, .notProcessedConfirmation,
      ]
    case .otherHandling: [.otherCorrectionOverdue, .otherFeeOverdue, .otherUnspecified]
    default: []
    }
  }
}
