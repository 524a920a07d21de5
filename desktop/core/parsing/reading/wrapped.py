"""Texts whose paragraphs somebody's program broke into lines of one length, as when they are copied out of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

import msgspec

from desktop.core.parsing.reading.signs import BEGINNING, ENDING, WIDE, depth, joined
from desktop.core.parsing.values import Line

_INDENT = re.compile("[ \u00a0]{2}|\u3000")
_LEAST, _MOST = 36, 130  # columns of a line that a program breaks; a Chinese character takes two
_SLACK = 4  # columns that a full line may be short of
_WORD = 0.25  # of a line
_OPEN_END = re.compile("。[^。！？；：:]*[\u4e00-\u9fff\\d，、]$")  # a sentence ended, the next one did not
_ENDED = re.compile(r"[。！？；][”’]?|[)）〕】\]]$")
_CLOSED = re.compile(rf"{ENDING.pattern}|[)）〕】\]]$")  # （市商务局负责） ends a paragraph where （二） follows
_GROUP = re.compile("(?:牵头|负责|配合|参与|落实)[)）〕】\\]]$")  # the bodies that close a measure
_NEW = re.compile(r"[（(【〔]?[\u4e00-\u9fff]{2,8}[：:]|\d{4}年\d{1,2}月\d{1,2}日")  # a label, the date of a signature
_FULL_LINES, _SHARE, _CUT = 5, 0.3, 0.6
_LISTED = re.compile("[一二三四五六七八九十]、(?=[一二三四五六七八九十]、)")  # 一、二、三产业 begins nothing
_PURPOSE = re.compile(
    "为(?:了|深入|全面|贯彻|落实|进一步|加快|加强|提升|推动|推进|促进|做好|规范|切实|认真|扎实|有效|更好)"
)
_TITLE = re.compile("^[^。，；]+(?:方案|计划|意见|措施|办法|规划|要点|细则|规定|纲要)(?:[（(][^（()）]{1,20}[)）])?$")
_MOSTLY = 0.8
_LINES = 8  # on which a list in brackets may stand
_OUTLIERS = 50  # lines of which one may be longer: the number of its page ran into it
_NEVER_FIRST = re.compile("[，。、；：！？”’）〕】》〉,;:!?)\\]%％]")  # no line begins with these
_SIGNS = re.compile("(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’])[,;:()?!]|[,;:()?!](?=[\u2e80-\u9fff])")
_SPACE = re.compile("(?<![A-Za-z]) +| +(?![A-Za-z])")
_PAGE = re.compile(r"[—–－\-]{1,2} ?\d{1,4} ?[—–－\-]{1,2}")
_RUN_IN_PAGE = re.compile(r"\s*[—–] \d{1,4} [—–]\s*$")


class _Broken(NamedTuple):
    """How a text was broken.

    Attributes:
        edge: the length of its lines in columns, 0 if it was not broken.
        step: how far the numbers of two lines in turn are apart.
        indented: its paragraphs are set off.
    """

    edge: int
    step: int
    indented: bool


def rejoined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those that were one paragraph made one again; others stay untouched.

    A text is taken for broken where no line is longer than a certain length, many are just as long, and most of these
    end in the middle of a sentence. Elsewhere a line goes on with the next one where a sentence of it plainly does.
    The numbers of pages stand between two paragraphs then, never in one.
    """
    broken = _Broken(_edge(lines), _step(lines), sum(_INDENT.match(line.text) is not None for line in lines) > 2)
    made: list[_Paragraph] = []
    before: Line | None = None
    last: _Paragraph | None = None  # the one that is being put together
    for line, following in zip_longest(lines, lines[1:]):
        if broken.edge and line.cells is None:
            if _PAGE.fullmatch(line.text.strip()):
                made.append(_Paragraph(line, [line.text]))
                before = before and msgspec.structs.replace(before, number=line.number + 1)  # an empty line around it
                continue
            line = msgspec.structs.replace(line, text=_RUN_IN_PAGE.sub("", line.text) or line.text)
        near = before is not None and line.number <= before.number + broken.step
        if last is not None and before is not None and near and _is_one(before, line, following, broken, last.opened):
            last.add(line.text)
        else:
            last = _Paragraph(line, [])
            last.add(line.text)
            made.append(last)
        before = line
    return tuple(one.whole() for one in made)


class _Paragraph(msgspec.Struct):
    """A paragraph that is being put together; ``opened`` counts its lines since a bracket opened, 0 where none is."""

    first: Line
    pieces: list[str]
    depth: int = 0
    opened: int = 0

    def add(self, text: str) -> None:
        """Put a line behind it."""
        before = self.pieces[-1] if self.pieces else ""
        self.pieces.append(joined(before, text)[len(before) :] if before else text)
        self.depth = max(0, self.depth + depth(text))
        self.opened = self.opened + 1 if self.depth else 0

    def whole(self) -> Line:
        """Return it as one line."""
        return msgspec.structs.replace(self.first, text="".join(self.pieces)) if len(self.pieces) > 1 else self.first


def _is_one(before: Line, line: Line, following: Line | None, broken: _Broken, opened: int) -> bool:
    """Return whether two lines, the second one near behind the first, are of one paragraph."""
    if before.cells is not None or line.cells is not None or before.level or line.level or _INDENT.match(line.text):
        return False
    lists = 0 < opened <= _LINES and not BEGINNING.match(line.text)
    if not broken.edge:
        return _is_cut(before.text, line.text) or (lists and depth(line.text) < 0)
    return lists or _goes_on(before.text, line.text, following, broken)


def _step(lines: Sequence[Line]) -> int:
    """Return how far the numbers of two lines in turn are apart: 2 where an empty line stands between all of them."""
    apart = Counter(two.number - one.number for one, two in pairwise(lines))
    return 2 if apart[2] > _MOSTLY * sum(apart.values()) else 1


def _edge(lines: Sequence[Line]) -> int:
    """Return the length at which a text was broken, in columns; 0 if it was not."""
    texts = [line.text for line in lines if line.cells is None]
    lengths = sorted(map(len, texts))
    if not texts or lengths[-1 - len(lengths) // _OUTLIERS] > _MOST:  # spares the others their count
        return 0
    widths = [_width(text) for text in texts]
    edge = sorted(widths)[-1 - len(widths) // _OUTLIERS]
    if not _LEAST <= edge <= _MOST:
        return 0
    full = [at for at, width in enumerate(widths) if width >= edge - _SLACK]
    cut = [at for at in full if not ENDING.search(texts[at])]
    if len(cut) < _CUT * len(full):
        return 0
    if len(full) >= max(_FULL_LINES, _SHARE * len(texts)):
        return edge
    ended = sum(_ENDED.search(text) is not None for at in cut for text in texts[at + 1 : at + 2])  # by the next line
    return edge if len(cut) > 1 and ended >= _MOSTLY * len(cut) else 0


def _goes_on(before: str, text: str, following: Line | None, broken: _Broken) -> bool:
    """Return whether a line goes on with the paragraph of the one before it, in a text that is broken throughout."""
    if _NEVER_FIRST.match(text):
        return True
    said = before.rstrip()
    closed, starts = bool(_CLOSED.search(said)), bool(BEGINNING.match(text)) and not _LISTED.match(text)
    if (starts and BEGINNING.match(said)) or (_PURPOSE.match(text) and _TITLE.search(said)):
        return False  # a heading or a title that fills its line, and what it heads
    rest = broken.edge - _width(said)
    if rest > 2 * _SLACK:
        return rest <= _WORD * broken.edge and not closed and not starts  # a long word or figure went to the next line
    parted = starts or _NEW.match(text) is not None
    if not broken.indented:
        parted = parted or _GROUP.search(said) is not None or _heads(text, following, broken.edge)
    return not (closed and parted)


def _heads(text: str, following: Line | None, edge: int) -> bool:
    """Return whether a line is a heading without a number: few words, no sentence, and something numbered follows."""
    short = _width(text) <= edge / 2 and not re.search("[。；，、：:）)〕】]", text)
    return short and following is not None and BEGINNING.match(following.text) is not None


def _is_cut(before: str, text: str) -> bool:
    """Return whether a paragraph of whole sentences breaks off in the middle of one, which the next line ends."""
    if BEGINNING.match(text) or not _OPEN_END.search(before):
        return False
    return _ENDED.search(text) is not None and _NEW.match(text) is None


def _width(text: str) -> int:
    """Return how many columns a line was printed on: signs between Chinese characters took two, whatever they are."""
    text = _SPACE.sub("", text)
    return len(text) + len(WIDE.findall(text)) + len(_SIGNS.findall(text))
