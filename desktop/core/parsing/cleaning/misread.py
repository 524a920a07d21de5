"""Text whose bytes were decoded by the wrong table as a whole, and can be decoded again without a loss.

UTF-8 that was read as Windows-1252 and saved again often lost two bytes to programs that tidy: A0, a no-break blank,
is a blank or cut off at an end, and AD, a soft hyphen, is gone. The bytes beside them tell which character it was.
"""

from __future__ import annotations

import re

from desktop.core.parsing.cleaning.characters import HAN, is_expected, strangeness
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.cleaning.script import simplified

_SUSPICIOUS, _SOUND = 0.25, 0.08  # shares of unexpected characters: in 2,000 sound lines at most 0.05
_FEWEST = 2  # of these: one alone is a rare name, 瓯江, or a sign, ⑪政
_HAN = re.compile(f"[{HAN}]")
_LEAST = {"utf-8": 4}  # characters that must come out, else two: any two bytes of UTF-8 are some character of GB 18030

_GAP = "\ufffd"  # stands where a character was lost
_LOST = re.compile("\ufffd[\ufffd\\0?]*|\\0+")
_BLANK, _HYPHEN = b"\xa0", b"\xad"
_TORN = re.compile(rb"([\xe3-\xe9\xef])(?:([\x80-\xbf ]) |([\x80-\xbf]?))(?![\x80-\xbf])")
"""Three bytes of a character of which the last is a blank, or one is missing."""
_BLANK_WITHIN = re.compile(rb"(?<=[\xe3-\xe9\xef]) (?=[\x80-\xbf])|(?<=\xc2) ")

# (table by which it was read, table by which it was written)
_PAIRS = [
    ("gb18030", "utf-8"),  # 鏍囧噯鍖
    ("western", "utf-8"),  # æ ‡å‡†åŒ–
    ("western", "gb18030"),  # ±ê×¼»¯
    ("western", "big5"),
    ("gb18030", "big5"),
    ("big5", "gb18030"),
    ("utf-8", "gb18030"),  # ��ͨ, where no byte was lost
]


def reread(draft: Draft) -> None:
    """Decode a line again where the table by which it was read is certain; otherwise it stays as it is."""
    text = draft.text
    if text.isascii() or not any(map(str.isalnum, text)):
        return
    strange = strangeness(text.strip())
    if strange < _SUSPICIOUS or round(strange * len(text.strip())) < _FEWEST:
        return
    for read, written in _PAIRS:
        mended = _decoded(text, read, written)
        if (
            mended
            and len(_HAN.findall(mended)) >= _LEAST.get(read, 2)
            and strangeness(mended.replace(_GAP, "")) < min(_SOUND, strange / 2)
        ):
            draft.put("reread", text, mended, mended)
            return


def _decoded(text: str, read: str, written: str) -> str | None:
    """Return a text decoded by the other table; None where it cannot have been written by that.

    UTF-8 shows where a byte was lost: there one U+FFFD stands, if the text around is whole.
    """
    marked = text.replace("\ufffd", "\0")
    try:
        data = _western(marked) if read == "western" else marked.encode(read)
        if written != "utf-8":
            return None if "\0" in marked else data.decode(written)
        if read == "western":
            data = _TORN.sub(_completed, _BLANK_WITHIN.sub(_BLANK, data))
    except UnicodeError:
        return None
    mended = _LOST.sub(_GAP, data.decode(written, "replace"))
    return mended if mended.count(_GAP) <= len(mended) / 6 else None


def _western(text: str) -> bytes:
    """Return the bytes of a text that was read as Windows-1252, its five undefined bytes as Latin-1."""
    parts = []
    for character in text:
        try:
            parts.append(character.encode("cp1252"))
        except UnicodeEncodeError:
            parts.append(character.encode("latin-1"))
    return b"".join(parts)


def _completed(torn: re.Match[bytes]) -> bytes:
    """Return the one usual character of which a blank or a soft hyphen was lost; what may be several stays torn."""
    lead, before_blank, alone = torn.groups()
    rest = (before_blank if alone is None else alone).replace(b" ", _BLANK)
    blank, behind = lead + rest + _BLANK, b"" if alone is not None else b" "
    if alone is None and is_expected(blank.decode("utf-8", "ignore")):
        return blank  # the blank is there: no other byte need be lost
    likely = [blank] if torn.end() == len(torn.string) else []
    likely += dict.fromkeys((lead + _HYPHEN + rest, lead + rest + _HYPHEN))
    usual = [one for one in likely if is_expected(one.decode("utf-8", "ignore"))]
    if len(usual) > 1 and (text := torn.string.decode("utf-8", "ignore")) == simplified(text):
        usual = [one for one in usual if simplified(one.decode()) == one.decode()]
    return usual[0] + behind if len(usual) == 1 else torn[0]
