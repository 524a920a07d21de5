"""The head of a document whose lines ran together: its title, its number, whom it addresses, who signed it and when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.parsing.conventions import BEFORE_LABEL, BODY_ENDS, GENRES, GROUP_LABEL, NOTICES, PLANS
from desktop.core.parsing.reading import card
from desktop.core.parsing.reading.sequences import CHINESE

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
SIGNED = re.compile(
    rf"(?:(?<=。)(?![（(])[^。，；：]{{0,60}}?|(?<=负责[）)])|(?<=[）)])[^。，；：《》（()）\d]{{2,40}}(?:{BODY_ENDS}))"
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    r"(?=$|[（(]此|字号$|[^，。；前起至到以期间内后、][^，。；]{3})"
)
_PUBLISHED = re.compile("[（(](?:此件|本文|此文)(?:[^（）()]{2,12}|(?=[^（）()]*?(?:公开|转载|传播))[^（）()]*+)[)）]")
NOTICE = re.compile(
    r"[^。；：]{6,100}?(?:的 ?(?:通 ?知|意 ?见|决 ?定|函)(?=[ \u00a0]?(?:[（(]|各|[\u4e00-\u9fff]{2,8} ?〔\d{4}〕))"
    rf"|(?:{NOTICES}|{GENRES}|函)"
    r"(?=[ \u00a0]?(?:各[^，。：]|(?!单列)[\u4e00-\u9fff]{2,4}[省市县区州]、)[^。：]{2,240}[：:]))"
)
"""A title that whom it addresses, its number, or a bracket follows."""
_LINK = re.compile(r"https?:/{0,2}[\w./?=&%#-]+", re.ASCII)
"""The address of a page, which its title may follow."""
_AGAIN = re.compile(rf"([^。，；：]{{6,80}}?(?:{GENRES}|{NOTICES}))[ \u00a0]?\1")
"""The title of a page and the same one of the document behind it."""
_NUMBERED = re.compile(r"[（(][^（()）]{0,40}〔\d{4}〕 ?\d{1,4} ?号[^（()）]{0,6}[)）](?=[ \u00a0]?各)")
_PURPOSE = re.compile(  # a title, and with what the text begins
    rf"[^。；：，]{{6,120}}?(?:{GENRES}|举措|纪要)(?:[（(〔][^（()）]{{1,30}}[)）〕])?"
    "(?=[ \u00a0]?(?:近年来|近年，|当前，|"
    "为(?:了|深入|全面|贯彻|落实|进一步|加快|加强|提升|推动|推进|促进|做好|规范|切实|认真|有效|更好|"
    "提高|增强|保障|维护|保护|实现|确保|支持|鼓励|指导|适应|防范|解决|加大|扩大|完善|健全|优化|深化|强化|巩固|培育|激发)|"
    r"根据|按照|20\d\d年(?:是|\d{1,2}月\d{1,2}日[上下]午)))"
)
_TOPIC = re.compile(  # 云岭市仓储业振兴方案（2026年版）仓储业是…; …的意见云岭市人民政府，各县人民政府：
    rf"(?!为|根据|按照|经|依据)[^。；：，《》]{{6,80}}?(?:{GENRES}|举措)(?:[（(〔][^（()）]{{1,30}}[)）〕])?[ \u00a0]?"
    r"(?=[\u4e00-\u9fff“”]{1,14}?(?:是(?!否)|事关|关系(?!到?的))[^，。；：]{4,}[，。]"
    r"|[\u4e00-\u9fff]{2,14}(?:政府|厅|局|委|办)，[^。；：]{2,120}[：:])"
)
"""A title, and a text that begins with what it is about, or whom it addresses."""
_ORDER = re.compile(r"[\u4e00-\u9fff、 ]{4,40}(?:令|公告)[ \u00a0]?第[ \u00a0]?\d{1,4}[ \u00a0]?号(?=[ \u00a0]?《)")
"""The head of an order with its number, before its text: 云岭市人民政府令第7号《…规定》已经…."""
_TABLE = re.compile(
    r"附[ \u00a0]?件[ \u00a0]?\d{0,2}[:：]?[ \u00a0]?([^。；：，]{6,50}?(?:表|清单|台账))"
    r"(?=[ \u00a0]?(?:说明|备注)[：:])"
)
"""The title of an annexed table before what is said of it: 附件1云岭市仓储任务分解表说明：…."""
_DATED_TITLE = re.compile(
    rf"[^。；：，]{{6,120}}?(?:{GENRES})[ \u00a0]?[（(](?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日[^（()）]{{0,40}}[)）]"
    r"(?=[ \u00a0]?[\u4e00-\u9fff“])"
)
"""A title and the day below it in brackets, with whoever adopted it, before the text."""
_DIVIDED = re.compile(
    rf"[^。；：，]{{4,60}}?(?:{GENRES}|条例)(?:[（(][^（()）]{{1,20}}[)）])?(?=第一章[ \u00a0\u3000])"
)
"""A title that the first chapter follows on its line."""
_NEXT_CHAPTER = re.compile(rf"(?<=。)[ \u00a0]?第{CHINESE}章(?=[ \u00a0\u3000])")

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


def parts(texts: Iterable[str]) -> list[str]:
    """Return paragraphs, and each part of a document's head by itself where several ran together."""
    made: list[str] = []
    for text in texts:
        said = text.strip()
        found = _LETTER.fullmatch(said) or _DATED.fullmatch(said) or _READ_ON.fullmatch(said)
        made += [part for part in found.groups() if part] if found else [text]
    return made


def around(text: str) -> set[int]:
    """Return where the parts of a document's head end: its title, its number, whom it addresses, its signature."""
    red = _RED_HEAD.match(text)
    places = {red.start("number"), red.end()} if red else set()
    places |= {place for found in _NEXT_HEAD.finditer(text) for place in (found.start(), *found.span("number"))}
    places |= {found.end() for found in _LINK.finditer(text)}
    places |= set(card.around(text))
    places |= {one.end() for place in (0, *places) if (one := _FIRST_NUMBER.match(text, place)) is not None}
    places |= {one.end() for place in (0, *places) if (one := NOTICE.match(text, place)) is not None}
    for pattern in (_NUMBER, _NUMBERED, SIGNED, _PUBLISHED):
        for found in pattern.finditer(text):
            places |= {found.start(), found.end()}
    for place in (0, *places):
        if again := _AGAIN.match(text, place):
            places |= {again.end(1), again.end()}
    places |= {one.end() for place in (0, *places) if (one := _PURPOSE.match(text, place)) is not None}
    places |= {topic.end()} if (topic := _TOPIC.match(text)) else set()
    places |= {order.end()} if (order := _ORDER.match(text)) else set()
    places |= set(table.span(1)) if (table := _TABLE.match(text)) else set()
    places |= {one.end() for place in (0, *places) if (one := _DATED_TITLE.match(text, place)) is not None}
    places |= {one.end() for place in (0, *places) if (one := _DIVIDED.match(text, place)) is not None}
    places |= {one.start() for one in _NEXT_CHAPTER.finditer(text)}
    addressed = [one.end() for place in (0, *places) if (one := _ADDRESSED.match(text, place)) is not None]
    return places | set(addressed)
