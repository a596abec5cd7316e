"""Text layers as recognition programs write them: true words with made-up errors, at rough boxes."""
import math
import re
import struct
from collections import defaultdict

ALIKE = {"己": "已", "已": "己", "未": "末", "末": "未", "日": "曰", "人": "入", "入": "人", "土": "士", "干": "千", "大": "太",
         "政": "攻", "息": "恩", "行": "衍", "开": "幵", "请": "清", "理": "埋", "法": "沽", "因": "困", "他": "池", "本": "木",
         "告": "吿", "复": "夏", "议": "仪", "果": "呆", "由": "曲", "目": "自", "自": "目", "申": "中", "第": "笫", "予": "子",
         "、": "，", "。": ".", "，": ",", "（": "(", "）": ")", "：": ":", "一": "—", "二": "工", "三": "二", "八": "入"}
DIGITS = {"0": "869", "1": "74", "2": "73", "3": "85", "4": "19", "5": "63", "6": "85", "7": "12", "8": "36", "9": "40"}
SPACED = re.compile(r"(?<=[^\x00-\x7f])(?=[^\x00-\x7f])")  # between two Chinese characters
LETTERS = {"0": "O", "1": "l", "5": "S", "8": "B", "2": "Z"}

# How each maker writes: the font's encoding, text render mode, before or after the image, what a box holds.
MAKERS = {
    "tesseract": {"font": "glyphless", "mode": 3, "under": False, "unit": "word", "slopes": True, "spaced": True},
    "ocrmypdf": {"font": "glyphless", "mode": 3, "under": True, "unit": "word", "slopes": True, "spaced": True, "form": True},
    "abbyy": {"font": "stsong", "mode": 3, "under": False, "unit": "word", "slopes": False},
    "acrobat": {"font": "stsong", "mode": 3, "under": True, "unit": "line", "slopes": False},
    "under": {"font": "stsong", "mode": 0, "under": True, "unit": "word", "slopes": False},
    "white": {"font": "stsong", "mode": 0, "under": True, "unit": "word", "slopes": False, "white": True},
    "clip": {"font": "simsun", "mode": 7, "under": False, "unit": "word", "slopes": False},
    "hanwang": {"font": "simsun", "mode": 3, "under": False, "unit": "character", "slopes": False},
    "line": {"font": "stsong", "mode": 3, "under": False, "unit": "row", "slopes": False},
}


def misread(text, errors, dice):
    """The text as a recognition program gives it; may be empty."""
    out = []
    for character in text:
        if dice.random() < errors.get("lost", 0):
            continue
        if character in DIGITS and dice.random() < errors.get("digit", 0):
            choices = DIGITS[character]
            character = choices[int(dice.integers(len(choices)))]
        elif character in LETTERS and dice.random() < errors.get("digit", 0) / 3:
            character = LETTERS[character]
        elif character in ALIKE and dice.random() < errors.get("alike", 0):
            character = ALIKE[character]
        out.append(character)
    return "".join(out)


def advance(text):
    """The text's width in ems with the widths our fonts declare."""
    return sum(0.5 if ord(c) < 0x80 else 1.0 for c in text)


def boxes(words, unit, across, dice):
    """Words joined or cut to what this maker gives a box; each is (text, x0, y0, x1, y1)."""
    if unit == "character":
        for word in words:
            step = (word.x1 - word.x0) / max(0.1, advance(word.text))
            x = word.x0
            for character in word.text:
                wide = advance(character) * step
                yield character, x, word.y0, x + wide, word.y1
                x += wide
        return
    if unit == "word":
        for word in words:
            yield word.text, word.x0, word.y0, word.x1, word.y1
        return
    groups = defaultdict(list)
    for word in words:
        groups[_row(groups, word) if unit == "row" and across else word.line].append(word)
    for group in groups.values():
        group.sort(key=lambda word: word.x0)
        yield (" ".join(word.text for word in group), group[0].x0, min(w.y0 for w in group),
               max(w.x1 for w in group), max(w.y1 for w in group))


def _row(groups, word):
    """The line of print a word stands on, over all cells of a table."""
    middle = (word.y0 + word.y1) / 2
    for key, group in groups.items():
        if isinstance(key, float) and abs(key - middle) < 0.35 * (word.y1 - word.y0):
            return key
    return float(middle)


class LayerFonts:
    """The fonts of text layers; each is added to the file when first used."""

    def __init__(self, writer):
        self.writer, self.numbers = writer, {}

    def number(self, name):
        if name not in self.numbers:
            self.numbers[name] = getattr(self, f"_{name}")()
        return self.numbers[name]

    @staticmethod
    def code(name, text):
        if name == "simsun":
            return text.encode("gbk", "replace").hex()
        return text.encode("utf-16-be", "replace").hex()

    def _composite(self, base, encoding, descendant, extra=""):
        return self.writer.add(f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /{encoding} "
                               f"/DescendantFonts [{descendant} 0 R]{extra} >>")

    def _not_embedded(self, base, encoding, subtype, widths):
        about = self.writer.add(f"<< /Type /FontDescriptor /FontName /{base} /Flags 6 /FontBBox [-25 -254 1000 880] "
                                "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>")
        cid = self.writer.add(f"<< /Type /Font /Subtype /{subtype} /BaseFont /{base} /CIDSystemInfo "
                              f"<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [{widths}] "
                              f"/FontDescriptor {about} 0 R >>")
        return self._composite(base, encoding, cid)

    def _stsong(self):
        return self._not_embedded("STSong-Light", "UniGB-UCS2-H", "CIDFontType0", "1 95 500")

    def _simsun(self):
        return self._not_embedded("SimSun", "GBK-EUC-H", "CIDFontType2", "1 95 500 814 939 500")

    def _glyphless(self):
        file = glyphless_font()
        program = self.writer.stream(f"/Length1 {len(file)}", file, compresses=True)
        about = self.writer.add("<< /Type /FontDescriptor /FontName /GlyphLessFont /Flags 5 /FontBBox [0 0 500 1000] "
                                f"/ItalicAngle 0 /Ascent 1000 /Descent -1 /CapHeight 1000 /StemV 80 /FontFile2 {program} 0 R >>")
        glyphs = self.writer.stream("", b"\0\1" * 65536, compresses=True)
        cid = self.writer.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLessFont /CIDSystemInfo << /Registry (Adobe) "
                              f"/Ordering (Identity) /Supplement 0 >> /DW 500 /CIDToGIDMap {glyphs} 0 R /FontDescriptor {about} 0 R >>")
        meaning = self.writer.stream("", b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<<\n"
                                     b"/Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identify-UCS def\n"
                                     b"/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n"
                                     b"<0000> <FFFF> <0000>\nendbfrange\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        return self._composite("GlyphLessFont", "Identity-H", cid, f" /ToUnicode {meaning} 0 R")


def layer(words, placed, recipe, dice):
    """The operators of a page's text layer. `placed` maps a point of the page to the PDF page; its y goes up."""
    maker = MAKERS[recipe["layer"]]
    font, errors = maker["font"], recipe.get("errors", {})
    out = ["BT", f"{maker['mode']} Tr"] + (["1 1 1 rg"] if maker.get("white") else [])
    for text, x0, y0, x1, y1 in boxes(words, maker["unit"], recipe.get("across", False), dice):
        text = misread(text, errors, dice)
        if not text or dice.random() < errors.get("lost_words", 0):
            continue
        shift = dice.normal(0, errors.get("shift", 0.0), 4) if errors.get("shift") else (0, 0, 0, 0)
        foot = y1 - 0.14 * (y1 - y0)
        left, right = placed(x0 + shift[0], foot + shift[1]), placed(max(x0 + 1, x1 + shift[2]), foot + shift[1])
        high = math.dist(placed(x0, y0), placed(x0, y1))
        across, up = right[0] - left[0], right[1] - left[1]
        if not maker["slopes"] or len(text) == 1:
            # The box lies square on the page: only quarter turns are kept.
            if abs(across) >= abs(up):
                up = 0
            else:
                across = 0
        length = max(0.5, math.hypot(across, up))
        cos, sin = across / length, up / length
        size = max(1.0, 0.86 * high)
        shown = SPACED.sub(" ", text) if maker.get("spaced") and recipe.get("spaced") else text
        ems = 0.5 * len(shown) if font == "glyphless" else advance(shown)
        stretch = 100 * length / (ems * size) * (float(dice.uniform(0.6, 1.5)) if recipe.get("wrong_widths") else 1)
        ending = "0020" if font == "glyphless" else ""
        out.append(f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {left[0]:.2f} {left[1]:.2f} Tm /T0 {size:.2f} Tf {stretch:.1f} Tz "
                   f"<{LayerFonts.code(font, shown)}{ending}> Tj")
    return "\n".join(out + ["ET"]) + "\n"


def glyphless_font():
    """A TrueType font whose two glyphs are empty, as tesseract puts under its text."""
    head = struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, 1024, 0, 0, 0, 0, 512, 1024, 0, 8, 2, 0, 0)
    tables = {
        b"glyf": b"\0\0\0\0", b"head": head,
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 1024, -1, 0, 512, 0, 0, 512, 1, 0, 0, 0, 0, 0, 0, 0, 1),
        b"hmtx": struct.pack(">Hhh", 512, 0, 0), b"loca": struct.pack(">HHH", 0, 0, 0),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    offset, records, body = 12 + 16 * len(tables), b"", b""
    for tag in sorted(tables):
        data = tables[tag] + b"\0" * (-len(tables[tag]) % 4)
        checksum = sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF
        records += struct.pack(">4sIII", tag, checksum, offset + len(body), len(tables[tag]))
        body += data
    return struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32) + records + body
