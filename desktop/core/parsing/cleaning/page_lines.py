"""What a single line of a web page may be: part of a policy document, or furniture of the page around it.

Learned from pages of governments, news sites and sites that copy both; every rule is one of the genre.
"""

from __future__ import annotations

import enum
import functools
import re

from desktop.core.parsing.cleaning import duty_lines
from desktop.core.parsing.cleaning import page_words as words
from desktop.core.parsing.cleaning.characters import HAN, NUMERALS
from desktop.core.parsing.conventions import AIMS, BULLETS, CLOSING, DASHES, NUMBER_END, OPENING


class Part(enum.Enum):
    """What a line is, as far as it shows by itself."""

    TITLE = enum.auto()
    NUMBER = enum.auto()  # 文号
    ADDRESSEE = enum.auto()
    BODY = enum.auto()  # a body alone on its line: the issuer, above or below
    DATE = enum.auto()
    NOTE = enum.auto()  # （试行）, （此件公开发布）, 附件1, 抄送：…
    HEADING = enum.auto()  # 第一章, 一、, （一）, 第一条
    ITEM = enum.auto()  # 1., （1）, ——, 一是
    PROSE = enum.auto()
    ROW = enum.auto()
    FURNITURE = enum.auto()  # wherever it stands
    FACTS = enum.auto()  # a label with its value: 来源：…, 发文字号：…; furniture at the edges of a page
    EDGE = enum.auto()  # furniture at the edges of a page: a moment, a count, a file name
    END = enum.auto()  # what follows it belongs to the page, if it stands behind the document
    OTHER = enum.auto()  # a menu entry, a site's name, or part of a title


_KEPT = 1 << 14  # answers: cleaning asks about all lines of a text twice, seldom more often
_LONGEST = 200  # characters of a line that may be furniture

_TITLE = re.compile(
    rf"(?:{words.KINDS})(?:的(?:通知|函|公告|决定|意见|解读))?(?:[（(〔][^（）()〔〕]{{1,30}}[)）〕])?[》〉]?"
    rf"(?:[ \u3000]+[{HAN}]{{2,10}}{NUMBER_END})?$"
    rf"|印发《.+》(?:的通知)?$|^《.+》.{{0,6}}(?:解读|全文)$|^关于.{{4,}}|[{HAN}]关于[{HAN}“《〈].{{3,}}$"
)
_NUMBER = re.compile(
    rf"^[（(【]?[{HAN}]{{1,14}}{NUMBER_END}(?:[\s，,、；;/／]{{1,8}}[{HAN}]{{1,14}}{NUMBER_END}){{0,4}}(?:[\s，,、]{{1,3}}\d{{4}}年(?:\d{{1,2}}月\d{{1,2}}日)?)?[）)】]?$|^{NUMBER_END}$|^[{HAN}]{{2,16}}令$|^[{HAN}]{{2,12}}函\s?\d{{4}}\s?年第\s?\d+\s?号$|^[（(]?(?:\d{{4}}年)?第\s?\d+\s?号[）)]?$"
)
_DATE = re.compile(
    rf"^[（(]?(?:\d{{4}}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
    rf"|[一二两][〇○零ＯO{NUMERALS}]{{3}}年[{NUMERALS}]{{1,2}}月[{NUMERALS}]{{1,3}}日)[^。]{{0,40}}$"
)
_BODY = re.compile(rf"^(?:[{HAN}（）()、]{{1,40}}?(?:{words.BODIES})(?:[ \u3000]+|$))+$")
_YEARS = r"\d{4}\s?(?:[—–\-~～至]+\s?\d{4}\s?年?|年度?)"
_NOTE = re.compile(
    rf"^(?:[（(【〔][^（）()]{{0,12}}(?:试行|暂行|征求意见稿|送审稿|草案|修订|公开发布|公开|依申请|有删改|{_YEARS})[^（）()]{{0,8}}[)）】〕]"
    r"|附\s?[件表录]\s?[\d一二三四五六七八九十]{0,3}\s?[:：.]?.{0,80}|抄\s?送[:：].*|主题词[:：].*|目\s*录|前\s*言|特急|机密|秘密"
    rf"|签发人[:：].*|.{{4,30}}办公[厅室]\s*\d{{4}}年\d{{1,2}}月\d{{1,2}}日印发|{_YEARS})$"
)
_HEADING = re.compile(
    rf"^(?:第[{NUMERALS}\d]{{1,5}}(?:[章节条款编篇]|部分)|[{NUMERALS}]{{1,4}}\s?[、.．]|[（(]\s?[{NUMERALS}]{{1,4}}\s?[）)])\s?\S"
    rf"|^\d{{1,2}}(?:(?:[.．]\d{{1,2}}){{1,3}}[ \u3000]*|\u3000+)(?![万亿千百个项家元吨亩公米年%％])[{HAN}“《]"
    rf"|^\d{{1,2}} +(?:{'|'.join(AIMS)})$"
)
_ITEM = re.compile(
    rf"^(?:(?:\d{{1,3}}|1[0-8]\d\d)\s?[.、．](?!\d)|[（(]\s?\d{{1,3}}\s?[）)]|[①-⑳]|——|—{{1,2}}[{HAN}]|[{NUMERALS}]{{1,2}}(?:是|要(?!求|素|点|件)))\s?\S"
)
_SENTENCE = re.compile("[。；！？]|[：:]$")

_IMAGES = re.compile(
    r"^(?:[^\s。；，]{0,80}?\.(?:jpe?g|png|gif|bmp|webp|svg|ico|mp[34]|avi|swf))+(?:[（(]\S{1,12}[)）])?$",
    re.IGNORECASE,
)
_FILES = re.compile(
    r"^[^。；]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt|ceb)(?:\s*[（(\[]?[\d.]+\s?[KMG]B?[)）\]]?)?"
    r"(?:\s*(?:下载|点击下载|预览))?$",
    re.IGNORECASE,
)
TRAIL = re.compile(
    r"^(?:您|你)?(?:当前|现在|目前)?(?:的|所)?(?:所在|在)?的?位置(?:是|在)?\s?[:：].*$|^(?:>>|»|›|＞).*$"
    r"|^(?:\d{1,2}[.、]\s?)?(?:网站)?首\s?页\s?(?:>|»|›|→|/|-|—|\||＞|&gt;).*$"
    r"|^(?!.*\?!)[^。；，]{1,25}(?:\s?(?:>+|»|›|＞)\s?[^。；，>]{1,40}){2,}(?:>|»|›|＞)?$"
    rf"|^[{HAN}]{{2,10}}\s(?:>|»|›|＞)\s[{HAN}]{{2,10}}$"
)
"""Where a page stands on its site, in words or in entries parted by signs; ?! is what is left of a misread text."""
_CODE = re.compile(
    r"^(?:var\s|function\b|document\.|window\.|\$\(|<!--|-->|/\*|\*/|@media\b|@import\b|if\s?\(|try\s?\{|[{}]\s*$|\}\s*[);,]*$)"
    r"|^[^\u4e00-\u9fff]*(?:[{}]|\);|=[^\u4e00-\u9fff]*;)\s*$|^[.#]?[\w-]+(?:[ ,.#>:\w-]*)\{[^{}\u4e00-\u9fff]*\}$"
)
PAGE_NUMBER = re.compile(
    rf"^(?:[{DASHES}_·•]{{1,2}}\s?\d{{1,4}}\s?[{DASHES}_·•]{{1,2}}|第\s?\d{{1,4}}\s?页(?:\s?[/，,、]?\s?共\s?\d{{1,4}}\s?页)?"
    r"|Page \d+(?: of \d+)?)$",
    re.IGNORECASE,
)
_RULER = re.compile(
    rf"(?!---$)([{DASHES}=_*＊＝﹏﹍~～·•.…#])(?:\s*\1){{2,}}$"
)  # ————, * * *, but --- opens the facts of a Markdown file
_MARKER = r"^[-•·*\s]{0,3}"
_DAY = r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)"
_TIME = r"(?:[\sT]*(?:星期[一二三四五六日天])?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_MOMENT = re.compile(rf"{_MARKER}(?:{_DAY}{_TIME}|\d{{1,2}}-\d{{1,2}}\s\d{{1,2}}[:：]\d{{2}})\s*")  # 11-01 20:15 too
SENT = re.compile(rf"[^\s，。；：:]{{1,20}} {{1,3}}{_DAY}\s{{1,3}}\d{{1,2}}[:：]\d{{2}}[:：]\d{{2}}")
"""Who sent a message, and when, as a chat shows it above the message: 张三 2026/3/12 09:31:22.

Without the second it may be an event, and when that begins.
"""
_CLOCK = re.compile(rf"\d{{1,2}}[:：]\d{{2}}|{_MARKER}\d{{4}}[-/.]")
_COUNT = re.compile(rf"{_MARKER}\d{{1,8}}\s?(?:次|人|阅读|浏览|点击|评论|赞|人气)?$")
_POSTER = re.compile(
    rf"{_MARKER}[\w.@\- ]{{1,24}}\s?(?:转贴|转载|转发|上传|投稿|发布|发表)$"
    r"|^(?:国内统一刊号|第\d{1,3}版).{0,40}$|^(?:今天是|现在是|欢迎(?:您|访问|光临|来到)).{0,40}$"
)
_MENU = re.compile(words.MENU)
_WEAK_MENU = re.compile(words.WEAK_MENU)
_TURNS = re.compile("[上下前后]一?页")  # of a page: 上一页 1 2 3 下一页
_BETWEEN = re.compile(r"[\s|｜/·•,，、:：【】\[\]（）()<>＞»›+\-—_!！。.…★☆✕×]+")
_SEPARATOR = r"\s?(?:[:：][\s|｜]*|[|｜]\s?(?=[^\s|｜])|】|\](?:\s|$))"
_ANY_LABEL = rf"(?:{words.LABELS}|{words.FACT_LABELS}){_SEPARATOR}"
_PAIR = re.compile(
    rf"(?:\d{{1,2}}\.\s?(?=[\[【]))?[{DASHES}\s|｜【\[（(▌▍{BULLETS}]*(?P<label>{words.LABELS}|{words.FACT_LABELS})(?P<mark>{_SEPARATOR})(?P<value>(?:(?!{_ANY_LABEL}).){{0,80}})"
)
_FACT = re.compile(words.FACT_LABELS)
_LABEL = re.compile(f"{words.LABELS}|{words.FACT_LABELS}")
_SPREAD = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff][ \u3000]*[\u4e00-\u9fff]?[ \u3000]*[:：|｜])")
_UNLABELLED = re.compile(rf"(?:^|(?<=[^\s:：|｜\]】])[ \u3000]{{1,8}})([{HAN}]{{1,14}}{NUMBER_END})(?=[ \u3000]|$)")
"""The number of a document among the facts of a line, on its own: 云政发〔2026〕7号 来源：某网."""
_LISTED = re.compile(rf"^\d{{1,2}}\.\s?\[({words.LABELS}|{words.FACT_LABELS})\]\s?[{DASHES}]*")
"""A fact in a list: 1. [主题分类] ----综合政务."""
_END = re.compile(rf"^[【\[▍|>\s{BULLETS}]{{0,3}}(?:{words.ENDS})[】\]\s]*(?:[:：>》].*|$)")
_RIGHTS = re.compile(words.RIGHTS, re.IGNORECASE)
_CLAIM = re.compile(words.CLAIMS)
_ADVERT = re.compile(words.ADVERTS, re.IGNORECASE)
HIDDEN = re.compile(words.HIDDEN, re.IGNORECASE)
_LAST = re.compile(rf"[。！？；][{re.escape(CLOSING)}”’]*")
_BEHIND = re.compile(rf"(?<=日)(?=[【\[\s]*(?:{words.MENU})(?:[】\]\s]|$))|(?:{words.ENDS})\s?[:：]|(?:扫一扫|二维码)")
"""What a page says behind the date of a text that stands on one line with it."""
_BUTTONS = re.compile(rf"(?:{words.MENU}|[\s|｜【】\[\]:：])+")


@functools.lru_cache(_KEPT)
def part(text: str, is_row: bool = False, level: int | None = None) -> Part:
    """Return what a line is, as far as it shows by itself."""
    short = len(text) <= _LONGEST
    if is_row:
        return Part.FACTS if short and facts(text) is not None else Part.ROW
    if short and (found := _furniture(text)):
        return found
    if _HEADING.match(text):
        return Part.HEADING
    for pattern, found in ((_NUMBER, Part.NUMBER), (_NOTE, Part.NOTE), (_DATE, Part.DATE)):
        if short and pattern.match(text):
            return found
    if _ITEM.match(text):
        return Part.ITEM
    if short and text.endswith(("：", ":")) and len(text) > 3 and "。" not in text:
        return Part.ADDRESSEE
    if 5 <= len(text) <= 100 and not _SENTENCE.search(text) and (level == 1 or _TITLE.search(text)):
        return Part.TITLE
    if _SENTENCE.search(text) or len(text) > 60:
        return Part.PROSE
    return Part.BODY if _BODY.match(text) else Part.OTHER


def tail(text: str) -> int | None:
    """Return where a page goes on behind the last sentence of a text that holds it all on one line, or None.

    What tells a document's number stays, as does all that may be text.
    """
    last = max((found.end() for found in _LAST.finditer(text)), default=0)
    rest = text[last:]
    if not last or not rest.strip() or re.search(NUMBER_END, rest):
        return None
    if sum(map(rest.count, CLOSING)) > sum(map(rest.count, OPENING)) or duty_lines.SHARED.match(text):
        return None  # （主办：县粮食局；协办：县水务局）: the bodies go on behind the sign
    if found := _BEHIND.search(rest):
        return last + found.start()
    edge = _BUTTONS.fullmatch(rest) or part(rest.strip()) in (Part.FURNITURE, Part.EDGE, Part.END)
    return last if edge else None


def _furniture(text: str) -> Part | None:
    """Return which kind of furniture a line is, or None."""
    if any(pattern.match(text) for pattern in (_IMAGES, TRAIL, _CODE, PAGE_NUMBER, _RULER)) or HIDDEN.search(text):
        return Part.FURNITURE
    entries = [entry for entry in _BETWEEN.split(text) if entry]
    if all(_is_entry(entry) for entry in entries):
        return Part.EDGE if all(_WEAK_MENU.fullmatch(entry) for entry in entries) else Part.FURNITURE
    if any(map(_TURNS.fullmatch, entries)) and all(entry.isdecimal() or _is_entry(entry) for entry in entries):
        return Part.FURNITURE
    if _ADVERT.fullmatch(text):
        return Part.FURNITURE
    if not _HEADING.match(text) and not _ITEM.match(text):
        if _END.match(text) or _RIGHTS.search(text):
            return Part.END
        if _CLAIM.search(text):
            return Part.EDGE
    if _MOMENT.fullmatch(text):
        return Part.EDGE if _CLOCK.search(text) else None
    if (
        SENT.fullmatch(text)
        or _COUNT.match(text)
        or _POSTER.match(text)
        or (_FILES.match(text) and not text.startswith("附件"))
    ):
        return Part.EDGE
    return None if facts(text) is None else Part.FACTS


@functools.lru_cache(maxsize=4096)
def _is_entry(word: str) -> bool:
    """Return whether a word is an entry of a menu; pages repeat theirs."""
    return _MENU.fullmatch(word) is not None


def facts(text: str) -> str | None:
    """Return the facts about the document in a line of labels and values, empty where there are none.

    来源：某网 发文字号：云政发〔2026〕7号 → 发文字号：云政发〔2026〕7号. None where the line is something else.
    The number may stand among them without a label: 云政发〔2026〕7号 来源：某网.
    """
    numbered = _UNLABELLED.search(text)
    told = text if numbered is None else f"{text[: numbered.start()]} {text[numbered.end() :]}".strip()
    closed = _LISTED.sub(r"\1：", _SPREAD.sub("", told.replace("\t", " | ")))
    moment = _MOMENT.match(closed)
    place, kept = moment.end() if moment else 0, [numbered[1]] if numbered else []
    if place == len(closed):
        return kept[0] if moment and kept else None
    while place < len(closed):
        pair = _PAIR.match(closed, place)
        if pair is None or "。" in pair["value"]:
            return None
        value = pair["value"].strip(" |｜[]【】")
        if pair["mark"].strip()[0] in "|｜" and (not value or _LABEL.fullmatch(value)):
            return None  # the head of a table
        if value and _FACT.fullmatch(pair["label"]):
            kept.append(f"{pair['label']}：{value}")
        place = pair.end()
    return "\t".join(kept)
