"""Figures that only tell which things are meant, or how a plan is built, as a table like that of ``refusals``.

How large something is, how far it reaches, how many aims are listed, what a work costs: none of it is to be reached.
"""

from __future__ import annotations

from desktop.core.parsing.structure.refusals import rule

_BOUNDS = ("以上", "以下", "以内")
_OF_MACHINES = ("蒸吨", "瓦", "兆瓦", "伏安", "马力", "总吨", "载重吨")  # without 百千万亿

RULES = (
    rule("全面停用35蒸吨以上烘干锅炉。", units=("蒸吨", "蒸吨/小时"), bounds=_BOUNDS, after="的?[\u4e00-\u9fff]{2}"),
    rule(
        "20万千瓦及以上烘干机组全部完成改造。",
        units=_OF_MACHINES,
        bounds=_BOUNDS,
        after="的?[^，。；]{2,44}(?:全部|基本|完成|实现|关停|淘汰|退出|改造|整合|必须|一律)",
    ),
    rule(
        "推动部分60万千瓦烘干机组灵活性改造。",
        units=_OF_MACHINES,
        exact=True,
        clause="(?:部分|单机|对|推动|推进|开展|和|及|、)$",
        after="[^，。；、\\d]{2,8}(?:机组|锅炉|风机|变压器|船舶)",
    ),
    rule("关停粮库5公里范围内的锅炉。", units=("公里", "米"), after="[^，。；、\\d]{0,10}范围(?:内|外|以内|之内)"),
    rule(
        "其中约束性指标12项，预期性指标9项。",
        units=("项", "个"),
        exact=True,
        clause="(?:性|主要|核心|规划|具体)指标(?:共|有)?$",
    ),
    rule(
        "粮库改造项目4项，需投资3亿元。",
        units=("元",),
        exact=True,
        clause="^(?:共|约|预计|估算|计划)*(?:需要?|拟)投资(?:约)?$",
    ),
    rule(
        "粮库课题立项不超过3项，财政资金投入不超过项目总投入的30%。",
        limit=True,
        clause="(?:立项|(?:申报|在研)项目(?:总数)?|^[^，。；]{0,8}(?:限报|申报|推荐)[^，。；]{0,6}|财政资金(?:投入|支持))$",
    ),
    rule("设置2个研究方向，每个研究方向支持1个项目。", exact=True, clause="^每[个项家][^，。；]{2,10}支持$"),
    rule("“十五五”时期规划总投资40亿元。", units=("元",), exact=True, clause="规划总投资(?:约|为)?$"),
    rule(
        "粮库工程总投资40亿元，其中省级投资30亿元，占比75%，自筹10亿元。",
        units=("元", "%"),
        exact=True,
        before=r"总投资(?:约|为)?[\d.]+[万亿]*元[，,][^。]*$",
        unless="(?:完成|年度|新增|力争|到20\\d\\d年)[^，。；]*$",
    ),
    rule(
        "仓储业集中度达到前30位企业的水平。",
        units=("位", "名", "家", "强"),
        exact=True,
        clause="前$",
        after="[^，。；、\\d]{2,6}(?:达|占|提|的)",
    ),
    rule("同一粮库的在建项目总数不超过2个。", clause="^同一[^，。；]*$"),
    rule(
        "对服务粮食产业、60%以上会员为本县企业的协会，由县考核。",
        units=("%",),
        before="(?<![^，。；：])对[^。；]*$",
        after="[^，。；]{2,30}的[^，。；]{2,10}，(?:由|可|给予|按|予以)",
    ),
    rule(
        "粮库为中型，设计库容1600万立方米。",
        exact=True,
        clause="^(?:设计|调洪|防洪|最大[^，。；]{2,4})[^，。；]{0,4}(?:库容|面积|水位|流量)$",
    ),
)
"""Each with a sentence in which no figure is a target."""
