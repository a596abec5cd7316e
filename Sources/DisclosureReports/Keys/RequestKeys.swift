/// The rows of the table on requests for disclosure (section 三), in the form's order.
///
/// The four group rows (``withheld``, ``unavailable``, ``notProcessed``, ``otherHandling``) have
/// values only where a document prints one row for the whole group.
public struct RequestRow: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// 一、本年新收政府信息公开申请数量
  public static let newlyReceived: Self = "newlyReceived"
  /// 二、上年结转政府信息公开申请数量
  public static let carriedOver: Self = "carriedOver"
  /// （一）予以公开
  public static let granted: Self = "granted"
  /// （二）部分公开
  public static let partlyGranted: Self = "partlyGranted"
  /// （三）不予公开, printed as one row
  public static let withheld: Self = "withheld"
  /// （三）1.属于国家秘密
  public static let withheldStateSecret: Self = "withheldStateSecret"
  /// （三）2.其他法律行政法规禁止公开
  public static let withheldByLaw: Self = "withheldByLaw"
  /// （三）3.危及“三安全一稳定”
  public static let withheldSecurityAndStability: Self = "withheldSecurityAndStability"
  /// （三）4.保护第三方合法权益
  public static let withheldThirdPartyRights: Self = "withheldThirdPartyRights"
  /// （三）5.属于三类内部事务信息
  public static let withheldInternalAffairs: Self = "withheldInternalAffairs"
  /// （三）6.属于四类过程性信息
  public static let withheldProcessInformation: Self = "withheldProcessInformation"
  /// （三）7.属于行政执法案卷
  public static let withheldEnforcementFile: Self = "withheldEnforcementFile"
  /// （三）8.属于行政查询事项
  public static let withheldAdministrativeInquiry: Self = "withheldAdministrativeInquiry"
  /// （四）无法提供, printed as one row
  public static let unavailable: Self = "unavailable"
  /// （四）1.本机关不掌握相关政府信息
  public static let unavailableNotHeld: Self = "unavailableNotHeld"
  /// （四）2.没有现成信息需要另行制作
  public static let unavailableRequiresCreation: Self = "unavailableRequiresCreation"
  /// （四）3.补正后申请内容仍不明确
  public static let unavailableStillUnclear: Self = "unavailableStillUnclear"
  /// （五）不予处理, printed as one row
  public static let notProcessed: Self = "notProcessed"
  /// （五）1.信访举报投诉类申请
  public static let notProcessedPetition: Self = "notProcessedPetition"
  /// （五）2.重复申请
  public static let notProcessedRepeated: Self = "notProcessedRepeated"
  /// （五）3.要求提供公开出版物
  public static let notProcessedPublication: Self = "notProcessedPublication"
  /// （五）4.无正当理由大量反复申请
  public static let notProcessedExcessive: Self = "notProcessedExcessive"
  /// （五）5.要求行政机关确认或重新出具已获取信息
  public static let notProcessedConfirmation: Self = "notProcessedConfirmation"
  /// （六）其他处理, printed as one row
  public static let otherHandling: Self = "otherHandling"
  /// （六）1.申请人无正当理由逾期不补正…
  public static let otherCorrectionOverdue: Self = "otherCorrectionOverdue"
  /// （六）2.申请人逾期未按收费通知要求缴纳费用…
  public static let otherFeeOverdue: Self = "otherFeeOverdue"
  /// （六）3.其他
  public static let otherUnspecified: Self = "otherUnspecified"
  /// （七）总计
  public static let outcomeTotal: Self = "outcomeTotal"
  /// 四、结转下年度继续办理
  public static let carriedForward: Self = "carriedForward"
}

/// The columns of the table of section 三: who asked.
public struct RequestColumn: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// 自然人
  public static let naturalPerson: Self = "naturalPerson"
  /// 商业企业
  public static let commercialEnterprise: Self = "commercialEnterprise"
  /// 科研机构
  public static let researchInstitution: Self = "researchInstitution"
  /// 社会公益组织
  public static let publicWelfareOrganization: Self = "publicWelfareOrganization"
  /// 法律服务机构
  public static let legalServiceInstitution: Self = "legalServiceInstitution"
  /// 其他
  public static let other: Self = "other"
  /// 总计
  public static let total: Self = "total"
}
