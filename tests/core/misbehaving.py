"""Tasks for a child process that do what hostile files make parsers do."""

from __future__ import annotations

import os
import time
from pathlib import Path

from desktop.core.errors import WorkspaceError
from desktop.core.reports.fill_in import reader
from desktop.core.reports.fill_in.returned import Returned
from desktop.core.sandbox import watch_memory


def act(argument: str) -> str:
    """Do what the argument says, or answer with it and the process's number."""
    match argument:
        case "die":
            os._exit(3)
        case "abort":
            os.abort()
        case "hang":
            time.sleep(60)
        case "hoard":
            return str(len(bytearray(4 << 30)))
        case "watched":
            watch_memory(300 << 20)
            bytearray(400 << 20).replace(b"\0", b"\1")
            time.sleep(60)
        case "refuse":
            raise WorkspaceError("item-unknown", id="x/1")
        case "fail":
            raise ValueError("broken")
        case "print":
            print("noise")
            os.write(1, b"more noise")
    return f"{argument[:20]} {os.getpid()}"


def read(argument: dict[str, str]) -> Returned:
    """Do what the name of a file says, or read it."""
    act(Path(argument["path"]).stem)
    return reader.read(argument)


def die(_argument: object) -> str:
    """End the process."""
    return act("die")


def hang(_argument: object) -> str:
    """Do not answer."""
    return act("hang")


def fail(_argument: object) -> str:
    """Raise what no task should."""
    return act("fail")
