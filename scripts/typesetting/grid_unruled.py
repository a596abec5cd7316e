"""Tables without rules, or with one: words alone, narrow gutters, sections, tables beside each other, what a line
printer set; and pages that resemble them and hold no table."""
from html import escape

from . import grid_words as words
from .grid_catalog import document
from .grid_html import FONTS, SANS, SERIF, Look, Sheet
from .grid_model import Grid, break_text

CRAFTS = "baker|cooper|cutler|dyer|fuller|glazier|joiner|miller|potter|saddler|tanner|thatcher|tinker|turner|weaver".split("|")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split("|")
COLORS = "amber|black|blue|copper|crimson|green|grey|ochre|red|rust|silver|umber|violet|white|yellow".split("|")
PLANTS = "Borage|Chervil|Comfrey|Fennel|Hyssop|Lovage|Marjoram|Mint|Rue|Sage|Savory|Sorrel|Tansy|Thyme|Yarrow".split("|")
SOILS = "damp shade|dry banks|deep rich soil|any open ground|half shade|sandy loam|chalk|full sun|river mud|poor stony ground".split("|")
USES = "tea|soup and stew|dye|none known|cough|salads|bees like it|fresh cheese|linen chests|bitter drinks|seed cake".split("|")
SINGLE = [("Name", words.SURNAMES), ("Town", [p for p in words.PLACES if " " not in p]), ("Craft", CRAFTS), ("Month", MONTHS), ("Color", COLORS)]
SHORT = [("Herb", PLANTS), ("Ground", SOILS), ("Use", USES), ("Flowers in", MONTHS), ("Found near", words.PLACES), ("Color", COLORS)]
SECTIONS = ["Work done by the members without pay", "Repairs put off until the coming spring", "Goods bought from other towns and paid for",
            "Loans that were given in the years before the war", "Houses let to people who came from elsewhere"]
LABELS = "Painting|Digging|Roofing|Glazing|Paving|Fencing|Planting|Mowing|Sweeping|Carting|Milling|Baking|Weaving|Dyeing".split("|")


def wordy(random, columns, rows, bold=False):
    """One row a line: as many of the named columns, their words in any order."""
    grid = Grid(len(columns), 1, aligns=["left"] * len(columns))
    for c, (head, entries) in enumerate(columns):
        grid.add(head, 0, c, role="head", bold=bold)
        chosen = random.sample(entries, rows) if len(entries) >= rows else [random.choice(entries) for _ in range(rows)]
        for r, text in enumerate(chosen):
            grid.add(text, r + 1, c, role="text")
    return grid


def between(random, *tables, **sheet):
    """Tables with prose above and below them."""
    out = Sheet(random, **sheet).prose(1)
    for grid, look in tables:
        out.space(8).table(grid, look).space(8)
    return out.prose(1)


@document("plain-01")
def _(random):
    """Words only, a rule under the heads."""
    grid = wordy(random, random.sample(SHORT, random.choice([3, 3, 4])), random.randint(4, 8))
    return between(random, (grid, Look(random, "head", width=random.choice(["auto", "80%"]), gap=2.2, head_align="left", pad=1.5)))


@document("plain-02")
def _(random):
    """Words only, no rule, heads as the rest."""
    grid = wordy(random, random.sample(SHORT, random.choice([3, 4])), random.randint(5, 9))
    return between(random, (grid, Look(random, "", width="auto", gap=2.5, head_align="left", head_bold=False, pad=1)))


@document("plain-03")
def _(random):
    """Two columns of words: heads in bold type, or a rule below them."""
    grid = wordy(random, [("Herb", PLANTS), random.choice(SHORT[1:4])], random.randint(5, 9))
    bold = random.random() < .5
    return between(random, (grid, Look(random, "" if bold else "head", width="auto", gap=3, head_align="left", head_bold=bold, pad=1)))


@document("close-01")
def _(random):
    """Single words, gutters as narrow as the longest words allow."""
    grid = wordy(random, random.sample(SINGLE, random.choice([4, 5])), random.randint(6, 12))
    return between(random, (grid, Look(random, "", width="auto", gap=random.choice([.55, .6, .7, .8]), head_align="left", head_bold=False, pad=.4)))


@document("close-02")
def _(random):
    """Amounts with narrow gutters."""
    columns = random.randint(5, 8)
    grid = Grid(columns + 1, 1)
    for c in range(columns):
        grid.add(str(1990 + c), 0, c + 1, role="head")
    for r, label in enumerate(random.sample(LABELS, random.randint(6, 10))):
        grid.add(label, r + 1, 0, role="stub")
        for c in range(columns):
            grid.add(f"{random.randint(1000, 9999):,}", r + 1, c + 1)
    return between(random, (grid, Look(random, random.choice(["", "head"]), width="auto", gap=random.choice([.35, .4, .5]), align="right", head_align="right", pad=.4)))


@document("close-03")
def _(random):
    """Names and codes beside counts, narrow gutters."""
    grid = Grid(5, 1)
    for c, text in enumerate(("Name", "Craft", "Code", "Men", "Days")):
        grid.add(text, 0, c, role="head")
    for r, name in enumerate(random.sample(words.SURNAMES, random.randint(6, 12))):
        for c, text in enumerate((name, random.choice(CRAFTS), words.number(random, "code"), str(random.randint(2, 30)), str(random.randint(100, 999)))):
            grid.add(text, r + 1, c, role="stub" if c < 3 else "data")
    return between(random, (grid, Look(random, "", width="auto", gap=random.choice([.6, .7, .8]), align="right", head_align="left", pad=.4)))


def parted(random, columns, named):
    grid = Grid(columns + 1, 1)
    grid.add("Kind of work", 0, 0, role="head")
    for c, text in enumerate(random.sample(["Hours", "Cost", "Men", "Days", "Loads"], columns)):
        grid.add(text, 0, c + 1, role="head")
    labels, row = random.sample(LABELS, 12), 1
    for section in random.sample(SECTIONS, named):
        grid.add(section, row, 0, columns=columns + 1, role="section", truth=(row, 0, 1, 1))
        row += 1
        for _ in range(random.randint(2, 4)):
            grid.add(labels.pop(), row, 0, role="stub")
            for c in range(columns):
                grid.add(words.number(random, "small") if c else f"{random.randint(100, 4000):,}", row, c + 1)
            row += 1
    grid.rows = row
    return grid


@document("parts-01")
def _(random):
    """Sections' names that run on below the figures, set as the rows are."""
    return between(random, (parted(random, random.choice([2, 3]), 3), Look(random, random.choice(["", "head"]), width="auto", stub=8, gap=2, align="right", head_align="right", pad=.8)))


@document("twins-01")
def _(random):
    """Two tables of words beside each other, rows of different height, each with a title and a rule."""
    pair = []
    for pad, title in ((.6, "Gardens"), (3.4, "Workshops")):
        columns = random.sample(SHORT if pad < 1 else SINGLE, random.choice([2, 3]))
        pair.append((title, wordy(random, columns, random.randint(4, 7)), Look(random, "head", size=8.5, width="auto", gap=2, head_align="left", head_bold=False, pad=pad)))
    return twins(random, pair)


@document("twins-02")
def _(random):
    """Two tables of words and counts beside each other, their rows at one height."""
    size = random.choice([8.5, 9])
    pair = []
    for title in ("Gardens", "Workshops"):
        grid = wordy(random, random.sample(SHORT, 1), rows := 6)
        grid.columns = 2
        grid.aligns = ["left", "right"]
        grid.add("Number", 0, 1, role="head")
        for r in range(rows):
            grid.add(words.number(random, "small"), r + 1, 1)
        pair.append((title, grid, Look(random, "head bottom", size=size, width="auto", gap=2, head_align="left", head_bold=False, pad=1, line=1.2)))
    return twins(random, pair)


def twins(random, pair):
    from .grid_html import table
    sheet = Sheet(random, size=10).prose(1)
    inner = ""
    for title, grid, look in pair:
        sheet.tables.append((sheet.page, grid))
        inner += f'<div><div style="font-size:11pt;margin-bottom:6pt">{title}</div>{table(grid, look)}</div>'
    return sheet.add(f'<div style="display:flex;align-items:flex-start;gap:{random.choice([60, 90, 120])}pt;margin:14pt 0">{inner}</div>').prose(1)


@document("printer-01")
def _(random):
    """As a line printer set it: dots after the labels, hyphens above the sum, equals signs below it."""
    columns = random.randint(3, 6)
    grid = Grid(columns + 1, 1)
    heads = random.sample(["North", "South", "East", "West", "Coast", "Hills", "Isles"], columns)
    for c, text in enumerate(heads):
        grid.add(text, 0, c + 1, role="head")
    figures = [[random.randint(10, 9999) for _ in range(columns)] for _ in range(random.randint(4, 7))]
    labels = random.sample(LABELS + ["Fuel and light", "Paper and ink"], len(figures))
    lines = [" " * 26 + "".join(f"{text:>9}" for text in heads), ""]
    rows = [*zip(labels, figures), ("Total", [sum(column) for column in zip(*figures)])]
    double = random.random() < .5
    for r, (label, row) in enumerate(rows):
        if r == len(figures):
            lines.append(" " * 26 + "".join(f"{'-' * 6:>9}" for _ in row))
        lines.append((label + " ").ljust(24, ".") + "  " + "".join(f"{value:>9,}" for value in row))
        grid.add(label, r + 1, 0, role="stub")
        for c, value in enumerate(row):
            grid.add(f"{value:,}", r + 1, c + 1)
    if double:
        lines.append(" " * 26 + "".join(f"{'=' * 6:>9}" for _ in rows[-1][1]))
    return typed(random, grid, lines)


@document("printer-02")
def _(random):
    """A rule of hyphens from edge to edge below the heads."""
    grid = wordy(random, [("Herb", PLANTS), ("Ground", SOILS)], random.randint(4, 8))
    grid.columns = 3
    grid.add("Beds", 0, 2, role="head")
    for r in range(1, grid.rows):
        grid.add(str(random.randint(1, 400)), r, 2)
    at = grid.covered()
    lines = [f"{at[r, 0].text:<14}{at[r, 1].text:<26}{at[r, 2].text:>6}" for r in range(grid.rows)]
    lines.insert(1, "-" * 46 if random.random() < .5 else "-" * 12 + "  " + "-" * 24 + "  " + "-" * 6)
    return typed(random, grid, lines)


def typed(random, grid, lines):
    sheet = Sheet(random, font="'Liberation Mono'", size=9, justify=False).prose(1).space(8)
    sheet.tables.append((1, grid))
    size = random.choice([7.5, 8, 8.5])
    return sheet.add(f'<pre style="font-family:Liberation Mono;font-size:{size}pt;line-height:1.3">{escape(chr(10).join(lines))}</pre>').space(8).prose(1)


HEADS = ["Books", "Readers in the year", "Lent out", "Lost or damaged beyond repair", "New in the last five years", "Members", "Hours open in a week", "Paid for by the town"]


@document("heads-01")
def _(random):
    """Heads of one to four lines, set to the middle, the top or the foot of their row."""
    columns = random.randint(3, 5)
    grid = Grid(columns + 1, 1)
    grid.add(break_text("Branch of the society", 14), 0, 0, role="head")
    for c, text in enumerate(random.sample(HEADS, columns)):
        grid.add(break_text(text, random.choice([8, 10, 12])), 0, c + 1, role="head")
    for r, place in enumerate(random.sample(words.PLACES, random.randint(4, 8))):
        grid.add(place, r + 1, 0, role="stub")
        for c in range(columns):
            grid.add(f"{int(10 ** random.uniform(1, 4.2)):,}", r + 1, c + 1)
    look = Look(random, random.choice(["head", "head", "top head bottom", ""]), width="auto", gap=random.choice([1.4, 2, 2.6]), align="right",
                head_align="center", head_valign=random.choice(["middle", "middle", "top", "bottom"]), pad=1)
    return between(random, (grid, look))


# What resembles them.

@document("none-verse-01")
def _(random):
    """Verses in two or three columns."""
    stanza = lambda: "<br>".join(escape(words.phrase(random, random.randint(3, 5))) for _ in range(4))
    out = "".join(f'<div style="flex:1">{"<br><br>".join(stanza() for _ in range(3))}</div>' for _ in range(random.choice([2, 3])))
    return Sheet(random, justify=False).heading("Songs of the town", 1.2).add(f'<div style="display:flex;gap:24pt">{out}</div>').prose(1)


@document("none-addresses-01")
def _(random):
    """Addresses in three columns, several blocks below each other."""
    out = ""
    for _ in range(3):
        row = "".join(f'<div style="flex:1">{random.choice(words.SURNAMES)} &amp; {random.choice(words.SURNAMES)}<br>{random.randint(1, 90)} {random.choice(words.PLACES)} Street<br>'
                      f'{random.choice(words.PLACES)}<br>office@example.org</div>' for _ in range(3))
        out += f'<div style="display:flex;gap:18pt;margin:9pt 0">{row}</div>'
    return Sheet(random).heading("Our offices", 1.2).prose(1).add(out).prose(1)


@document("none-terms-01")
def _(random):
    """Terms and what they mean, in two columns."""
    out = "".join(f'<div style="display:flex;margin:2pt 0"><div style="width:9em;flex:none">{term}</div><div>{escape(words.sentence(random))}</div></div>'
                  for term in random.sample(PLANTS + CRAFTS, 9))
    return Sheet(random, justify=False).heading("Terms", 1.2).add(out)


@document("none-names-01")
def _(random):
    """An index of names in four columns, in order down each column."""
    terms = sorted({f"{s}, {c}" for s in words.SURNAMES for c in random.sample("ABCDEFGH", 2)} | set(words.PLACES) | set(PLANTS))
    return Sheet(random, columns=4, justify=False, size=8.5).heading("Names").add("<br>".join(map(escape, terms)))


@document("none-newsletter-01")
def _(random):
    """Narrow columns of prose, justified, with wide gaps."""
    sheet = Sheet(random, columns=random.choice([3, 4]), justify=True, size=random.choice([8, 8.5]), margin=16, css="p { hyphens:manual }")
    return sheet.prose(10)
