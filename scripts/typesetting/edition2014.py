"""Reports of 2014 to 2018 with the statistics table of that form, drawn by chance."""
import re

from . import places, press, prose_before_2019, statistics_form, tables
from .form import Printed
from .statistics_form import AMOUNTS, KEYS, ROWS, SUMS, WITHHELD

TITLE = "政府信息公开情况统计表"
NOTES = {"disclosedNormativeDocuments": "（其中修订{n}件）", "issuedNormativeDocuments": "（其中修订{n}件）", "received": "（含上年结转{n}件）",
         "staff": "（均为兼任）", "trainings": "（含网络培训{n}次）", "disclosedOtherwise": "*", "interpretations": "*", "answered": "*"}

# Words that reports put in place of those of the form, most of them for brevity.
WORDINGS = [("网络申请", "网上申请"), ("信函申请", "信件申请"), ("依申请公开信息收取", "依申请公开政府信息收取"), ("举报投诉数量", "举报投诉数"),
            ("复议数量", "复议数"), ("诉讼数量", "诉讼数"), ("具体行政行为", "行政行为"), ("主要负责同志", "主要负责人"), ("政务微", "微"),
            ("会议或专题会议数", "会议数"), ("各类培训班数", "培训班数"), ("人员数", "人数"), ("总次数", "次数"), ("不属于本行政机关公开数", "不属于本机关公开数")]


def draw(dice):
    """How one document looks and which troubles it has."""
    def chance(share):
        return dice.random() < share

    values = places.choose(dice, {None: 8, ("区政府", "部门"): 1, ("本级", "合计"): 1, ("本级", "下级"): 1})
    return {
        "year": dice.randint(2014, 2018), "sections": dice.randint(5, 8), "period": chance(.6), "look": press.look(dice),
        # after: below the narrative; section: under a numbered heading of its own; attachment: on a new page.
        "place": places.choose(dice, {"after": 2, "section": 3, "attachment": 4}),
        "lines": places.choose(dice, {"around": 3, "inside": 2}), "attachment_list": chance(.15),
        "unit_column": chance(.85), "two_values": values, "values_under": chance(.5),
        "scale": places.choose(dice, {0: 1, 3: 2, 40: 4, 900: 2, 15000: 1}),
        "number": places.choose(dice, {"plain": 6, "grouped": 2, "full_width": 1}), "zero": places.choose(dice, {"0": 7, "blank": 2}),
        "blank": dice.choice(["", "", "/", "—"]), "heading_mark": dice.choice(["", "", "——", "—", "/", "-"]),
        "blank_cells": dice.choice([0, 0, 0, 2, 5]), "noted": dice.choice([0, 0, 0, 1, 3]), "with_unit": chance(.12),
        "without_parts": dice.choice([0, 0, 0, 0, 1, 2]), "without_rows": dice.choice([0, 0, 0, 2, 4]), "renumber": chance(.3),
        "broken_sums": dice.choice([0, 0, 0, 0, 1, 2]),
        "mark": places.choose(dice, {".": 6, "、": 1, "．": 1}), "ascii_brackets": chance(.12), "short": chance(.2),
        "under": places.choose(dice, {"official": 3, "bare": 1, "numbered": 1}), "indent": places.choose(dice, {"none": 3, "space": 2, "real": 2}),
        "height": dice.choice([15, 18, 21, 24, 28]), "size": dice.choice([9, 10, 10.5, 12]), "label_width": dice.uniform(.45, .68),
        "shade": dice.choice([None, None, "#d9d9d9", "#dce6f1"]), "bold_parts": chance(.4), "outer": dice.choice([.5, .5, 1.5, 2.25]),
        "inner": dice.choice([.5, .5, .75, 1]), "align": dice.choice(["center", "center", "center", "right"]),
        "repeat": chance(.4), "split": chance(.4), "cuts": dice.choice([0, 0, 1]), "cut_inside": chance(.5),
        "spaced_header": chance(.2), "signature": places.choose(dice, {"line": 3, "lines": 1, "inside": 2, "none": 2}),
        "reworded": dice.choice([0, 0, 0, .15, .5]),
    }


def figures(dice, scale):
    """Figures that add up."""
    def n(weight):
        return int(scale * weight * dice.uniform(.4, 1.6) + dice.random() * (weight > .2) * (scale > 0))

    out = {key: n(.05) for key in KEYS}
    for key, weight in {"disclosedNormativeDocuments": .1, "issuedNormativeDocuments": .12, "disclosedInGazette": .3, "disclosedOnWebsite": 6,
                        "disclosedOnMicroblog": 1, "disclosedOnWeChat": 1.5, "disclosedOtherwise": .5, "receivedOnline": 1, "receivedInPerson": .3,
                        "answeredGranted": .5, "answeredAlreadyDisclosed": .4, "answeredNonexistent": .2, "interpretations": .3}.items():
        out[key] = n(weight)
    out["disclosed"] = out["disclosedOnWebsite"] + n(1.2)
    for key in ("pressConferences", "interviews"):
        out[key] = out[key + "ByPrincipals"] + n(.05)
    out["answeredWithheld"] = sum(out[k] for k in WITHHELD)
    for total in ("received", "answered", "reviews", "litigation"):
        out[total] = sum(out[k] for k in SUMS[total])
    out["concludedExtended"] = min(out["answered"], n(.03))
    out["concludedOnTime"] = out["answered"] - out["concludedExtended"]
    out["concluded"] = out["answered"]
    out.update(offices=dice.randint(1, 3 + scale // 40), readingPoints=dice.randint(1, 4 + scale // 20), staffFullTime=dice.randint(0, 2 + scale // 20),
               staffPartTime=dice.randint(1, 3 + scale // 10), meetings=dice.randint(0, 6), trainings=dice.randint(0, 4), trainees=dice.randint(0, 300))
    out["staff"] = sum(out[k] for k in SUMS["staff"])
    for key in AMOUNTS:
        decimals = dice.choice([1, 2, 4])
        out[key] = dice.choice([0, 0, Printed(f"{dice.uniform(.1, 60):.{decimals}f}")])
    return out


def spoil(dice, spec, report):
    """Leaves rows out, blanks cells and breaks sums, in the figures and so in the truth."""
    values, left = report["statistics"], set()
    kept = statistics_form.parts()
    for part in dice.sample([p for p in kept if p[0][2][0] in "二四五六七八九"], spec["without_parts"]):
        kept.remove(part)
        left |= {r[0] for r in part if r[0]}
    under = [r[0] for p in kept for r in p if r[1] == 3]
    for key in dice.sample(under, min(spec["without_rows"], len(under))):
        # A document without a row mostly had nothing to count there.
        for total in ("answeredWithheld", "answered") if key in WITHHELD and values[key] else ():
            values[total] -= values[key]
        if key in WITHHELD:
            values["concludedOnTime"], values["concluded"] = values["answered"] - values["concludedExtended"], values["answered"]
        left.add(key)
    present = [k for k in KEYS if k not in left]
    for total in dice.sample([t for t in SUMS if t in present], min(spec["broken_sums"], sum(t in present for t in SUMS))):
        values[total] += dice.choice([1, 1, 2, 10])
    if spec["zero"] == "blank":
        for key in present:
            values[key] = values[key] or None
    for key in dice.sample(present, min(spec["blank_cells"], len(present))):
        values[key] = None
    for key in left:
        values[key] = None
    report["left_out"] = left
    return [[r for r in p if r[0] not in left or r[0] is None] for p in kept]


def printed(dice, spec, report):
    """How each figure stands in its cell."""
    style = getattr(tables, spec["number"])
    out = {key: spec["blank"] if value is None else style(value) for key, value in report["statistics"].items()}
    noted = [k for k in NOTES if report["statistics"][k]]
    for key in dice.sample(noted, min(spec["noted"], len(noted))):
        out[key] += NOTES[key].format(n=dice.randint(1, 9))
    if spec["with_unit"]:
        gap = dice.choice(["", " "])
        out.update({k: out[k] + gap + unit for k, _, _, unit in ROWS if k and report["statistics"][k] is not None and out[k][-1] not in "）*"})
    return out


def label(dice, spec, row, position, under):
    """A row's label in the wording of the document. position: of the part in the document; under: of the row among its 其中 rows."""
    key, level, text, unit = row
    if spec["renumber"] and level == 0:
        text = prose_before_2019.NUMERALS[position] + text[1:]
    if spec["short"]:
        text = re.sub(r"（不[^）]*）", "", text)
    for word, other in WORDINGS if spec["reworded"] else ():
        if word in text and dice.random() < spec["reworded"]:
            text = text.replace(word, other)
    if level == 2:
        text = text.replace(".", spec["mark"], 1)
    if level == 3:
        bare = text.removeprefix("其中：")
        number = f"（{under + 1}）" if spec["under"] == "numbered" and key in WITHHELD else ""
        lead = "其中：" if under == 0 and (spec["under"] != "bare" or key not in WITHHELD) and key != "issuedNormativeDocuments" else ""
        text = lead + number + bare
    if spec["indent"] == "space":
        text = "　" * (level + (level == 3)) + text
    if not spec["unit_column"] and unit:
        text += f"（单位：{unit}）"
    return text.replace("（", "(").replace("）", ")") if spec["ascii_brackets"] else text


def table(dice, spec, report, rows, cells, around, below):
    """The table; around and below are lines that stand in merged rows above the header and under the last row."""
    names = spec["two_values"]
    share = spec["label_width"] if spec["unit_column"] and names else spec["label_width"] + .1
    edges = [0, round(share, 3)] + ([round(share + .11, 3)] if spec["unit_column"] else [])
    rest = (1 - edges[-1]) / (2 if names else 1)
    edges += [round(edges[-1] + rest, 3)] * bool(names) + [1]
    grid = tables.Grid(edges)
    head = {"bold": dice.random() < .5, "shade": spec["shade"]}
    for text, align in around:
        grid.add(grid.row(spec["height"]), 0, 1, text, "band", align=align, bold=text == TITLE)
    first = ["统计指标"] + (["单位"] if spec["unit_column"] else [])
    under = bool(names) and spec["values_under"]
    r = grid.row(spec["height"])
    if under:
        grid.row(spec["height"])
    space = (lambda t: " ".join(t)) if spec["spaced_header"] else (lambda t: t)
    for i, text in enumerate(first):
        grid.add(r, edges[i], edges[i + 1], space(text), "columnHeader", rows=2 if under else 1, **head)
    n = len(first)
    if under:
        grid.add(r, edges[n], 1, space("统计数"), "columnHeader", **head)
        r += 1
    for i, text in enumerate(names or ["统计数"]):
        grid.add(r, edges[n + i], edges[n + i + 1], text if names else space(text), "columnHeader", **head)
    header_rows = len(grid.heights)
    for position, part in enumerate(rows):
        among = 0
        for row in part:
            key, level, _, unit = row
            among = among + 1 if level == 3 else 0
            style = {"bold": spec["bold_parts"] and level == 0}
            if spec["indent"] == "real":
                style["indent"] = spec["size"] * level * 1.2
            r = grid.row(spec["height"])
            grid.add(r, 0, edges[1], label(dice, spec, row, position, among - 1), "stub", **style)
            texts = ([unit or spec["heading_mark"]] if spec["unit_column"] else [])
            texts += [cells[key] if key else spec["heading_mark"]]
            if names:
                value = report["statistics"].get(key)
                other = tables.plain(value) if value is None or names[1] != "合计" else str(int(float(value) + dice.randint(0, 90)))
                texts.append((other if names[1] == "合计" else str(dice.randint(0, 60))) if key else spec["heading_mark"])
            for i, text in enumerate(texts):
                align = spec["align"] if i >= len(first) - 1 else "center"
                grid.add(r, edges[i + 1], edges[i + 2], text, "data", align=align)
    for text, align in below:
        grid.add(grid.row(spec["height"] + 4), 0, 1, text, "band", align=align)
    return grid.table(header_rows, inner=spec["inner"], outer=max(spec["outer"], spec["inner"]))


def lines(dice, spec, report):
    """Lines above the table and below it: (text, align)."""
    year, publisher = report["year"], report["publisher"]
    over = [(TITLE, "center")] if spec["place"] != "section" or spec["lines"] == "inside" else []
    over += [(f"（{year}年度）", "center")] if dice.random() < .75 else []
    over += [(dice.choice(["填报单位（盖章）：", "填报单位：", "填报单位(盖章)："]) + publisher, "left")] if dice.random() < .75 else []
    chief, checker, clerk = dice.sample(places.PEOPLE, 3)
    words = [f"单位负责人：{chief}", f"审核人：{checker}", f"填报人：{clerk}", f"联系电话：0000-{dice.randint(2000000, 8999999)}",
             "填报日期：" + places.day(dice, year + 1)]
    if dice.random() < .3:
        words.remove(words[-1])
    if spec["signature"] == "none":
        return over, []
    if spec["signature"] == "lines":
        return over, [("　　".join(words[:3]), "left"), ("　　".join(words[3:]), "left")]
    return over, [("　".join(words), "left")]


def cuts(dice, spec, grid):
    """Page breaks at rows of the table, some inside a label that is wrapped."""
    out, rows = [], range(grid.header_rows + 3, len(grid.heights) - 3)
    stubs = {c.row: c for c in grid.cells if c.role == "stub"}
    for row in sorted(dice.sample(rows, min(spec["cuts"], len(rows)))):
        how = {"repeat_header": spec["repeat"], "rule_above": dice.random() < .8, "rule_below": dice.random() < .8}
        long = [r for r in rows if len(stubs[r].text.strip()) > 18 and abs(r - row) < 12] if row in stubs else []
        if spec["cut_inside"] and long and not out:
            row = dice.choice(long)
            text = stubs[row].text
            at = len(text) - len(text.strip()) + dice.randint(8, len(text.strip()) - 5)
            stubs[row].style = {**stubs[row].style, "cut": (text[:at], text[at:])}
            how["inside"] = dice.choice(["above", "below"])
        out.append((row, how))
    return sorted({row: (row, how) for row, how in out}.values())


def make(shop, producer, dice, **wanted):
    """One document: (report, path of the PDF). wanted: what of draw() is not left to chance."""
    spec = {**draw(dice), **wanted}
    words = spec.get("body") or places.body(dice)
    report = {"edition": "2014", "year": spec["year"], **words, "title": places.title(dice, words["publisher"], spec["year"]),
              "closing": places.signature(dice, words["publisher"], spec["year"]), "statistics": figures(dice, spec["scale"])}
    rows = spoil(dice, spec, report)
    report["received"] = report["statistics"]["received"] or 0
    own = spec["place"] == "section"
    prose_before_2019.write(report, dice, spec["sections"] - own, spec["period"])
    sheet = press.Press(producer, "".join(report["title"]), spec["look"])
    sheet.title(report["title"])
    for text in report["preamble"]:
        sheet.paragraph(text)
    for section in report["sections"]:
        sheet.section(*section)
    if own:
        number = prose_before_2019.NUMERALS[len(report["sections"])]
        heading = f"{number}、" + dice.choice([TITLE, "附表", "政府信息公开工作情况统计"])
        report["sections"].append((heading, dice.choice([[], ["具体数据见下表。"]])))
        sheet.section(*report["sections"][-1])
    else:
        if spec["attachment_list"]:
            sheet.paragraph(f"附件：{TITLE}")
        sheet.closing(report["closing"])
    set_table(dice, spec, report, rows, sheet)
    if own:
        sheet.closing(report["closing"])
    return report, sheet.finish(shop)


def set_table(dice, spec, report, rows, sheet):
    """The table with the lines above and below it, or with these lines in rows of its own."""
    over, under = lines(dice, spec, report)
    over_inside, under_inside = spec["lines"] == "inside", spec["signature"] == "inside"
    grid = table(dice, spec, report, rows, printed(dice, spec, report), over if over_inside else [], under if under_inside else [])
    if spec["place"] == "attachment":
        sheet.page_break()
        sheet.line(dice.choice(["附件", "附件1", "附表", "附件：", "附件1："]))
    elif spec["place"] == "after":
        sheet.line(" ")
    for text, align in [] if over_inside else over:
        sheet.line(text, align, *((16, True) if text == TITLE else (spec["size"] + 1,)))
    press.cut_and_set(sheet, grid, cuts(dice, spec, grid), size=spec["size"], repeat=spec["repeat"], split=spec["split"])
    for text, align in [] if under_inside else under:
        sheet.line(text, align, spec["size"])
