"""How a scan is made, as one flat value: named recipes, and recipes drawn by chance."""
import random

BASE = {
    "name": "plain", "seed": 1,
    "dpi": 200, "dpi_down": None,       # fax machines have another resolution down the page
    "mode": "gray",                     # gray, color, bilevel
    "coding": "jpeg",                   # jpeg, jpx, flate, index (12 colors), g4, jbig2, mask (a stencil), mrc (shades below, a stencil above)
    "quality": 60,                      # of jpeg and jpx
    "skew": 0.0, "bend": 0.0, "keystone": (0.0, 0.0), "scale": 1.0, "offset": (0.0, 0.0),  # degrees, fractions, points
    "border": 0.0, "border_shade": 40,  # points around the paper, and how dark the bed is
    "blur": 0.0, "ink": 0.0, "uneven_ink": 0.0, "black": 25, "noise": 0.0, "specks": 0, "streaks": 0, "dropouts": 0,
    "light": 0.0, "paper": (255, 255, 255), "show_through": 0.0, "holes": 0, "hole_shade": 30,
    "threshold": "global", "level": 150,  # of bilevel: global, local or dots
    "turn": 0, "turn_by": "pixels", "turned": "all",  # degrees clockwise; pixels or rotate; all, tables or odd
    "sheet": 1, "sheet_fits": False,    # pages side by side; reduced to fit A4 sideways
    "tiles": (1, 1), "inset": 0.0, "origin": (0, 0), "footer": "",  # rows and columns of images; margin; corner of the page box; visible text
    "seal": "none", "seal_color": "red", "stamp": False, "scrawls": 0, "underlines": 0,  # none, signature, figures
    "layer": "none", "errors": {}, "across": False, "spaced": False, "wrong_widths": False,
    "mixed": False,                     # only some pages are scanned
}

GOOD = {"alike": 0.002, "shift": 0.2}
FAIR = {"alike": 0.02, "digit": 0.004, "lost": 0.003, "shift": 0.6}
BAD = {"alike": 0.08, "digit": 0.05, "lost": 0.02, "lost_words": 0.02, "shift": 1.5}

NAMED = {
    "office": {"dpi": 200, "mode": "color", "quality": 55, "skew": 0.4, "noise": 3, "blur": 0.5, "paper": (250, 249, 244), "border": 6,
               "border_shade": 225},
    "gray300": {"dpi": 300, "quality": 45, "skew": -0.7, "noise": 4, "blur": 0.7, "specks": 40},
    "gray150": {"dpi": 150, "quality": 50, "skew": 0.7, "noise": 4, "blur": 0.4, "specks": 25},
    "copier": {"dpi": 300, "mode": "bilevel", "coding": "g4", "skew": 1.1, "ink": 0.5, "specks": 120, "streaks": 2, "noise": 8,
               "border": 8, "border_shade": 20, "holes": 2},
    "clean": {"dpi": 300, "mode": "bilevel", "coding": "g4", "skew": 0.2, "blur": 0.6},
    "fax": {"dpi": 204, "dpi_down": 196, "mode": "bilevel", "coding": "g4", "skew": 0.8, "ink": -0.3, "uneven_ink": 0.45, "noise": 18,
            "specks": 150, "dropouts": 45, "streaks": 2},
    "noisy": {"dpi": 150, "mode": "bilevel", "coding": "jbig2", "skew": -1.6, "noise": 30, "specks": 200, "ink": 0.25},
    "skewed": {"dpi": 200, "mode": "bilevel", "coding": "mask", "skew": 2.6, "noise": 6, "border": 20, "border_shade": 20},
    "phone": {"dpi": 190, "mode": "color", "quality": 60, "skew": -1.3, "bend": 0.004, "keystone": (0.02, -0.03), "light": 0.35,
              "paper": (244, 240, 228), "noise": 5, "blur": 0.8, "border": 10, "border_shade": 95, "footer": "扫描全能王 创建"},
    "sealed": {"dpi": 150, "mode": "color", "quality": 40, "skew": 0.3, "seal": "figures", "noise": 2, "blur": 0.4},
    "archive": {"dpi": 200, "quality": 40, "skew": 0.5, "noise": 3, "layer": "abbyy", "errors": GOOD},
    "searchable": {"dpi": 200, "mode": "bilevel", "coding": "g4", "skew": -0.5, "noise": 5, "layer": "tesseract", "errors": BAD, "spaced": True},
    "booklet": {"dpi": 300, "mode": "bilevel", "coding": "g4", "sheet": 2, "sheet_fits": True, "skew": 0.6, "noise": 6, "ink": 0.2},
    "turned": {"dpi": 200, "mode": "bilevel", "coding": "g4", "turn": 90, "skew": -0.4, "noise": 6},
    "compressed": {"dpi": 200, "mode": "color", "coding": "mrc", "quality": 30, "skew": 0.3, "noise": 3, "layer": "acrobat", "errors": GOOD},
}

# Nothing of paper and electronics: for those who want only what --set names.
NAMED["plain"] = {"black": 0}


def named(name, seed=1):
    return {**BASE, **NAMED[name], "name": name, "seed": seed}


def drawn(seed, is_harsh=False):
    """A recipe by chance. The usual ones leave every figure readable for a person; harsh ones may not."""
    dice = random.Random(f"scan {seed} {'harsh' if is_harsh else 'usual'}")
    recipe = {**BASE, "name": f"{'harsh' if is_harsh else 'seed'}{seed}", "seed": seed}
    hard = 2.0 if is_harsh else 1.0

    def chance(share):
        return dice.random() < share

    def amount(low, high, places=2):
        return round(dice.uniform(low, high), places)

    recipe["mode"] = dice.choices(["gray", "color", "bilevel"], [40, 28, 32])[0]
    bilevel = recipe["mode"] == "bilevel"
    if bilevel:
        recipe["dpi"] = dice.choices([150, 200, 240, 300, 204], [12, 36, 8, 34, 10] if not is_harsh else [30, 40, 5, 10, 15])[0]
        recipe["coding"] = dice.choices(["g4", "jbig2", "mask", "flate"], [55, 20, 15, 10])[0]
        recipe["threshold"] = dice.choices(["global", "local", "dots"], [70, 20, 10])[0]
        recipe["level"] = dice.randint(125, 175)
        recipe["dpi_down"] = 196 if recipe["dpi"] == 204 else None
    else:
        recipe["dpi"] = dice.choices([100, 120, 150, 200, 250, 300], [0, 2, 28, 40, 8, 22] if not is_harsh else [30, 20, 30, 15, 3, 2])[0]
        recipe["coding"] = dice.choices(["jpeg", "jpx", "flate", "mrc"], [74, 10, 6, 10])[0]
        recipe["quality"] = dice.randint(30, 85) if not is_harsh else dice.randint(12, 40)
        recipe["paper"] = dice.choice([(255, 255, 255)] * 3 + [(250, 249, 243), (244, 240, 226), (236, 232, 214), (240, 242, 246), (232, 232, 232)])
    recipe["skew"] = dice.choice([0.0, 0.2, -0.2, amount(-1, 1), amount(-1, 1), amount(-1, 1), amount(-3, 3)])
    if is_harsh:
        recipe["skew"] = amount(-3, 3)
    recipe["noise"] = dice.choice([0, amount(1, 5, 1), amount(2, 8, 1)]) * hard * (1.6 if bilevel else 1)
    recipe["blur"] = dice.choice([0, amount(0.2, 0.8)]) * recipe["dpi"] / 200 * (1.4 if is_harsh else 1)
    recipe["black"] = dice.choice([0, 15, 30, 45])
    recipe["specks"] = dice.choice([0, 0, dice.randint(5, 60), dice.randint(40, 160)]) * int(hard)
    if chance(0.3 * hard):
        recipe["ink"] = amount(-0.35, 0.6) * (1.4 if is_harsh else 1)
    if chance(0.12 * hard):
        recipe["uneven_ink"] = amount(0.15, 0.4) * (1.5 if is_harsh else 1)
    if chance(0.15 * hard):
        recipe["light"] = amount(0.1, 0.3)
        if bilevel and not is_harsh:
            recipe["threshold"] = "local"  # one level would turn the dark side black
    if chance(0.15 * hard):
        recipe["show_through"] = amount(0.04, 0.13) * hard
    if chance(0.25):
        recipe["border"], recipe["border_shade"] = dice.choice([4, 8, 14, 24]), dice.choice([15, 45, 90, 215])
    if chance(0.1 * hard):
        recipe["bend"] = amount(-0.004, 0.004, 4) * hard
    if chance(0.08 * hard):
        recipe["keystone"] = amount(-0.02, 0.02, 3), amount(-0.02, 0.02, 3)
    if chance(0.3):
        recipe["scale"], recipe["offset"] = amount(0.95, 1.02, 3), (amount(-8, 8, 1), amount(-8, 8, 1))
    if chance(0.1):
        recipe["holes"], recipe["hole_shade"] = dice.choice([2, 4]), dice.choice([20, 200])
    if chance(0.1 * hard):
        recipe["streaks"] = dice.randint(1, 3)
    if bilevel and chance(0.15 * hard) or is_harsh and chance(0.3):
        recipe["dropouts"] = dice.randint(6, 30) * int(hard)
    if chance(0.12):
        recipe["turn"], recipe["turn_by"] = dice.choice([90, 180, 270]), dice.choice(["pixels", "rotate"])
        recipe["turned"] = dice.choice(["all", "tables", "odd"])
    if chance(0.07):
        recipe["sheet"], recipe["sheet_fits"] = 2, chance(0.5)
        if recipe["sheet_fits"]:
            recipe["dpi"], recipe["dpi_down"] = 300, None
    if chance(0.12):
        recipe["tiles"] = dice.choice([(4, 1), (8, 1), (2, 2), (1, 2), (30, 1)])
    if chance(0.12):
        recipe["inset"] = amount(0.02, 0.12)
    if chance(0.06):
        recipe["origin"] = dice.choice([(-36, 18), (100, 100)])
    if chance(0.08):
        recipe["footer"] = dice.choice(["扫描全能王 创建", "第 1 页", "Scanned 0001"])
    if chance(0.35):
        recipe["seal"], recipe["seal_color"] = "signature", dice.choice(["red", "red", "red", "blue", "black"])
        if recipe["mode"] == "color" and chance(0.5) or is_harsh and chance(0.4):
            recipe["seal"], recipe["seal_color"] = "figures", dice.choice(["red", "red", "blue"])
    recipe["stamp"] = chance(0.12)
    recipe["scrawls"] = dice.randint(1, 2) if chance(0.12) else 0
    recipe["underlines"] = dice.randint(1, 4) if chance(0.12) else 0
    recipe["mixed"] = recipe["sheet"] == 1 and chance(0.06)
    if chance(0.5):
        recipe["layer"] = dice.choice(["tesseract", "ocrmypdf", "abbyy", "acrobat", "under", "white", "clip", "hanwang", "line"])
        if recipe["layer"] == "under" and recipe["coding"] == "mask":
            recipe["layer"] = "white"  # a stencil hides nothing
        recipe["errors"] = dice.choice([GOOD, FAIR, FAIR, BAD])
        recipe["across"], recipe["spaced"], recipe["wrong_widths"] = chance(0.5), chance(0.5), chance(0.15)
    return recipe


def changes(recipe):
    """What a recipe says besides the usual values: for a line of print."""
    return {key: value for key, value in recipe.items() if value != BASE[key]}
