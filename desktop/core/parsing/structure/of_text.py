"""Figures that count what their own sentence lists, or tell which things a rate or a ban is of, as a table of rules.

They repeat what is said in words (甲、乙等2个专项行动), and an office can prove nothing by them. A rule of
``refusals`` each, with a sentence that is its test.
"""

from __future__ import annotations

from desktop.core.parsing.structure.refusals import rule

_ACTS = "(?:专项|重大|重点|主题|三年)?(?:行动|机制|制度|环节|体系|活动|领域)(?![\u4e00-\u9fff])"

RULES = (
    rule(
        "实施粮库整治、粮食节约等2个专项行动。",
        units=("个", "项", "大"),
        exact=True,
        clause="[^，。；]{2,}、[^，。；]*$",
        after=f"[^，。；、\\d]{{0,6}}{_ACTS}",
        unless="\\d",
    ),
    rule(
        "将仓库50米内换乘比例提升至93%。",
        units=("米", "公里", "分钟"),
        exact=True,
        after=r"(?:内|半径|服务半径|范围内?)?[^，。；、\d]{0,12}(?:率|比例|占比|比重)",
    ),
    rule("消除60座以上的超大仓群。", bounds=("以上", "以下"), clause="(?:消除|取消|杜绝|禁止)$"),
)
"""What a sentence says of itself; ``refusals.refused`` asks them for a figure."""
