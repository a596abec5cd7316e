/// The indicators of the statistics table of edition 2014, in the form's order.
public struct StatisticsRow: FigureKey {
  /// The key in the JSON.
  public let rawValue: String

  /// Makes the key with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// （一）主动公开政府信息数
  public static let disclosed: Self = "disclosed"
  /// 其中：主动公开规范性文件数
  public static let disclosedNormativeDocuments: Self = "disclosedNormativeDocuments"
  /// 制发规范性文件总数
  public static let issuedNormativeDocuments: Self = "issuedNormativeDocuments"
  /// 1.政府公报公开政府信息数
  public static let disclosedInGazette: Self = "disclosedInGazette"
  /// 2.政府网站公开政府信息数
  public static let disclosedOnWebsite: Self = "disclosedOnWebsite"
  /// 3.政务微博公开政府信息数
  public static let disclosedOnMicroblog: Self = "disclosedOnMicroblog"
  /// 4.政务微信公开政府信息数
  public static let disclosedOnWeChat: Self = "disclosedOnWeChat"
  /// 5.其他方式公开政府信息数
  public static let disclosedOtherwise: Self = "disclosedOtherwise"
  /// （一）回应公众关注热点或重大舆情数
  public static let responses: Self = "responses"
  /// 1.参加或举办新闻发布会总次数
  public static let pressConferences: Self = "pressConferences"
  /// 其中：主要负责同志参加新闻发布会次数
  public static let pressConferencesByPrincipals: Self = "pressConferencesByPrincipals"
  /// 2.政府网站在线访谈次数
  public static let interviews: Self = "interviews"
  /// 其中：主要负责同志参加政府网站在线访谈次数
  public static let interviewsByPrincipals: Self = "interviewsByPrincipals"
  /// 3.政策解读稿件发布数
  public static let interpretations: Self = "interpretations"
  /// 4.微博微信回应事件数
  public static let responsesOnSocialMedia: Self = "responsesOnSocialMedia"
  /// 5.其他方式回应事件数
  public static let responsesOtherwise: Self = "responsesOtherwise"
  /// （一）收到申请数
  public static let received: Self = "received"
  /// 1.当面申请数
  public static let receivedInPerson: Self = "receivedInPerson"
  /// 2.传真申请数
  public static let receivedByFax: Self = "receivedByFax"
  /// 3.网络申请数
  public static let receivedOnline: Self = "receivedOnline"
  /// 4.信函申请数
  public static let receivedByLetter: Self = "receivedByLetter"
  /// （二）申请办结数
  public static let concluded: Self = "concluded"
  /// 1.按时办结数
  public static let concludedOnTime: Self = "concludedOnTime"
  /// 2.延期办结数
  public static let concludedExtended: Self = "concludedExtended"
  /// （三）申请答复数
  public static let answered: Self = "answered"
  /// 1.属于已主动公开范围数
  public static let answeredAlreadyDisclosed: Self = "answeredAlreadyDisclosed"
  /// 2.同意公开答复数
  public static let answeredGranted: Self = "answeredGranted"
  /// 3.同意部分公开答复数
  public static let answeredPartlyGranted: Self = "answeredPartlyGranted"
  /// 4.不同意公开答复数
  public static let answeredWithheld: Self = "answeredWithheld"
  /// 其中：涉及国家秘密
  public static let withheldStateSecret: Self = "withheldStateSecret"
  /// 涉及商业秘密
  public static let withheldTradeSecret: Self = "withheldTradeSecret"
  /// 涉及个人隐私
  public static let withheldPrivacy: Self = "withheldPrivacy"
  /// 危及国家安全、公共安全、经济安全和社会稳定
  public static let withheldSecurityAndStability: Self = "withheldSecurityAndStability"
  /// 不是《条例》所指政府信息
  public static let withheldNotGovernmentInformation: Self = "withheldNotGovernmentInformation"
  /// 法律法规规定的其他情形
  public static let withheldByLaw: Self = "withheldByLaw"
  /// 5.不属于本行政机关公开数
  public static let answeredNotThisBody: Self = "answeredNotThisBody"
  /// 6.申请信息不存在数
  public static let answeredNonexistent: Self = "answeredNonexistent"
  /// 7.告知作出更改补充数
  public static let answeredToBeAmended: Self = "answeredToBeAmended"
  /// 8.告知通过其他途径办理数
  public static let answeredOtherChannel: Self = "answeredOtherChannel"
  /// 四、行政复议数量
  public static let reviews: Self = "reviews"
  /// （一）维持具体行政行为数
  public static let reviewsUpheld: Self = "reviewsUpheld"
  /// （二）被依法纠错数
  public static let reviewsCorrected: Self = "reviewsCorrected"
  /// （三）其他情形数
  public static let reviewsOther: Self = "reviewsOther"
  /// 五、行政诉讼数量
  public static let litigation: Self = "litigation"
  /// （一）维持具体行政行为或者驳回原告诉讼请求数
  public static let litigationUpheld: Self = "litigationUpheld"
  /// （二）被依法纠错数
  public static let litigationCorrected: Self = "litigationCorrected"
  /// （三）其他情形数
  public static let litigationOther: Self = "litigationOther"
  /// 六、举报投诉数量
  public static let complaints: Self = "complaints"
  /// 七、依申请公开信息收取的费用
  public static let fees: Self = "fees"
  /// （一）政府信息公开工作专门机构数
  public static let offices: Self = "offices"
  /// （二）设置政府信息公开查阅点数
  public static let readingPoints: Self = "readingPoints"
  /// （三）从事政府信息公开工作人员数
  public static let staff: Self = "staff"
  /// 1.专职人员数
  public static let staffFullTime: Self = "staffFullTime"
  /// 2.兼职人员数
  public static let staffPartTime: Self = "staffPartTime"
  /// （四）政府信息公开专项经费
  public static let budget: Self = "budget"
  /// （一）召开政府信息公开工作会议或专题会议数
  public static let meetings: Self = "meetings"
  /// （二）举办各类培训班数
  public static let trainings: Self = "trainings"
  /// （三）接受培训人员数
  public static let trainees: Self = "trainees"
}
