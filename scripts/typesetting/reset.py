"""Three real reports set again: their figures, labels, headings, table layout and page breaks; the prose is new."""
from . import tables
from .fodt import Document
from .form import G3, G4, G6, requests
from .prose import Writer

ZERO = {"reconsideration": [0] * 5, "litigationDirect": [0] * 5, "litigationAfterReconsideration": [0] * 5}


def proactive(regulations, documents, licensing, penalties, compulsion, fees):
    three = ["issued", "repealed", "inForce"]
    return {"regulations": dict(zip(three, regulations)), "normativeDocuments": dict(zip(three, documents)),
            "administrativeLicensing": {"decisions": licensing}, "administrativePenalties": {"decisions": penalties},
            "administrativeCompulsion": {"decisions": compulsion}, "administrativeFees": {"amount": fees}}


def sections(doc, report, numbers, **heading):
    for n in numbers:
        title, paragraphs = report["sections"][n - 1]
        doc.heading(title, **heading)
        for p in paragraphs:
            doc.paragraph(p)


def rouyuan(shop):
    report = {
        "year": 2021, "publisher": "沙坡头区柔远镇人民政府", "place": "柔远镇", "host": "rouyuan",
        "title": ["沙坡头区柔远镇人民政府", "2021年政务信息公开工作年度报告"],
        "proactive": proactive([0, 0, 0], [1, 0, 1], 0, 5, 4, 0), "requests": requests({}), "reviews": dict(ZERO),
        "labels": {
            "note": "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
            "total": "总\n计", "commercialEnterprise": "商\n业\n企\n业", "researchInstitution": "科\n研\n机\n构",
            "publicWelfareOrganization": "社\n会\n公\n益\n组\n织", "legalServiceInstitution": "法\n律\n服\n务\n机\n构",
            "other": "其\n他", "third": "三、本年\n度办理\n结果", G3: "（三）\n不予\n以公\n开", G4: "（四）\n无法\n提供",
            "（五）不予处理": "（五）\n不予\n处理", G6: "（六）\n其他\n处理",
            "notProcessedConfirmation": "5.要求行政机关确认或重新出具以获取信息",
            "review 结果维持": "结果\n维持", "review 结果纠正": "结果\n纠正", "review 其他结果": "其他\n结果",
            "review 尚未审结": "尚未\n审结", "review 总计": "总\n计"},
    }
    headings = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、因政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]
    Writer(report, 11).write(0, run_in=False, extra=3, headings=headings, long=True)
    report["sections"][5] = (headings[5], ["无"])

    doc = Document("".join(report["title"]), "Droid Sans Fallback", size=16, line=32, margins=(76, 72, 72, 72))
    for line in report["title"]:
        doc.paragraph(line, indent=0, align="center", size=20, line=34)
    doc.paragraph("", indent=0)
    for p in report["preamble"]:
        doc.paragraph(p)
    sections(doc, report, [1])
    doc.heading(headings[1])
    table = tables.proactive(report, height=27, two=(0, .5, 1))
    above, below = tables.cut(table, tables.row_of(table, "第二十条第（六）项") + 1)
    doc.table(above, size=12)
    # The heading of section 三 hangs in a frame behind the text: it is drawn before what stands above it.
    heading = doc.paragraph(headings[2], frame=True, align="start")
    doc.anchor(doc.background(heading, sum(below.heights) + 12, 34))
    doc.table(below, size=12, after=52)
    table = tables.requests(report, edges=(0, .11, .205, .56), heights=(20, 20, 92), height=22,
                            tall={"partlyGranted": 34, "notProcessedConfirmation": 34, "otherCorrectionOverdue": 50,
                                  "otherFeeOverdue": 50},
                            note={"align": "left"})
    above, below = tables.cut(table, tables.row_of(table, "5.属于三类内部事务信息"))
    doc.table(above, size=10.5)
    # Section 四's heading and table likewise come before the second half of section 三's table.
    four = doc.paragraph(headings[3], frame=True, align="start")
    four += doc.table(tables.reviews(report, heights=(22, 22, 46, 26)), size=10.5, frame=True)
    doc.anchor(doc.background(four, sum(below.heights) + 14, 170))
    doc.table(below, size=10.5)
    doc.page_break()
    sections(doc, report, [5, 6])
    return report, shop.libreoffice(doc.xml())


def hongze(shop):
    report = {
        "year": 2023, "publisher": "洪泽区人民政府", "place": "全区", "host": "hongze",
        "title": ["洪泽区人民政府", "2023年政府信息公开工作年度报告"],
        "proactive": proactive([0, 0, 0], [0, 5, 5], 550, 4119, 195, 7730.28),
        "requests": requests({
            "newlyReceived": [21, 0, 0, 0, 0, 0], "partlyGranted": [4, 0, 0, 0, 0, 0], "withheldStateSecret": [1, 0, 0, 0, 0, 0],
            "withheldProcessInformation": [1, 0, 0, 0, 0, 0], "withheldEnforcementFile": [1, 0, 0, 0, 0, 0],
            "unavailableNotHeld": [10, 0, 0, 0, 0, 0], "unavailableRequiresCreation": [3, 0, 0, 0, 0, 0],
            "notProcessedPetition": [1, 0, 0, 0, 0, 0]}, one_row_groups=[G6]),
        # Two sums that the document itself gets wrong.
        "reviews": {"reconsideration": [10, 1, 0, 0, 0], "litigationDirect": [0] * 5,
                    "litigationAfterReconsideration": [5, 0, 0, 0, 0]},
        "labels": {
            "note": "（本列数据的勾稽关系为：第一项加第二项之和， 等于第三项加第四项之和）",
            "partlyGranted": "（二）部分公开（区分处理的，只计这一情 形，不计其他情形）",
            "withheldByLaw": "2.其他法律行政止公开", "notProcessedExcessive": "4.无正当理由大量反复 申请",
            "notProcessedConfirmation": "5.要求行政机关确认或重 新出具已获取信息", "third": "三 、本 年 度办 理 结果",
            "review 总计": "总 计"},
    }
    Writer(report, 23).write(1, suffix="情况", end=3)
    white = "#ffffff"
    doc = Document("".join(report["title"]), "WenQuanYi Zen Hei", size=16, line=29, margins=(72, 79, 62, 79),
                   footer=("- # -", "end", "- # -", "start", 11), text_shade=white)
    for line in report["title"]:
        doc.paragraph(line, indent=0, align="center", size=20, line=32)
    doc.paragraph("", indent=0)
    for p in report["preamble"]:
        doc.paragraph(p)
    sections(doc, report, [1])
    doc.heading(report["sections"][1][0], bold=True)
    blue = {"shade": "#c6d9f0"}
    table = tables.proactive(report, four=(0, .35, .6, .8, 1), two=(0, .35, 1), height=34, band=blue,
                             head={"bold": True, "size": 11}, outer=0.75)
    above, below = tables.cut(table, tables.row_of(table, "第二十条第（六）项") + 1)
    doc.table(above, size=11, shade=white)
    doc.page_break()
    doc.table(below, size=11, shade=white, after=20)
    doc.heading(report["sections"][2][0], bold=True)
    table = tables.requests(report, edges=(0, .06, .23, .53), heights=(26, 26, 50), height=20,
                            tall={"partlyGranted": 30, "notProcessedConfirmation": 30, "notProcessedExcessive": 26,
                                  "carriedForward": 24},
                            note={"align": "left"}, third={"vertical": True, "font": "Noto Sans CJK SC", "align": "center"}, data={"size": 12})
    # The break leaves the upper fragment without a bottom rule and the lower one without a top rule.
    above, below = tables.cut(table, tables.row_of(table, "3.补正后申请内容仍不明确"), rule_above=False, rule_below=False)
    doc.table(above, size=9, shade=white)
    doc.page_break()
    doc.table(below, size=9, shade=white, after=18)
    doc.heading(report["sections"][3][0], bold=True)
    doc.table(tables.reviews(report, heights=(22, 24, 62, 26), data={"size": 11}), size=9, shade=white)
    sections(doc, report, [5, 6], bold=True, before=6)
    return report, shop.libreoffice(doc.xml())


def huaian(shop):
    report = {
        "year": 2024, "publisher": "淮安市人民政府", "place": "全市", "host": "huaian",
        "title": ["淮安市人民政府", "2024年政府信息公开工作年度报告"],
        "proactive": proactive([1, 0, 11], [8, 26, 66], 447228, 3985758, 88283, 96171.6),
        "requests": requests({
            "newlyReceived": [3001, 53, 0, 0, 61, 4], "carriedOver": [34, 0, 0, 0, 0, 0],
            "granted": [1288, 21, 0, 0, 50, 3], "partlyGranted": [447, 7, 0, 0, 0, 0],
            "withheldStateSecret": [2, 0, 0, 0, 0, 0], "withheldByLaw": [30, 1, 0, 0, 0, 0],
            "withheldSecurityAndStability": [5, 0, 0, 0, 0, 0], "withheldThirdPartyRights": [6, 0, 0, 0, 0, 0],
            "withheldInternalAffairs": [7, 1, 0, 0, 0, 0], "withheldProcessInformation": [12, 0, 0, 0, 0, 0],
            "withheldEnforcementFile": [9, 0, 0, 0, 0, 0], "withheldAdministrativeInquiry": [105, 0, 0, 0, 0, 0],
            "unavailableNotHeld": [746, 12, 0, 0, 10, 1], "unavailableRequiresCreation": [11, 0, 0, 0, 0, 0],
            "unavailableStillUnclear": [1, 0, 0, 0, 0, 0], "notProcessedPetition": [56, 6, 0, 0, 0, 0],
            "notProcessedRepeated": [25, 0, 0, 0, 0, 0], "notProcessedConfirmation": [1, 0, 0, 0, 0, 0],
            "otherCorrectionOverdue": [67, 3, 0, 0, 1, 0], "otherFeeOverdue": [6, 0, 0, 0, 0, 0],
            "otherUnspecified": [108, 2, 0, 0, 0, 0], "carriedForward": [103, 0, 0, 0, 0, 0]}),
        "reviews": {"reconsideration": [72, 64, 178, 37, 351], "litigationDirect": [13, 4, 8, 1, 26],
                    "litigationAfterReconsideration": [12, 1, 1, 6, 20]},
        "labels": {
            "third": "三、本年度办理结果", G3: "（三）不\n予公开", "（五）不予处理": "（五）不\n予处理", G6: "（六）其\n他处理",
            **{f"第二十条第（{n}）项": f"第二十条 第（{n}）项" for n in "一五六八"},
            "otherCorrectionOverdue": "1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "otherFeeOverdue": "2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "otherUnspecified": "3、其他"},
    }
    Writer(report, 37).write(2, suffix="情况", extra=2)
    doc = Document("".join(report["title"]), "WenQuanYi Zen Hei", size=16, line=29, margins=(72, 79, 62, 79),
                   footer=("- # -", "end", "- # -", "start", 11))
    doc.paragraph("", indent=0)
    for line in report["title"]:
        doc.paragraph(line, indent=0, align="center", size=20, line=32, bold=True)
    doc.paragraph("", indent=0)
    for p in report["preamble"]:
        doc.paragraph(p)
    sections(doc, report, [1])
    doc.heading(report["sections"][1][0], bold=True, before=14)
    left = {"align": "left"}
    table = tables.proactive(report, four=(0, .38, .58, .78, 1), two=(0, .38, 1), height=34,
                             band={**left, "shade": "#c6d9f0"}, head=left, data=left)
    above, below = tables.cut(table, tables.row_of(table, "第二十条 第（六）项") + 1)
    doc.table(above, size=10.5)
    doc.page_break()
    doc.table(below, size=10.5, after=24)
    doc.heading(report["sections"][2][0], bold=True)
    spaced = {"spacing": 1.5, "align": "left", "line": 15}
    table = tables.requests(report, edges=(0, .05, .145, .435), heights=(18, 18, 36), height=24,
                            tall={"partlyGranted": 32, "notProcessedConfirmation": 30, "otherCorrectionOverdue": 46,
                                  "otherFeeOverdue": 46},
                            head=spaced, note={"spacing": 0.3}, third={"stacked": True, "align": "center"}, item={"line": 15})
    for cell in table.cells:
        if cell.text == G4:
            cell.style["cut"] = ("（四）无", "法提供")
            cell.style["valign"] = "bottom"
    above, below = tables.cut(table, tables.row_of(table, "2.没有现成信息需要另行制作"))
    for cell in below.cells:
        if cell.text == "法提供":
            cell.style = {**cell.style, "valign": "top"}
    doc.table(above, size=8)
    doc.page_break()
    doc.table(below, size=8, after=18)
    doc.heading(report["sections"][3][0], bold=True)
    doc.table(tables.reviews(report, heights=(26, 26, 50, 30), head={**spaced, "spacing": 2.5}, data={**left, "size": 11}),
              size=8, width=470)
    sections(doc, report, [5, 6])
    return report, shop.libreoffice(doc.xml())
