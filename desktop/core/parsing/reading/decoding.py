"""Bytes become text: which of the encodings of Chinese texts they are in.

A byte order mark decides; then UTF-8, which other texts do not happen to fulfil; then whichever of GB18030, Big5 and
UTF-16 gives a text that looks like Chinese. What a page says of itself is only asked first: pages lie.
"""

from __future__ import annotations

import codecs
import re
from itertools import repeat

import charset_normalizer

from desktop.core.errors import ParseError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like that of UTF-16
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
_FREQUENT = (  # the characters that make up half of any Chinese text, and the signs around them
    "".join(map(chr, range(32, 127))) + "\t\n\r、。〈〉《》【】〔〕！（），．：；？“”‘’—…·　"
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
    "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
    "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
    "標準務實單責領導應強開關發會個們這來對時國經動學點產業與為機進過種間當書長門"
    "项标准规划推施落设促健完善部门单位负责市场监督管理局委按职"
    "推規劃項體數據質運係監財協調區鄉鎮縣園廠術團網絡聯"
)


def _weights() -> dict[str, float]:
    """Return how usual a character is, from 0 to 1: the standards themselves put the usual ones first."""
    made: dict[str, float] = {}
    for encoding, highs, weight in (("big5", range(0xA4, 0xC7), 0.5), ("gb2312", range(0xB0, 0xD8), 0.6)):  # level 1
        pairs = (bytes((high, low)) for high in highs for low in range(0x40, 0xFF))
        made |= dict.fromkeys("".join(pair.decode(encoding, "ignore") for pair in pairs), weight)
    return made | dict.fromkeys(_FREQUENT, 1.0)


_WEIGHTS = _weights()
_SAMPLE = 60_000  # bytes that a guess looks at
_PLAUSIBLE = 0.45  # how usual its characters are in the least usual text: names and tables have about 0.6
_CLOSE = 0.08
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MOST_LOST = 0.02  # share of characters that may be broken before a text is no text


def decode(name: str, data: bytes, hint: str | None = None) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    Single broken bytes become U+FFFD, which cleaning looks after.

    Args:
        name: of the file, for the error.
        data: the whole of it.
        hint: the encoding that the file claims.

    Raises:
        ParseError: ``file-binary``: no encoding gives a text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(name, data[len(mark) :], encoding), encoding
    sample = data[:_SAMPLE]
    for encoding in ("utf-8", _ALIASES.get((hint or "").lower(), "")):
        text = _strict(data, encoding)
        start = "" if text is None else text[: _SAMPLE // 2]
        if start and _controls(start) <= _MOST_LOST and (encoding == "utf-8" or _share(start) >= _PLAUSIBLE):
            return text or "", encoding
    if _broken(sample, "utf-8") <= _MOST_LOST:
        return _lenient(name, data, "utf-8"), "utf-8"
    encoding = _guess(data, sample)
    return _lenient(name, data, encoding), encoding


def _guess(data: bytes, sample: bytes) -> str:
    """Return the encoding in which a text looks most like Chinese."""
    shares = {encoding: _usual(sample, encoding) for encoding in _CANDIDATES}
    first, second = sorted(shares, key=shares.__getitem__, reverse=True)[:2]
    if shares[first] - shares[second] > _CLOSE:
        return first
    whole = [encoding for encoding in (first, second) if _strict(data, encoding) is not None]
    if len(whole) == 1:
        return whole[0]
    best = charset_normalizer.from_bytes(sample, cp_isolation=[first.replace("hkscs", ""), second]).best()
    return second if best is not None and best.encoding.startswith(second[:4]) else first


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except UnicodeDecodeError:
        return None


def _lenient(name: str, data: bytes, encoding: str) -> str:
    """Decode with U+FFFD for what is broken; refuse what is no text.

    Raises:
        ParseError: ``file-binary``.
    """
    text = data.decode(encoding, "replace")
    start = text[:_SAMPLE]
    if (
        start.count("\ufffd") > _MOST_LOST * len(start) + 1
        or _controls(start) > _MOST_LOST
        or (len(start) > 20 and not start.isascii() and _share(start) < _PLAUSIBLE / 2)
    ):
        raise ParseError("file-binary", name=name)
    return text


def _usual(sample: bytes, encoding: str) -> float:
    """Return how much a sample looks like Chinese: how usual its characters are, less the broken ones."""
    text = sample.decode(encoding, "replace")
    return _share(text) - 4 * text.count("\ufffd") / max(1, len(text))


def _share(text: str) -> float:
    return sum(map(_WEIGHTS.get, text, repeat(0.0))) / max(1, len(text))


def _broken(sample: bytes, encoding: str) -> float:
    """Return the share of characters that cannot be."""
    text = sample.decode(encoding, "replace")
    return text.count("\ufffd") / max(1, len(text)) + _controls(text)


def _controls(text: str) -> float:
    return len(_CONTROL.findall(text)) / max(1, len(text))
