/// Characters that text recognition takes for each other because of their shape.
///
/// Only for text that was recognized: what is printed means what it says.
struct LookAlikes: Sendable {
  /// The table of this package.
  static let known = LookAlikes(groups: groups, splits: splits)

  /// For each character the groups it belongs to.
  private let groupsOfScalar: [Unicode.Scalar: [UInt16]]
  /// The characters of each group.
  private let members: [[Unicode.Scalar]]
  /// For each character the halves it may be read as.
  private let halves: [Unicode.Scalar: [[Unicode.Scalar]]]

  /// - Parameters:
  ///   - groups: Characters that look alike, groups separated by white space. A character may stand in
  ///     several.
  ///   - splits: Characters followed by their left and right halves, separated likewise.
  init(groups: String, splits: String) {
    var groupsOfScalar: [Unicode.Scalar: [UInt16]] = [:]
    members = groups.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    for (index, group) in members.enumerated() {
      for scalar in group { groupsOfScalar[scalar, default: []].append(UInt16(index)) }
    }
    var halves: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for split in splits.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(split.unicodeScalars)
      halves[scalars[0], default: []].append(Array(scalars.dropFirst()))
    }
    self.groupsOfScalar = groupsOfScalar
    self.halves = halves
  }

  /// A character and all that look like it.
  func alike(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
    (groupsOfScalar[scalar] ?? []).reduce(into: [scalar]) { $0.formUnion(members[Int($1)]) }
  }

  /// Whether one character may be read as the other.
  func areAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard one != other else { return true }
    guard let groups = groupsOfScalar[one], let others = groupsOfScalar[other] else { return false }
    return groups.contains(where: others.contains)
  }

  /// Whether two characters may be the halves of one: 日月 those of 明.
  func areHalves(_ first: Unicode.Scalar, _ second: Unicode.Scalar, of whole: Unicode.Scalar)
    -> Bool
  {
    halves[whole]?.contains { parts in
      parts.count == 2 && areAlike(parts[0], first) && areAlike(parts[1], second)
    } ?? false
  }

  /// Groups of characters that differ by a stroke, a dot, or a part that blurs on a scan.
  private static let groups = """
    己已巳乙 末未木术 木本末 末来耒 朱末未 土士工 士上 工王 土王玉主 人入八 人大 日曰目 日口囗 日白
    目且自日 目月 曰口 口囗日 白自百 开井幵升并 开升卉 开千 开丌幷 干于千 千午牛 干牛午 干王于 午年 年午牟
    公么厶 公分介 公八 分兮今 分忿 今令 令今合 会合全 会云 全仝金 金全余 合台 合含 台合右 古吉右
    项顶须顷 项颁 顶顷 题颐 颗题 府俯腑 府附 府厅 政攻玫 政改致 改攻收 收牧攸 放政故 故放敌 致政 救教
    请清情晴睛 请诸 清倩 情惰 精请 信倍 信佰 信估 信言 息恳 息悬 息思 息怠 忌息 总怠 总忠 思恩 恩息 怎总
    复夏 复夐 复愎 复覆 夏复厦 维堆推椎唯 维谁 准淮 难雄 准维 继续 断继 续读 读续渎 结洁 结给 结绪 结诘
    给结 绍给 经径轻 经泾 经红 统充 统绒 统缆 续缴 纠纤 纠斜 纳网 纳约 约的 的旳 的白 约钓 细组 组租祖
    组姐 织识 积织 织纺 识织 职识 职积 数敷 数教 数敦 效数 款数 况兄 况祝 兄况 件伴 件仵 件什 件仟 什计
    计汁 计针 计讨 计什 计讣 汁什 十千 十卜 申甲由 申电 电甲 由田 田由甲 申中 甲中 中申 中巾 理埋 理里
    里理 里重 里量 重量 重董 童重 量童 量晕 最量 冕量 他地 他也 他她 他池 地他 它他 地池 其共 其具 具且
    共其 其箕 其真 直真 具真 真直 且旦 县具 处外 处夂 外处 卜外 要耍 要妥 要覃 委要 主王 主玉 主圭 住主
    议仪 议汉 议义 仪议 又叉 叉义 及反 及乃 反友 反及 友发 友反 皮反 事亊 事争 事亨 享事 事車 诉拆 诉斥
    诉许 诉近 折诉 析诉 费贵 费责 贵责 责贵 贵费 资费 货资 贷货 作件 作怍 作昨 作仵 作住 昨怍 和知 和利
    和禾 知和 科料 利和 租和 规现 规观 观现 现规 视规 现视 观视 次欢 次坎 次吹 火次 饮次 在左 在存 存在
    左在 右石 石右 有肴 在任 任在 任仕 同问 同向 同回 回同 问间 间问 问同 向同 何问 简间 法去 法怯 法注
    注法 去云 去法 果杲 果呆 果里 课果 第弟 弟第 第笫 第策 策第 报扳 报服 报极 服报 报投 报拫 拔报 投没
    投役 投设 没设 设没 设议 制剖 制刺 制利 制判 判制 刺制 条务 条杂 条冬 各条 备条 各名 名各 务条 务夯
    性姓 性牲 性怪 姓性 办为 办力 为办 为力 力刀 力九 力万 办小 协办 苏办 三二 二三 三王 二工 二一 二＝
    四匹 四西 四囗 四皿 西四 五王 五正 五丑 六大 六穴 亢六 七匕 七十 七亡 七比 八入 八人 九几 九力 丸九
    十一 十寸 动劝 动功 动劲 功动 关天 关失 关美 关并 关羊 送关 方万 方力 方芳 方刀 万方 万力 机杌 机枳
    杭机 机构 构枸 构购 构沟 构机 购构 枫机 或戓 或戎 或域 或成 成或 咸或 戊成 成戊 成戍 新薪 新析 新斯
    新亲 斤新 析折 发友 发拔 发贸 属厲 属居 属屈 属禹 屑属 于干 子予 予子 予矛 于子 予于 了子 范泡 范苑
    范笵 记范 进近 进述 进逆 井进 迸进 网冈 网同 网罔 冈网 肉内 内肉 内丙 内囚 定足 定宝 定走 足定 走足
    体休 体沐 休体 本体 正止 止正 正王 正下 上止 上土 式武 式弍 戒式 式或 试式 应庆 应丕 应座 文丈 文交
    文攵 文又 丈文 支文 员负 员贝 员货 员贡 负员 贝见 见贝 货员 圆员 依侬 依佑 依衣 侬依 站占 站竚 贴站
    占古 点占 业亚 业北 业並 亚业 丛业 形彤 形彬 形刑 形开 刑形 告吉 告吿 告舌 告古 告苦 吉告 吿告 专寺
    专考 专传 传专 转传 传倩 位拉 位住 位立 位泣 什位 期朋 期斯 期明 明朋 朋明 明阴 加如 加叻 如加 力加
    举誉 举挙 举兴 学举 求永 求术 求来 水求 来求 需霜 需雷 需雲 霈需 露需 单単 单早 单弹 革单 早单 微徽
    微徵 徵微 薇微 答荅 答笞 答合 笞答 安妥 安女 妄安 宴安 案安 案桉 用甩 用月 用同 田用 月用 类粪 类米
    类娄 娄类 采釆 采来 采乎 采菜 彩采 未朱 表麦 表袁 衰表 麦表 通迪 通遁 通涌 诵通 遍通 点贞 点占 热点
    照点 参叁 参叅 叁参 参惨 参多 布市 布右 布巾 市布 巾币 币市 帝市 到至 到剑 到刭 致到 倒到 至到 当岂
    当兰 当档 尚当 兰当 部邯 部郜 部陪 部剖 都部 邮部 邰部 分部 补扑 补朴 朴补 补卟 无元 元无 无天 无旡
    天无 元完 完元 起赴 起超 超起 越起 赶起 措借 措惜 借措 错措 醋错 惜错 施旋 施拖 旋施 族施 下卞 下不
    不下 下干 丁下 不木 不丕 否不 不小 过边 过达 过讨 边过 达过 访防 访仿 访妨 坊访 仿访 意竟 意章 竟意
    意億 章意 草章 章音 章童 章早 音意 涉步 涉渉 步涉 陟涉 国囯 国固 国圆 国围 围国 囯国 固国 图国 家冢
    家豪 家象 冢家 密蜜 密宓 密宻 秘秘 秘泌 秘柲 泌秘 秩秘 出山 出岀 岀出 岁出 持特 持待 持恃 特持 待持
    寺持 持诗 具貝 糾纠 度庆 度席 度废 废度 度渡 席度 庋度 底度 年牛 额颔 额颜 额颌 领额 额客 金佥 逾愈
    逾渝 喻逾 輸逾 渝逾 遥逾 转较 转轻 转輪 轮转 转铸 传转 律津 律建 津律 律伟 建律 按桉 按接 接按 接援
    按授 授接 投技 技投 被披 被彼 波被 披被 彼被 职取 取职 取聪 聚取 最取 敢取 对时 对村 村对 对刘 时对
    寸对 由山 提堤 提捉 提担 提题 堤提 是提 湜提 步走 步歩 末步 明昍 盟明 朋用 后石 后右 后台 后启 石后
    含合 指拍 指捎 指措 拍指 旨指 诣指 渠梁 渠集 渠桀 梁渠 道遒 道导 道逍 首道 导异 导道 解觧 解鲜 角解
    解懈 保呆 保堡 褒保 促保 佑保 博傅 博搏 傅博 搏博 志忐 志忘 志恙 忘志 士志 线钱 线浅 线残 线錢 钱线
    栈线 浅线 谈淡 谈读 谈诙 淡谈 炎谈 面而 面回 面靣 百面 西面 个介 个人 今个 介个 危卮 厄危 危后 稳隐
    稳穏 隐稳 急稳 错惜 查杳 查香 香查 直查 査查 包句 包勺 包抱 句包 句勾 勾匀 勾句 匀勾 均勾 括拈 括活
    话括 括恬 活括 舌括 管菅 菅管 营管 官管 护户 护扩 扩护 沪护 妒护 许讦 许诈 许汗 许午 可司 可叮 可町
    司可 罚罸 罚罪 罗罚 诃罚 强張 强弧 弛强 强弹 再冉 冉再 再丹 概慨 概溉 慨概 慨既 供洪 供拱 供共 拱供
    洪供 确碓 确硝 确角 碓确 附咐 附俯 咐附 府附 附陈 审宙 审申 宙审 宁审 系糸 系秉 糸系 条系 孙系 众从
    众丛 人众 注往 往住 住往 柱注 主注 商啇 商高 商裔 商尚 尚向 尚肖 肖尚 尚商 社杜 社祉 社壮 杜社 在社
    会社 等箸 等寺 等笙 竿等 增憎 增赠 增墙 憎增 曾增 减城 减诚 咸减 减灭 滅减 服股 服眼 服朋 股服 般服
    缴缓 缴徼 邀缴 激缴 缴绕 纳讷 因囚 因困 因固 困因 囚因 困园 围困 打扑 打扛 打灯 扫打 算箅 算草 箅算
    筭算 说设 说悦 说脱 税说 悦说 益盆 益盖 盖益 盈益 以似 以从 从以 似以 认以 容客 容窑 容谷 客容 容宕
    直且 直宜 宜直 据椐 据握 据居 据掘 居据 剧据 标际 标杯 标林 标示 际标 联眹 联职 关联 郑联 稿槁 稿搞
    稿高 槁稿 搞稿 真直 络洛 络格 洛络 络络 路络 函凾 函涵 亟函 凶函 时吋 时旰 吋时 时对 旪时 延廷 延迁
    廷延 廷建 迁延 诞延 隐急 私和 私秘 松私 稀私 济挤 济齐 剂济 齐济 洛济 是昰 是足 是旱 例列 例倒 列例
    倒例 洌例 所昕 所斦 听所 折所 更史 更吏 吏更 史更 曳更 便更 充兗 充克 充允 允充 克充 途徐 途逢 余途
    除途 迳途 径怪 径经 轻径 者看 者老 者考 老者 考者 昔者 看者 驳驭 驳骏 驶驳 驰驳 原厚 原源 厚原 愿原
    源原 门问 门冂 闩门 门间 置罝 置署 罗置 署置 直置 阅问 阅闽 阅悦 闻阅 闻间 间闻 阅阔 从丛 人从 从以
    兼谦 兼廉 兼歉 蒹兼 编偏 编篇 遍编 偏编 篇编 扁编 辑揖 辑楫 揖辑 缉辑 轻辑 召台 召石 召名 召刀 沼召
    各咎 班斑 班玨 斑班 珏班 受爱 受妥 受叟 爱受 授受 集隼 集某 焦集 售集 集雀 效郊 交效 效放 郊效 述迷
    述术 迷述 述逑 足是 组坦 区巨 区凶 巨区 匹区 匠区 只共 只兄 口只 贝只 只八 这迎 这过 文这 迓这 禁焚
    禁楚 禁林 禁埜 权杈 权叔 权仅 杈权 枚权 程桯 程呈 程裎 税程 桯程 执孰 执热 扶执 抗执 执扰 卷券 卷眷
    券卷 巻卷 拳卷 询洵 询狗 洵询 旬询 询诣 掌拿 掌常 常掌 掌堂 堂掌 裳掌 握据 握渥 屋握 握掘 没汶 没沒
    役没 成戒 戒成 另加 另叧 男另 别另 仍乃 仍扔 扔仍 乃及 版板 版皈 板版 坂版 物牧 物勿 物吻 牧物 勿物
    认人 认让 让认 认讥 获荻 获茯 荻获 莸获 继維 之乏 之乙 乏之 乙己 之元 值直 值植 植值 估值 障章 障璋
    障樟 幛障 陣障 核该 核胲 该核 刻核 孩核 话活 话诂 活话 诸话 名多 称标 称秤 称弥 称林 你称 篇扁 篇蒿
    留畄 留田 留贸 贸留 榴留 小少 小水 少小 小八 基墓 基其 甚基 墓基 因国 困囷 难准 滩难 难维 摊难 与写
    与马 与弓 写与 马与 自白 自目 自百 然燃 然热 然煞 燃然 企全 企仝 企金 企止 金企 科抖 科秆 抖科 斗科
    研砑 研硏 研妍 妍研 开研 列刎 列烈 刑列 例列 稽嵇 稽楷 稽秸 楷稽 舆奥 舆兴 舆典 舆與 奥舆 闻闩 为方
    负贞 贞负 员贞 责负 培焙 培倍 培陪 焙培 倍培 陪培 训圳 训川 圳训 训讯 讯训 填慎 填镇 慎填 真填 嗔填
    变峦 声户 户声 示礻 礼社 拆折 捐指 帮邦 建健 健建 号亏 号与 兮号 备各 督晋 察祭 委季 季委 镇填 镇慎
    县且 县悬 市巿 省肖 省看 局局 局居 局周 居局 厅斤 厅斤 部郡 街衔 街往 乡幺 村材 材村 州洲 洲州 区匚
    泽译择绎铎 淮准推 沭沐 涟链 邳邱 睢雎 盱吁 眙贻 泗洒 灌罐 溧漂 颍颖 亳毫 汨汩 祁祈 菏荷 茌荏 荥荣 涿琢 滁涤 漯潔
    沂圻 汶纹 沅沆 浦蒲埔 湟隍 滨缤 澄橙 鄂鄄 郸鄣 栾峦 岚岗 崂唠 峡狭 埠阜 堰偃 塘糖 坪评 坊纺 垣桓恒 城域 嵊嵘 桦烨
    0OoQD〇○ 1lIiJ!| 2ZzＺ 5Ss 8B 6b 9gq
    """

  /// Characters whose halves stand so far apart that they are read as two.
  private static let splits = """
    明日月 信亻言 行彳亍 制韦刂 结纟吉 诉讠斥 讼讠公 许讠午 织纟只 组纟且 护扌户 提扌是 持扌寺 纠纟丩
    维纟隹 理王里 规夫见 种禾中 科禾斗 机木几 构木勾 稿禾高 形开彡 收丩攵 的白勺 他亻也 作亻乍 件亻牛
    政正攵 数娄攵 请讠青 情忄青 况冫兄 动云力 加力口 对又寸 明目月 期其月 阴阝月 附阝付 部咅阝
    计讠十 议讠义 设讠殳 证讠正 读讠卖 话讠舌 询讠旬 访讠方 说讠兑 认讠人 该讠亥 谈讠炎 训讠川 记讠己
    法氵去 治氵台 没氵殳 涉氵步 济氵齐 渠氵巨 注氵主 海氵每 经纟圣 统纟充 继纟迷 续纟卖 给纟合
    约纟勺 线纟戋 络纟各 编纟扁 缴纟敫 细纟田 纳纟内 权木又 核木亥 标木示 杜木土 概木既 样木羊 村木寸
    位亻立 依亻衣 保亻呆 供亻共 例亻列 值亻直 体亻本 传亻专 什亻十 住亻主 修亻攸 培土咅 增土曾
    地土也 报扌报 指扌旨 措扌昔 投扌殳 据扌居 括扌舌 握扌屋 按扌安 接扌妾 打扌丁 授扌受 招扌召 职耳只
    联耳关 取耳又 研石开 确石角 站立占 物牛勿 特牛寺 版片反 驳马爻 补衤卜 初衤刀 被衤皮 秘禾必 程禾呈
    稳禾急 称禾尔 稽禾旨 私禾厶 和禾口 利禾刂 积禾只 如女口 姓女生 知矢口 短矢豆 刑开刂 列歹刂 别另刂
    到至刂 则贝刂 判半刂 剂齐刂 财贝才 购贝勾 账贝长 顶丁页 项工页 题是页 额客页 领令页 新亲斤 断米斤
    所户斤 析木斤 放方攵 改己攵 效交攵 教孝攵 致至攵 收刂攵 故古攵 转车专 较车交 辑车咠 轻车圣 载车戈
    错钅昔 铁钅失 镇钅真 钱钅戋 降阝夆 障阝章 除阝余 际阝示 陈阝东 院阝完 障阝章 部立阝 郡君阝 邮由阝
    相木目 根木艮 权木又 班王王 现王见 理王里 环王不 球王求 博十専 协十办 准冫隹 次冫欠 减冫咸 决冫夬
    弘弓厶 强弓虽 引弓丨 张弓长 性忄生 志士心 慎忄真 复彳夏 微彳攵 律彳聿 徐彳余 往彳主 得彳寻
    """
}
