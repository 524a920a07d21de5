"""What a notice issues or forwards: the titles of it that stand in its own title, its text, or news above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.title_lines import TITLE_END
from desktop.core.parsing.values import Line

BODY = re.compile(r"(?:政府|办公厅|办公室|委员会|委|部|局|厅|署|院|会|组|中心|国务院|中共中央|党委|党组)$")
ISSUERS = re.compile(rf"{BODY.pattern}|等(?:[\d一二三四五六七八九十]+个?)?(?:部门|单位|机关)$")
"""The end of the name of a body, and of what stands for several of them: 市粮食局等3部门."""
_AREA = re.compile("[\u4e00-\u9fff]{2,6}?(?:自治区|[省市县区州盟旗])")
_NAME = re.compile("(?!.*(?:印发|转发|等))[\u4e00-\u9fff（）()]{3,30}")
_SENDS = re.compile("关于|印发|批?转发|批转")
"""What stands behind the bodies in a title."""
_RED = re.compile(
    r"([\u4e00-\u9fff、（）()\s]{3,60}?)\s*(?:令|公告)(?:[\s（(]*(?:\d{4}\s*年\s*)?第[^，。；]{1,12}号[^，。；]{0,20})?"
)
_OUTER = str.maketrans("〈〉<>", "《》《》")  # < > are typed for 〈〉
_ANNOUNCED = re.compile(
    "(?:印发|发布|出台|公布)(?:了)?《([^》]{4,60})》|《([^》]{4,60})》(?:全文|内容)?如下|(?:制定|制订|编制)(?:了)?《([^》]{4,60})》(?:[。，,]|[（(]以下(?:统一?)?简称)"
)
_WHOSE = re.compile(
    rf"^[^《》，。；：]{{2,40}}?(?:{ISSUERS.pattern.replace('$', '')}|办)(?=关于)|"
    r"^[^《》，。；：]{2,40}?等(?:[\d一二三四五六七八九十]+个?)?(?:部门|单位|机关)(?=[^《》，。；：]{6})"
)
"""The bodies whose text a notice forwards, in its title: 转发商务局等部门关于建库的意见."""

_PLACE = re.compile("[\u4e00-\u9fff]{1,8}[省市县区州]")
"""What a notice may leave out of the title of that which it issues."""


def bodies_in(line: str) -> list[str]:
    """Return the bodies that sign on one line, parted by spaces or run together: 云岭省粮食局云岭省财政厅."""
    parts = line.split()
    if all(len(one) == 1 for one in parts):
        return ["".join(parts)]  # 国 务 院
    found: list[str] = []
    for part in parts:
        place = _AREA.match(part)
        found += re.split(f"(?<=[厅局委部院府会室办])(?={place[0]})", part) if place else [part]
    return found


def in_title(title: str) -> tuple[str, ...]:
    """Return the bodies with which a title begins: 云岭市粮食局 云岭市财政局关于…; none where it names none."""
    before, *about = _SENDS.split(title, maxsplit=1)
    return _bodies(before) if about else ()


def of_sheet(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the bodies whose decree or public notice it is, printed in red above: 云岭市人民政府令 / 第7号."""
    sheets = (_RED.fullmatch(line.text.strip()) for line in lines if line.cells is None)
    return next(filter(None, (_bodies(found[1]) for found in sheets if found)), ())


def _bodies(names: str) -> tuple[str, ...]:
    """Return the bodies that are named and nothing else, none where anything else is."""
    named = bodies_in(names.replace("、", " "))
    return tuple(named) if all(BODY.search(one) and _NAME.fullmatch(one) for one in named) else ()


_QUOTED = r"《[^《》]{4,60}(?:〈[^〉]*〉[^《》]*)?》"
_ISSUED = re.compile(rf"印发((?:{_QUOTED}(?:[、和及与]|以及)?)+)")
_ELSEWHERE = re.compile(r"(?<=[。，])20\d\d年(?!\d)[^《》。，；\d]{2,20}印发《[^《》]*》")
"""What others issued of which a text tells: 2027年，…。2026年省政府印发《…》，…."""


def issued_titles(lines: Sequence[Line]) -> set[str]:
    """Return the titles that the head of a notice issues."""
    top = [line.text.strip() for line in lines[:60] if line.cells is None]
    issued = _ISSUED.findall(_ELSEWHERE.sub("", "".join(top)))
    found = [name[1:-1] for names in issued for name in re.findall(_QUOTED, names)]
    sent = [line for line in top if re.search("(?:现|一并)?(?:印发|转发|发)给?你们|已经[^。]{2,30}同意", line)]
    quoted = re.findall(r"《([^《》]{4,60}(?:〈[^〉]*〉[^《》]*)?)》", "".join(sent))
    drafted = re.findall(r"起草(?:了|形成了?)《([^《》]{4,60})》", "".join(top))
    quoted += [name[name.find("关于") :] for name in drafted if "关于" in name] + drafted
    named = {_own(name) for name in (*found, *quoted)}
    return named | {name for line in top if (name := issued_title(line))}


def issued_title(title: str) -> str | None:
    """Return what a title issues: 市政府办公室印发《甲方案》的通知 → 甲方案, or None."""
    found = re.fullmatch(
        r"[^《》。]*(?:印发|(?<!批)转发|批转)了?(?:[《〈](?P<quoted>.{4,80})[》〉]|(?P<plain>[^《》〈〉。：:]{4,80}))(?:的(?:通知|函))?",
        title,
    )
    return _own(found["quoted"] or re.sub("的(?:通知|函)$", "", found["plain"])) if found else None


def _own(quoted: str) -> str:
    """Return a title as it stands by itself: inside 《》 those of another are 〈〉 (GB/T 15834—2011, 4.15)."""
    return quoted.translate(_OUTER)


def published_title(title: str) -> str | None:
    """Return what a headline says was published, by its whole title or a part of it, or None."""
    found = re.fullmatch("[^《》。]*?(?:公布|发布|下发|下达|制[定订])了?《?([^《》。]{4,40}?)》?的通知", title)
    return found and found[1]


def as_named(title: str, names: Sequence[str]) -> str:
    """Return what a title issues, else the title; as the notice itself names it where its title says it otherwise.

    The title of a notice may leave out the place (云岭市粮库建设方案) or 的, or add whose text it forwards:
    转发市粮食局等部门粮库建设若干措施的通知 → 粮库建设的若干措施, if 《粮库建设的若干措施》 is issued.
    """
    issued = issued_title(title)
    if issued is None:
        return title
    placed = [name for name in names if name.endswith(issued) and _PLACE.fullmatch(name.removesuffix(issued))]
    if len(placed) == 1:
        return placed[0]
    said = issued.replace("的", "")
    named = [name for name in names if name != issued and said.endswith(name.replace("的", ""))]
    whose = (said.removesuffix(name.replace("的", "")) for name in named)
    bodies = (not one or one.endswith("办") or ISSUERS.search(one) is not None for one in whose)
    own = [name for name, issuing in zip(named, bodies, strict=True) if issuing]
    return max(own, key=len, default=issued if re.search("[《〈]", title) else _WHOSE.sub("", issued))


def announced_title(texts: Iterable[str]) -> str | None:
    """Return what news above a text says was issued, 近日，市政府印发《甲方案》，全文如下, or None.

    Below the first heading the text itself may tell of other plans.
    """
    for text in texts:
        if mark(text.strip()) is not None:
            break
        if (found := _ANNOUNCED.search(text)) is not None:
            title = found[1] or found[2] or found[3]
            if TITLE_END.search(title):
                return title
    return None
