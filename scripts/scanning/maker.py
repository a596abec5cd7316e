"""A born-digital PDF and a recipe → the PDF a scanner would have made."""
import tempfile
from pathlib import Path

import numpy
from PIL import Image, ImageOps

from . import damage, marks
from .coding import encoded
from .geometry import Geometry
from .layers import MAKERS, LayerFonts, layer
from .source import Source, run
from .writer import PDFWriter

A4 = 595.3, 841.9


def _named(objects):
    return "".join(f"/{name} {number} 0 R " for name, number in objects.items())


class ScanMaker:
    """Makes one scan. Each page has dice of its own, so that a page does not depend on the others."""

    def __init__(self, path, recipe):
        self.source, self.recipe = Source(path), recipe

    def make(self, target):
        writer, recipe = PDFWriter(), self.recipe
        self.writer, self.fonts = writer, LayerFonts(writer)
        chosen = self._scanned()
        if recipe["sheet"] == 2:
            for first in range(0, self.source.count, 2):
                self._sheet([page for page in (first, first + 1) if page < self.source.count])
        else:
            for page in chosen:
                self._single(page)
        if len(chosen) == self.source.count:
            writer.save(target)
        else:
            self._join(target, chosen)

    def _scanned(self):
        """The pages to scan: all, or in a mixed document those with figures at an odd place, and the last."""
        count = self.source.count
        return [n for n in range(count) if n % 2 == 1 or n == count - 1] if self.recipe["mixed"] else list(range(count))

    def _join(self, target, chosen):
        """Scanned pages among pages that stayed digital."""
        with tempfile.TemporaryDirectory() as folder:
            scan = Path(folder) / "scan.pdf"
            self.writer.save(scan)
            order = []
            for page in range(self.source.count):
                order += [str(scan), str(chosen.index(page) + 1)] if page in chosen else [str(self.source.path), str(page + 1)]
            run(["qpdf", "--deterministic-id", "--empty", "--pages", *order, "--", str(target)])

    # The picture of a page

    def _paper(self, page, dice, reduction=1.0):
        """The printed and marked page before it is scanned."""
        recipe = self.recipe
        gray = recipe["mode"] != "color"
        dpi, down = recipe["dpi"] * reduction, recipe["dpi_down"] and recipe["dpi_down"] * reduction
        picture = self.source.picture(page, dpi, down, gray).copy()
        if recipe["uneven_ink"]:
            picture = damage.uneven_ink(picture, recipe["uneven_ink"], dice)
        self._mark(picture, page, dpi / 72, dice)
        back = page + 1 if page % 2 == 0 else page - 1
        if recipe["show_through"] and 0 <= back < self.source.count:
            picture = damage.show_through(picture, self.source.picture(back, dpi, down, True), recipe["show_through"])
        return damage.ink(picture, recipe["ink"])

    def _mark(self, picture, page, scale, dice):
        recipe, words = self.recipe, self.source.words(page)
        is_last = page == self.source.count - 1
        name = self.seal_name()
        size = 119 * scale  # 42 mm
        if recipe["seal"] == "signature" and is_last and words:
            # The last words that are no page number: who signed, and the day.
            signed = [word for word in words if len(word.text) > 2 and max(word.text) > "一"] or words
            last = max(signed, key=lambda word: (word.y1, word.x1))
            x, y = (last.x0 + last.x1) / 2, max(70, min(last.y0 - 6, self.source.sizes[page][1] - 70))
            marks.stain(picture, marks.round_seal(name, size, dice), recipe["seal_color"], (x * scale, y * scale))
        figures = [word for word in words if word.text.replace(".", "").isdigit()]
        if recipe["seal"] == "figures" and len(figures) > 4:
            word = figures[int(dice.integers(len(figures) // 4, len(figures)))]
            color, strength = recipe["seal_color"], float(dice.uniform(0.55, 0.85))
            marks.stain(picture, marks.round_seal(name, size, dice), color, (word.x0 * scale, word.y0 * scale), strength)
        if recipe["stamp"] and page == 0:
            stamp = marks.square_stamp(["收 文", "2025年 1月 9日", "第 0417 号"], 62 * scale, dice)
            marks.stain(picture, stamp, "blue", (475 * scale, 60 * scale))
        for _ in range(recipe["scrawls"] if is_last or page == 0 else 0):
            stroke = marks.scrawl(95 * scale, 34 * scale, dice, thickness=1.1 * scale)
            spot = float(dice.uniform(120, 470)) * scale, (36 if page == 0 else self.source.sizes[page][1] - 40) * scale
            marks.stain(picture, stroke, "pen", spot, 0.9)
        long_words = [word for word in words if len(word.text) > 7 and word.y1 - word.y0 < 24]
        for _ in range(recipe["underlines"] if long_words else 0):
            word = long_words[int(dice.integers(len(long_words)))]
            marks.underline(picture, word.x0 * scale, word.x1 * scale, (word.y1 + 0.5) * scale, 1.1 * scale, dice)

    def seal_name(self):
        return "某某县人民政府办公室专用章"[:9 + self.recipe["seed"] % 4]

    def _scan(self, paper, dice, points_to_pixels):
        """The scanned picture and the way of points from the paper's picture to it."""
        recipe = self.recipe
        edge = round(recipe["border"] * points_to_pixels)
        size = paper.width + 2 * edge, paper.height + 2 * edge
        down = points_to_pixels * (recipe["dpi_down"] or recipe["dpi"]) / recipe["dpi"]
        offset = recipe["offset"][0] * points_to_pixels, recipe["offset"][1] * down
        shaken = recipe["skew"] + (float(dice.normal(0, 0.12)) if recipe["skew"] else 0)
        way = Geometry(paper.size, size, max(-3, min(3, shaken)), recipe["scale"], offset, recipe["bend"], recipe["keystone"],
                       phase=float(dice.uniform(-0.4, 0.4)))
        sheet = damage.light(damage.lift_blacks(paper, recipe["black"]), recipe["light"], recipe["paper"], dice)
        sheet = damage.holes(sheet, recipe["holes"], recipe["hole_shade"], points_to_pixels)
        picture = way.draw(sheet, recipe["border_shade"] if recipe["border"] else 250)
        picture = damage.blur(picture, recipe["blur"])
        picture = damage.specks(picture, recipe["specks"], dice, 1.2 * recipe["dpi"] / 200)
        picture = damage.noise(picture, recipe["noise"], dice)
        picture = damage.dropouts(damage.streaks(picture, recipe["streaks"], dice), recipe["dropouts"], dice)
        if recipe["mode"] == "bilevel":
            picture = damage.bilevel(picture, recipe["threshold"], recipe["level"], dice)
        return picture, way

    # The page of the PDF

    def _single(self, page):
        dice = numpy.random.default_rng([self.recipe["seed"], page])
        paper = self._paper(page, dice)
        scale = self.recipe["dpi"] / 72
        picture, way = self._scan(paper, dice, scale)
        down = (self.recipe["dpi_down"] or self.recipe["dpi"]) / 72
        self._place(picture, [(page, lambda x, y: way.to_scan(x * scale, y * down))], self._turn(page), dice)

    def _sheet(self, pages):
        """Two pages side by side."""
        dice = numpy.random.default_rng([self.recipe["seed"], pages[0]])
        reduction = 0.5 ** 0.5 if self.recipe["sheet_fits"] else 1.0
        halves = [self._paper(page, dice, reduction) for page in pages]
        paper = Image.new(halves[0].mode, (2 * halves[0].width, halves[0].height), "white")
        scale, parts, moved = self.recipe["dpi"] * reduction / 72, [], []
        for n, half in enumerate(halves):
            paper.paste(half, (n * halves[0].width, 0))
            moved.append(n * halves[0].width)
        picture, way = self._scan(paper, dice, self.recipe["dpi"] / 72)
        for page, left in zip(pages, moved):
            parts.append((page, lambda x, y, left=left: way.to_scan(x * scale + left, y * scale)))
        self._place(picture, parts, self._turn(pages[0]), dice)

    def _turn(self, page):
        recipe = self.recipe
        if recipe["turned"] == "odd" and page % 2 == 0:
            return 0
        if recipe["turned"] == "tables" and sum(word.text.isdigit() for word in self.source.words(page)) < 20:
            return 0
        return recipe["turn"]

    def _place(self, picture, parts, turn, dice):
        """Adds the page: the picture, turned, as one image or several, with its text layer.

        A page turned by pixels lies sideways for the reader; one turned by /Rotate has sideways pixels and reads upright.
        """
        recipe, upright = self.recipe, picture.size
        if turn:
            back = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}[turn]
            picture = picture.transpose(back)
        across, down = 72 / recipe["dpi"], 72 / (recipe["dpi_down"] or recipe["dpi"])
        if turn % 180:
            across, down = down, across
        width, height = picture.width * across, picture.height * down
        inset = recipe["inset"] * min(width, height)
        x0, y0 = recipe["origin"]
        box = x0, y0, x0 + round(width + 2 * inset, 2), y0 + round(height + 2 * inset, 2)

        def turned(x, y):
            return {0: (x, y), 90: (upright[1] - y, x), 180: (upright[0] - x, upright[1] - y), 270: (y, upright[0] - x)}[turn]

        def placed(to_scan):
            def place(x, y):
                x, y = turned(*to_scan(x, y))
                return x0 + inset + x * across, y0 + inset + height - y * down
            return place

        drawn, objects = self._images(picture, (x0 + inset, y0 + inset, width, height))
        content, fonts = drawn, {}
        if recipe["layer"] != "none":
            maker = MAKERS[recipe["layer"]]
            fonts["T0"] = self.fonts.number(maker["font"])
            text = "".join(layer(self.source.words(page), placed(to_scan), recipe, dice) for page, to_scan in parts)
            if maker.get("form"):
                objects["OCR"] = self._form(box, text, fonts)
                text = "/OCR Do\n"
            text = f"q\n{text}Q\n"
            content = text + drawn if maker["under"] else drawn + text
        if recipe["footer"]:
            fonts["V0"] = self.fonts.number("stsong")
            content += self._footer(box)
        resources = f"/XObject << {_named(objects)}>> /Font << {_named(fonts)}>>"
        self.writer.page(box, content, resources, (360 - turn) % 360 if recipe["turn_by"] == "rotate" else 0)

    def _form(self, box, content, fonts):
        return self.writer.stream(f"/Type /XObject /Subtype /Form /BBox [{' '.join(f'{v:g}' for v in box)}] "
                                  f"/Resources << /Font << {_named(fonts)}>> >>", content.encode("latin-1"), compresses=True)

    def _footer(self, box):
        """Visible text that a scanning program prints into the corner."""
        code = LayerFonts.code("stsong", self.recipe["footer"])
        return f"q\nBT 0 Tr 100 Tz 0.4 g /V0 9 Tf 1 0 0 1 {box[2] - 110:.1f} {box[1] + 10:.1f} Tm <{code}> Tj ET\nQ\n"

    def _images(self, picture, frame):
        """Operators that draw the picture into the frame, and its images by name."""
        rows, columns = self.recipe["tiles"]
        x, y, width, height = frame
        drawn, objects = [], {}
        for row in range(rows):
            for column in range(columns):
                cut = (picture.width * column // columns, picture.height * row // rows,
                       picture.width * (column + 1) // columns, picture.height * (row + 1) // rows)
                tile = picture.crop(cut)
                place = (f"{tile.width * width / picture.width:.4f} 0 0 {tile.height * height / picture.height:.4f} "
                         f"{x + cut[0] * width / picture.width:.4f} {y + height - cut[3] * height / picture.height:.4f} cm")
                for number in self._coded(tile):
                    name = f"Im{len(objects)}"
                    objects[name] = number
                    drawn.append(f"q\n0 g\n{place}\n/{name} Do\nQ\n")
        return "".join(drawn), objects

    def _coded(self, picture):
        coding, quality = self.recipe["coding"], self.recipe["quality"]
        if coding != "mrc":
            return [self.writer.stream(*encoded(picture, coding, quality))]
        # Shades at a third of the resolution with the ink taken out, and the ink as a stencil above them.
        gray = picture.convert("L")
        stencil = gray.point(lambda value: 255 if value > 110 else 0)
        small = picture.resize((max(1, picture.width // 3), max(1, picture.height // 3)), Image.Resampling.BOX)
        covered = ImageOps.invert(stencil).resize(small.size, Image.Resampling.BOX).point(lambda value: 255 if value > 20 else 0)
        small = Image.composite(Image.new(small.mode, small.size, tuple(self.recipe["paper"]) if small.mode == "RGB" else 245),
                                small, covered)
        return [self.writer.stream(*encoded(small, "jpeg", quality)),
                self.writer.stream(*encoded(stencil.convert("1", dither=Image.Dither.NONE), "mask"))]
