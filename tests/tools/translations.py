"""The window's texts in Chinese: gathered with ``--write`` (``dev.py translate``), else judged (``dev.py check``).

The source language is English, in ``tr()`` of desktop/ui; ``duibiao_zh_CN.ts`` holds the Chinese, and a further ``.ts``
beside it is treated alike. The compiled ``.qm`` are committed, since the program ships as it lies here.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "desktop" / "ui"
FOLDER = ROOT / "resources" / "translations"
CHINESE = FOLDER / "duibiao_zh_CN.ts"


def qt_tool(name: str, *words: Path | str) -> None:
    """Run one of Qt's translation tools; its chatter is shown only when it fails."""
    program = Path(PySide6.__file__).parent / (name + (".exe" if sys.platform == "win32" else ""))
    answer = subprocess.run([program, *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if answer.returncode:
        raise SystemExit(f"{name} failed: {answer.stdout}{answer.stderr}")


def gather(target: Path) -> None:
    """Bring a .ts up to date with the sources: texts that are new come in unfinished, those that are gone leave.

    No line numbers are kept, so that only a changed text changes the file.
    """
    sources = sorted(SOURCES.rglob("*.py"))
    language = target.stem.partition("_")[2]
    words = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    qt_tool("lupdate", *words, *sources, "-ts", target)


def compiled(source: Path, target: Path) -> bytes:
    """Compile a .ts to a .qm and return its content."""
    qt_tool("lrelease", source, "-qm", target)
    return target.read_bytes()


def write() -> int:
    """Gather and compile; unfinished texts are counted, not refused."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for source in sorted({CHINESE, *FOLDER.glob("*.ts")}):
        gather(source)
        compiled(source, source.with_suffix(".qm"))
        print(f"{source.name}: {len(messages(source))} texts, {len(unfinished(source))} unfinished")
    return 0


def check() -> int:
    """Return 1 and say why if a text is missing, unfinished, left over or not compiled."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted({CHINESE, *FOLDER.glob("*.ts")}):
            fresh = Path(folder) / source.name
            if source.exists():
                fresh.write_bytes(source.read_bytes())
            gather(fresh)
            if source == CHINESE:
                faults += overlooked({text for _, text in messages(fresh)} if fresh.exists() else set())
            if not source.exists():
                faults += [f"{source.name} is missing"] if fresh.exists() and messages(fresh) else []
                continue
            if fresh.read_bytes() != source.read_bytes():
                lost, new = messages(source) - messages(fresh), messages(fresh) - messages(source)
                faults.append(f"{source.name} is not what lupdate makes of desktop/ui now")
                faults += [f"  new: {context}: {text}" for context, text in sorted(new)]
                faults += [f"  gone: {context}: {text}" for context, text in sorted(lost)]
            faults += [f"{source.name}: unfinished: {context}: {text}" for context, text in unfinished(source)]
            binary = source.with_suffix(".qm")
            if not binary.exists() or compiled(source, Path(folder) / binary.name) != binary.read_bytes():
                faults.append(f"{binary.name} is not what lrelease makes of {source.name}")
    for fault in faults:
        print(fault)
    print("run `python3 dev.py translate`, then fill in what is unfinished" if faults else "translations are complete")
    return int(bool(faults))


def overlooked(known: set[str]) -> list[str]:
    """The calls of ``tr`` that lupdate does not see: inside an f-string, or of a text that is not written out."""
    faults = []
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                place = f"{path.relative_to(ROOT)}:{node.lineno}: lupdate cannot see this text"
                match node.args:
                    case [ast.Constant(value=str(text)), *_] if text in known:
                        pass
                    case [ast.Constant(value=str(text)), *_]:
                        faults.append(f"{place} (it looks into no f-string): {text}")
                    case _:
                        faults.append(f"{place}: the argument of tr must be written out")
    return faults


def messages(source: Path) -> set[tuple[str, str]]:
    """Every text of a .ts as (context, source)."""
    return {(context, text) for context, text, _ in entries(source)}


def unfinished(source: Path) -> list[tuple[str, str]]:
    """The texts of a .ts that have no finished translation, as (context, source)."""
    return [(context, text) for context, text, done in entries(source) if not done]


def entries(source: Path) -> list[tuple[str, str, bool]]:
    """The messages of a .ts as (context, source, whether it is finished), in the file's order."""
    found = []
    for context in ElementTree.parse(source).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            filled = translation is not None and bool("".join(translation.itertext()).strip())
            found.append((context.findtext("name", ""), message.findtext("source", ""), done and filled))
    return found


if __name__ == "__main__":
    raise SystemExit(write() if sys.argv[1:] == ["--write"] else check())
