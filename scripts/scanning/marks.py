"""What people put on paper before it is scanned: seals, stamps, strokes of a pen, underlines. Drawn onto the page's picture."""
import math

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

COLORS = {"red": (205, 35, 45), "blue": (40, 60, 160), "black": (50, 50, 55), "pen": (30, 40, 110)}
FONTS = ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
         "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/truetype/arphic/ukai.ttc")


def font(size):
    for path in FONTS:
        try:
            return ImageFont.truetype(path, size)
        except OSError:
            continue
    raise SystemExit("seals need a Chinese font: apt install fonts-noto-cjk or fonts-wqy-zenhei")


def stain(page, mask, color, at, opacity=0.85):
    """Colors the page through a mask as translucent ink does: what is black stays black."""
    strength = mask.point(lambda value: int(value * opacity))
    tone = COLORS[color]
    if page.mode == "L":
        tone = round(0.299 * tone[0] + 0.587 * tone[1] + 0.114 * tone[2])
    x, y = round(at[0] - mask.width / 2), round(at[1] - mask.height / 2)
    box = x, y, x + mask.width, y + mask.height
    below = page.crop(box)
    page.paste(ImageChops.multiply(below, Image.new(page.mode, below.size, tone)), box, strength)


def worn(mask, dice, amount=0.25):
    """Ink that did not take everywhere."""
    field = dice.random((max(2, mask.height // 6), max(2, mask.width // 6)))
    grain = Image.fromarray((field * 255).astype(numpy.uint8)).resize(mask.size, Image.Resampling.BICUBIC)
    return ImageChops.multiply(mask, grain.point(lambda value: 255 if value > 255 * amount else int(value * 2)))


def round_seal(text, diameter, dice):
    """A round seal with a star and words along its edge."""
    side = round(diameter) | 1
    mask = Image.new("L", (side, side), 0)
    pen, center = ImageDraw.Draw(mask), side / 2
    ring = max(2, round(side * 0.034))
    pen.ellipse((1, 1, side - 2, side - 2), outline=255, width=ring)
    points = []
    for n in range(10):
        radius = side * (0.16 if n % 2 == 0 else 0.064)
        angle = math.pi * n / 5 - math.pi / 2
        points.append((center + radius * math.cos(angle), center + radius * math.sin(angle)))
    pen.polygon(points, fill=255)
    size = max(8, round(side * 0.135))
    for n, character in enumerate(text):
        turn = (n - (len(text) - 1) / 2) * min(24, 260 / max(1, len(text)))
        letter = Image.new("L", (size * 2, size * 2), 0)
        ImageDraw.Draw(letter).text((size, size), character, fill=255, font=font(size), anchor="mm", stroke_width=size // 24)
        letter = letter.rotate(-turn, Image.Resampling.BICUBIC)
        angle = math.radians(turn - 90)
        x, y = center + side * 0.385 * math.cos(angle) - size, center + side * 0.385 * math.sin(angle) - size
        box = round(x), round(y), round(x) + 2 * size, round(y) + 2 * size
        mask.paste(ImageChops.lighter(mask.crop(box), letter), box)
    return worn(mask.rotate(dice.uniform(-12, 12), Image.Resampling.BICUBIC), dice)


def square_stamp(lines, height, dice):
    """A stamp of receipt: a frame with lines of words."""
    size = max(8, round(height / (len(lines) + 1)))
    width = round(max(len(line) for line in lines) * size + 1.2 * size)
    mask = Image.new("L", (width, round(height)), 0)
    pen = ImageDraw.Draw(mask)
    pen.rectangle((1, 1, width - 2, round(height) - 2), outline=255, width=max(2, size // 9))
    for n, line in enumerate(lines):
        pen.text((width / 2, height * (n + 1) / (len(lines) + 1)), line, fill=255, font=font(size), anchor="mm")
    return worn(mask.rotate(dice.uniform(-6, 6), Image.Resampling.BICUBIC, expand=True), dice, 0.2)


def scrawl(width, height, dice, strokes=9, thickness=2.0):
    """Strokes of a pen that look like a quick signature."""
    scale = 2
    mask = Image.new("L", (round(width * scale), round(height * scale)), 0)
    pen = ImageDraw.Draw(mask)
    x = 0.05 * mask.width
    for _ in range(strokes):
        start = numpy.array([x + dice.uniform(0, 0.05) * mask.width, dice.uniform(0.2, 0.8) * mask.height])
        hull = [start]
        for _ in range(3):
            hull.append(numpy.clip(hull[-1] + dice.normal(0, (0.09 * mask.width, 0.35 * mask.height)), 4,
                                   (mask.width - 4, mask.height - 4)))
        a, b, c, d = hull
        curve = [tuple((1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d)
                 for t in numpy.linspace(0, 1, 24)]
        pen.line(curve, fill=255, width=max(1, round(thickness * scale * dice.uniform(0.7, 1.3))), joint="curve")
        x += 0.85 * mask.width / strokes
    return mask.resize((round(width), round(height)), Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(0.4))


def underline(page, x0, x1, y, thickness, dice):
    """A line drawn by hand below words."""
    width = max(4, round(x1 - x0))
    mask = Image.new("L", (width, max(9, round(8 * thickness))), 0)
    pen, steps = ImageDraw.Draw(mask), 12
    slope, height = dice.uniform(-0.012, 0.012), mask.height / 2
    line = [(width * n / steps, height + slope * (width * n / steps - width / 2) + dice.uniform(-0.4, 0.4) * thickness)
            for n in range(steps + 1)]
    pen.line(line, fill=255, width=max(1, round(thickness)))
    stain(page, mask, "pen", ((x0 + x1) / 2, y), 0.9)
