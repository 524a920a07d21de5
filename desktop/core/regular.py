"""Files that a person names are opened here: what is no file with a content of its own is refused, not waited for."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path


def opened(path: Path) -> io.BufferedReader:
    """Open a file for reading. A named pipe would be waited for, maybe for ever, and a device has no end.

    Raises:
        OSError: it cannot be opened, or is no regular file (``irregular``, see ``labels.system``).
        ValueError: its name is none that a system takes.
    """
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - the caller closes it
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise OSError("irregular")


def is_irregular(path: Path) -> bool:
    """Tell whether what stands at a path is neither a file nor a folder; nothing at all is not."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except OSError:  # no name that the system takes: whoever opens it says so
        return False


def _without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))  # Windows has neither these pipes nor the flag
