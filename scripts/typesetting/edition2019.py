"""The form of 2019, which the years 2019 and 2020 used: section 二's table, and the sample of it."""
from . import tables
from .figures import free_requests
from .fodt import Document
from .form import G6, HEADINGS, Printed
from .free_libreoffice import closing, opening
from .prose import Writer
from .reset import sections


NEW = [("produced", "本年新制作数量"), ("disclosed", "本年新公开数量"), ("totalDisclosed", "对外公开总数量")]
ITEMS = [("itemsLastYear", "上一年项目数量"), ("change", "本年增/减"), ("decisions", "处理决定数量")]
PROCUREMENT = [("projects", "采购项目数量"), ("amount", "采购总金额")]
FOUR, THREE = (0, .34, .56, .78, 1), (0, .34, .67, 1)
# (item of article 20, columns, rows, edges)
GROUPS = [
    ("（一）", NEW, [("regulations", "规章"), ("normativeDocuments", "规范性文件")], FOUR),
    ("（五）", ITEMS, [("administrativeLicensing", "行政许可"), ("otherServices", "其他对外管理服务事项")], FOUR),
    ("（六）", ITEMS, [("administrativePenalties", "行政处罚"), ("administrativeCompulsion", "行政强制")], FOUR),
    ("（八）", ITEMS[:2], [("administrativeFees", "行政事业性收费")], THREE),
    ("（九）", PROCUREMENT, [("procurement", "政府集中采购")], THREE),
]


def proactive(report, height=23, groups=GROUPS, band={}, head={}, stub={}, data={}, article="第二十条第{}项", without_band=(),
              extra={}, note=None, **style):
    """Section 二's table, or the part of it that `groups` name.

    article: wording of the band rows; without_band: items whose band row is missing; extra: item → (label, figures) of a row
    that the form does not have; note: text of a last row over the whole width.
    """
    grid = tables.Grid([edge for g in groups for edge in g[3]])
    for item, columns, rows, edges in groups:
        if item not in without_band:
            grid.add(grid.row(height), 0, 1, article.format(item), "band", **band)
        r = grid.row(height)
        for i, text in enumerate(["信息内容"] + [text for _, text in columns]):
            grid.add(r, edges[i], edges[i + 1], tables.label(report, text, text), "columnHeader", **head)
        lines = [(tables.label(report, key, text), [tables.show(report, report["proactive"][key][field], (key, field)) for field, _ in columns])
                 for key, text in rows]
        for text, figures in lines + ([extra[item]] if item in extra else []):
            r = grid.row(height)
            grid.add(r, edges[0], edges[1], text, "stub", **stub)
            for i, figure in enumerate(figures):
                grid.add(r, edges[i + 1], edges[i + 2], figure, **data)
    if note:
        grid.add(grid.row(height), 0, 1, note, "band", align="left")
    return grid.table(**style)


def make(shop):
    def items(last, change, decisions):
        return {"itemsLastYear": last, "change": change, "decisions": decisions}
    report = {
        "edition": "2019", "year": 2019, "publisher": "子虚县人民政府", "place": "子虚县", "host": "zixu",
        "title": ["子虚县人民政府", "2019年政府信息公开工作年度报告"],
        "proactive": {
            "regulations": {"produced": 0, "disclosed": 0, "totalDisclosed": 0},
            "normativeDocuments": {"produced": 7, "disclosed": 7, "totalDisclosed": 83},
            "administrativeLicensing": items(214, 12, 9806), "otherServices": items(95, -3, 1377),
            "administrativePenalties": items(1862, 40, 655), "administrativeCompulsion": items(77, 0, 18),
            "administrativeFees": {"itemsLastYear": 26, "change": -2}, "procurement": {"projects": 58, "amount": Printed("6120.75"), "amountUnit": "万元"}},
        "requests": free_requests(132, 45, [G6]),
        "reviews": {"reconsideration": [3, 1, 0, 2, 6], "litigationDirect": [1, 0, 0, 0, 1], "litigationAfterReconsideration": [0, 0, 0, 1, 1]},
        "labels": {"third": "三、本年度办理结果", "partlyGranted": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"},
        "print_at": {("administrativeLicensing", "change"): "+12", ("procurement", "amount"): "6120.75万元"},
        "closing": ["子虚县人民政府办公室", "2020年1月19日"],
    }
    Writer(report, 133).write(0)
    doc = Document("".join(report["title"]), "Droid Sans Fallback", size=15, line=27, margins=(66, 72, 60, 72),
                   footer=("- # -", "center", None, None, 10))
    opening(doc, report)
    sections(doc, report, [1])
    doc.heading(HEADINGS[1])
    doc.table(proactive(report), size=10.5, split_rows=False, after=8)
    doc.heading(HEADINGS[2])
    doc.table(tables.requests(report, edges=(0, .09, .22, .5), heights=(22, 22, 46), height=22,
                              tall={"partlyGranted": 32, "notProcessedConfirmation": 32}), size=9.5, split_rows=False)
    doc.heading(HEADINGS[3], before=8)
    doc.table(tables.reviews(report), size=9)
    sections(doc, report, [5, 6])
    closing(doc, report)
    return report, shop.libreoffice(doc.xml())
