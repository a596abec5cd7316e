"""Sets made tables and their surroundings as HTML, for Chromium."""
import functools
import struct
import subprocess
from html import escape
from pathlib import Path

SERIF, SANS = "'Liberation Serif','Noto Serif CJK SC'", "'Liberation Sans','Noto Sans CJK SC'"
FONTS = [SERIF, SANS, "'P052','Noto Serif CJK SC'", "'Nimbus Sans','Noto Sans CJK SC'", "'C059','Noto Serif CJK SC'",
         "'DejaVu Sans','Noto Sans CJK SC'", "'Liberation Sans Narrow','Noto Sans CJK SC'"]


@functools.cache
def advances(family):
    """Widths of the first characters of a TrueType font in thousandths of the size: enough to count leader dots."""
    file = subprocess.run(["fc-match", "-f", "%{file}", f"{family}:style=Regular"], capture_output=True, text=True).stdout
    data = Path(file).read_bytes()
    tables = {data[12 + 16 * i:16 + 16 * i]: struct.unpack(">II", data[20 + 16 * i:28 + 16 * i])
              for i in range(struct.unpack(">H", data[4:6])[0])}
    units = struct.unpack(">H", data[tables[b"head"][0] + 18:][:2])[0]
    longs = struct.unpack(">H", data[tables[b"hhea"][0] + 34:][:2])[0]
    cmap = tables[b"cmap"][0]
    start = next(cmap + struct.unpack(">I", data[cmap + 8 + 8 * i:][:4])[0]
                 for i in range(struct.unpack(">H", data[cmap + 2:][:2])[0])
                 if data[cmap + 4 + 8 * i:][:4] == b"\0\3\0\1")
    count = struct.unpack(">H", data[start + 6:][:2])[0] // 2
    ends, starts, deltas, offsets = (struct.unpack(f">{count}H", data[start + 14 + shift + 2 * count * i:][:2 * count])
                                     for i, shift in enumerate((0, 2, 2, 2)))
    widths = {}
    for code in range(32, 0x250):
        i = next(i for i in range(count) if ends[i] >= code)
        if starts[i] > code:
            continue
        glyph = code + deltas[i] & 0xFFFF
        if offsets[i]:
            at = start + 16 + 6 * count + 2 * i + offsets[i] + 2 * (code - starts[i])
            glyph = struct.unpack(">H", data[at:at + 2])[0]
        at = tables[b"hmtx"][0] + 4 * min(glyph, longs - 1)
        widths[chr(code)] = struct.unpack(">H", data[at:at + 2])[0] * 1000 / units
    return widths


class Look:
    """How a table is drawn. rules: words among top, head, bottom, rows, columns, frame, groups (every five
    rows), group (under spanning headings: short), groupfull, total, sections, headrows, stub."""

    def __init__(self, random, rules="", **more):
        self.rules = set(rules.split())
        self.size = more.pop("size", random.choice([7.5, 8, 8.5, 9, 9.5, 10]))
        self.font = more.pop("font", random.choice(FONTS))
        self.line = more.pop("line", random.choice([1.1, 1.15, 1.2, 1.3]))
        self.pad = more.pop("pad", random.choice([.4, .8, 1.2, 2]))               # points above and below
        self.gap = more.pop("gap", random.choice([.9, 1.2, 1.6, 2.2]))            # ems between columns
        self.width = more.pop("width", random.choice(["auto", "100%", "100%"]))
        self.stub = more.pop("stub", None)                                        # ems
        self.align = more.pop("align", random.choice(["right", "right", "right", "center", "decimal"]))
        self.head_align = more.pop("head_align", random.choice(["center", "center", "right"]))
        self.head_bold = more.pop("head_bold", random.random() < .4)
        self.head_valign = more.pop("head_valign", "bottom")
        self.valign = more.pop("valign", random.choice(["bottom", "bottom", "top"]))
        self.weight = more.pop("weight", random.choice([.4, .5, .75, 1]))
        self.color = more.pop("color", "#000")
        self.zebra = more.pop("zebra", None)
        self.head_fill = more.pop("head_fill", None)
        self.head_color = more.pop("head_color", None)
        self.fills = more.pop("fills", {})                                        # column to color
        self.every = more.pop("every", 0)                                         # white space every so many rows
        self.widths = more.pop("widths", None)                                    # percents
        self.css = more.pop("css", "")
        self.margin = more.pop("margin", "0")
        if more:
            raise TypeError(f"no such option: {', '.join(more)}")


def inline(text):
    return escape(text).replace("\n", "<br>")


def leaders(grid, look):
    """Counts the dots that fill the stub column."""
    family = look.font.split("'")[1]
    widths = advances(family)
    dot = sum(widths[c] for c in grid.leaders)
    for cell in grid.cells:
        if cell.role != "stub" or cell.bold or cell.leader:
            continue
        line = cell.text.split("\n")[-1]
        room = look.stub * 1000 - 1200 * cell.level - sum(widths.get(c, 500) for c in line) - 350 * len(cell.mark)
        if "\n" in cell.text:
            room -= 1000
        cell.leader = grid.leaders * max(2, int(room // dot) - 1)


def table(grid, look):
    if grid.leaders:
        leaders(grid, look)
    covered, rules = grid.covered(), look.rules
    line = f"{look.weight}pt solid {look.color}"
    out = []
    # Groups of rows that share a cell are parted by a rule over all columns.
    starts = {cell.row for cell in grid.cells if cell.rows > 1 and cell.row >= grid.heads}
    for r in range(grid.rows):
        cells, c = [], 0
        while c < grid.columns:
            cell = covered.get((r, c))
            if cell and (cell.row, cell.column) != (r, c):
                c += cell.columns if cell.row == r else 1
                continue
            rows, columns = (cell.rows, cell.columns) if cell else (1, 1)
            head, last = r < grid.heads, r + rows
            css = {}
            if r == 0 and rules & {"top", "frame"}:
                css["top"] = line
            if last == grid.heads and rules & {"head", "headrows"}:
                css["bottom"] = line
            if last == grid.rows and rules & {"bottom", "frame"}:
                css["bottom"] = line
            if head and "headrows" in rules or not head and "rows" in rules and last < grid.rows:
                css["bottom"] = line
            if not head and "groups" in rules and (last - grid.heads) % 5 == 0 and last < grid.rows:
                css["bottom"] = line
            if r in grid.totals and "total" in rules:
                css["top"] = line
            if cell and cell.role == "section" and "sections" in rules:
                css["top"] = css["bottom"] = line
            if r in starts and r > grid.heads:
                css["top"] = line
            if cell and cell.role == "group" and "groupfull" in rules:
                css["bottom"] = line
            if c + columns < grid.columns and "columns" in rules:
                css["right"] = line
            if c == 0 and columns == 1 and "stub" in rules:
                css["right"] = line
            if "frame" in rules:
                if c == 0:
                    css["left"] = line
                if c + columns == grid.columns:
                    css["right"] = line
            style = "".join(f"border-{k}:{v};" for k, v in sorted(css.items()))
            fill = look.head_fill if head else look.fills.get(c)
            if not head and look.zebra and (r - grid.heads) % 2:
                fill = look.zebra
            if fill:
                style += f"background:{fill};"
            if head and look.head_color:
                style += f"color:{look.head_color};"
            role = cell.role if cell else "data"
            align = look.head_align if head else look.align
            if role == "group" or role == "section" and not cell.truth:
                align = "center"
            elif c == 0 and not head or role in ("stub", "section"):
                align = "left"
            elif c == 0 and grid.heads and not grid.aligns:
                align = "left" if look.head_align != "center" else "center"
            if role == "text" or grid.aligns:
                align = grid.aligns[c]
            style += f"text-align:{'right' if align == 'decimal' else align};"
            style += f"vertical-align:{look.head_valign if head else look.valign};"
            if c == 0 and look.stub and columns == 1 and not (head and rows > 1 and grid.heads == 1):
                style += f"width:{look.stub}em;"
            if look.widths and columns == 1:
                style += f"width:{look.widths[c]}%;"
            if cell and (cell.bold or head and look.head_bold):
                style += "font-weight:bold;"
            side = look.gap / 2
            left, right = (0 if c == 0 and "frame" not in rules else side), (0 if c + columns == grid.columns and "frame" not in rules else side)
            over = look.pad + (1.2 if r in (0, grid.heads) and rules else 0)
            under = look.pad + (1.2 if last in (grid.rows, grid.heads) and rules else 0)
            if look.every and not head and (last - grid.heads) % look.every == 0 and last < grid.rows:
                under += look.size * .8
            style += f"padding:{over:.1f}pt {right:.2f}em {under:.1f}pt {left:.2f}em;"
            if role not in ("text",) and not (grid.aligns and head):
                style += "white-space:nowrap;"
            span = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
            cells.append(f'<td{span} style="{style}">{content(cell, align, look, grid) if cell else ""}</td>')
            c += columns
        out.append(f"<tr>{''.join(cells)}</tr>")
    width = f"width:{look.width};" if look.width != "auto" else ""
    if look.widths:
        width += "table-layout:fixed;"
    if grid.leaders:
        width += "font-kerning:none;"
    return (f'<table style="border-collapse:collapse;{width}margin:{look.margin};font-family:{look.font};font-size:{look.size}pt;'
            f'line-height:{look.line};{look.css}">{"".join(out)}</table>')


def content(cell, align, look, grid):
    text = inline(cell.text)
    if cell.before:
        text = f'<span style="float:left;padding-right:.3em">{cell.before}</span>{text}'
    if cell.mark:
        text += f'<sup style="font-size:65%;line-height:0">{cell.mark}</sup>'
    text += cell.leader
    if cell.role == "group" and "group" in look.rules:
        text = f'<div style="border-bottom:{look.weight}pt solid {look.color};margin:0 .1em">{text}</div>'
    if align == "decimal" and cell.role == "data" and not cell.before:
        point = max(cell.text.rfind("."), cell.text.rfind(",") if grid.language in ("de", "fr") else -1)
        whole, rest = (cell.text[:point], cell.text[point:]) if point > 0 and len(cell.text) - point < 5 else (cell.text, "")
        mark = f'<sup style="font-size:65%;line-height:0">{cell.mark}</sup>' if cell.mark else ""
        text = f'{escape(whole)}<span style="display:inline-block;width:1.7em;text-align:left">{escape(rest)}{mark}</span>'
    if cell.role == "stub":
        hang = 1 if "\n" in cell.text else 0
        text = f'<div style="padding-left:{1.2 * cell.level + hang:.1f}em;text-indent:{-hang}em">{text}</div>'
    return text


class Sheet:
    """Pages of one document, and the tables on them."""

    def __init__(self, random, landscape=False, font=None, size=None, margin=None, language="en", columns=1, justify=None, css="", page=None):
        self.random, self.language, self.page, self.tables, self.body = random, language, 1, [], []
        self.font = font or random.choice(FONTS[:5])
        self.size = size or random.choice([9, 9.5, 10, 10.5, 11])
        self.margin = margin or random.choice([16, 18, 20, 22, 25])
        self.columns, self.css, self.boxes = columns, css, ""
        self.justify = random.random() < .6 if justify is None else justify
        self.paper = page or random.choice(["210mm 297mm", "215.9mm 279.4mm"])
        if landscape:
            self.paper = " ".join(reversed(self.paper.split()))

    def add(self, html):
        self.body.append(html)
        return self

    def heading(self, text, size=1.3, align="left", css=""):
        return self.add(f'<div style="font-size:{size}em;font-weight:bold;text-align:{align};margin:.7em 0 .4em;{css}">{inline(text)}</div>')

    def prose(self, paragraphs=1, sentences=None):
        from . import grid_words as words
        for _ in range(paragraphs):
            self.add(f"<p>{escape(words.paragraph(self.random, self.language, sentences))}</p>")
        return self

    def title(self, grid_title, unit="", size=1.0, align=None, gap=None):
        align = align or self.random.choice(["left", "center", "left"])
        weight = self.random.choice(["bold", "bold", "normal"])
        below = gap if gap is not None else self.random.choice([2, 3, 5, 8])
        self.add(f'<div style="text-align:{align};font-weight:{weight};font-size:{size}em;margin:6pt 0 {below}pt">{inline(grid_title)}'
                 + (f'<div style="font-weight:normal;font-size:.85em">{inline(unit)}</div>' if unit else "") + "</div>")
        return self

    def table(self, grid, look):
        self.tables.append((self.page, grid))
        return self.add(f'<div class="t">{table(grid, look)}</div>')

    def beside(self, *pairs, gap=18):
        """Tables side by side, aligned at the top."""
        for grid, _ in pairs:
            self.tables.append((self.page, grid))
        inner = "".join(f"<div>{table(grid, look)}</div>" for grid, look in pairs)
        return self.add(f'<div style="display:flex;align-items:flex-start;gap:{gap}pt">{inner}</div>')

    def notes(self, count=2, size=.78, gap=None, language=None):
        from . import grid_words as words
        chosen = self.random.sample(words.NOTES[language or self.language], count)
        space = gap if gap is not None else self.random.choice([1, 2, 4, 6])
        return self.add(f'<div style="font-size:{size}em;line-height:1.15;margin:{space}pt 0 8pt">' + "<br>".join(map(escape, chosen)) + "</div>")

    def new_page(self):
        self.page += 1
        return self.add('<div style="break-before:page"></div>')

    def space(self, points):
        return self.add(f'<div style="height:{points}pt"></div>')

    def running(self, head="", foot="", rule=False):
        """A header and a footer in the margins of every page; # is the page number."""
        def text(line):
            return " ".join(f'"{part}"' if part != "#" else "counter(page)" for part in line.replace("#", "|#|").split("|") if part)
        for place, line, side in (("top", head, "bottom"), ("bottom", foot, "top")):
            if line:
                mark = f"border-{side}:.5pt solid #000;" if rule else ""
                self.boxes += f"@{place}-center {{ content:{text(line)}; font-size:8pt; width:100%; text-align:left; vertical-align:middle; {mark} }}"
        return self

    def html(self):
        body = "".join(self.body)
        if self.columns > 1:
            height = float(self.paper.split()[1][:-2]) - 2 * self.margin - 1
            body = f'<div style="columns:{self.columns};column-gap:{self.random.choice([14, 18, 24])}pt;column-fill:auto;height:{height}mm">{body}</div>'
        align = "text-align:justify;hyphens:auto;" if self.justify else ""
        return (f'<!doctype html><html lang="{self.language}"><meta charset="utf-8"><style>@page {{ size: {self.paper}; margin: {self.margin}mm; {self.boxes} }}'
                f"html, body {{ margin:0 }} body {{ font-family:{self.font}; font-size:{self.size}pt; line-height:1.28 }}"
                f".t {{ break-inside:avoid }} .t + p, .t + .t {{ margin-top:.9em }} p {{ margin:0 0 .6em; {align} }} * {{ print-color-adjust:exact; -webkit-print-color-adjust:exact }}"
                f"{self.css}</style><body>{body}</body></html>")
