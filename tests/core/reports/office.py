"""LibreOffice and poppler as judges of a workbook: recalculation, pages, the words on them and where they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
import zipfile
from html import unescape
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
