"""The files that archives of any size are made from, and what each is read as."""
import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from building import ROOT

SAMPLES = ROOT / "samples"
CORPUS = ROOT.parent / "shared" / "corpus"

# Table, columns and order of everything that the database has of a report's content.
CONTENT = {
    "figure": ("section, row_key, column_key, state, value, number, page, text, unit", "section, row_key, column_key"),
    "indicator": ("position, label, unit, page, frame", "position"),
    "indicator_value": ("position, column_position, header, state, value, number, page, text", "position, column_position"),
    "section": ("position, number, heading, text", "position"),
    "finding": ("position, rule, severity, message, page, frame", "position"),
}
HEAD = "kind, publisher, title, year, edition, period_from, period_to, preamble, closing"


@dataclass
class Source:
    """A file and the rows that its report must have in any database."""

    path: Path
    data: bytes = field(repr=False)
    head: tuple = ()
    content: dict = field(default_factory=dict, repr=False)
    page_count: int = 0
    copies: int = 0

    def distinct(self, ending=b""):
        """The file with a comment after its end: another content and another size, the same report.

        The size differs since an archive reads documents of one size one after the other: they may be copies.
        A reader looks for the end of a PDF in its last 1,024 bytes, so the comment stays short.
        """
        self.copies += 1
        filler = b"." * (self.copies % 700)
        return self.data + b"\n%% copy %d %s\n" % (self.copies, filler) + ending


def paths():
    """The PDFs of samples/ and, where it is there, of the shared corpus."""
    files = sorted(SAMPLES.glob("*.pdf"))
    return files + sorted(CORPUS.glob("*.pdf")) + sorted((CORPUS / "typeset").glob("*.pdf"))


def extractions(extract, files, timeout=600):
    """What `extract report` gives for each file by itself: the report, or the error."""
    results = []
    for start in range(0, len(files), 100):
        # Two files at least give one line a file.
        part = [*files[start : start + 100], "/dev/null"]
        run = subprocess.run(
            [extract, "report", "--provenance", "--quiet", *part],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=timeout)
        lines = run.stdout.splitlines()
        if run.returncode not in (0, 1) or len(lines) != len(part):
            raise SystemExit(f"extract report: exit {run.returncode}, {len(lines)} lines for {len(part)} files")
        results += [json.loads(line, parse_int=Digits, parse_float=Digits) for line in lines[:-1]]
    return results


class Digits(str):
    """A number of JSON as it is spelled."""


def load(extract, limit=None):
    """The files that a report can be read from, the smallest `limit` of them, each read by itself once."""
    files = sorted(paths(), key=lambda path: (path.stat().st_size, path))
    limit = limit or len(files)
    loaded = []
    while files and len(loaded) < limit:
        part, files = files[:limit], files[limit:]
        readings = zip(part, extractions(extract, part))
        loaded += [source(path, report) for path, report in readings if "error" not in report]
    return loaded[:limit]


def source(path, report):
    """A file with the rows of its report, taken from the JSON that `extract report --provenance` writes."""
    period = report["period"] or {"from": None, "to": None}
    head = (
        report["source"]["kind"], report["publisher"], report["title"], whole(report["year"]), report["edition"],
        period["from"], period["to"], report["preamble"], report["closing"],
    )
    provenance = report["provenance"]
    figures = []
    for key, origin in sorted(provenance.items(), key=lambda item: item[0].split(".")):
        if key.startswith("indicators."):
            continue
        # A table whose rows have one figure each has no key for its column.
        section, row, column = (key.split(".") + [""])[:3]
        cells = report[section][row] if column else report[section]
        value = cells[column or row]
        unit = cells.get(column + "Unit") if column else None
        figures.append((section, row, column, *printed(value, origin), unit))
    indicators, indicator_values = [], []
    for index, indicator in enumerate(report["indicators"]):
        place = whole(indicator["page"]), frame(indicator["frame"])
        indicators.append((index, indicator["label"], indicator["unit"], *place))
        for column, header in enumerate(indicator["headers"]):
            origin = provenance[f"indicators.{index}.{header}"]
            indicator_values.append((index, column, header, *printed(indicator["values"][header], origin)))
    sections = [
        (index, whole(section["number"]), section["heading"], "\n".join(section["paragraphs"]))
        for index, section in enumerate(report["sections"])
    ]
    findings = [
        (index, finding["rule"], finding["severity"], finding["message"], whole(finding["page"]), frame(finding["frame"]))
        for index, finding in enumerate(report["findings"])
    ]
    content = {
        "figure": figures, "indicator": indicators, "indicator_value": indicator_values, "section": sections,
        "finding": findings,
    }
    return Source(path, path.read_bytes(), head, content, whole(report["source"]["pages"]))


def printed(value, origin):
    """State, value, number, page and text of a figure."""
    number = None if value is None else float(value)
    # JSON has null for a cell that is blank, unreadable or, of a scan, uncertain.
    state = "printed" if value is not None else "without a number"
    return state, value, number, whole(origin["page"]), origin["text"]


def whole(digits):
    return None if digits is None else int(digits)


def frame(numbers):
    return None if numbers is None else tuple(float(number) for number in numbers)
