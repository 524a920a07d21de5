"""A user's own copy of a document held against the official text, and documents as Excel forms: key → (zh, en)."""

from __future__ import annotations

EDITIONS: dict[str, tuple[str, str]] = {
    "command.verify": (
        "把自己手里的政策文件与内置文件逐段核对，并可附上原文。",
        "Hold an own copy of a built-in document against it, paragraph by paragraph; attach its text.",
    ),
    "option.attach-text": (
        "把核对无误的原文附到各条举措。",
        "Put the text of the measures that match beside their items.",
    ),
    "said.copy-verified": (
        "“{title}”：{paragraphs} 段中 {matched} 段一致，{whole}/{measures} 条举措全文一致，{differences} 处不同",
        "{title}: {matched} of {paragraphs} {paragraphs:paragraph|paragraphs} match, {whole} "
        "of {measures} {measures:measure|measures} whole, "
        "{differences} {differences:difference|differences}",
    ),
    "said.copy-by-name": (
        "“{title}”：文号或标题相同；程序没有它的校验值，无法核对原文。{whole}/{measures} 条举措标题一致，其原文可附上",
        "{title}: the same number or title. The program has no checksums of it and cannot verify the text. "
        "{whole} of {measures} {measures:measure|measures} have the same heading; their text can be attached",
    ),
    "said.text-attached": ("已附上 {count} 条举措的原文", "The text of {count} {count:measure|measures} was attached"),
    "differs.missing": ("{measure} 第 {paragraph} 段：缺失", "{measure}, paragraph {paragraph}: missing"),
    "differs.changed": (
        "{measure} 第 {paragraph} 段：文字不同：{text}",
        "{measure}, paragraph {paragraph}: other words: {text}",
    ),
    "differs.extra": (
        "{measure} 第 {paragraph} 段之后：多出：{text}",
        "{measure}, after paragraph {paragraph}: extra: {text}",
    ),
    "edition.unchanged": ("未变", "Unchanged"),
    "edition.moved": ("编号变动", "Renumbered"),
    "edition.changed": ("有改动", "Changed"),
    "edition.doubtful": ("存疑", "Doubtful"),
    "edition.new": ("新增", "New"),
    "edition.withdrawn": ("取消", "Withdrawn"),
    "edition-part.text": ("内容", "text"),
    "edition-part.bodies": ("部门", "bodies"),
    "edition-part.target": ("指标", "target"),
    "edition-part.due": ("时限", "due date"),
    "edition-part.back": ("曾取消", "was withdrawn"),
    "wording.none": ("（无）", "(none)"),
    "wording.lead": ("牵头：{bodies}", "Lead: {bodies}"),
    "wording.support": ("配合：{bodies}", "Support: {bodies}"),
    "wording.guide": ("指导：{bodies}", "Guide: {bodies}"),
    "wording.target": ("指标：{target}", "Target: {target}"),
    "wording.due": ("时限：{due}", "Due: {due}"),
    "edition-of-nothing": (
        "本评估中没有“{title}”，无从比较。评估文件没有改动。请检查文件；新的政策文件请用“导入政策文件”加入。",
        "This assessment has no document “{title}” to compare with. It is unchanged. "
        "Check the file; a document that is new is imported.",
    ),
    "edition-of-none": (
        "评估文件中没有“{title}”，也没有只差年份或版本字样的同名文件。"
        "评估文件没有改动。请用 --of 写出是哪份文件的新版本。",
        "The workspace has no document “{title}”, nor one of that title for other years or in another version. "
        "It is unchanged. Name the document that this is a new edition of with --of.",
    ),
    "said.edition-perhaps": (
        "“{title}”与已有的“{other}”只差年份、数字或版本字样。如果是它的新版本，请先用 duibiao undo 撤销，"
        "再用 --edition --of {id} 加入。",
        "“{title}” differs from “{other}”, which is there, only in years, numbers or the word for its version. If it "
        "is a new edition of that, take this back with duibiao undo and add it with --edition --of {id}.",
    ),
    "command.reviewed": (
        "复核新版本改动过的检查项，确认登记仍然有效。",
        "Say that items which a new edition changed were looked at again.",
    ),
    "option.edition": ("作为已有政策文件的新版本，逐条比较后更新。", "Compare with the document there, take over."),
    "option.edition-of": (
        "是哪份文件的新版本（编号相同，或标题只差年份时不必写）。",
        "Of which document, where neither id nor title tells.",
    ),
    "option.edition-dry-run": ("只比较，不写入。", "Only compare; write nothing."),
    "option.edition-join": (
        "认定两项为同一项：原编号=新编号，可多次给出。",
        "Say that two items are the same: OLD=NEW; may be repeated.",
    ),
    "option.edition-part": (
        "认定某项不是原来的那一项（写新编号），可多次给出。",
        "Say that an item (its new id) is none of the old ones; may be repeated.",
    ),
    "option.review": ("只看待复核的。", "Only what wants another look."),
    "option.withdrawn": ("只看新版本已取消的。", "Only what a new edition withdrew."),
    "said.edition-kind": ("{kind}（{parts}）", "{kind} ({parts})"),
    "said.edition-id": ("{id}（入库编号 {kept}）", "{id} (kept as {kept})"),
    "said.edition-arrow": (
        "“→”前面是本评估里的编号，保持不变；后面是新版本里的编号。",
        "Before “→” stands the id in this assessment, which stays; behind it the one in the new edition.",
    ),
    "said.edition-line": ("{kind}　{id}　{text}", "{kind}  {id}  {text}"),
    "said.edition-counts": (
        "“{title}”：未变 {unchanged} 项，编号变动 {moved} 项，有改动 {changed} 项，新增 {new} 项，"
        "取消 {withdrawn} 项，存疑 {doubtful} 项",
        "{title}: {unchanged} unchanged, {moved} renumbered, {changed} changed, {new} new, {withdrawn} withdrawn, "
        "{doubtful} doubtful",
    ),
    "said.edition-doubtful": (
        "存疑的项目没有对应：原项按取消处理，新项按新增处理。可用 --join 原编号=新编号 指明是同一项。",
        "Doubtful items are not joined: withdrawn on the one side, new on the other. "
        "Say with --join OLD=NEW that two are the same.",
    ),
    "said.edition-taken": (
        "已更新。{flagged} 项登记待复核；可以撤销。",
        "Taken over. Marks that want another look: {flagged}. It can be undone.",
    ),
    "said.edition-same": ("“{title}”已是这个版本，没有改动。", "{title} is this edition already; nothing changed."),
    "said.reviewed": ("已复核 {count} 项", "{count} {count:item|items} looked at again"),
    "edition-alone": (
        "--of、--dry-run、--join 和 --part 要和 --edition 一起使用。评估文件没有改动。请加上 --edition。",
        "--of, --dry-run, --join and --part go with --edition. The workspace is unchanged. Add --edition.",
    ),
    "edition-outdated": (
        "“{title}”在比较之后又有改动。评估文件没有改动。请重新比较。",
        "{title} was changed since it was compared. The workspace is unchanged. Compare again.",
    ),
    "edition-item-unknown": (
        "比较的结果中没有“{id}”。评估文件没有改动。请用 --dry-run 查看两个版本的编号。",
        "There is no “{id}” in the comparison. The workspace is unchanged. --dry-run lists the ids of both editions.",
    ),
    "copy-unknown": (
        "“{name}”不是本评估文件中任何一份政策文件的副本。评估文件没有改动。"
        "请检查文件；新的政策文件请先用 duibiao parse 解析，再用 duibiao add 加入。",
        "“{name}” is no copy of a document of this workspace. The workspace is unchanged. "
        "Check the file; a new document is read with duibiao parse and added with duibiao add.",
    ),
    "copy-not-added": (
        "“{name}”是“{title}”的副本，但本评估文件中没有这份文件。评估文件没有改动。请先用 duibiao add 加入 {id}。",
        "“{name}” is a copy of {title}, which this workspace does not hold. The workspace is unchanged. "
        "Add {id} with duibiao add first.",
    ),
}
