"""A numbered heading in bold type that runs into the text behind it without a sign: a space shows where it ends.

Pages, Markdown and Word files tell by their type alone what is the heading (**（一）新建仓库**在各县新建…); a text
without type loses that. A paragraph that is bold as a whole may be a heading without a number.
"""

from __future__ import annotations

import re

from desktop.core.parsing.conventions import BODY_ENDS, HEADING_GAP
from desktop.core.parsing.reading import asking
from desktop.core.parsing.reading.signs import ORDINAL

BEGIN, END = "\x02", "\x03"
"""What readers put around a stretch in bold type; no text has these."""
_JOINT = re.compile(f"{END}([ \u00a0\u3000]*){BEGIN}")  # two stretches in turn
_NOTHING = re.compile(f"{BEGIN}([ \u00a0\u3000]*){END}")
_SIGN = re.compile(f"[{BEGIN}{END}\n]")
_RUN_IN = re.compile(
    rf"[ \u00a0\u3000]*(?:{BEGIN}{ORDINAL.pattern}|{ORDINAL.pattern}\s*{BEGIN})\s*"
    rf"[^。！？；：:;{BEGIN}{END}]{{3,40}}(?<=[\u4e00-\u9fff”》）)]){END}(?=[\u4e00-\u9fff“《]{{2}})"
)

_REST = re.compile("([^，。！？；：:（()）]{2,16})(?:$|(?P<more>。)(?=.))")
_TELLS = re.compile(
    r"\d|[向由被将把已均都须应可不是为在于对]|达到?|实现|超过|保持|稳定|得到|完成|[更愈]加|[稳逐]步|持续|不断|进一步|明显|显著|基本|大幅|全面|有序|有效|加快"
)  # how far a thing came, or is to: a sentence, whose name may be the heading
_NAMED = re.compile(f"(?:{BODY_ENDS})$")


def bare(text: str) -> str:
    """Return a text without the marks of bold type."""
    return text.replace(BEGIN, "").replace(END, "")


def is_whole(text: str) -> bool:
    """Return whether all of a paragraph is in bold type."""
    stretch = _JOINT.sub("", text).strip()
    return stretch[:1] == BEGIN and stretch.find(END) == len(stretch) - 1 > 0


def lines(text: str) -> list[str]:
    """Return the lines of a paragraph, each with marks around its own stretches in bold type."""
    if BEGIN not in text or "\n" not in text:
        return [text]
    made: list[str] = []
    depth = last = 0
    for sign in _SIGN.finditer(text):
        made.append(text[last : sign.start()])
        last = sign.end()
        if sign[0] == "\n":
            made.append(f"{END}\n{BEGIN}" if depth else "\n")
        elif depth == (1 if sign[0] == END else 0):  # not inside another stretch
            made.append(sign[0])
        depth = max(0, depth + (sign[0] == BEGIN) - (sign[0] == END))
    return [_NOTHING.sub(r"\1", line) for line in "".join([*made, text[last:]]).split("\n")]


def set_off(text: str) -> str:
    """Return a paragraph without the marks of bold type, its heading set off where nothing else ends it."""
    if BEGIN not in text and END not in text:
        return text
    text = _JOINT.sub(r"\1", text)
    if (found := _RUN_IN.match(text)) is not None and not _is_rest(bare(found[0]), bare(text[found.end() :])):
        text = text[: found.end()] + HEADING_GAP + text[found.end() :]
    return bare(text)


def _is_rest(heading: str, behind: str) -> bool:
    """Return whether a heading goes on behind its bold type, as where an editor lost that: few words to its end.

    With more text behind them they do only where the type ends in a word. What asks for something, tells how a thing
    stands, or names a body, is said below a heading.
    """
    rest = _REST.match(behind.rstrip())
    if rest is None or (rest["more"] and not _is_cut(heading)):
        return False
    said = asking.says(behind, 0) or asking.heads(behind, 0) or _TELLS.search(rest[1]) or _NAMED.search(rest[1])
    return not said


def _is_cut(heading: str) -> bool:
    """Return whether a heading ends in a word: a verb, and an odd number of characters that end as no object does."""
    words = ORDINAL.sub("", heading.strip(), count=1).strip()
    return asking.heads(words, 0) and len(words) % 2 == 1 and not asking.is_object(words)
