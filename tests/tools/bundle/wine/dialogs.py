"""The dialogs of the installer and of the removal, gone through as an office does: read, pictured, pressed."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec

from tests.tools.bundle.wine.prefix import Prefix

NEXT, CANCEL, FOLDER, RUN = 1, 2, 1019, 1203
"""Numbers of controls that NSIS gives: the button that goes on, the one that ends, the folder, "run it now"."""


class Control(msgspec.Struct, frozen=True):
    """A control that is seen: its number, Windows' class of it, its words, whether they need more room than it has."""

    id: int
    kind: str
    text: str
    enabled: bool
    too_small: bool


class Page(msgspec.Struct, frozen=True):
    """What the foremost dialog shows; ``ended`` where the program is over."""

    title: str
    controls: tuple[Control, ...]
    ended: bool = False

    @property
    def words(self) -> str:
        """All that can be read."""
        return "\n".join([self.title, *(one.text for one in self.controls)])


class Dialogs:
    """A program that shows dialogs under Wine, and the pictures of them.

    Attributes:
        seen: every page that was waited for, by the name of its picture.
    """

    def __init__(self, process: subprocess.Popen[bytes], prefix: Prefix, pictures: Path) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._asks: IO[bytes] = process.stdin
        self._answers: IO[bytes] = process.stdout
        self._prefix = prefix
        self._pictures = pictures
        self.seen: dict[str, Page] = {}

    def _ask(self, words: str) -> bytes:
        self._asks.write(words.encode() + b"\n")
        self._asks.flush()
        answer = self._answers.readline()
        assert answer, "the dialogs could not be read"
        return answer

    def look(self) -> Page:
        """Return what stands on the screen."""
        return msgspec.json.decode(self._ask("look"), type=Page)

    def press(self, number: int) -> None:
        """Press a button."""
        self._ask(f"press {number}")

    def dismiss(self) -> None:
        """Close a message: by the button that gives up, or by the only one there is."""
        buttons = {one.id for one in self.look().controls if one.kind == "Button"}
        self.press(CANCEL if CANCEL in buttons else NEXT)

    def fill(self, number: int, words: str) -> None:
        """Write into a field."""
        self._ask(f"type {number} {words}")

    def ends(self) -> int:
        """Wait for the end and return the exit code."""
        return int(json.loads(self._ask("end")))

    def page(self, name: str, *words: str, seconds: float = 90) -> Page:
        """Wait for a page that says these words, photograph it and hold that all of it can be read.

        Raises:
            AssertionError: it does not come, or a control is too small for its words.
        """
        until = time.monotonic() + seconds
        shown = self.look()
        while not all(one in shown.words for one in words):
            assert time.monotonic() < until, f"{name}: {words} in place of {shown.words!r}"
            assert not shown.ended, f"{name}: it ended"
            time.sleep(0.2)
            shown = self.look()
        self.seen[name] = shown
        time.sleep(0.5)  # what was just shown is still being painted
        grab = ["import", "-window", "root", str(self._pictures / f"{name}.png")]
        subprocess.run(grab, env=self._prefix.environment, check=True, timeout=60)
        cut = [one.text for one in shown.controls if one.too_small]
        assert not cut, f"{name}: there is no room for {cut}"
        return shown


@contextlib.contextmanager
def opened(prefix: Prefix, pictures: Path, *words: str, locale: str) -> Iterator[Dialogs]:
    """Start a program of the prefix that shows dialogs, in a language of Windows."""
    pictures.mkdir(parents=True, exist_ok=True)
    script = prefix.drive / "pages.py"
    shutil.copy2(Path(__file__).with_name("pages.py"), script)
    process = subprocess.Popen(
        ["timeout", "-k", "5", "300", "wine", "C:\\py\\python.exe", "C:\\pages.py", *words],
        env=prefix.environment | {"LC_ALL": locale},
        cwd=prefix.drive,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Dialogs(process, prefix, pictures)
    finally:
        process.terminate()
        process.wait()
