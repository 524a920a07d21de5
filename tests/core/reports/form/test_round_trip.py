"""Framework → form → framework: the same, whatever it holds, whoever saved the form in between."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from desktop.core import labels, seeds
from desktop.core.editing_ids import renumbered
from desktop.core.framework import (
    SCHEMA,
    Chapter,
    CheckItem,
    Comparator,
    Concerns,
    Framework,
    Kind,
    Level,
    Measure,
    Period,
    Responsibility,
    Target,
    Warning,
    faults,
)
from desktop.core.labels import LANGUAGES, Language
from desktop.core.reports.form.reader import read
from tests.core.reports.form.forms import ROWS, good, place, sheet, written
from tests.core.reports.office import convert, needed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", seeds.framework_ids())
def test_the_built_in_documents_come_back_whole(key: str, language: Language, tmp_path: Path) -> None:
    framework = seeds.framework(key)
    back = good(written(tmp_path, framework, language))
    assert back.framework == msgspec.structs.replace(framework, warnings=())
    assert back.notices == ()
    assert back.lasting


def test_what_the_parser_was_unsure_of_travels_along_and_is_not_read_back(tmp_path: Path) -> None:
    told = (Warning("cut-off", 37, "文件在此处中断，后面的内容可能缺失"), Warning("no-title", None, "没有找到标题"))
    framework = seeds.framework("pilot-2023")
    path = written(tmp_path, msgspec.structs.replace(framework, warnings=told))
    page = sheet(load_workbook(path), "识别提醒")
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert [37, "文件在此处中断，后面的内容可能缺失"] in rows
    assert [None, "没有找到标题"] in rows
    parsed = good(path)
    assert parsed.framework == framework
    assert not parsed.notices
    assert "识别提醒" not in load_workbook(written(tmp_path, framework)).sheetnames


@needed
@pytest.mark.slow
def test_libreoffice_saves_nothing_away(tmp_path: Path) -> None:
    framework = seeds.framework("shaanxi-2022")
    saved = convert(written(tmp_path, framework), "xlsx", tmp_path / "again")
    assert good(saved).framework == msgspec.structs.replace(framework, warnings=())


# Any framework

_PLAIN = st.text("标准化项目企业数据研制《》=+@#&<>x09", min_size=1, max_size=12).map(lambda text: f"字{text}尾")
_BODY = st.text("市省发展改革委教育厅局平等（）", min_size=1, max_size=8).map(lambda text: f"市{text.strip('（）')}局")
_ENGLISH = st.none() | st.text("abc XYZ-=+.,;", min_size=1, max_size=20).map(lambda text: f"a{' '.join(text.split())}z")
_BODIES = st.lists(
    st.sampled_from(["市教育局", "市平等", "市高等", "市监局（标准委、质检）", "省发展改革委"]), max_size=3, unique=True
).map(tuple)
_DUE = st.sampled_from([None, "2025", "2027-06", "2030-12-31"])
_VALUE: st.SearchStrategy[int | float | str | None] = st.one_of(
    st.none(),
    st.integers(-5, 10**9),
    st.sampled_from([0.5, 82.2, 1e-3]),
    st.sampled_from(["8—10", "10-20", "若干", "2000万", "十余"]),
)
_LONG = st.sampled_from(["", "甲乙丙，" * 400 + "丁"])


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Return a framework that has no faults and holds what a form can carry, with ids as they are given."""
    chapters = tuple(
        Chapter(number, draw(_PLAIN) + draw(st.sampled_from(["", "3D", "一、二"])), draw(_ENGLISH))
        for number in draw(st.lists(st.integers(1, 99), max_size=3, unique=True))
    )
    # Measures follow their chapters, those without one first, as editing keeps them.
    places = sorted(draw(st.lists(st.integers(-1, len(chapters) - 1), min_size=1, max_size=5)))
    measures = [draw(_measure(chapters[place].ordinal if place >= 0 else None)) for place in places]
    made = Framework(
        schema=SCHEMA,
        id="doc-2025",
        title=draw(_PLAIN),
        measures=tuple(measures),
        chapters=chapters,
        number=draw(st.none() | _PLAIN),
        issuers=draw(_BODIES),
        issued=draw(_DUE),
        period=draw(st.builds(Period, _DUE, _DUE).filter(lambda period: not period.is_backwards())),
        short_title=draw(st.none() | _PLAIN),
        title_en=draw(_ENGLISH),
        region=draw(st.none() | _PLAIN),
        basis=draw(st.none() | _PLAIN),
        targets=tuple(draw(st.lists(_target(None), max_size=2))),
    )
    numbered = renumbered(made)
    return msgspec.structs.replace(numbered, chapters=chapters)


@st.composite
def _measure(draw: st.DrawFn, chapter: int | None) -> Measure:
    ordinal = draw(st.none() | st.integers(1, 60))
    label = draw(st.sampled_from([None, "（一）", "（二）", "3.", "第四条", "五是", "附", "2025-1"]))
    title = draw(st.none() | _PLAIN)
    groups = tuple(
        msgspec.structs.replace(draw(_group()), id=f"g{number}") for number in range(draw(st.integers(0, 3)))
    )
    names = [None, *(group.id for group in groups)]
    targets = tuple(
        msgspec.structs.replace(draw(_target(draw(st.sampled_from(names)))), id=str(draw(st.uuids())))
        for _ in range(draw(st.integers(0, 2)))
    )
    aims = [None, *(target.id for target in targets)]
    items = tuple(
        msgspec.structs.replace(
            draw(_item()), id="?", responsibility=draw(st.sampled_from(names)), target=draw(st.sampled_from(aims))
        )
        for _ in range(draw(st.integers(0, 4)))
    )
    return Measure(
        id="?",
        chapter=chapter,
        ordinal=ordinal,
        label=label,
        title=title,
        section=draw(st.sampled_from([None, "第一节", "第二节"])),
        title_en=draw(_ENGLISH),
        text=draw(st.none() | _PLAIN.map(lambda text: f"{text}\n{text}") | st.just("全文" * 2000)),
        text_sha256=draw(st.sampled_from([(), ("ab" * 32, "cd" * 32)])),
        responsibilities=groups,
        items=items,
        targets=targets,
    )


@st.composite
def _group(draw: st.DrawFn) -> Responsibility:
    lead, support, guide = draw(_BODIES), draw(_BODIES), draw(_BODIES)
    if not (lead or support or guide):
        lead = ("市商务局",)
    return Responsibility("", lead, support, guide, draw(st.booleans()), draw(st.none() | _PLAIN))


@st.composite
def _target(draw: st.DrawFn, group: str | None) -> Target:
    return Target(
        id=str(draw(st.uuids())),
        object=draw(_PLAIN),
        comparator=draw(st.none() | st.sampled_from(list(Comparator))),
        value=draw(_VALUE),
        unit=draw(st.sampled_from([None, "%", "项", "个月", "1"])),
        object_en=draw(_ENGLISH),
        due=draw(_DUE),
        responsibility=group,
    )


@st.composite
def _item(draw: st.DrawFn) -> CheckItem:
    sectors = st.sampled_from(sorted(seeds.sectors()))
    return CheckItem(
        id="?",
        text=draw(_PLAIN) + draw(_LONG),
        text_en=draw(_ENGLISH),
        concerns=Concerns(
            kinds=tuple(draw(st.lists(st.sampled_from(list(Kind)), max_size=3, unique=True))),
            levels=tuple(draw(st.lists(st.sampled_from(list(Level)), max_size=3, unique=True))),
            sectors=tuple(draw(st.lists(sectors, max_size=4, unique=True))),
            bodies=draw(_BODIES),
            condition=draw(st.none() | _PLAIN),
            condition_en=draw(_ENGLISH),
        ),
        evidence=tuple(draw(st.lists(_PLAIN, max_size=3))),
        evidence_en=tuple(draw(st.lists(_PLAIN, max_size=2))),
        due=draw(_DUE),
    )


@settings(max_examples=60)
@given(frameworks(), st.sampled_from(LANGUAGES))
def test_any_framework_comes_back_whole(framework: Framework, language: Language) -> None:
    assert list(faults(framework)) == []
    with tempfile.TemporaryDirectory() as folder:
        formed = read(str(written(Path(folder), framework, language)))
    assert formed.problems == ()
    assert formed.parsed is not None
    assert formed.parsed.framework == framework
    assert list(faults(formed.parsed.framework)) == []


def test_texts_that_programs_like_to_change_stay_as_they_are(tmp_path: Path) -> None:
    framework = seeds.framework("pilot-2023")
    texts = [
        "_x0041_标准",
        "'引号",
        "=1+1",
        "+86",
        "@某局",
        "2025-06",
        "007",
        "1-2",
        "#N/A 项",
        "甲&乙<丙>",
        "  空格  在  中间",
        "𠮷田",
    ]
    items = tuple(
        msgspec.structs.replace(item, text=" ".join(text.split()), evidence=(text.strip(),))
        for item, text in zip(framework.measures[0].items[:1] * len(texts), texts, strict=True)
    )
    first = framework.measures[0]
    items = tuple(msgspec.structs.replace(item, id=f"{first.id}.{n}") for n, item in enumerate(items, 1))
    measures = (msgspec.structs.replace(first, items=items, label="2025-06"), *framework.measures[1:])
    framework = msgspec.structs.replace(framework, measures=measures, number="2025-06")
    assert good(written(tmp_path, framework)).framework == framework


def test_the_drop_downs_propose_and_forbid_nothing(tmp_path: Path) -> None:
    book = load_workbook(written(tmp_path, None))
    page = sheet(book, ROWS)
    rules = {rule.formula1: rule for rule in page.data_validations.dataValidation}
    assert set(rules) == {"list_kind", "list_level", "list_sector", "list_body"}
    assert not any(rule.showErrorMessage for rule in rules.values())
    head, column = place(page, "适用对象")
    assert page.cell(head + 150, column).coordinate in rules["list_kind"].sqref
    (area,) = book.defined_names["list_kind"].destinations
    listed = sheet(book, area[0])
    assert listed.sheet_state == "hidden"
    assert [row[0].value for row in listed[area[1]]] == [labels.enum_text(kind, "zh") for kind in Kind]
    bodies = {row[0].value for row in listed[next(book.defined_names["list_body"].destinations)[1]]}
    assert "市场监管总局" in bodies
    assert "国家工商总局" not in bodies  # the former is its successor
    folded = get_column_letter(place(page, "检查项编号")[1])
    assert page.column_dimensions[folded].hidden
