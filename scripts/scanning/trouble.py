"""Pictures that hold no report, and pictures that cannot be read: what nothing may be invented from."""
import shutil
import zlib

import numpy
from PIL import Image, ImageDraw, ImageFilter

from . import damage, marks
from .coding import encoded
from .maker import A4, ScanMaker
from .recipe import BASE
from .source import Source
from .writer import PDFWriter

DPI = 200
PAPER = round(A4[0] * DPI / 72), round(A4[1] * DPI / 72)
ENGLISH = ("the committee met on the first Monday of each month and took note of what the office had laid before it "
           "there were 12 letters and 3 complaints in 2019 all of which were answered within 20 days and none of them "
           "gave rise to further proceedings the members asked for a summary of costs").split()


class Drawn:
    """Pictures in place of a born-digital source."""

    path, turns = None, [0]

    def __init__(self, *pictures):
        self._pictures, self.count = pictures, len(pictures)
        self.sizes = [(p.width * 72 / DPI, p.height * 72 / DPI) for p in pictures]

    def picture(self, page, dpi, dpi_down=None, gray=True):
        picture, scale = self._pictures[page].convert("L" if gray else "RGB"), dpi / DPI
        return picture.resize((round(picture.width * scale), round(picture.height * (dpi_down or dpi) / DPI)))

    def words(self, page):
        return []


class Emptied(Source):
    """A report whose figures were wiped out: the form before anybody filled it in."""

    def picture(self, page, dpi, dpi_down=None, gray=True):
        shown = super().picture(page, dpi, dpi_down, gray).copy()
        pen, across, down = ImageDraw.Draw(shown), dpi / 72, (dpi_down or dpi) / 72
        for word in self.words(page):
            if word.text.replace(".", "").replace(",", "").isdigit():
                pen.rectangle((word.x0 * across - 1, word.y0 * down + 1, word.x1 * across + 1, word.y1 * down - 1), fill="white")
        return shown


def sheet(mode="L"):
    picture = Image.new(mode, PAPER, "white")
    return picture, ImageDraw.Draw(picture)


def photo(dice):
    """A street: sky, hills, houses with rows of windows (grids of rules!), grass."""
    width, height = 1600, 1100
    layers = numpy.zeros((height, width))
    for octave in range(2, 9):
        noise = dice.standard_normal((2 ** octave + 1, 2 ** octave + 1)).astype(numpy.float32)
        layers += numpy.asarray(Image.fromarray(noise).resize((width, height), Image.Resampling.BICUBIC)) / 1.7 ** octave
    y = numpy.linspace(0, 1, height)[:, None]
    red, green, blue = 150 + 40 * layers + 60 * y, 175 + 40 * layers + 20 * y, 225 + 30 * layers - 40 * y
    ground = y + 0.12 * layers[height // 2] > 0.62
    red, green, blue = (numpy.where(ground, base + 55 * layers, band) for base, band in ((80, red), (110, green), (60, blue)))
    values = numpy.clip(numpy.stack([red, green, blue], -1), 0, 255).astype(numpy.uint8)
    picture = Image.fromarray(values)
    pen, x = ImageDraw.Draw(picture), 60
    while x < width - 260:
        across, floors = int(dice.integers(150, 300)), int(dice.integers(4, 9))
        foot, wall = 820, tuple(int(v) for v in dice.integers(90, 210, 3))
        pen.rectangle((x, foot - floors * 70, x + across, foot), fill=wall, outline=(40, 40, 40), width=3)
        for floor in range(floors):
            for left in range(x + 14, x + across - 34, 44):
                top = foot - floors * 70 + floor * 70 + 14
                pen.rectangle((left, top, left + 28, top + 42), fill=(30, 40, int(dice.integers(50, 120))), outline=(235, 235, 230), width=2)
                pen.line((left + 14, top, left + 14, top + 42), fill=(235, 235, 230), width=2)
        x += across + int(dice.integers(10, 80))
    for _ in range(900):
        x, y = dice.integers(0, width), dice.integers(850, height)
        pen.line((x, y, x + dice.integers(-6, 7), y - dice.integers(8, 40)), fill=(40, int(dice.integers(80, 150)), 30), width=2)
    return picture.filter(ImageFilter.GaussianBlur(0.8))


def handwriting(dice):
    picture, _ = sheet()
    for line in range(22):
        y, x = 190 + line * 88, 170
        while x < PAPER[0] - 330:
            across = float(dice.uniform(70, 240))
            marks.stain(picture, marks.scrawl(across, 62, dice, strokes=max(2, int(across / 22)), thickness=2.4), "pen",
                        (x + across / 2, y + dice.normal(0, 4)), 0.95)
            x += across + float(dice.uniform(24, 50))
    return picture


def phone_list(dice):
    """A ruled list of numbers that is no report."""
    picture, pen = sheet()
    face, x = marks.font(30), [140, 260, 560, 860, 1180, 1510]
    pen.text((PAPER[0] / 2, 150), "2023年 办公室电话号码表", fill=0, font=marks.font(46), anchor="mm")
    heads = ["序号", "姓名", "科室", "电话", "金额（元）"]
    names, rooms = "赵钱孙李周吴郑王冯陈", ["综合科", "财务科", "档案室", "信息中心", "法规科"]
    for row in range(27):
        y = 240 + row * 72
        cells = heads if row == 0 else [str(row), names[row % 10] + "某" * (1 + row % 2), rooms[row % 5],
                                        f"0000-{int(dice.integers(10 ** 6, 10 ** 7))}", f"{dice.uniform(10, 9000):.2f}"]
        for left, right, text in zip(x, x[1:], cells):
            pen.rectangle((left, y, right, y + 72), outline=0, width=2)
            pen.text(((left + right) / 2, y + 36), text, fill=0, font=face, anchor="mm")
    return picture


def bill(dice):
    """A bill with few rules: items, quantities, prices, a sum."""
    picture, pen = sheet()
    face = marks.font(32)
    pen.text((150, 160), "INVOICE  No. 20230417", fill=0, font=marks.font(56))
    for n, line in enumerate(["Example Supplies Ltd.", "1 Nowhere Street", "Date: 17.04.2023"]):
        pen.text((150, 270 + 48 * n), line, fill=0, font=face)
    y, total = 520, 0.0
    pen.line((150, y - 10, 1500, y - 10), fill=0, width=4)
    for n in range(16):
        count, price = int(dice.integers(1, 40)), round(float(dice.uniform(2, 300)), 2)
        total += count * price
        for at, text, anchor in ((150, f"Item {n + 1}", "la"), (820, str(count), "ra"), (1150, f"{price:.2f}", "ra"),
                                 (1500, f"{count * price:,.2f}", "ra")):
            pen.text((at, y), text, fill=0, font=face, anchor=anchor)
        y += 62
    pen.line((150, y, 1500, y), fill=0, width=4)
    pen.text((1500, y + 20), f"Total  {total:,.2f}", fill=0, font=marks.font(40), anchor="ra")
    return picture


def english(dice):
    picture, pen = sheet()
    face, y = marks.font(31), 180
    while y < PAPER[1] - 200:
        line = ""
        while pen.textlength(line, font=face) < PAPER[0] - 420:
            line += ENGLISH[int(dice.integers(len(ENGLISH)))] + " "
        pen.text((180, y), line.strip().capitalize(), fill=0, font=face)
        y += 52
    return picture


def empty_grid(_):
    """Rules without a word: squared paper above, a form with wide rows below."""
    picture, pen = sheet()
    for n in range(29):
        pen.line((150 + n * 48, 160, 150 + n * 48, 1024), fill=90, width=2)
        if n < 19:
            pen.line((150, 160 + n * 48, 1494, 160 + n * 48), fill=90, width=2)
    for row in range(15):
        for column in range(8):
            pen.rectangle((150 + column * 168, 1150 + row * 70, 318 + column * 168, 1220 + row * 70), outline=0, width=3)
    return picture


def lone_image(stream, size=PAPER):
    """A file whose one page is an image as given: its entries and data."""
    writer = PDFWriter()
    number = writer.stream(*stream)
    width, height = (side * 72 / DPI for side in size)
    writer.page((0, 0, round(width, 2), round(height, 2)), f"q\n{width:.2f} 0 0 {height:.2f} 0 0 cm\n/Im0 Do\nQ\n",
                f"/XObject << /Im0 {number} 0 R >>")
    return writer


def huge(picture=None, side=30_000):
    """One bilevel image of 900 million pixels: white in G4, or a page enlarged in Flate."""
    head = f"/Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray /BitsPerComponent 1 "
    if picture is None:
        bits = "1" * side + "000000000001" * 2  # each row as the one above, then the end of the block
        code = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
        return head + f"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {side} /Rows {side} >>", code
    values = numpy.asarray(picture.convert("L")) > 128
    across, packer, data = numpy.arange(side) * values.shape[1] // side, zlib.compressobj(9), b""
    last, row = -1, b""
    for y in range(side):
        at = y * values.shape[0] // side
        if at != last:
            last, row = at, numpy.packbits(values[at][across]).tobytes()
        data += packer.compress(row)
    return head + "/Filter /FlateDecode", data + packer.flush()


def scanned(target, source, **values):
    maker = ScanMaker.__new__(ScanMaker)
    maker.source, maker.recipe = source, {**BASE, **values}
    maker.make(target)


def write(folder, report):
    """Fills a folder with pictures that hold no figures, and FOLDER/damaged with spoilt images of pages of the report,
    which get its truth: what can still be read of them may be read."""
    damaged = folder / "damaged"
    damaged.mkdir(parents=True, exist_ok=True)
    dice = numpy.random.default_rng(11)
    blank = sheet()[0]
    made = {
        "blank": lambda t: scanned(t, Drawn(blank), noise=5, specks=60, paper=(244, 240, 226), skew=0.5),
        "blank-bordered": lambda t: scanned(t, Drawn(blank), mode="bilevel", coding="g4", noise=9, specks=200, border=18,
                                            border_shade=15, skew=1.4, holes=2, streaks=3),
        "back-side": lambda t: scanned(t, Drawn(damage.show_through(blank, Source(report).picture(1, DPI), 0.16)), noise=4),
        "photo": lambda t: scanned(t, Drawn(photo(dice)), mode="color", quality=75, black=0),
        "photo-gray": lambda t: scanned(t, Drawn(photo(dice)), quality=60, noise=4),
        "photo-bilevel": lambda t: scanned(t, Drawn(photo(dice)), mode="bilevel", coding="g4", threshold="dots"),
        "handwriting": lambda t: scanned(t, Drawn(handwriting(dice), handwriting(dice)), mode="color", noise=3, skew=0.4),
        "phone-list": lambda t: scanned(t, Drawn(phone_list(dice)), noise=4, skew=-0.6),
        "bill": lambda t: scanned(t, Drawn(bill(dice)), mode="bilevel", coding="g4", noise=8, skew=0.8),
        "english": lambda t: scanned(t, Drawn(english(dice), english(dice)), noise=4, skew=0.3),
        "empty-grid": lambda t: scanned(t, Drawn(empty_grid(dice)), noise=6, specks=150, skew=0.5),
        "empty-form": lambda t: scanned(t, Emptied(report), noise=6, specks=160, skew=-0.5),
        "black": lambda t: lone_image(encoded(Image.new("L", PAPER, 8), "jpeg", 50)).save(t),
        "black-bilevel": lambda t: lone_image(encoded(Image.new("1", PAPER, 0), "g4")).save(t),
        "huge-white": lambda t: lone_image(huge()).save(t),
    }
    spoilt = {"huge-page": lambda t: lone_image(huge(Source(report).picture(1, 150))).save(t)}
    pages = Source(report)
    for coding in ("jpeg", "jpx", "g4", "jbig2", "flate"):
        picture = pages.picture(min(2, pages.count - 1), DPI)
        picture = picture.point(lambda v: 255 if v > 150 else 0).convert("1") if coding in ("g4", "jbig2") else picture
        entries, data = encoded(picture, coding)
        spoilt[f"cut-{coding}"] = lambda t, e=entries, d=data: lone_image((e, d[:len(d) * 2 // 5])).save(t)
        noise = dice.integers(0, 256, 4000, numpy.uint8).tobytes()
        spoilt[f"spoilt-{coding}"] = lambda t, e=entries, d=data, n=noise: lone_image((e, d[:len(d) // 4] + n + d[len(d) // 2:])).save(t)
    spoilt["no-data"] = lambda t, e=entries: lone_image((e, b"")).save(t)
    for name, make in [*made.items(), *spoilt.items()]:
        target = (damaged if name in spoilt else folder) / f"{name}.pdf"
        make(target)
        if name in spoilt and report.with_suffix(".json").exists():
            shutil.copyfile(report.with_suffix(".json"), target.with_suffix(".json"))
        print(f"{target}: {target.stat().st_size // 1024} KB", flush=True)
