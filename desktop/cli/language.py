"""The language of the messages: asked for, or else the user's."""

from __future__ import annotations

import itertools
import os
import sys
from typing import Literal

Language = Literal["zh", "en"]
OPTION = "--lang"


def chosen(words: list[str]) -> Language:
    """Return the language of the messages.

    Args:
        words: the command line, read before it is parsed, so that its own errors come in the language too.
    """
    return _named(_option(words)) or _named(os.environ.get("DUIBIAO_LANG", "")) or _of_user()


def _option(words: list[str]) -> str:
    """Return the last value of ``--lang`` on the command line, or an empty text."""
    value = ""
    for word, following in itertools.pairwise([*words, ""]):
        if word == "--":
            break
        if word == OPTION:
            value = following
        elif word.startswith(f"{OPTION}="):
            value = word.partition("=")[2]
    return value


def _named(name: str) -> Language | None:
    """Return the language of a locale's name (``zh_CN.UTF-8``, ``en-GB``); English for any other language."""
    if not name:
        return None
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def _of_user() -> Language:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        if os.environ.get(name, "") not in ("", "C", "POSIX", "C.UTF-8", "C.utf8"):
            return _named(os.environ[name]) or "en"
    return _named(_of_system()) or "en"


def _of_system() -> str:
    """Return the locale that the user chose for the whole system, where no variable tells it."""
    if sys.platform == "win32":
        import ctypes

        chinese = 0x04  # the primary language of a Windows language identifier
        return "zh" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == chinese else "en"
    elif sys.platform == "darwin":
        import subprocess

        told = subprocess.run(["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True, check=False)
        return told.stdout.strip()
    else:
        return ""
