"""The samples by name: who makes each, with which programs, and what qpdf does to it afterwards."""
from dataclasses import dataclass
from typing import Callable

from . import edition2019, free_html, free_libreoffice, reset

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
    "zixu-2022": Sample(free_libreoffice.zixu, LIBREOFFICE),
    "taixu-2023": Sample(free_html.taixu, CHROMIUM),
    "taohuayuan-2024": Sample(free_html.taohuayuan, CHROMIUM),
    "wuyou-2021": Sample(free_html.wuyou, WEASYPRINT),
    "wangshi-2022": Sample(free_html.wangshi, WEASYPRINT),
    "jinghua-2023": Sample(free_html.jinghua, CHROMIUM, (("--rotate=+90:3",),)),
    "shuiyue-2024": Sample(free_libreoffice.shuiyue, LIBREOFFICE),
    "shuiyue-2024-encrypted": Sample(free_libreoffice.shuiyue, LIBREOFFICE, (("--encrypt", "sample", "sample-owner", "256", "--"),)),
    "huaguoshan-2022": Sample(free_libreoffice.huaguoshan, LIBREOFFICE),
    "daguan-2023": Sample(free_libreoffice.daguan, LIBREOFFICE),
    "edition-2019": Sample(edition2019.make, LIBREOFFICE, expect={"finding": "edition.unsupported"}),
    "scanned": Sample(free_html.scanned, CHROMIUM | {"pdftoppm"}, expect={"finding": "source.scanned"}),
    "not-a-report": Sample(free_html.notice, WEASYPRINT, expect={"finding": "source.notReport"}),
}
