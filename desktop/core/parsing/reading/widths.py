"""The length at which a program broke the lines of a text: by columns, or by signs whatever their width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set

from desktop.core.parsing.conventions import BODY_ENDS, GROUP_LABEL
from desktop.core.parsing.reading import met
from desktop.core.parsing.reading.signs import BEGINNING, ENDING, WIDE, depth, is_entry
from desktop.core.parsing.values import Line

LEAST, _MOST = 36, 130  # columns of a line that a program breaks; a Chinese character takes two
NARROW = 20  # columns of a line as narrow screens break it, where far more must tell so: headings are as short
SLACK = 4  # columns that a full line may be short of
ENDED = re.compile(r"[。！？；][”’]?|[)）〕】\]］〉｝}]$")
PHRASE = re.compile("[，。；、：]")
_FULL_LINES, _SHARE, _CUT = 5, 0.3, 0.6
_BODY = 0.25  # of the lines of a text with boxes are full ones outside of them
_NARROW_LINES, _NARROW_SHARE = 20, 0.5
_FEWEST_NARROW = 10  # narrow lines that tell where nearly all of them plainly are pieces of sentences
_EXACT, _NEAR, INDENT_WIDTH = 0.75, 6, 4
_MOSTLY = 0.8
_LINES = 8  # on which a paragraph may stand whose lines are cut
_OUTLIERS = 50  # lines of which one may be longer: the number of its page ran into it
_WIDE = re.compile(f"{WIDE.pattern}+")
_CLOSED = re.compile("[)）〕】\\]］〉｝}]$")
_BODIES = re.compile(f"{GROUP_LABEL}[】〕]?[：:][^。；：:]*$")
_ANSWERS = re.compile(f"[。；][（(〔【［\\[][^（()）]{{1,60}}(?:{BODY_ENDS})[)）〕】\\]］]$")
"""Bodies in brackets of their own behind a sentence: …新建粮库3座。（市粮食局）."""
_HALF_SIGN = re.compile("[,;:()?!]")
_HALF = re.compile("(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’])[,;:()?!]|[,;:()?!](?=[\u2e80-\u9fff])")
_SPACE = re.compile("(?<![A-Za-z]) +| +(?![A-Za-z])")


def edge(lines: Sequence[Line]) -> tuple[int, Callable[[str], int], int, int]:
    """Return the length at which a text was broken, by which measure, and its other lengths, as ``_Broken`` holds them.

    A program counts columns, or signs whatever their width.
    """
    texts = [line.text for line in lines if line.cells is None and not is_entry(line.text)]
    lengths = sorted(map(len, texts))
    if not texts or lengths[-1 - len(lengths) // _OUTLIERS] > _MOST:  # spares the others their count
        return 0, columns, 0, 0
    by_columns, by_signs = _edge_by(columns, texts), _edge_by(signs, texts)
    full = sum(signs(text) >= by_signs[0] - SLACK for text in texts)
    alone = by_signs[0] > 0 and by_columns[0] == 0 and full >= _FULL_LINES
    measure = signs if alone or by_signs[1] >= max(1, by_columns[1]) else columns
    found, _, exact = by_signs if measure is signs else by_columns
    if measure is columns and (two := _two_edges(texts, found)) is not None:
        return two[0], measure, 0, two[1]
    return found, measure, exact, 0


def _two_edges(texts: Sequence[str], edge: int) -> tuple[int, int] | None:
    """Return the lengths of the lines of a text and of its boxes, which stand in smaller type; None where none do."""
    widths = [columns(text) for text in texts]
    usual, count = max(Counter(widths).items(), key=lambda width: (width[1], width[0]))
    longer = Counter(width for width in widths if usual + 2 * SLACK < width <= _MOST)
    if not longer or not LEAST <= usual <= _MOST or (edge and edge <= usual + 2 * SLACK):
        return None
    boxed, many = max(longer.items(), key=lambda width: (width[1], width[0]))
    full = [at for at, width in enumerate(widths) if usual - SLACK <= width <= usual + SLACK]
    cut = sum(ENDING.search(texts[at]) is None for at in full)
    clear = many >= _FULL_LINES and count >= _FULL_LINES and len(full) >= _BODY * len(texts)
    return (usual, boxed) if clear and cut >= _CUT * len(full) else None


def _edge_by(measure: Callable[[str], int], texts: Sequence[str]) -> tuple[int, int, int]:
    """Return the length of broken lines by a measure, how many are just as long, and their exact length."""
    widths = [measure(text) for text in texts]
    edge = sorted(widths)[-1 - len(widths) // _OUTLIERS]
    counts = Counter(widths)
    usual = max(counts.items(), key=lambda width: width[::-1])[0]
    hanging = usual < LEAST and edge <= usual + SLACK + 2  # a sign or three that must not begin a line stand behind
    if hanging or (edge > usual + 2 * SLACK and met.longer(widths, usual, SLACK, _FULL_LINES)):
        edge = usual
    if not NARROW <= edge <= _MOST:
        return 0, 0, 0
    slack = SLACK if edge >= LEAST else SLACK // 2
    full = [at for at, width in enumerate(widths) if width >= edge - slack]
    cut = [at for at in full if not (ENDING.search(texts[at]) or _is_answered(texts, at))]
    if len(cut) < _CUT * len(full):
        return 0, 0, 0
    exact = usual if _is_exact(counts, usual) else 0
    if edge < LEAST:
        return (edge, counts[usual], exact) if _is_narrow(texts, full, cut) else (0, 0, 0)
    if len(full) >= max(_FULL_LINES, _SHARE * len(texts)):
        return edge, counts[usual], exact
    return (edge, 0, 0) if _are_ended(texts, cut) else (0, 0, 0)


def _is_answered(texts: Sequence[str], at: int) -> bool:
    """Return whether a line ends with the bodies of a measure, behind which the next measure or its text begins.

    In brackets that open behind a sentence, or on the line of its heading, they end this, whatever stands below.
    """
    text = texts[at]
    if _ANSWERS.search(text) or (BEGINNING.match(text) and _CLOSED.search(text) and not depth(text)):
        return True
    begins = at + 1 < len(texts) and BEGINNING.match(texts[at + 1]) is not None
    return begins and _BODIES.search(text) is not None


def _are_ended(texts: Sequence[str], cut: Sequence[int]) -> bool:
    """Return whether most lines that are cut are ended by one of the next ones."""
    every = set(cut)
    ended = [one for at in cut if (one := _is_ended(texts, every, at)) is not None]
    return len(ended) > 1 and sum(ended) >= _MOSTLY * len(ended)


def _is_ended(texts: Sequence[str], cut: Set[int], at: int) -> bool | None:
    """Return whether a line that is cut is ended by one of the next lines, cut ones between them.

    None where that cannot be told: the text may itself be cut off there.
    """
    end = next(later for later in range(at + 1, len(texts) + 1) if later not in cut)
    if end + 1 >= len(texts) and (end >= len(texts) or ENDED.search(texts[end]) is None):
        return None
    return end - at <= _LINES and ENDED.search(texts[end]) is not None


def _is_exact(counts: Counter[int], usual: int) -> bool:
    """Return whether nearly all full lines have one length; not where first lines had their indent taken away."""
    near = sum(count for width, count in counts.items() if width >= usual - _NEAR)
    return counts[usual] >= _EXACT * near and counts[usual - INDENT_WIDTH] <= near / 8


def _is_narrow(texts: Sequence[str], full: Sequence[int], cut: Sequence[int]) -> bool:
    """Return whether short lines are pieces of sentences, and not headings or names of one length."""
    begun = sum(BEGINNING.match(text) is not None for at in cut for text in texts[at + 1 : at + 2])
    phrases = sum(PHRASE.search(texts[at]) is not None for at in full)
    if len(full) < _NARROW_SHARE * len(texts) or begun > len(cut) / 5:
        return False
    if len(full) >= _NARROW_LINES:
        return phrases >= len(full) / 6
    return len(full) >= _FEWEST_NARROW and phrases >= _MOSTLY * len(full) and _are_ended(texts, cut)


def columns(text: str) -> int:
    """Return how many columns a line was printed on: signs between Chinese characters took two, whatever they are."""
    text = _SPACE.sub("", text) if " " in text else text
    halves = len(_HALF.findall(text)) if _HALF_SIGN.search(text) else 0
    return 2 * len(text) - len(_WIDE.sub("", text)) + halves


def signs(text: str) -> int:
    """Return how many columns a line would take whose signs were all wide: some programs count signs alone."""
    return 2 * len(text.rstrip())
