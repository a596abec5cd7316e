"""The scans of samples/scans: which report, which recipe, and what changes in it. Small, and each shows one thing."""
import shutil

from . import folder, meaningless
from .recipe import named

# name: (report, recipe, changes)
SCANS = {
    "gray-150": ("zixu-2022", "gray150", {"coding": "jpx", "quality": -5, "noise": 1.5, "specks": 30}),
    "mixed": ("daguan-2023", "copier", {"dpi": 170, "specks": 40, "mixed": True}),
    "clean-300": ("taohuayuan-2024", "clean", {}),
    "skewed": ("edition-2019", "skewed", {"dpi": 170, "noise": 4}),
    "noisy-150": ("dahuang-2016", "noisy", {"noise": 22, "specks": 80}),
    "fax": ("penglai-2018", "fax", {"noise": 9, "specks": 60}),
    "sealed": ("yingzhou-2020", "sealed", {"coding": "index", "noise": 0, "dpi": 140}),
    "layer-good": ("wuyou-2021", "archive", {"dpi": 170, "mode": "bilevel", "coding": "g4"}),
    "layer-bad": ("fangzhang-2022", "searchable", {"dpi": 160}),
    "two-pages": ("kunlun-2015", "booklet", {}),
    "turned": ("jinghua-2023", "turned", {"dpi": 170}),
}
NO_MEANING = {"no-tounicode": "yingzhou-2020"}


def write(reports, target):
    """Makes all of them in a folder from the reports of another, each with its truth."""
    target.mkdir(parents=True, exist_ok=True)
    for name, (report, recipe, changed) in SCANS.items():
        folder.scan(reports / f"{report}.pdf", {**named(recipe), **changed}, target, name=f"{report}.scan-{name}")
    for name, report in NO_MEANING.items():
        made = target / f"{report}.{name}.pdf"
        meaningless.strip(reports / f"{report}.pdf", made)
        shutil.copyfile(reports / f"{report}.json", made.with_suffix(".json"))
        print(f"{made}: {made.stat().st_size // 1024} KB")
