"""LibreOffice and poppler as judges of a workbook: recalculation, pages, the words on them and where they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple

import pytest

SOFFICE = shutil.which("soffice")
_FONTS = shutil.which("fc-list")


def _missing() -> str:
    for name, program in (("LibreOffice (soffice)", SOFFICE), ("poppler (pdftotext)", shutil.which("pdftotext"))):
        if program is None:
            return f"{name} is not installed: a workbook cannot be recalculated or printed here"
    chinese = _FONTS and subprocess.run([_FONTS, ":lang=zh-cn"], capture_output=True, check=False).stdout
    return "" if chinese else "no Chinese font is installed: Chinese pages would be printed as boxes"


needed = pytest.mark.skipif(bool(_missing()), reason=_missing() or "present")

_WRITER = SOFFICE is not None and Path(SOFFICE).resolve().with_name("libswlo.so").exists()
writer_needed = pytest.mark.skipif(
    SOFFICE is not None and sys.platform == "linux" and not _WRITER,
    reason="LibreOffice Writer is not installed: no text document can be made here",
)


def arial_at_hand() -> bool:
    """Return whether columns come as wide as meant: they are measured by the digits of Arial or of its double."""
    assert _FONTS is not None
    shown = subprocess.run(["fc-match", "-f", "%{family}", "Arial"], capture_output=True, text=True, check=False).stdout
    return shown in ("Arial", "Liberation Sans", "Arimo")


class Word(NamedTuple):
    """A word on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def convert(path: Path, kind: str, folder: Path) -> Path:
    """Return the file as LibreOffice converts it."""
    assert SOFFICE is not None
    folder.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, "--headless", profile, "--convert-to", kind, "--outdir", str(folder), str(path)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=180, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    made = folder / f"{path.stem}.{kind}"
    assert made.exists(), done.stderr
    return made


def without_values(path: Path, copy: Path) -> Path:
    """Copy a workbook without the values of its formulas, so that a reader must calculate them."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
            target.writestr(name, data)
    return copy


def pages(pdf: Path) -> list[list[Word]]:
    """Return the words of each page."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    number = r'"([\d.]+)"'
    word = re.compile(rf"<word xMin={number} yMin={number} xMax={number} yMax={number}>(.*?)</word>", re.S)
    found = []
    for page in text.split("<page ")[1:]:
        found.append([_word(match) for match in word.finditer(page)])
    return found


def _word(match: re.Match[str]) -> Word:
    left, top, right, bottom = (float(match[number]) for number in range(1, 5))
    return Word(left, top, right, bottom, unescape(match[5]))


def text(pdf: Path) -> str:
    """Return all text in the order in which it was printed: cell by cell, each with its lines one after another."""
    return subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def bare(text: str) -> str:
    """Return a text without white space and without the differences between a character and its ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def run_basic(code: str, call: str, folder: Path) -> None:
    """Let LibreOffice run a Basic program: ``code`` holds its subroutines, ``call`` is e.g. ``Fill("a.xlsx")``.

    The profile in the folder must exist already, as ``convert`` leaves it.
    """
    assert SOFFICE is not None
    basic = folder / "profile" / "user" / "basic"
    (basic / "Standard").mkdir(exist_ok=True)
    (basic / "Standard" / "Module1.xba").write_text(_MODULE.format(code=escape(code)), "utf-8")
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY, "utf-8")
    (basic / "script.xlc").write_text(_LIBRARIES, "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, "--headless", profile, f"macro:///Standard.Module1.{call}"]
    subprocess.run(command, capture_output=True, timeout=180, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})


_XML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE {0}:{1} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}.dtd">\n'
)
_MODULE = _XML.format("script", "module") + (
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{code}</script:module>'
)
_LIBRARY = _XML.format("library", "library") + (
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>'
    "</library:library>"
)
_LIBRARIES = _XML.format("library", "libraries") + (
    '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" '
    'library:link="false"/></library:libraries>'
)
