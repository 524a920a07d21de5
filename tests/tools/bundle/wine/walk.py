"""Installing and removing by hand, in Chinese and in English: every page, and what is said where it cannot be done."""

from __future__ import annotations

import msgspec

from desktop import __version__
from tests.tools.bundle.wine.dialogs import FOLDER, NEXT, RUN, Dialogs


class Words(msgspec.Struct, frozen=True):
    """What the dialogs say in one language, as far as it tells one from the other."""

    locale: str
    name: str
    folder: str
    progress: str
    finish: str
    run: str
    removal: str
    removed: str
    foreign: str
    running: str
    no_room: str
    too_old: str


LANGUAGES = (
    Words(
        locale="zh_CN.UTF-8",
        name="对标",
        folder="对标将装到下面的文件夹",
        progress="正在复制程序文件，大约需要一分钟。",
        finish="以后在开始菜单里打开“对标”",
        run="运行 对标(&R)",
        removal="您的 .duibiao 文件、备份和设置都会留下",
        removed="对标已卸载。您的 .duibiao 文件、备份和设置都还在。",
        foreign="里有其他程序的文件",
        running="对标正在运行，没有改动任何文件",
        no_room="磁盘已满，没有写入权限",
        too_old="64 位 Windows 10",
    ),
    Words(
        locale="C.UTF-8",
        name="Duibiao",
        folder="Duibiao goes into this folder",
        progress="The files of the program are being copied; this takes about a minute.",
        finish="It is in the start menu",
        run="&Run Duibiao",
        removal="Your .duibiao files, backups and settings stay",
        removed="Duibiao is removed. Your .duibiao files, backups and settings are still there.",
        foreign="holds files of another program",
        running="Duibiao is running; no file was changed",
        no_room="the disk is full, there is no permission",
        too_old="64-bit Windows 10",
    ),
)


def install(shown: Dialogs, words: Words, foreign: str, place: str) -> None:
    """Go through the installer: first a folder of another program, which is refused, then the right one."""
    shown.page(f"{words.name} folder", words.folder, f"{words.name} {__version__}")
    shown.fill(FOLDER, foreign)
    shown.press(NEXT)
    shown.page(f"{words.name} foreign", words.foreign)
    shown.dismiss()
    shown.page(f"{words.name} folder", words.folder)
    shown.fill(FOLDER, place)
    shown.press(NEXT)
    progress = shown.page(f"{words.name} progress", words.progress)
    assert not [one.text for one in progress.controls if ".dll" in one.text or ":\\" in one.text], progress.words
    shown.page(f"{words.name} finish", words.finish, words.run)
    shown.press(RUN)  # it is ticked: not now
    shown.press(NEXT)
    code = shown.ends()
    assert code == 0, f"exit code {code}"


def refused(shown: Dialogs, words: Words, page: str, said: str, code: int, *, asks: bool = True) -> None:
    """Go on to what stops the installer, read why, and end it."""
    if asks:
        shown.page(f"{words.name} folder", words.folder)
        shown.press(NEXT)
    shown.page(f"{words.name} {page}", said)
    shown.dismiss()
    told = shown.ends()
    assert told == code, f"exit code {told} in place of {code}"


def remove(shown: Dialogs, words: Words) -> None:
    """Go through the removal."""
    shown.page(f"{words.name} removal", words.removal)
    shown.press(NEXT)
    shown.page(f"{words.name} removed", words.removed)
    shown.press(NEXT)
    code = shown.ends()
    assert code == 0, f"exit code {code}"
