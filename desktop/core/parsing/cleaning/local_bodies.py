"""The bodies of provinces, cities and counties: a level and the name that such a body has at every level.

Names from the reforms of local institutions in 2018 and 2023, with those that were in use before and the short forms
that documents print. They differ in their level alone, so the list is closed: 市卫生健康委, 省教育厅, 县农业农村局.
"""

from __future__ import annotations

import functools

_LEVELS = "省 市 州 盟 县 区 旗 自治区 自治州 自治县".split()  # noqa: SIM905 (lists that are read by people)
_PROVINCIAL = ("省", "自治区")  # whose departments are called 厅

# Departments, each with the endings that it has.
_DEPARTMENTS = """
    发展改革:委,局 发展和改革:委,局,委员会 教育:局,厅 教:委 科技:局,厅 科学技术:局,厅 工业和信息化:局,厅,委
    经济和信息化:局,厅,委 工信:局,厅 经信:局,厅,委 民族宗教:局,委 民族宗教事务:局,委 公安:局,厅 民政:局,厅
    司法:局,厅 财政:局,厅 人力资源社会保障:局,厅 人力资源和社会保障:局,厅 人社:局,厅 自然资源:局,厅
    自然资源和规划:局 规划和自然资源:局 生态环境:局,厅 住房城乡建设:局,厅,委 住房和城乡建设:局,厅,委 住建:局,厅
    城市管理:局,委 城管:局 城市管理执法:局 综合执法:局 园林绿化:局 交通运输:局,厅,委 交通:局 水务:局,厅 水利:局,厅
    农业农村:局,厅,委 畜牧兽医:局 商务:局,厅,委 文化和旅游:局,厅 文化旅游:局 文化广电旅游:局 文化广电和旅游:局
    文旅:局,厅 文化旅游体育:局 文物:局 广电:局 广播电视:局 体育:局 卫生健康:委,局,委员会 卫健:委,局 疾控:局
    中医药:局 医保:局 医疗保障:局 退役军人:局,厅 退役军人事务:局,厅 应急:局,厅 应急管理:局,厅 审计:局,厅 外事:办
    国资:委,局 政府国资:委 国有资产监督管理:局,委员会 市场监管:局,厅 市场监督管理:局,厅 药监:局 药品监管:局
    药品监督管理:局 食品药品监管:局 知识产权:局 统计:局 信访:局 林业:局 林草:局 林业和草原:局 粮食和储备:局
    粮食和物资储备:局 能源:局 金融:局,办 地方金融监管:局 地方金融管理:局 地方金融监督管理:局 大数据:局,中心
    大数据管理:局 大数据发展管理:局 数据:局 数据管理:局 政务服务:局 政务服务管理:局 政务服务和大数据管理:局
    政务服务数据管理:局 行政审批:局 行政审批服务:局 机关事务:局 机关事务管理:局 乡村振兴:局 投资促进:局 招商:局
    口岸:办 人防:办 人民防空:办公室 海洋:局 海洋渔业:局 港航:局 税务:局 气象:局 地震:局 邮政管理:局 烟草专卖:局
    海关: 档案:局,馆 供销:社 消防救援:支队,总队,大队 总工会: 妇联: 残联: 科协: 工商联: 侨联: 文联: 社科联: 贸促会:
    红十字会: 政府:,办公室,办公厅,外办,研究室 人民政府:,办公室,办公厅 法院: 检察院: 公积金:中心 住房公积金:中心
    委:宣传部,组织部,统战部,政法委,网信办,编办,社会工作部,办公室,办公厅,党校,金融办,军民融合办,农办,改革办,老干部局
    国家安全:局 通信管理:局 广播电视台: 公共资源交易:中心 团:委
"""

_OTHERS = """
    团省委 团市委 团县委 团区委 各有关部门 各有关单位 各相关部门 各相关单位 有关部门 有关单位 相关部门 相关单位
    各县（市、区）人民政府 各县（市、区）政府 各县（区）人民政府 各县（区）政府 各县（市、区） 各县区人民政府
    各县区政府 各县区 各区县 各区县政府 各区人民政府 各区政府 各市（州）人民政府 各市（州）政府 各市州
    各市人民政府 各市政府 各地区 各部门 各乡镇人民政府 各乡镇政府 各镇街
""".split()  # noqa: SIM905


@functools.cache
def local_names() -> tuple[str, ...]:
    """Return every name of a local body, and those by which documents name all of a kind."""
    made = {
        f"{level}{stem}{ending}"
        for stem, _, endings in (one.partition(":") for one in _DEPARTMENTS.split())
        for ending in endings.split(",")
        for level in (_PROVINCIAL if ending == "厅" else _LEVELS)
    }
    return (*sorted(made), *_OTHERS)


@functools.cache
def bare_names() -> tuple[str, ...]:
    """Return the names of departments as a province or city prints those of its own: 教育厅, 市场监管局, 网信办."""
    made = {
        ending if stem == "委" else f"{stem}{ending}"
        for stem, _, endings in (one.partition(":") for one in _DEPARTMENTS.split())
        for ending in endings.split(",")
    }
    return tuple(sorted(name for name in made if len(name) > 2))
