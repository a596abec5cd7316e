"""HTML with CSS for paged media, for Chromium and WeasyPrint."""
import base64
import struct
import zlib
from html import escape


def seal(size=150):
    """A red ring with a star, half transparent: PNG bytes of a seal that is an image and no text."""
    import math
    center, rows = size / 2, []
    star = [(center + (0.42 if i % 2 == 0 else 0.17) * center * math.sin(i * math.pi / 5),
             center - (0.42 if i % 2 == 0 else 0.17) * center * math.cos(i * math.pi / 5)) for i in range(10)]
    for y in range(size):
        row = bytearray(b"\0")
        for x in range(size):
            distance = math.hypot(x - center + .5, y - center + .5)
            inside = False
            for (ax, ay), (bx, by) in zip(star, star[1:] + star[:1]):
                if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                    inside = not inside
            row += bytes((208, 30, 30, 170 if inside or .86 * center < distance < .96 * center else 0))
        rows.append(bytes(row))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b""))


def image(data, kind="png", style=""):
    return f'<img style="{style}" src="data:image/{kind};base64,{base64.b64encode(data).decode()}">'


class Page:
    """A document of blocks, as fodt.Document is one."""

    def __init__(self, title, font, size=15, line=27, margins="25mm 25mm 22mm 25mm", number="", head="", css="",
                 bold_font=None):
        boxes = f"@bottom-center {{ content: {number}; font-size: 10pt }}" if number else ""
        boxes += f"@top-right {{ content: '{head}'; font-size: 9pt }}" if head else ""
        self.title, self.body = title, []
        # These CJK fonts have no bold of their own and browsers do not always thicken them.
        bold = f"b, h2 {{ font-family: 'Liberation Serif', '{bold_font}' }}" if bold_font else ""
        self.css = (f"@page {{ size: A4; margin: {margins}; {boxes} }}"
                    f"html {{ font-family: 'Liberation Serif', '{font}'; font-size: {size}pt; line-height: {line}pt }}"
                    "body { margin: 0 } p { margin: 0; text-indent: 2em; text-align: justify; orphans: 1; widows: 1 }"
                    "h1 { font-size: 20pt; line-height: 30pt; text-align: center; font-weight: normal; margin: 0 0 24pt }"
                    "h2 { font-size: 1em; font-weight: bold; margin: 0; text-indent: 2em; break-after: avoid }"
                    # Half of a collapsed outer rule stands outside the table; Chromium cuts it off at the page's text area.
                    "table { border-collapse: collapse; width: calc(100% - 4pt); margin: 0 2pt; table-layout: fixed }"
                    "td { padding: 1pt 3pt; overflow-wrap: anywhere } tr { break-inside: avoid }"
                    ".closing { text-indent: 0; text-align: right; padding-right: 3em }" + bold + css)

    def add(self, html):
        self.body.append(html)

    def heading(self, text):
        self.add(f"<h2>{escape(text)}</h2>")

    def paragraph(self, text, style=""):
        pieces = escape(text, quote=False).split("**")
        inner = "".join(f"<b>{p}</b>" if i % 2 else p for i, p in enumerate(pieces))
        self.add(f'<p style="{style}">{inner}</p>' if style else f"<p>{inner}</p>")

    def table(self, table, size=10, repeat_header=True, break_before=False, css="", inside=None, split_rows=False):
        """inside: (row, column) → HTML that is put into that cell before its text; split_rows: a page may end inside a row."""
        st = table.style
        inner = st.get("inner", .75)
        outer = st.get("outer", inner)
        rules, zebra = st.get("rules", "all"), st.get("zebra")
        total, columns = len(table.heights), len(table.widths)
        lead = "break-before: page;" if break_before else ""
        out = [f'<table style="font-size: {size}pt; line-height: {size * 1.3:.1f}pt; {lead}{css}"><colgroup>']
        out += [f'<col style="width: {w * 100:.3f}%">' for w in table.widths]
        out.append("</colgroup>" + ("<thead>" if repeat_header and table.header_rows else "<tbody>"))
        for r, height in enumerate(table.heights):
            if r and r == table.header_rows and repeat_header:
                out.append("</thead><tbody>")
            out.append(f'<tr style="height: {height}pt{"; break-inside: auto" if split_rows else ""}">')
            for cell in (c for c in table.cells if c.row == r):
                s = cell.style
                sides = {"top": outer if r == 0 else inner, "bottom": outer if r + cell.rows == total else inner,
                         "left": outer if cell.column == 0 else inner,
                         "right": outer if cell.column + cell.columns == columns else inner}
                if rules == "horizontal":
                    sides["left"] = sides["right"] = 0
                if r == 0 and not st.get("top", True):
                    sides["top"] = 0
                if r + cell.rows == total and not st.get("bottom", True):
                    sides["bottom"] = 0
                sides.update({k: s[k] for k in sides if k in s})
                css_cell = "".join(f"border-{k}: {v}pt solid #000;" for k, v in sides.items() if v)
                align = s.get("align", "center" if cell.role in ("data", "columnHeader", "band") else "left")
                css_cell += f"text-align: {align}; vertical-align: {s.get('valign', 'middle')};"
                shade = s.get("shade") or (zebra if zebra and r >= table.header_rows and r % 2 and cell.rows == 1 else None)
                if shade:
                    css_cell += f"background: {shade};"
                if s.get("bold"):
                    css_cell += "font-weight: bold;"
                if s.get("indent"):
                    css_cell += f"text-indent: {s['indent']}pt;"
                if s.get("size"):
                    css_cell += f"font-size: {s['size']}pt;"
                if s.get("vertical"):
                    # WenQuanYi has no vertical metrics.
                    css_cell += "writing-mode: vertical-rl; font-family: 'Noto Sans CJK SC';"
                if s.get("spacing"):
                    css_cell += f"letter-spacing: {s['spacing']}pt;"
                text = escape(cell.text, quote=False)
                text = "<br>".join(text) if s.get("stacked") else text.replace("\n", "<br>")
                extra = (inside or {}).get((r, cell.column), "")
                if extra:
                    css_cell += "position: relative;"
                span = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
                out.append(f'<td{span} style="{css_cell}">{extra}{text}</td>')
            out.append("</tr>")
        self.add("".join(out) + "</tbody></table>")

    def text(self):
        return (f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(self.title)}</title>'
                f"<style>{self.css}</style></head><body>{''.join(self.body)}</body></html>")
