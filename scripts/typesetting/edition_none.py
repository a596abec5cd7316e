"""Reports that follow no national form (2008 to 2013, some later ones), with or without tables of indicators of the body's own."""
from . import places, press, prose_before_2019, tables
from .form import Printed

# (label, unit, rank): rank 0 is a main row, 1 one of the rows that it includes.
BANKS = [
    [("主动公开文件数", "条", 0), ("政府网站公开数", "条", 1), ("政府公报公开数", "条", 1), ("新闻发布会公开数", "条", 1),
     ("受理依申请公开信息总数", "条", 0), ("当面申请数", "条", 1), ("网上申请数", "条", 1), ("信函、传真申请数", "条", 1),
     ("对申请的答复总数", "条", 0), ("同意公开答复数", "条", 1), ("同意部分公开答复数", "条", 1), ("不予公开答复数", "条", 1), ("其他类型答复数", "条", 1),
     ("接受行政诉讼、举报数", "件", 0), ("行政复议数", "件", 0), ("行政诉讼数", "件", 0)],
    [("主动公开信息数", "条", 0), ("全文电子化的主动公开信息数", "条", 1), ("新增的行政规范性文件数", "条", 1), ("提供服务类信息数", "条", 0),
     ("网站公共查阅室、资料索取点、政府信息公开服务热线等服务场所接待公众的总人次数", "人次", 0), ("网站专栏页面访问量", "万次", 0), ("现场接待人数", "人次", 0),
     ("咨询电话接听数", "次", 1), ("网上咨询数", "次", 1), ("依申请公开信息的申请总数", "件", 0), ("答复总数", "件", 0), ("部分公开的答复数", "件", 1),
     ("涉及商业秘密、个人隐私以及可能危及国家安全和社会稳定而不予公开的答复数", "件", 1), ("信息不存在的答复数", "件", 1), ("行政复议数量", "件", 0),
     ("维持具体行政行为的复议决定数", "件", 1), ("行政诉讼数量", "件", 0), ("举报投诉数", "件", 0), ("依申请提供信息收取的检索、复制、邮寄等费用总金额", "元", 0),
     ("从事政府信息公开工作的全职人员数", "人", 0), ("兼职人员数", "人", 0),
     ("处理政府信息公开工作的实际支出（与行政复议、行政诉讼有关的费用不计算在内）", "万元", 0)],
    [("机构职能类信息", "条", 0), ("政策法规类信息", "条", 0), ("规范性文件", "件", 1), ("规划计划类信息", "条", 0), ("业务工作类信息", "条", 0),
     ("行政许可结果", "条", 1), ("行政处罚结果", "条", 1), ("财政预算、决算信息", "条", 0), ("人事任免信息", "条", 0), ("应急管理信息", "条", 0),
     ("招标采购信息", "条", 0), ("民生保障类信息", "条", 0), ("公开栏更新期数", "期", 0), ("编发简报期数", "期", 0), ("发放宣传材料份数", "份", 0),
     ("召开新闻发布会次数", "次", 0), ("接受培训人数", "人次", 0), ("网站点击量", "次", 0)],
]
# (header of the label, header of the unit or None, headers of the values)
HEADS = [("指标名称", "计量单位", ["{year}年度", "历年累计"]), ("指标名称", "计量单位", ["本年度", "历年累计"]), ("指标", "单位", ["数量"]),
         ("指标名称", "单位", ["数值"]), ("项目", None, ["{before}年", "{year}年"]), ("项目", None, ["数量"]), ("内容", "单位", ["{before}年", "{year}年", "增减"]),
         ("信息类别", "单位", ["上半年", "下半年", "全年"])]


def draw(dice):
    """How one document looks and which troubles it has."""
    def chance(share):
        return dice.random() < share

    return {
        "year": dice.randint(2008, 2013) if chance(.85) else dice.randint(2014, 2018), "sections": dice.randint(5, 8), "period": chance(.5),
        "look": press.look(dice),
        # inside: tables between the paragraphs of sections 二 and 三; section: under a heading of their own; attachment: on a new page.
        "place": places.choose(dice, {"none": 2, "inside": 3, "section": 3, "attachment": 2}), "tables": dice.choice([1, 1, 2]),
        "banks": dice.sample(range(len(BANKS)), 2), "heads": [dice.choice(HEADS), dice.choice(HEADS)], "dropped": dice.choice([0, 0, 3, 6]),
        "marks": places.choose(dice, {"none": 2, "among": 2, "digits": 2, "brackets": 2}), "indent": places.choose(dice, {"none": 2, "space": 1, "real": 1}),
        "number": places.choose(dice, {"plain": 3, "grouped": 1, "full_width": .5}), "blank": dice.choice(["", "", "/", "—"]), "blanks": dice.choice([0, 0, .1, .25]),
        "decimals": chance(.3), "scale": dice.choice([0, 5, 60, 900]), "height": dice.choice([18, 21, 24, 30]), "size": dice.choice([9, 10.5, 12]),
        "label_width": dice.uniform(.36, .56), "shade": dice.choice([None, None, "#d9d9d9", "#fde9d9"]), "bold": chance(.5),
        "inner": dice.choice([.5, .5, .75]), "outer": dice.choice([.5, 1.5]), "align": places.choose(dice, {"center": 4, "right": 1}),
        "stub": places.choose(dice, {"left": 3, "center": 1}), "cut": chance(.4), "repeat": chance(.4), "split": chance(.3),
    }


def rows(dice, spec, bank):
    """Labels as this body numbers them: (label as typeset, unit)."""
    chosen = list(bank)
    for line in dice.sample(bank[1:], spec["dropped"]):
        chosen.remove(line)
    out, main, under = [], 0, 0
    for text, unit, rank in chosen:
        # A row that lost its main row becomes one itself.
        rank = rank if out else 0
        main, under = (main, under + 1) if rank else (main + 1, 0)
        numeral = f"{'十' if main > 10 else ''}{prose_before_2019.NUMERALS[(main - 1) % 10]}" if main % 10 or main <= 10 else "二十"
        before = {
            "none": "", "among": "其中：" if under == 1 else "",
            "digits": ("其中：1." if under == 1 else f"{under}.") if rank else "",
            "brackets": f"{under}." if rank else f"（{numeral}）"}[spec["marks"]]
        lead = "　" * 2 * rank if spec["indent"] == "space" else ""
        out.append((lead + before + text, unit, rank))
    return out


def indicators(dice, spec, report, index):
    """The table of one bank; its rows go into the report's list of indicators."""
    bank, (name, unit_name, values) = BANKS[spec["banks"][index]], spec["heads"][index]
    heads = [v.format(year=report["year"], before=report["year"] - 1) for v in values]
    share = round(spec["label_width"] + (0 if unit_name else .1), 3)
    edges = [0, share] + ([round(share + .13, 3)] if unit_name else [])
    step = (1 - edges[-1]) / len(heads)
    edges += [round(edges[-1] + step * i, 3) for i in range(1, len(heads))] + [1]
    grid = tables.Grid(edges)
    r = grid.row(spec["height"])
    head = {"shade": spec["shade"], "bold": spec["bold"]}
    for i, text in enumerate([name] + ([unit_name] if unit_name else []) + heads):
        grid.add(r, edges[i], edges[i + 1], text, "columnHeader", **head)
    style = getattr(tables, spec["number"])
    for text, unit, rank in rows(dice, spec, bank):
        numbers = figures(dice, spec, unit, heads)
        r = grid.row(spec["height"])
        indent = {"indent": spec["size"] * 2 * rank} if spec["indent"] == "real" and spec["stub"] == "left" else {}
        grid.add(r, 0, edges[1], text, "stub", align=spec["stub"], **indent)
        if unit_name:
            grid.add(r, edges[1], edges[2], unit, "data")
        for i, value in enumerate(numbers):
            at = len(edges) - 1 - len(heads) + i
            grid.add(r, edges[at], edges[at + 1], spec["blank"] if value is None else style(value), "data", align=spec["align"])
        report["indicators"].append((text, unit if unit_name else None, dict(zip(heads, numbers))))
    return grid.table(1, inner=spec["inner"], outer=max(spec["outer"], spec["inner"]))


def figures(dice, spec, unit, heads):
    """One row's numbers; of several columns the last is the larger, 全年 a sum and 增减 a difference."""
    def n():
        if unit in ("万元", "元", "万次") and spec["decimals"]:
            return Printed(f"{dice.uniform(0, spec['scale'] + 1):.2f}")
        return int(spec["scale"] * dice.uniform(0, 1.5) * dice.choice([0, .1, 1, 1, 4]))

    first = n()
    out = [first] + [n() for _ in heads[1:]]
    if heads[-1] == "历年累计" and isinstance(first, int):
        out[-1] = first + out[-1]
    whole = all(isinstance(v, int) for v in out)
    if len(heads) == 3:
        out[2] = (out[0] + out[1] if heads[2] == "全年" else out[1] - out[0]) if whole else None
    return [None if dice.random() < spec["blanks"] else v for v in out]


def make(shop, producer, dice, **wanted):
    """One document: (report, path of the PDF). wanted: what of draw() is not left to chance."""
    spec = {**draw(dice), **wanted}
    words = spec.get("body") or places.body(dice)
    report = {"edition": None, "year": spec["year"], **words, "title": places.title(dice, words["publisher"], spec["year"]),
              "closing": places.signature(dice, words["publisher"], spec["year"]), "indicators": [], "received": dice.randint(0, 40)}
    own = spec["place"] == "section"
    prose_before_2019.write(report, dice, spec["sections"] - own, spec["period"])
    count = 0 if spec["place"] == "none" else spec["tables"]
    grids = [indicators(dice, spec, report, i) for i in range(count)]
    sheet = press.Press(producer, "".join(report["title"]), spec["look"])
    sheet.title(report["title"])
    for text in report["preamble"]:
        sheet.paragraph(text)
    after = {}
    if spec["place"] == "inside":
        after = {1 + i: grid for i, grid in enumerate(grids)}
    for i, (heading, paragraphs) in enumerate(report["sections"]):
        before = dice.randint(0, len(paragraphs)) if i in after else len(paragraphs)
        sheet.section(heading, paragraphs[:before])
        if i in after:
            set_table(dice, spec, sheet, after[i])
        for text in paragraphs[before:]:
            sheet.paragraph(text)
    if own:
        number = prose_before_2019.NUMERALS[len(report["sections"])]
        section = (f"{number}、" + dice.choice(["政府信息公开情况统计表", "附表", "主要指标统计情况"]), dice.choice([[], ["主要指标见下表。"]]))
        report["sections"].append(section)
        sheet.section(*section)
    if spec["place"] == "attachment":
        sheet.closing(report["closing"])
        sheet.page_break()
        sheet.line(dice.choice(["附件", "附件：", "附表"]))
        sheet.line(f"{spec['year']}年" + dice.choice(["政府信息公开情况统计表", "政府信息公开主要指标"]), "center", 16)
    if spec["place"] in ("section", "attachment"):
        for i, grid in enumerate(grids):
            if i:
                sheet.line(" ")
            set_table(dice, spec, sheet, grid)
    if spec["place"] != "attachment":
        sheet.closing(report["closing"])
    return report, sheet.finish(shop)


def set_table(dice, spec, sheet, grid):
    cuts = []
    if spec["cut"] and len(grid.heights) > 8:
        cuts = [(dice.randint(4, len(grid.heights) - 3), {"rule_above": dice.random() < .8, "rule_below": dice.random() < .8,
                                                          "repeat_header": spec["repeat"]})]
    press.cut_and_set(sheet, grid, cuts, size=spec["size"], repeat=spec["repeat"], split=spec["split"])
