"""Figures that count what their own sentence lists, tell which things a rate is of or how it is worked out: rules.

They repeat what is said in words (甲、乙等2个专项行动), and an office can prove nothing by them. A rule of
``refusals`` each, with a sentence that is its test.
"""

from __future__ import annotations

from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.figures import TIMES
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
        units=("米", "公里", *TIMES),
        after=r"(?:内|半径|服务半径|范围内?)?[^，。；、\d]{0,12}(?:率|比例|占比|比重)",
    ),
    rule(
        "粮区3公里半径内至少有1座粮库。",
        units=("米", "公里"),
        after="(?:服务|辐射)?(?:半径|范围|圈)(?:之|以)?内|(?:之|以)?内[^，。；\\d]*\\d",
    ),
    rule("探索3条新路径。", exact=True, clause="探索$", after="新?(?:路径|模式|机制|办法|做法)(?:$|[，。；])"),
    rule(
        "形成“10+N”粮食活动格局，即10项全市活动，N项县级活动。",
        exact=True,
        before="“[^”]*\\+[A-Za-z]+”[^，。；]*，即(?:[^。；]*[，、])?$",
    ),
    rule(
        "对所有粮食许可事项实行清单管理，共40项，其中省级设定35项，县级设定5项。",
        exact=True,
        before="(?:所有|全部|现行)[^，。；\\d]*(?:管理|清单|目录|范围)，共(?:计|有)?(?:\\d[^。；]*)?$",
        unless="力争|确保|新增|新建|建成",
    ),
    rule(
        "本方案的仓储任务共4类14项，见下表。",
        units=("项", "条", "个"),
        exact=True,
        before="(?:任务|举措|措施|事项|内容|工作|清单|方案|计划|意见)[^，。；]{0,8}(?:[一二三四五六七八九十]|\\d)大?(?:类|个?方面|部分|个?领域|板块|行动|工程)(?:共计?|、)?$",
        after="(?:重点|具体|工作)*(?:任务|举措|措施|事项|内容|$|[，。；、（])",
        unless="(?:完成|办好|办理|办结|落实|推进|实施)(?!方案|计划|意见|细则)[^，。；]*$",
    ),
    rule(
        "在20个粮区中优选试点。",
        before="(?<![存现所定持制])在$",
        after="[^，。；\\d]{2,20}中(?:优选|遴选|选[择取]|择优|确定|评选|推选)",
    ),
    rule(
        "对含水量大于3.5%的粮食，采取烘干措施。",
        clause="^(?:鼓励|支持|引导)?对于?(?!接|标|照|外|口|内)[^，。；]*$",
        after="的",
    ),
    rule(
        "推进仓储项目，总投资300亿元。",
        units=("元", "美元"),
        exact=True,
        clause="^(?:计划|估算|项目)?总投资额?$",
        unless=f"(?:期间|{YEAR}前?)，计划(?:完成)?总投资额?$",
    ),
    # the parts into which something falls, who belongs to it, what counts for how much
    rule("把存粮分成3类。", exact=True, clause="(?:分成|分为|划分为|划为|归为)$"),
    rule("意见分为总则、储备、附则3个部分，共18条。", exact=True, before="分[为成][^。；]*，共(?:计|有)?$"),
    rule("粮食工作专班成员单位15个。", exact=True, clause="(?:成员单位|组成部门|成员部门)(?:共|共有|有|为)?$"),
    rule("每10名粮农配备1台烘干机。", exact=True, before="每$", after="[^，。；]*\\d"),
    rule("1个积分折合0.2元。", exact=True, after="积分(?:可|折|兑|抵|相当|等于)"),
    rule("1斤损耗折合3元。", exact=True, clause="(?:折合|折算[成为]?|相当于|兑换)(?:人民币)?$"),
    rule(
        "建库情况纳入年度考核，分值占比8%。",
        units=("%", "分"),
        exact=True,
        clause="(?:分值|权重|考核|总分|得分|成绩)[^，。；]{0,12}(?:占|为)[^，。；]*$",
    ),
    rule("考评分值=日常考评（60%）+实地考评（40%）。", exact=True, before="(?:[=＝]|）[+＋])[^，。；“”]*$"),
    rule("发挥10家粮店、20座粮库的示范作用。", exact=True, before="发挥[^，。；]*$", after="[^，。；]*作用"),
    # how something is worked out
    rule(
        "采购量为粮库年用量的60%—70%估算。",
        after="(?:左右|以上)?的?(?:标准|比例|水平|增速|增幅|单价)?(?:估算|测算|推算|匡算|折算|计算(?!机)|计(?=[，。；]|$))",
    ),
    rule(
        "《粮库规划》中提出的建设12座粮库统一编号。",
        exact=True,
        clause="》[中里]?(?:提出|确定|明确|规定|部署|列出)的[^，。；]*$",
        unless="完成|落实|实现|确保",
    ),
    rule("自评报告字数不超过2000字。", units=("字",), clause="(?:字数|篇幅|报告|材料|总结|论文|文章)[^，。；]*$"),
    rule("假设粮食产量年均增长5%。", clause="^(?:假设|假定)"),
    rule("在300项目评审中优先推荐粮库。", units=("项",), after="目(?![标录])"),
    rule("计算参数：损耗率3%。", before="(?:计算|测算|估算|推算)(?:时|参数|口径|依据|假设|公式)[^。；]*$"),
    rule("仓储项目折现率为8%。", clause="(?:折现率|贴现率|折旧率)(?:[取为按]|取值为?)?$"),
    rule("损耗率取3%。", clause="[率数量]取(?:值为?)?$"),
    rule("增长率参照近三年平均增速8%确定。", clause="参[照考][^，。；]*$", after="(?:来|予以)?确定"),
    # how things are
    rule(
        "粮农知晓率为60%，与周边相比差距较大。",
        exact=True,
        after="，(?:[与和同比][^，。；]{2,16}|[还仍尚]?[有存]在?)[^，。；]{0,10}(?:差距|空间|不足|短板|偏低|较低|落后)",
    ),
    rule(
        "目前各库的检测准确率为70%。",
        exact=True,
        clause="^(?:目前|当前|现阶段)(?!的)[^，。；]*$",
        unless="力争|确保|争取|提[高升][到至]|降[到至低]|增[加至]",
    ),
    rule(
        "2024年东库已开展试点，粮农知晓率为60%。",
        exact=True,
        before="20\\d\\d年[^，。；]{0,16}已[^，。；]*，[^，。；]*(?:为|达到?)$",
        unless="今年|力争|新增|再",
    ),
    rule(
        "粮库库容已经超过10万吨。",
        clause="已经?(?:达到?|实现|完成)?$",
        unless="力争|确保|目标|[到至]20\\d\\d年[^。；]*$",
    ),
    rule(
        "全省确定了16个粮食重点县，任务很重。",
        exact=True,
        clause="(?:确定|认定|评选|遴选|公布|命名|下达|印发|出台|组建|建成|建立|建设|打造|培育|举办|完成|开展|引进|实施)了$",
        unless="力争|确保|目标|20\\d\\d年",
    ),
    rule("个人成绩为笔试50%+面试*30%。", units=("%",), exact=True, after="[＋+×*]"),
    rule("个人成绩为面试*30%，笔试*70%。", units=("%",), exact=True, clause=r"[＋+×*xX]$"),
    rule("保管知识试卷满分100分。", units=("分",), exact=True, clause="(?:满|总|卷面)分(?:值)?[为是]?$"),
    rule(
        "粮情知识笔试时间为45分钟。",
        units=TIMES,
        clause="(?:[考笔面测]试|答题|演讲|答辩|展示|陈述|比赛|竞赛)(?:环节|过程)?的?(?:时间|时长)(?:控制)?[为是在]?$",
    ),
    rule(
        "竞赛设优秀粮库奖6个。",
        units=("个", "名", "项", "人"),
        exact=True,
        clause="设(?:立|置)?[^，。；、]{0,10}奖(?:项)?$",
    ),
    rule(
        "每队由1名队长、2名队员组成。",
        units=("名", "人", "位"),
        exact=True,
        before=r"由\d+[名人位][^，。；]*、$",
        after="[^，。；]*组成",
    ),
    rule("全国粮库多达1.2万座，产能不足。", clause="(?:多达|高达|仅有|仅为|只有)$", unless="力争|目标"),
    rule(
        "预计2026年至2035年粮食货运量年均增速为3%。",
        before="预计[^。；]*(?:出行量|[客货]运量|运输量|吞吐量|需求量?|用电量|消费量|人口)[^。；]*$",
        unless="力争|确保|目标",
    ),
    # how something is measured or treated, and what follows if it goes otherwise
    rule(
        "储粮密度下降的评价界点为80%。", exact=True, clause="(?:界点|阈值|临界值|判定值|判定标准)(?:[设定]?为|是|取)?$"
    ),
    rule("解除封仓的标准为熏蒸超过5天。", units=TIMES, clause="标准[为是][^，。；]*$", unless="力争|压[缩减]|缩短"),
    rule("在仓内按方位布点测温，持续30分钟。", units=TIMES, exact=True, clause="^(?:连续|持续)$"),
    rule("首周每天熏蒸，之后每周1次。", units=("次",), exact=True, clause="^(?:之后|此后|其后|以后|随后)[^，。；]*$"),
    rule(
        "若虫害未能控制，有2座以上粮库相邻，每周熏蒸1次。",
        before="(?:^|[，。；：.．、）])(?:若(?!干)|如果|一旦|倘若|假如|要是|万一)[^，。；]*，[^。；]*$",
        unless="力争|确保|目标|到20\\d\\d年|全年|年底",
    ),
    rule("根据人力（参照每组每日可检查约20户）编队。", before="（参[照考][^（）]*$"),
    rule("消除60座以上的超大仓群。", bounds=("以上", "以下"), clause="(?:消除|取消|杜绝|禁止)$"),
)
"""What a sentence says of itself; a ``refusals.Table`` asks them for a figure."""
