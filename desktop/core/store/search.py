"""Search in the checklist: text, article number, pinyin initials.

FTS5 with one token per character and a phrase query finds exactly the substrings that LIKE finds, also
the two-character words that the trigram tokenizer cannot, in a tenth of the time.

What the document says of an item and what its marks say have an index each, so that a note is written without all the
rest. A word is looked for in both; words that must all be found may stand in different ones.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from desktop.core.store import ids

if TYPE_CHECKING:
    import sqlite_utils

_GAP = " \ue000 "
"""Stands between texts, so that no phrase reaches across them: a token that no query can hold, as ``fold`` drops it."""

_NUMERAL = "零〇一二三四五六七八九十百"


def fold(text: str) -> str:
    """Return text as it is compared: NFKC, lower case, letters and digits only."""
    return "".join(_letters(text))


def spaced(text: str) -> str:
    """Return folded text with one token per character."""
    found = text.translate(_SPACED)
    return " ".join(_letters(text)) if _JOINING in found else found[1:]


def _letters(text: str) -> Iterator[str]:
    return filter(str.isalnum, unicodedata.normalize("NFKC", text).lower())


_JOINING = "\ue001"


class _Spaced(dict[int, str]):
    """Single characters as ``spaced`` writes them, each looked up once, as most texts are: a fifth of the time.

    What may join the character before it, or reads by its place in a word (Σ), stands as ``_JOINING``.
    """

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKC", chr(code))
        joining = any(unicodedata.category(one)[0] == "M" or "\u1160" <= one <= "\u11ff" for one in letters)
        joining |= "Σ" in letters or chr(code) == _JOINING
        self[code] = found = _JOINING if joining else "".join(f" {one}" for one in _letters(letters))
        return found


_SPACED = _Spaced()


def initials(text: str) -> str:
    """Return the pinyin initials of the Chinese characters of a text, by words (重庆 → cq), spaced.

    Runs of other characters part the initials, so that no phrase reaches across them.
    """
    return _GAP.join(_initials(run) for run in re.findall(r"[㐀-䶿一-鿿]+", text))


@functools.lru_cache(maxsize=16384)
def _initials(run: str) -> str:
    from pypinyin import Style, lazy_pinyin  # 160 ms to import, and not needed to open a workspace

    return " ".join(lazy_pinyin(run, style=Style.FIRST_LETTER))


def index(db: sqlite_utils.Database, items: Iterable[int] | None = None) -> None:
    """Write the texts of these items again, or of all items that have none in the index. Inside a transaction.

    Removed items leave the index. The initials, which cost most, are kept where the row exists.
    """
    if items is None:
        chosen = db.conn.execute("SELECT id FROM item WHERE id NOT IN (SELECT rowid FROM search)")
        wanted = [row[0] for row in chosen]
    else:
        wanted = sorted(set(items))
    for item in wanted:
        found = db.conn.execute(_SOURCE, (item,)).fetchone()
        if found is None:
            db.conn.execute("DELETE FROM search WHERE rowid = ?", (item,))
            continue
        content = _GAP.join(spaced(part) for part in found[:4] if part)
        old = db.conn.execute("SELECT content, initials FROM search WHERE rowid = ?", (item,)).fetchone()
        same = old is not None and old[0] == content
        letters = old[1] if same else initials("。".join(filter(None, found[:3:2])))
        db.conn.execute(_PUT_ITEM, (item, content, letters))


def remark(db: sqlite_utils.Database, items: Collection[int]) -> None:
    """Write what the index has of the marks of these items, each named once, again. Inside a transaction."""
    wanted = sorted(items)
    for start in range(0, len(wanted), _PAGE):
        page = wanted[start : start + _PAGE]
        texts: dict[int, list[str]] = {item: [] for item in page}
        places = ", ".join("?" * len(page))
        for item, *parts in db.conn.execute(
            f"SELECT item_id, note, problem, next_step FROM mark WHERE item_id IN ({places}) ORDER BY assessment_id",
            page,
        ):
            texts[item] += parts
        put_marks(db, {item: marked(parts) for item, parts in texts.items()})


def marked(texts: Iterable[str]) -> str:
    """Return what the index has of the texts of an item's marks."""
    return _GAP.join(spaced(text) for text in texts if text)


def put_marks(db: sqlite_utils.Database, texts: Mapping[int, str] | Mapping[int, bytes]) -> None:
    """Write what the index has of the marks of items, see ``marked``; empty: nothing. Inside a transaction."""
    rows = [row for row in texts.items() if row[1]]
    db.conn.executemany("REPLACE INTO search_marks (rowid, marks) VALUES (?, CAST(? AS TEXT))", rows)
    db.conn.executemany(
        "DELETE FROM search_marks WHERE rowid = ?", [(item,) for item, text in texts.items() if not text]
    )


_PAGE = 500
_PUT_ITEM = "REPLACE INTO search (rowid, content, initials) VALUES (?, ?, ?)"
_SOURCE = (
    "SELECT i.text, i.text_en, coalesce(m.title, m.label), m.title_en FROM item i "
    "JOIN measure m ON m.id = i.measure_id WHERE i.id = ?"
)


TABLES = ("search", "search_marks")
"""The indexes; their row ids are those of the items."""

_HOLDS = {table: f"{table} MATCH ? AND rowid > ? AND rowid <= ?" for table in TABLES}
_HOLDING = [f"SELECT rowid AS id FROM {table} WHERE {holds}" for table, holds in _HOLDS.items()]

HELD, HELD_ONCE = " UNION ALL ".join(_HOLDING), " UNION ".join(_HOLDING)
"""The items that hold a word, also twice, or once each.

The values are, for each of the ``TABLES``, its query of ``phrases``, the id behind which and the one up to which.
"""


def phrases(text: str) -> list[tuple[str, str]]:
    """Return for each word that was typed a query of each of the ``TABLES``; none where they cannot say it.

    They cannot where nothing was typed but signs or where a word may be an article number.
    """
    words = _words(text)
    return [] if any(_article(word) or _exact(word) for word in words) else [_phrase(word) for word in words]


PIECE = 1000
"""Items that are looked through at once for further words: a thousandth of a second or two."""


def reach(db: sqlite_utils.Database, phrase: tuple[str, str], after: int, last: int) -> int:
    """Return the id up to which the items behind another one hold a phrase ``PIECE`` times; at most the last."""
    for table, query in zip(TABLES, phrase, strict=True):
        sql = f"SELECT rowid FROM {table} WHERE {_HOLDS[table]} ORDER BY rowid LIMIT 1 OFFSET ?"
        found = db.conn.execute(sql, [query, after, last, PIECE - 1]).fetchone()
        last = last if found is None else int(found[0])
    return last


def condition(text: str) -> tuple[str, list[object]] | None:
    """Return an SQL condition on ``i.id`` with its values for what was typed, or None where nothing was.

    Words parted by blanks must all be found. A word that is an article number finds its measure; any
    word finds what contains it; a word of Latin letters also finds pinyin initials. Signs count only where nothing
    else was typed.
    """
    parts: list[str] = []
    values: list[object] = []
    words = _words(text)
    whole = text.encode("utf-8", "ignore").decode()  # half a character stands nowhere
    for signs in whole.split() if not words else ():
        sql, found = _signs(signs)
        parts.append(sql)
        values += found
    for word in words:
        exact = _exact(word)
        if exact is not None:
            sql, found = exact
            values += found
        else:
            sql = f"i.id IN ({HELD})"
            values += [value for query in _phrase(word) for value in (query, 0, ids.ITEMS)]
            number = _article(word)
            if number is not None:
                sql = f"({sql} OR (i.id >> {ids.ITEM_BITS}) IN (SELECT id FROM measure WHERE {number[0]}))"
                values += number[1]
        parts.append(sql)
    return (" AND ".join(parts), values) if parts else None


def _words(text: str) -> list[str]:
    """Return the words that hold a letter or a digit, which alone stand in the indexes."""
    return [word for word in text.split() if fold(word)]


def _signs(word: str) -> tuple[str, list[object]]:
    """Return a condition on ``i`` for signs, which no index holds: what contains them as typed, narrow or broad."""
    narrow = unicodedata.normalize("NFKC", word)
    broad = "".join(chr(ord(sign) + _BROAD) if "!" <= sign <= "~" else sign for sign in narrow)
    forms = sorted({word, narrow, broad})
    tests = {column: " OR ".join(f"instr({column}, ?)" for _ in forms) for column in _SHOWN + _TYPED}
    item, mark = (" OR ".join(tests[column] for column in columns) for columns in (_SHOWN, _TYPED))
    sql = f"({item} OR i.id IN (SELECT item_id FROM mark WHERE {mark}))"
    return sql, [form for _ in tests for form in forms]


_BROAD = 0xFEE0
_SHOWN, _TYPED = ("i.text", "i.text_en"), ("note", "problem", "next_step")


def _phrase(word: str) -> tuple[str, str]:
    folded = fold(word)
    phrase = f'"{" ".join(folded)}"'
    return phrase if re.fullmatch(r"[a-z]{2,}", folded) else f"content : {phrase}", phrase


def _article(word: str) -> tuple[str, list[object]] | None:
    """Return a condition on ``measure`` where a word reads like （二十一） or 21."""
    bare = unicodedata.normalize("NFKC", word).strip("()第条、. ")
    if re.fullmatch(r"\d{1,3}", bare):
        return "ordinal = ?", [int(bare)]
    if bare and all(c in _NUMERAL for c in bare):
        return "label IN (?, ?, ?)", [f"（{bare}）", f"{bare}、", f"第{bare}条"]
    return None


def _exact(word: str) -> tuple[str, list[object]] | None:
    """Return a condition on ``i`` where a word is a permanent id: 3.13, 3.13.2, plan-2024/3.13.

    As text it is looked for with its points: without them it would stand in many figures.
    """
    bare = unicodedata.normalize("NFKC", word).strip("() ").lower()
    match = re.fullmatch(r"(?:([a-z0-9._-]+)/)?(\d+\.\d+[a-z]*)([.+]\d+[a-z]*)?", bare)
    if match is None:
        return None
    prefix, measure, rest = match.groups(default="")
    key = f"{prefix}/{measure}" if prefix else f"%/{measure}"
    figure = f"%{bare}%"
    if rest:
        return "(i.key LIKE ? OR i.text LIKE ?)", [key + rest, figure]
    in_measure = f"(i.id >> {ids.ITEM_BITS}) IN (SELECT id FROM measure WHERE key LIKE ?)"
    return f"({in_measure} OR i.text LIKE ?)", [key, figure]
