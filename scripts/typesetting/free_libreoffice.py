"""Samples with free figures that LibreOffice makes."""
from . import tables
from .figures import free_proactive, free_requests, free_reviews
from .fodt import Document
from .form import G3, G4, G5, G6, HEADINGS, Printed, requests
from .prose import Writer
from .reset import proactive, sections


def opening(doc, report, **title):
    for line in report["title"]:
        doc.paragraph(line, indent=0, align="center", **{"size": 20, "line": 32, **title})
    doc.paragraph("", indent=0)
    for p in report["preamble"]:
        doc.paragraph(p)


def notes(doc, report, n):
    for p in report["sections"][n - 1][1]:
        doc.paragraph(p, size=11, line=20)


def closing(doc, report):
    doc.paragraph("", indent=0)
    for line in report["closing"]:
        doc.paragraph(line, indent=0, align="end", right=40)


def zixu(shop):
    """Thousands separators, thick outer rules, a natural page break with the header repeated."""
    report = {
        "year": 2022, "publisher": "子虚县人民政府", "place": "子虚县", "host": "zixu",
        "title": ["子虚县人民政府2022年政府信息公开工作年度报告"], "print": tables.thousands,
        "proactive": free_proactive(41, 300, Printed("1864205.50")), "requests": free_requests(42, 2600), "reviews": free_reviews(43, 1900),
        "labels": {"withheldStateSecret": "1．属于国家秘密的", "unavailableNotHeld": "1.本机关不掌握相关的政府信息",
                   "notProcessedPetition": "1.信访、举报、投诉类申请", "third": "三、\n本年度\n办理\n结果"},
        "closing": ["子虚县人民政府办公室", "2023年1月16日"],
    }
    Writer(report, 44).write(0, notes=((), ["注：以上数据包括各乡镇（街道）和县直部门，共{21-48}个单位。"], ()))
    doc = Document(report["title"][0], "Droid Sans Fallback", size=15, line=27, margins=(60, 68, 56, 68),
                   header=("子虚县人民政府 2022 年政府信息公开工作年度报告", "end", "子虚县人民政府 2022 年政府信息公开工作年度报告", "start", 9),
                   footer=("— # —", "end", "— # —", "start", 11))
    opening(doc, report)
    sections(doc, report, [1])
    thick = {"inner": 0.5, "outer": 2.25}
    doc.heading(HEADINGS[1])
    doc.table(tables.proactive(report, height=24, data={"align": "right"}, head={"bold": True}, **thick), size=11, after=10)
    doc.heading(HEADINGS[2])
    # The empty ruled cell stands beside the label of （一）予以公开.
    table = tables.requests(report, edges=(0, .075, .19, .46), heights=(22, 22, 46), height=23, extra_cell="granted",
                            tall={"partlyGranted": 32, "notProcessedConfirmation": 32, "otherCorrectionOverdue": 44,
                                  "otherFeeOverdue": 44}, data={"align": "right"}, head={"bold": True}, **thick)
    doc.table(table, size=9, repeat_header=True, split_rows=False)
    notes(doc, report, 3)
    doc.heading(HEADINGS[3], before=8)
    doc.table(tables.reviews(report, data={"size": 8}, **thick), size=9, pad=(1, 1), split_rows=False)
    sections(doc, report, [5, 6])
    closing(doc, report)
    return report, shop.libreoffice(doc.xml())


def shuiyue(shop):
    """A stray rule, mistyped labels, a row cut in two with its numbers above, 四's numbers on the next page."""
    report = {
        "year": 2024, "publisher": "水月镇人民政府", "place": "水月镇", "host": "shuiyue",
        "title": ["水月镇人民政府", "2024年政府信息公开工作年度报告"],
        "proactive": proactive([0, 0, 0], [3, 1, 14], 126, 38, 5, 12.6),
        "requests": free_requests(52, 18, forward=1), "reviews": free_reviews(53, 6),
        "labels": {
            "withheldByLaw": "2.其它法律行政法规禁止公", "withheldSecurityAndStability": "3.危及“三安全一稳定”的信息",
            "withheldThirdPartyRights": "4.保护第三方合法权宜", "unavailableRequiresCreation": "2.没有现成信息需另行制作",
            "notProcessedExcessive": "4.无正当理由反复申请", G4: "（四）无法提洪", "third": "三、本年度办理结果",
            "行政规范性文件": "规范性文件", "outcomeTotal": "（七）总 计"},
        "closing": ["水月镇人民政府", "二〇二五年一月二十日"],
    }
    headings = list(HEADINGS)
    headings[3] = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
    Writer(report, 54).write(1, run_in=False, headings=headings)
    doc = Document("".join(report["title"]), "WenQuanYi Zen Hei", size=15, line=28, margins=(70, 74, 66, 74),
                   heading_font="AR PL UKai CN", footer=("第 # 页", "center", None, None, 10))
    opening(doc, report)
    sections(doc, report, [1])
    doc.heading(headings[1])
    table = tables.proactive(report, height=24)
    above, below = tables.cut(table, tables.row_of(table, "规章") + 1)
    doc.table(above, size=11)
    doc.page_break()
    doc.table(below, size=11, after=10)
    doc.heading(headings[2])
    table = tables.requests(report, edges=(0, .06, .22, .5), heights=(22, 22, 48), height=24,
                            tall={"partlyGranted": 34, "notProcessedConfirmation": 36, "otherCorrectionOverdue": 56,
                                  "otherFeeOverdue": 56}, third={"stacked": True, "align": "center"})
    # Drawn as a line of its own through 申请人情况, as a slip of the hand leaves it.
    line = doc.style("graphic", '<style:graphic-properties svg:stroke-width="0.5pt" svg:stroke-color="#000000" '
                     'style:run-through="foreground" style:wrap="run-through"/>')
    for cell in table.cells:
        if cell.text == "申请人情况":
            cell.style = {**cell.style, "before": f'<draw:line draw:style-name="{line}" text:anchor-type="char" svg:x1="0pt" '
                          'svg:y1="5pt" svg:x2="150pt" svg:y2="5pt"/>'}
        if cell.text.startswith("1.申请人无正当理由"):
            cell.style = {**cell.style, "cut": (cell.text[:17], cell.text[17:])}
    row = next(c.row for c in table.cells if c.text.startswith("1.申请人无正当理由"))
    above, below = tables.cut(table, row, inside="above")
    above.heights[-1], below.heights[0] = 30, 44
    doc.table(above, size=9.5)
    doc.page_break()
    doc.table(below, size=9.5, after=340)
    doc.heading(headings[3])
    above, below = tables.cut(tables.reviews(report), 3)
    doc.table(above, size=9)
    doc.page_break()
    doc.table(below, size=9, after=8)
    sections(doc, report, [5, 6])
    closing(doc, report)
    return report, shop.libreoffice(doc.xml())


def huaguoshan(shop):
    """Blank cells and blank marks; cut after the header rows, inside （五） and inside （六）."""
    blank = [None] * 7
    figures = requests({
        "newlyReceived": [9, 2, 0, 1, 0, 0, 12], "carriedOver": [1, 0, 0, 0, 0, 0, 1], "granted": [4, 1, 0, 0, 0, 0, 5],
        "partlyGranted": [1, None, None, None, None, None, 1], "withheldStateSecret": blank, "withheldByLaw": blank,
        "withheldSecurityAndStability": blank, "withheldThirdPartyRights": [1, 0, 0, 0, 0, 0, 1],
        "withheldInternalAffairs": blank, "withheldProcessInformation": blank, "withheldEnforcementFile": blank,
        "withheldAdministrativeInquiry": blank, "unavailableNotHeld": [2, 1, 0, 1, 0, 0, 4],
        "notProcessedPetition": [1, 0, 0, 0, 0, 0, 1], "notProcessedPublication": blank, "notProcessedExcessive": blank,
        "otherFeeOverdue": blank, "outcomeTotal": [9, 2, 0, 1, 0, 0, 12], "carriedForward": [1, 0, 0, 0, 0, 0, 1]})
    report = {
        "year": 2022, "publisher": "花果山乡人民政府", "place": "花果山乡", "host": "huaguoshan",
        "title": ["2022年花果山乡人民政府", "政府信息公开工作年度报告"],
        "proactive": proactive([None, None, None], [2, 0, 6], 15, 3, None, 0), "requests": figures,
        "reviews": {"reconsideration": [1, 0, 0, 0, 1], "litigationDirect": blank[:5], "litigationAfterReconsideration": blank[:5]},
        "labels": {"third": "三、本年度办理结果"},
    }
    # Which mark stands for blank changes from row to row; most blank cells hold nothing at all.
    marks = {"withheldStateSecret": "/", "withheldByLaw": "—", "withheldInternalAffairs": "无", "otherFeeOverdue": "——"}
    report["print_at"] = {(k, c): m for k, m in marks.items() for c in tables.form.COLUMNS}
    report["print_at"].update({("litigationDirect", c): "/" for c in tables.form.RESULTS})
    report["print_at"].update({("regulations", c): "/" for c in ("issued", "repealed", "inForce")})
    report["print_at"][("administrativeCompulsion", "decisions")] = "无"
    Writer(report, 61).write(2, notes=(["注：本乡无权制定规章。"], (), ["注：“/”表示无此项。"]))
    doc = Document("".join(report["title"]), "WenQuanYi Zen Hei", size=15, line=27, margins=(70, 74, 60, 74),
                   footer=("- # -", "center", None, None, 11), text_shade="#ffffff")
    opening(doc, report, bold=True)
    sections(doc, report, [1])
    doc.heading(HEADINGS[1], before=6)
    doc.table(tables.proactive(report, height=22), size=10.5, shade="#ffffff")
    notes(doc, report, 2)
    doc.heading(HEADINGS[2], before=6)
    table = tables.requests(report, edges=(0, .09, .22, .5), heights=(22, 22, 48), height=24,
                            tall={"partlyGranted": 34, "notProcessedConfirmation": 34, "otherCorrectionOverdue": 56,
                                  "otherFeeOverdue": 56})
    first, rest = tables.cut(table, 3)
    second, rest = tables.cut(rest, tables.row_of(rest, "2.重复申请"), rule_above=False)
    third, fourth = tables.cut(rest, next(c.row for c in rest.cells if c.text.startswith("2.申请人逾期")), rule_below=False)
    doc.table(first, size=9.5, shade="#ffffff")
    for part in (second, third, fourth):
        doc.page_break()
        doc.table(part, size=9.5, shade="#ffffff")
    doc.heading(HEADINGS[3], before=8)
    doc.table(tables.reviews(report), size=9, shade="#ffffff")
    notes(doc, report, 4)
    sections(doc, report, [5, 6])
    return report, shop.libreoffice(doc.xml())


def daguan(shop):
    """Units and inner blanks in the cells, labels numbered （1） and 1、, one shaded header, sums that do not add up."""
    figures = free_requests(72, 90)
    figures["granted"][6] += 10
    figures["newlyReceived"][1] += 1
    report = {
        "year": 2023, "publisher": "大观州财政局", "place": "大观州财政局", "host": "daguan",
        "title": ["大观州财政局2023年政府信息公开工作年度报告"],
        "proactive": proactive([0, 0, 0], [12, 4, 57], 1208, 16, 0, Printed("20318.40")),
        "requests": figures, "reviews": free_reviews(73, 14),
        "labels": {
            **{key: f"（{text[0]}）{text[2:]}" for key, group, text in tables.form.ROWS if group in (G3, G4)},
            **{key: f"{text[0]}、{text[2:]}" for key, group, text in tables.form.ROWS if group in (G5, G6)},
            "naturalPerson": "自\n然\n人", "third": "三、本\n年度办\n理结果", "newlyReceived": "一、新收政府信息公开申请数量",
            "carriedOver": "二、上年结转申请数量"},
        "closing": ["大观州财政局", "2024年1月9日"],
    }
    report["print_at"] = {("administrativeLicensing", "decisions"): "1 208 件", ("administrativePenalties", "decisions"): "16件",
                          ("administrativeCompulsion", "decisions"): "0 件", ("administrativeFees", "amount"): "20 318.40 万元",
                          ("normativeDocuments", "inForce"): "5 7"}
    Writer(report, 74).write(2, suffix="情况", headings=[*HEADINGS[:1], "二、政府信息主动公开情况", *HEADINGS[2:]])
    doc = Document(report["title"][0], "Droid Sans Fallback", size=15, line=27, margins=(64, 70, 60, 70),
                   footer=("- # -", "end", "- # -", "start", 11))
    opening(doc, report, bold=True)
    sections(doc, report, [1])
    gray = {"shade": "#e7e6e6", "bold": True}
    doc.heading(report["sections"][1][0])
    doc.table(tables.proactive(report, height=23, band={"shade": "#d9d9d9"}, head=gray), size=10.5, after=8)
    doc.heading(HEADINGS[2])
    # Two break where the page ends: rows may be cut anywhere, and no header is repeated.
    doc.table(tables.requests(report, edges=(0, .09, .22, .5), heights=(22, 22, 48), height=26, head=gray,
                              tall={"partlyGranted": 36, "notProcessedConfirmation": 38, "otherCorrectionOverdue": 60,
                                    "otherFeeOverdue": 60}), size=10)
    doc.heading(HEADINGS[3], before=8)
    doc.table(tables.reviews(report, head=gray), size=9)
    sections(doc, report, [5, 6])
    closing(doc, report)
    return report, shop.libreoffice(doc.xml())
