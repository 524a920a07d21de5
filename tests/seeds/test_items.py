"""How the items of the built-in frameworks are written (../shared/content.md), in one glossary."""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter, defaultdict

import pytest

from desktop.core import paths, seeds
from desktop.core.framework import Framework, Kind, Level
from tests.seeds.built_in import FRAMEWORKS, every_framework, faults, needs_shared, plain, source

# --- how an item is written (../shared/content.md)

# 等 that hides half of a demand, not the one of 高等, 等级, 同等
HIDING = r"(?<![高平同对初中均])等(?![级效同候])"


@every_framework
def test_items_are_short_single_sentences(framework: Framework) -> None:
    assert [item.id for item in framework.items() if not 8 <= len(item.text) <= 60] == []
    assert faults(framework, r"[。；;！!？?\n]|\s$|^\s") == []
    assert [item.id for item in framework.items() if not 20 <= len(item.text_en or "") <= 140] == []
    assert faults(framework, r"[.!?\n]$|\. [A-Z]|^[^A-Z]|[一-鿿，、（）]|  ", english=True) == []


@every_framework
def test_no_slogans_and_nothing_hidden(framework: Framework) -> None:
    assert faults(framework, "积极|大力|进一步|切实|相关|不断|着力|" + HIDING) == []
    assert faults(framework, r"\betc\b|\band so on\b|\brelevant\b|\bactively\b|\bvigorously\b", english=True) == []


@every_framework
def test_nobody_is_told_merely_to_promote(framework: Framework) -> None:
    assert faults(framework, "^(推动|促进|提升|推进|加强|深化|强化|完善)") == []
    assert (
        faults(framework, "^(Promote|Strengthen|Enhance|Improve|Boost|Advance|Deepen|Facilitate|Push)", english=True)
        == []
    )


@every_framework
def test_punctuation_and_spelling(framework: Framework) -> None:
    assert faults(framework, r'[,;:()!?"\']') == []
    assert (
        faults(
            framework, r"(?i)\b(standardis|organis|recognis|utilis|harmonis|summaris|publicis|digitis)", english=True
        )
        == []
    )
    titles = [framework.title, *(chapter.title for chapter in framework.chapters)]
    titles += [measure.title or "" for measure in framework.measures]
    assert [title for title in titles if re.search(r"[,;:()]", title)] == []


@every_framework
def test_evidence_is_at_most_two_named_things(framework: Framework) -> None:
    for item in framework.items():
        assert 1 <= len(item.evidence) <= 2, item.id
        assert len(item.evidence) == len(item.evidence_en), item.id
        for hint, english in zip(item.evidence, item.evidence_en, strict=True):
            assert 2 <= len(hint) <= 20, item.id
            assert re.fullmatch(r"[A-Z][^一-鿿]*[^.]", english), item.id


@every_framework
def test_conditions_are_said_in_both_languages(framework: Framework) -> None:
    for item in framework.items():
        assert (item.concerns.condition is None) == (item.concerns.condition_en is None), item.id


@every_framework
def test_vocabulary_is_known_and_in_order(framework: Framework) -> None:
    by_name = {body.name: body for body in seeds.directory().bodies}
    known = list(seeds.sectors())
    for item in framework.items():
        concerns = item.concerns
        for values in (concerns.kinds, concerns.levels, concerns.sectors, concerns.bodies):
            assert len(set(values)) == len(values), item.id
        assert list(concerns.levels) == [level for level in Level if level in concerns.levels], item.id
        assert [name for name in concerns.bodies if name not in by_name or by_name[name].successor] == [], item.id
        assert [one for one in concerns.sectors if one not in known] == [], item.id
        assert list(concerns.sectors) == sorted(concerns.sectors, key=known.index), item.id


@every_framework
def test_a_division_does_not_stand_beside_its_section(framework: Framework) -> None:
    for item in framework.items():
        sectors = set(item.concerns.sectors)
        assert [one for one in sectors if len(one) == 3 and one[0] in sectors] == [], item.id


@every_framework
def test_an_item_for_government_names_its_bodies(framework: Framework) -> None:
    for item in framework.items():
        government = not item.concerns.kinds or Kind.GOVERNMENT in item.concerns.kinds
        assert not item.concerns.bodies or government, item.id


@every_framework
def test_no_two_items_are_nearly_the_same(framework: Framework) -> None:
    items = [(item.id, plain(item.text)) for item in framework.items()]
    near = [
        (a, b)
        for i, (a, one) in enumerate(items)
        for b, two in items[i + 1 :]
        if difflib.SequenceMatcher(None, one, two, autojunk=False).quick_ratio() >= 0.9
        and difflib.SequenceMatcher(None, one, two, autojunk=False).ratio() >= 0.9
    ]
    assert near == []
    english = Counter(item.text_en for item in framework.items())
    assert [text for text, n in english.items() if n > 1] == []


TERMS: list[str] = json.loads((paths.seeds() / "terms.json").read_bytes())["terms"]
TERM = re.compile("|".join(re.escape(plain(term)) for term in sorted(TERMS, key=len, reverse=True)))


def runs(text: str) -> set[str]:
    """Return every run of 12 characters of a text, once the listed names are cut from it."""
    return {piece[i : i + 12] for piece in TERM.split(plain(text)) for i in range(len(piece) - 11)}


def test_the_listed_terms_are_names() -> None:
    assert sorted(set(TERMS)) == TERMS
    assert [term for term in TERMS if not 6 <= len(term) <= 24 or re.search("[，。；]", term)] == []
    assert runs("甲乙丙丁戊己庚辛壬癸子丑") == {"甲乙丙丁戊己庚辛壬癸子丑"}
    assert runs("制定国家产品质量检验检测中心名单") == set()


@needs_shared
@every_framework
def test_items_are_in_our_own_words(framework: Framework) -> None:
    official = runs(source(framework))
    assert len(official) > 500
    assert {item.id: runs(item.text) & official for item in framework.items() if runs(item.text) & official} == {}


# --- one glossary for all frameworks


def test_the_same_chinese_has_the_same_english_everywhere() -> None:
    english: defaultdict[tuple[str, str], set[str | None]] = defaultdict(set)
    for framework in FRAMEWORKS.values():
        for chapter in framework.chapters:
            english["heading", chapter.title].add(chapter.title_en)
        for measure in framework.measures:
            english["heading", measure.title or ""].add(measure.title_en)
        for target in framework.every_target():
            english["object", target.object].add(target.object_en)
        for item in framework.items():
            english["item", item.text].add(item.text_en)
            english["condition", item.concerns.condition or ""].add(item.concerns.condition_en)
            for hint, hint_en in zip(item.evidence, item.evidence_en, strict=True):
                english["evidence", hint].add(hint_en)
    assert {what: sorted(map(str, found)) for what, found in english.items() if len(found) > 1} == {}


@every_framework
@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("领跑者", "Top Runner"),
        ("验证点", "verification point"),
        ("对标达标", "benchmark"),
        ("技术标准创新基地", "technical standards innovation base"),
        ("标准样品", "reference material"),
        ("自我声明", "declare|declaration"),
        ("一致性?程度", "correspondence"),
        ("国际标准转化率", "adoption rate of international standards"),
        ("标准必要专利", "standard-essential"),
        ("团体标准", "association"),
        ("强制性", "mandatory"),
        ("推荐性", "voluntary"),
        ("纲要", "Outline"),
        ("秘书处", "secretariat"),
        ("标准化总监", "chief standardization officer"),
        ("碳足迹", "footprint"),
        ("单一窗口", "single window"),
        ("同线同标同质", "same production line, same standards, same quality"),
        ("未来产业", "future industr"),
        ("新产业", "new[ -]industr"),
        ("总体组", "overall coordination group"),
    ],
)
def test_the_terms_of_the_field_are_used_everywhere(framework: Framework, term: str, words: str) -> None:
    other = [
        f"{item.id}: {item.text} | {item.text_en}"
        for item in framework.items()
        if re.search(term, item.text) and not re.search(words, item.text_en or "", re.IGNORECASE)
    ]
    assert other == []
