"""Samples with free figures that Chromium and WeasyPrint make from HTML."""
from . import tables
from .figures import free_proactive, free_requests, free_reviews
from .form import G3, G4, G5, G6, HEADINGS, Printed, requests
from .html import Page, image, seal
from .prose import Writer
from .reset import ZERO, proactive


def opening(page, report):
    page.add("<h1>" + "<br>".join(report["title"]) + "</h1>")
    for p in report["preamble"]:
        page.paragraph(p)
    section(page, report, 1)


def section(page, report, n):
    heading, paragraphs = report["sections"][n - 1]
    page.heading(heading)
    for p in paragraphs:
        page.paragraph(p)


def note(page, report, n):
    for p in report["sections"][n - 1][1]:
        page.paragraph(p, "font-size: 10pt; line-height: 16pt; text-indent: 0")


def closing(page, report, sealed=False):
    stamp = image(seal(), style="position: absolute; right: 6em; top: -20pt; width: 100pt; height: 100pt") if sealed else ""
    lines = "".join(f'<p class="closing">{line}</p>' for line in report["closing"])
    page.add(f'<div style="position: relative; margin-top: 40pt; break-inside: avoid">{lines}{stamp}</div>')


def taixu(shop):
    """A big city: horizontal rules and zebra rows, repeated header, notes, watermark, white text, a seal."""
    report = {
        "year": 2023, "publisher": "太虚市人民政府", "place": "太虚市", "host": "taixu",
        "title": ["太虚市人民政府", "2023年政府信息公开工作年度报告"],
        "proactive": free_proactive(81, 104000, Printed("3051877.90")), "requests": free_requests(82, 41000, forward=9),
        "reviews": free_reviews(83, 5200), "closing": ["太虚市人民政府", "2024年3月28日"],
    }
    Writer(report, 84).write(1, extra=1, notes=(
        ["注：行政许可、行政处罚、行政强制的数据由各单位报送，统计时点为{year}年12月31日。"],
        ["说明：同一申请人就同一事项重复申请的，合并计算。"], ["注：包括市本级和{8-19}个区（县）。"]))
    page = Page("".join(report["title"]), "WenQuanYi Zen Hei", number="'— ' counter(page) ' —'", bold_font="Noto Sans CJK SC",
                css=".mark { position: fixed; left: 0; top: 40%; width: 100%; text-align: center; font-size: 60pt; line-height: 70pt;"
                    " color: #ececec; transform: rotate(-35deg); z-index: -1 } .white { color: #fff; font-size: 9pt; line-height: 10pt }")
    page.add('<div class="mark">太虚市样本</div>')
    opening(page, report)
    page.add('<div class="white">内部流转号00012345，此行文字为白色，读者看不见99</div>')
    lines = {"rules": "horizontal", "inner": .5, "outer": 1.5, "zebra": "#eef3fa"}
    page.heading(HEADINGS[1])
    page.table(tables.proactive(report, band={"shade": "#dbe5f1", "bold": True}, **lines))
    note(page, report, 2)
    page.heading(HEADINGS[2])
    page.table(tables.requests(report, edges=(0, .08, .2, .46), height=22, head={"bold": True}, **lines), size=9)
    note(page, report, 3)
    page.heading(HEADINGS[3])
    page.table(tables.reviews(report, **lines), size=8.5)
    note(page, report, 4)
    section(page, report, 5)
    section(page, report, 6)
    closing(page, report, sealed=True)
    return report, shop.chromium(page.text())


def taohuayuan_report():
    report = {
        "year": 2024, "publisher": "桃花源村村民委员会", "place": "桃花源村", "host": "taohuayuan",
        "title": ["桃花源村村民委员会2024年政府信息公开工作年度报告"],
        "proactive": proactive([0, 0, 0], [0, 0, 0], 0, 0, 0, 0), "requests": requests({}), "reviews": dict(ZERO),
        "labels": {
            "newlyReceived": "一、本年新收申请数量", "carriedOver": "二、上年结转申请数量", "partlyGranted": "（二）部分公开",
            "withheldByLaw": "2.法律法规禁止公开", "withheldSecurityAndStability": "3.危及三安全一稳定",
            "unavailableNotHeld": "1.本机关不掌握", "unavailableRequiresCreation": "2.需要另行制作",
            "unavailableStillUnclear": "3.补正后仍不明确", "notProcessedPetition": "1.信访举报投诉", "note": "",
            "notProcessedConfirmation": "5.要求确认或重新出具已获取信息", "otherCorrectionOverdue": "1.无正当理由逾期不补正",
            "otherFeeOverdue": "2.逾期未缴纳费用", "carriedForward": "四、结转下年度办理", "third": "三、本年度办理结果"},
        "closing": ["桃花源村村民委员会", "2025年1月6日"],
    }
    return Writer(report, 94).write(2, run_in=False, headings=[
        *HEADINGS[:3], "四、因政府信息公开行政复议、行政诉讼情况", "五、存在问题及改进情况", "六、其他需要报告的事项"])


def taohuayuan_page(report):
    page = Page(report["title"][0], "WenQuanYi Zen Hei", size=14, line=24, margins="20mm 22mm", number="counter(page)")
    opening(page, report)
    page.add('<div style="opacity: .01; font-size: 8pt">透明文字，不属于报告，数字7654321</div>')
    page.heading(report["sections"][1][0])
    page.table(tables.proactive(report, height=20), size=10)
    page.heading(report["sections"][2][0])
    page.table(tables.requests(report, edges=(0, .07, .22, .52), heights=(18, 18, 30), height=17,
                               third={"vertical": True, "align": "center"}), size=9)
    page.heading(report["sections"][3][0])
    page.table(tables.reviews(report), size=9)
    section(page, report, 5)
    section(page, report, 6)
    closing(page, report, sealed=True)
    return page


def taohuayuan(shop):
    """A tiny village: zeros everywhere, shortened labels, no note in the corner, text nearly transparent."""
    report = taohuayuan_report()
    return report, shop.chromium(taohuayuan_page(report).text())


def jinghua(shop):
    """Section 三's table on a page of its own, set sideways and turned upright by /Rotate 90."""
    report = {
        "year": 2023, "publisher": "镜花县住房和城乡建设局", "place": "镜花县住房和城乡建设局", "host": "jinghua",
        "title": ["镜花县住房和城乡建设局", "2023年政府信息公开工作年度报告"],
        "proactive": proactive([0, 0, 0], [1, 0, 9], 3071, 64, 2, 0), "requests": free_requests(101, 140), "reviews": free_reviews(102, 20),
    }
    Writer(report, 103).write(0, suffix="情况")
    page = Page("".join(report["title"]), "WenQuanYi Zen Hei",
                css=".side { break-before: page; break-after: page; position: relative; height: 680pt }"
                    ".side > div { position: absolute; left: 0; top: 0; width: 690pt; transform-origin: 0 0;"
                    " transform: translate(0, 690pt) rotate(-90deg) }")
    opening(page, report)
    page.heading(HEADINGS[1])
    page.table(tables.proactive(report, height=21))
    page.add('<div class="side"><div>')
    page.heading(HEADINGS[2])
    page.table(tables.requests(report, edges=(0, .04, .12, .5), heights=(14, 14, 15), height=13), size=8)
    page.add("</div></div>")
    page.heading(HEADINGS[3])
    page.table(tables.reviews(report), size=9)
    section(page, report, 5)
    section(page, report, 6)
    return report, shop.chromium(page.text())


def wuyou(shop):
    """Every group one row that carries the numbers, full-width digits, 政务, sums that do not add up."""
    figures = free_requests(111, 30, [G3, G4, G5, G6])
    figures["outcomeTotal"][0] -= 2
    report = {
        "year": 2021, "publisher": "乌有乡人民政府", "place": "乌有乡", "host": "wuyou",
        "title": ["乌有乡人民政府2021年政务信息公开工作年度报告"], "print": tables.full_width,
        "proactive": proactive([0, 0, 0], [2, 0, 5], 44, 7, 1, Printed("3.50")), "requests": figures,
        "reviews": {"reconsideration": [2, 1, 0, 0, 3], "litigationDirect": [1, 0, 0, 1, 2], "litigationAfterReconsideration": [0, 0, 1, 0, 2]},
        "labels": {"third": "三、本年度办理结果"}, "closing": ["乌有乡人民政府", "2022年1月12日"],
    }
    Writer(report, 112).write(0, headings=[
        "一、总体情况", "二、主动公开政务信息情况", "三、收到和处理政务信息公开申请情况",
        "四、因政务信息公开行政复议、行政诉讼情况", "五、存在的主要问题和改进情况", "六、其他需要报告的事项"])
    page = Page(report["title"][0], "Droid Sans Fallback", number="'- ' counter(page) ' -'", head="乌有乡人民政府", bold_font="AR PL UKai CN")
    opening(page, report)
    page.heading(report["sections"][1][0])
    page.table(tables.proactive(report, height=23, inner=.75, outer=2))
    page.heading(report["sections"][2][0])
    page.table(tables.requests(report, edges=(0, .12, .26, .46), height=26, inner=.75, outer=2), size=10)
    page.heading(report["sections"][3][0])
    page.table(tables.reviews(report, inner=.75, outer=2), size=9.5)
    section(page, report, 5)
    section(page, report, 6)
    closing(page, report)
    return report, shop.weasyprint(page.text())


def wangshi(shop):
    """A break without a repeated header, a row cut in two with its numbers below, 1-pt text, opacity 0, a rotated watermark."""
    report = {
        "year": 2022, "publisher": "亡是区人民政府", "place": "亡是区", "host": "wangshi",
        "title": ["亡是区人民政府", "2022年政府信息公开工作年度报告"],
        "proactive": free_proactive(121, 60, Printed("38.60")), "requests": free_requests(122, 260), "reviews": free_reviews(123, 40),
        "labels": {"third": "三、本年度办理结果", "withheldInternalAffairs": "5.属于三类内部事务性信息",
                   "otherUnspecified": "3.其他情形"},
    }
    Writer(report, 124).write(1)
    page = Page("".join(report["title"]), "WenQuanYi Zen Hei", number="'— ' counter(page) ' —'", bold_font="AR PL UKai CN",
                css=".mark { position: fixed; left: 0; top: 90mm; width: 160mm; text-align: center; font-size: 54pt; line-height: 60pt;"
                    " opacity: .1; color: #888; transform: rotate(-40deg) }")
    page.add('<div class="mark">样本勿用</div>')
    opening(page, report)
    page.add('<div style="font-size: 1pt; line-height: 1pt">极小文字不属于报告第二十条55</div><div style="opacity: 0; font-size: 10pt">不可见文字四、结转下年度继续办理8888</div>')
    page.heading(HEADINGS[1])
    page.table(tables.proactive(report, height=24, band={"shade": "#dde7d3"}), repeat_header=False)
    page.heading(HEADINGS[2])
    table = tables.requests(report, edges=(0, .07, .2, .48), height=22)
    for cell in table.cells:
        if cell.text == "2.其他法律行政法规禁止公开":
            cell.style = {**cell.style, "cut": ("2.其他法律行政", "法规禁止公开")}
    row = tables.row_of(table, "2.其他法律行政法规禁止公开")
    above, below = tables.cut(table, row, inside="below", rule_above=False, rule_below=False)
    page.table(above, size=9.5, repeat_header=False)
    page.table(below, size=9.5, repeat_header=False, break_before=True)
    page.heading(HEADINGS[3])
    page.table(tables.reviews(report), size=9, repeat_header=False)
    section(page, report, 5)
    section(page, report, 6)
    return report, shop.weasyprint(page.text())


def scanned(shop):
    """The pages of a report as images, without any text."""
    pages = shop.page_images(shop.chromium(taohuayuan_page(taohuayuan_report()).text()), 72)[:2]
    style = "display: block; width: 210mm; height: 296.5mm"
    body = "".join(image(p.read_bytes(), "jpeg", style) for p in pages)
    html = f"<!DOCTYPE html><title></title><style>@page {{ size: A4; margin: 0 }} body {{ margin: 0 }}</style>{body}"
    return None, shop.chromium(html)


def notice(shop):
    """A notice that is no report, with one small ruled table."""
    page = Page("关于开展假想县公共图书馆藏书清点的通知", "Droid Sans Fallback", number="counter(page)")
    page.add("<h1>关于开展假想县公共图书馆<br>藏书清点的通知</h1>")
    for text in [
        "各乡镇文化站、县图书馆各部门：", "为掌握全县公共图书馆藏书情况，提高服务水平，经研究，决定于2024年9月开展藏书清点。现将有关事项通知如下。",
        "**一、清点范围。**县图书馆和12个乡镇文化站的全部图书、报刊、音像资料，包括流动服务点借出的资料。",
        "**二、时间安排。**9月2日至6日为准备阶段，9月9日至20日为清点阶段，9月23日至30日为汇总阶段。清点期间，县图书馆每日16:30以后暂停借阅，"
        "还书不受影响。", "**三、工作要求。**各单位要明确专人负责，逐册核对书名、编号和位置，对缺失、破损的资料做好登记。清点表于9月25日前发送至"
        "shu@jiaxiang.example.cn，联系电话：0000-2345678。", "**四、人员分工。**各组人数和任务见下表。"]:
        page.paragraph(text)
    grid = tables.Grid([0, .2, .6, .8, 1])
    for i, texts in enumerate([("组别", "清点任务", "人数", "计划册数"), ("第一组", "社会科学类图书", "6", "21,400"),
                               ("第二组", "自然科学类图书", "5", "17,850"), ("第三组", "报刊和音像资料", "3", "6,120"), ("合计", "", "14", "45,370")]):
        r = grid.row(24)
        for k, text in enumerate(texts):
            grid.add(r, grid.edges[k], grid.edges[k + 1], text, "columnHeader" if i == 0 else "data")
    page.table(grid.table(header_rows=1), size=12)
    for text in [
        "**五、其他事项。**清点中发现的珍贵资料，单独造册，妥善保存，并及时报告。对清点中表现突出的单位和个人，在年终考核中予以加分；"
        "对工作不认真、数据不真实的，责令重新清点。", "清点结束后，县图书馆编写总结，内容包括藏书总量、分类结构、破损情况、缺藏目录和下一步采购建议，"
        "于10月15日前报县文化局。", "请各单位按照通知要求，认真组织，按时完成。"]:
        page.paragraph(text)
    page.add('<p class="closing" style="margin-top: 40pt">假想县文化局</p><p class="closing">2024年8月26日</p>')
    return None, shop.weasyprint(page.text())
