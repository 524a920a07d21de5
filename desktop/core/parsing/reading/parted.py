"""Texts whose paragraphs ran together into one line, as when a page is copied without its line breaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop.core.parsing.conventions import BEFORE_LABEL, BODY_ENDS, DEADLINES, GENRES, GROUP_LABEL, NOTICES, PLANS
from desktop.core.parsing.reading import enclosed, listed, midway, run_in, sequences
from desktop.core.parsing.reading.sequences import CHINESE
from desktop.core.parsing.reading.signs import BEGINNING, ORDINAL
from desktop.core.parsing.values import Line

_LONG = 300  # characters of a line that may hold a whole document
_COPIED = 24  # characters by which the second copy of a text is sought
_GROUP = 300  # characters of a group in brackets
_CHAPTERS = 2  # of a line that holds a table of contents, at least one more
_GAPS = 3  # indents in the middle of a line that tell where its paragraphs began
_FIELDS = re.compile("[ \u00a0\u3000]{4,}")
_SPACES = re.compile("[ \u00a0\u2002\u2003\u3000]{2,}")
_DIVISION = re.compile(rf"第{CHINESE}[章节](?=\s)")
_NUMBER = re.compile(
    rf"(?:^(?=[^。，：:]{{6,24}}号 ?(?:各|[\u4e00-\u9fff]{{2,4}}[省市县区州])[^。：:]{{2,240}}[：:])"
    rf"|(?<={NOTICES}|{PLANS}|办法)|(?<=通 知|意 见|决 定)"
    rf"|(?<=[日年稿行][）)])(?=[^。，]{{6,24}}号 ?[^。：:]{{2,120}}[：:]))[ \u00a0]*"
    r"((?!的)[\u4e00-\u9fff]{2,8} ?[〔\[［(（]\d{4}[〕\]］)）] ?\d{1,4} ?号)"
)
_FIRST_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,8} ?[〔\[［]\d{4}[〕\]］] ?\d{1,4} ?号(?=(?!文)[\u4e00-\u9fff])")
"""The number with which a paragraph begins, before its text: 云政发〔2026〕7号近年来，…."""
_RED_HEAD = re.compile(  # 云岭市粮食局文件云粮〔2026〕7号关于…
    r"(?:[\u4e00-\u9fff（）()、 ]{2,120}?(?:文件|[部委局厅府院办会室]))[ \u00a0]?"
    r"(?P<number>(?:(?!文件|员会|[部委局厅署院])[\u4e00-\u9fff]){2,8}〔\d{4}〕 ?\d{1,4} ?号)(?=[^。；：]{0,80}关于)"
)
"""The bodies that issue a document and its number, before the title."""
_NEXT_HEAD = re.compile(  # …曹州县。云岭省粮食局云粮发〔2026〕7号关于印发《甲意见》的通知
    r"(?<=。)(?:[\u4e00-\u9fff（）()、 ]{2,400}?(?:[部委局厅府院会室行]|文件))[ \u00a0]?"
    rf"(?P<number>(?!文件)[\u4e00-\u9fff]{{2,8}}[〔\[［]\d{{4}}[〕\]］] ?\d{{1,4}} ?号)"
    rf"(?=关于印发《[^《》]{{4,80}}》的(?:{NOTICES}))"
)
"""The bodies and the number of a second notice, which begins behind the first one and what that is annexed to it."""
_ADDRESSED = re.compile(
    rf"(?![{BEFORE_LABEL}]?{GROUP_LABEL}[：:])[^。：:]{{2,240}}"
    r"(?:政府|机构|部门|单位|部委|厅|局|委|办|院|团体|企业|银行)(?:[（(][厅局委办][)）])?[：:]"
)
_SIGNED = re.compile(
    rf"(?:(?<=。)(?![（(])[^。，；：]{{0,60}}?|(?<=负责[）)])|(?<=[）)])[^。，；：《》（()）\d]{{2,40}}(?:{BODY_ENDS}))"
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    r"(?=$|[（(]此|字号$|[^，。；前起至到以期间内后、][^，。；]{3})"
)
_PAGE_GOES_ON = re.compile(r"(?:(?<=[。日）])|(?<=印发))(?:解读[：:](?=1?[.．、]?[^。]{0,200}$)|字号$)|字号$")
"""What the page says behind the document: links to readings of it, the size of its type."""
_PUBLISHED = re.compile("[（(](?:此件|本文|此文)(?:[^（）()]{2,12}|(?=[^（）()]*?(?:公开|转载|传播))[^（）()]*+)[)）]")
_NOTICE = re.compile(
    r"[^。；：]{6,100}?(?:的 ?(?:通 ?知|意 ?见|决 ?定|函)(?=[ \u00a0]?(?:[（(]|各|[\u4e00-\u9fff]{2,8} ?〔\d{4}〕))"
    rf"|(?:{NOTICES}|{GENRES}|函)"
    r"(?=[ \u00a0]?(?:各[^，。：]|[\u4e00-\u9fff]{2,4}[省市县区州]、)[^。：]{2,240}[：:]))"
)
"""A title that whom it addresses, its number, or a bracket follows."""
_LINK = re.compile(r"https?:/{0,2}[\w./?=&%#-]+", re.ASCII)
"""The address of a page, which its title may follow."""
_AGAIN = re.compile(rf"([^。，；：]{{6,80}}?(?:{GENRES}|{NOTICES}))[ \u00a0]?\1")
"""The title of a page and the same one of the document behind it."""
_NUMBERED = re.compile(r"[（(][^（()）]{0,40}〔\d{4}〕 ?\d{1,4} ?号[^（()）]{0,6}[)）](?=[ \u00a0]?各)")
_PURPOSE = re.compile(  # a title, and with what the text begins
    rf"[^。；：，]{{6,120}}?(?:{GENRES}|举措)(?:[（(〔][^（()）]{{1,30}}[)）〕])?"
    "(?=[ \u00a0]?(?:近年来|近年，|当前，|"
    "为(?:了|深入|全面|贯彻|落实|进一步|加快|加强|提升|推动|推进|促进|做好|规范|切实|认真|有效|更好|"
    "提高|增强|保障|维护|保护|实现|确保|支持|鼓励|指导|适应|防范|解决|加大|扩大|完善|健全|优化|深化|强化|巩固|培育|激发)|"
    r"根据|按照|20\d\d年是))"
)
_CLOSING = re.compile("(?<=负责[）)])(?=各[^，。；：]{1,24}[要应])")

_SPACED_HEADING = re.compile(rf"[ \u00a0]?{CHINESE}、[ \u00a0]?[^。；：，\s]{{2,40}}(?=[ \u00a0][^ \u00a0])")

_SPREAD = re.compile(rf"第{CHINESE}[章节][ \u00a0\u3000]+[\u4e00-\u9fff]$")
_SPREAD_ON = re.compile("[\u4e00-\u9fff](?=[ \u00a0\u3000]|$)")
_COLUMNS = ("指标", "序号", "编号", "单位", "备注", "合计")
_NARROW = 3  # spaces that are no indent
_NEAR = 12  # characters before a gap in which a heading of two signs begins
_DIVIDED = re.compile(
    rf"[^。；：，]{{4,60}}?(?:{GENRES}|条例)(?:[（(][^（()）]{{1,20}}[)）])?(?=第一章[ \u00a0\u3000])"
)
"""A title that the first chapter follows on its line."""
_NEXT_CHAPTER = re.compile(rf"(?<=。)[ \u00a0]?第{CHINESE}章(?=[ \u00a0\u3000])")

_BEHIND_TEXT = re.compile(rf"(?<=。)[ \u00a0\u3000]*(?=第{CHINESE}章[ \u00a0\u3000]+[^。；，：]{{2,30}}$)")
"""Where the heading of a chapter begins that stands behind the last sentence of a preamble."""
_ANNEXED = re.compile(r"(?<=[。）)])附[ \u00a0]?件[ \u00a0]?\d{0,2}(?=[^。；：，]{4,40}?(?:一、|1[．.、](?!\d)))")
"""An annex behind the last sentence: 附件1检测技术方案一、检测原则."""

_COUNTS = re.compile(f"[^一]{{0,4}}(?:[（(][^（()）]{{2,12}}[)）])?[^。；：]{{6,60}}(?:{GENRES}).{{0,600}}?。一、")
"""What follows the signature of a notice: the title of a plan and its preamble, and the first of its counted parts."""

_TAIL = re.compile(
    r"(?<=[。）)日\da-zA-Z])[ \u00a0]?(?=(?:相关附件|附[ \u00a0]?件|联系人|(?:部内)?抄送|公开程序)[:：])"
)
"""What stands behind the text: whom to ask, what is annexed, who gets a copy, how it came to be published."""

_LABELLED = re.compile(
    rf"(?<![（(【〔《“，、；;级层省市县区项等的])(?<!公开)(?=(?:{GROUP_LABEL}|(?:完成|办结|整改)(?:{DEADLINES}))[：:])"
)
"""The line that names the bodies of a unit or its day, where the text before it ran into it."""

_TITLED = re.compile(  # 仓储三年行动方案一、总体要求; of 按照方案一、二、三项 it is no title
    rf"(?P<title>[^。；，：、]{{6,60}}(?:{GENRES})(?:[（(〔][^（()）]{{1,30}}[)）〕])?)"
    r"[ \u00a0\u3000]*(?=(?:一、|（一）|\(一\))(?!二、)[\u4e00-\u9fff]{2,30}$)"
)
"""A title that the first heading follows on its line."""
_ONE = re.compile(r"一、|（一）|\(一\)")
"""The first heading."""

_CARDED = re.compile(  # 某方案的通知    印发日期：2026-03-02    云发〔2026〕7号
    rf"(?P<title>[^。；：]{{6,100}}(?:{GENRES}|{NOTICES})(?:[（(〔][^（()）]{{1,30}}[)）〕])?)"
    r"[ \u00a0\u3000]{2,}(?=[\u4e00-\u9fff]{2,6}[:：])(?P<card>[^。]{1,200})"
)
"""A title that the fields of its page follow on its line."""

_LETTER = re.compile(  # …规划的通知云发〔2026〕7号各县区人民政府：
    rf"(?P<title>[^。；：]{{2,80}}(?:{NOTICES}))[ \u00a0\u3000]*"
    r"(?P<number>[\u4e00-\u9fff]{2,8} ?〔\d{4}〕 ?\d{1,4} ?号)"
    r"[ \u00a0\u3000]*(?P<addressed>[^。]{2,120}[：:])"
)
"""The title of a letter that its number and whom it addresses follow on its line."""

_DATED = re.compile(
    r"(?P<date>[\d一二三四五六七八九〇○零ＯO]{4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)"
    rf"(?:[ \u00a0\u3000]+|(?![^。]*(?:印发|发布|公布|通过|修订|废止)))"
    rf"(?P<title>[^。；：，]{{4,60}}?(?:{GENRES})(?:[（(〔][^（()）]{{1,30}}[)）〕])?)"
    rf"(?P<issuers>[^。；：，《》（()）]{{2,20}}?(?:{BODY_ENDS})"
    rf"(?:[ \u00a0\u3000]+[^。；：，《》]{{2,20}}(?:{BODY_ENDS}))*)?"
)
"""The date of a letter that the title of what it issues follows on its line, and the bodies that this comes from."""

_READ_ON = re.compile(  # 2026年3月2日政策解读：粮库改造三问
    r"(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[ \u00a0\u3000]*"
    r"(?P<links>(?:政策|文件|图文|相关|媒体)?(?:解读|图解)\s?[:：|丨].+)"
)
"""The date of a document that the links of its page follow on its line."""

_INDENT = "\u3000\u3000"
_INDENTED = 5  # paragraphs that begin with it, so that it tells in the middle of a line where one began
_WHOLE = re.compile("[^。]{30,}。")  # what surely is a paragraph


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those cut into paragraphs in which a document ran together; others stay untouched.

    Where the indents are still there, a paragraph begins at each; in a text whose paragraphs have them, also where a
    short line holds one. Otherwise a line that counts 一、 and 二、 is cut
    before its ordinals, and where its title, its addressees and its signature end; a short one where its title ends and
    the first heading begins. The lines behind a cut one are counted on, so that each number stays the number of one
    line.
    """
    made: list[Line] = []
    more = 0
    indented = sum(line.text.startswith(_INDENT) for line in lines) >= _INDENTED
    for line in lines:
        texts = _at_indents(line.text) if indented and line.cells is None else [line.text]
        if (
            len(line.text) < _LONG
            and line.cells is None
            and "章" in line.text
            and (chapter := _BEHIND_TEXT.search(line.text.rstrip()))
        ):
            texts = [line.text[: chapter.start()], line.text[chapter.end() :].strip()]
        elif len(texts) > 1:
            texts = midway.whole(_head_parts(texts))
        elif line.cells is None and len(line.text) >= _LONG:
            texts = midway.whole(_head_parts(_paragraphs(line.text))) or texts
        elif line.cells is None and _ONE.search(line.text) and (titled := _TITLED.match(line.text.strip())):
            texts = [titled["title"], line.text.strip()[titled.end() :]]
        elif line.cells is None and (carded := _CARDED.fullmatch(line.text.strip())):
            texts = [carded["title"], *_FIELDS.split(carded["card"])]
        elif line.cells is None:
            texts = _head_parts([line.text])
        if len(texts) < 2:
            made.append(msgspec.structs.replace(line, number=line.number + more) if more else line)
            continue
        for at, text in enumerate(texts):
            made.append(msgspec.structs.replace(line, number=line.number + more + at, text=text))
        more += len(texts) - 1
    return tuple(made)


def _at_indents(text: str) -> list[str]:
    """Return the pieces of a line in whose middle paragraphs begin, as their indents tell: numbered ones, or texts."""
    stripped = text.strip()
    pieces = stripped.split(_INDENT)
    made = pieces[:1]
    for piece in pieces[1:]:
        whole = _WHOLE.match(piece) and not BEGINNING.match(made[-1])
        if ORDINAL.fullmatch(made[-1]) is None and (BEGINNING.match(piece) or whole):
            made.append(piece)
        else:
            made[-1] += _INDENT + piece
    return [piece.strip() for piece in made] if len(made) > 1 else [text]


def _head_parts(texts: Iterable[str]) -> list[str]:
    """Return paragraphs, and each part of a document's head by itself where several ran together."""
    made: list[str] = []
    for text in texts:
        said = text.strip()
        found = _LETTER.fullmatch(said) or _DATED.fullmatch(said) or _READ_ON.fullmatch(said)
        made += [part for part in found.groups() if part] if found else [text]
    return made


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs that a line holds."""
    stripped = text.strip()
    copy = _second_copy(stripped) or len(stripped)
    yield from _of_copy(stripped[:copy])
    yield from _of_copy(stripped[copy:])


def _of_copy(stripped: str) -> Iterator[str]:
    """Yield the paragraphs of a text that its line may hold twice; nothing of an empty one."""
    gaps = [gap.span() for gap in _SPACES.finditer(stripped) if _indents(stripped, gap)]
    bounds = [0, *(place for gap in gaps for place in gap), len(stripped)] if len(gaps) >= _GAPS else [0, len(stripped)]
    text, places = "", set[int]()
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        text += " " if text else ""
        places |= {len(text) + place for span in _cut(stripped[start:end]) for place in span}
        text += stripped[start:end]
    if len(bounds) > 2:  # an indent may be lost: what counts on from one paragraph to another is seen in all of them
        heads = sequences.chapters(text)
        places |= {*heads, *sequences.below(text, heads)[0]}
    ordered = sorted(places)
    for start, end in zip(ordered, ordered[1:], strict=False):
        if said := text[start:end].strip():
            yield said


def _second_copy(text: str) -> int | None:
    """Return where the second copy of a text begins with which its line ends, or None."""
    title = _NOTICE.match(text)
    for begun in (0, title.end()) if title else (0,):  # the copy may lack the title
        place = text.find(text[begun : begun + _COPIED], max(begun + _COPIED, text.find("二、")))
        half = 2 * place < len(text) + begun + _COPIED
        if place > 0 and "二、" in text[:place] and text.startswith(text[place:], begun) and half:
            return place
    return None


def _indents(text: str, gap: re.Match[str]) -> bool:
    """Return whether a gap was the indent of a paragraph: of wide spaces, or of several between two paragraphs."""
    start, end = gap.span()
    if "\u3000" in gap[0]:
        return not _is_spread(text, gap)
    return end - start > _NARROW and (text[start - 1] in "。：:；;）)" or ORDINAL.match(text, end) is not None)


def _is_spread(text: str, gap: re.Match[str]) -> bool:
    """Return whether a gap only sets the two signs of a heading apart, 第一章　总　　则, or of a column, 指　　标."""
    start, end = gap.span()
    if text[start - 1 : start] + text[end : end + 1] in _COLUMNS:
        return True
    return _SPREAD.search(text, max(0, start - _NEAR), start) is not None and _SPREAD_ON.match(text, end) is not None


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where the paragraphs of a stretch go that counts 一、 and 二、.

    An annex counts anew, and so does the plan behind the signature of a notice that counts too.
    """
    named = list(enclosed.titles(text))
    annexes = [found.span() for found in _ANNEXED.finditer(text)] if "附" in text else []
    first, last = text.find("一、"), text.rfind("一、")
    for word, start, end in named:
        annexes += [(word, start)] if word is not None else []
        annexes += [(start, end)] if start > first else []
    signed = (found.span() for found in _SIGNED.finditer(text, first, last)) if 0 <= first < last else ()
    found = sorted(set(annexes) | {(one, two) for one, two in signed if _COUNTS.match(text, two)})
    annexes = [span for at, span in enumerate(found) if not at or span[0] >= found[at - 1][1]]
    begun = {place for _, *titled in named for place in titled}
    for start, (end, behind) in zip([0, *(end for _, end in annexes)], [*annexes, (len(text), len(text))], strict=True):
        inside = {place - start for place in begun if start < place < end}
        yield from ((start + one, start + two) for one, two in _counting(text[start:end], inside))
        if behind > end:
            yield end, behind


def _counting(text: str, titles: set[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the paragraphs go of a text without annexes; ``titles`` begin or end in it."""
    heads = sequences.chapters(text)
    places = {0, len(text), *titles}
    if "章" in text and (contents := listed.headings(text)) is not None:
        begun, ended, headings = contents
        places |= {begun, ended, *(place for heading in headings for place in heading)}
        first = next((start for start, _ in headings if start >= ended), len(text))
        places |= _around(text[:begun]) | {ended + place for place in _around(text[ended:first])}
    elif "章" in text and sequences.numbered_chapters(text) > _CHAPTERS:  # of contents
        places |= {found.start() for found in _DIVISION.finditer(text)}
    elif len(heads) > 1:
        places |= _in_chapters(text, heads)
        places |= {found.start() for found in _PAGE_GOES_ON.finditer(text, heads[-1])}
    elif len(text) < _LONG:
        places |= _around(text)
    ordered = sorted(places)
    yield from zip(ordered, ordered[1:], strict=False)


def _in_chapters(text: str, heads: Sequence[int]) -> set[int]:
    """Return where the paragraphs begin and end of a text whose chapters 一、 begin at ``heads``."""
    series = sequences.below(text, heads)
    places = {0, len(text), *heads, *(place for one in series for place in one)} | _around(text[: heads[0]])
    places |= set(sequences.articles(text))
    if 2 * sum(text[head] in " \u00a0" for head in heads) > len(heads):  # a space stands where a line ended
        places |= set(_behind_headings(text, heads, sorted(places)))
    for found in _SIGNED.finditer(text, heads[-1]):
        places |= {found.start(), found.end()}
    places |= set(_run_in(text, heads, series, sorted(places)))
    places |= {found.start() for found in _CLOSING.finditer(text, heads[-1])}
    return places | {found.start() for found in _TAIL.finditer(text)} | set(_labels(text))


def _behind_headings(text: str, heads: Sequence[int], places: Sequence[int]) -> Iterator[int]:
    """Yield where the space is behind which the text of a chapter begins, if it is text (一、总体要求 到2027年，…)."""
    for head in heads:
        end = places[bisect_right(places, head)]
        if (found := _SPACED_HEADING.match(text, head, end)) and "。" in text[found.end() : end]:
            yield found.end()


def _labels(text: str) -> Iterator[int]:
    """Yield where the labels of bodies and days stand that are in no bracket."""
    for found in _LABELLED.finditer(text):
        place, before = found.start(), max(0, found.start() - _GROUP)
        opened, closed = (max(text.rfind(sign, before, place) for sign in signs) for signs in ("（(", "）)"))
        if opened <= closed:
            yield place


def _run_in(text: str, heads: Sequence[int], below: Sequence[Sequence[int]], places: Sequence[int]) -> Iterator[int]:
    """Yield where the text of units begins whose headings run into it."""

    def bounds(units: Sequence[int]) -> list[tuple[int, int]]:
        begun = (ordinal.end() if (ordinal := ORDINAL.match(text, unit)) else unit for unit in units)
        return [(one, places[bisect_right(places, unit)]) for unit, one in zip(units, begun, strict=True)]

    yield from run_in.of_chapters(text, bounds(heads))
    for series in below:
        starts = [0, *(bisect_left(series, head) for head in heads), len(series)]
        yield from run_in.of_series(
            text, [bounds(series[one:two]) for one, two in zip(starts, starts[1:], strict=False)]
        )


def _around(text: str) -> set[int]:
    """Return where the parts of a document's head end: its title, its number, whom it addresses, its signature."""
    red = _RED_HEAD.match(text)
    places = {red.start("number"), red.end()} if red else set()
    places |= {place for found in _NEXT_HEAD.finditer(text) for place in (found.start(), *found.span("number"))}
    places |= {found.end() for found in _LINK.finditer(text)}
    places |= {first.end()} if (first := _FIRST_NUMBER.match(text)) else set()
    places |= {one.end() for place in (0, *places) if (one := _NOTICE.match(text, place)) is not None}
    for pattern in (_NUMBER, _NUMBERED, _SIGNED, _PUBLISHED):
        for found in pattern.finditer(text):
            places |= {found.start(), found.end()}
    for place in (0, *places):
        if again := _AGAIN.match(text, place):
            places |= {again.end(1), again.end()}
    places |= {one.end() for place in (0, *places) if (one := _PURPOSE.match(text, place)) is not None}
    places |= {one.end() for place in (0, *places) if (one := _DIVIDED.match(text, place)) is not None}
    places |= {one.start() for one in _NEXT_CHAPTER.finditer(text)}
    addressed = [one.end() for place in (0, *places) if (one := _ADDRESSED.match(text, place)) is not None]
    return places | set(addressed)
