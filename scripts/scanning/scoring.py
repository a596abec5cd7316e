"""Compares a report with its truth: figures, short texts, narrative. The measures of a wrong figure are the point.

A figure of the truth is right; missing (the report has null) with a finding or silently; or wrong (another number than
printed, or a number where nothing is printed) with a finding or silently. A finding counts when it is a warning or an error.
A wrong figure's names by key the figure, its row or a figure of its row; a missing figure's names the figure, its row or its
table, or is an error that says that the document or a page could not be read.
"""
import re
from collections import Counter
from decimal import Decimal

TABLES = ("proactiveDisclosure", "requests", "reviews", "statistics")
FACTS = ("title", "publisher", "year", "edition")
KINDS = ("right", "missing", "missing silently", "wrong", "wrong silently")


def squeezed(value):
    return re.sub(r"\s+", "", str(value if value is not None else ""))


def leaves(tree, path=()):
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*path, key))
    else:
        yield path, tree


def value_at(tree, path):
    for key in path:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def is_same(want, got):
    if want == got:
        return True
    if want is None or got is None:
        return False
    try:
        return Decimal(str(want)) == Decimal(str(got))
    except ArithmeticError:
        return False


class Findings:
    """The warnings and errors of a report, by what they name."""

    # Rules that say that much was not read, when they are errors.
    UNREAD = ("source.", "page.", "text.unreadable", "limit.", "recognition.")

    def __init__(self, findings):
        self._loud = [f for f in findings or [] if f.get("severity") != "info"]
        self._named = set()
        for finding in self._loud:
            self._named.update(re.findall(r"[A-Za-z]+(?:\.[A-Za-z]+)+", finding.get("message", "")))

    def names(self, path):
        """Whether one names the figure or its row by key."""
        return ".".join(path) in self._named or ".".join(path[:-1]) in self._named

    def doubts(self, path):
        """Whether one names the figure, its row, or another figure of its row: a sum that does not hold doubts the row."""
        row = ".".join(path[:-1])
        return any(name == row or name.startswith(row + ".") for name in self._named)

    def explains(self, path):
        """Whether one says why the figure is missing: it names it or its table, or says that the document was not read."""
        if self.names(path):
            return True
        for finding in self._loud:
            rule, message = finding.get("rule", ""), finding.get("message", "")
            if rule == "edition.unknown" or finding.get("severity") == "error" and rule.startswith(self.UNREAD):
                return True
            if re.search(rf"\b{path[0]}\b(?!\.)", message):
                return True
        return False


def figures(truth, report):
    """Counts by kind, and a line for each figure that is not right: (kind, text)."""
    findings, counts, lines = Findings(report.get("findings")), Counter(), []

    def judge(path, want, got):
        name = ".".join(path)
        if is_same(want, got):
            kind = "right"
        elif got is None or isinstance(got, dict):
            kind = "missing" if findings.explains(path) else "missing silently"
            lines.append((kind, f"{name} is {want}"))
        else:
            kind = "wrong" if findings.doubts(path) else "wrong silently"
            lines.append((kind, f"{name} is {want if want is not None else 'blank'}, read {got}"))
        counts[kind] += 1

    for table in TABLES:
        seen = set()
        if truth.get(table) is not None:
            for path, want in leaves(truth[table], (table,)):
                seen.add(path)
                if path[-1] == "amountUnit":
                    counts["units"] += squeezed(want) != squeezed(value_at(report, path))
                else:
                    judge(path, want, value_at(report, path))
        # What the document does not have: a figure read all the same is made up.
        for path, got in leaves(report.get(table) or {}, (table,)):
            if path not in seen and got is not None and path[-1] != "amountUnit":
                judge(path, None, got)
    for path, want, got in indicators(truth, report):
        judge(path, want, got)
    return counts, lines


def invented(report):
    """Figures of a document that holds none: every number is made up. Counts and lines as `figures` gives them."""
    lines = [f"{'.'.join(path)} is not there, read {got}" for table in TABLES
             for path, got in leaves(report.get(table) or {}, (table,)) if got is not None and path[-1] != "amountUnit"]
    for indicator in report.get("indicators") or []:
        lines += [f"indicator {indicator.get('label')} {column} is not there, read {value}"
                  for column, value in (indicator.get("values") or {}).items() if value is not None]
    return Counter({"wrong silently": len(lines)}), [("wrong silently", line) for line in lines]


def indicators(truth, report):
    """Figures of tables that no form knows: matched by label and column, since they have no key."""
    got = {}
    for indicator in report.get("indicators") or []:
        for column, value in (indicator.get("values") or {}).items():
            got[squeezed(indicator.get("label")), squeezed(column)] = value
    for indicator in truth.get("indicators") or []:
        for column, want in (indicator.get("values") or {}).items():
            label = squeezed(indicator.get("label")), squeezed(column)
            yield ("indicators", *label), want, got.get(label)


def facts(truth, report):
    """How title, publisher, year and edition came out."""
    found = {}
    for key in FACTS:
        if key in truth:
            want, got = squeezed(truth[key]), squeezed(report.get(key))
            found[key] = "right" if want == got else "absent" if not got else "wrong"
    return found


def edit_distance(a, b):
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def narrative(truth, report):
    """Edits and characters of preamble and sections, and headings that are not right, blanks left out."""

    def text(section):
        return squeezed(section["text"] if "text" in section else "".join(section.get("paragraphs") or []))

    got = {section.get("number"): section for section in report.get("sections") or []}
    pairs = [(squeezed(truth["preamble"]), squeezed(report.get("preamble")))] if truth.get("preamble") else []
    headings = 0
    for section in truth.get("sections") or []:
        other = got.get(section["number"]) or {}
        headings += squeezed(section["heading"]) != squeezed(other.get("heading"))
        if "text" in section or "paragraphs" in section:
            pairs.append((text(section), text(other)))
    return sum(edit_distance(*pair) for pair in pairs), sum(len(want) for want, _ in pairs), headings
