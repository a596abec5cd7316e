"""The made table documents. Each takes a seeded random source and gives a Sheet (Chromium), or another
producer's document; see `typeset-tables`."""
from . import grid_words as words
from .grid_html import FONTS, SANS, SERIF, Look, Sheet
from .grid_model import Grid, pairs, statistical, textual

DOCUMENTS = {}


def document(name):
    def keep(make):
        DOCUMENTS[name] = make
        return make
    return keep


def caption(random, topic, number=None):
    t = words.TOPICS[topic]
    label = {"en": "Table", "de": "Tabelle", "fr": "Tableau", "zh": "表"}[t["language"]]
    title = random.choice(t["titles"])
    if t["language"] == "zh":
        return f"{label}{number or random.randint(1, 12)}  {title}"
    years = {"en": f": {random.randint(1995, 2010)}", "de": f" {random.randint(1995, 2010)}", "fr": f" en {random.randint(1995, 2010)}"}
    return f"{label} {number or random.randint(1, 480)}. {title}{years[t['language']]}"


def unit(topic):
    text = words.TOPICS[topic]["unit"]
    return text if words.TOPICS[topic]["language"] != "en" else f"[In {text.removeprefix('in ')}]"


# Federal statistics: stub with leader dots, spanning headings, footnotes right below.

def federal(random, topic, look=None, title=True, prose=0, sheet=None, after=0, **grid):
    sheet = sheet or Sheet(random, language=words.TOPICS[topic]["language"])
    if prose:
        sheet.prose(prose)
    if title:
        sheet.title(caption(random, topic), unit(topic) if random.random() < .6 else "")
    sheet.table(statistical(random, topic, **grid), look or Look(random, "top head bottom group"))
    sheet.notes(random.choice([1, 2, 3]))
    if after:
        sheet.prose(after)
    return sheet


@document("abstract-01")
def _(random):
    return federal(random, "states", Look(random, "top head bottom group columns", font=SERIF, size=7.5, stub=13, gap=.9, align="right"),
                   columns=8, rows=34, groups="all", boxed=True, leaders=".", total="top", kinds=["int"] * 6 + ["one"] * 2)


@document("abstract-02")
def _(random):
    return federal(random, "health", Look(random, "top head bottom groupfull columns", font=SANS, size=7, stub=20, gap=.8, align="right", width="auto"),
                   columns=6, rows=22, groups="some", boxed=True, sections=3, leaders=".", wrap_stub=.25, missing=.12, prose=1)


@document("abstract-03")
def _(random):
    return federal(random, "industry", Look(random, "top head bottom group", font=SERIF, size=8, stub=22, gap=1, width="100%", valign="bottom"),
                   columns=5, rows=26, groups="", sections=3, leaders=" .", total="top", marks=.15, wrap_stub=.15, prose=1, after=1)


@document("abstract-04")
def _(random):
    return federal(random, "energy", Look(random, "", font=SANS, size=8, stub=24, gap=1.2, width="100%", align="right"),
                   columns=6, rows=18, groups="some", sections=3, leaders=".", kinds=["two"] * 6, missing=.1)


@document("abstract-05")
def _(random):
    return federal(random, "states", Look(random, "top head bottom", font=SERIF, size=6.5, line=1.12, pad=.1, stub=12, gap=.8, width="100%", every=5),
                   columns=9, rows=40, groups="some", leaders=".", total="top", section_style="center", sections=0)


@document("landscape-01")
def _(random):
    return federal(random, "industry", Look(random, "top head bottom group", size=7, gap=.9, width="100%", stub=20),
                   sheet=Sheet(random, landscape=True, margin=15), columns=13, rows=24, groups="all", sections=2, leaders=".", total="bottom",
                   marks=.05)


@document("landscape-02")
def _(random):
    return federal(random, "members", Look(random, "top head bottom", size=8, zebra="#e8eef5", gap=1.2, width="100%"),
                   sheet=Sheet(random, landscape=True), columns=10, rows=25, groups="", total="top")


@document("census-01")
def _(random):
    return federal(random, "health", Look(random, "top head bottom group", font=SERIF, size=8, stub=22, gap=1.4, align="right", valign="top"),
                   columns=4, rows=18, groups="all", sections=4, wrap_stub=.3, percent=True, kinds=["int", "one", "int", "one"])


@document("census-02")
def _(random):
    return federal(random, "states", Look(random, "top head bottom", size=8, stub=14, gap=.6, width="auto", align="right"),
                   columns=7, rows=30, groups="", sections=3, section_style="center", missing=.1, kinds=["int"] * 7)


@document("census-03")
def _(random):
    """Wrapped column headings set at the bottom, narrow gaps, no rules."""
    return federal(random, "health", Look(random, "", size=7.5, gap=.6, width="auto", stub=18, align="right", head_align="right"),
                   columns=7, rows=20, groups="", sections=2, head_width=8, missing=.15, prose=1, after=1)


@document("narrow-01")
def _(random):
    return federal(random, "members", Look(random, "head", size=7, gap=.65, pad=.1, width="auto", align="right"),
                   columns=11, rows=27, groups="", kinds=["one"] * 11, head_width=7, missing=.1)


@document("wide-01")
def _(random):
    """Two number columns far from the stub."""
    return federal(random, "accounts", Look(random, "", size=10, width="100%", stub=34, gap=1.4, align="right", line=1.3),
                   columns=2, rows=16, groups="", sections=3, currency="$", total="bottom", negative=.2, kinds=["int", "int"], head_width=20,
                   stub_head="blank", marks=0)


@document("accounts-01")
def _(random):
    return federal(random, "accounts", Look(random, "total head", size=9.5, width="100%", stub=26, gap=1.6, align="right", font=SERIF),
                   columns=3, rows=20, groups="", sections=3, currency="$", total="bottom", negative=.25, stub_head="blank",
                   kinds=["small", "int", "int"], marks=0, prose=1)


@document("accounts-02")
def _(random):
    """Statement whose columns stand under one spanning heading; leader dots; dollar signs on the first and last row."""
    return federal(random, "accounts", Look(random, "group total", size=9, width="100%", stub=28, gap=1.2, align="right", font=SERIF),
                   columns=4, rows=18, groups="all", leaders=" .", currency="$", total="bottom", negative=.3, stub_head="blank",
                   kinds=["money"] * 4, marks=0)


@document("accounts-03")
def _(random):
    sheet = Sheet(random, language="de")
    sheet.heading("Konzernbilanz", 1.5).prose(1)
    sheet.title(caption(random, "laender"))
    sheet.table(statistical(random, "laender", columns=4, rows=16, groups="", total="bottom", kinds=["int"] * 4),
                Look(random, "head bottom total", gap=1.4, width="100%"))
    return sheet.notes(2).prose(2)


@document("percent-01")
def _(random):
    return federal(random, "energy", Look(random, "top head bottom", align="decimal", size=9, width="100%"),
                   columns=5, rows=14, groups="", percent=True, kinds=["one"] * 5, unit_row="Percent of total consumption", prose=1, after=2)


@document("decimal-01")
def _(random):
    return federal(random, "health", Look(random, "top head bottom group", align="decimal", size=8.5, width="100%"),
                   columns=6, rows=15, groups="all", sections=2, kinds=["one", "two"] * 3, number_row=True)


@document("regression-01")
def _(random):
    """Estimates with standard errors below them in parentheses, in prose."""
    sheet = Sheet(random, font=SERIF, justify=True).prose(2).title(caption(random, "energy", 3), align="center")
    sheet.table(statistical(random, "energy", columns=4, rows=9, groups="", kinds=["two"] * 4, errors=True, number_row=True, marks=0, missing=0, indent=False),
                Look(random, "top head bottom", align="center", width="auto", margin="0 auto", font=SERIF, size=9, gap=2))
    return sheet.notes(1).prose(3)


@document("quarters-01")
def _(random):
    return federal(random, "industry", Look(random, "top head bottom groups", size=8.5, width="100%"),
                   columns=6, rows=25, groups="", sections=0, kinds=["one"] * 6, after=1)


@document("quarters-02")
def _(random):
    return federal(random, "members", Look(random, "head", size=9, width="100%", every=5, stub=12), columns=5, rows=25, groups="", blank=.15, after=1)


@document("headonly-01")
def _(random):
    return federal(random, "members", Look(random, "head", size=9.5, width="auto", gap=2.4), columns=3, rows=12, groups="", prose=2, after=2)


@document("stubblank-01")
def _(random):
    return federal(random, "france", Look(random, "top head bottom", width="100%"), columns=4, rows=15, groups="some", stub_head="blank", prose=1, after=1)


@document("zebra-01")
def _(random):
    return federal(random, "members", Look(random, "", zebra="#dfe7ef", head_fill="#2f5b8a", head_color="#fff", size=9, width="100%", font=SANS, align="right",
                                           pad=2), columns=6, rows=22, groups="", prose=1)


@document("zebra-02")
def _(random):
    return federal(random, "france", Look(random, "", zebra="#f2eadb", size=9, width="100%", pad=1.2, align="center"), columns=5, rows=18, groups="some", prose=2)


@document("shade-01")
def _(random):
    """Shaded header with white text, no rules; shaded columns."""
    return federal(random, "laender", Look(random, "", head_fill="#7a1f2b", head_color="#fff", fills={2: "#f3e3e3", 4: "#f3e3e3"}, width="100%", size=9, pad=1.5),
                   columns=5, rows=16, groups="all", after=2)


@document("columnrules-01")
def _(random):
    return federal(random, "states", Look(random, "columns", size=8.5, width="100%", gap=1), columns=6, rows=24, groups="", blank=.1)


@document("columnrules-02")
def _(random):
    return federal(random, "energy", Look(random, "columns frame head", size=8.5, width="100%", gap=1.2), columns=5, rows=18, groups="some", boxed=True, sections=2)


@document("frame-01")
def _(random):
    """A box around everything and a rule under the header, nothing else."""
    return federal(random, "industry", Look(random, "frame head", size=9, width="100%", gap=1.2), columns=4, rows=15, groups="", total="bottom", prose=2)


@document("stubrule-01")
def _(random):
    return federal(random, "laender", Look(random, "head stub", size=9, width="auto", gap=1.6), columns=5, rows=16, groups="", total="top", prose=1, after=1)


@document("rows-01")
def _(random):
    return federal(random, "france", Look(random, "top rows head bottom", weight=.4, color="#888", width="100%", size=9), columns=4, rows=20, groups="",
                   prose=1)


@document("bordered-01")
def _(random):
    """All borders around columns and header, none between rows: each column one long cell of many lines."""
    return federal(random, "budget", Look(random, "frame columns headrows", size=9, width="100%", gap=1), columns=5, rows=20, groups="", stub_head="text", marks=0)


@document("budget-01")
def _(random):
    return federal(random, "budget", Look(random, "top head bottom", size=9.5, width="100%", font="'Liberation Serif','AR PL UKai CN'"), columns=4, rows=22, groups="",
                   sections=2, total="bottom", marks=0, number_row=True)


@document("budget-02")
def _(random):
    return federal(random, "budget", Look(random, "", size=9, width="100%", font=SANS, gap=1.2), columns=5, rows=20, groups="some", total="top", marks=0, after=2)


@document("yearbook-01")
def _(random):
    return federal(random, "china", Look(random, "top head bottom stub", size=8.5, width="100%", font=SERIF, line=1.25), columns=6, rows=31, groups="all",
                   total="top", marks=0, indent=False, kinds=["int", "one", "two"] * 2)


@document("yearbook-02")
def _(random):
    return federal(random, "china", Look(random, "head groupfull", size=9, width="100%", font=SANS), columns=8, rows=20, groups="all", blank=.1, marks=0,
                   sections=3, missing=.1)


# Words in cells.

@document("words-01")
def _(random):
    sheet = Sheet(random).prose(1).title("Table 2. Measures, responsible bodies and state of work")
    sheet.table(textual(random, ["Measure", "Responsible body", "State of work"], 8, [(6, 16), (3, 7), (5, 20)]),
                Look(random, "top head rows bottom", width="100%", widths=[40, 22, 38], valign="top", head_align="left", pad=2, size=9))
    return sheet.prose(1)


@document("words-02")
def _(random):
    """No rules: rows told apart by white space."""
    sheet = Sheet(random).prose(1).title("Annex 1: Overview of reporting obligations")
    sheet.table(textual(random, ["Instrument", "Subject", "Addressee", "Due"], 9, [(2, 5), (6, 14), (2, 6), (1, 1)], kinds={3: "date"}),
                Look(random, "head", width="100%", widths=[22, 40, 22, 16], valign="top", head_align="left", pad=1, every=1, size=9, gap=2, head_bold=True))
    return sheet


@document("words-03")
def _(random):
    """No rules and no white space between rows, a line or two each."""
    sheet = Sheet(random).heading("Members of the working group")
    sheet.table(textual(random, ["Name", "Institution", "Place", "Since"], 16, [(1, 1), (3, 6), (1, 1), (1, 1)], kinds={0: "name", 2: "place", 3: "year"}),
                Look(random, "", width="100%", valign="top", head_align="left", pad=1.5, size=10, gap=2, head_bold=True))
    return sheet.prose(2)


@document("words-04")
def _(random):
    sheet = Sheet(random, font=SANS).title("Codes and descriptions", align="left")
    sheet.table(textual(random, ["Code", "Description", "Valid from", "Remarks"], 15, [(1, 1), (4, 12), (1, 1), (0, 8)], kinds={0: "code", 2: "date"}),
                Look(random, "", zebra="#eeeeee", head_fill="#444", head_color="#fff", width="100%", widths=[10, 45, 17, 28], valign="top", head_align="left", pad=2,
                     size=9, gap=1.5))
    return sheet.prose(1)


@document("words-05")
def _(random):
    """Ruled between the rows only, numbered first column, long cells."""
    sheet = Sheet(random, font=SERIF).title("Findings and recommendations", align="center")
    sheet.table(textual(random, ["No.", "Finding", "Recommendation", "Reply"], 6, [(1, 1), (14, 30), (10, 24), (4, 18)], kinds={0: "number"}),
                Look(random, "headrows rows head bottom top columns", width="100%", widths=[7, 36, 33, 24], valign="top", head_align="center", pad=3, size=9, gap=1.2))
    return sheet


@document("words-06")
def _(random):
    """Cells of several lines with nothing at all between the rows: only the first column tells them apart."""
    sheet = Sheet(random, font=SERIF).prose(1).heading("Abbreviated list of provisions", 1.1)
    sheet.table(textual(random, ["Article", "Provision", "Body", "In force"], 10, [(1, 1), (9, 24), (2, 4), (1, 1)], kinds={0: "code", 3: "date"}),
                Look(random, "", width="100%", widths=[12, 48, 24, 16], valign="top", head_align="left", pad=.2, size=9.5, gap=2, head_bold=True))
    return sheet


@document("pairs-01")
def _(random):
    sheet = Sheet(random).prose(2).title("Key figures")
    sheet.table(pairs(random, "industry", 10), Look(random, "", width="auto", gap=3, align="right", size=10))
    return sheet.prose(2)


@document("pairs-02")
def _(random):
    sheet = Sheet(random, language="fr").title("Chiffres clés").table(pairs(random, "france", 12, "one"), Look(random, "rows top bottom", width="60%", size=10, pad=2))
    return sheet.prose(3)


# Several tables, and tables among other things.

@document("beside-01")
def _(random):
    sheet = Sheet(random).prose(1).title("Tables 4 and 5. Men and women by age")
    one, two = (statistical(random, topic, columns=2, rows=12, groups="", marks=0, missing=0, wrap_stub=0) for topic in ("members", "france"))
    look = dict(width="auto", size=8.5, gap=1.4, align="right")
    return sheet.beside((one, Look(random, "top head bottom", **look)), (two, Look(random, "top head bottom", **look)), gap=40).prose(2)


@document("beside-02")
def _(random):
    sheet = Sheet(random).heading("Annex: provincial data")
    one, two = (statistical(random, "states", columns=2, rows=25, groups="", marks=0, missing=.1) for _ in range(2))
    look = dict(width="auto", size=8, gap=1.2, align="right", font=SANS)
    return sheet.beside((one, Look(random, "head", **look)), (two, Look(random, "head", **look)), gap=60)


@document("stacked-01")
def _(random):
    sheet = Sheet(random).prose(1)
    for topic in ("members", "energy"):
        sheet.title(caption(random, topic), gap=3).table(
            statistical(random, topic, columns=random.randint(3, 5), rows=9, groups=""), Look(random, "top head bottom", width="100%", size=8.5))
        sheet.space(10)
    return sheet


@document("stacked-02")
def _(random):
    """Three without rules, a short title between them."""
    sheet = Sheet(random)
    for number, topic in enumerate(("states", "health", "industry"), 1):
        sheet.title(f"({'abc'[number - 1]}) {words.TOPICS[topic]['titles'][0]}", align="left", gap=2).table(
            statistical(random, topic, columns=4, rows=8, groups="some" if number == 2 else "", wrap_stub=.1),
            Look(random, "", width="100%", size=9, stub=18))
        sheet.space(6)
    return sheet.prose(1)


@document("column-01")
def _(random):
    """Small tables in a page of two columns."""
    sheet = Sheet(random, columns=2, font=SERIF, size=9.5, justify=True).prose(3).title(caption(random, "energy", 1), size=.9)
    sheet.table(statistical(random, "energy", columns=3, rows=9, groups="", kinds=["one"] * 3, wrap_stub=0, marks=0, head_width=8),
                Look(random, "top head bottom", size=7.5, width="100%", gap=.8, font=SERIF)).notes(1).prose(4)
    sheet.title(caption(random, "members", 2), size=.9)
    sheet.table(statistical(random, "members", columns=4, rows=8, groups="all", marks=0, head_width=8),
                Look(random, "top head bottom group", size=7.5, width="100%", gap=.7, font=SERIF))
    return sheet.prose(3)


@document("column-02")
def _(random):
    """An unruled table in the right column, beside prose."""
    sheet = Sheet(random, columns=2, size=10, justify=False, margin=20).prose(7, 7)
    sheet.title(caption(random, "health", 6), size=.95)
    return sheet.table(statistical(random, "health", columns=2, rows=10, groups="", wrap_stub=0, marks=0, sections=2),
                       Look(random, "", size=8.5, width="100%", gap=1)).prose(2)


@document("prose-01")
def _(random):
    sheet = Sheet(random, justify=True).running("Annual report", "— # —", rule=True)
    for topic in ("france", "members", "laender"):
        sheet.prose(1).title(caption(random, topic), gap=3).table(
            statistical(random, topic, columns=random.choice([2, 3, 4]), rows=5, groups="", marks=.1), Look(random, "top head bottom", width="100%", size=9))
        sheet.notes(1, language=words.TOPICS[topic]["language"])
    return sheet.prose(1)


@document("prose-02")
def _(random):
    """Unruled tables set in from the margin, between paragraphs."""
    sheet = Sheet(random, justify=True, font=SERIF, size=11)
    for topic in ("states", "accounts"):
        sheet.prose(2).table(statistical(random, topic, columns=3, rows=7, groups="", marks=0, missing=0, kinds=["int"] * 3, indent=False),
                             Look(random, "", width="auto", margin="8pt 30pt", size=10.5, gap=2, font=SERIF, align="right"))
    return sheet.prose(1)


@document("pages-01")
def _(random):
    """One table over two pages, the header printed again."""
    sheet = Sheet(random).title(caption(random, "states", 12))
    whole = statistical(random, "states", columns=6, rows=70, groups="some", leaders="", total="top")
    look = Look(random, "top head bottom", size=8, width="100%", stub=14)
    sheet.table(whole.stretch(0, 44), look).add("<p>See footnotes at end of table.</p>").new_page()
    sheet.title("Table 12. — Continued").table(whole.stretch(44, 71), look)
    return sheet.notes(3)


@document("pages-02")
def _(random):
    """Four pages of prose and tables, one on its side."""
    sheet = Sheet(random, size=10.5).running("Statistics in focus", "Population and social conditions")
    sheet.heading("1. Introduction").prose(6).new_page()
    sheet.heading("2. Results").prose(1).title(caption(random, "members", 1)).table(
        statistical(random, "members", columns=5, rows=20, groups="some"), Look(random, "top head bottom group", size=8.5, width="100%")).notes(2).prose(1).new_page()
    sheet.title(caption(random, "france", 2)).table(statistical(random, "france", columns=3, rows=14, groups=""), Look(random, "", size=9, width="100%", zebra="#eef"))
    sheet.space(12).title(caption(random, "laender", 3)).table(
        statistical(random, "laender", columns=6, rows=12, groups="", kinds=["one"] * 6), Look(random, "head", size=8, width="100%")).new_page()
    return sheet.heading("3. Methods").prose(5)


@document("dense-01")
def _(random):
    return federal(random, "energy", Look(random, "top head bottom", size=6, line=1.1, pad=0, gap=1, width="100%", stub=20, font=SANS),
                   columns=9, rows=48, groups="", sections=3, marks=.05, kinds=["two"] * 9, missing=.12)


@document("sparse-01")
def _(random):
    return federal(random, "members", Look(random, "top head bottom", width="100%", size=9, align="right"), columns=7, rows=22, groups="some", blank=.45, missing=.05)


@document("dates-01")
def _(random):
    sheet = Sheet(random).prose(2).title("Schedule of meetings", align="left")
    sheet.table(textual(random, ["Date", "Place", "Item", "Ref."], 14, [(1, 1), (1, 1), (2, 4), (1, 1)], kinds={0: "date", 1: "place", 3: "code"}),
                Look(random, "", width="auto", gap=2.2, head_align="left", size=10, head_bold=True, pad=1.2))
    return sheet


@document("tiny-01")
def _(random):
    """Three rows of three columns between paragraphs, once ruled and once not."""
    sheet = Sheet(random, justify=True, size=10.5).prose(2)
    for rules in ("top head bottom", ""):
        sheet.table(statistical(random, "health", columns=2, rows=3, groups="", wrap_stub=0, marks=0, missing=0),
                    Look(random, rules, width="auto", gap=2.5, margin="6pt auto", size=10)).prose(2)
    return sheet


@document("sections-01")
def _(random):
    return federal(random, "accounts", Look(random, "top head bottom sections", size=9, width="100%", gap=1.2), columns=4, rows=16, groups="", sections=4,
                   section_style="center", blank=.1, negative=.2, stub_head="blank")


@document("courier-01")
def _(random):
    """As a line printer set it."""
    return federal(random, "states", Look(random, "head", font="'Liberation Mono','Noto Sans Mono CJK SC'", size=8, gap=1.5, width="auto", stub=20, align="right", pad=0,
                                          line=1.15), sheet=Sheet(random, font="'Liberation Mono'", size=9), columns=5, rows=28, groups="", leaders=".", total="bottom", marks=0)


@document("mixed-01")
def _(random):
    """A table, a chart and a list on one page."""
    from .grid_none import bars
    sheet = Sheet(random, font=SANS, size=9.5).title(caption(random, "members", 7))
    sheet.table(statistical(random, "members", columns=4, rows=8, groups="", kinds=["one"] * 4), Look(random, "top head bottom", size=8.5, width="100%")).notes(1)
    sheet.heading("Figure 2: Output by year", 1).add(bars(random)).prose(1)
    return sheet.add("<ul>" + "".join(f"<li>{words.phrase(random, random.randint(4, 16))}</li>" for _ in range(5)) + "</ul>")


@document("mixed-02")
def _(random):
    """Contents and an unruled table below them."""
    from .grid_none import dots
    sheet = Sheet(random).heading("In this issue", 1.3)
    for i in range(6):
        sheet.add(dots(f"{i + 1}. {words.phrase(random, 5)}", 2 + 4 * i))
    sheet.space(14).title(caption(random, "france", 1))
    return sheet.table(statistical(random, "france", columns=4, rows=10, groups="", marks=.05), Look(random, "", size=9, width="100%", font=SERIF)).notes(1).prose(2)


@document("merged-01")
def _(random):
    """The first column one cell a group, rules between the groups."""
    grid = Grid(5, 1)
    for c, text in enumerate(("Region", "Town", "2005", "2006", "Change")):
        grid.add(text, 0, c, role="head")
    row, towns = 1, random.sample(words.PLACES, 20)
    for region in ("North", "Central highlands", "Coast", "South"):
        rows = random.choice([3, 5])
        grid.add(region, row, 0, rows=rows, role="stub")
        for _ in range(rows):
            grid.add(towns.pop(), row, 1, role="stub")
            for c in range(2, 5):
                grid.add(words.number(random, "one" if c == 4 else "int"), row, c)
            row += 1
    look = Look(random, "top head bottom", size=9.5, width="100%", valign="middle")
    return Sheet(random).prose(1).title("Table 8. Visitors by region and town").table(grid, look).prose(2)
