"""What was done to a damaged text, and what stays doubtful: key → (Chinese, English)."""

from __future__ import annotations

CLEANING: dict[str, tuple[str, str]] = {
    "repair.tag": ("删除网页代码", "Web page code taken out"),
    "repair.entity": ("还原网页字符代码", "Character code of a web page resolved"),
    "repair.emoji": ("删除表情符号", "Emoji taken out"),
    "repair.invisible": ("删除不可见字符", "Invisible characters taken out"),
    "repair.wrapper": ("删除首尾连字符", "Hyphens around a line taken out"),
    "repair.dash": ("更正破折号或连接号", "Dash corrected"),
    "repair.gloss": ("删除拼音注音", "Pinyin gloss taken out"),
    "repair.reread": ("按正确编码还原整行", "Line decoded again by the right table"),
    "repair.shifted": ("还原错位解码的乱码", "Text decoded one byte off put right"),
    "repair.lost": ("按部门名单补全缺失的字", "Lost characters filled from the list of bodies"),
    "repair.filled": ("按另一份补全缺失的字", "Lost characters filled from another copy"),
    "repair.regional": ("台湾用语改回大陆用语", "Taiwan words put back to those of the mainland"),
    "repair.traditional": ("繁体转为简体", "Traditional characters made simplified"),
    "repair.space": ("删除多余空格", "Stray space taken out"),
    "repair.point": ("被误读为圆点的小数点还原", "Decimal point read as a dot put back"),
    "repair.percent": ("被误读为00的百分号还原", "Per cent sign read as two noughts put back"),
    "repair.form": ("部首等异形字符改为通用汉字", "Radicals and double characters made common ones"),
    "repair.sign": ("排版软件换掉的书名号、句号还原", "Title mark or full stop of the printed text put back"),
    "repair.bracket": ("统一序号括号的全角、半角", "Brackets of an ordinal made one width"),
    "repair.furniture": ("删除网页导航、署名、广告等内容", "Furniture of a web page taken out"),
    "repair.summary": ("删除全文之前的新闻摘要", "News summary in front of the full text taken out"),
    "notice.furniture": (
        "可能是网页内容而非文件内容，已保留：{text}",
        "Perhaps part of a web page and not of the document; kept: {text}",
    ),
    "notice.cut-off": ("网页隐藏了其后的内容：{text}", "The page hides what follows: {text}"),
    "notice.disagreement": (
        "与“{name}”不一致：采用“{kept}”，该文件为“{other}”",
        "Differs from “{name}”: kept “{kept}”, the other file has “{other}”",
    ),
    "notice.copy-lacks": (
        "“{name}”中没有这一条，取自另一份：{kept}",
        "“{name}” does not have this; it comes from another copy: {kept}",
    ),
    "notice.copy-ends": (
        "“{name}”到此为止，以下内容取自“{other}”",
        "“{name}” ends here; what follows comes from “{other}”",
    ),
    "notice.parts-joined": (
        "以下内容与“{name}”没有相同的正文，只按标题或序号接在一起，请核对是否同一份文件",
        "What follows shares no text with “{name}”: it was put here by title or numbers alone; check that it is the "
        "same document",
    ),
    "copies-differ": (
        "“{name}”与“{other}”不是同一份文件：没有相同的内容，或者标题、文号、序号、正文对不上。没有导入任何内容。请只选择同一份文件的不同副本，或者分别导入。",
        "“{name}” and “{other}” are not copies of one document: they have no text in common, or their titles, "
        "numbers or contents differ. "
        "Nothing was imported. Choose copies of one document only, or import them one by one.",
    ),
    "notice.lost": (
        "“{text}”处有字缺失，无法还原",
        "Characters are lost at “{text}” and cannot be restored",
    ),
}
