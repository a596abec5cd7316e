"""Flat OpenDocument text, for LibreOffice: full control of merged cells, rules, vertical text and page breaks."""
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {n: f"urn:oasis:names:tc:opendocument:xmlns:{u}:1.0" for n, u in [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("dc", "dc")]}
NAMESPACES["dc"] = "http://purl.org/dc/elements/1.1/"
NAMESPACES["xlink"] = "http://www.w3.org/1999/xlink"


def attributes(pairs):
    return "".join(f" {k}={quoteattr(str(v))}" for k, v in pairs.items() if v is not None)


class Document:
    """Blocks are added in order; xml() is the whole file."""

    def __init__(self, title, font, latin="Liberation Serif", size=16, line=28, margins=(72, 72, 72, 72), heading_font=None,
                 footer=None, header=None, text_shade=None):
        self.title, self.font, self.latin, self.size, self.line = title, font, latin, size, line
        self.margins, self.footer, self.header, self.text_shade = margins, footer, header, text_shade
        self.heading_font = heading_font or font
        self.width = 595.3 - margins[1] - margins[3]
        self.styles, self.names, self.body, self.break_next = [], {}, [], False

    def style(self, family, body, **extra):
        key = (family, body, tuple(sorted(extra.items())))
        if key not in self.names:
            self.names[key] = name = f"{family[:2]}{len(self.names)}"
            self.styles.append(f'<style:style style:name="{name}" style:family="{family}"'
                               f'{attributes({k.replace("_", ":", 1).replace("_", "-"): v for k, v in extra.items()})}>{body}</style:style>')
        return self.names[key]

    def text_properties(self, size=None, font=None, bold=False, color=None, spacing=None, shade=None, scale=None):
        font = font or self.font
        weight = "bold" if bold else "normal"
        return "<style:text-properties" + attributes({
            "style:font-name-asian": font, "style:font-name": self.latin, "fo:font-size": f"{size or self.size}pt",
            "style:font-size-asian": f"{size or self.size}pt", "fo:font-weight": weight, "style:font-weight-asian": weight,
            "fo:color": color, "fo:letter-spacing": spacing and f"{spacing}pt", "fo:background-color": shade,
            "style:text-scale": scale}) + "/>"

    def page_break(self):
        self.break_next = True

    def paragraph(self, text, indent=2, align="justify", size=None, bold=False, font=None, line=None, before=0, after=0,
                  color=None, frame=False, right=0):
        """A paragraph; **…** is set bold in the heading font. `\\n` breaks the line."""
        size = size or self.size
        brk = "page" if self.break_next and not frame else None
        if not frame:
            self.break_next = False
        properties = "<style:paragraph-properties" + attributes({
            "fo:text-indent": f"{indent * size}pt", "fo:text-align": align, "fo:line-height": f"{line or self.line}pt",
            "fo:margin-top": f"{before}pt", "fo:margin-bottom": f"{after}pt", "fo:margin-left": "0pt", "fo:margin-right": f"{right}pt",
            "fo:break-before": brk, "fo:orphans": 1, "fo:widows": 1,
            "style:punctuation-wrap": "hanging", "style:line-break": "strict"}) + "/>"
        style = self.style("paragraph", properties + self.text_properties(size, font, bold, color, shade=self.text_shade))
        pieces = []
        for i, piece in enumerate(text.split("**")):
            inner = self.inline(piece)
            if i % 2:
                span = self.style("text", self.text_properties(size, self.heading_font, True, color))
                inner = f'<text:span text:style-name="{span}">{inner}</text:span>'
            pieces.append(inner)
        xml = f'<text:p text:style-name="{style}">{"".join(pieces)}</text:p>'
        if frame:
            return xml
        self.body.append(xml)

    @staticmethod
    def inline(text):
        return escape(text).replace("  ", " <text:s/>").replace("\n", "<text:line-break/>")

    def heading(self, text, **options):
        return self.paragraph(text, **{"align": "start", "font": self.heading_font, **options})

    def background(self, xml, top, height, left=0, width=None):
        """A frame drawn behind the text, so it comes first in the page's content though it stands at `top`.

        It hangs on the next paragraph or on an empty one of one point, measured from the page's text area.
        """
        graphic = self.style("graphic", "<style:graphic-properties" + attributes({
            "style:wrap": "run-through", "style:run-through": "background", "style:vertical-pos": "from-top",
            "style:vertical-rel": "page-content", "style:horizontal-pos": "from-left", "style:horizontal-rel": "page-content",
            "fo:padding": "0pt", "fo:border": "none", "draw:fill": "none", "style:flow-with-text": "false"}) + "/>",
            style_parent_style_name="Frame")
        return (f'<draw:frame draw:style-name="{graphic}" text:anchor-type="paragraph" svg:x="{left}pt" svg:y="{top}pt" '
                f'svg:width="{width or self.width}pt" svg:height="{height}pt"><draw:text-box>{xml}</draw:text-box></draw:frame>')

    def anchor(self, frames, break_before=True):
        properties = "<style:paragraph-properties" + attributes({
            "fo:line-height": "1pt", "fo:margin-top": "0pt", "fo:margin-bottom": "0pt",
            "fo:break-before": "page" if break_before else None}) + "/>"
        style = self.style("paragraph", properties + self.text_properties(1))
        self.body.append(f'<text:p text:style-name="{style}">{frames}</text:p>')

    def table(self, table, size=10.5, font=None, repeat_header=False, exact=False, before=0, after=0, pad=(1, 3), line=None,
              width=None, shade=None, split_rows=True, frame=False):
        st = table.style
        inner, outer = st.get("inner", 0.5), st.get("outer", st.get("inner", 0.5))
        total = width or self.width
        brk = "page" if self.break_next and not frame else None
        if not frame:
            self.break_next = False
        name = self.style("table", "<style:table-properties" + attributes({
            "style:width": f"{total}pt", "table:align": "center" if total > self.width else "left", "fo:break-before": brk,
            "table:border-model": "collapsing",
            "fo:margin-top": f"{before}pt", "fo:margin-bottom": f"{after}pt", "style:may-break-between-rows": "true"}) + "/>")
        out = [f'<table:table table:style-name="{name}">']
        for w in table.widths:
            column = self.style("table-column", f'<style:table-column-properties style:column-width="{w * total:.3f}pt"/>')
            out.append(f'<table:table-column table:style-name="{column}"/>')
        at = {(c.row, c.column): c for c in table.cells}
        columns, count = len(table.widths), len(table.heights)
        for r, height in enumerate(table.heights):
            if repeat_header and table.header_rows and r == 0:
                out.append("<table:table-header-rows>")
            row = self.style("table-row", "<style:table-row-properties" + attributes({
                "style:row-height" if exact else "style:min-row-height": f"{height}pt",
                "fo:keep-together": "auto" if split_rows else "always"}) + "/>")
            out.append(f'<table:table-row table:style-name="{row}">')
            for c in range(columns):
                cell = at.get((r, c))
                if cell is None:
                    out.append("<table:covered-table-cell/>")
                    continue
                s = cell.style
                sides = {
                    "left": outer if c == 0 else inner, "right": outer if c + cell.columns == columns else inner,
                    "top": (outer if st.get("top", True) else 0) if r == 0 else inner,
                    "bottom": (outer if st.get("bottom", True) else 0) if r + cell.rows == count else inner}
                sides.update({k: s[k] for k in sides if k in s})
                borders = {f"fo:border-{k}": f"{v}pt solid #000000" if v else "none" for k, v in sides.items()}
                fill = s.get("shade", shade)
                properties = "<style:table-cell-properties" + attributes({
                    **borders, "fo:padding-left": f"{pad[1]}pt", "fo:padding-right": f"{pad[1]}pt",
                    "fo:padding-top": f"{pad[0]}pt", "fo:padding-bottom": f"{pad[0]}pt", "fo:background-color": fill,
                    "style:vertical-align": s.get("valign", "middle"),
                    "style:writing-mode": "tb-rl" if s.get("vertical") else None}) + "/>"
                span = {"table:number-rows-spanned": cell.rows, "table:number-columns-spanned": cell.columns} \
                    if cell.rows * cell.columns > 1 else {}
                kind = self.style("table-cell", properties)
                align = s.get("align", "center" if cell.role in ("data", "columnHeader", "band") else "left")
                size_here = s.get("size", size)
                para = "<style:paragraph-properties" + attributes({
                    "fo:text-align": {"left": "start", "right": "end"}.get(align, align),
                    "fo:line-height": f"{s.get('line', line or size_here * 1.25)}pt", "fo:margin-top": "0pt", "fo:margin-bottom": "0pt",
                    "fo:orphans": 1, "fo:widows": 1, "fo:text-indent": f"{s.get('indent', 0)}pt"}) + "/>"
                pstyle = self.style("paragraph", para + self.text_properties(
                    size_here, s.get("font", font), s.get("bold", False), s.get("color"), s.get("spacing")))
                text = "".join(f'<text:p text:style-name="{pstyle}">{s.get("before", "")}{self.inline(t)}</text:p>' for t in
                               (list(cell.text) or [""] if s.get("stacked") else [cell.text]))
                out.append(f'<table:table-cell table:style-name="{kind}" office:value-type="string"{attributes(span)}>{text}</table:table-cell>')
            out.append("</table:table-row>")
            if repeat_header and r == table.header_rows - 1:
                out.append("</table:table-header-rows>")
        out.append("</table:table>")
        if frame:
            return "".join(out)
        self.body.append("".join(out))

    def xml(self):
        top, right, bottom, left = self.margins
        space = ' '.join(f'xmlns:{k}="{v}"' for k, v in NAMESPACES.items())

        def furniture(spec, kind):
            # The spec is (odd text, odd align, even text, even align, size); # stands for the page number.
            if not spec:
                return "", ""
            marks = []
            for tag, text, align in ((kind, *spec[0:2]), (kind + "-left", *spec[2:4])):
                if text is None:
                    continue
                para = self.style("paragraph", f'<style:paragraph-properties fo:text-align="{align}"/>'
                                  + self.text_properties(spec[4], spec[5] if len(spec) > 5 else None))
                inner = escape(text).replace("#", '<text:page-number text:select-page="current"/>')
                marks.append(f'<style:{tag}><text:p text:style-name="{para}">{inner}</text:p></style:{tag}>')
            gap = "bottom" if kind == "header" else "top"
            style = (f'<style:{kind}-style><style:header-footer-properties fo:min-height="20pt" svg:height="20pt" '
                     f'fo:margin-{gap}="6pt"/></style:{kind}-style>')
            return style, "".join(marks)

        head_style, head = furniture(self.header, "header")
        foot_style, foot = furniture(self.footer, "footer")
        fonts = sorted({self.font, self.heading_font, self.latin, "WenQuanYi Zen Hei", "AR PL UKai CN", "Noto Serif CJK SC",
                        "Droid Sans Fallback", "Noto Sans CJK SC"})
        faces = "".join(f'<style:font-face style:name="{f}" svg:font-family="&apos;{f}&apos;"/>' for f in fonts)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {space} office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:meta><dc:title>{escape(self.title)}</dc:title></office:meta>'
            f'<office:font-face-decls>{faces}</office:font-face-decls><office:styles>'
            '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="US" '
            'style:language-asian="zh" style:country-asian="CN"/></style:default-style>'
            '<style:style style:name="Frame" style:family="graphic"/></office:styles>'
            f'<office:automatic-styles>{"".join(self.styles)}'
            f'<style:page-layout style:name="PL" style:page-usage="{"mirrored" if "-left" in foot + head else "all"}">'
            f'<style:page-layout-properties fo:page-width="595.3pt" fo:page-height="841.9pt" fo:margin-top="{top}pt" '
            f'fo:margin-right="{right}pt" fo:margin-bottom="{bottom}pt" fo:margin-left="{left}pt" style:layout-grid-mode="none"/>'
            f'{head_style}{foot_style}</style:page-layout></office:automatic-styles>'
            f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL">{head}{foot}'
            f'</style:master-page></office:master-styles><office:body><office:text>{"".join(self.body)}'
            '</office:text></office:body></office:document>')
