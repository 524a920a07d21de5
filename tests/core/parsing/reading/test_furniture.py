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


def test_lines_of_bodies_that_end_several_pages_at_one_height_stay() -> None:
    for bodies in ("（市商务局牵头，市财政局配合）", "责任单位：市商务局", "财政局按职责分工负责〕"):
        pages = [page(number, line(f"第{number}页的正文。" * 9, 700), line(bodies, 90)) for number in (1, 2, 3)]
        assert kept(*pages).count(bodies) == 3


def test_the_running_head_of_a_page_that_is_alone_goes() -> None:
    text = [line("关于加强仓储工作的实施意见", 740, 22), line("建立仓储名录。" * 20, 690)]
    assert kept(page(1, line("云岭市人民政府公报", 800), *text)) == [one.text for one in text]


def test_the_first_line_of_a_page_that_is_alone_stays_where_it_may_belong_to_the_document() -> None:
    title, text = line("关于加强仓储工作的实施意见", 740, 22), line("建立仓储名录。" * 20, 690)
    for first in ("云岭市人民政府", "云政发〔2026〕7号", "附件", "机密★一年"):
        assert kept(page(1, line(first, 800), title, text))[0] == first
    assert kept(page(1, line("第一行", 800), line("关于加强仓储工作的实施意见", 780, 16), text))[0] == "第一行"
