"""Reading documents: long texts, a long Word file, a PDF of a hundred pages."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pypdfium2

from desktop.core.parsing.reading import read
from tests.benchmarks.figures import Figure, against, in_turn, timed, within
from tests.core.parsing.cleaning.sample import BODY
from tests.core.parsing.reading.pdf_files import pdf_file, typeset
from tests.core.parsing.reading.word_files import item, level, lists, word_file

TIMES = 7


def measure(_folder: Path) -> list[Figure]:
    """Return the figures; the goals are those of ``limits.md``, section 5."""
    return [*_text(), _page(), _word(), *_pdf()]


def _text() -> list[Figure]:
    line = "".join(BODY) + "\n"
    long = (line * (10_000_000 // len(line.encode("gb18030")))).encode("gb18030")
    short = long[: long.find(b"\n", len(long) // 10)]
    mine, tenth = in_turn(lambda _: read("a.txt", long), lambda _: [read("a.txt", short) for _ in range(10)], TIMES)
    return [
        within(f"reading {len(long) / 1e6:.1f} MB of text", mine, 0.5, sorted(mine)[TIMES // 2]),
        against("reading a text against ten of a tenth", mine, tenth, 1.3),
    ]


def _page() -> Figure:
    page = ("<html><body>" + "".join(f"<p>{line}</p>" for line in BODY) * 3_000).encode()
    times = [timed(lambda: read("a.html", page)) for _ in range(TIMES)]
    return within(f"reading a web page of {len(page) / 1e6:.1f} MB", times, 2.0, sorted(times)[TIMES // 2])


def _word() -> Figure:
    body = "".join(item(line, depth=at % 2) for at, line in enumerate(BODY))
    count = 137_000 // sum(map(len, BODY))
    levels = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）")
    data = word_file(body * count, lists(levels, "1"))

    def theirs(_number: int) -> None:
        """What it takes to have the characters alone."""
        with ZipFile(io.BytesIO(data)) as file:
            re.findall("<w:t[^>]*>([^<]*)", file.read("word/document.xml").decode())

    mine, _ = in_turn(lambda _: read("a.docx", data), theirs, TIMES)
    return within("reading a Word file of 137,000 characters", mine, 0.1, sorted(mine)[TIMES // 2])


def _pdf() -> list[Figure]:
    data = pdf_file(typeset(BODY * 90)[:100])

    def theirs(_number: int) -> None:
        """What pdfium itself needs for the characters."""
        with pypdfium2.PdfDocument(data) as document:
            for page in document:
                page.get_textpage().get_text_range()

    mine, plain = in_turn(lambda _: read("a.pdf", data), theirs, TIMES)
    return [
        within("reading a PDF of 100 pages", mine, 0.5, sorted(mine)[TIMES // 2]),
        against("reading a PDF against its bare characters", mine, plain, 1.6),
    ]
