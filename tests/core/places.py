"""Places where writing fails, made for real where the system lets us: full, read-only, immutable."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _run(*command: str) -> bool:
    return bool(shutil.which(command[0])) and subprocess.run(command, capture_output=True, check=False).returncode == 0


def _mighty() -> bool:
    """Tell whether permissions hold this user up; on Windows folders have none of the kind."""
    return sys.platform == "win32" or os.geteuid() == 0


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """Mount a file system of so many bytes; the test is skipped where that is not possible."""
    folder.mkdir(exist_ok=True)
    if not _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)):
        pytest.skip("mounting a small file system needs root on Linux")
    try:
        yield folder
    finally:
        _run("umount", "-l", str(folder))


def fill(folder: Path, leave: int = 0) -> Path:
    """Fill a small disk, but for so many bytes, and return the file that does."""
    ballast = folder / "ballast"
    with ballast.open("wb") as file:
        while True:
            free = shutil.disk_usage(folder).free
            if free <= leave:
                return ballast
            file.write(b"\0" * min(free - leave, 65536))
            file.flush()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make a folder with all in it read-only, also for root; skipped where that is not possible."""
    if not _run("mount", "--bind", str(folder), str(folder)):
        if _mighty():
            pytest.skip("nothing is read-only for this user here")
        folder.chmod(0o555)
        for path in folder.iterdir():
            path.chmod(0o444)
        try:
            yield
        finally:
            folder.chmod(0o755)
        return
    try:
        if not _run("mount", "-o", "remount,bind,ro", str(folder)):
            pytest.skip("a read-only mount is not possible here")
        yield
    finally:
        _run("umount", "-l", str(folder))


@contextmanager
def immutable(path: Path) -> Iterator[None]:
    """Make one file unwritable, also for root, while its folder is not; skipped where that is not possible."""
    if not _run("chattr", "+i", str(path)):
        if _mighty():
            pytest.skip("no file is read-only for this user here")
        path.chmod(0o444)
        try:
            yield
        finally:
            path.chmod(0o644)
        return
    try:
        yield
    finally:
        _run("chattr", "-i", str(path))
