"""The samples by name: who makes each, with which programs, and what qpdf does to it afterwards."""
from dataclasses import dataclass
from typing import Callable

from . import reset

LIBREOFFICE, CHROMIUM, WEASYPRINT = frozenset({"soffice"}), frozenset({"chromium"}), frozenset({"weasyprint"})


@dataclass
class Sample:
    make: Callable        # takes the workshop; gives (report or None, path of the PDF)
    needs: frozenset
    steps: tuple = ()     # arguments of qpdf runs
    expect: dict = None   # what a reader should find in a document that is no report of the 2021 edition


SAMPLES = {
    "rouyuan-2021": Sample(reset.rouyuan, LIBREOFFICE),
    "hongze-2023": Sample(reset.hongze, LIBREOFFICE),
    "huaian-2024": Sample(reset.huaian, LIBREOFFICE),
}
