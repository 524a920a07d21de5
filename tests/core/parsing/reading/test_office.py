"""A document that LibreOffice saved as .docx and as .pdf: the numbers rebuilt are those printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.parsing.reading import read_file
from desktop.core.parsing.values import Source
from tests.core.parsing.cleaning.sample import BODY, SIGNATURE, TITLE
from tests.core.reports.office import convert, needed, writer_needed

pytestmark = [needed, writer_needed, pytest.mark.slow]

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{address}:1.0"'
    for name, address in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
CHINESE = "一, 二, 三, ..."
LEVELS = (
    f'<text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="{CHINESE}"/>'
    f'<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" '
    f'style:num-format="{CHINESE}"/>'
    '<text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1"/>'
    '<text:list-level-style-number text:level="4" style:num-format="①, ②, ③, ..."/>'
)
LISTED = [(0, "总体要求"), (1, "工作思路"), (1, "主要目标"), (0, "重点任务"), (1, "健全体系"), (2, "修订标准"),
          (2, "开展培训"), (3, "编写教材"), (1, "加强评价"), *((0, f"第{at}项任务") for at in range(10))]  # fmt: skip
READ = ["一、总体要求", "（一）工作思路", "（二）主要目标", "二、重点任务", "（一）健全体系", "1.修订标准",
        "2.开展培训", "①编写教材", "（二）加强评价", "三、第0项任务", "四、第1项任务"]  # fmt: skip
ROWS = [("序号", "任务", "牵头单位"), ("1", "建立仓储服务标准体系", "市场监管局"), ("2", "开展培训", "教育局")]


def _listed() -> str:
    made = ""
    for depth, text in LISTED:
        opening, closing = "<text:list-item><text:list>" * depth, "</text:list></text:list-item>" * depth
        made += f"{opening}<text:list-item><text:p>{text}</text:p></text:list-item>{closing}"
    return f'<text:list text:style-name="L">{made}</text:list>'


def _document() -> str:
    paragraphs = "".join(f'<text:p text:style-name="B">{line}</text:p>' for line in BODY * 3)
    rows = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell table:style-name="C"><text:p>{cell}</text:p></table:table-cell>' for cell in row)
        + "</table:table-row>"
        for row in ROWS
    )
    signed = "".join(f'<text:p text:style-name="R">{line}</text:p>' for line in SIGNATURE)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document {SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="14pt" '
        'style:font-size-asian="14pt"/></style:default-style></office:styles><office:automatic-styles>'
        f'<text:list-style style:name="L">{LEVELS}</text:list-style>'
        '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-indent="28pt" '
        'fo:text-align="justify"/></style:style><style:style style:name="R" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="end"/></style:style><style:style style:name="C" '
        'style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="3pt"/>'
        "</style:style></office:automatic-styles><office:body><office:text>"
        f'<text:h text:outline-level="1">{TITLE}</text:h>{paragraphs}{_listed()}'
        f'<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'
        f"{signed}</office:text></office:body></office:document>"
    )


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Source, Source]:
    folder: Path = tmp_path_factory.mktemp("office")
    original = folder / "实施方案.fodt"
    original.write_text(_document(), "utf-8")
    word = convert(original, "docx", folder)
    return read_file(word), read_file(convert(word, "pdf", folder))


def test_both_give_the_document(saved: tuple[Source, Source]) -> None:
    word, pdf = ([line.text.replace(" ", "") for line in source.lines] for source in saved)
    table = ["\t".join(row) for row in ROWS]
    expected = [TITLE, *BODY * 3, *READ]
    assert word[: len(expected)] == [line.replace(" ", "") for line in expected]
    assert word[-5:] == [*table, *SIGNATURE]
    assert pdf == word


def test_the_heading_keeps_its_level(saved: tuple[Source, Source]) -> None:
    assert saved[0].lines[0].level == 1
    assert saved[0].lines[1].level is None
