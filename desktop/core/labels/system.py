"""Why the system, or the reader of a file, refused something: its error number or our key → (Chinese, English)."""

from __future__ import annotations

SYSTEM: dict[str, tuple[str, str]] = {
    "system.EACCES": ("没有权限", "permission denied"),
    "system.EAGAIN": ("系统资源暂时用尽", "the system has nothing left for it now"),
    "system.EBUSY": ("正被占用", "it is in use"),
    "system.EDQUOT": ("空间配额已用完", "the disk quota is used up"),
    "system.EEXIST": ("已经存在", "it exists already"),
    "system.EFBIG": ("超过文件大小上限", "it would be larger than a file may be"),
    "system.EINVAL": ("名称或操作无效", "the name or the operation is not valid"),
    "system.EIO": ("读写出错", "reading or writing failed"),
    "system.EISDIR": ("是一个文件夹", "it is a folder"),
    "system.ELOOP": ("链接循环", "links lead in a circle"),
    "system.EMFILE": ("打开的文件太多", "too many files are open"),
    "system.ENAMETOOLONG": ("名称太长", "the name is too long"),
    "system.ENOENT": ("不存在", "it does not exist"),
    "system.ENOMEM": ("内存不足", "there is not enough memory"),
    "system.ENOSPC": ("磁盘已满", "the disk is full"),
    "system.ENOTDIR": ("路径中有一段不是文件夹", "a part of the path is not a folder"),
    "system.EPERM": ("不允许", "not permitted"),
    "system.EROFS": ("磁盘是只读的", "the disk is read-only"),
    "system.ETIMEDOUT": ("没有回应", "it does not answer"),
    "system.header": ("开头不是评估文件的", "it does not begin as one"),
    "system.irregular": ("不是普通文件", "it is no regular file"),
    "system.markup-structure": ("内容的标记不完整", "the markup of its text is broken"),
    "system.package-structure": ("文件包不完整", "its package is not whole"),
    "system.pdf-structure": ("PDF 的内部结构不完整", "the structure of the PDF is not whole"),
    "system.truncated": ("文件不完整，末尾缺失", "its end is missing"),
}
