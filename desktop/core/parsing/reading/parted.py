"""Texts whose paragraphs ran together into one line, as when a page is copied without its line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.conventions import GENRES, NOTICES
from desktop.core.parsing.reading import chaptered, enclosed, front, midway, sequences
from desktop.core.parsing.reading.sequences import CHINESE
from desktop.core.parsing.reading.signs import BEGINNING, ORDINAL
from desktop.core.parsing.values import Line

_LONG = 300  # characters of a line that may hold a whole document
_COPIED = 24  # characters by which the second copy of a text is sought
_GAPS = 3  # indents in the middle of a line that tell where its paragraphs began
_FIELDS = re.compile("[ \u00a0\u3000]{4,}")
_SPACES = re.compile("[ \u00a0\u2002\u2003\u3000]{2,}")
_SPREAD = re.compile(rf"第{CHINESE}[章节][ \u00a0\u3000]+[\u4e00-\u9fff]$")
_SPREAD_ON = re.compile("[\u4e00-\u9fff](?=[ \u00a0\u3000]|$)")
_COLUMNS = ("指标", "序号", "编号", "单位", "备注", "合计")
_NARROW = 3  # spaces that are no indent
_NEAR = 12  # characters before a gap in which a heading of two signs begins
_BEHIND_TEXT = re.compile(rf"(?<=。)[ \u00a0\u3000]*(?=第{CHINESE}章[ \u00a0\u3000]+[^。；，：]{{2,30}}$)")
"""Where the heading of a chapter begins that stands behind the last sentence of a preamble."""
_ANNEXED = re.compile(
    r"(?<=[。）)日])[ \u00a0\u3000]{0,2}附[ \u00a0]?件[ \u00a0]?\d{0,2}[:：]?[ \u00a0\u3000]?(?!\d[.．、])"
    r"(?=[^。；：，]{4,40}?(?:一、|第一[章条]|1[．.、](?!\d)))"
)
"""An annex behind the last sentence: 附件1检测技术方案一、检测原则."""

_COUNTS = re.compile(f"[^一]{{0,4}}(?:[（(][^（()）]{{2,12}}[)）])?[^。；：]{{6,60}}(?:{GENRES}).{{0,600}}?。一、")
"""What follows the signature of a notice: the title of a plan and its preamble, and the first of its counted parts."""

_TITLED = re.compile(  # 仓储三年行动方案一、总体要求; of 按照方案一、二、三项 it is no title
    rf"(?P<title>[^。；，：、]{{6,60}}(?:{GENRES})(?:[（(〔][^（()）]{{1,30}}[)）〕])?)"
    r"[ \u00a0\u3000]*(?=(?:一、|（一）|\(一\))(?!二、)[\u4e00-\u9fff]{2,30}$)"
)
"""A title that the first heading follows on its line."""
_ONE = re.compile(r"一、|（一）|\(一\)")
"""The first heading."""

_CARDED = re.compile(  # 某方案的通知    印发日期：2026-03-02    云发〔2026〕7号
    rf"(?P<title>[^。；：]{{6,100}}(?:{GENRES}|{NOTICES})(?:[（(〔][^（()）]{{1,30}}[)）〕])?)"
    r"[ \u00a0\u3000]{2,}(?=[\u4e00-\u9fff]{2,6}[:：])(?P<card>[^。]{1,200})"
)
"""A title that the fields of its page follow on its line."""

_INDENT = "\u3000\u3000"
_INDENTED = 5  # paragraphs that begin with it, so that it tells in the middle of a line where one began
_WHOLE = re.compile("[^。]{30,}。")  # what surely is a paragraph


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those cut into paragraphs in which a document ran together; others stay untouched.

    Where the indents are still there, a paragraph begins at each; in a text whose paragraphs have them, also where a
    short line holds one. Otherwise a line that counts 一、 and 二、 is cut
    before its ordinals, and where its title, its addressees and its signature end; a short one where its title ends and
    the first heading begins. The lines behind a cut one are counted on, so that each number stays the number of one
    line.
    """
    made: list[Line] = []
    more = 0
    most = sum(len(line.text) for line in lines) / 2
    indented = sum(line.text.startswith(_INDENT) for line in lines) >= _INDENTED
    for line in lines:
        texts = _at_indents(line.text) if indented and line.cells is None else [line.text]
        if (
            len(line.text) < _LONG
            and line.cells is None
            and "章" in line.text
            and (chapter := _BEHIND_TEXT.search(line.text.rstrip()))
        ):
            texts = [line.text[: chapter.start()], line.text[chapter.end() :].strip()]
        elif len(texts) > 1:
            texts = midway.whole(front.parts(texts))
        elif line.cells is None and len(line.text) >= _LONG:
            texts = midway.whole(front.parts(_paragraphs(line.text, len(line.text) > most))) or texts
        elif line.cells is None and _ONE.search(line.text) and (titled := _TITLED.match(line.text.strip())):
            texts = [titled["title"], line.text.strip()[titled.end() :]]
        elif line.cells is None and (carded := _CARDED.fullmatch(line.text.strip())):
            texts = [carded["title"], *_FIELDS.split(carded["card"])]
        elif line.cells is None:
            texts = front.parts([line.text])
        if len(texts) < 2:
            made.append(msgspec.structs.replace(line, number=line.number + more) if more else line)
            continue
        for at, text in enumerate(texts):
            made.append(msgspec.structs.replace(line, number=line.number + more + at, text=text))
        more += len(texts) - 1
    return tuple(made)


def _at_indents(text: str) -> list[str]:
    """Return the pieces of a line in whose middle paragraphs begin, as their indents tell: numbered ones, or texts."""
    stripped = text.strip()
    pieces = stripped.split(_INDENT)
    made = pieces[:1]
    for piece in pieces[1:]:
        whole = _WHOLE.match(piece) and not BEGINNING.match(made[-1])
        if ORDINAL.fullmatch(made[-1]) is None and (BEGINNING.match(piece) or whole):
            made.append(piece)
        else:
            made[-1] += _INDENT + piece
    return [piece.strip() for piece in made] if len(made) > 1 else [text]


def _paragraphs(text: str, alone: bool) -> Iterator[str]:
    """Yield the paragraphs that a line holds, which is ``alone`` where it is most of the text."""
    stripped = text.strip()
    copy = _second_copy(stripped) or len(stripped)
    yield from _of_copy(stripped[:copy], alone)
    yield from _of_copy(stripped[copy:], alone)


def _of_copy(stripped: str, alone: bool) -> Iterator[str]:
    """Yield the paragraphs of a text that its line may hold twice; nothing of an empty one."""
    gaps = [gap.span() for gap in _SPACES.finditer(stripped) if _indents(stripped, gap)]
    bounds = [0, *(place for gap in gaps for place in gap), len(stripped)] if len(gaps) >= _GAPS else [0, len(stripped)]
    text, places = "", set[int]()
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        text += " " if text else ""
        places |= {len(text) + place for span in _cut(stripped[start:end], alone) for place in span}
        text += stripped[start:end]
    if len(bounds) > 2:  # an indent may be lost: what counts on from one paragraph to another is seen in all of them
        heads = sequences.chapters(text)
        places |= {*heads, *sequences.below(text, heads)[0]}
    ordered = sorted(places)
    for start, end in zip(ordered, ordered[1:], strict=False):
        if said := text[start:end].strip():
            yield said


def _second_copy(text: str) -> int | None:
    """Return where the second copy of a text begins with which its line ends, or None."""
    title = front.NOTICE.match(text)
    for begun in (0, title.end()) if title else (0,):  # the copy may lack the title
        place = text.find(text[begun : begun + _COPIED], max(begun + _COPIED, text.find("二、")))
        half = 2 * place < len(text) + begun + _COPIED
        if place > 0 and "二、" in text[:place] and text.startswith(text[place:], begun) and half:
            return place
    return None


def _indents(text: str, gap: re.Match[str]) -> bool:
    """Return whether a gap was the indent of a paragraph: of wide spaces, or of several between two paragraphs."""
    start, end = gap.span()
    if "\u3000" in gap[0]:
        return not _is_spread(text, gap)
    return end - start > _NARROW and (text[start - 1] in "。：:；;）)" or ORDINAL.match(text, end) is not None)


def _is_spread(text: str, gap: re.Match[str]) -> bool:
    """Return whether a gap only sets the two signs of a heading apart, 第一章　总　　则, or of a column, 指　　标."""
    start, end = gap.span()
    if text[start - 1 : start] + text[end : end + 1] in _COLUMNS:
        return True
    return _SPREAD.search(text, max(0, start - _NEAR), start) is not None and _SPREAD_ON.match(text, end) is not None


def _cut(text: str, alone: bool) -> Iterator[tuple[int, int]]:
    """Yield from where to where the paragraphs of a stretch go that counts 一、 and 二、.

    An annex counts anew, and so does the plan behind the signature of a notice that counts too.
    """
    named = list(enclosed.titles(text))
    annexes = [found.span() for found in _ANNEXED.finditer(text)] if "附" in text else []
    first, last = text.find("一、"), text.rfind("一、")
    for word, start, end in named:
        annexes += [(word, start)] if word is not None else []
        annexes += [(start, end)] if start > first else []
    signed = (found.span() for found in front.SIGNED.finditer(text, first, last)) if 0 <= first < last else ()
    found = sorted(set(annexes) | {(one, two) for one, two in signed if _COUNTS.match(text, two)})
    annexes = [span for at, span in enumerate(found) if not at or span[0] >= found[at - 1][1]]
    begun = {place for _, *titled in named for place in titled}
    for start, (end, behind) in zip([0, *(end for _, end in annexes)], [*annexes, (len(text), len(text))], strict=True):
        inside = {place - start for place in begun if start < place < end}
        yield from ((start + one, start + two) for one, two in chaptered.paragraphs(text[start:end], inside, alone))
        if behind > end:
            yield end, behind
