"""The made documents that LaTeX sets: research papers."""
from . import grid_words as words
from .grid_catalog import caption, document
from .grid_latex import Paper
from .grid_model import Grid, statistical, textual

MODELS = "Baseline|Linear|Mixed effects|Gradient boosting|Random forest|Nearest neighbour|Ridge|Spline|Two-stage|Pooled".split("|")


def merged(random, groups=4, columns=3):
    """Rows in groups, the first column one cell a group, in the middle of its rows."""
    grid = Grid(columns + 2, 1)
    for c, text in enumerate(["Sample", "Model", *random.sample(["RMSE", "MAE", "$R$^2".replace("$", ""), "Bias", "N", "Time (s)"], columns)]):
        grid.add(text, 0, c, role="head")
    row = 1
    for name in random.sample(words.PLACES, groups):
        rows = random.choice([3, 3, 5])
        grid.add(name, row, 0, rows=rows, role="merged")
        for model in random.sample(MODELS, rows):
            grid.add(model, row, 1, role="stub")
            for c in range(columns):
                grid.add(words.number(random, ["two", "one", "int"][c % 3]), row, 2 + c)
            row += 1
    return grid


@document("paper-01")
def _(random):
    paper = Paper(random, columns=2).heading("Results").prose(2).title(caption(random, "energy", 1))
    paper.table(statistical(random, "energy", columns=3, rows=8, groups="", kinds=["two"] * 3, marks=0, missing=.1, head_width=9, indent=False),
                "@{}lrrr@{}", size="\\footnotesize", gap=3.5).prose(2)
    paper.title(caption(random, "members", 2))
    return paper.table(statistical(random, "members", columns=4, rows=7, groups="all", kinds=["one"] * 4, marks=0, head_width=8), "lrrrr", size="\\footnotesize", gap=3).prose(2)


@document("paper-02")
def _(random):
    paper = Paper(random, options="11pt").heading("Estimation").prose(2).title("Table 2: Determinants of enrolment")
    grid = statistical(random, "health", columns=4, rows=8, groups="all", kinds=["two"] * 4, errors=True, marks=0, missing=0, negative=.2, indent=False)
    for cell in grid.cells:
        if cell.role == "data" and not cell.text.startswith("(") and random.random() < .4:
            cell.text += random.choice(["*", "**", "***"])
    for label, kind in (("Observations", "int"), ("R-squared", "two")):
        row = grid.rows
        grid.add(label, row, 0, role="stub")
        for c in range(1, 5):
            grid.add(words.number(random, kind), row, c)
    paper.table(grid, "lcccc", gap=10)
    return paper.add("\\begin{center}\\footnotesize Standard errors in parentheses. * p$<$0.1, ** p$<$0.05, *** p$<$0.01\\end{center}").prose(2)


@document("paper-03")
def _(random):
    paper = Paper(random, columns=2)
    paper.table(statistical(random, "industry", columns=8, rows=14, groups="all", marks=0, kinds=["one"] * 8, sections=2, head_width=9), "l" + "r" * 8,
                across=True, size="\\footnotesize", gap=5)
    return paper.heading("Discussion").prose(5)


@document("paper-04")
def _(random):
    paper = Paper(random).heading("Comparison").prose(2).title("Table 4: Errors by sample and model")
    return paper.table(merged(random), "llrrr", gap=9).prose(3)


@document("paper-05")
def _(random):
    paper = Paper(random).heading("Data").prose(1).title("Table 1: Variables")
    paper.table(textual(random, ["Variable", "Definition", "Source"], 9, [(1, 2), (6, 18), (2, 6)]), "@{}p{28mm}p{80mm}p{35mm}@{}", gap=7).prose(2)
    paper.title(caption(random, "states", 2))
    return paper.table(statistical(random, "states", columns=4, rows=8, groups="some", marks=0), "lrrrr", rules="hline", stretch=1.2, gap=12).prose(1)


@document("paper-06")
def _(random):
    paper = Paper(random).heading("Appendix").prose(1)
    paper.table(statistical(random, "members", columns=5, rows=20, groups="", marks=0, missing=.1, kinds=["int", "one", "two", "int", "one"]), "lrrrrr", rules="none", gap=8)
    return paper.prose(2)


@document("none-math-01")
def _(random):
    paper = Paper(random).heading("Model").prose(1)
    for _ in range(2):
        a, b, c = random.sample("abcdxyzuvw", 3)
        paper.add(f"\\begin{{align}} {a}_{{it}} &= \\alpha + \\beta_1 {b}_{{it}} + \\sum_{{k=1}}^{{{random.randint(2, 9)}}} \\gamma_k {c}_{{ik}} + \\varepsilon_{{it}}, \\\\ "
                  f"{b}_{{it}} &= \\frac{{{random.randint(2, 9)}}}{{{random.randint(2, 9)}}}\\int_0^T {c}(s)\\,ds, & t &= 1,\\dots,T, \\\\ "
                  f"\\sigma^2 &= \\operatorname{{Var}}({a}_{{it}}) & i &= 1, \\dots, {random.randint(10, 99)}. \\end{{align}}").prose(1)
        paper.add("\\[ \\begin{pmatrix} " + " \\\\ ".join(" & ".join(f"{a}_{{{i}{j}}}" for j in range(1, 4)) for i in range(1, 4)) + " \\end{pmatrix} \\]")
    return paper.prose(1)


@document("none-paper-01")
def _(random):
    paper = Paper(random, columns=2).add("\\title{Growth and structure of regions}\\author{A. Keller \\and B. Novak \\and C. Moreau}\\date{}\\maketitle")
    paper.add("\\begin{abstract}" + inline_abstract(random) + "\\end{abstract}").heading("Introduction").prose(3)
    paper.add("\\begin{itemize}" + "".join(f"\\item {words.phrase(random, 9)}" for _ in range(5)) + "\\end{itemize}").heading("Method").prose(3)
    return paper.add("\\[ y = X\\beta + u \\]")


def inline_abstract(random):
    return words.paragraph(random, "en", 4)
