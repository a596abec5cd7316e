"""The samples by name: who makes each, with which programs, and what qpdf does to it afterwards."""
from dataclasses import dataclass
from typing import Callable

from . import edition2019, edition_samples, free_html, free_libreoffice, reset

LIBREOFFICE, CHROMIUM, WEASYPRINT = frozenset({"soffice"}), frozenset({"chromium"}), frozenset({"weasyprint"})


@dataclass
class Sample:
    make: Callable        # takes the workshop; gives (report or None, path of the PDF)
    needs: frozenset
    steps: tuple = ()     # arguments of qpdf runs
    expect: dict = None   # what a reader should find in a document that is no report


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
    "edition-2019": Sample(edition2019.make, LIBREOFFICE),
    "yingzhou-2020": Sample(edition_samples.yingzhou, WEASYPRINT),
    "fangzhang-2022": Sample(edition_samples.fangzhang, CHROMIUM),
    "kunlun-2015": Sample(edition_samples.kunlun, CHROMIUM),
    "dahuang-2016": Sample(edition_samples.dahuang, LIBREOFFICE),
    "penglai-2018": Sample(edition_samples.penglai, WEASYPRINT),
    "fanghu-2012": Sample(edition_samples.fanghu, LIBREOFFICE),
    "scanned": Sample(free_html.scanned, CHROMIUM | {"pdftoppm"}, expect={"finding": "source.scanned"}),
    "not-a-report": Sample(free_html.notice, WEASYPRINT, expect={"finding": "source.notReport"}),
}
