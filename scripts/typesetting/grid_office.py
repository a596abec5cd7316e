"""Made tables in documents of LibreOffice: tables with rules on some sides, and columns made with tabs."""
from types import SimpleNamespace
from xml.sax.saxutils import escape

from . import grid_words as words
from .fodt import Document, attributes
from .grid_catalog import caption, document
from .grid_model import pairs, statistical, textual


class Letter:
    """As grid_html.Sheet, over fodt.Document."""

    def __init__(self, random, language="en", size=10.5, latin="Liberation Serif", font="Noto Serif CJK SC"):
        self.random, self.language, self.page, self.tables, self.size = random, language, 1, [], size
        self.document = Document("Document", font, latin=latin, size=size, line=size * 1.3, margins=(64, 60, 60, 64))

    def prose(self, paragraphs=1, sentences=None):
        for _ in range(paragraphs):
            self.document.paragraph(words.paragraph(self.random, self.language, sentences), indent=0, after=6)
        return self

    def title(self, text, bold=True, after=4):
        self.document.paragraph(text, indent=0, align="start", bold=bold, before=6, after=after)
        return self

    def notes(self, count=1):
        for note in self.random.sample(words.NOTES[self.language], count):
            self.document.paragraph(note, indent=0, align="start", size=self.size * .78, line=self.size, after=2)
        return self

    def table(self, grid, widths, rules="top head bottom", size=9, weight=.5, pad=(1, 3), shade=None, valign="bottom"):
        self.tables.append((self.page, grid))
        for cell in grid.cells:
            cell.before = ""
            # Raised marks would need text properties of their own.
            cell.mark = cell.mark and f"{cell.mark})"
        rules = set(rules.split())
        covered, cells = grid.covered(), []
        for r in range(grid.rows):
            for c in range(grid.columns):
                cell = covered.get((r, c))
                if cell and (cell.row, cell.column) != (r, c):
                    continue
                rows, columns = (cell.rows, cell.columns) if cell else (1, 1)
                head = r < grid.heads
                below = (r + rows == grid.heads and "head" in rules or r + rows == grid.rows and "bottom" in rules
                         or not head and "rows" in rules or cell and cell.role == "group" and "group" in rules)
                sides = {"top": weight if r == 0 and "top" in rules else 0, "bottom": weight if below else 0,
                         "left": 0, "right": weight if "columns" in rules and c + columns < grid.columns else 0}
                align = "right" if c and (not cell or cell.role != "text") else "left"
                if grid.aligns:
                    align = grid.aligns[c]
                if cell and (cell.role == "group" or cell.role == "section" and not cell.truth):
                    align = "center"
                style = {**sides, "align": align, "valign": "top" if grid.aligns else valign, "bold": bool(cell and (cell.bold or head)),
                         "shade": shade if shade and (head or (r - grid.heads) % 2) else None}
                text = f"{cell.text}{cell.mark}" if cell else ""
                if cell and cell.role == "stub" and cell.level:
                    style["before"] = f'<text:s text:c="{2 * cell.level}"/>'
                cells.append(SimpleNamespace(row=r, column=c, rows=rows, columns=columns, role=cell.role if cell else "data", text=text, style=style))
        total = sum(widths)
        table = SimpleNamespace(style={"inner": 0, "outer": 0}, widths=[w / total for w in widths], heights=[size * 1.2] * grid.rows,
                                cells=cells, header_rows=grid.heads)
        self.document.table(table, size=size, pad=pad, before=2, after=6)
        return self

    def tabs(self, grid, stops, size=10):
        """A table of paragraphs with tab stops: (points, kind) each."""
        self.tables.append((self.page, grid))
        stop = "".join(f'<style:tab-stop{attributes({"style:position": f"{at}pt", "style:type": kind})}/>' for at, kind in stops)
        properties = (f'<style:paragraph-properties fo:text-align="start" fo:line-height="{size * 1.3}pt" fo:margin-top="0pt" fo:margin-bottom="0pt">'
                      f"<style:tab-stops>{stop}</style:tab-stops></style:paragraph-properties>")
        style = self.document.style("paragraph", properties + self.document.text_properties(size))
        at = {(c.row, c.column): c for c in grid.cells}
        for cell in grid.cells:
            cell.before = cell.mark = ""
        for r in range(grid.rows):
            texts = [escape(at[r, c].text.replace("\n", " ")) if (r, c) in at else "" for c in range(grid.columns)]
            self.document.body.append(f'<text:p text:style-name="{style}">{"<text:tab/>".join(texts).rstrip()}</text:p>')
        return self

    def print(self, shop):
        return shop.libreoffice(self.document.xml())


@document("office-01")
def _(random):
    letter = Letter(random).prose(2).title(caption(random, "members", 3))
    return letter.table(statistical(random, "members", columns=4, rows=18, groups="", total="top"), [3, 2, 2, 2, 2]).notes(2).prose(2)


@document("office-02")
def _(random):
    letter = Letter(random, latin="Liberation Sans", size=10).prose(1).title("Tasks and time limits")
    return letter.table(textual(random, ["Task", "Responsible", "Time limit", "Remarks"], 9, [(4, 12), (2, 4), (1, 1), (3, 14)], kinds={2: "date"}), [4, 3, 2, 4],
                        rules="head rows", pad=(2, 4)).prose(2)


@document("office-03")
def _(random):
    letter = Letter(random, language="zh").title("2023年部门决算公开说明").prose(1).title(caption(random, "budget"), bold=False)
    return letter.table(statistical(random, "budget", columns=4, rows=18, groups="some", marks=0, total="bottom", indent=False), [5, 2, 2, 2, 2],
                        rules="top head bottom group").notes(1).prose(2)


@document("office-04")
def _(random):
    letter = Letter(random).prose(2).title("Estimated expenditure by activity", after=2)
    grid = statistical(random, "accounts", columns=3, rows=11, groups="", marks=0, missing=.05, stub_head="blank", indent=False, head_width=40)
    return letter.tabs(grid, [(260, "right"), (350, "right"), (440, "right")]).prose(2)


@document("office-05")
def _(random):
    letter = Letter(random, language="de", latin="Liberation Sans").title(caption(random, "laender"))
    return letter.table(statistical(random, "laender", columns=5, rows=16, groups="all", sections=2), [4, 2, 2, 2, 2, 2], rules="", shade="#e4ecf4").notes(1).prose(2)


@document("office-06")
def _(random):
    letter = Letter(random, language="fr").prose(2)
    letter.tabs(pairs(random, "france", 9, "one"), [(300, "right")]).prose(2).title("Tableau 2. Répartition")
    return letter.table(statistical(random, "france", columns=3, rows=8, groups="", stub_head="text"), [3, 1.5, 1.5, 1.5], rules="columns head").prose(1)
