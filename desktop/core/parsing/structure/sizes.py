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
        clause="(?:性|主要|核心|规划|具体)指标(?:共计?|有)?$",
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
        clause="(?:立项数?|(?:申报|在研)项目(?:总数)?|项目实施单位(?:原则上)?|^[^，。；]{0,8}(?:限报|申报|推荐)[^，。；]{0,6}|财政资金(?:投入|支持))$",
    ),
    rule("设置2个研究方向，每个研究方向支持1个项目。", exact=True, clause="^每[个项家][^，。；]{2,10}支持$"),
    rule("“十五五”时期规划总投资40亿元。", units=("元",), exact=True, clause="(?:规划总|共计|合计)投资额?(?:约|为)?$"),
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
    rule(
        "财政经费不超过项目总预算的30%。",
        units=("%",),
        exact=True,
        clause="(?:经费|资金)不(?:得|应)?(?:超过|高于)[^，。；]*的$",
    ),
    rule(
        "主要工程包括建库工程、修库工程，共计9类69个项目。",
        units=("个", "项"),
        exact=True,
        before="(?:工程|任务|项目|内容)包括[^。]*共计?(?:\\d+大?类)?$",
    ),
    rule("粮库投资增速按13%考虑。", clause="按$", after="考虑"),
    rule(
        "粮库500米覆盖率为八成。",
        units=("米", "公里"),
        after="(?:服务|半径|范围)*[^，。；、\\d]{0,4}(?:覆盖率|覆盖比例|可达率)",
    ),
    rule(
        "项目省拨经费原则上不超过2000万元。",
        units=("元",),
        limit=True,
        clause="(?:[省市]拨|资助|专项|支持|科技)经费(?:原则上)?$",
    ),
    rule(
        "12座中心粮库年均粮食合格率为百分之百。",
        units=("个", "家", "座", "处", "条", "所"),
        exact=True,
        clause="^(?:全[省市县区州]|其中)?$",
        after="[^，。；\\d]{2,40}(?:率|比例|占比|比重)均?(?:为|达到?|保持|稳定|提高|不低于|超过|百分之)",
    ),
    rule("粮库整改期一般不超过3个月。", clause="(?:整改|公示|过渡|培育|建设|受理|评估)期(?:一般|原则上)?$"),
    rule("推进时速120公里及以上粮运专线改造。", units=("公里",), clause="[时航流]速$", bounds=_BOUNDS),
    rule(
        "年用电量在1000吨标准煤或500万千瓦时以上的粮库，要按照规定备案。",
        clause="[在达]到?$",
        after="(?:或|及|和)[^，。；]{0,20}(?:以上|以下)的",
    ),
    rule(
        "督促存粮5000吨以上或产粮1万吨以上企业备案。",
        bounds=_BOUNDS,
        after="或[^，。；]{0,24}(?:以上|以下)的?[\u4e00-\u9fff]{2}",
    ),
    rule(
        "对300亩及以上规模粮田开展整治。",
        units=("亩", "头", "只", "羽", "户", "吨"),
        bounds=_BOUNDS,
        after="规模(?!以上|化)[\u4e00-\u9fff]{2}",
    ),
    rule(
        "持续推进百万亩粮田绿化行动。",
        units=("亩", "人", "户"),
        exact=True,
        before="(?:推进|实施|开展|启动)(?:新增)?$",
        after="[\u4e00-\u9fff]{2,8}(?:行动|工程)(?:$|[，。；])",
    ),
    rule("粮库执行更高要求的节能65%标准。", units=("%",), exact=True, clause="节能$", after="(?:设计)?标准"),
    rule("每个粮库项目的课题数不超过4个。", limit=True, clause="课题数?$"),
    rule(
        "严禁新建150米以上超高粮仓建筑。",
        units=("米", "层"),
        bounds=_BOUNDS,
        after="的?[\u4e00-\u9fff]{1,8}(?:建筑|住宅)",
    ),
    rule("达到100户以上的聚居点，建设粮店。", bounds=_BOUNDS, clause="^达到?$", after="的"),
    rule("新建粮库执行72%的节能设计标准。", units=("%",), clause="执行$", after="的?[\u4e00-\u9fff]{0,4}节能"),
    rule(
        "规划设26项指标，15项为预期性指标。",
        units=("项", "个"),
        exact=True,
        after="(?:为(?:约束|预期)性)?指标(?:$|[，。；、])",
    ),
    rule(
        "明确货架更新、4类叉车购新等三个领域的补贴标准。",
        units=("类", "种"),
        exact=True,
        after="[^，。；]*等[一二三四五六七八九十\\d]{1,3}个?(?:领域|方面|行业)",
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
