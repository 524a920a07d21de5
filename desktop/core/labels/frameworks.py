"""What is wrong with a framework that came as a file, after "it breaks its schema": key → (Chinese, English)."""

from __future__ import annotations

FRAMEWORKS: dict[str, tuple[str, str]] = {
    "refused.schema-json": (
        "不是完整的 UTF-8 编码 JSON 文本，可能没有传完、已损坏或另存成了别的编码",
        "it is no whole JSON text in UTF-8; perhaps it was cut off, damaged or saved in another encoding",
    ),
    "refused.schema-foreign": ("不是本程序导出的政策文件", "it is no policy document of this program"),
    "refused.schema-field-missing": ("{place} 处缺少字段“{field}”", "the field “{field}” is missing at {place}"),
    "refused.schema-field-unknown": ("{place} 处有不认识的字段“{field}”", "unknown field “{field}” at {place}"),
    "refused.schema-choice": (
        "{place} 处的“{field}”不在可用的值之内",
        "“{field}” at {place} is none of the possible values",
    ),
    "refused.schema-value": ("{place} 处的值种类不对", "the value at {place} is of another kind than is needed"),
    "refused.schema-unknown": (
        "格式名是“{schema}”，应为“{known}”",
        "its schema is called “{schema}”, which should be “{known}”",
    ),
    "refused.schema-id": (
        "文件编号“{id}”只能用小写字母、数字和 - . _，不超过 64 个字符",
        "the document's id “{id}” takes lower-case letters, digits, - . _ only, 64 characters at most",
    ),
    "refused.schema-no-measures": ("没有一条举措", "it has no measures"),
    "refused.schema-twice": ("编号“{id}”出现了两次", "the id “{id}” occurs twice"),
    "refused.schema-huge": ("“{id}”的数 {number} 过大", "the number {number} of “{id}” is too large"),
    "refused.schema-target-id": (
        "指标编号“{id}”应以文件编号“{owner}/”开头",
        "the id of the target “{id}” should begin with that of the document, “{owner}/”",
    ),
    "refused.schema-due": (
        "“{id}”的完成时限“{due}”不是年（2025）、年月（2025-06）或日期（2025-06-30）",
        "“{due}”, the due date of “{id}”, is not a year (2025), a month (2025-06) or a date (2025-06-30)",
    ),
    "refused.schema-measure-id": (
        "举措编号“{id}”应写成“{owner}/章.条”，如“{owner}/1.2”",
        "the id of the measure “{id}” should be “{owner}/CHAPTER.MEASURE”, for instance “{owner}/1.2”",
    ),
    "refused.schema-chapter": (
        "举措“{id}”所在的第 {chapter} 章不在章的列表中",
        "chapter {chapter}, in which the measure “{id}” stands, is not among the chapters",
    ),
    "refused.schema-item-id": (
        "检查项编号“{id}”应是所在举措的编号“{owner}”加一个序号，如“{owner}.1”",
        "the id of the check item “{id}” should be that of its measure and a number, for instance “{owner}.1”",
    ),
    "refused.schema-empty": ("检查项“{id}”没有文字", "the check item “{id}” says nothing"),
    "refused.schema-nowhere": (
        "“{id}”引用的“{to}”在文件中不存在",
        "“{id}” refers to “{to}”, which the document does not have",
    ),
}
