"""Texts whose paragraphs somebody's program broke into lines of one length, as when they are copied out of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

import msgspec

from desktop.core.parsing.conventions import BEFORE_LABEL, BODY_ENDS, GENRES, GROUP_LABEL, HELPS, KINDS, LEADS
from desktop.core.parsing.pages import page_numbers, running_heads
from desktop.core.parsing.reading import figured, met, pieces, strewn, widths
from desktop.core.parsing.reading.signs import (
    BEGINNING,
    ENDING,
    ISSUED,
    ORDINAL,
    PURPOSE,
    depth,
    is_entry,
    joined,
)
from desktop.core.parsing.values import Line

_INDENT = re.compile("[ \u00a0]{2}|\u3000")
_WORD = 0.25  # of a line
_OPEN_END = re.compile("。[^。！？；：:]*[\u4e00-\u9fff\\d，、]$")  # a sentence ended, the next one did not
_CLOSED = re.compile(
    rf"{ENDING.pattern}|[)）〕】\]］〉｝}}]$"
)  # （市商务局负责） ends a paragraph where （二） follows
_GROUP = re.compile("(?:牵头|负责|配合|参与|落实)[)）〕】\\]］〉｝}]$")  # the bodies that close a measure
_NEW = re.compile(
    rf"[{BEFORE_LABEL}]?[\u4e00-\u9fff]{{2,8}}[：:]|\d{{4}} ?年 ?\d{{1,2}} ?月 ?\d{{1,2}} ?日"
    rf"|本(?:{GENRES})(?:自|由|有效期)|[\[［]\d{{1,2}}[\]］]"
)
"""What begins a paragraph, too: a label, a note, the date of a signature, from when a text holds, who explains it."""
_LABEL = re.compile(rf"[{BEFORE_LABEL}]?{GROUP_LABEL}[】〕]?[：:]")
_ANSWERS = re.compile(rf"{GROUP_LABEL}[】〕]?[：:][^，。；：:]*[^、，。；：:\s]$")
"""Bodies behind a label, which end a paragraph without a sign above （二）."""
_BODIES = re.compile(rf"[\u4e00-\u9fff、]{{1,30}}(?:{BODY_ENDS})")
_NAME_END = re.compile(f"(?:{BODY_ENDS})\\s*$")
_ACTS = f"{LEADS}|{HELPS}|负责|落实|指导|实施|推进"
_ANSWERED = re.compile(f"(?:{BODY_ENDS}|[会室队]|{_ACTS})$")
"""How a line ends that names bodies, and none of them in part."""
_ANSWERS_ON = re.compile(
    f"(?:[^、，,；;。]{{0,3}}|[^、，,；;。]*(?:{BODY_ENDS}|[会室队]|{KINDS}|{_ACTS}|[县市区旗州镇乡村]|街道))(?:[、，,；;。]|$)|[（(]"
)
"""What goes on with such a line: another body, the end of its last one, or what this does."""
_BESIDE_LABEL = 2  # columns by which what hangs below a label's first body may be off
_SENTENCE = re.compile("[。；]")
_CLAUSES = re.compile("[，。；：]")
_FITS = re.compile("[\u4e00-\u9fff](?![，。、；：！？”’）〕】》〉,;:!?)\\]%％])")  # what a line can begin and end with
_LISTED = re.compile(
    f"[一二三四五六七八九十]、(?=[一二三四五六七八九十]、)|\\d{{1,3}}、(?=\\d{{1,3}}[、和至号])|{ORDINAL.pattern}\\s*(?:项(?!目)|款(?!项))"
)
"""What begins nothing: 一、二、三产业; 3、4号仓; （二）项规定的."""
_BLANKS = re.compile("\\s")
_ADDRESSED = re.compile("^\\s*各[^。；：:]{1,60}[：:]\\s*$")  # whom a document addresses, below its title
_SIGNER = re.compile(f"[\u4e00-\u9fff（）()]{{2,30}}(?:{BODY_ENDS}|办公[室厅])")
_DATED = re.compile(
    "(?:\\d{4}|[二〇○零一三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日"
)
_REFERRED = re.compile("(?:》|[、，和及至]|根据|依照|按照|依据|违反|符合|本(?:办法|条例|规定|细则|法))$")  # … 第六条
_TITLE = re.compile(f"^[^。，；]+(?:{GENRES})(?:[（(][^（()）]{{1,20}}[)）])?$")
_MOSTLY = 0.8
_LINES = 8  # on which a list in brackets may stand
_NEVER_FIRST = re.compile("[，。、；：！？”’）〕】》〉,;:!?)\\]%％]")  # no line begins with these
_LEFT_OVER = re.compile("[。；！？][”’）)]?")  # of a line: the sign that ends it
_LONGEST_HEADING = 40  # characters of a line that ends without a sign
_HEADING_CUT = re.compile(  # （三）打造全省收粮产业转型升级核心引领 / 区
    "(?:^|[。；）)])\\s*[（(]?[一二三四五六七八九十]{1,3}[）)、][^，。；：:、]{14,40}[\u4e00-\u9fff]$"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_LAST_SIGNS = re.compile("[\u4e00-\u9fff]{1,2}")  # of a heading that a screen broke
_RUN_IN_PAGE = re.compile(r"\s*[—–] \d{1,4} [—–]\s*$")
_POINT_CUT = re.compile("[达到至为于过近约在长降高少、，][ \u00a0]?\\d{1,3}[.．]\\s*$")  # 达到99. / 95%
_DECIMALS = re.compile("\\d{1,4}[ \u00a0]?(?:[%％‰]|[百千万亿]|个百分点|吨|元|倍|公里|平方|立方|千)")
_COMMA = re.compile(r"[，、]\s*$")  # ends no paragraph
_GAP = 3  # how far the numbers of two lines are apart between which a page ended: empty lines, a form feed
_BOX_LINES = 3  # how near a full line of a box stands to its other lines


class _Broken(NamedTuple):
    """How a text was broken.

    Attributes:
        edge: the length of its lines in columns, 0 if it was not broken.
        measure: how many columns a line takes.
        exact: the columns of nearly all full lines, 0 where they differ: what ends before them ends its paragraph.
        step: how far the numbers of two lines in turn are apart.
        indented: its paragraphs are set off.
        boxed: the length of the lines of its boxes, where these stand in smaller type; 0 if none do.
    """

    edge: int
    measure: Callable[[str], int]
    exact: int
    boxed: int
    step: int
    indented: bool

    @property
    def slack(self) -> int:
        """Return how many columns a full line may be short of."""
        return widths.SLACK if self.edge >= widths.LEAST else widths.SLACK // 2

    def in_boxes(self, lines: Sequence[Line]) -> set[int]:
        """Return which lines stand in a box: those near a line that is as long as only those of boxes are."""
        longest = self.edge + 2 * self.slack
        long = [at for at, line in enumerate(lines) if self.boxed and self.measure(line.text) > longest]
        return {near for at in long for near in range(at - _BOX_LINES, at + _BOX_LINES + 1)}

    def boxes(self) -> _Broken:
        """Return how its boxes were broken."""
        return self._replace(edge=self.boxed, exact=0)

    def is_open(self, line: Line) -> bool:
        """Return whether a line beside a box is a full one of the text itself whose sentence goes on."""
        return abs(self.edge - self.measure(line.text)) <= self.slack and _CLOSED.search(line.text.rstrip()) is None

    def is_full(self, line: Line) -> bool:
        """Return whether a line of a broken text fills its length."""
        return 0 < self.edge <= self.measure(line.text) + self.slack


def rejoined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those that were one paragraph made one again; others stay untouched.

    A text is taken for broken where no line is longer than a certain length, many are just as long, and most of these
    end in the middle of a sentence. Elsewhere a line goes on with the next one where a sentence of it plainly does.
    The numbers of pages stand between two paragraphs then, never in one; elsewhere one may part a paragraph.
    """
    lines, ends = pieces.whole(met.apart(figured.whole(strewn.whole(lines))), widths.columns)
    texts = [line.text if line.cells is None else "" for line in lines]
    pages = page_numbers(texts)
    pages |= running_heads(texts, pages)
    indented = sum(_INDENT.match(line.text) is not None for line in lines) > 2
    broken = text = _Broken(*widths.edge(lines), _step(lines), indented)
    boxes = text.in_boxes(lines)
    made: list[_Paragraph] = []
    before: Line | None = None
    last: _Paragraph | None = None  # the one that is being put together
    turned = False  # a page ended behind the line before
    for at, (line, following) in enumerate(zip_longest(lines, lines[1:])):
        broken = text.boxes() if at in boxes and not (before and text.is_open(before)) else text
        if at in pages:
            made.append(_Paragraph(line, [line.text]))
            before = before and msgspec.structs.replace(before, number=line.number + 2)  # empty lines, a form feed
            turned = True
            continue
        if broken.edge and line.cells is None:
            line = msgspec.structs.replace(line, text=_RUN_IN_PAGE.sub("", line.text) or line.text)
        turns = before is not None and _turns(before, line)
        parted, turned = (turned or turns) and not broken.edge, False
        step = max(broken.step, 1 + _is_boxed(before, last)) if before is not None and last is not None else 0
        near = turns or (before is not None and line.number <= before.number + step)
        if not near and before is not None and last is not None and broken.is_full(before):
            near = line.number <= before.number + _GAP and _is_parted(before, line, last)  # a page ended
        if (
            last is not None
            and before is not None
            and near
            and (_is_one(before, line, following, broken, last) or (parted and _is_parted(before, line, last)))
        ):
            last.add(line.text)
        else:
            last = _Paragraph(line, [])
            last.add(line.text)
            made.append(last)
        before = msgspec.structs.replace(line, number=ends[at])
    return tuple(one.whole() for one in made)


class _Paragraph(msgspec.Struct):
    """A paragraph in the making; ``opened`` counts its lines since a bracket opened, ``told``: it holds a sentence."""

    first: Line
    pieces: list[str]
    depth: int = 0
    opened: int = 0
    told: bool = False

    def add(self, text: str) -> None:
        """Put a line behind it."""
        before = self.pieces[-1] if self.pieces else ""
        if before and self.names_next(text):
            self.pieces.append(f"\u3000{text.strip()}")
        elif before and _is_ordinal(before):
            text = text.strip()
            self.pieces.append(f" {text}" if text[:1].isdigit() else text)  # 2. 5G基站: no figure 2.5
        else:
            self.pieces.append(joined(before, text)[len(before) :] if before else text)
        self.told = self.told or _SENTENCE.search(text) is not None
        self.depth = max(0, self.depth + depth(text))
        self.opened = self.opened + 1 if self.depth else 0

    def is_heading(self) -> bool:
        """Return whether it is a numbered heading, or names bodies behind a label: what ends without a sign."""
        begins = BEGINNING.match(self.pieces[0]) or _LABEL.match(self.pieces[0].lstrip())
        return begins is not None and not self.told

    def is_answered(self) -> bool:
        """Return whether it is a label and whole bodies behind it."""
        label = len(self.pieces) <= _LINES and _LABEL.match(self.pieces[0].lstrip())
        return (
            bool(label) and "。" not in "".join(self.pieces) and _ANSWERED.search(self.pieces[-1].rstrip()) is not None
        )

    def names_next(self, text: str) -> bool:
        """Return whether a line names one more body, right below the first one behind the label of this paragraph."""
        first = self.pieces[0]
        label = _LABEL.match(first, len(first) - len(first.lstrip()))
        if label is None or _BODIES.fullmatch(said := text.strip()) is None:
            return False
        off = _room(text[: text.index(said)]) - _room(label[0], first[: label.start()])
        return abs(off) <= _BESIDE_LABEL and _NAME_END.search(self.pieces[-1]) is not None

    def whole(self) -> Line:
        """Return it as one line."""
        return msgspec.structs.replace(self.first, text="".join(self.pieces)) if len(self.pieces) > 1 else self.first


def _is_one(before: Line, line: Line, following: Line | None, broken: _Broken, last: _Paragraph) -> bool:
    """Return whether two lines, the second one near behind the first, are of one paragraph."""
    if before.cells is not None or line.cells is not None:
        return False
    if _is_ordinal(before.text) and not BEGINNING.match(line.text):
        return True
    if last.names_next(line.text):
        return True
    if _LEFT_OVER.fullmatch(line.text.strip()):
        return True
    if before.level or line.level:
        return False
    if before.bold is not line.bold and not BEGINNING.match(before.text):  # what is counted may run on in other type
        return False
    if _INDENT.match(line.text) or is_entry(before.text):
        return False
    if _POINT_CUT.search(before.text) and _DECIMALS.match(line.text):
        return True
    lists = 0 < last.opened <= _LINES and not BEGINNING.match(line.text)
    if not broken.edge:
        hangs = broken.indented and _INDENT.match(last.pieces[0]) is not None  # all paragraphs begin with an indent
        if _HEADING_CUT.search(before.text) and _LAST_SIGNS.fullmatch(line.text):
            return following is not None and len(following.text) > _LONGEST_HEADING
        return _is_cut(before.text, line.text, hangs) or (lists and _closes(line, following))
    return lists or _goes_on(before.text, line.text, following, broken, last)


def _closes(line: Line, following: Line | None) -> bool:
    """Return whether a line closes the bracket that is open before it, or the next one does, which begins with it."""
    if depth(line.text) or following is None or following.cells is not None:
        return depth(line.text) < 0
    return _NEVER_FIRST.match(following.text) is not None and depth(following.text) < 0


def _is_parted(before: Line, line: Line, last: _Paragraph) -> bool:
    """Return whether a page that ended between two lines parted one paragraph: its sentence goes on behind it."""
    if before.cells is not None or line.cells is not None or before.level or line.level:
        return False
    said = before.text.rstrip()
    told = widths.PHRASE.search(said) is not None and (not last.is_heading() or len(said) > _LONGEST_HEADING)
    begins = BEGINNING.match(line.text) or _NEW.match(line.text) or _INDENT.match(line.text)
    return told and _CLOSED.search(said) is None and not begins


def _room(*texts: str) -> int:
    """Return how many columns texts take, their blanks too."""
    return sum(1 if sign.isascii() or sign == "\u00a0" else 2 for text in texts for sign in text)


def _turns(before: Line, line: Line) -> bool:
    """Return whether the format says that a page ended between two lines."""
    return before.page is not None and line.page is not None and before.page < line.page


def _is_ordinal(text: str) -> bool:
    """Return whether a line holds an ordinal alone, as where a page sets it in a box of its own."""
    return len(text) < widths.NARROW and ORDINAL.fullmatch(text.strip()) is not None


def _is_boxed(before: Line, last: _Paragraph) -> bool:
    """Return whether a line is an ordinal in a box of its own, or what stands beside it."""
    return _is_ordinal(before.text) or _is_beside(last)


def _is_beside(last: _Paragraph) -> bool:
    """Return whether the last line of a paragraph stands beside its ordinal."""
    return len(last.pieces) == 1 + 1 and _is_ordinal(last.pieces[0])


def _step(lines: Sequence[Line]) -> int:
    """Return how far the numbers of two lines in turn are apart: 2 where an empty line stands between all of them."""
    apart = Counter(two.number - one.number for one, two in pairwise(lines))
    return 2 if apart[2] > _MOSTLY * sum(apart.values()) else 1


def _goes_on(before: str, text: str, following: Line | None, broken: _Broken, last: _Paragraph) -> bool:
    """Return whether a line goes on with the paragraph of the one before it, in a text that is broken throughout."""
    if _NEVER_FIRST.match(text) or (_COMMA.search(before) and not BEGINNING.match(text)):
        return True
    if last.is_answered() and not _ANSWERS_ON.match(text.strip()):
        return False
    said = before.rstrip()
    if ISSUED.fullmatch(_BLANKS.sub("", text)) or ISSUED.fullmatch(_BLANKS.sub("", said)):
        return False
    if (_ADDRESSED.search(text) and _TITLE.search(said)) or (_signs(text, following) and _CLOSED.search(said)):
        return False
    closed, starts = bool(_CLOSED.search(said)), bool(BEGINNING.match(text)) and not _LISTED.match(text)
    starts = starts and not (text.startswith("第") and _REFERRED.search(said))
    own = not broken.indented or text[:1] not in BEFORE_LABEL  # 〔责任单位：…〕 would be indented where it stands alone
    if starts and _ANSWERS.search(said):
        return False
    parted = starts or (own and _NEW.match(text) is not None)
    if (parted and last.is_heading()) or ((starts or PURPOSE.match(text)) and _TITLE.search(said)):
        return False  # a heading or a title that fills its line, and what it heads
    if not (starts or _NEW.match(text) or _TITLE.search(text)) and _breaks_off(said, broken) and last.told:
        return True  # whatever its length: what is cut out of a PDF in pieces has some that are short
    width = broken.measure(last.pieces[0] + said if _is_beside(last) else said)
    indent = widths.INDENT_WIDTH if len(last.pieces) == 1 and not closed else 0  # which somebody took away
    if broken.exact and width + indent + 2 <= broken.exact and _FITS.match(text) and not said[-1:].isascii():
        return False  # its first sign had room in the line above
    rest = broken.edge - width
    if rest > 2 * broken.slack:
        went = rest <= _WORD * broken.edge and not closed and not starts  # a long word or figure, to the next line
        return went and not (last.is_heading() and not _is_beside(last) and _FITS.match(text))
    if not broken.indented:
        parted = parted or _GROUP.search(said) is not None or _heads(text, following, broken)
    return not (parted and (closed or starts))


def _signs(text: str, following: Line | None) -> bool:
    """Return whether a line is who issued a document, above its date."""
    dated = following is not None and _DATED.fullmatch(_BLANKS.sub("", following.text)) is not None
    return dated and _SIGNER.fullmatch(text.strip()) is not None


def _breaks_off(said: str, broken: _Broken) -> bool:
    """Return whether a line ends in the middle of a sentence, and not with a heading that ran into it (。五、甲)."""
    last = max(said.rfind("。"), said.rfind("；")) + 1
    if _HAN.fullmatch(said[-1:]) is None or BEGINNING.match(said, last):
        return False
    return re.search("[，。；、：“《]", said) is not None or broken.measure(said) > broken.edge / 2


def _heads(text: str, following: Line | None, broken: _Broken) -> bool:
    """Return whether a line is a heading without a number: few words, no sentence, and something numbered follows."""
    short = broken.measure(text) <= broken.edge / 2 and not re.search("[。；，、：:）)〕】]", text)
    return short and following is not None and BEGINNING.match(following.text) is not None


def _is_cut(before: str, text: str, hangs: bool) -> bool:
    """Return whether a paragraph of whole sentences breaks off in the middle of one, which the next line ends.

    Where it ``hangs`` below an indented line, the sentence that breaks off may be the first one.
    """
    if hangs and _NEVER_FIRST.match(text):
        return True
    within = _CLAUSES if BEGINNING.match(before) else widths.PHRASE  # 、 stands in headings (五、收费、减免情况)
    opened = hangs and within.search(before) is not None and _CLOSED.search(before.rstrip()) is None
    if BEGINNING.match(text) or _TITLE.match(text) or not (opened or _OPEN_END.search(before)):
        return False  # a title is whole, though what a page says above it ends without a sign
    return widths.ENDED.search(text) is not None and _NEW.match(text) is None
