"""Takes the furniture of a web page from around a document: menus, bylines, share buttons, adverts, footers, summaries.

The document is found first, by what no page has and every policy document does: headings in order, paragraphs of
prose, and above them a title, its number, the letter that issues it. What stands outside goes if it is known to be
furniture, or if the page has shown that it is a page. What is only suspected stays and is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.cleaning import duty_lines
from desktop.core.parsing.cleaning.between import between
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.cleaning.page_lines import HIDDEN, PAGE_NUMBER, TRAIL, Part, facts, part, tail
from desktop.core.parsing.cleaning.repeated import second_copy
from desktop.core.parsing.conventions import GENRES, NOTICES, NUMBER_END
from desktop.core.parsing.pages import page_numbers, running_heads
from desktop.core.parsing.values import Line, Notice

_PRINTED = {"word", "pdf"}  # formats that hold a document as it was printed, with nothing around it but page numbers
_SOLID = {Part.HEADING, Part.ITEM, Part.PROSE, Part.ROW}
_ABOVE = {Part.TITLE, Part.NUMBER, Part.ADDRESSEE, Part.BODY, Part.DATE, Part.NOTE}
_LETTER = re.compile(
    "印发(?:给|你|各|执行)|转发给|现将|遵照执行|贯彻(?:执行|落实)。?$|通知如下|提出(?:如下|以下)|请(?:认真|结合|遵照)|经.{2,20}同意"
)
_NEWS = re.compile(
    "记者|日前|近日|获悉|本报|本网|据悉|消息|《[^》]{2,40}》(?:提出|明确|指出|要求|强调|共|从|围绕|全文|将|对|正式)|发布会|解读|重磅|编者按|小编|一图"
)
_PREAMBLE = re.compile(r"[\s　]*(?:为(?!期|止|主)|根据|按照|依据|贯彻|落实)")
_FULL_TEXT = re.compile(
    r"(?:全文|主要内容|内容|原文)(?:公布|发布|刊发)?如下\s?[:：。]?$|[全原]文\s?[:：]$|^以下[为是].{0,40}全文[:：]?$"
)
_MARKED = re.compile(
    "^[（(【]?(?:全文|附全文|文件全文|附[:：]?.{0,4}全文)[)）】:：]|^附[:：]?《[^》]{4,60}》全文[:：]?$"
)
_QUOTED = re.compile("《([^》]{4,60})》")
_NUMBERED = re.compile(rf"(?:文\s*号|发文[字文]?号)\s*[:：].{{2,20}}{NUMBER_END}['\"]?$")
_TITLED = re.compile("(?:标题|(?:文件|公文)名称)：")
_SAME = re.compile(r"[\W_]|关于印发|的通知$")
_SITE = re.compile(
    "(?:网|网站|频道|栏目|公开|平台|新闻|动态|要闻|政策|文件|法规|信息|专栏|专题|在线|日报|晚报|首页|资讯|解读|APP)$|[_|｜]"
)
_GENRE = re.compile(f"(?:的|实施|工作|行动|指导|若干)*(?:{GENRES}|{NOTICES})")
_FIRST = re.compile("第?[（(]?一")
_SHORT = 12  # characters of a menu entry at most
_FILE = re.compile(
    rf"[\u4e00-\u9fff]{{2,10}}{NUMBER_END}[^。；，]{{4,100}}?\.(?:pdf|docx?|wps|ofd)(?![a-z])", re.IGNORECASE
)
_HEADINGS = 3  # so many headings make an outline
_LEAD = 6  # lines between a title and the announcement that its text follows
_TEASERS = 5  # paragraphs that a page may hold below its links
_NEAR = 3  # lines between a signature and its date
_SITE_OF = re.compile("版权所有|ICP备|公网安备|网站标识码")
_LABEL_ENDS = ":：]】"  # signs behind a label whose value stands below
_MENU_SIZE = 4  # so many unknown lines above a title are a menu


class _Page(msgspec.Struct):
    """A page under judgement: its lines, what each is, and why some go (index → kind of repair)."""

    drafts: Sequence[Draft]
    parts: list[Part]
    levels: list[int | None]
    gone: dict[int, str] = {}

    def left(self, start: int, end: int, *parts: Part) -> list[int]:
        """Return the lines of a stretch that have not gone, those of some parts if any are named."""
        return [
            index
            for index in range(max(0, start), min(end, len(self.drafts)))
            if index not in self.gone and self.drafts[index].text and (not parts or self.parts[index] in parts)
        ]

    def drop(self, indices: Sequence[int], kind: str = "furniture") -> None:
        """Let lines go."""
        for index in indices:
            self.gone.setdefault(index, kind)

    def text(self, index: int) -> str:
        """Return a line."""
        return self.drafts[index].text


def remove_furniture(drafts: Sequence[Draft], lines: Sequence[Line], file_format: str) -> list[Notice]:
    """Empty the lines that belong to the page and not to its document; return what stays doubtful."""
    parts = [part(draft.text, line.cells is not None, line.level) for draft, line in zip(drafts, lines, strict=True)]
    for index in duty_lines.labelled_alike([draft.text for draft in drafts], [one in _SOLID for one in parts]):
        parts[index] = Part.PROSE
    page = _Page(drafts, parts, [line.level for line in lines])
    page.drop(page.left(0, len(drafts), Part.FURNITURE))
    numbers = page_numbers([draft.text for draft in drafts])
    page.drop(sorted(numbers))
    numbers |= {index for index in page.gone if PAGE_NUMBER.match(page.text(index))}
    solid = {index for index, one in enumerate(parts) if one in _SOLID}
    page.drop(sorted(running_heads([draft.text for draft in drafts], numbers, solid)))
    hidden = [index for index in page.gone if HIDDEN.search(page.text(index))]
    notices = [Notice("cut-off", drafts[index].number, {"text": page.text(index)}) for index in hidden]
    within: list[int] = []
    if file_format not in _PRINTED:
        _drop_front_matter(page)
        _drop_menus(page)
        start = _drop_summary(page)
        if own := page.left(start, len(drafts), *_SOLID):
            notices += _drop_head(page, start, next((at for at in own if not _is_value(page, at)), own[0]))
            within = between(["" if index in page.gone else draft.text for index, draft in enumerate(drafts)])
            page.drop(within)
            _drop_tail(page)
        if _drop_copy(page) and own:
            _drop_tail(page)
    else:
        _drop_imprint(page)
    for index, kind in page.gone.items():
        drafts[index].put(kind, page.text(index), "", "", sure=index not in within)
    return notices


def _drop_front_matter(page: _Page) -> None:
    """Let the block of facts go that a converter to Markdown puts above a page, between two lines of ---.

    The document's number stays: often the page itself does not print it.
    """
    lines = page.left(0, 100)
    fences = [index for index in lines if page.text(index) == "---"]
    if len(fences) > 1 and lines[0] == fences[0]:
        facts = range(fences[0], fences[1] + 1)
        page.drop([index for index in facts if not _NUMBERED.match(page.text(index))])


def _drop_menus(page: _Page) -> None:
    """Let go what a page prints above the line that tells where on its site it stands, if the title follows that."""
    trail = max((index for index in page.gone if TRAIL.match(page.text(index))), default=0)
    told = page.left(0, trail, Part.PROSE, Part.HEADING, Part.NUMBER, Part.ADDRESSEE, Part.ROW, Part.FACTS)
    below = page.left(trail, len(page.drafts))
    first = next((index for index in below if page.parts[index] in _SOLID), trail)
    if not told and page.left(trail, first, Part.TITLE):
        page.drop(page.left(0, trail))


def _drop_summary(page: _Page) -> int:
    """Let what a journalist wrote in front of a full text go; return where the document begins."""
    start = _announced(page)
    if start is None:
        start = _repeated_title(page)
    above = page.left(0, start or 0)
    if start is None or not any(page.parts[index] in _SOLID for index in above):
        return 0
    page.drop(above, "summary")
    return start


def _announced(page: _Page) -> int | None:
    """Return where a text begins that is announced: （全文）…, …全文如下：, 主要内容如下."""
    for index in page.left(0, len(page.drafts)):
        text = page.text(index)
        if "全文" not in text and "原文" not in text and "内容" not in text:
            continue
        marked = _MARKED.match(text) is not None
        numbered = (Part.HEADING, Part.ITEM) if "全文" in text else (Part.HEADING,)
        if not (marked or _FULL_TEXT.search(text)) or len(page.left(index, len(page.drafts), *numbered)) < _HEADINGS:
            continue
        if "全文" not in text and not marked and _PREAMBLE.match(text):
            continue  # of the document itself: 为建好粮库，制定本方案，具体内容如下：
        if "内容" in text and not marked and len(page.left(0, index, Part.HEADING, Part.ITEM)) >= _HEADINGS:
            continue  # a sentence of the text: 改造内容如下：
        below = page.left(index + 1, len(page.drafts))[:1]
        if below and page.parts[below[0]] is Part.TITLE and not (marked and page.parts[index] is Part.TITLE):
            return below[0]
        above = page.left(0, index)
        while above and not marked and page.parts[above[-1]] is not Part.TITLE:
            if page.parts[above[-1]] in (Part.HEADING, Part.ITEM, Part.OTHER) or index - above[-1] > _LEAD:
                return _lead(page, index)
            above.pop()
        return above[-1] if above and not marked else _lead(page, index)
    return None


def _lead(page: _Page, index: int) -> int:
    """Return the paragraph above an announcement if it tells of the issue, else the announcement itself."""
    above = page.left(0, index)[-1:]
    told = above and page.parts[above[0]] is Part.PROSE and re.search("印发|发布|公布|出台", page.text(above[0]))
    return above[0] if told and not _MARKED.match(page.text(index)) else index


def _repeated_title(page: _Page) -> int | None:
    """Return where a title stands that news above it has quoted, and that headings follow."""
    left = page.left(0, len(page.drafts))
    headings = sum(page.parts[index] is Part.HEADING for index in left)
    prose = news = False
    quoted: set[str] = set()
    for index in left:
        one, text = page.parts[index], page.text(index)
        if one is Part.TITLE and prose:
            if not news:
                return None
            title = _same(text)
            if headings >= _HEADINGS and any(said in title or title in said for said in quoted):
                return index
        if one in (Part.ADDRESSEE, Part.NUMBER, Part.ROW) or _LETTER.search(text):
            return None
        headings -= one is Part.HEADING
        prose = prose or one is Part.PROSE
        news = news or _NEWS.search(text) is not None
        quoted.update(said for said in map(_same, _QUOTED.findall(text)) if len(said) > 5)
    return None


def _drop_head(page: _Page, start: int, first: int) -> list[Notice]:
    """Let go what stands above a document; ``first`` is the first of its paragraphs or headings."""
    _join_facts(page, start, first)
    is_page = any(index < first for index in page.gone)
    edge = page.left(start, first, Part.EDGE, Part.END, Part.FACTS)
    numbers = [page.text(index) for index in page.left(start, first, Part.NUMBER)]
    titles = page.left(start, first, Part.TITLE)
    for index in edge:
        kept = (facts(page.text(index)) if page.parts[index] is Part.FACTS else None) or ""
        numbered = numbers and ("〔" not in kept or any("〔" in number for number in numbers))  # as offices print it
        if not kept or (numbered and (titles or not _TITLED.match(kept))):  # often the card alone has the title
            page.drop([index])
        elif kept != page.text(index):
            page.drafts[index].put("furniture", page.text(index), kept, kept)
    others = page.left(start, first, Part.OTHER)
    is_page = is_page or bool(edge) or len(others) >= _MENU_SIZE
    if not titles:
        if is_page:
            page.drop([index for index in others if len(page.text(index)) <= _SHORT and len(others) >= _MENU_SIZE])
        return []
    _drop_headlines(page, titles)
    top = _top(page, start, first)
    known = set(page.left(start, first, Part.FACTS))  # of the document, which lacks its number
    above = [index for index in page.left(start, first) if index not in known]
    doubtful = [index for index in above if index < top or page.parts[index] is Part.OTHER]
    doubtful = [
        index
        for index in doubtful
        if not (
            index >= top
            and (_continues_title(page, index, first) or _ends_title(page, index, start) or _is_heading(page, index))
        )
    ]
    if is_page:
        page.drop(doubtful)
        return []
    return [Notice("furniture", page.drafts[index].number, {"text": page.text(index)[:40]}) for index in doubtful]


def _top(page: _Page, start: int, first: int) -> int:
    """Return the uppermost line that belongs to a document's head, going up from its first paragraph."""
    top, seen_title = first, False
    for index in reversed(page.left(start, first)):
        one = page.parts[index]
        if one is Part.OTHER and seen_title and not _continues_title(page, index, first):
            break
        if one in _ABOVE or one is Part.FACTS or (one is Part.OTHER and seen_title):
            top = index
        seen_title = seen_title or one is Part.TITLE
    return top


def _continues_title(page: _Page, index: int, first: int) -> bool:
    """Return whether an unknown line is the beginning or a part of a title that runs over several lines."""
    text = page.text(index)
    below = page.left(index + 1, first)[:1]
    begins = len(text) > 7 or "关于" in text  # 国务院关于印发
    return bool(below) and page.parts[below[0]] is Part.TITLE and begins and not _SITE.search(text)


def _ends_title(page: _Page, index: int, start: int) -> bool:
    """Return whether a line is nothing but the genre of the title whose other words stand above it."""
    above = page.left(start, index)[-1:]
    return bool(above) and page.parts[above[0]] is Part.TITLE and _GENRE.fullmatch(page.text(index)) is not None


def _is_heading(page: _Page, index: int) -> bool:
    """Return whether the format sets a line as a heading as it does others below: the first chapter, without number."""
    level = page.levels[index]
    return level is not None and level in page.levels[index + 1 :]


def _drop_headlines(page: _Page, titles: list[int]) -> None:
    """Let a page's headline go where the document's own title follows, with nothing of the document between."""
    for headline, title in zip(titles, titles[1:], strict=False):
        between = page.left(headline + 1, title)
        if all(page.parts[index] is Part.FACTS for index in between) and _same(page.text(title)) in _same(
            page.text(headline)
        ):
            page.drop([headline])


def _is_value(page: _Page, index: int) -> bool:
    """Return whether a long line is the value of the label that stands alone above it: the bodies that issue it."""
    above = page.left(0, index)[-1:]
    labelled = above and page.parts[above[0]] is Part.FACTS and page.text(above[0])[-1] in _LABEL_ENDS
    return bool(labelled) and page.parts[index] is Part.PROSE and "。" not in page.text(index)


def _join_facts(page: _Page, start: int, first: int) -> None:
    """Put a value on the line of its label, where a page sets them on lines of their own."""
    labels = [index for index in page.left(start, first, Part.FACTS) if page.text(index)[-1] in _LABEL_ENDS]
    if len(labels) < 2:
        return
    for index in labels:
        below = page.left(index + 1, first)[:1]
        if below and page.parts[below[0]] not in (Part.FACTS, Part.TITLE, Part.ADDRESSEE):
            label, value = page.text(index), page.text(below[0])
            told = f"{label} {value}" if label[-1] in "]】" else label + value
            page.drafts[index].put("furniture", label, told, told)
            page.drop(below)


def _drop_tail(page: _Page) -> None:
    """Let go what stands below a document."""
    count = len(page.drafts)
    if (end := _end(page)) is not None:
        below = page.left(end, count)
        kept = set(below)
        page.drop([index for index in below if not (_is_signature(page, index, kept) or _names_number(page, index))])
    solid = page.left(0, count, *_SOLID)[-1]
    if (place := tail(page.text(solid))) is not None:
        above = page.text(solid)[:place].rstrip()
        page.drafts[solid].put("furniture", page.text(solid)[place:], "", above)
    near = page.left(solid, count)[: _NEAR + 1]
    told = next((at for at, index in enumerate(near) if page.parts[index] is Part.FACTS), len(near))
    solid = max([solid, *(index for index in near[:told] if duty_lines.name_bodies(page.text(index)))])
    page.drop(
        [index for index in near[told:] if duty_lines.LABELLED.match(page.text(index))]
    )  # 公开程序：…, 责任部门：…
    edges = page.left(solid + 1, count, Part.EDGE, Part.FACTS, Part.END)
    page.drop([index for index in edges if not _names_number(page, index)])
    others = page.left(solid + 1, count, Part.OTHER)
    if len(others) >= _MENU_SIZE or any(index > solid for index in page.gone):
        page.drop([index for index in others if len(page.text(index)) <= _SHORT])


def _drop_imprint(page: _Page) -> None:
    """Let go the last lines of a page that was printed from a browser, which tell whose site it stands on."""
    last: list[int] = []
    for index in reversed(page.left(0, len(page.drafts))):
        if page.parts[index] is not Part.END:
            break
        last.append(index)
    if any(_SITE_OF.search(page.text(index)) for index in last):
        page.drop(last)


def _names_number(page: _Page, index: int) -> bool:
    """Return whether a line below a document names a file by a number, which the page itself may not print."""
    return _FILE.search(page.text(index)) is not None


def _drop_copy(page: _Page) -> bool:
    """Let the second copy of a text go, which may begin on the last line of the first; return whether it has one."""
    left = page.left(0, len(page.drafts))
    heads = [page.parts[index] is Part.HEADING for index in left]
    if (found := second_copy([page.text(index) for index in left], heads, _HEADINGS)) is None:
        return False
    at, kept = found
    if kept:
        page.drafts[left[at]].put("furniture", page.text(left[at]), kept, kept)
    page.drop(left[at + bool(kept) :])
    return True


def _end(page: _Page) -> int | None:
    """Return the first line of the links and the like below a text: few words, their numbers, if any, begun anew."""
    left = page.left(0, len(page.drafts))
    above, below, paragraphs = sum(len(page.text(index)) for index in left), 0, 0
    top = next((index for index in left if page.parts[index] in _SOLID), len(page.drafts))
    found, heading, told = None, "", False
    for index in reversed(left):
        one, text = page.parts[index], page.text(index)
        above, below = above - len(text), below + len(text)
        paragraphs += one is Part.PROSE
        if one is Part.HEADING:
            heading, told = text, told or "。" in text
        if one is Part.ROW or paragraphs > _TEASERS or below * 2 >= above or index <= top:
            break
        if one is Part.END and not (heading and (told or not _FIRST.match(heading))):
            found = index
    return found


def _is_signature(page: _Page, index: int, lines: set[int]) -> bool:
    """Return whether a body stands above a date, or is that date."""
    near = [page.parts[one] for one in range(index - _NEAR, index + _NEAR + 1) if one in lines and one != index]
    return page.parts[index] is Part.BODY and Part.DATE in near or page.parts[index] is Part.DATE and Part.BODY in near


def _same(title: str) -> str:
    """Return a title so that it can be compared: no signs, no 关于印发 … 的通知 around it."""
    return _SAME.sub("", _SAME.sub("", title))
