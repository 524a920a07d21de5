"""What parsing found doubtful in the outline of a document: key → (Chinese, English)."""

from __future__ import annotations

STRUCTURE: dict[str, tuple[str, str]] = {
    "notice.gap": (
        "序号从“{before}”跳到“{label}”，中间可能缺了内容",
        "The numbering goes from “{before}” to “{label}”; something may be missing between them",
    ),
    "notice.begun-late": (
        "序号从“{label}”开始，前面可能缺了内容",
        "The numbering begins with “{label}”; something may be missing before it",
    ),
    "notice.repeat": (
        "序号重复或倒退：“{before}”之后是“{label}”",
        "The numbering repeats or goes back: “{label}” comes after “{before}”",
    ),
    "notice.restart": (
        "“{before}”之后又从“{label}”开始，这里可能是另一份文件，请核对",
        "After “{before}” the numbering begins again with “{label}”: this may be another document; check it",
    ),
    "notice.cut-short": (
        "文件在此处中断，后面的内容可能缺失：{text}",
        "The document breaks off here; what follows may be missing: {text}",
    ),
    "notice.standing-rule": (
        "此处规定了对后文各项都适用的责任部门，没有逐项添加：{text}",
        "A rule here adds bodies to all that follows; they were not added to each group: {text}",
    ),
    "notice.bodies-closing": (
        "这里的责任部门只归到了一条举措，也可能适用于同一部分的各条，请核对：{text}",
        "These bodies were given to one measure alone; they may answer for all measures around it: {text}",
    ),
    "notice.other-part": (
        "文件中的另一部分没有作为条目：{text}",
        "Another part of the document was not made into measures: {text}",
    ),
    "notice.letter-left": (
        "印发通知里有 {count} 项带时限的要求不属于任何条目，没有作为检查项，第一项是：{text}",
        "The letter that sends the document asks for something by a day, which belongs to no measure and was not made "
        "into items: {count}; the first is: {text}",
    ),
    "notice.due-unread": (
        "完成时限“{text}”没有读出是哪年哪月，请核对并在检查项里填写",
        "The deadline “{text}” does not say by which date; check it and fill it in with the items",
    ),
    "notice.due-endless": (
        "有 {count} 处完成时限没有写明日期（{text}），对应的检查项没有填日期，可按需要填写",
        "Deadlines that name no date, so that their items have none; fill one in where you need it: {count}: {text}",
    ),
    "notice.year-untold": (
        "有 {count} 项写了月份或“年内”，文中却没有写明是哪一年，检查项没有填日期，请核对，第一项是：{text}",
        "Items that name a month or the end of the year have no date, as the document does not say of which year: "
        "{count}; the first is: {text}",
    ),
    "notice.measures-bare": (
        "有 {count} 条举措没有读出检查项，请查看并补上，第一条是：{text}",
        "Measures in which no check item was found, which need a look: {count}; the first is: {text}",
    ),
    "notice.tasks-left": (
        "任务表中有 {count} 项与正文的条目对不上，没有作为检查项，第一项是：{text}",
        "Tasks of a table that belong to no measure of the text, and were not made into items: {count}; the first is: "
        "{text}",
    ),
    "notice.rows-undated": (
        "任务表中有 {count} 项的完成时限无法确定对应正文哪一句，没有全部填写，请核对，第一项是：{text}",
        "Tasks of a table of which it is not sure for which sentences of the text their deadlines hold, so that they "
        "were not all filled in: {count}; the first is: {text}",
    ),
    "notice.columns-left": (
        "任务表有 {count} 列没有读入或没有全部读入，请查看：{text}",
        "Columns of the table of tasks that were not read, or not all of them, and need a look: {count}: {text}",
    ),
    "notice.bodies-left": (
        "指标表中“{text}”一列没有读入，有 {count} 个指标没有对应到单位，请查看",
        "Targets of a table whose column “{text}” was not read, so that no body answers for them: {count}",
    ),
    "notice.tables-left": (
        "有 {count} 个表格没有读作条目或指标，请查看，第一个的首行是：{text}",
        "Tables that were read neither as measures nor as targets, which need a look: {count}; the first one begins: "
        "{text}",
    ),
    "notice.annexes-missing": (
        "文末列出的附件不在这个文件里，其中的任务和指标没有读入：{text}",
        "Annexes that the document lists are not in this file; their tasks and targets were not read: {text}",
    ),
    "notice.row-touching": (
        "表格中这一行的数字连在一起，分不清各列，没有读入，请查看：{text}",
        "The figures of this row of a table touch, so its columns cannot be told apart; it was not read: {text}",
    ),
    "notice.bodies-touching": (
        "表格这一行里像是两个单位连在了一起，请核对：{text}",
        "Two bodies seem to be run together in this row of a table; check them: {text}",
    ),
    "notice.text-left": (
        "条目取自任务表，表外正文有 {count} 条没有作为条目，第一条是：{text}",
        "The measures are those of the table of tasks; measures of the text around it were left aside: {count}; the "
        "first is: {text}",
    ),
    "notice.chapter-left": (
        "“{chapter}”下面没有带序号的条目，其中约 {count} 项要求没有作为检查项，第一项是：{text}",
        "“{chapter}” has no numbered measures; what it asks for was not made into items: about {count}; the first is: "
        "{text}",
    ),
    "notice.lead-left": (
        "标题与其下第一条之间的文字不属于任何条目，其中约 {count} 项要求没有作为检查项，第一项是：{text}",
        "What stands between a heading and its first measure belongs to no measure; what it asks for was not made into "
        "items: about {count}; the first is: {text}",
    ),
    "notice.closing-left": (
        "最后一条之后的段落不属于任何条目，其中约 {count} 项要求没有作为检查项，第一项是：{text}",
        "The paragraphs behind the last measure belong to no measure; what they ask for was not made into items: about "
        "{count}; the first is: {text}",
    ),
    "notice.no-numbers": (
        "文中没有序号（可能在复制时丢失），举措是按小标题或责任单位划分的，请核对",
        "The text has no numbers (copying may have lost them); measures were told by headings or bodies: check them",
    ),
    "notice.no-title": ("没有找到标题，请补上", "No title was found; give the document one"),
    "parse-out-exists": (
        "“{path}”已经存在。原有文件没有改动，没有写任何文件。请换一个文件名。",
        "“{path}” exists already. It is unchanged, and nothing was written. Choose another name.",
    ),
    "no-measures": (
        "在“{name}”里没有找到带序号的举措或任务表。没有导入任何内容，原文件没有改动。"
        "请检查是否选了政策正文；正文是图片时，请先转换成文字。",
        "No numbered measures and no table of tasks were found in “{name}”. Nothing was imported, and the file is "
        "unchanged. Check that it is the policy itself; if its text is a picture, convert that to text first.",
    ),
}
