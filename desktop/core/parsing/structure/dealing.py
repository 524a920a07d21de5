"""Figures dealt out among several things: A、B分别达到1%和2%, and A、B由3%、4%降至1%、2%."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import dues, granted, naming, respective, trends
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.figures import NEAR, Figure, figures

_KEPT = 16  # sentences whose years are kept
_YEARS = re.compile(
    rf"[到在至]?(?:20\d\d(?=[、和与及])|{YEAR}前?)(?:[、和与及][到在至]?(?:20\d\d(?=[、和与及])|{YEAR}前?))+"
)
"""2025年、2026年, 2025、2026年."""
_MONTHS = re.compile(
    r"(?:(?P<year>20\d\d)年)?(?P<every>\d{1,2}月[底末]?前?(?:[、和与及]\d{1,2}月[底末]?前?){1,11})[^，。；\d]{0,16}分别"
)
_YEARS_BEHIND = re.compile(rf"（{_YEARS.pattern}）")  # 不低于40%和45%（2027年、2030年）
_FROM_TO = re.compile(r"(20\d\d)年?(?:[—–~～-]+|至|到)(20\d\d)年")
_JOINS = re.compile(r"(?:[（(][^（()）]*[)）])?\s*(?:、|和|与|及|，)\s*")  # 减少11%（其中…）、15%
_LISTS = re.compile("[、和与及]")
_ASIDE = re.compile("[（(]含?[^（()）]*、[^（()）]*[)）]")  # 排放总量（含工业、生活）
_DOUBLED = re.compile("[^，。；]{4,}(?:倍增|翻番|翻[一两]番|稳[定步](?:增长|提高))$")
_BOUND = re.compile("以内|之内|以上|以下|左右|上下")  # what stands behind the last figure of a list
_NAMES = re.compile(  # names in a row with one verb
    "(?:^|[，；。])(?P<names>[^，；。\\d]*[、和与及][^，；。\\d]*?)(?:年均|每年|同比|累计)*(?:增长|达到?|提高到|提升到|降至|下降|降低|控制在|稳定在|保持在|压缩至|缩短至)$"
)
_NOUN = re.compile("的?[\u4e00-\u9fff“][^，。；、\\d]+")
_WHO = re.compile(f"([^，。；]*[、和与及][^，。；]*?)分别(?:{naming.DOES}|{naming.ACTS})(?:不少于|至少)?")
_AMONG = re.compile("(?:在)?([^，。；\\d]*[、和与及][^，。；\\d]*)中")  # 粮库和粮店职工中，持证比例分别达到80%和60%
_DEED = re.compile(
    "(?![达增下降提减占控保稳压缩]|不)[\u4e00-\u9fff]{4,}(?<![率量值额比])"
)  # 2026年、2027年分别接待粮商3万人次、5万人次
_PART_OF = re.compile("占(?P<wholes>[^，。；占]+?)的?(?P<ratio>比重|比例|份额)")
_START = r"\d[\d.]*(?:%|‰|[^，。；、\d和与及降下压缩减提增扩上调]{0,6})"
_STARTS = re.compile(  # 由2020年的30%、40%降至: from where each of several things starts
    rf"(?:分别)?(?:由|从)[^，。；\d]{{0,8}}(?:20\d\d年(?:底|末)?的?)?(?P<every>{_START}(?:[、和与及]{_START})+)"
    rf"(?:分别|各)?(?:降低?|下降|压[缩减]|缩[短减]|减少?|提[高升]|增[加长]?|扩大|上升|调整)(?:至|到|为)(?:{YEAR}的?)?"
)
_MERGES = "整合|合并|归并|重组|撤并|压减|压缩|精简|缩减|优化|调整|组建"
_MERGED = re.compile(rf"\s*[^，。；、\d]{{1,12}}?(?:{_MERGES})+(?:为|成|到|至)(?:约|不超过)?\s*")
"""What stands between the number of things that are merged and what becomes of them: 12座粮库整合为8座."""
_OF_KINDS = re.compile(  # 损耗率分别降至果蔬6%和肉类3%
    "(?:^|(?<=[，。；：]))(?P<rate>[^，。；：、\\d]{2,30}?)分别(?:下?降低?|提[高升]|压[减降缩]|减少|控制|稳定|达)(?:到|至|在)(?P<kind>[\u4e00-\u9fff]{2,8})$"
)
_NEXT_KIND = re.compile("[、和与及](?P<kind>[\u4e00-\u9fff]{2,8})")


def of_kinds(sentence: str, every: Sequence[Figure], running: str | None) -> tuple[list[Aim], set[int]]:
    """Return the targets of figures before which stands of what each of them is: 损耗率分别降至果蔬6%和肉类3%.

    And where these figures begin.

    Args:
        sentence: in which they stand.
        every: its figures.
        running: the date that holds at its beginning.
    """
    made: list[Aim] = []
    taken: set[int] = set()
    for at, figure in enumerate(every) if "分别" in sentence else ():
        first = _OF_KINDS.search(sentence, max(0, figure.start - NEAR), figure.start)
        own = [(figure, first["kind"])] if first and figure.unit in ("%", "‰") else []
        for one, two in pairwise(every[at:] if own else ()):
            if (kind := _NEXT_KIND.fullmatch(sentence, one.end, two.start)) is None or one.unit != two.unit:
                break
            own.append((two, kind["kind"]))
        if first is None or len(own) < 2:
            continue
        rate, due = naming.clean(first["rate"]), dues.last(sentence, running, 0, figure.begin)
        taken.update(one.begin for one, _ in own)
        made += [
            Aim(0, first.start(), one.end, kind + rate, one.comparator, one.value, one.unit, due) for one, kind in own
        ]
    return made, taken


def without_starts(sentence: str, every: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those from which things start: 30% and 40% of 由30%、40%降至20%、30%.

    So starts what is merged: 12座粮库整合为8座.
    """
    starts = [found.span("every") for found in _STARTS.finditer(sentence)]
    merged = {
        one.begin
        for one, other in pairwise(every)
        if one.unit == other.unit and _MERGED.fullmatch(sentence, one.end, other.start)
    }
    return [one for one in every if one.begin not in merged and not any(a <= one.begin < b for a, b in starts)]


def begins(sentence: str, every: Sequence[Figure], at: int) -> bool:
    """Return whether a figure is the first of several that are dealt out."""
    before = sentence[max(0, every[at].start - 14) : every[at].start]
    if at + 1 == len(every) or not _joined(sentence, every[at], every[at + 1]):
        return False
    if re.search(r"分别(?:[较比]20\d\d年)?[^，,。；、\d]{0,8}$|[^，,。；、\d]各约?$", before) or _started(
        sentence, every, at
    ):
        return True
    return _is_parallel(sentence, every, at)


def in_years(sentence: str, every: Sequence[Figure]) -> dict[int, str]:
    """Return the dates of what one thing is to reach year by year, by where each figure begins.

    Of 到2027年和2030年，…达到2%和3% each of as many figures as years has its own.
    """
    made: dict[int, str] = {}
    for at, one in enumerate(every) if _YEARS.search(sentence) else ():
        if at and _joined(sentence, every[at - 1], one):
            continue
        own = list(_run(sentence, every, at))
        behind = _YEARS_BEHIND.match(sentence, own[-1].end)
        years = behind or _last(_YEARS, sentence, one.start)
        if not years or (not behind and dues.named(sentence, years.end(), one.start)):
            continue
        said = re.findall(r"20\d\d", years[0])
        if len(said) == len(own) and len({_unit(other, own[-1]) for other in own}) == 1:
            made.update(zip((other.begin for other in own), said, strict=True))
    return made


def in_months(sentence: str, this_year: str | None) -> dict[int, str]:
    """Return the dates of what is dealt out among months, by where each figure ends: 6月底、12月底前分别完成30%、100%.

    Args:
        sentence: in which they stand.
        this_year: the year of months that name none, where the document tells it.
    """
    made: dict[int, str] = {}
    for found in _MONTHS.finditer(sentence):
        year, months = found["year"] or this_year, re.findall(r"\d+(?=月)", found["every"])
        every = [one for one in figures(sentence) if one.start >= found.end()]
        own = list(_run(sentence, every, 0)) if every else []
        if year and len(own) == len(months):
            made.update((one.end, f"{year}-{int(month):02}") for one, month in zip(own, months, strict=True))
    return made


def _is_parallel(sentence: str, every: Sequence[Figure], at: int) -> bool:
    """Return whether as many rates are named before several figures, without 分别: 人次和收入增长10%和12%."""
    named = _names_before(sentence, every[at])
    if named is None or (at and every[at - 1].end > named.start()):
        return False
    own = list(_run(sentence, every, at))
    parts = re.split("[、和与及]", named["names"])
    return len({_unit(one, own[-1]) for one in own}) == 1 and len(parts) == len(own) and min(map(len, parts)) > 1


def _names_before(sentence: str, figure: Figure) -> re.Match[str] | None:
    return _NAMES.search(sentence, max(0, figure.start - NEAR), figure.start)


def end(sentence: str, every: Sequence[Figure], at: int) -> int:
    """Return which figure follows those that are dealt out from one on."""
    return at + len(list(_run(sentence, every, at)))


def dealt(
    sentence: str, every: Sequence[Figure], at: int, start: int, due: str | None, told: Sequence[str]
) -> list[Aim]:
    """Return the targets of the figures that are dealt out from one on.

    Args:
        sentence: in which they stand.
        every: its figures.
        at: which of them is the first.
        start: where its phrase begins.
        due: the date that holds where the figures have none of their own.
        told: what figures before count (A达5个、B达6个，分别增长…).
    """
    own = list(_run(sentence, every, at))
    if own[0].start < own[0].begin or sentence.endswith(("控制在", "控制到"), 0, own[0].start):  # 分别超过90%、75%
        own = [
            msgspec.structs.replace(one, comparator=own[0].comparator) if one.comparator is Comparator.EQUAL else one
            for one in own
        ]
    started = _started(sentence, every, at)
    before = sentence[start : max(start, started.start()) if started else own[0].start]
    if "分别" not in before and not started and (named := _names_before(sentence, own[0])):
        before = named["names"]
    if granted.refused(before):
        return []
    years = _last(_YEARS, sentence, own[0].start)
    said = re.findall(r"20\d\d", years[0]) if years else _span(sentence, own[0].start)
    said = said or dues.of_plans(sentence[max(start, own[0].start - NEAR) : own[0].start])
    by = said if len(said) == len(own) else [due] * len(own)
    earlier = re.split("[，,。；;：:]", sentence[max(0, start - NEAR) : start].rstrip("，, "))[
        -1
    ]  # 布设起降点，2025年、2026年分别新增…
    names = trends.of_each(
        _behind(earlier + before if before.startswith("分别") else before, sentence, own)
        or _names(before, earlier, len(own), told, years is not None and len(said) == len(own)),
        sentence[max(start, own[0].start - NEAR) : own[0].start],
        _unit(own[0], own[-1]),
    )
    of_all = _of_all(sentence, own)
    return [
        Aim(0, start, one.end, named, _compares(one, of_all), one.value, _unit(one, own[-1]), date)
        for named, one, date in zip(names, own, by, strict=True)
    ]


def _behind(before: str, sentence: str, own: Sequence[Figure]) -> list[str] | None:
    """Return what each has of the things behind several figures: 市级、县级分别建设3座、1座粮库."""
    noun, who = _NOUN.match(sentence, own[-1].end), _WHO.fullmatch(before)
    if noun and who and _YEARS.search(before):
        return [naming.clean(noun[0])] * len(own)  # 2026年、2027年分别建成3座、5座粮库
    parts = re.split("[、和与及]", naming.clean(who[1])) if noun and who else []
    return [part + naming.clean(noun[0]) for part in parts] if noun and len(parts) == len(own) else None


def _names(before: str, earlier: str, count: int, told: Sequence[str], by_year: bool) -> list[str]:
    """Return what each of several figures counts, by the words before them and by the clause before these.

    ``by_year``: the figures are dealt out among years, so that one name without a list is the name of all.
    """
    own = _ASIDE.sub(
        "", naming.clean(_YEARS.sub("", re.sub(r"(?:分别(?:[较比]20\d\d年)?[^，,。；\d]*|各)$", "", before)))
    )
    noun = before.rpartition("分别")[2] if "分别" in before else ""
    ratio = re.sub("(?:达到|达|为|至)+$", "", noun)
    thing = naming.clean(noun)  # 2025年、2026年分别改造老旧小区110个、130个
    own = re.sub("(?<=..)(?:达到?|为|是)$", "", own)
    if told and told[-1] in earlier and (parts := _parts(own, count)):
        return [told[-1] + part for part in parts]
    if own and by_year and not _LISTS.search(own):
        return [own] * count
    if own:
        shares = respective.shared(own, ratio, count) or respective.dealt(own, count)
        of = _AMONG.fullmatch(earlier) if len(set(shares)) == 1 else None
        among = respective.dealt(naming.clean(of[1]), count) if of else []
        return [one + share for one, share in zip(among, shares, strict=False)] if len(set(among)) > 1 else shares
    if len(thing) > 1 and (thing != noun or naming.LED.match(noun) or (by_year and _DEED.fullmatch(noun))):
        return [thing] * count
    same = told and (told[-1] in earlier or re.fullmatch(f"{naming.DOES}|{naming.ACTS}", noun) is not None)
    if len(told) < count and same and re.search(r"\d", earlier):
        return [told[-1]] * count  # 2025年建成粮库2座，2026年、2027年分别建成3座、5座
    if _DOUBLED.search(earlier):
        return respective.dealt(naming.clean(earlier), count)  # 城乡收入翻一番，分别增长7%和8%
    return list(told[-count:]) if len(told) >= count else respective.dealt(naming.clean(earlier), count)


def _parts(own: str, count: int) -> list[str] | None:
    """Return of what something is a part, by a list that names it not: 产值达到5亿元，占甲业和乙业比重分别…."""
    listed = _PART_OF.fullmatch(own)
    wholes = re.split("[、和与及]", listed["wholes"]) if listed else []
    return [f"占{whole}{listed['ratio']}" for whole in wholes] if listed and len(wholes) == count else None


def _run(sentence: str, every: Sequence[Figure], at: int) -> Iterator[Figure]:
    """Yield a figure and those that are joined to it, one to the next."""
    yield every[at]
    while at + 1 < len(every) and _joined(sentence, every[at], every[at + 1]):
        at += 1
        yield every[at]


def _joined(sentence: str, one: Figure, two: Figure) -> bool:
    return _JOINS.fullmatch(sentence, one.end, two.start) is not None


def _started(sentence: str, every: Sequence[Figure], at: int) -> re.Match[str] | None:
    """Return from where as many things start as are dealt out from a figure on, or None."""
    end = every[at].start
    near = _STARTS.finditer(sentence, max(0, end - NEAR), end)
    found = next((one for one in near if one.end() == end), None)
    count = len(re.findall(r"\d[\d.]*", found["every"])) if found else 0
    return found if found and count == len(list(_run(sentence, every, at))) else None


def _span(sentence: str, before: int) -> list[str]:
    """Return the years of a span before a list: 2027—2028年，仓库分别达到20座、30座."""
    span = _last(_FROM_TO, sentence, before)
    return [str(year) for year in range(int(span[1]), int(span[2]) + 1)] if span else []


def _last(pattern: re.Pattern[str], sentence: str, before: int) -> re.Match[str] | None:
    """Return the last place before another where a sentence says something."""
    every = _places(pattern, sentence)
    at = bisect_right(every, before, key=lambda one: one.end())
    return every[at - 1] if at else None


@lru_cache(_KEPT)
def _places(pattern: re.Pattern[str], sentence: str) -> tuple[re.Match[str], ...]:
    """Return where a sentence says something; each of its figures asks for it."""
    return tuple(pattern.finditer(sentence))


def _of_all(sentence: str, own: Sequence[Figure]) -> Comparator | None:
    """Return what only the last figure of a list has and holds for all: 控制在10万吨、9万吨以内; None for nothing."""
    bounded = [_BOUND.search(sentence, one.begin, one.end) is not None for one in own]
    return own[-1].comparator if bounded[-1] and not any(bounded[:-1]) else None


def _compares(figure: Figure, of_all: Comparator | None) -> Comparator:
    return of_all if of_all is not None and figure.comparator is Comparator.EQUAL else figure.comparator


def _unit(figure: Figure, last: Figure) -> str | None:
    """Return the unit of a figure of a list whose last one alone names it: 1.2万亿、9000亿元, 10个、7个工作日."""
    if figure.unit == "个" and last.unit and last.unit.startswith("个"):
        return last.unit
    bare = figure.unit is not None and last.unit is not None and re.fullmatch("[百千万亿]+", figure.unit)
    return f"{figure.unit}{last.unit.lstrip('百千万亿')}" if bare and last.unit else figure.unit or last.unit
