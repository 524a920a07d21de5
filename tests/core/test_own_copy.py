"""A user's own copy of a document: recognised, held against the hashes, its text put beside the items."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import seeds
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework, paragraph_hash
from desktop.core.own_copy import Differs, by_headings, recognise, recognise_by_name, verify
from desktop.core.parsing.files import parse_files
from desktop.core.store import documents, frameworks, official
from desktop.core.store.agreement import differences
from desktop.core.store.workspace import Workspace
from tests.core.processes import ROOT
from tests.core.samples import framework, workspace

SOURCES = ROOT.parent / "shared" / "sources"


def copied() -> tuple[Framework, list[str]]:
    """Return a document with hashes, and a whole copy of it with what stands around and between its measures."""
    made, lines, measures = framework(), ["测试文件plan-1", "各有关单位：", ""], []
    for chapter in made.chapters:
        lines.append(f"第{chapter.ordinal}章 {chapter.title}")
        for measure in (one for one in made.measures if one.chapter == chapter.ordinal):
            own = [
                f"{measure.label}{measure.title}。第{measure.ordinal}项的头一段。〔甲局负责〕",
                f"第{measure.ordinal}项的第二段。",
            ]
            lines += own
            measures.append(msgspec.structs.replace(measure, text_sha256=tuple(map(paragraph_hash, own))))
    return msgspec.structs.replace(made, measures=tuple(measures)), [*lines, "某市人民政府", "2024年5月1日"]


def test_a_whole_copy_matches_and_gives_texts_without_heading_and_groups() -> None:
    known, lines = copied()
    other = seeds.framework("pilot-2023")
    assert recognise(lines, [other, framework(), known]) == known
    found = verify(lines, known)
    assert (found.matched, found.paragraphs, found.differences) == (12, 12, ())
    assert found.texts[known.measures[0].id] == "第1项的头一段。\n第1项的第二段。"
    assert len(found.texts) == found.measures == 6


def test_differences_are_named_and_their_measures_give_no_text() -> None:
    known, lines = copied()
    changed, missing, follows = (lines.index(f"第{n}项的第二段。") for n in (2, 3, 5))
    lines[changed] = "第2项的另一段。"
    lines.insert(follows + 1, "有人加的一段。")
    del lines[missing]
    found = verify(lines, known)
    keys = [measure.id for measure in known.measures]
    told = [(one.kind, one.measure, one.paragraph) for one in found.differences]
    assert told == [(Differs.CHANGED, keys[1], 2), (Differs.MISSING, keys[2], 2), (Differs.EXTRA, keys[4], 2)]
    assert [one.text for one in found.differences] == ["第2项的另一段。", "", "有人加的一段。"]
    assert lines[(found.differences[0].line or 0) - 1] == "第2项的另一段。"
    assert set(keys) - set(found.texts) == {keys[1], keys[2]}


@given(st.data())
def test_whatever_is_lost_is_counted(data: st.DataObject) -> None:
    known, lines = copied()
    hashes = {one for measure in known.measures for one in measure.text_sha256}
    lost = data.draw(st.sets(st.integers(0, len(lines) - 1)))
    left = [line for place, line in enumerate(lines) if place not in lost]
    gone = sum(paragraph_hash(lines[place]) in hashes for place in lost)
    found = verify(left, known)
    assert found.matched == found.paragraphs - gone
    assert sum(one.kind is not Differs.EXTRA for one in found.differences) == gone


def test_what_is_no_copy_is_not_taken_for_one() -> None:
    known, _ = copied()
    assert recognise(["今天天气很好。", "明天也是。"], [known, *map(seeds.framework, seeds.framework_ids())]) is None
    assert recognise([], [known]) is None


def test_texts_are_attached_as_one_step_that_the_trail_knows(tmp_path: Path) -> None:
    known, lines = copied()
    texts = verify(lines, known).texts
    with workspace(tmp_path, known) as opened:
        before = opened.stack().undo
        assert official.attach(opened, known, texts) is not None
        assert _texts(opened) == list(texts.values())
        assert official.attach(opened, known, texts) is None
        assert not list(differences(opened.db))
        assert documents.add(opened, known) is None, "the same document, whatever text it was lent"
        opened.undo()
        assert _texts(opened) == [None] * 6
        assert opened.stack().undo == before
        opened.redo()
        assert _texts(opened) == list(texts.values())
        assert not list(differences(opened.db))
        with pytest.raises(FrameworkError):
            official.attach(opened, known, {known.measures[0].id: "另一段。", "plan-1/9.9": "没有的。"})
        assert _texts(opened) == list(texts.values())


def _texts(opened: Workspace) -> list[str | None]:
    return [measure.text for measure in frameworks.read(opened.db, 1).measures]


@pytest.mark.skipif(not SOURCES.is_dir(), reason="needs ../shared")
@pytest.mark.parametrize(
    ("names", "key"),
    [("000_* 001_*", "plan-2024"), ("002_*", "outline-2021"), ("004_*", "shaanxi-2022")],
)
def test_the_documents_as_they_came(names: str, key: str) -> None:
    paths = [path for name in names.split() for path in sorted(SOURCES.glob(name))]
    lines = [line.text for line in parse_files(paths).source.lines]
    found = recognise(lines, map(seeds.framework, seeds.framework_ids()))
    assert found is not None
    assert found.id == key
    told = verify(lines, found)
    assert told.matched == told.paragraphs
    assert not told.differences
    assert len(told.texts) == told.measures


@pytest.mark.parametrize(
    ("number", "title", "is_known"),
    [
        ("测发[2024]7 号", "测试文件解读", True),
        ("测发〔2024〕8号", "测试文件—甲", False),
        (None, "测试文件－甲", True),
        (None, "测试文件乙", False),
    ],
)
def test_a_document_without_hashes_is_known_by_its_number_or_else_its_title(
    number: str | None, title: str, is_known: bool
) -> None:
    known = msgspec.structs.replace(framework(), number="测发〔2024〕7号", title="测试文件─甲")
    hashed, _ = copied()
    found = msgspec.structs.replace(framework(), id="copy", number=number, title=title)
    hashed = msgspec.structs.replace(hashed, number=number, title=title)
    assert recognise_by_name(found, [hashed, known]) == (known if is_known else None)


def test_texts_under_the_same_headings_are_offered_unverified() -> None:
    known = framework()
    texts = [msgspec.structs.replace(one, id=f"copy/{one.id}", text=f"正文{one.ordinal}") for one in known.measures]
    texts[0] = msgspec.structs.replace(texts[0], title="另一标题")
    texts[1] = msgspec.structs.replace(texts[1], text=None)
    found = by_headings(msgspec.structs.replace(known, id="copy", measures=tuple(texts)), known)
    assert not found.hashed
    heads = [one.title for one in known.measures]
    expected = [one for one in known.measures[2:] if heads.count(one.title) == 1]
    assert found.texts == {one.id: f"正文{one.ordinal}" for one in expected}
    assert len(found.texts) > 1
