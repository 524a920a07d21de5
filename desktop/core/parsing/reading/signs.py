"""What the signs at the ends of a line tell: whether a unit begins, a sentence ends, a space belongs between."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.parsing.conventions import CLOSING, NUMBER_END, OPENING
from desktop.core.parsing.pages import is_led

WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]")
"""A character that no space separates from another: Chinese, and the signs of Chinese text."""

_NUMERAL = "[一二三四五六七八九十百]"
ORDINAL = re.compile(
    rf"\s*(?:{_NUMERAL}{{1,4}} ?、|[（(] ?(?:{_NUMERAL}|\d)(?: ?(?:{_NUMERAL}|\d)){{0,3}} ?[）)]"
    r"|第 ?[一二三四五六七八九十百零〇\d]{1,5} ?[章条节编]"
    r"|(?:\d{1,3}|1[0-8]\d\d)(?:[．、﹒]|\.(?!\d(?!\d{4}[\u4e00-\u9fff])))|[①-⑳㈠-㈩⑴-⒇])"
)
"""The number of a unit at the beginning of a line; ``3.5`` is none, and a stray space in one changes nothing."""

_DECIMAL = r"\d{1,2}(?:\.\d{1,2}){1,3}[ \u3000]+(?=[\u4e00-\u9fff“《])(?![万亿千百个项家元吨亩公米年])"
_TASK = r"(?:重点|主要|专项|具体)?(?:任务|行动|措施|举措|工程)\s?[一二三四五六七八九十\d]{1,3}(?:[:：、]|[ \u3000])"
_BOX = (
    r"专栏\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?:(?=[:：\s]|$)|(?=[\u4e00-\u9fff“]{4,30}$)(?!所|中|的|列|和|及|与|、|已|内))"
)
_PART = r"第[一二三四五六七八九十]{1,3}(?:部分|篇)(?=[:：\s])|【[^【】，。；：\s]{2,20}】\s*$"
_CHANGED = rf"\s*[\[［]{ORDINAL.pattern}\s*[\]］]"  # [（二）]: in the brackets that show what was changed
BEGINNING = re.compile(rf"{ORDINAL.pattern}|{_CHANGED}|\s*(?:——|附件|附表|{_BOX}|{_PART})|\s*{_DECIMAL}|\s*{_TASK}")
"""What begins a paragraph."""

ENDING = re.compile(r"[。！？；：.!?;:][”’]?[)）〕】］\]〉｝}]?$|[〕］｝}]$")
"""The end of a sentence at the end of a line."""

ISSUED = re.compile(rf"[（(]?[\u4e00-\u9fff]{{1,14}}{NUMBER_END}[）)]?")
"""A line with nothing but the number of a document (文号)."""

_ENTRY = re.compile(rf"^(?={BEGINNING.pattern})[^。]{{4,60}}[ \u00a0\u3000]{{2,}}\d{{1,3}}\s*$")
"""An entry of a table of contents without a leader: a numbered heading and blanks before the number of its page."""
_BEHIND_PAGE = tuple(")）—–-")

PURPOSE = re.compile(
    "为(?:了|深入|全面|贯彻|落实|进一步|加快|加强|提升|推动|推进|促进|做好|规范|切实|认真|扎实|有效|更好)"
)
"""With what the text below a title begins."""

_BRACKET = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
_CUT_FIGURE = re.compile(r"\d\.")  # 13. of 13.5
_REACH = 2  # characters at the end of a line that decide how the next one goes on
_CUT_DECIMAL = re.compile(r"[.,]\d")  # .5 of 13.5


def joined(one: str, other: str) -> str:
    """Return two lines as one: a space stands only between Latin words, never in a figure."""
    other = other.strip()
    return f"{one} {other}" if _are_apart(one, other) else one + other


def whole(texts: Iterable[str]) -> str:
    """Return many lines as one, each joined to those before it, in a time that grows with their length alone."""
    made: list[str] = []
    end = ""  # of what is made so far
    for text in texts:
        if not made:
            piece = text
        else:
            piece = text.strip()
            piece = f" {piece}" if _are_apart(end, piece) else piece
        made.append(piece)
        end = (end + piece)[-_REACH:]
    return "".join(made)


def _are_apart(one: str, other: str) -> bool:
    """Return whether a space stands between two lines, the second without blanks around it."""
    if other[:1].isdigit() and (one[-1:].isdigit() or _CUT_FIGURE.fullmatch(one[-_REACH:])):
        return False
    if one[-1:].isdigit() and (_CUT_DECIMAL.match(other) or other[:1] in "%‰"):
        return False
    return not (WIDE.match(one[-1:]) or WIDE.match(other)) and one[-1:] not in "/-" and other[:1] not in "/-"


def depth(text: str) -> int:
    """Return how many more brackets a text opens than it closes."""
    found = _BRACKET.findall(text)
    return 2 * sum(sign in OPENING for sign in found) - len(found) if found else 0


def is_entry(text: str) -> bool:
    """Return whether a line is an entry of a table of contents."""
    # Most lines end with no number, and searching them costs a fifth of what joining lines does.
    last = text.rstrip()[-1:]
    return (last.isdecimal() or last in _BEHIND_PAGE) and (is_led(text.rstrip()) or _ENTRY.search(text) is not None)
