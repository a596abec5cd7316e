"""Tables as cells with row and column ranges, before any producer sees them."""
from dataclasses import dataclass, field, replace

from . import form


@dataclass
class Cell:
    row: int
    column: int
    rows: int
    columns: int
    text: str
    # align left|center|right, valign top|middle, bold, shade, font, size, vertical, spacing, color,
    # cut: the two halves of the text when a page break divides the cell, left|right|top|bottom: own border
    style: dict = field(default_factory=dict)
    role: str = "data"


@dataclass
class Table:
    widths: list                      # fractions of the table's width
    heights: list                     # points, each a least height
    cells: list
    header_rows: int = 0
    # inner, outer: rule widths in points; rules: all|horizontal; zebra: a color; top, bottom: False leaves the rule out
    style: dict = field(default_factory=dict)


class Grid:
    """Builds a table row by row; every cell names the fractions at which it begins and ends."""

    def __init__(self, edges):
        self.edges = sorted(set(round(e, 4) for e in edges))
        self.cells, self.heights = [], []

    def row(self, height):
        self.heights.append(height)
        return len(self.heights) - 1

    def add(self, row, begin, end, text, role="data", rows=1, **style):
        at = self.edges.index(round(begin, 4))
        cell = Cell(row, at, rows, self.edges.index(round(end, 4)) - at, text, style, role)
        self.cells.append(cell)
        return cell

    def table(self, header_rows=0, **style):
        widths = [b - a for a, b in zip(self.edges, self.edges[1:])]
        cells = sorted(self.cells, key=lambda c: (c.row, c.column))
        covered = [(r, c) for x in cells for r in range(x.row, x.row + x.rows)
                   for c in range(x.column, x.column + x.columns)]
        if len(covered) != len(set(covered)) or len(covered) != len(widths) * len(self.heights):
            raise ValueError("the cells of a table must tile its grid")
        return Table(widths, list(self.heights), cells, header_rows, style)


def show(report, value, where=None):
    """A figure as the sample prints it."""
    printed = report.get("print_at", {}).get(where)
    if printed is not None:
        return printed
    return report.get("print", plain)(value)


def plain(value):
    return "" if value is None else getattr(value, "text", str(value))


def thousands(value):
    return "" if value is None else f"{value:,}" if isinstance(value, int) else f"{float(value):,.2f}"


def grouped(value):
    """Thousands separators, decimals as they are."""
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole else ""


def full_width(value):
    return plain(value).translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789."})


def label(report, key, default):
    return report.get("labels", {}).get(key, default)


def proactive(report, four=(0, .35, .57, .78, 1), two=(0, .5, 1), height=24, band={}, head={}, stub={}, data={}, **style):
    """Section 二's table of the 2021 edition."""
    p, name = report["proactive"], lambda k, d: label(report, k, d)
    edges4, edges2 = list(four), list(two)
    grid = Grid(edges4 + edges2)
    content = name("信息内容", "信息内容")

    def group(title, columns, rows, edges):
        r = grid.row(height)
        grid.add(r, 0, 1, name(title, title), "band", **band)
        r = grid.row(height)
        for i, text in enumerate([content] + columns):
            grid.add(r, edges[i], edges[i + 1], name(text, text), "columnHeader", **head)
        for key, text, fields in rows:
            r = grid.row(height)
            grid.add(r, edges[0], edges[1], name(key, text), "stub", **stub)
            for i, f in enumerate(fields):
                grid.add(r, edges[i + 1], edges[i + 2], show(report, p[key][f], (key, f)), **data)

    group("第二十条第（一）项", ["本年制发件数", "本年废止件数", "现行有效件数"],
          [("regulations", "规章", ["issued", "repealed", "inForce"]),
           ("normativeDocuments", "行政规范性文件", ["issued", "repealed", "inForce"])], edges4)
    group("第二十条第（五）项", ["本年处理决定数量"], [("administrativeLicensing", "行政许可", ["decisions"])], edges2)
    group("第二十条第（六）项", ["本年处理决定数量"],
          [("administrativePenalties", "行政处罚", ["decisions"]),
           ("administrativeCompulsion", "行政强制", ["decisions"])], edges2)
    group("第二十条第（八）项", ["本年收费金额（单位：万元）"],
          [("administrativeFees", "行政事业性收费", ["amount"])], edges2)
    return grid.table(**style)


def requests(report, edges=(0, .08, .2, .48), heights=(20, 20, 36), height=19, tall={}, head={}, stub={}, data={},
             item={}, note={}, third={}, extra_cell=None, **style):
    """Section 三's table. edges: where the three stub columns begin and the numbers begin.

    third: style of the stub cell 三、本年度办理结果. extra_cell: a key whose label gets an empty ruled cell beside it.
    """
    r, name = report["requests"], lambda k, d: label(report, k, d)
    a, b, c, d = edges
    step = (1 - d) / 7
    x = [round(d + i * step, 4) for i in range(7)] + [1]
    extra = round(d - .04, 4)
    grid = Grid(list(edges) + x + ([extra] if extra_cell else []))
    for h in heights:
        grid.row(h)
    grid.add(0, 0, d, name("note", form.NOTE), "columnHeader", rows=3, **{**head, **note})
    grid.add(0, d, 1, name("申请人情况", "申请人情况"), "columnHeader", **head)
    grid.add(1, x[0], x[1], name("naturalPerson", "自然人"), "columnHeader", rows=2, **head)
    grid.add(1, x[1], x[6], name("法人或其他组织", "法人或其他组织"), "columnHeader", **head)
    grid.add(1, x[6], 1, name("total", "总计"), "columnHeader", rows=2, **head)
    for i, (key, text) in enumerate(zip(form.COLUMNS[1:6], ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"])):
        grid.add(2, x[i + 1], x[i + 2], name(key, text), "columnHeader", **head)

    def figures(row, key):
        for i, column in enumerate(form.COLUMNS):
            grid.add(row, x[i], x[i + 1], show(report, r[key][i], (key, column)), **data)

    third_cell = group_cell = None
    done = set()
    for key, group, text in form.ROWS:
        single = form.GROUP_KEYS.get(group)
        if single in r:
            if single in done:
                continue
            key, text, group = single, group, None
            done.add(single)
        row = grid.row(tall.get(key, height))
        text = name(key, text)
        end = extra if key == extra_cell else d
        if group == "top":
            third_cell = None
            grid.add(row, 0, end, text, "stub", **stub)
        else:
            if third_cell is None:
                third_cell = grid.add(row, a, b, name("third", "三、本年度办理结果"), "stub", rows=0, **{**stub, **third})
            third_cell.rows += 1
            if group is None:
                group_cell = None
                grid.add(row, b, end, text, "stub", **{**stub, **item})
            else:
                if group_cell is None or group_cell.style["group"] != group:
                    group_cell = grid.add(row, b, c, name(group, group), "stub", rows=0, group=group, **{**stub, **item})
                group_cell.rows += 1
                grid.add(row, c, end, text, "stub", **{**stub, **item})
        if key == extra_cell:
            grid.add(row, extra, d, "", "stub", **stub)
        figures(row, key)
    return grid.table(header_rows=3, **style)


def reviews(report, heights=(20, 20, 40, 24), head={}, data={}, **style):
    """Section 四's table."""
    v, name = report["reviews"], lambda k, d: label(report, k, d)
    x = [round(i / 15, 4) for i in range(15)] + [1]
    grid = Grid(x)
    for h in heights:
        grid.row(h)
    grid.add(0, 0, x[5], name("行政复议", "行政复议"), "columnHeader", **head)
    grid.add(0, x[5], 1, name("行政诉讼", "行政诉讼"), "columnHeader", **head)
    grid.add(1, x[5], x[10], name("未经复议直接起诉", "未经复议直接起诉"), "columnHeader", **head)
    grid.add(1, x[10], 1, name("复议后起诉", "复议后起诉"), "columnHeader", **head)
    for i, row in enumerate(form.REVIEWS):
        for j, text in enumerate(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]):
            k = 5 * i + j
            top, rows = (1, 2) if i == 0 else (2, 1)
            grid.add(top, x[k], x[k + 1], name((row, text), name("review " + text, text)), "columnHeader", rows=rows, **head)
            grid.add(3, x[k], x[k + 1], show(report, v[row][j], (row, form.RESULTS[j])), **data)
    return grid.table(header_rows=3, **style)


def cut(table, row, inside=None, rule_above=True, rule_below=True, repeat_header=False):
    """Two tables, as a page break before the row leaves them.

    A cell that reaches over the break is ruled on both sides; its text stays above unless its style says how it is cut.
    inside: the break runs through the row itself; "above" or "below" says which half keeps the numbers.
    """
    upper, lower = [], []
    end = row + (1 if inside else 0)
    for cell in table.cells:
        last = cell.row + cell.rows
        above, below = cell.text, cell.text
        if cell.row < end and last > row:
            above, below = cell.style.get("cut", (cell.text, ""))
            if inside and cell.role == "data":
                above, below = (cell.text, "") if inside == "above" else ("", cell.text)
        if cell.row < end:
            upper.append(replace(cell, rows=min(last, end) - cell.row, text=above))
        if last > row:
            first = max(cell.row, row)
            lower.append(replace(cell, row=first - row, rows=last - first, text=below))
    above = Table(table.widths, table.heights[:end], upper, table.header_rows, {**table.style, "bottom": rule_above})
    below_heights = table.heights[row:]
    if repeat_header:
        n = table.header_rows
        lower = [c for c in table.cells if c.row < n] + [replace(c, row=c.row + n) for c in lower]
        below_heights = table.heights[:n] + below_heights
    order = sorted(lower, key=lambda c: (c.row, c.column))
    below = Table(table.widths, below_heights, order, table.header_rows if repeat_header else 0,
                  {**table.style, "top": rule_below})
    return above, below


def row_of(table, text):
    """The first row with a cell of exactly this text."""
    return next(c.row for c in table.cells if c.text == text)
