"""Tables as they are made: cells on a grid, and the truth that follows from them.

The truth is in the form of the ICDAR 2013 table competition. Rules it keeps:
every printed row is a row; the lines of a wrapped cell are one cell; blank cells are left out; a cell that
spans positions without rules between them spans only those its text visibly stands in: a stub heading set at
the bottom of a header of two rows belongs to the second one, unless rules between the columns make it a cell of both. A section label in the stub takes the first
column alone, one set in the middle of the table all columns. Marks are part of the text; leader dots are not, they
lead the eye as a rule does.
"""
import json
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from . import grid_words as words


@dataclass
class Cell:
    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    role: str = "data"      # head, group, stub, data, section, text
    mark: str = ""          # set superscript behind the text
    before: str = ""        # a currency sign at the left edge of the cell
    level: int = 0          # indentation
    bold: bool = False
    leader: str = ""        # the dots, once it is known how many
    truth: tuple = ()       # (row, column, rows, columns) where they are not those of the markup

    @property
    def printed(self):
        return " ".join(f"{self.before} {self.text}{self.mark}".split())


@dataclass
class Grid:
    columns: int
    heads: int                      # header rows
    cells: list = field(default_factory=list)
    rows: int = 0
    leaders: str = ""               # "." or " ." when stub labels run out in dots
    language: str = "en"
    totals: list = field(default_factory=list)
    aligns: list = field(default_factory=list)   # of text tables, a column each

    def add(self, text, row, column, **more):
        cell = Cell(text, row, column, **more)
        self.cells.append(cell)
        self.rows = max(self.rows, row + cell.rows)
        return cell

    def covered(self):
        out = {}
        for cell in self.cells:
            for r in range(cell.row, cell.row + cell.rows):
                for c in range(cell.column, cell.column + cell.columns):
                    if (r, c) in out:
                        raise ValueError(f"cells overlap at {r}, {c}")
                    out[r, c] = cell
        return out

    def stretch(self, start, stop):
        """The body rows start..<stop with the header above them, as a table of its own."""
        part = Grid(self.columns, self.heads, leaders=self.leaders, language=self.language, aligns=self.aligns)
        for cell in self.cells:
            if cell.row < self.heads:
                row = cell.row
            elif start <= cell.row - self.heads < stop:
                row = cell.row - start
            else:
                continue
            one = part.add(cell.text, row, cell.column)
            one.__dict__.update({**cell.__dict__, "row": row,
                                 "truth": cell.truth and (cell.truth[0] - cell.row + row, *cell.truth[1:])})
            part.rows = max(part.rows, row + cell.rows)
        part.totals = [r - start for r in self.totals if start <= r - self.heads < stop]
        return part


def truth(name, tables):
    """tables: (page, grid) pairs."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>', f"<document filename={quoteattr(name + '.pdf')}>"]
    for number, (page, grid) in enumerate(tables, 1):
        grid.covered()
        out.append(f' <table id="{number}">\n  <region id="1" page="{page}" col-increment="0" row-increment="0">')
        for index, cell in enumerate(sorted((c for c in grid.cells if c.printed), key=lambda c: (c.row, c.column)), 1):
            row, column, rows, columns = cell.truth or (cell.row, cell.column, cell.rows, cell.columns)
            out.append(f'   <cell id="{index}" start-row="{row}" start-col="{column}" end-row="{row + rows - 1}" '
                       f'end-col="{column + columns - 1}"><content>{escape(cell.printed)}</content></cell>')
        out.append("  </region>\n </table>")
    return "\n".join(out) + "\n</document>\n"


def json_truth(tables):
    """The same as JSON: per table its page and its printed cells, [row, column, rows, columns, text]."""
    out = []
    for page, grid in tables:
        cells = []
        for cell in sorted((c for c in grid.cells if c.printed), key=lambda c: (c.row, c.column)):
            cells.append([*(cell.truth or (cell.row, cell.column, cell.rows, cell.columns)), cell.printed])
        out.append({"page": page, "cells": cells})
    return json.dumps(out, ensure_ascii=False, separators=(",", ":")).replace("],[", "],\n[") + "\n"


def break_text(text, width):
    """Line breaks at spaces (or between Chinese characters), lines of about `width` characters."""
    if " " not in text and not text.isascii():
        return "\n".join(text[i:i + width] for i in range(0, len(text), width))
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


MISSING = {"en": ["-", "–", "(NA)", "(X)", "...", "NA", "—", "(D)"], "de": ["-", "–", "x", "."],
           "fr": ["–", "nd", "..."], "zh": ["-", "—"]}


def statistical(random, topic, columns=5, rows=14, groups="", sections=0, section_style="stub", indent=True, leaders="",
                missing=.05, blank=0.0, wrap_stub=0.0, currency="", percent=False, negative=0.0, total="", kinds=None,
                stub_head="text", marks=.08, unit_row="", number_row=False, head_width=12, boxed=False, errors=False):
    """A stub and number columns.

    groups: "", "some" or "all" columns under spanning headings. stub_head: text, blank. total: "", top, bottom.
    unit_row: a row under the headings that says the unit over all number columns. boxed: rules part the columns of
    the header, so that a heading without a spanning one above it takes both rows in the truth. errors: a row of figures in parentheses follows each row.
    """
    t = words.TOPICS[topic]
    language = t["language"]
    grid = Grid(columns + 1, 0, leaders=leaders, language=language)
    kinds = kinds or [random.choice(["int", "int", "small", "one", "two"]) for _ in range(columns)]
    spans = []
    left = columns
    while left:
        size = min(left, random.choice([2, 2, 3, 4]))
        if left - size == 1 and groups == "all":
            size = left if left <= 4 else size - 1
        if groups == "all" or (groups == "some" and random.random() < .7 and size > 1) or (groups == "some" and left == columns and size > 1):
            spans.append((True, size))
        else:
            size = 1
            spans.append((False, 1))
        left -= size
    names = list(t["groups"])
    random.shuffle(names)
    deep = 2 if groups else 1
    column = 1
    heads, plain = [], []
    run = random.sample(t["heads"], min(len(t["heads"]), columns))
    for grouped, size in spans:
        if grouped:
            heads += [(column + i, text) for i, text in enumerate(random.sample(t["heads"], size))]
            cell = grid.add(names[len(heads) % len(names)], 0, column, columns=size, role="group")
            if marks and random.random() < marks:
                cell.mark = "1"
        else:
            plain.append((column, run[(column - 1) % len(run)]))
        column += size
    broken = {c: break_text(text, head_width) for c, text in heads}
    lines = max((text.count("\n") + 1 for text in broken.values()), default=1)
    for c, text in broken.items():
        grid.add(text, 1, c, role="head")
    for c, text in plain:
        text = break_text(text, head_width)
        cell = grid.add(text, 0, c, rows=deep, role="head")
        # Set at the bottom, it stands beside the second row alone unless it has more lines than that.
        if deep == 2 and not boxed and text.count("\n") + 1 <= lines:
            cell.truth = (1, c, 1, 1)
    if stub_head == "text" and t["stub"]:
        cell = grid.add(t["stub"], 0, 0, rows=deep, role="head")
        if deep == 2 and not boxed:
            cell.truth = (1, 0, 1, 1)
    row = deep
    if unit_row:
        grid.add(unit_row, row, 1, columns=columns, role="group")
        row += 1
    if number_row:
        for c in range(columns + 1):
            grid.add(f"({c + 1})" if language != "zh" else str(c + 1) if c else "栏次", row, c, role="head")
        row += 1
    grid.heads = row
    labels = list(t["labels"].split("|"))
    random.shuffle(labels)
    labels *= 3
    chosen = []
    if total == "top":
        chosen.append(("total", t["total"]))
    section_names = random.sample(t["sections"], min(sections, len(t["sections"])))
    each = max(1, rows // max(1, len(section_names)))
    for i in range(rows):
        if section_names and i % each == 0 and i // each < len(section_names):
            chosen.append(("section", section_names[i // each]))
        chosen.append(("row", labels[i]))
    if total == "bottom":
        chosen.append(("total", t["total"]))
    first = True
    for kind, label in chosen:
        if kind == "section":
            if section_style == "center":
                grid.add(label, row, 0, columns=columns + 1, role="section", bold=True)
            else:
                grid.add(label, row, 0, columns=columns + 1, role="section", bold=random.random() < .8, truth=(row, 0, 1, 1))
            row += 1
            continue
        level = 0
        if kind == "row" and indent and (section_names or total == "top"):
            level = random.choice([1, 1, 1, 2]) if random.random() < .8 else 1
        text = label
        if kind == "row" and random.random() < wrap_stub and language != "zh":
            text = break_text(f"{label}, {random.choice(_TAILS[language])}", random.randint(24, 36))
        stub = grid.add(text, row, 0, role="stub", level=level, bold=kind == "total")
        if marks and random.random() < marks:
            stub.mark = random.choice("1234")
        if kind == "total":
            grid.totals.append(row)
        for c in range(1, columns + 1):
            chance = random.random()
            if chance < blank and kind == "row":
                continue
            if chance < blank + missing and kind == "row":
                grid.add(random.choice(MISSING[language]), row, c)
                continue
            value = words.number(random, kinds[c - 1], language)
            cell = grid.add(value, row, c, bold=kind == "total" and random.random() < .9)
            if random.random() < negative:
                cell.text = f"({value})" if random.random() < .7 else f"-{value}"
            if currency and (first or kind == "total"):
                cell.before = currency
            if percent and kinds[c - 1] == "one":
                cell.text += "%" if language == "en" else " %"
            if marks and random.random() < marks / 4:
                cell.mark = random.choice(["p", "r", "1", "2"])
        first = False
        row += 1
        if errors and kind == "row":
            for c in range(1, columns + 1):
                if (row - 1, c) in grid.covered():
                    grid.add(f"({random.uniform(0, 2):.3f})", row, c)
            row += 1
    grid.rows = row
    return grid


_TAILS = {"en": ["including establishments not elsewhere classified", "except those reported by other units", "and related support activities",
                 "of persons reporting one race only", "excluding seasonal adjustment and revisions"],
          "de": ["einschließlich der nicht zugeordneten Fälle", "ohne Berücksichtigung der Nachmeldungen"],
          "fr": ["y compris les établissements non classés", "hors opérations exceptionnelles"]}


def textual(random, headings, rows, lengths, kinds=None, first_column="phrase", boxed=False):
    """Columns of words, wrapped. lengths: words a cell, a (least, most) pair a column."""
    grid = Grid(len(headings), 1 if any(headings) else 0, aligns=["left"] * len(headings))
    for c, text in enumerate(headings):
        if text:
            grid.add(text, 0, c, role="head")
    for r in range(grid.heads, grid.heads + rows):
        for c, (least, most) in enumerate(lengths):
            kind = (kinds or {}).get(c)
            if kind == "number":
                text = str(r - grid.heads + 1)
            elif kind in ("date", "code", "year", "int", "small", "one"):
                text = words.number(random, kind)
            elif kind == "name":
                text = f"{random.choice(words.SURNAMES)}, {random.choice('ABCDEFGHJKLMNPRST')}."
            elif kind == "place":
                text = random.choice(words.PLACES)
            else:
                text = words.phrase(random, random.randint(least, most))
            grid.add(text, r, c, role="text")
    return grid


def pairs(random, topic, rows, kind="int", language=None):
    """Label and value, without a header."""
    t = words.TOPICS[topic]
    grid = Grid(2, 0, language=t["language"])
    for row, label in enumerate(random.sample(t["labels"].split("|"), rows)):
        grid.add(label, row, 0, role="stub")
        grid.add(words.number(random, kind, t["language"]), row, 1)
    return grid
