"""Search finds what a plain search for the letters finds, and more: article numbers, pinyin initials (point 11)."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.assessment import MarkChange
from desktop.core.framework import Chapter, CheckItem, Framework, Measure
from desktop.core.store import items, marks, own_items, search
from desktop.core.store.items import Filter
from desktop.core.store.workspace import Workspace
from tests.core.samples import TODAY, all_items, framework, workspace

ALPHABET = "市场准ab01２ Ａ，。%_\"'*-^:()AND\u3000é\ue000"
texts = st.text(alphabet=ALPHABET, min_size=1, max_size=12).filter(lambda text: text.strip() != "")


def found(opened: Workspace, text: str) -> list[str]:
    """Return the ids of the items that a search finds."""
    with opened.reading() as db:
        chosen = items.item_ids(db, opened.assessment, Filter(text=text), TODAY)
        return [row.key for row in items.rows(db, opened.assessment, chosen, TODAY)]


def plain(written: list[str], title: str = "") -> Framework:
    """Return a framework of one measure with these items."""
    return Framework(
        schema="duibiao.framework/1",
        id="p",
        title="甲",
        chapters=(Chapter(1, "乙"),),
        measures=(
            Measure(
                id="p/1.1", chapter=1, ordinal=77, label="（七十七）", title=title or None,
                items=tuple(CheckItem(f"p/1.1.{n}", text) for n, text in enumerate(written, 1)),
            ),
        ),
    )  # fmt: skip


def is_plain_word(word: str) -> bool:
    """Tell whether a word is neither an article number nor Latin letters that pinyin could also answer."""
    return search._article(word) is None and not search.fold(word).isascii()


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.lists(texts, min_size=1, max_size=6), st.lists(texts, min_size=1, max_size=8))
def test_finds_exactly_the_substrings(written: list[str], asked: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, workspace(Path(folder), plain(written)) as opened:
        for words in asked:
            wanted = [search.fold(word) for word in words.split() if search.fold(word)]
            signs = words.split() if not wanted else []
            if not all(is_plain_word(word) for word in words.split() if search.fold(word)):
                continue
            expected = [
                f"p/1.1.{n}"
                for n, text in enumerate(written, 1)
                if all(word in search.fold(text) or word in search.fold("（七十七）") for word in wanted)
                and all(sign in text for sign in signs)
            ]
            assert found(opened, words) == expected, words


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(st.lists(texts, min_size=1, max_size=5), st.text(alphabet="ab12ＡB", min_size=1, max_size=3))
def test_finds_at_least_the_substrings_of_latin_letters_and_digits(written: list[str], asked: str) -> None:
    with tempfile.TemporaryDirectory() as folder, workspace(Path(folder), plain(written)) as opened:
        expected = {f"p/1.1.{n}" for n, text in enumerate(written, 1) if search.fold(asked) in search.fold(text)}
        assert set(found(opened, asked)) >= expected


@settings(max_examples=200)
@given(st.text(max_size=20))
def test_whatever_is_typed_is_searched(asked: str) -> None:
    found(shared(), asked)


@functools.cache
def shared() -> Workspace:
    """Return a workspace that stays open for all examples."""
    return workspace(Path(tempfile.mkdtemp()))


@pytest.fixture(scope="module", autouse=True)
def closed_at_the_end() -> object:
    yield
    if shared.cache_info().currsize:
        shared().close()
        shared.cache_clear()


def test_an_empty_search_finds_everything(made: Workspace) -> None:
    for text in ("", "  ", "\u3000"):
        assert len(found(made, text)) == 24


def test_signs_alone_find_what_holds_them_narrow_or_broad(tmp_path: Path) -> None:
    with workspace(tmp_path, plain(["达到 85% 以上", "达到 85％", "（一）100_项", "办结"])) as made:
        first, second, third, fourth = all_items(made)
        marks.change(made, [fourth], MarkChange(next_step="报送；催办"), TODAY)
        for text, wanted in {
            "%": [first, second],
            "％": [first, second],
            "_": [third],
            "（ ）": [third],
            ";": [fourth],
            "*": [],
            "％ 100": [third],  # beside a word they are none
        }.items():
            assert items.item_ids(made.db, made.assessment, Filter(text=text), TODAY) == wanted, text


def test_two_characters(made: Workspace) -> None:
    assert len(found(made, "计量")) == 6
    assert found(made, "量计") == []


def test_words_parted_by_blanks_are_all_wanted(made: Workspace) -> None:
    assert len(found(made, "国际 报送")) == 6
    assert found(made, "国际 计量") == []


def test_what_parts_the_texts_of_an_item_is_not_found(made: Workspace) -> None:
    for typed in ("0", "据0提升", "4条0"):
        assert found(made, typed) == [], typed


def test_full_width_half_width_and_case(made: Workspace) -> None:
    assert found(made, "iso") == found(made, "ＩＳＯ") == found(made, "ISO/IEC") != []


@pytest.mark.point(11)
@pytest.mark.parametrize("typed", ["（五）", "(五)", "五", "5", "第五条", "五、", "2.5", "plan-1/2.5"])
def test_article_numbers(made: Workspace, typed: str) -> None:
    assert {key.rsplit(".", 1)[0] for key in found(made, typed)} == {"plan-1/2.5"}


def test_article_twenty_one(tmp_path: Path) -> None:
    document = framework(chapters=3, measures=9, items=1)
    measures = [
        Measure(**{f: getattr(m, f) for f in m.__struct_fields__} | {"label": "（二十一）"}) if m.ordinal == 21 else m
        for m in document.measures
    ]
    whole = Framework(**{f: getattr(document, f) for f in document.__struct_fields__} | {"measures": tuple(measures)})
    with workspace(tmp_path, whole) as opened:
        for typed in ("二十一", "（二十一）", "21", "3.21", "３.２１", "plan-1/3.21"):
            assert "plan-1/3.21.1" in found(opened, typed), typed
        assert found(opened, "二十一") == found(opened, "3.21") == ["plan-1/3.21.1"]
        assert found(opened, "1.21") == []


def test_a_whole_id(made: Workspace) -> None:
    assert "plan-1/1.1.2" in found(made, "plan-1/1.1")


@pytest.mark.point(11)
@pytest.mark.parametrize(
    ("typed", "hit"),
    [("kzcq", "plan-1/1.1.4"), ("cqs", "plan-1/1.1.4"), ("hsbs", "plan-1/1.1.1"), ("bz", "plan-1/1.1.2")],
)
def test_pinyin_initials_by_words(made: Workspace, typed: str, hit: str) -> None:
    assert hit in found(made, typed)
    assert hit in found(made, typed.upper())


def test_pinyin_does_not_reach_across_punctuation(made: Workspace) -> None:
    assert found(made, "jdgb") == []


def test_marks_are_found_as_they_are_written_and_undone(made: Workspace) -> None:
    item = all_items(made)[0]
    marks.change(made, [item], MarkChange(note="已与港务集团会签", problem="经费", next_step="十二月报送"), TODAY)
    for typed in ("港务", "经费", "十二月"):
        assert found(made, typed) == ["plan-1/1.1.1"], typed
    marks.change(made, [item], MarkChange(note=""), TODAY)
    assert found(made, "港务") == []
    made.undo()
    assert found(made, "港务") == ["plan-1/1.1.1"]


def test_own_items_are_found_until_they_go(made: Workspace) -> None:
    own_items.add(made, all_items(made)[0] >> 16, "走访航空企业")
    assert found(made, "航空") == ["plan-1/1.1+1"]
    own = items.resolve(made.db, 1, "plan-1/1.1+1")
    assert own is not None
    own_items.edit(made, own, "走访航天企业")
    assert (found(made, "航空"), found(made, "航天")) == ([], ["plan-1/1.1+1"])
    own_items.remove(made, own)
    assert found(made, "航天") == []


def test_pages_join_to_the_whole(made: Workspace) -> None:
    for text in ("", "标准", "国际"):
        wanted, pages, after = Filter(text=text), [], 0
        while page := items.item_ids(made.db, 1, wanted, TODAY, after=after, limit=5):
            pages += page
            after = page[-1]
        assert pages == items.item_ids(made.db, 1, wanted, TODAY)


def test_words_of_the_document_and_of_the_mark_are_found_together(made: Workspace) -> None:
    marked = all_items(made)[:3]
    marks.change(made, marked, MarkChange(note="已与港务集团会签"), TODAY)
    held = [item for item in items.item_ids(made.db, 1, Filter(text="国际"), TODAY) if item in marked]
    for text in ("国际 港务", "港务 国际", "国际 会签 港务"):
        assert items.item_ids(made.db, 1, Filter(text=text), TODAY) == held, text
    assert held
    assert held != marked


def test_pages_of_several_words_join_to_the_whole(made: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    marks.change(made, all_items(made)[::2], MarkChange(note="标准已报送"), TODAY)
    monkeypatch.setattr(search, "PIECE", 2)
    for text in ("标准 报送", "报送 标准", "标准 已 报"):
        wanted, pages, after = Filter(text=text), [], 0
        while page := items.item_ids(made.db, 1, wanted, TODAY, after=after, limit=5):
            pages += page
            after = page[-1]
        assert pages == items.item_ids(made.db, 1, wanted, TODAY), text
        assert pages == sorted(set(pages))
        assert len(pages) > 10


JOINING = "e\u0301カ\uff76\uff9e가\u1100\u1161\u11a8ΑΣ\u03c3ﬁ①½％Ａ\u0345\u09c7\u09be\u0f71\u0f72\ue001\ufdfa一，。 "


@given(st.text(st.sampled_from(JOINING) | st.characters(exclude_categories=["Cs"])))
def test_a_text_is_written_character_by_character_as_it_is_folded_whole(text: str) -> None:
    assert search.spaced(text) == " ".join(search.fold(text))
