"""Reports as they are printed: workbooks through LibreOffice, the progress summary as our own PDF."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from desktop.core import labels
from desktop.core.assessment import Applicability
from desktop.core.labels import LANGUAGES
from desktop.core.reports.export import export
from desktop.core.reports.options import Options, ReportKind
from desktop.core.reports.roll_up.door import Options as RollUp
from desktop.core.reports.roll_up.door import roll_up
from desktop.core.store import items
from desktop.core.store.items import Filter
from desktop.core.store.workspace import open_workspace
from desktop.ui import sample
from desktop.ui.printing.pdf import write_pdf
from tests.pictures.stage import TODAY

TOOLS = ("soffice", "pdftoppm")
DOTS = 80


def missing() -> list[str]:
    """Return the programs that are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def take(folder: Path) -> Iterator[Path]:
    """Yield the pictures of the pages, in both languages."""
    with tempfile.TemporaryDirectory(prefix="duibiao-pictures-") as place:
        path = sample.make(TODAY, Path(place))
        for language in LANGUAGES:
            book = Path(place) / f"ledger-{language}.xlsx"
            with open_workspace(path, read_only=True) as workspace:
                first = items.framework_ids(workspace.db, workspace.assessment)[0]
                wanted = Filter(scope=first, applicability=frozenset({Applicability.APPLICABLE}))
                words = labels.enum_text(Applicability.APPLICABLE, language)
                export(workspace, Options(book, language, wanted=wanted, filters=words), TODAY)
            yield from printed(book, folder)
            drawn = Path(place) / f"progress-{language}.pdf"
            with open_workspace(path, read_only=True) as workspace:
                export(workspace, Options(drawn, language, ReportKind.PROGRESS), TODAY, draw=write_pdf)
            yield from _pages(drawn, folder)
            rolled_up = Path(place) / f"roll-up-{language}.xlsx"
            roll_up(RollUp((path,), rolled_up, language), TODAY)
            yield from printed(rolled_up, folder, "-l", "8")


def printed(book: Path, folder: Path, *pages: str) -> Iterator[Path]:
    """Yield the pictures of a workbook's pages; ``pages`` are options of pdftoppm that choose some."""
    profile = f"-env:UserInstallation={(book.parent / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(book.parent), str(book))
    yield from _pages(book.with_suffix(".pdf"), folder, *pages)


def _pages(pdf: Path, folder: Path, *pages: str) -> list[Path]:
    """Return the pictures of the pages of a file."""
    for old in folder.glob(f"{pdf.stem}-*.png"):
        old.unlink()
    run("pdftoppm", "-r", str(DOTS), *pages, "-png", str(pdf), str(folder / pdf.stem))
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def run(*words: str) -> None:
    """Run a program to its end; its words are shown when it fails."""
    answer = subprocess.run(words, capture_output=True, text=True, check=False, timeout=300)
    if answer.returncode:
        raise RuntimeError(f"{words[0]} failed: {answer.stdout}{answer.stderr}")
