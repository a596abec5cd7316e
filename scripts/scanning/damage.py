"""What paper, glass, lens and electronics do to a page's picture. Every step takes a PIL image and gives one."""
import numpy
from PIL import Image, ImageChops, ImageFilter, ImageOps


def ink(page, amount):
    """Spreads ink (amount > 0, up to 1) or thins it (amount < 0)."""
    if not amount:
        return page
    filtered = page.filter(ImageFilter.MinFilter(3) if amount > 0 else ImageFilter.MaxFilter(3))
    return Image.blend(page, filtered, min(1, abs(amount)))


def uneven_ink(page, amount, dice):
    """Toner that did not take everywhere: places where the ink is paler."""
    if not amount:
        return page
    field = _field(page.size, 9, dice)
    strength = Image.fromarray((numpy.clip(field, 0, 1) * 255 * amount).astype(numpy.uint8))
    return Image.composite(Image.new(page.mode, page.size, "white"), page, strength)


def show_through(page, back, amount):
    """The back side, mirrored and blurred, through thin paper."""
    if back is None or not amount:
        return page
    back = ImageOps.mirror(back.convert(page.mode)).resize(page.size).filter(ImageFilter.GaussianBlur(page.width / 800))
    return ImageChops.multiply(page, back.point(lambda value: round(255 - (255 - value) * amount)))


def light(page, amount, paper, dice):
    """The color of the paper, and light that falls off to one side and the corners."""
    if not amount and tuple(paper) == (255, 255, 255):
        return page
    width, height = page.size
    x, y = numpy.meshgrid(numpy.linspace(-1, 1, 48), numpy.linspace(-1, 1, 64))
    angle = dice.uniform(0, 2 * numpy.pi)
    fall = 0.5 + 0.35 * (x * numpy.cos(angle) + y * numpy.sin(angle)) + 0.25 * (x * x + y * y) * 0.5
    fall = 1 - amount * numpy.clip(fall, 0, 1.2)
    tones = paper if page.mode == "RGB" else [round(0.299 * paper[0] + 0.587 * paper[1] + 0.114 * paper[2])]
    bands = [numpy.clip(fall * tone, 0, 255).astype(numpy.uint8) for tone in tones]
    bands = [Image.fromarray(band).resize((width, height), Image.Resampling.BICUBIC) for band in bands]
    sheet = Image.merge("RGB", bands) if page.mode == "RGB" else bands[0]
    return ImageChops.multiply(page, sheet)


def lift_blacks(page, black):
    """Ink that is not fully black, as a scanner records it."""
    return page.point(lambda value: round(black + value * (255 - black) / 255)) if black else page


def blur(page, pixels):
    return page.filter(ImageFilter.GaussianBlur(pixels)) if pixels else page


def noise(page, deviation, dice):
    """Noise of the sensor: fine, with some coarser grain."""
    if not deviation:
        return page
    values = numpy.asarray(page, numpy.float32)
    height, width = values.shape[:2]
    grain = dice.standard_normal((height, width), numpy.float32) * deviation
    coarse = dice.standard_normal((height // 2 + 1, width // 2 + 1), numpy.float32) * deviation * 0.6
    grain += numpy.repeat(numpy.repeat(coarse, 2, 0), 2, 1)[:height, :width]
    if values.ndim == 3:
        tint = dice.standard_normal(values.shape, numpy.float32) * deviation * 0.5
        return Image.fromarray(numpy.clip(values + grain[..., None] + tint, 0, 255).astype(numpy.uint8))
    return Image.fromarray(numpy.clip(values + grain, 0, 255).astype(numpy.uint8))


def specks(page, count, dice, size=1.6):
    """Dust: dark dots, and a third as many light ones."""
    if not count:
        return page
    values = numpy.array(page)
    height, width = values.shape[:2]
    for n in range(round(count * 4 / 3)):
        across = int(min(5, max(1, dice.exponential(size) + 0.5)))
        down = max(1, across + int(dice.integers(-1, 2)))
        x, y = int(dice.integers(0, width - across)), int(dice.integers(0, height - down))
        values[y:y + down, x:x + across] = dice.integers(20, 110) if n < count else 250
    return Image.fromarray(values)


def streaks(page, count, dice):
    """Vertical lines of a dirty feeder: pale or dark, over the whole page."""
    if not count:
        return page
    values = numpy.array(page)
    for _ in range(count):
        x, across = int(dice.integers(0, values.shape[1] - 3)), int(dice.integers(1, 3))
        part = values[:, x:x + across].astype(int)
        values[:, x:x + across] = numpy.clip(part + (90 if dice.random() < 0.5 else -70), 0, 255)
    return Image.fromarray(values)


def dropouts(page, count, dice):
    """Lines lost on the telephone wire: white, over part of the width, or the line above once more."""
    if not count:
        return page
    values = numpy.array(page)
    height, width = values.shape[:2]
    for _ in range(count):
        y, down = int(dice.integers(2, height - 4)), int(dice.integers(1, 3))
        left = int(dice.integers(0, width // 2)) if dice.random() < 0.6 else 0
        right = int(dice.integers(width // 2, width))
        values[y:y + down, left:right] = 255 if dice.random() < 0.75 else values[y - 1:y, left:right]
    return Image.fromarray(values)


def holes(page, count, shade, points_to_pixels):
    """Punch holes along the left edge; `shade` is what the scanner sees through them."""
    from PIL import ImageDraw

    if not count:
        return page
    page = page.copy()
    pen, radius = ImageDraw.Draw(page), 8.5 * points_to_pixels
    distance = {2: 227, 4: 227}[count] * points_to_pixels
    middle, x = page.height / 2, 32 * points_to_pixels
    for n in range(count):
        y = middle + (n - (count - 1) / 2) * distance
        color = shade if page.mode == "L" else (shade,) * 3
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=color)
    return page


def bilevel(page, how, level, dice):
    """Black and white: by one level, by the surroundings ("local"), or with dots for shades ("dots")."""
    gray = page.convert("L")
    if how == "dots":
        # Copiers sharpen ink and paper first; only what lies between becomes dots.
        return gray.point(lambda value: 0 if value < 95 else 255 if value > 225 else value).convert("1")
    values = numpy.asarray(gray, numpy.float32)
    if how == "local":
        around = gray.resize((gray.width // 8, gray.height // 8), Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(6))
        around = numpy.asarray(around.resize(gray.size, Image.Resampling.BICUBIC), numpy.float32)
        level = around * (level / 200)
    return Image.fromarray(((values > level) * 255).astype(numpy.uint8)).convert("1", dither=Image.Dither.NONE)


def _field(size, cell, dice):
    """Smooth noise between about 0 and 1; `cell` pixels wide in a page of 1000."""
    step = max(2, round(size[0] * cell / 1000))
    values = dice.random((size[1] // step + 2, size[0] // step + 2)).astype(numpy.float32)
    field = Image.fromarray(values)
    return numpy.asarray(field.resize(size, Image.Resampling.BICUBIC)) ** 3
