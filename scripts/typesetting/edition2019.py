"""A report on the form of 2019, which the years 2019 and 2020 used."""
from . import tables
from .figures import free_requests
from .fodt import Document
from .form import G6, HEADINGS, Printed
from .free_libreoffice import closing, opening
from .prose import Writer
from .reset import sections


def proactive(report, height=23, **style):
    p = report["proactive"]
    edges4, edges3, edges5 = [0, .34, .56, .78, 1], [0, .34, .67, 1], [0, .34, .67, 1]
    grid = tables.Grid(edges4 + edges3 + edges5)

    def group(title, columns, rows, edges):
        r = grid.row(height)
        grid.add(r, 0, 1, title, "band")
        r = grid.row(height)
        for i, text in enumerate(["信息内容"] + columns):
            grid.add(r, edges[i], edges[i + 1], text, "columnHeader")
        for key, text, fields in rows:
            r = grid.row(height)
            grid.add(r, edges[0], edges[1], text, "stub")
            for i, f in enumerate(fields):
                grid.add(r, edges[i + 1], edges[i + 2], tables.show(report, p[key][f], (key, f)))

    three = ["itemsLastYear", "change", "decisions"]
    group("第二十条第（一）项", ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
          [("regulations", "规章", ["produced", "disclosed", "totalDisclosed"]),
           ("normativeDocuments", "规范性文件", ["produced", "disclosed", "totalDisclosed"])], edges4)
    group("第二十条第（五）项", ["上一年项目数量", "本年增/减", "处理决定数量"],
          [("administrativeLicensing", "行政许可", three), ("otherServices", "其他对外管理服务事项", three)], edges4)
    group("第二十条第（六）项", ["上一年项目数量", "本年增/减", "处理决定数量"],
          [("administrativePenalties", "行政处罚", three), ("administrativeCompulsion", "行政强制", three)], edges4)
    group("第二十条第（八）项", ["上一年项目数量", "本年增/减"], [("administrativeFees", "行政事业性收费", three[:2])], edges3)
    group("第二十条第（九）项", ["采购项目数量", "采购总金额"], [("procurement", "政府集中采购", ["projects", "amount"])], edges5)
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
            "administrativeFees": {"itemsLastYear": 26, "change": -2}, "procurement": {"projects": 58, "amount": Printed("6120.75")}},
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
