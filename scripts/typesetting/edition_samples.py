"""The samples of the forms of 2014 and 2019 and of no form: what each is to show; the rest comes from its seed."""
import random

from . import edition2014, edition2019_free, edition_none

PLAIN = {"font": "Droid Sans Fallback", "heading_font": "Droid Sans Fallback", "size": 15, "line": 27, "margins": (68, 72, 62, 72),
         "number": "- # -", "title_size": 20}


def body(publisher, place, host):
    return {"publisher": publisher, "place": place, "host": host}


def sample(module, producer, seed, **wanted):
    return lambda shop: module.make(shop, producer, random.Random(seed), **wanted)


# An attachment on its own page, lines around the table in merged rows of it, figures with remarks, a break inside a label.
dahuang = sample(
    edition2014, "libreoffice", "dahuang4", year=2016, body=body("大荒县人民政府", "大荒县", "dahuang"), look=PLAIN, sections=6, period=True,
    place="attachment", lines="inside", signature="inside", attachment_list=False, unit_column=True, two_values=None, scale=40, number="plain", zero="0",
    heading_mark="——", blank_cells=0, noted=4, with_unit=False, without_parts=0, without_rows=0, broken_sums=0, renumber=False, mark=".",
    ascii_brackets=False, short=False, under="official", indent="real", height=19, size=10, label_width=.62, shade="#d9d9d9", bold_parts=True,
    outer=1.5, inner=.5, align="center", repeat=True, split=False, cuts=1, cut_inside=True, spaced_header=True, reworded=0)

# Units inside the labels, two value columns of which the first counts, a part left out and the others numbered anew.
kunlun = sample(
    edition2014, "chromium", "kunlun2", year=2015, body=body("昆仑区人民政府", "昆仑区", "kunlun"), look={**PLAIN, "number": "— # —"}, sections=5,
    period=False, place="section", lines="around", signature="lines", unit_column=False, two_values=("区政府", "部门"), values_under=True, scale=900,
    number="grouped", zero="0", heading_mark="", blank_cells=0, noted=0, with_unit=False, without_parts=1, without_rows=0, broken_sums=0, renumber=True,
    mark="、", ascii_brackets=False, short=False, under="numbered", indent="space", height=20, size=10, label_width=.5, shade=None, bold_parts=False,
    outer=.5, inner=.5, align="right", repeat=False, split=True, cuts=0, spaced_header=False,
    reworded=.8)

# Full-width digits, blank cells, rows left out, a sum that does not hold, shortened labels, a break without rules.
penglai = sample(
    edition2014, "weasyprint", "penglai3", year=2018, body=body("蓬莱岛水利局", "蓬莱岛水利局", "penglai"), look={**PLAIN, "font": "WenQuanYi Zen Hei", "number": ""},
    sections=5, period=True, place="after", lines="around", signature="line", attachment_list=True, unit_column=True, two_values=None, scale=12,
    number="full_width", zero="0", blank="/", heading_mark="/", blank_cells=6, noted=1, with_unit=True, without_parts=0, without_rows=4, broken_sums=2,
    renumber=False, mark="、", ascii_brackets=True, short=True, under="bare", indent="none", height=18, size=10.5, label_width=.5, shade=None,
    bold_parts=False, outer=2.25, inner=.5, align="center", repeat=False, split=False, cuts=1, cut_inside=False, spaced_header=False,
    reworded=0)

# The form of 2019 in five tables, without its first band row, changes in words, a row of the body's own, an amount in yuan.
yingzhou = sample(
    edition2019_free, "weasyprint", "yingzhou3", year=2020, body=body("瀛洲县人民政府", "瀛洲县", "yingzhou"), look={**PLAIN, "size": 14, "line": 25}, tables=5,
    scale=200, number="plain", change="word", amount="元 in cell", blank="/", blank_cells=2, blank_rows=True, headers="cut", article="第{}项",
    without_band=("（一）",), extra="（五）", note="below", height=22, size=10.5, shade="#e2efda", bold=False, inner=.5, outer=.5, align="center",
    one_row=("（六）其他处理",), broken_sums=1, cut=True, cause=True, stacked=True)

# A report of 2022 that still uses the form of 2019: no band row above the procurement, its unit in the header, a doubled minus sign.
fangzhang = sample(
    edition2019_free, "chromium", "fangzhang11", year=2022, body=body("方丈镇人民政府", "方丈镇", "fangzhang"), look={**PLAIN, "number": "#"}, tables=1, scale=700,
    number="grouped", change="doubled", amount="万元 in header", blank="-", blank_cells=4, blank_rows=False, headers="wrapped", article="第二十条第{}项",
    without_band=("（九）",), extra=None, note=None, height=22, size=10, shade=None, bold=False, inner=.5, outer=.5, align="right",
    one_row=("（五）不予处理", "（六）其他处理"), broken_sums=0, cut=False, repeat=True, split=False, cause=False, stacked=False)

# A report of 2012, before there was a form: two tables of the body's own indicators inside sections 二 and 三.
fanghu = sample(
    edition_none, "libreoffice", "fanghu5", year=2012, body=body("方壶区人民政府", "方壶区", "fanghu"), look={**PLAIN, "number": "第 # 页"}, sections=7, period=True,
    place="inside", tables=2, banks=[1, 0], heads=[edition_none.HEADS[0], edition_none.HEADS[4]], dropped=0, marks="digits", indent="none",
    number="grouped", blank="/", blanks=.08, decimals=True, scale=900, height=21, size=10.5, label_width=.46, shade="#fde9d9", bold=True, inner=.5,
    outer=1.5, align="center", stub="left", cut=True, repeat=False, split=False)
