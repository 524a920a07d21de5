"""What a clause says that its bodies have to do: lead, support or guide, or their duty, which all of a list share."""

from __future__ import annotations

import re

from desktop.core.parsing.conventions import DUTIES, KINDS, LEADING, SUPPORTING
from desktop.core.parsing.structure.group_labels import GUIDE, LEAD, SUPPORT

_BEHIND_BODY = "(?<=[局委厅部办署院会府社心司室组处科股队所站区县市镇乡位门])"
_DUTY = (
    r"(?:(?:按照?|依照?|根据|各按)(?:各自|所)?的?(?:分管|主管|监管|管理|业务|工作|任务)?的?(?:领域|行业|范围|权限|职责|职权|职能|分工)+|(?:各自)?(?:职责|职能)(?:分工)?)(?:分别|共同|分头)?(?:负责(?:落实|实施|推进)?|落实|推进|办理|组织实施|抓好落实)?|分工(?:负责|落实)|(?:协同|联合|合力|分头)(?:推进|落实|实施)|各司其职(?:[、，]?共同(?:推进|负责|落实))?|"
    r"(?:分别|共同|分头|具体|牵头组织)?负责(?:(?:长期|持续)?(?:落实|推进|坚持)|落实|实施|组织实施|推进|具体落实)?|(?:抓好|结合(?:各自|工作)?实际|组织(?:各?(?:相关|有关)(?:部门|单位))?|具体|推进|认真|贯彻|督查|督促|督导|监督|检查)*(?:落实|实施)|(?:结合(?:各自|工作)?实际|认真)+(?:贯彻|执行|推进)"
    rf"|{_BEHIND_BODY}(?:(?:统筹|协调)*推进|负责(?:做好|具体)?[^、，；：:（(]{{2,12}})"
)
_ROLE_END = re.compile(
    rf"(?P<lead>(?:(?:按照?|依)(?:各自)?职责(?:分工)?|共同|分别|联合|负责|总)?(?:牵头|主责|主办|主抓|负总责|为主|统筹(?:协调)?(?!推进))(?:并?(?:按照?(?:各自)?职责(?:分工)?|分别|共同|具体)?(?:负责|落实|组织实施|推进|组织|抓总|会同))?|为(?:{LEADING})(?:{DUTIES})?(?:{KINDS}))$|(?P<guide>(?:负责|进行|加强|做好|业务|监督|督促)?指导(?:支持|监督|督促|协调|服务)?)$"
    rf"|(?P<support>(?:(?:按照?|依)(?:各自)?职责(?:分工)?|积极|做好)?(?:配合|参与|参加|协助|协同(?!推进|落实|实施)|(?<!政)协办|支持)(?:配合|落实|实施|推进)?"
    rf"|为第?[一主要首其他]*(?:{SUPPORTING})(?:{DUTIES})?(?:{KINDS})|{_BEHIND_BODY}(?:协调|监督|督导|督促|督办))$|(?P<duty>{_DUTY})$"
)
TASK = re.compile(
    "(?:负责|牵头|承担)(?!负责|牵头|会同|组织实施|[抓主]|总责|(?:长期|持续|具体|共同|组织|推进)*(?:落实|实施|推进|坚持))[\u4e00-\u9fff]{2}"
)
"""What a body is to do is told: 市粮食局负责编制规划."""
_BY = re.compile(  # 由甲局负责, 第1、2项由甲局负责, 其余由乙局负责, 培训由丙局负责: for what, not who
    "^(?:其中)?(?:第[一二三四五六七八九十\\d、和及至到—–~～第（()）-]{1,16}[项条款点](?:任务|工作|事项|措施)?由?"
    "|(?:[^，；、（(]{1,14}(?<!自))?由(?!于))"
)

_JOINED = re.compile(f"{_BEHIND_BODY}(?:联合|会商|商)(?=[省市县区州旗]|国[家资务土网税安防有]|各|[有相]关|中央)")
"""What is said for 会同: 甲局联合乙局. What follows begins like a body: 商务局 and 工商联合会 are names."""


def role(clause: str) -> tuple[str | None, str, bool]:
    """Return the role that the end of a clause gives, the clause without it, and whether it was a duty (负责)."""
    found = _ROLE_END.search(clause)
    if found is None:
        return None, clause, False
    rest = clause[: found.start()].rstrip("，,、 ")
    if not rest and found.lastgroup != "duty":
        return None, clause, False
    part = {"lead": LEAD, "guide": GUIDE}.get(found.lastgroup or "", SUPPORT)
    return part, _BY.sub("", rest), found.lastgroup == "duty"


def joint(names: str) -> tuple[str, str]:
    """Return the bodies that act together with others, and these; the second is empty where nobody is joined."""
    before, sign, together = names.partition("会同")
    if not sign and (found := _JOINED.search(names)):
        return names[: found.start()], names[found.end() :]
    return before, together


def of_part(clause: str) -> bool:
    """Return whether a clause says for which part its bodies answer: 第2项由甲局牵头."""
    by = _BY.match(clause)
    return by is not None and by[0] != "由"


def answers_alone(clause: str) -> bool:
    """Return whether a clause says that its body sees to all: 甲局负责, 甲局具体负责, but not 甲局按职责分工负责."""
    return (
        re.search(r"负责(?:长期|持续)?(?:落实|实施|组织实施|推进)?$", clause) is not None
        and re.search("按|职责|分工|共同|分别", clause) is None
    )
