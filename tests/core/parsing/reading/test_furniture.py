"""What repeats at the edges of pages goes, but a signature that repeats the first line of the title stays."""

from __future__ import annotations

from desktop.core.parsing.reading.pdf.furniture import without_furniture
from desktop.core.parsing.reading.pdf.pages import Page
from desktop.core.parsing.reading.pdf.text import Printed


def page(number: int, *lines: Printed) -> Page:
    return Page(number, 595, 842, list(lines))


def line(text: str, base: float, size: float = 16) -> Printed:
    return Printed(text, 80, 80 + len(text) * size, base, size)


def kept(*pages: Page) -> list[str]:
    return [line.text for page in without_furniture(list(pages)) for line in page.lines]


def test_a_signature_that_repeats_the_first_line_of_the_title_stays() -> None:
    first = page(
        1, line("云岭市人民政府", 740), line("关于加强仓储工作的实施意见", 712), line("建立仓储名录。" * 20, 600)
    )
    second = page(2, line("云岭市人民政府", 740), line("2026年3月18日", 712))
    assert kept(first, second).count("云岭市人民政府") == 2


def test_a_line_in_the_margin_of_two_pages_goes_whatever_its_size() -> None:
    pages = [page(number, line("云岭市人民政府公报", 800), line("建立仓储名录。" * 20, 700)) for number in (1, 2)]
    assert not kept(*pages).count("云岭市人民政府公报")


def test_a_small_running_line_goes_from_two_pages() -> None:
    head = line("云岭市仓储发展规划", 800, 9)
    pages = [page(number, head, line(f"第{number}页的正文。" * 9, 600)) for number in (1, 2)]
    assert kept(*pages) == ["第1页的正文。" * 9, "第2页的正文。" * 9]
