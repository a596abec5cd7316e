"""Reports on the form of 2019 drawn by chance, with what real ones print in section 二."""
from . import places, press, tables
from .edition2019 import GROUPS, ITEMS, NEW, proactive
from .figures import free_requests, free_reviews
from .form import G3, G4, G5, G6, HEADINGS, Printed
from .prose import Writer

OTHER_ROWS = {"（五）": ["行政确认", "公共服务事项", "行政裁决"], "（六）": ["行政检查", "其他行政执法"], "（九）": ["分散采购", "其他采购"]}
NOTES = ["注：数据由各科室报送，截至{year}年12月31日。", "注：“本年增/减”为与上一年相比的数量。", "说明：政府集中采购的金额为合同金额。"]


def draw(dice):
    """How one document looks and which troubles it has."""
    def chance(share):
        return dice.random() < share

    return {
        "year": places.choose(dice, {2019: 4, 2020: 4, 2021: 1, 2022: 1}), "look": press.look(dice), "tables": places.choose(dice, {1: 2, 5: 1}),
        "scale": places.choose(dice, {0: 1, 12: 3, 200: 3, 4000: 1}), "number": places.choose(dice, {"plain": 3, "grouped": 1, "full_width": .5}),
        "change": places.choose(dice, {"plain": 2, "signed": 2, "word": 2, "doubled": 1}),
        # What the cell says of the amount, what the header says of it.
        "amount": places.choose(dice, {"万元 in cell": 3, "元 in cell": 2, "万元 in header": 2, "元 in header": 1, "万元 in both": 1, "nowhere": 1,
                                         "blank": 1}),
        "blank": dice.choice(["", "", "-", "/", "—"]), "blank_cells": dice.choice([0, 0, 2, 5]), "blank_rows": chance(.3),
        "headers": places.choose(dice, {"whole": 4, "wrapped": 2, "cut": 1}),
        "article": places.choose(dice, {"第二十条第{}项": 6, "第{}项": 2, "中华人民共和国政府信息公开条例第二十条第{}项": 1}),
        "without_band": places.choose(dice, {(): 5, ("（一）",): 2, ("（九）",): 1.5, ("（一）", "（九）"): .5}),
        "extra": dice.choice([None, None, None, "（五）", "（六）", "（九）"]), "note": places.choose(dice, {None: 5, "below": 2, "row": 1}),
        "height": dice.choice([18, 21, 24, 28]), "size": dice.choice([9, 10, 10.5, 12]), "shade": dice.choice([None, None, "#d9d9d9", "#e2efda"]),
        "bold": chance(.4), "inner": dice.choice([.5, .5, .75]), "outer": dice.choice([.5, .5, 1.5, 2.25]), "align": places.choose(dice, {"center": 4, "right": 1}),
        "one_row": places.choose(dice, {(G6,): 6, (G3, G4, G5, G6): 1, (G5, G6): .5}), "broken_sums": dice.choice([0, 0, 0, 1, 2]),
        "repeat": chance(.3), "split": chance(.3), "cut": chance(.4), "cause": chance(.4), "stacked": chance(.3),
    }


def figures(dice, spec):
    """Figures of section 二 with the unit of the amount."""
    scale = spec["scale"]

    def n(weight):
        return dice.randint(0, max(int(scale * weight), 0))

    def three(weight):
        change = dice.choice([0, 1, -1]) * n(weight * .3)
        return {"itemsLastYear": n(weight) + abs(change), "change": change, "decisions": n(weight * 90)}

    made = [n(.3), n(.3), n(1)]
    out = {"regulations": dict(zip([k for k, _ in NEW], [0, 0, n(.2)])), "normativeDocuments": dict(zip([k for k, _ in NEW], made)),
           "administrativeLicensing": three(2), "otherServices": three(1), "administrativePenalties": three(4), "administrativeCompulsion": three(.5),
           "administrativeFees": {k: v for k, v in three(.3).items() if k != "decisions"}}
    unit = spec["amount"].split()[0] if " " in spec["amount"] else None
    amount = Printed(f"{dice.uniform(1, 9000):.{dice.choice([1, 2, 4])}f}") if unit == "万元" else Printed(f"{dice.uniform(1e4, 9e8):.2f}")
    projects = n(.5)
    if scale == 0 and dice.random() < .6:
        projects, amount = 0, 0
    if spec["amount"] == "blank":
        projects = amount = None
    out["procurement"] = {"projects": projects, "amount": amount, "amountUnit": unit}
    places_to_blank = [(row, field) for row, cells in out.items() for field in cells if field not in ("amount", "amountUnit")]
    for row, field in dice.sample(places_to_blank, spec["blank_cells"]):
        out[row][field] = None
    return out


def changed(value, how):
    """A number of 本年增/减 as reports print it."""
    if how == "plain" or not value:
        return tables.plain(value)
    if how == "signed":
        return f"{value:+d}"
    if how == "word":
        return f"{'增' if value > 0 else '减'}{abs(value)}"
    return f"--{-value}" if value < 0 else f"+{value}"


def requests(dice, spec):
    """Figures of sections 三 and 四; rows without any application blank, totals that do not add up."""
    rows = free_requests(dice.randint(0, 10 ** 6), spec["scale"] // 3, list(spec["one_row"]), forward=1)
    reviews = free_reviews(dice.randint(0, 10 ** 6), spec["scale"] // 20)
    if spec["blank_rows"]:
        for key, values in rows.items():
            if not any(values) and key not in ("outcomeTotal", "carriedOver", "carriedForward"):
                rows[key] = [None] * 7
    for key in dice.sample([k for k, v in rows.items() if v[0] is not None], spec["broken_sums"]):
        rows[key][-1] += dice.choice([1, 2, 10])
    return rows, reviews


def prints(spec, report):
    """How the figures stand in their cells."""
    style = getattr(tables, spec["number"])
    report["print"] = lambda value: spec["blank"] if value is None else style(value)
    report["print_at"] = {(row, "change"): changed(cells["change"], spec["change"]) for row, cells in report["proactive"].items()
                          if cells.get("change") is not None}
    report["labels"] = {"third": "三、本\n年\n度\n办\n理\n结\n果" if spec["stacked"] else "三、本年度办理结果"}
    if spec["headers"] == "wrapped":
        report["labels"].update({text: f"{text[:3]}\n{text[3:]}" for _, text in NEW[:2] + ITEMS})
    if spec["headers"] == "cut":
        report["labels"].update({text: "本年新" for _, text in NEW[:2]})
    amount = report["proactive"]["procurement"]["amount"]
    unit, _, where = spec["amount"].partition(" in ")
    if where in ("cell", "both"):
        report["print_at"][("procurement", "amount")] = style(amount) + unit
    if where in ("header", "both"):
        digits = "，保留四位小数" if unit == "万元" else ""
        report["labels"]["采购总金额"] = f"采购总金额（{unit}{digits}）"


def make(shop, producer, dice, **wanted):
    """One document: (report, path of the PDF). wanted: what of draw() is not left to chance."""
    spec = {**draw(dice), **wanted}
    words = spec.get("body") or places.body(dice)
    rows, reviews = requests(dice, spec)
    report = {"edition": "2019", "year": spec["year"], **words, "title": places.title(dice, words["publisher"], spec["year"]),
              "closing": places.signature(dice, words["publisher"], spec["year"]), "proactive": figures(dice, spec),
              "requests": rows, "reviews": reviews}
    prints(spec, report)
    note = dice.choice(NOTES).format(year=spec["year"]) if spec["note"] else None
    headings = list(HEADINGS)
    if spec["cause"]:
        headings[3] = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
    Writer(report, dice.random()).write(dice.randint(0, 2), run_in=dice.random() < .6, suffix=dice.choice(["", "情况"]), headings=headings,
                                        notes=([note] if spec["note"] == "below" else [], [], []))
    sheet = press.Press(producer, "".join(report["title"]), spec["look"])
    sheet.title(report["title"])
    for text in report["preamble"]:
        sheet.paragraph(text)
    sheet.section(*report["sections"][0])
    sheet.heading(headings[1])
    look = {"inner": spec["inner"], "outer": max(spec["outer"], spec["inner"])}
    set_proactive(dice, spec, report, sheet, note, look)
    for text in report["sections"][1][1]:
        sheet.paragraph(text, size=10.5)
    size, height = min(spec["size"], 10), spec["height"] - 2
    if producer == "weasyprint":
        # It loses cells over several rows where a page ends by itself, so the table gets a page of its own.
        sheet.page_break()
        size, height = min(size, 9.5), min(height, 19)
    sheet.heading(headings[2])
    grid = tables.requests(report, edges=(0, .08, .2, .48), heights=(20, 20, 46), height=height, data={"align": spec["align"]},
                           head={"bold": spec["bold"], "shade": spec["shade"]}, **look)
    cuts = [(dice.randint(5, len(grid.heights) - 3), {"rule_above": dice.random() < .7, "rule_below": dice.random() < .7,
                                                      "repeat_header": dice.random() < .3})] if spec["cut"] else []
    press.cut_and_set(sheet, grid, cuts, size=size, repeat=spec["repeat"], split=spec["split"])
    sheet.heading(headings[3])
    sheet.table(tables.reviews(report, head={"bold": spec["bold"]}, **look), size=9, together=producer == "weasyprint")
    for section in report["sections"][4:]:
        sheet.section(*section)
    sheet.closing(report["closing"])
    return report, sheet.finish(shop)


def set_proactive(dice, spec, report, sheet, note, look):
    """Section 二's table in one piece or in five."""
    extra = {}
    if spec["extra"]:
        columns = next(len(g[1]) for g in GROUPS if g[0] == spec["extra"])
        extra[spec["extra"]] = (dice.choice(OTHER_ROWS[spec["extra"]]), [str(dice.randint(0, 50)) for _ in range(columns)])
    options = {"height": spec["height"], "article": spec["article"], "without_band": spec["without_band"], "extra": extra,
               "band": {"shade": spec["shade"], "bold": spec["bold"]}, "head": {"bold": spec["bold"]}, "data": {"align": spec["align"]}, **look}
    pieces = [GROUPS] if spec["tables"] == 1 else [[g] for g in GROUPS]
    for groups in pieces:
        last = groups[-1] is GROUPS[-1]
        sheet.table(proactive(report, groups=groups, note=note if last and spec["note"] == "row" else None, **options),
                    size=spec["size"], split=spec["split"])
        if not last:
            sheet.line(" ", size=8)
