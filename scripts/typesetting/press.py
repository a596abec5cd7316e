"""Sets a document of blocks with any of the three producers, in a look that is drawn by chance."""
from html import escape

from . import fodt, html, tables

PRODUCERS = ("libreoffice", "chromium", "weasyprint")
FONTS = ("Droid Sans Fallback", "WenQuanYi Zen Hei", "AR PL UKai CN", "Noto Sans CJK SC", "Noto Serif CJK SC")
# Page numbers, for LibreOffice (# is the number) and as CSS content.
NUMBERS = {"- # -": "'- ' counter(page) ' -'", "— # —": "'— ' counter(page) ' —'", "#": "counter(page)",
           "第 # 页": "'第 ' counter(page) ' 页'", "": ""}


def look(dice):
    """Fonts, sizes and margins (points: top, right, bottom, left) of one document."""
    size = dice.choice([12, 14, 15, 16])
    return {"font": dice.choice(FONTS), "heading_font": dice.choice(FONTS), "size": size, "line": round(size * dice.uniform(1.55, 1.9)),
            "margins": (dice.randint(56, 80), dice.randint(58, 80), dice.randint(54, 74), dice.randint(58, 80)),
            "number": dice.choice(list(NUMBERS)), "title_size": dice.choice([18, 20, 22])}


class Press:
    """Blocks are added in order; finish() gives the PDF."""

    def __init__(self, producer, title, look):
        self.producer, self.look = producer, look
        common = {"size": look["size"], "line": look["line"]}
        if producer == "libreoffice":
            footer = (look["number"], "center", None, None, 10) if look["number"] else None
            self.doc = fodt.Document(title, look["font"], margins=look["margins"], heading_font=look["heading_font"], footer=footer, **common)
        else:
            size = look["title_size"]
            css = (f"h1 {{ font-size: {size}pt; line-height: {size * 1.5}pt }}"
                   f"h2 {{ font-family: 'Liberation Serif', '{look['heading_font']}' }}")
            self.doc = html.Page(title, look["font"], margins=" ".join(f"{m}pt" for m in look["margins"]),
                                 number=NUMBERS[look["number"]], css=css, bold_font="Noto Sans CJK SC", **common)

    @property
    def office(self):
        return self.producer == "libreoffice"

    def title(self, lines):
        if self.office:
            for line in lines:
                self.line(line, "center", self.look["title_size"])
            self.doc.paragraph("", indent=0)
        else:
            self.doc.add("<h1>" + "<br>".join(map(escape, lines)) + "</h1>")

    def heading(self, text):
        self.doc.heading(text)

    def paragraph(self, text, size=None):
        if self.office:
            self.doc.paragraph(text, size=size, line=size and size * 1.6)
        else:
            self.doc.paragraph(text, size and f"font-size: {size}pt; line-height: {size * 1.6}pt")

    def line(self, text, align="left", size=None, bold=False):
        """A line without indent: a title, a caption, a signature."""
        size = size or self.look["size"]
        if self.office:
            self.doc.paragraph(text, indent=0, align={"left": "start", "right": "end"}.get(align, align), size=size, line=size * 1.6, bold=bold)
        else:
            weight = "; font-weight: bold" if bold else ""
            self.doc.add(f'<p style="text-indent: 0; text-align: {align}; font-size: {size}pt; line-height: {size * 1.6}pt{weight}; '
                         f'white-space: pre-wrap">{escape(text)}</p>')

    def table(self, table, size=10.5, repeat=False, split=False, together=False):
        """repeat: the header rows come again on the next page; split: a page may end inside a row; together: HTML does not break it."""
        if self.office:
            self.doc.table(table, size=size, repeat_header=repeat, split_rows=split, after=6)
        else:
            # WeasyPrint knows no calc() here and would guess the columns, wrongly where a cell spans them.
            css = ("width: 99%;" if self.producer == "weasyprint" else "") + ("break-inside: avoid;" if together else "")
            self.doc.table(table, size=size, repeat_header=repeat, split_rows=split, css=css)

    def page_break(self):
        if self.office:
            self.doc.page_break()
        else:
            self.doc.add('<div style="break-before: page"></div>')

    def section(self, heading, paragraphs):
        self.heading(heading)
        for text in paragraphs:
            self.paragraph(text)

    def closing(self, lines):
        if not lines:
            return
        self.line(" ")
        for text in lines:
            if self.office:
                self.doc.paragraph(text, indent=0, align="end", right=40)
            else:
                self.doc.add(f'<p class="closing">{escape(text)}</p>')

    def finish(self, shop):
        if self.office:
            return shop.libreoffice(self.doc.xml())
        return getattr(shop, self.producer)(self.doc.text())


def cut_and_set(press, table, cuts, **options):
    """Sets a table with a page break before each row of `cuts`: (row, options of tables.cut)."""
    done = 0
    for row, how in cuts:
        above, table = tables.cut(table, row - done, **how)
        # A repeated header moves the rows of the lower part down.
        done = row - (above.header_rows if how.get("repeat_header") else 0)
        press.table(above, **options)
        press.page_break()
    press.table(table, **options)
