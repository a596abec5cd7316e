/// The words by which a line is known for the name of a public body.
enum BodyWords {
  /// The ends of names.
  static let endings = [
    "政府", "局", "委员会", "委", "管委会", "办公室", "办公厅", "办", "厅", "办事处", "街道", "镇", "乡", "中心", "院", "处",
    "所",
    "站", "队", "署", "会", "馆", "校", "学院", "大学", "集团", "公司", "村", "社区", "部", "司", "社", "场", "区", "县",
    "市",
    "省", "州", "盟", "旗",
  ]
  /// Ends that no word of a menu has: a name with one of them needs no place, 甘泉林场管理委员会.
  static let ownEndings = ["人民政府", "委员会", "管委会", "办事处", "局", "厅", "检察院", "法院", "集团", "公司"]
  /// Ends of names of sites.
  static let sites = ["网站", "门户", "频道", "专栏", "平台", "信息网", "政务网"]
  /// The characters that end the name of a place, with which a body's full name begins.
  static let places: Set<Unicode.Scalar> = ["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村", "国"]
  /// Words that have such a character and are no places.
  static let placeless = ["农村", "乡村", "城市", "市场", "国土", "国资", "区划", "市政", "国际", "国防", "全国"]
  /// Words of menus that end like names.
  static let menus: Set<String> = [
    "乡镇", "镇街", "乡镇街道", "部门乡镇", "镇街道", "区县", "市县", "县市区", "县区", "市县区", "部门街道", "办事大厅", "服务中心",
    "政务服务中心", "数据中心", "新闻中心", "互动中心",
  ]
}
