"""A user's own copy of a document of which the program ships hashes only: recognised, and held against them.

The official texts are not supplied, so what a copy says is compared with the hash of each official paragraph
(``framework.paragraph_hash``). Only what matches is called official; every difference is named. Of a document that was
made of an interpretation the program has no hashes: a copy is told by its number or title, and what stands under the
same headings can be put beside the items, unverified.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from desktop.core.framework import Framework, Measure, normalise, paragraph_hash
from desktop.core.numerals import headed

_ENOUGH = 0.2
"""Share of the paragraphs that a copy must hold to be taken for the document without its title."""
_HEADING_MARK = re.compile(r"(第?[一二三四五六七八九十\d]+[章、.]?)?$")
_GROUP = re.compile(r"〔[^〕]*〕")
_ROUND = str.maketrans("〔[【〕]】", "((()))")
_DASH = re.compile("[-‐-―─~～]+")
_AFTER_HEADING = " \t\u3000。.:："


class Differs(StrEnum):
    """How a paragraph of a copy differs from the official text."""

    MISSING = "missing"
    CHANGED = "changed"
    EXTRA = "extra"


class Difference(msgspec.Struct, frozen=True):
    """One place where a copy is not the official text.

    Attributes:
        measure: id of the measure.
        paragraph: which of its official paragraphs, from 1; for an extra one, the paragraph that it follows.
        line: which of the lines that were given, from 1; None where the paragraph is missing.
        text: what stands there in the copy; empty where it is missing.
    """

    kind: Differs
    measure: str
    paragraph: int
    line: int | None
    text: str


class Verification(msgspec.Struct, frozen=True):
    """What holding a copy against the hashes found.

    Attributes:
        framework: id of the document.
        paragraphs: how many paragraphs the official text of the measures has, ``matched`` how many the copy holds.
        texts: measure id → its text in the copy, for each measure whose every paragraph matches, as ``Measure.text``
            is written: without its heading and the groups in 〔〕, which are rows of their own.
        differences: all others, in the order of the document.
        headings: measure id → its number and heading, for the measures that differ.
        hashed: the program knows the official text by its hashes; else ``texts`` are those under the same headings.
    """

    framework: str
    title: str
    paragraphs: int
    matched: int
    measures: int
    texts: dict[str, str]
    differences: tuple[Difference, ...]
    headings: dict[str, str] = {}
    hashed: bool = True


def recognise(lines: Sequence[str], known: Iterable[Framework]) -> Framework | None:
    """Return the document of which these lines are a copy, whole or in part; None where they are of none.

    Args:
        lines: paragraphs as they were read and cleaned (``Parsed.source.lines``).
        known: documents with hashes; those without are passed over.
    """
    hashes = {paragraph_hash(line) for line in lines}
    plain = {normalise(line) for line in lines}
    best: tuple[float, Framework] | None = None
    for framework in known:
        official = [one for measure in framework.measures for one in measure.text_sha256]
        found = sum(one in hashes for one in official)
        share = found / len(official) if official else 0.0
        titled = found > 0 and normalise(framework.title) in plain
        if (share >= _ENOUGH or titled) and (best is None or share > best[0]):
            best = share, framework
    return best and best[1]


def recognise_by_name(found: Framework, known: Iterable[Framework]) -> Framework | None:
    """Return the document without hashes whose number, or else title, a document has that was read; None if none.

    Args:
        found: what was read.
        known: built-in documents; those with hashes are told by their paragraphs. What a person imported has its texts.
    """
    for one in known:
        if any(measure.text_sha256 for measure in one.measures):
            continue
        if one.number and found.number:
            if _plain(one.number) == _plain(found.number):
                return one
        elif _plain(one.title) == _plain(found.title):
            return one
    return None


def by_headings(found: Framework, framework: Framework) -> Verification:
    """Return the texts of a copy of a document without hashes: of the measures whose heading stands once in both."""
    own, official = _headed(found.measures), _headed(framework.measures)
    texts = {official[head].id: own[head].text or "" for head in official if head in own}
    return Verification(
        framework=framework.id,
        title=framework.title,
        paragraphs=0,
        matched=0,
        measures=len(framework.measures),
        texts={key: text for key, text in texts.items() if text.strip()},
        differences=(),
        hashed=False,
    )


def _headed(measures: Sequence[Measure]) -> dict[str, Measure]:
    """Return measures by their headings, but for those whose heading another one has."""
    heads = [_plain(one.title or "") for one in measures]
    return {head: one for head, one in zip(heads, measures, strict=True) if head and heads.count(head) == 1}


def _plain(text: str) -> str:
    """Return a number, title or heading without what differs from site to site: brackets and dashes of each kind."""
    return _DASH.sub("-", unicodedata.normalize("NFKC", text).translate(_ROUND)).replace(" ", "")


def verify(lines: Sequence[str], framework: Framework) -> Verification:
    """Hold a copy against the hashes of a document, paragraph by paragraph.

    Args:
        lines: as ``recognise``; what stands before the first measure and after the last is not looked at.
        framework: the document, with ``text_sha256``.
    """
    official = [
        (measure, place, one) for measure in framework.measures for place, one in enumerate(measure.text_sha256, 1)
    ]
    kept = [(number, line) for number, line in enumerate(lines, 1) if normalise(line)]
    compared = difflib.SequenceMatcher(
        None, [one for _, _, one in official], [paragraph_hash(line) for _, line in kept], autojunk=False
    )
    titles = {normalise(chapter.title) for chapter in framework.chapters}
    matched: dict[str, list[str]] = {}
    differences: list[Difference] = []
    for act, a, b, c, d in compared.get_opcodes():
        if act == "equal":
            for (measure, _, _), (_, line) in zip(official[a:b], kept[c:d], strict=True):
                matched.setdefault(measure.id, []).append(line)
            continue
        others = [pair for pair in kept[c:d] if not _is_chapter(pair[1], titles)]
        if a == 0 and b < len(official):  # before the first measure stand title and preamble
            others = others[len(others) - (b - a) :] if b > a else []
        elif b == len(official):  # behind the last one stand signature and date
            others = others[: b - a]
        differences += _different(official[a:b], others, official[a - 1] if a else None)
    whole = {
        measure.id: _text(measure, matched[measure.id])
        for measure in framework.measures
        if measure.text_sha256 and len(matched.get(measure.id, ())) == len(measure.text_sha256)
    }
    return Verification(
        framework=framework.id,
        title=framework.title,
        paragraphs=len(official),
        matched=sum(map(len, matched.values())),
        measures=len(framework.measures),
        texts=whole,
        differences=tuple(differences),
        headings={
            one.id: headed(one.label, one.title)
            for one in framework.measures
            if any(found.measure == one.id for found in differences)
        },
    )


_Official = tuple[Measure, int, str]


def _different(
    official: Sequence[_Official], others: Sequence[tuple[int, str]], before: _Official | None
) -> Iterable[Difference]:
    """Yield the differences of a stretch: paragraphs in pairs, then what one side has more of."""
    for (measure, place, _), (number, line) in zip(official, others, strict=False):
        yield Difference(Differs.CHANGED, measure.id, place, number, line)
    for measure, place, _ in official[len(others) :]:
        yield Difference(Differs.MISSING, measure.id, place, None, "")
    last = official[-1] if official else before
    if last is not None:
        for number, line in others[len(official) :]:
            yield Difference(Differs.EXTRA, last[0].id, last[1], number, line)


def _is_chapter(line: str, titles: set[str]) -> bool:
    plain = normalise(line)
    return any(plain.endswith(title) and _HEADING_MARK.fullmatch(plain.removesuffix(title)) for title in titles)


def _text(measure: Measure, paragraphs: Sequence[str]) -> str:
    """Return the text of a measure without its heading, and without groups in 〔〕, which no hash covers."""
    head = normalise(f"{measure.label or ''}{measure.title or ''}")
    first = next((p for p in range(len(paragraphs[0]) + 1) if normalise(paragraphs[0][:p]) == head), 0)
    cut = paragraphs[0][first:].lstrip(_AFTER_HEADING) if head and first else paragraphs[0]
    cleared = (_GROUP.sub("", line).strip() for line in (cut, *paragraphs[1:]))
    return "\n".join(line for line in cleared if line)
