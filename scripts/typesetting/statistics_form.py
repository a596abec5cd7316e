"""The statistics table of 2014 (国办发〔2014〕32号): keys, printed labels, units and sums."""

# (key, level, label, unit). A row without a key is a heading that has no number; levels: 0 一、 1 （一） 2 1. 3 其中.
ROWS = [
    (None, 0, "一、主动公开情况", ""),
    ("disclosed", 1, "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"),
    ("disclosedNormativeDocuments", 3, "其中：主动公开规范性文件数", "条"),
    ("issuedNormativeDocuments", 3, "制发规范性文件总数", "件"),
    (None, 1, "（二）通过不同渠道和方式公开政府信息的情况", ""),
    ("disclosedInGazette", 2, "1.政府公报公开政府信息数", "条"),
    ("disclosedOnWebsite", 2, "2.政府网站公开政府信息数", "条"),
    ("disclosedOnMicroblog", 2, "3.政务微博公开政府信息数", "条"),
    ("disclosedOnWeChat", 2, "4.政务微信公开政府信息数", "条"),
    ("disclosedOtherwise", 2, "5.其他方式公开政府信息数", "条"),
    (None, 0, "二、回应解读情况", ""),
    ("responses", 1, "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次"),
    (None, 1, "（二）通过不同渠道和方式回应解读的情况", ""),
    ("pressConferences", 2, "1.参加或举办新闻发布会总次数", "次"),
    ("pressConferencesByPrincipals", 3, "其中：主要负责同志参加新闻发布会次数", "次"),
    ("interviews", 2, "2.政府网站在线访谈次数", "次"),
    ("interviewsByPrincipals", 3, "其中：主要负责同志参加政府网站在线访谈次数", "次"),
    ("interpretations", 2, "3.政策解读稿件发布数", "篇"),
    ("responsesOnSocialMedia", 2, "4.微博微信回应事件数", "次"),
    ("responsesOtherwise", 2, "5.其他方式回应事件数", "次"),
    (None, 0, "三、依申请公开情况", ""),
    ("received", 1, "（一）收到申请数", "件"),
    ("receivedInPerson", 2, "1.当面申请数", "件"),
    ("receivedByFax", 2, "2.传真申请数", "件"),
    ("receivedOnline", 2, "3.网络申请数", "件"),
    ("receivedByLetter", 2, "4.信函申请数", "件"),
    ("concluded", 1, "（二）申请办结数", "件"),
    ("concludedOnTime", 2, "1.按时办结数", "件"),
    ("concludedExtended", 2, "2.延期办结数", "件"),
    ("answered", 1, "（三）申请答复数", "件"),
    ("answeredAlreadyDisclosed", 2, "1.属于已主动公开范围数", "件"),
    ("answeredGranted", 2, "2.同意公开答复数", "件"),
    ("answeredPartlyGranted", 2, "3.同意部分公开答复数", "件"),
    ("answeredWithheld", 2, "4.不同意公开答复数", "件"),
    ("withheldStateSecret", 3, "其中：涉及国家秘密", "件"),
    ("withheldTradeSecret", 3, "涉及商业秘密", "件"),
    ("withheldPrivacy", 3, "涉及个人隐私", "件"),
    ("withheldSecurityAndStability", 3, "危及国家安全、公共安全、经济安全和社会稳定", "件"),
    ("withheldNotGovernmentInformation", 3, "不是《条例》所指政府信息", "件"),
    ("withheldByLaw", 3, "法律法规规定的其他情形", "件"),
    ("answeredNotThisBody", 2, "5.不属于本行政机关公开数", "件"),
    ("answeredNonexistent", 2, "6.申请信息不存在数", "件"),
    ("answeredToBeAmended", 2, "7.告知作出更改补充数", "件"),
    ("answeredOtherChannel", 2, "8.告知通过其他途径办理数", "件"),
    ("reviews", 0, "四、行政复议数量", "件"),
    ("reviewsUpheld", 1, "（一）维持具体行政行为数", "件"),
    ("reviewsCorrected", 1, "（二）被依法纠错数", "件"),
    ("reviewsOther", 1, "（三）其他情形数", "件"),
    ("litigation", 0, "五、行政诉讼数量", "件"),
    ("litigationUpheld", 1, "（一）维持具体行政行为或者驳回原告诉讼请求数", "件"),
    ("litigationCorrected", 1, "（二）被依法纠错数", "件"),
    ("litigationOther", 1, "（三）其他情形数", "件"),
    ("complaints", 0, "六、举报投诉数量", "件"),
    ("fees", 0, "七、依申请公开信息收取的费用", "万元"),
    (None, 0, "八、机构建设和保障经费情况", ""),
    ("offices", 1, "（一）政府信息公开工作专门机构数", "个"),
    ("readingPoints", 1, "（二）设置政府信息公开查阅点数", "个"),
    ("staff", 1, "（三）从事政府信息公开工作人员数", "人"),
    ("staffFullTime", 2, "1.专职人员数（不包括政府公报及政府网站工作人员数）", "人"),
    ("staffPartTime", 2, "2.兼职人员数", "人"),
    ("budget", 1, "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "万元"),
    (None, 0, "九、政府信息公开会议和培训情况", ""),
    ("meetings", 1, "（一）召开政府信息公开工作会议或专题会议数", "次"),
    ("trainings", 1, "（二）举办各类培训班数", "次"),
    ("trainees", 1, "（三）接受培训人员数", "人次"),
]
KEYS = [key for key, *_ in ROWS if key]
AMOUNTS = ("fees", "budget")


def _keys(first, last):
    return KEYS[KEYS.index(first):KEYS.index(last) + 1]


WITHHELD = _keys("withheldStateSecret", "withheldByLaw")
SUMS = {
    "received": _keys("receivedInPerson", "receivedByLetter"),
    "concluded": _keys("concludedOnTime", "concludedExtended"),
    "answered": [k for k in _keys("answeredAlreadyDisclosed", "answeredOtherChannel") if k not in WITHHELD],
    "answeredWithheld": WITHHELD,
    "reviews": _keys("reviewsUpheld", "reviewsOther"),
    "litigation": _keys("litigationUpheld", "litigationOther"),
    "staff": _keys("staffFullTime", "staffPartTime"),
}


def parts():
    """The rows of each part 一 … 九."""
    out = []
    for row in ROWS:
        if row[1] == 0:
            out.append([])
        out[-1].append(row)
    return out


def violated(statistics, left_out=()):
    """How many sums do not hold. A row that is left out counts as zero; a blank addend leaves the sum unchecked."""
    count = 0
    for total, addends in SUMS.items():
        values = [0 if k in left_out else statistics[k] for k in addends]
        if statistics[total] is not None and None not in values:
            count += statistics[total] != sum(values)
    return count
