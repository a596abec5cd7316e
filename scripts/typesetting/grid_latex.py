"""Sets made tables and their surroundings with LaTeX, where pdflatex is installed."""
import os
import re
import shutil

from . import grid_words as words
from .produce import run


def inline(text):
    text = re.sub(r"[&%$#_{}]", lambda m: "\\" + m[0], text)
    for one, other in (("–", "--"), ("—", "---"), ("’", "'"), ("~", r"\textasciitilde{}")):
        text = text.replace(one, other)
    return text


class Paper:
    """As grid_html.Sheet; tables stand where they are put, on the page that is counted."""

    def __init__(self, random, options="10pt", columns=1, packages="", preamble=""):
        self.random, self.page, self.tables, self.body, self.columns = random, 1, [], [], columns
        self.head = (f"\\documentclass[{options}{',twocolumn' if columns == 2 else ''}]{{article}}\n"
                     "\\usepackage{amsmath,booktabs,multirow,array}\\usepackage[margin=24mm]{geometry}\n"
                     f"{packages}\\pdfinfoomitdate=1 \\pdftrailerid{{}} \\pdfsuppressptexinfo=-1\n{preamble}\\begin{{document}}\n")
        self.top = []

    def add(self, latex):
        self.body.append(latex)
        return self

    def heading(self, text):
        return self.add(f"\\section{{{inline(text)}}}")

    def prose(self, paragraphs=1, sentences=None):
        for _ in range(paragraphs):
            self.add(inline(words.paragraph(self.random, "en", sentences)) + "\n")
        return self

    def title(self, text):
        return self.add(f"\\begin{{center}}\\small {inline(text)}\\end{{center}}\\vspace{{-6pt}}")

    def table(self, grid, columns, rules="booktabs", size="\\small", stretch=1, gap=6, across=False, partial=True):
        """columns: LaTeX's column letters. rules: booktabs, hline or none."""
        self.tables.append((self.page, grid))
        for cell in grid.cells:
            cell.text = cell.text.replace("'", "’")
            if cell.row == 0 and cell.rows > 1 and cell.row + cell.rows <= grid.heads:
                cell.truth = (cell.rows - 1, cell.column, 1, cell.columns)
        at = {}
        for cell in grid.cells:
            row, column = cell.truth[:2] if cell.truth else (cell.row, cell.column)
            at[row, column] = cell
        top, middle, bottom = {"booktabs": ("\\toprule", "\\midrule", "\\bottomrule"), "hline": ("\\hline",) * 3, "none": ("",) * 3}[rules]
        out = [f"{{{size}\\hyphenpenalty=10000 \\setlength{{\\tabcolsep}}{{{gap}pt}}\\renewcommand{{\\arraystretch}}{{{stretch}}}\\begin{{tabular}}{{{columns}}}{top}"]
        plain = re.sub(r"\{[^{}]*\}|[|@>!]", "", columns)
        for r in range(grid.rows):
            parts, c, lines = [], 0, []
            while c < grid.columns:
                cell = at.get((r, c))
                span = cell.columns if cell and not (cell.truth and cell.truth[3] == 1) else 1
                text = self.content(cell, r < grid.heads) if cell else ""
                if cell and cell.rows > 1 and not cell.truth:
                    text = f"\\multirow{{{cell.rows}}}{{*}}{{{text}}}"
                if span > 1 or cell and cell.role == "head" and c and plain[c] in "lcr":
                    text = f"\\multicolumn{{{span}}}{{{'c' if span > 1 or plain[c] != 'l' else 'l'}}}{{{text}}}"
                if cell and cell.role == "group" and partial and rules != "none":
                    lines.append(f"\\cmidrule(lr){{{c + 1}-{c + span}}}" if rules == "booktabs" else f"\\cline{{{c + 1}-{c + span}}}")
                parts.append(text)
                c += span
            end = " \\\\"
            following = next((cell for cell in grid.cells if cell.row == r + 1 and cell.role == "merged"), None)
            if r + 1 == grid.heads:
                end += middle
            elif following and r >= grid.heads and rules != "none":
                end += middle
            elif r + 1 < grid.rows and any(cell.role == "section" for cell in grid.cells if cell.row == r + 1):
                end += "[3pt]"
            out.append(" & ".join(parts) + end + "".join(lines))
        out.append(f"{bottom}\\end{{tabular}}}}")
        (self.top if across else self.body).append("\\begin{center}" + "\n".join(out) + "\\end{center}")
        return self

    @staticmethod
    def content(cell, head):
        text = inline(cell.text)
        if "\n" in text:
            lines = text.split("\n")
            text = "\\shortstack[b]{" + " \\\\ ".join(lines) + "}" if head else "\\shortstack[l]{" + " \\\\ \\quad ".join(lines) + "}"
        if cell.bold:
            text = f"\\textbf{{{text}}}"
        if cell.before:
            text = f"{inline(cell.before)} {text}"
        return "\\quad " * cell.level * (cell.role == "stub") + text + (f"\\textsuperscript{{{cell.mark}}}" if cell.mark else "")

    def new_page(self):
        self.page += 1
        return self.add("\\newpage")

    def print(self, shop):
        if not shutil.which("pdflatex"):
            return None
        top = f"\\twocolumn[{''.join(self.top)}\\vspace{{10pt}}]" if self.top else ""
        (shop.path / "paper.tex").write_text(self.head + top + "\n".join(self.body) + "\\end{document}\n", encoding="utf-8")
        run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex"], cwd=shop.path,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "FORCE_SOURCE_DATE": "1"})
        return shop.path / "paper.pdf"
