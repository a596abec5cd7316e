"""The born-digital document a scan is made of: its pages as pictures, its visible words with their boxes."""
import html
import io
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

NEEDS = {"pdftoppm": "apt install poppler-utils", "pdftotext": "apt install poppler-utils", "qpdf": "apt install qpdf"}


def check(programs=("pdftoppm", "pdftotext", "qpdf")):
    """Stops the program when something it needs is not installed, and says how to get it."""
    missing = [f"  {p}: {NEEDS[p]}" for p in programs if not shutil.which(p)]
    for module, package in (("numpy", "python3-numpy"), ("PIL", "python3-pil")):
        try:
            __import__(module)
        except ImportError:
            missing.append(f"  the Python module {module}: apt install {package} (and run with /usr/bin/python3)")
    if missing:
        sys.exit("making scans needs:\n" + "\n".join(missing))


@dataclass
class Word:
    """A word as it stands on the page; points, top-left origin."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    line: int


def run(command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
    if done.returncode not in ((0, 3) if command[0] == "qpdf" else (0,)):
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')[-1000:]}")
    return done.stdout


class Source:
    """A PDF whose pages are drawn once for each resolution."""

    def __init__(self, path):
        self.path = path
        info = run(["pdfinfo", "-f", "1", "-l", "99", str(path)]).decode(errors="replace")
        self.sizes = []
        turns = [int(n) for n in re.findall(r"Page +\d+ rot: +(\d+)", info)]
        for (width, height), turn in zip(re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", info), turns):
            size = float(width), float(height)
            self.sizes.append(size if turn % 180 == 0 else size[::-1])
        self.turns = turns
        self._pictures = {}
        self._words = None

    @property
    def count(self):
        return len(self.sizes)

    def picture(self, page, dpi, dpi_down=None, gray=True):
        """Page 0, 1, … as a PIL image of mode L or RGB."""
        from PIL import Image

        key = page, dpi, dpi_down, gray
        if key not in self._pictures:
            command = ["pdftoppm", "-rx", str(dpi), "-ry", str(dpi_down or dpi), "-f", str(page + 1), "-l", str(page + 1)]
            data = run(command + (["-gray"] if gray else []) + [str(self.path)])
            while len(self._pictures) > 3:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = Image.open(io.BytesIO(data)).convert("L" if gray else "RGB")
        return self._pictures[key]

    def words(self, page):
        """The words of a page that a reader sees; stacked characters are words of their own."""
        if self._words is None:
            text = run(["pdftotext", "-bbox-layout", str(self.path), "-"]).decode(errors="replace")
            self._words = [list(_words(part)) for part in text.split("<page ")[1:]]
        shown = Source.picture(self, page, 100)
        return [word for word in self._words[page] if _is_visible(word, shown)]


def _words(part):
    number = -1
    for tag in re.finditer(r'<line |<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', part):
        if tag[0].startswith("<line"):
            number += 1
            continue
        x0, y0, x1, y1 = (float(tag[n]) for n in range(1, 5))
        text = html.unescape(tag[5])
        if len(text) > 1 and y1 - y0 > 1.4 * (x1 - x0):
            # Characters one above the other: recognition programs give each a box.
            step = (y1 - y0) / len(text)
            for n, character in enumerate(text):
                yield Word(character, x0, y0 + n * step, x1, y0 + (n + 1) * step, number * 100 + n)
        else:
            yield Word(text, x0, y0, x1, y1, number * 100)


def _is_visible(word, shown):
    """Whether there is ink where the word stands: hidden, white and pale text is not what a scanner sees."""
    if word.y1 - word.y0 < 4 or word.x1 <= word.x0 or not word.text.strip():
        return False
    box = [round(value * 100 / 72) for value in (word.x0, word.y0, word.x1, word.y1)]
    box = max(0, box[0]), max(0, box[1]), min(shown.width, box[2]), min(shown.height, box[3])
    if box[2] <= box[0] or box[3] <= box[1]:
        return False
    counts = shown.crop(box).histogram()
    return sum(counts[:130]) >= 0.01 * sum(counts)
