"""The text of a measure between the responsibility groups that close its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.conventions import DASHES
from desktop.core.parsing.structure import answering, bodies, enclosed, rules
from desktop.core.parsing.structure.group_labels import BODY_LABEL, LABEL_END, LABEL_LINE, NEXT, PERSONS
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.tasks import Piece

_LONGEST = 400  # characters of a group
_PERSONS = 80  # characters before the label of bodies in which persons are looked for
_NOBODY = 10**6  # the group of a text that none answers for
_LONGEST_GROUP = 6  # lines that a group may be printed on
_LONGEST_LINE, _SHORTEST_NAME = 60, 2  # characters of a line that has names and nothing else
_BETWEEN = re.compile("[、，, 　]+")
_DAY = re.compile(r"(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|[上中下]旬|年?底)?前?(?:完成)?")
_STOP = re.compile("。")
_PARAGRAPH = re.compile("[^\u3000]+\u3000*|\u3000+")
_CONTINUED = tuple("、，,；;")


class Stretch(Piece, frozen=True):
    """Text of a measure on one line, and which of its groups (counted from 0) closes it; None where none does.

    Of a row, it may stand ``apart`` in a cell beside the work, and is a ``goal`` where that says what the work is to
    reach; ``due`` is what the group or the head of the column says of its deadline, in words, None where that of the
    measure holds.
    """


class Parted:
    """Rows taken apart into their text and their groups.

    Attributes:
        groups: in the order in which they stand.
        spans: of the groups: line, and from where to where on it.
    """

    def __init__(self, rest: Sequence[Row], order: rules.Order) -> None:
        self.groups: list[bodies.Group] = []
        self.spans: list[tuple[int, int, int]] = []
        self._order = order
        self._open = ""  # the group of the row above, where it goes on
        self._texts: list[tuple[int, int, str, int]] = []
        at = 0
        while at < len(rest):
            row = rest[at]
            if bodies.is_line(row.text.strip()):
                held = _group_lines(rest, at)
                self._take_lines(held)
                at += len(held)
                continue
            if (whole := _closed_later(rest, at)) is not None:
                (start, inside), stopped, behind = whole
                self._say(row, 0, row.text[:start])
                self._answer(inside, row.line, row.start + start, row.end)
                self._stop(row.line, row.end, stopped)
                rest = [*rest[: at + 1], *behind]
            else:
                self._take(row)
            at += 1
        if not self.groups:
            self._take_leading()

    def stretches(self) -> list[Stretch]:
        """Return the text, each piece with the group behind it."""
        count = len(self.groups)
        return [
            Stretch(line, start, text, number if number < count else None) for line, start, text, number in self._texts
        ]

    def _say(self, row: Row, place: int, text: str) -> None:
        """Add text of a row, where there is any."""
        if text.strip():
            self._texts.append((row.line, row.start + place, text, len(self.groups)))

    def _answer(self, text: str, line: int, start: int, end: int) -> None:
        """Add a group that stands on a line from one place to another."""
        self.groups.append(bodies.parse(text, self._order))
        self.spans.append((line, start, end))

    def _take_lines(self, held: Sequence[Row]) -> None:
        """Take lines that are one group; one that names nobody is none."""
        joined = last = ""
        for one in held:
            piece = enclosed.unbracketed(one.text)
            if not joined or ends_open(joined, piece) or ends_open(last, piece):
                joined += piece
            else:
                joined += ("、" if goes_on_with_names(last, piece) else "；") + piece
            last = piece
        if self._open:  # …。牵头单位：甲局； | 参与单位：乙局
            self.groups[-1] = bodies.parse(self._open + joined, self._order)
            self._open = ""
            return
        group = bodies.parse(joined, self._order)
        if group.lead or group.support or group.guide:
            first = held[0]
            self._answer(joined, first.line, first.start, first.start + len(first.text))

    def _take(self, row: Row) -> None:
        """Take a row: the groups in its brackets and sentences, one behind a label at its end, the text between."""
        self._open = ""
        last = 0
        for start, end, inside in sorted((*bodies.brackets(row.text), *answering.spans(row.text))):
            self._say(row, last, row.text[last:start])
            self._answer(inside, row.line, row.start + start, row.start + end)
            last = end
        for start, end in _labelled(row.text, last):
            self._say(row, last, row.text[last:start].rstrip(f"{DASHES} 　"))
            self._answer(row.text[start:end], row.line, row.start + start, row.start + end)
            last = end
            self._open = row.text[start:].rstrip() if row.text.rstrip().endswith(_CONTINUED) else ""
        tail = row.text[last:]
        if tail.strip(" 。"):
            last += 0 if self._texts else len(tail) - len(tail.lstrip("。"))  # 建库（甲部负责）。新建…
            self._say(row, last, row.text[last:])
        else:
            self._stop(row.line, row.start + last, tail)

    def _take_leading(self) -> None:
        """Take the bodies that stand before what they are to do, in its sentence: they answer for that alone."""
        texts, self._texts = self._texts, []
        listed = _NOBODY  # the group above the list of what it is to do
        for line, start, text, _ in texts:
            last = 0
            for begun, end, stop, inside in answering.leading(text):
                parts = [(last, begun, listed), (end, stop, len(self.groups))]
                self._texts += [
                    (line, start + at, text[at:to], group) for at, to, group in parts if text[at:to].strip()
                ]
                listed = len(self.groups) if text[end:] == "" else _NOBODY
                self._answer(inside, line, start + begun, start + end)
                last = stop
            if text[last:].strip():
                self._texts.append((line, start + last, text[last:], listed))

    def _stop(self, line: int, start: int, tail: str) -> None:
        """Keep the full stop behind a group that closes a text without one: 建库（甲部负责）。."""
        text = self._texts[-1] if self._texts else None
        if text and text[0] == line and not text[2].rstrip().endswith("。") and tail.startswith("。"):
            self._texts.append((line, start, "。", len(self.groups)))


def of_cell(cell: Piece) -> list[Stretch]:
    """Return the text of a cell, a stretch for each of its paragraphs."""
    parts = [(cell.start + part.start(), part[0]) for part in _PARAGRAPH.finditer(cell.text)]
    return [
        Stretch(cell.line, start, text, cell.group, cell.apart, cell.goal, cell.due)
        for start, text in parts or [(cell.start, cell.text)]
    ]


def _group_lines(rest: Sequence[Row], at: int) -> Sequence[Row]:
    """Return the rows from one of bodies on that are one group."""
    end = at + 1
    while end < len(rest) and (
        bodies.is_line(rest[end].text.strip())
        or (rest[end].mark is None and leaves_open(rest[end - 1].text.strip(), rest[end].text))
    ):
        end += 1
    return rest[at:end]


def leaves_open(text: str, following: str) -> bool:
    """Return whether a line of bodies goes on with the next: it ends open, or that one has no more than names."""
    return ends_open(text, following) or goes_on_with_names(text, following)


def ends_open(text: str, following: str) -> bool:
    """Return whether a line of bodies ends behind 、, inside a name, or with a label that has its value below."""
    return (
        text.endswith(_CONTINUED)
        or bodies.breaks_name(text, following)
        or (
            LABEL_LINE.fullmatch(text) is not None
            and (bodies.is_group(enclosed.unbracketed(following)) or _DAY.fullmatch(following.strip()) is not None)
        )
    )


def goes_on_with_names(text: str, following: str) -> bool:
    """Return whether the next line has more of the bodies that a line ends with: a name a line."""
    last, named = re.split("[、，,；;：: 　\n]", text.strip())[-1], enclosed.unbracketed(following)
    return (
        len(named) >= _SHORTEST_NAME
        and bodies.are_names([last])
        and not LABEL_LINE.match(following)
        and bodies.are_names(_BETWEEN.split(named.strip("；;。")))
        and len(named) <= _LONGEST_LINE
        and (bodies.is_line(text) or bodies.are_names(_BETWEEN.split(text)))
    )


def _closed_later(rest: Sequence[Row], at: int) -> tuple[tuple[int, str], str, list[Row]] | None:
    """Return the group that begins on a row and ends on a later one (where, its text), its sign, the rows behind it."""
    start = enclosed.left_open(rest[at].text)
    if start is None:
        return None
    inside = rest[at].text[start + 1 :]
    for later in range(at + 1, min(at + _LONGEST_GROUP, len(rest))):
        row = rest[later]
        end = enclosed.closing(row.text)
        if row.mark is not None:
            return None
        if end is None:
            inside += row.text
            continue
        inside += row.text[:end]
        if not bodies.is_group(inside):
            return None
        left = row.text[end + 1 :].lstrip("。； ")
        signs = row.text[end + 1 : len(row.text) - len(left)]
        behind = msgspec.structs.replace(row, start=row.start + len(row.text) - len(left), text=left)
        return (start, inside), signs, [behind, *rest[later + 1 :]] if left else list(rest[later + 1 :])
    return None


def _labelled(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where groups stand behind labels, each as sentences of its own: …。牵头单位：甲局。责任单位：乙局。…."""
    if LABEL_END.search(text, start) is None:
        return
    for label in BODY_LABEL.finditer(text, start):
        before = PERSONS.search(text, max(start, label.start() - _PERSONS), label.start())
        begun = before.start() if before else label.start()
        said = text[start:begun].rstrip(f"{DASHES} 　")
        if begun < start or (said and said[-1] not in "。；;"):
            continue
        end = next((stop.end() for stop in _STOP.finditer(text, label.end()) if not NEXT.match(text, stop.start())), 0)
        group = text[begun : end or len(text)]
        if _only_bodies(group) and (not text[end or len(text) :].strip() or bodies.is_group(group)):
            start = begun + len(group)
            yield begun, start


def _only_bodies(text: str) -> bool:
    parsed = bodies.parse(text)
    return bool(parsed.lead or parsed.support or parsed.guide) and len(text) < _LONGEST
