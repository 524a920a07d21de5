"""Which measures begin with a heading: that is told by all of a series, and by those of a chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from desktop.core.parsing.conventions import HEADING_GAP
from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.headings import heading_of, may_say_text, sets_figure
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.outline import IN_FORCE
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Found, Outline
from desktop.core.parsing.structure.verbs import ASKS

ARTICLE_HEADING = re.compile(
    r"^(?:[（(【〔\[［](?P<inside>(?![\d一二三四五六七八九十]{1,3}[)）]|(?:新增|增加|修改|修正|修订|原第|试行|暂行)|(?:19|20)\d\d年)[^（()）【】〔〕\[\]［］。；]{2,24})"
    r"[)）】〕\]］][：:\s　]*(?=\S)|"
    r"(?P<plain>(?:[^。，；：为本对]|(?<=[资成基])本|本[地土级]|应对|对[外接口标]){2,18})(?:[。：:]|[\s　]+)(?=\S))"
)
"""The heading of an article, up to the sign that ends it; it may stand in brackets (（目的）为了…)."""
_WORDS = ("是", "要")  # at the end of 一是, 二要
_MOST, _HALF = 0.6, 0.5
_NEARLY_ALL = 0.9
_CLAUSES = 0.6  # share of a series: where so many begin with a sentence of several clauses, none has a heading
_MOTTO = 14  # characters of a heading of two clauses: 坚持创新驱动，转型升级
_LONGEST_PAIR, _MUCH_MORE = 32, 5  # a heading of two clauses (建好仓库，管好仓库), and how much more is said below it
_SURE, _SURE_ARTICLE = 24, 8  # characters of a heading that surely is one, of an article: 第三条　载体建设。…
_LONGEST_ARTICLE = 18  # characters of a longer one, where others have a heading that is told by its length
_NAMED = re.compile("(?:实施|开展|推进)[^，,；;：、\\d]{2,14}(?:行动|工程|计划)")
"""A heading even among sentences, where much more is said behind it."""
_SIGN = re.compile("[，,；;。：:]")
_QUOTED = re.compile("“[^“”]*”")
_STATES = re.compile(
    r"[，、；：\d《]|应|可|须|不得|禁止|由|是|为|按|依|据|将|会同|享受|给予|予以|适用|执行|负责(?!人)|实行|施行|承担|遵循|坚持|纳入|(?<!推)进行|属于|^(?:本|国家|[全省市县区各])"
)
"""What a sentence of an article says and no heading does."""
_EVERY = "每(?:半?年|季度?|半?月|[周日天])"
_HOW_MUCH = re.compile(
    rf"^[^，。；]{{0,12}}(?:{_EVERY}|全年|至少)[^，。；]{{0,12}}[一两二三四五六七八九十]次(?!性)"
    rf"|^[^，。；]{{0,12}}{_EVERY}(?=[^，。；]{{6}})(?!.*(?:制度|机制)$)"
    r"|^[到至]?20\d\d年[^，。；\d]{2,}\d"
    "|(?:占|达到|超过|不[低少]于|保持在|控制在)[一二三四五六七八九十百千万半]+[^，。；]{0,6}$"
)
"""How often, or how much, as a sentence of an article says: 每半年报告一次进展, 达到三分之二以上, 2026年新建粮库5座.

Headings may hold such words too: 一次性补助, 二次加工, 每月调度.
"""
_ASKING = re.compile(f"(?!鼓励|支持|禁止)(?:{'|'.join(ASKS)})")
"""The verb with which the heading of an article begins; what is only allowed or forbidden is a sentence."""
_ARTICLES = 3  # articles with a heading among others that have none, more than which are no chance
_SECTION = 3  # measures of a section that all surely have a heading, whatever those of others begin with
_ALONE_AMONG = 3  # measures of a chapter among which a single heading is a chance
_KEPT = 4096  # answers: all measures of a document are asked about several times, one after another
_ALIKE = 6  # characters with which the headings of one chapter may all end
_RUNNING = 24  # characters that the clauses of a heading have at most
_ASKS = re.compile(
    r"(?:各[地级县区市乡镇局]|部门|单位)[^，、]{0,4}要[^，]+，|[须应需要][^，]*并?(?:明确|具备|符合|满足|提交|提供)(?:以下|下列)[^，]{2,8}$|(?:稳定在|达到|保持在)\d[\d.]*%?[^，]{0,4}以[上内]$|"
    r"^请各|^[^，、]{2,20}?(?:(?<![供反适相对响回效顺])应(?![用急对届])|不得)[^，]{2,}|"
    r"^[^，。]{2,30}?(?:(?<![供反适相对响回效顺])应当?|(?<![主必需重摘纪概只])要)(?:按照?|坚持|加强|做好|认真|及时|严格|依法|切实|根据)|"
    r"^[^，、]{0,12}(?:[单部企商机人员者工户体位]|申报)(?:均)?需(?![求要])[^，]{2,}|是[^，。]{2,}责任(?:人|主体)$|"
    r"^[^，]{0,12}(?:财政|政府)[^，]{0,10}(?:安排|拨付|列支)[^，]*\d|"
    r"^[^，]{3,}(?<![许尚均认])可(?:申请|按|提取|每年|享受|凭|向|参照|直接|适当|通过|自主|选择)"
)
"""What a sentence says that no heading does: 各县要…, 收购网点应加强…, 申请人需提供…, 职工可按月…, …是第一责任人."""
_TELLS = re.compile(
    r"(?:当前|目前|近年来?|近期|[^，。]{2,8}以来)，|[到至在]?20\d\d年(?:内|[底末]之?前|\d{1,2}月[底末]?前)(?=[^，。]{4})"
)
"""With what a sentence begins that is no heading: when something is so, or by when it is to be done."""


class _Headed(Enum):
    """Whether the measures of a series begin with a heading."""

    ALL = "all"
    MOST = "most"
    SOME = "some"
    NONE = "none"


def begin_with_heading(made: Outline, rows: Sequence[Row], every: Sequence[Sequence[Row]]) -> list[bool]:
    """Return for each measure of an outline whether it begins with a heading; ``every`` holds the rows of each."""
    titled = _by_chapter(made, rows)
    sections: dict[int, list[Sequence[Row]]] = {}
    for one, own in zip(made.measures, every, strict=True):
        sections.setdefault(one.section.start if one.section else -1, []).append(own)
    sure = {at for at, texts in sections.items() if at >= 0 and len(texts) >= _SECTION and all(map(_is_sure, texts))}
    alike: dict[int | None, set[str]] = {}  # how the short ones of a chapter end: 对乡级粮库进行清查
    for one, own in zip(made.measures, every, strict=True):
        if not _is_long(words := _first_words(own[0])):
            alike.setdefault(one.chapter, set()).add(words[-_ALIKE:])
    found: list[bool] = []
    for one, own in zip(made.measures, every, strict=True):
        article = ARTICLE_HEADING.match(own[0].said) if one.unit.style is Style.ARTICLE else None
        if article and _says_how_much(article):
            found.append(False)
            continue
        if (one.section is not None and one.section.start in sure) or (article and article["inside"]):
            found.append(True)
            continue
        headed = titled[one.chapter, one.unit.style]
        words, ends = _first_words(own[0]), alike.get(one.chapter, ())
        found.append(
            (IN_FORCE.match(words) is None or HEADING_GAP in own[0].text)  # （九）本措施自印发之日起施行。有效期五年。
            and (
                headed is _Headed.ALL
                or (
                    headed is _Headed.MOST
                    and not (
                        (_runs_on(own) and not _is_stated(own))
                        or (_is_long(words) and ("，" in words or words[-_ALIKE:] not in ends))
                    )
                )
                or (headed is _Headed.SOME and (_is_sure(own) or _is_like_others(own)) and not _runs_on(own))
                or (headed is _Headed.NONE and one.unit.style is not Style.ARTICLE and _is_named(own))
                or (headed in (_Headed.SOME, _Headed.NONE) and (_stands_alone(own) or _heads_points(own)))
            )
        )
    return found


def _by_chapter(made: Outline, rows: Sequence[Row]) -> dict[tuple[int | None, Style], _Headed]:
    """Return for each chapter and style whether its measures begin with a heading.

    Where most of a document's do, those of a chapter in which most do not have sentences in their place: only what is
    surely a heading is taken there. Where none of a document's do, those of a chapter of some length may all the same.
    """
    asked = [(one, _has_heading(one, rows)) for one in made.measures]
    asked = _without_goals(asked, rows)
    series: dict[tuple[int | None, Style], list[bool]] = {}
    for one, heads in asked:
        series.setdefault((one.chapter, one.unit.style), []).append(heads)
    whole = {
        style: _headed(_beside_demands(_usual(asked, style), rows), rows) for style in {style for _, style in series}
    }
    titled: dict[tuple[int | None, Style], _Headed] = {}
    for (chapter, style), own in series.items():
        count = sum(own)
        if whole[style] is _Headed.MOST:
            units = (one.unit for one, _ in asked if (one.chapter, one.unit.style) == (chapter, style))
            count = sum(
                heads or _is_stated(rows[unit.start : unit.end]) for heads, unit in zip(own, units, strict=True)
            )
        few = len(own) > 1 and count < _HALF * len(own) and whole[style] in (_Headed.ALL, _Headed.MOST)
        chance = count == 1 and len(own) > _ALONE_AMONG
        titled[chapter, style] = whole[style] if not few else _Headed.NONE if chance else _Headed.SOME
        if whole[style] is _Headed.NONE and len(own) >= _SECTION:  # those of one chapter may have them
            pairs = [one for one in asked if one[0].chapter == chapter and one[0].unit.style is style]
            alone = _headed(pairs, rows)
            clauses = sum(re.search("[，,；;]", _first_words(rows[one.unit.start])) is not None for one, _ in pairs)
            likely = alone is not _Headed.SOME and 2 * clauses <= len(pairs)
            titled[chapter, style] = alone if likely else _Headed.NONE
    return titled


def _without_goals(asked: list[tuple[Found, bool]], rows: Sequence[Row]) -> list[tuple[Found, bool]]:
    """Return measures without those that begin with a goal, which tells nothing of their sisters, unless all do."""
    goals = [not heads and may_say_text(_first_words(rows[one.unit.start])) for one, heads in asked]
    others = {(one.chapter, one.unit.style) for (one, _), goal in zip(asked, goals, strict=True) if not goal}
    return [
        pair
        for pair, goal in zip(asked, goals, strict=True)
        if not goal or (pair[0].chapter, pair[0].unit.style) not in others
    ]


def _beside_demands(asked: list[tuple[Found, bool]], rows: Sequence[Row]) -> list[tuple[Found, bool]]:
    """Return measures without the chapters that hold nothing but goals, or a few words each, unless all do."""
    others = {one.chapter for one, heads in asked if heads or not _is_demand(rows[one.unit.start : one.unit.end])}
    return [pair for pair in asked if pair[0].chapter in others] or asked


def _is_demand(own: Sequence[Row]) -> bool:
    """Return whether a measure begins with a goal, or is a few words with a full stop: 严明纪律。."""
    alone = len(own) == 1 and _is_one_sentence(own[0]) and len(without_groups(own[0].said)) <= _MOTTO
    return alone or may_say_text(_first_words(own[0]))


def _usual(asked: Sequence[tuple[Found, bool]], style: Style) -> list[tuple[Found, bool]]:
    """Return the measures of a style, without those that words count (一是), which often have none, beside others."""
    own = [pair for pair in asked if pair[0].unit.style is style]
    return [pair for pair in own if not pair[0].unit.label.endswith(_WORDS)] or own


def _headed(asked: Sequence[tuple[Found, bool]], rows: Sequence[Row]) -> _Headed:
    """Return whether all measures of a style begin with a heading, or some: then only what is surely one is taken.

    Args:
        asked: the measures, and of each whether it has what may be a heading.
        rows: of the outline.
    """
    last = asked[-1][0].unit
    if len(asked) > 1 and last.end == len(rows) and _is_bare(rows[last.start :]):
        asked = asked[:-1]
    series = [one for one, _ in asked]
    headed = [one for one, heads in asked if heads]
    if sum(_is_clauses(rows[one.unit.start]) for one in series) > _CLAUSES * len(series):
        return _Headed.NONE
    if len(headed) >= _MOST * len(series):
        return _Headed.ALL if len(headed) >= _NEARLY_ALL * len(series) else _Headed.MOST
    sure = sum(_is_sure(rows[one.unit.start : one.unit.end]) for one in headed)
    few = _ARTICLES if last.style is Style.ARTICLE else 1
    if last.style is Style.ARTICLE:  # one alone may as well be a short sentence
        asking = (one for one in headed if _ASKING.match(_first_words(rows[one.unit.start])))
        sure = max(sure, sum(_is_like_others(rows[one.unit.start : one.unit.end]) for one in asking))
    told = sum(not _is_one_sentence(rows[one.unit.start]) for one in headed)
    return _Headed.SOME if sure > few and 2 * sure >= told else _Headed.NONE


def _is_bare(own: Sequence[Row]) -> bool:
    """Return whether a measure is one line without a full stop, as where a document is cut: no heading can be told."""
    return len(own) == 1 and "。" not in own[0].text


def _is_one_sentence(row: Row) -> bool:
    """Return whether a line is one sentence, which may be the heading of what stands below as well as a text."""
    text = without_groups(row.said)
    return text.endswith("。") and heading_of(text)[2]


def _is_clauses(row: Row) -> bool:
    """Return whether what stands in the place of a heading is a sentence of several clauses, with more behind it."""
    text = without_groups(row.said)
    heading, end, alone = heading_of(text)
    if alone or re.search("[，,]", heading) is None or len(heading) <= _MOTTO:
        return False
    pair = len(heading) <= _LONGEST_PAIR and re.search(r"\d", heading) is None
    return not pair or len(text) - end <= _MUCH_MORE * len(heading)


def _is_sure(own: Sequence[Row]) -> bool:
    """Return whether a measure surely begins with a heading: few words without a comma, and much more text behind."""
    head = own[0]
    text = without_groups(head.said)
    heading, end, alone = heading_of(text)
    behind = len(text[end:]) + sum(len(row.text) for row in own[1:])
    article = head.mark is not None and head.mark.style is Style.ARTICLE
    if len(heading) > (_SURE_ARTICLE if article else _SURE) or re.search("[，,；;]", heading):
        return False
    return not text.endswith("。") if alone else behind > 2 * len(heading)


def _is_stated(own: Sequence[Row]) -> bool:
    """Return whether a measure begins with a short sentence that says what all below it is about: 粮库应依法建账."""
    text = without_groups(own[0].said)
    heading, end, alone = heading_of(text)
    behind = len(text[end:]) + sum(len(row.text) for row in own[1:])
    short = len(heading) <= _LONGEST_PAIR and re.search(r"[，,；;\d]|^[各请]", heading) is None
    return short and not alone and behind > _MUCH_MORE * len(heading)


def _is_named(own: Sequence[Row]) -> bool:
    """Return whether a measure among sentences names an action before all that it says: 实施粮库更新行动。…."""
    text = without_groups(own[0].said)
    heading, end, alone = heading_of(text)
    behind = len(text[end:]) + sum(len(row.text) for row in own[1:])
    return not alone and _NAMED.fullmatch(heading) is not None and behind > _MUCH_MORE * len(heading)


def _stands_alone(own: Sequence[Row]) -> bool:
    """Return whether the first line of a measure is a few words, and paragraphs without a number stand below it."""
    text = without_groups(own[0].said)
    few = text.endswith("。") and len(text) <= _MOTTO and re.search("[，,；;：:、]", text) is None
    counted = own[0].mark is not None and own[0].mark.style not in (Style.ARTICLE, Style.WORD)  # 四是要总结经验。
    below = own[1:] if few and counted else ()
    return goes_on(below) and all(row.mark is None and not bodies.is_line(row.text) for row in below)


def _heads_points(own: Sequence[Row]) -> bool:
    """Return whether the first line of a measure is a few words without a sign, right above points counted from one."""
    text = without_groups(own[0].said)
    first = own[1].mark if len(own) > 1 else None
    counted = own[0].mark is not None and own[0].mark.style is not Style.ARTICLE
    return counted and first is not None and first.number == 1 and 0 < len(text) <= _SURE and _SIGN.search(text) is None


def _is_like_others(own: Sequence[Row]) -> bool:
    """Return whether an article, others of which surely have a heading, begins with one that is longer than those."""
    if own[0].mark is None or own[0].mark.style is not Style.ARTICLE:
        return False
    text = without_groups(own[0].said)
    heading, end, alone = heading_of(text)
    named = len(heading) <= _LONGEST_ARTICLE and _STATES.search(_QUOTED.sub("", heading)) is None
    return named and not alone and len(text) - end > 2 * len(heading)


def _first_words(head: Row) -> str:
    """Return what may be the heading of a measure whose first row is given."""
    return heading_of(without_groups(head.said))[0]


def _runs_on(own: Sequence[Row]) -> bool:
    """Return whether the first words of a measure are clauses of its text: 当前，…, 各地要…, 一是…, a figure."""
    text = without_groups(own[0].said)
    heading, _, alone = heading_of(text)
    if len(re.findall("[，,；;]", heading)) > 1 and len(heading) > _RUNNING:
        return True
    above = alone and not text.endswith("。") and goes_on(own[1:])
    return bool(_TELLS.match(heading) or _ASKS.search(heading)) or (may_say_text(heading) and not above)


def _is_long(heading: str) -> bool:
    """Return whether the first words are too many for a heading where not all of a series have one."""
    return len(heading) > (_RUNNING if re.search("[，,；;]", heading) else _LONGEST_PAIR)


def _has_heading(one: Found, rows: Sequence[Row]) -> bool:
    row = rows[one.unit.start]
    bare = without_groups(row.said)
    if bracketed(one, row.said, rows[one.unit.start + 1 : one.unit.end]) is not None:
        return True
    if one.unit.style is Style.ARTICLE and not one.unit.label.endswith("项"):  # 第一项 counts tasks, as （一） does
        heads = ARTICLE_HEADING.match(bare)
        return (heads is not None and not _says_how_much(heads)) or (
            0 < len(bare) <= 14 and not bare.endswith(("。", "："))
        )
    heading, end, alone = heading_of(bare)
    if _runs_on(rows[one.unit.start : one.unit.end]):
        return False
    if alone:
        follows = goes_on(rows[one.unit.start + 1 : one.unit.end])
        return (
            len(heading) <= 34 and (not bare.endswith(("；", "，"))) and (follows or not re.search("[。；，]$", bare))
        )
    return len(heading) <= 45 and bool(bare[end:].strip()) and len(heading) < 4 * len(bare[end:])


def _says_how_much(heads: re.Match[str]) -> bool:
    """Return whether what may be the heading of an article is a sentence that sets a figure, or says how often."""
    said = heads["plain"]
    return said is not None and (sets_figure(said) or _HOW_MUCH.search(said) is not None)


@lru_cache(_KEPT)
def without_groups(text: str) -> str:
    """Return a text without the groups of bodies in it; a full stop stands for one between a heading and its text."""
    kept, last = "", 0
    for start, end, _ in bodies.brackets(text):
        kept += text[last:start]
        last = end
        parts = kept[-1:].isalpha() and text[end : end + 1].isalpha()
        kept += "。" if parts else ""
    return (kept + text[last:]).strip()


def bracketed(one: Found, text: str, later: Sequence[Row]) -> str | None:
    """Return the heading of an article that stands alone in brackets on its line (第一条　（目的）), or None."""
    found = re.fullmatch(r"[（(]([^（()）]{2,24})[)）]", text.strip())
    return found[1] if found and one.unit.style is Style.ARTICLE and later else None


def goes_on(later: Sequence[Row]) -> bool:
    """Return whether text stands below a unit's first line, rather than nothing or its bodies."""
    return any(not bodies.is_line(row.text) and without_groups(row.text).strip("。；") for row in later)
