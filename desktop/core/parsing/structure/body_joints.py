"""Where the names of bodies in a list end, whatever its signs say.

市商务局和市财政局 are two, 市文化和旅游局 is one; 各市、县人民政府 are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_AND = "(?:和(?!平[区分]|[谐顺美睦])|以?及|与)"
_EVERYWHERE = (
    r"各|有关|相关|地方|所在|[^、和及与]{0,10}成员单位$|[省市州县区][直级属]"
    r"|[^和及与]{1,8}[市县区州盟旗](?:人民)?(?:政府)?$"
)
"""What follows the name of an office: those of all places, or of one: 市商务局和各县, 省商务厅和东山市政府."""
_OFFICE = r"(?:[^、]{1,16}(?:[局厅委办署]|宣传部|(?<!自治区)政府)|[^、]{0,16}(?:检察院|公司|集团|银行))$"
_LOCAL = (
    r"各(?!地(?:区|方|$))|地方各级(?:人民)?政府|[有相]关[省市州县区]"
    "|乡镇|镇乡|镇街|街道|县区|区县|市县|[县区市][（(市区县]"
)
_ALL_ZONES = "(?:产业|工业|功能)?(?:园区|功能区)(?:管委会|管理委员会)?$"
"""Zones without a name, which 各 before the governments means too: 各县政府及园区管委会 are one as 各市、县政府 are."""
_JOINTS = re.compile(
    rf"(?<=[部委局厅办署院会行府社团联协关室司校心队)）])(?<!有关)(?<!相关){_AND}(?={_EVERYWHERE})"
    rf"|(?:(?<=[局厅委办部署])|(?<=法院|公司|集团|银行)){_AND}(?!其|[下所]属)(?={_OFFICE})"
    rf"|(?<=[门位构])[及和与](?={_LOCAL})|(?<=.)以及(?=.)"
    r"|(?<=[室段处科组])(?=各(?!(?:有关|相关)?成员单位))"  # 各处室各年段
    r"|(?:(?<=国务院[有相]关部门)|(?<=国务院[有相]关部门和单位))[及和与](?=(?:各|[有相]关)地[区方])"
    rf"|(?<=政府|[各\d][市县区]|[市县区][市县区])[和及与](?!{_ALL_ZONES})(?=[^和]{{2,16}}(?:示范区|开发区|高新区|新区|园区|管委会|基地)$)"
)
_EVERY = re.compile(
    r"(?:各|有关|相关)(?:省(?:、自治区)?|(?:县[（(〔]市[)）〕]|区[（(〔]市[)）〕]|市[（(〔][州县][)）〕])|[市县区州镇乡盟旗]|地市|设区市|市州|区市|县区|县市|市县)"
    r"(?:、(?:县级市|[州县区市旗镇乡]))*"
)
_EVERY_TOO = re.compile(
    r"(?:自治区|直辖市|县级市|县市区|市区县|州|县|区|市|旗|镇|街道|乡)级?(?:$|[（(〔]|人民政府|政府|办事处|管委会|及|和)"
)
_ONE_NAME = re.compile(
    "(?:各|有关|相关)部门、单位$|党委、(?:人民)?政府$|(?:科委|科学技术委员会)、中关村(?:管委会|科技园区管理委员会)$"
)
"""The name of a body that holds the sign between two."""


_BARE = ("县", "市", "区", "市州", "地市")
_SHARED = re.compile("(?![省市县区州各有相全本])[\u4e00-\u9fff]{2,4}等?[市县区旗州](?:人民)?政府$")
_PLACE = re.compile(
    "(?![省市县区州各有相全本])[\u4e00-\u9fff]{2,4}(?<![部委局厅办署院会行府社团联司处室站所队馆市县区镇乡级直关心校业构])"
)
"""Places that share what stands behind the last of them: 东山、南山等市人民政府; two alone may be two bodies."""

_PERSON = re.compile(
    r"(?:[省市县区局厅院校委]级?)?(?:党组|党委|党工委|党支部|(?:领导)?班子)(?:副书记|书记|成员)(?!办|单位)[^、，；（(]{0,8}$"
    r"|(?!.*(?:[学协]?会|会议|联盟|专班|中心|单位|[院校站馆队组团奖])$)(?:(?:常务|分管)?副)?(?:[局厅县市区镇乡处科院校所站队]长|秘书长|主任|总工程师)(?!办|热线|信箱|学校)[^、，；（(部委局厅办处科室]{2,3}$"
)
"""Somebody by name and post, who is no body: 党组成员王某, 副局长李某某."""


def parted(names: str) -> list[str]:
    """Return the names that a text without commas holds."""
    return [name for name in _JOINTS.split(names) if name]


def _places(names: Sequence[str], name: str) -> int:
    """Return how many places at the end of a list share the government that stands behind the next one."""
    if _SHARED.match(name) is None:
        return 0
    return next((at for at, one in enumerate(reversed(names)) if not _PLACE.fullmatch(one)), len(names))


def joined(names: Sequence[str]) -> list[str]:
    """Return the names of a list without persons, and with those as one that the sign between two does not part."""
    made: list[str] = []
    for name in names:
        if _PERSON.match(name):
            continue
        if (places := _places(made, name)) > 1 or (places and "等" in name):
            name = "、".join([*made[-places:], name])
            del made[-places:]
        every = made and (_EVERY.fullmatch(made[-1]) or made[-1] in _BARE) and _EVERY_TOO.match(name)
        if every or (made and _ONE_NAME.search(f"{made[-1]}、{name}")):
            made[-1] += "、" + name
        else:
            made.append(name)
    return made
