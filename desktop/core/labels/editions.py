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
        "{title}: {matched} of {paragraphs} paragraphs match, {whole} of {measures} measures whole, "
        "{differences} differences",
    ),
    "said.text-attached": ("已附上 {count} 条举措的原文", "The text of {count} measures was attached"),
    "differs.missing": ("{measure} 第 {paragraph} 段：缺失", "{measure}, paragraph {paragraph}: missing"),
    "differs.changed": (
        "{measure} 第 {paragraph} 段：文字不同：{text}",
        "{measure}, paragraph {paragraph}: other words: {text}",
    ),
    "differs.extra": (
        "{measure} 第 {paragraph} 段之后：多出：{text}",
        "{measure}, after paragraph {paragraph}: extra: {text}",
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
