"""What is in the way in an Excel form, and what a person should look at in one: key → (Chinese, English)."""

from __future__ import annotations

PROBLEMS: dict[str, tuple[str, str]] = {
    "form-problem.place": (
        "“{sheet}”表第 {row} 行“{heading}”（{column} 列）：{reason}",
        "Sheet “{sheet}”, row {row}, “{heading}” (column {column}): {reason}",
    ),
    "form-problem.row": ("“{sheet}”表第 {row} 行：{reason}", "Sheet “{sheet}”, row {row}: {reason}"),
    "form-problem.sheet": ("“{sheet}”表：{reason}", "Sheet “{sheet}”: {reason}"),
    "form-problem.column-twice": ("这一栏出现了两次，请删去一栏", "this column is there twice; delete one of them"),
    "form-problem.column-missing": ("缺少“{heading}”一栏", "the column “{heading}” is missing"),
    "form-problem.sheet-missing": (
        "缺少这张工作表（已删除或隐藏）",
        "this sheet is missing (deleted or hidden)",
    ),
    "form-problem.cell-error": (
        "单元格是 Excel 的错误值，请改成文字或数字",
        "the cell holds an error of Excel; enter text or a number",
    ),
    "form-problem.cell-formula": (
        "单元格里是公式，但没有保存计算结果，请用 Excel 或 WPS 打开这个文件，保存后再导入",
        "the cell holds a formula whose result was not saved; open the file in Excel or WPS, save it and import it "
        "again",
    ),
    "form-problem.part-lost": (
        "这是一段长文字的后半，前半所在的行不在了，请删去这一行",
        "it carries on a long text whose first row is gone; delete it",
    ),
    "form-problem.chapter-taken": ("“{shown}”与前面的“{other}”序号相同", "“{shown}” has the number of “{other}” above"),
    "form-problem.measure-missing": (
        "这一行和上面各行都没有举措，请填举措标题或序号",
        "neither this row nor one above it names a measure",
    ),
    "form-problem.measure-unknown": ("“{shown}”不在举措和检查项表里", "“{shown}” is not among the measures"),
    "form-problem.measure-several": (
        "有几条举措都叫“{shown}”，请写成序号加标题",
        "several measures go by “{shown}”; write number and heading",
    ),
    "form-problem.wording-twice": ("“{shown}”的原文出现了两次", "the wording of “{shown}” is there twice"),
    "form-problem.object-missing": ("没有填指标", "the target is not named"),
    "form-problem.number-twice": ("指标号“{shown}”重复", "the target number “{shown}” is there twice"),
    "form-problem.target-unknown": ("量化指标表里没有指标号“{shown}”", "there is no target with the number “{shown}”"),
    "form-problem.group-unknown": (
        "“{shown}”不是这条举措的责任单位",
        "“{shown}” is none of the bodies of this measure",
    ),
    "form-problem.comparator": (
        "不认识“{shown}”，请填 ≥、≤、=、>、< 或 约",
        "“{shown}” is none of ≥, ≤, =, >, < and about",
    ),
    "form-problem.kind": (
        "不认识适用对象“{shown}”，请从列表中选",
        "“{shown}” is no kind of organization; choose from the list",
    ),
    "form-problem.level": ("不认识适用层级“{shown}”，请从列表中选", "“{shown}” is no level; choose from the list"),
    "form-problem.sector": (
        "不认识行业“{shown}”，请填代码或从列表中选",
        "“{shown}” is no sector; enter its code or choose from the list",
    ),
    "form-problem.date": (
        "“{shown}”不是年、年月或日期，请写成 2025、2025-06 或 2025-06-30",
        "“{shown}” is no year, month or date; write 2025, 2025-06 or 2025-06-30",
    ),
    "form-problem.number-date": (
        "“{shown}”是日期，不是数字；要填 8-10 这样的区间，请先把单元格设为文本格式",
        "“{shown}” is a date and no number; for a range such as 8-10 format the cell as text first",
    ),
    "form-problem.label-date": (
        "“{shown}”是日期，不是序号；要填 1-1 这样的序号，请先把单元格设为文本格式",
        "“{shown}” is a date and no ordinal; for one such as 1-1 format the cell as text first",
    ),
    "form-problem.number": ("“{shown}”不是数字", "“{shown}” is no number"),
    "form-problem.large": (
        "“{shown}”超过 15 位，Excel 记不准，请换一个更大的计量单位",
        "“{shown}” has more than the 15 digits that Excel keeps; choose a larger unit",
    ),
    "form-problem.unit": (
        "“{shown}”已带 %，与单位“{unit}”不符，请改其中一处",
        "“{shown}” is in per cent, but the unit is “{unit}”; change one of them",
    ),
    "form-problem.period": (
        "实施截止（{end}）早于实施起始（{start}）",
        "it ends (“{end}”) before it begins (“{start}”)",
    ),
    "form-problem.percent": (
        "看不出是 {share}% 还是 {figure}%，请把单元格设为文本格式后重新填写数字",
        "it may mean {share}% or {figure}%; format the cell as text and enter the figure again",
    ),
    "form-problem.id": (
        "“{shown}”不能作编号，只能用小写字母、数字、- . _",
        "“{shown}” is no id: lower-case letters, digits, - . _ only",
    ),
    "notice.form-repeat": (
        "同一章里序号“{label}”重复，前面的是“{other}”",
        "The number “{label}” occurs twice in a chapter; the first is “{other}”",
    ),
    "notice.form-due": (
        "“{sheet}”表第 {row} 行“{heading}”（{column} 列）：“{text}”没有写明是哪年哪月，这一项就没有完成时限；"
        "请写成 2027、2027-06 或 2027-06-30",
        "Sheet “{sheet}”, row {row}, “{heading}” (column {column}): “{text}” does not say by which date, so the item "
        "has no due date; write 2027, 2027-06 or 2027-06-30",
    ),
    "notice.form-item-twice": (
        "“{sheet}”表第 {row} 行“{heading}”（{column} 列）：这条举措的检查项“{text}”与第 {other} 行相同；多余的请删去",
        "Sheet “{sheet}”, row {row}, “{heading}” (column {column}): the item “{text}” of this measure is the same as "
        "that in row {other}; remove one that is too many",
    ),
    "notice.form-moved": (
        "有 {count} 个检查项换到了别的举措下面；如果不是有意移动，可能是表被排序过",
        "Items that stand under another measure than before: {count}; if they "
        "were not meant to move, the sheet was sorted",
    ),
    "notice.form-foot": (
        "“{sheet}”表第 {row} 行像是表尾，没有读取：{text}",
        "Row {row} of the sheet “{sheet}” looks like the foot of the table and was not read: {text}",
    ),
    "notice.form-value": (
        "“{sheet}”表第 {row} 行“{heading}”（{column} 列）：“{text}”看不出是多少，请核对",
        "Sheet “{sheet}”, row {row}, “{heading}” (column {column}): “{text}” does not say how much; check it",
    ),
    "notice.form-against": (
        "“{sheet}”表第 {row} 行“{heading}”（{column} 列）：“{text}”与同一行的“{other}”说法不同，"
        "没有读成数字，请改成一致",
        "Sheet “{sheet}”, row {row}, “{heading}” (column {column}): “{text}” does not agree with “{other}” beside it "
        "and was not read as a figure; change one of them",
    ),
    "notice.form-measure": (
        "“{sheet}”表第 {row} 行“{heading}”（{column} 列）：“{text}”不在举措和检查项表里，仍归原来的“{measure}”；"
        "要归别的举措，请照那条举措的标题或序号填写",
        "Sheet “{sheet}”, row {row}, “{heading}” (column {column}): “{text}” is not among the measures, so it stays "
        "with “{measure}” as before; if another is meant, write its heading or number",
    ),
    "notice.form-chapter-order": (
        "“{sheet}”表第 {row} 行：“{chapter}”排在“{other}”后面，章的序号不连续；请核对序号和行的位置",
        "Sheet “{sheet}”, row {row}: “{chapter}” stands behind “{other}”, which is not the next number; "
        "check the numbers and where the rows stand",
    ),
    "notice.form-chapter-again": (
        "“{sheet}”表第 {row} 行：“{measure}”又回到前面的“{chapter}”；请核对章的序号，或把它移到那一章里",
        "Sheet “{sheet}”, row {row}: “{measure}” goes back to “{chapter}” above; check the number of the chapter, "
        "or move the row there",
    ),
    "notice.form-measure-order": (
        "“{sheet}”表第 {row} 行：“{measure}”排在“{other}”后面，序号前后颠倒；请核对序号和行的位置",
        "Sheet “{sheet}”, row {row}: “{measure}” stands behind “{other}”, whose number is higher; "
        "check the numbers and where the rows stand",
    ),
    "notice.form-strange": (
        "“{sheet}”表里有不认识的栏目，没有读取：{text}",
        "Columns of the sheet “{sheet}” were not read: {text}",
    ),
}
