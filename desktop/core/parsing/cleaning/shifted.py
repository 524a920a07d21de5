"""GBK text that was decoded one byte off: ``?!彩袌霰O`` is ``。〔市場監``.

A page was once cut at the bytes A3 A1 (！), A1 A2 (、) and at characters that were to get their pinyin, wherever those
bytes stood. Where they straddled two characters, what followed was decoded one byte off until an ASCII byte put it
right; a byte left alone became ``?``, a pair without a character vanished, and ！ became ``!`` later on.

What still has all its bytes is encoded again, shifted back and decoded: nothing is guessed. A group of bodies, in which
bytes may have vanished without a sign, is read by the closed lists alone (``groups``); what they do not give stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.core.parsing import pinyin
from desktop.core.parsing.cleaning import groups, script
from desktop.core.parsing.cleaning.characters import HAN, strangeness
from desktop.core.parsing.cleaning.edits import Draft

_BREAK = re.compile(rf"[?？\ufffd]?[!！](?=[{HAN}\u2460-\u249b\u3000-\u303f\uff01-\uff5e\u2014-\u2026])")
_LEAD_LOST = re.compile(rf"(?<=[{HAN}）”》〕0-9A-Za-z%])[?？\ufffd](?=[^\0-\x7f])")
_SHIFTED_RUN = re.compile("[^\\0-\\x7f？\\ufffd]+")
_LEADS = (b"\xa1", b"\xa3")  # the first bytes of the signs between clauses: 。、《 and ，；：（
_SOUND, _STRANGE, _FEWEST = 0.05, 0.15, 2  # shares of unexpected characters, and how few may show that
_SPLIT_GLOSS = re.compile(rf"(?P<before>[{HAN}])[?？\ufffd]\(?(?P<gloss>[a-z\u00e0-\u01dc]{{1,6}})[)）]")
_CUT_END = re.compile(f"(?<=[{HAN}])(?<![吗呢么啊吧])[?\ufffd]![?\ufffd]$")  # B7 | A3A1 | A3: 罚。
_PAIRED = tuple(
    map(tuple, ("“”", "‘’", "《》", "〈〉", "「」", "『』", "〔〕", "【】"))
)  # a full stop's second byte, or one of theirs
_QUOTING = "“‘《〈「『"  # what stands in 〔 and 【 is read by the closed lists alone
_WIDE = re.compile("[Ａ-Ｚａ-ｚ０-９]")
_SHORT = 8  # characters: in a longer run it is likely that a pair vanished, and two characters would become a third
_ALONE = re.compile(f"(?:^|[，,、。；;：:])[{HAN}]$")  # one character alone ends no sentence: 责任，确?《方案》
_POINTS = "、。，；：！？“”‘’（）《》〈〉—…·"
_LONGEST = 30  # characters: a shift ends at the next ASCII byte, far earlier


class _Mended(NamedTuple):
    """A stretch of a line and what it was."""

    start: int
    end: int
    text: str
    sure: bool = True


def shift_back(draft: Draft) -> None:
    """Put right what was decoded one byte off, where it is certain or where one name of the list alone fits."""
    if "!" in draft.text or "！" in draft.text:
        _apply(draft, [_put_right(draft.text, match) for match in _BREAK.finditer(draft.text)])
        if all(draft.text.count(one) == draft.text.count(other) for one, other in _PAIRED):
            draft.substitute(_CUT_END, "?。", "shifted", sure=False)
    if any(sign in draft.text for sign in "?？\ufffd"):
        _apply(draft, [_with_lead(draft.text, match) for match in _LEAD_LOST.finditer(draft.text)])
    if ")" in draft.text or "）" in draft.text:
        _apply(draft, [_join_split(draft.text, match) for match in _SPLIT_GLOSS.finditer(draft.text)])


def _apply(draft: Draft, found: Sequence[_Mended | None]) -> None:
    text, parts, end = draft.text, [], 0
    for one in found:
        if one is not None and one.start >= end:
            parts += [text[end : one.start], one.text]
            draft.put("shifted", text[one.start : one.end], one.text, text, one.sure)
            end = one.end
    draft.text = "".join(parts) + text[end:]


def _put_right(text: str, match: re.Match[str]) -> _Mended | None:
    """Mend a full stop with an opening bracket or quotation mark behind it: A1 | A3A1 | B2."""
    if found := groups.read(text, match.end()):
        return _Mended(match.start(), found.end, f"。{found.text}", found.whole)
    run, whole = _run(text, match.end())
    mended = _decoded(b"\xa1\xa3\xa1" + _bytes(run))
    end = match.end() + len(run)
    opened = whole and mended.startswith("。") and mended[1:2] in _QUOTING and not _ALONE.search(text[: match.start()])
    if opened and len(match[0]) == 2 and _reads_well(mended[2:]):
        return _Mended(match.start(), end, mended, sure=False)  # a pair may have vanished without a sign
    return _without_one(text, match, run, whole)


def _without_one(text: str, match: re.Match[str], run: str, whole: bool) -> _Mended | None:
    """Mend what still has its bytes where one character has lost one of its own; a ? stands for that one.

    Either the last one of the run was cut in two, or the byte before A3 A1 was not the A1 of a full stop.
    """
    end = match.end() + len(run)
    mended = _decoded(b"\xa1\xa3\xa1" + _bytes(run)).rstrip("\ufffd")
    cut = not whole and text[end : end + 1] in ("?", "？", "\ufffd")
    if (
        cut
        and not _ALONE.search(text[: match.start()])
        and mended[:1] == "。"
        and mended[1:2] in _QUOTING
        and len(mended) > 4
        and _reads_well(mended)
    ):
        return _Mended(match.start(), end, mended, sure=False)
    mended = _decoded(b"\xa1" + _bytes(run)).rstrip("\ufffd")
    if len(match[0]) == 2 and mended[:1] in _POINTS and (whole or cut) and len(mended) > 2 and _reads_well(mended):
        return _Mended(match.start(), end, f"?{mended}", sure=False)
    return None


def _with_lead(text: str, match: re.Match[str]) -> _Mended | None:
    """Mend what stands behind a sign whose first byte was lost: ?患哟笥 is ；加大, A3 | BBBC | D3B4 | F3.

    The bytes of the clauses behind it are all there but for the last one, whose pair may have been torn too.
    """
    shifted = _SHIFTED_RUN.match(text, match.end())
    end = shifted.end() if shifted else match.end()
    whole = "@" <= text[end : end + 1] <= "~"
    run = text[match.end() : end + whole]
    if len(run) < _FEWEST or strangeness(run) < _STRANGE:
        return None
    found = []
    for lead in _LEADS:
        mended = _decoded(lead + _bytes(run))
        kept = mended if whole else mended.rstrip("\ufffd")
        if "\ufffd" not in kept and kept[:1] in "、。，；：（《“" and strangeness(kept) <= _SOUND:
            found.append(kept if whole or len(kept) == len(mended) else f"{kept}?")
    if len(found) != 1:
        return None
    torn = not whole and found[0].endswith("?") and text[end : end + 1] in ("?", "？", "\ufffd")
    return _Mended(match.start(), end + whole + torn, found[0], sure=False)


def _join_split(text: str, match: re.Match[str]) -> _Mended | None:
    """Mend two characters between whose bytes a gloss was put: C8EB | 85 (yún) A2C5 63 is 入參與.

    The lost byte is the second one of the character that the gloss explains; its first one is the last one before.
    """
    before = match["before"].encode("gbk", "replace")
    run, whole = _run(text, match.end())
    if len(before) != 2 or not whole:
        return None
    found = {}
    for lost in range(0x40, 0xFF):
        explained = _decoded(bytes([before[1], lost]))
        mended = _decoded(bytes([lost]) + _bytes(run))
        sound = len(mended) >= 2 and "\ufffd" not in mended and not strangeness(mended)
        if sound and len(explained) == 1 and pinyin.explains(match["gloss"], explained):
            found[explained] = mended
    traditional = [mended for explained, mended in found.items() if script.simplified(explained) != explained]
    if len(traditional) == 1 or len(found) == 1:  # such pages gloss the traditional characters alone
        return _Mended(match.start() + 1, match.end() + len(run), [*traditional, *found.values()][0])
    return None


def _run(text: str, start: int) -> tuple[str, bool]:
    """Return the shifted characters from a place on, and whether an ASCII letter ended the shift."""
    for end in range(start, min(len(text), start + _LONGEST)):
        if "@" <= text[end] <= "~":  # 0x40 to 0x7E: the second byte of a pair
            return text[start : end + 1], True
        if text[end].isascii() or text[end] == "\ufffd":
            return text[start:end], False
    return text[start : start + _LONGEST], False


def _reads_well(mended: str) -> bool:
    """Return whether mended characters are such as documents hold; wide letters show that a pair vanished."""
    return 0 < len(mended) <= _SHORT and "\ufffd" not in mended and not _WIDE.search(mended) and not strangeness(mended)


def _bytes(text: str) -> bytes:
    return text.encode("gbk", "replace")


def _decoded(data: bytes) -> str:
    return data.decode("gbk", "replace")
