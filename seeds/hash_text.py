#!/usr/bin/env python3
"""Rewrite each measure's ``text_sha256`` from the official text.

    python3 seeds/hash_text.py FRAMEWORK.json SOURCE.txt

A paragraph is a line of the source that is not empty. A measure begins with the line of its label and heading
and holds each line up to the next measure, the next chapter heading, or the end of the document's body (note of
an annex, signature, date). The hashes let a user verify a copy of their own, though no text is shipped.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from desktop.core.errors import FrameworkError  # noqa: E402 (the line above finds it)
from desktop.core.framework import Framework, Measure, decode, encode, normalise, paragraph_hash  # noqa: E402

# What follows the body of a document, after ``normalise``.
AFTER_BODY = re.compile(r"附件\d*[:.]|附件\d*$|\(此件[^)]*\)$|\d{4}年\d{1,2}月\d{1,2}日$")
# What may stand before the title in a chapter's heading.
CHAPTER_MARK = re.compile(r"(第?[一二三四五六七八九十\d]+[章、.]?)?$")


class HeadingError(Exception):
    """A measure's heading does not stand in the source."""


def paragraphs(framework: Framework, source: str) -> list[tuple[str, ...]]:
    """Return the paragraphs of each measure, in the order of the framework.

    Raises:
        HeadingError: a measure's line is not found after the line of the measure before it.
    """
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    starts: list[int] = []
    for measure in framework.measures:
        starts.append(_start(measure, lines, starts[-1] + 1 if starts else 0))
    ends = [*starts[1:], len(lines)]
    titles = {normalise(chapter.title) for chapter in framework.chapters}
    issuers = {normalise(issuer) for issuer in framework.issuers}
    return [_body(lines[start:end], titles, issuers) for start, end in zip(starts, ends, strict=True)]


def hashed(framework: Framework, source: str) -> Framework:
    """Return the framework with the hashes of the source's paragraphs.

    Raises:
        HeadingError: a measure's heading is not found.
    """
    texts = paragraphs(framework, source)
    measures = (
        msgspec.structs.replace(measure, text_sha256=tuple(paragraph_hash(line) for line in text))
        for measure, text in zip(framework.measures, texts, strict=True)
    )
    return msgspec.structs.replace(framework, measures=tuple(measures))


def _start(measure: Measure, lines: Sequence[str], after: int) -> int:
    head = normalise(f"{measure.label or ''}{measure.title or ''}")
    for i in range(after, len(lines)):
        line = normalise(lines[i])
        if head and line.startswith(head) and line[len(head) : len(head) + 1] in ("", "。", ":", "."):
            return i
    raise HeadingError(f"measure {measure.id}: heading {head!r} is not found in the source")


def _body(lines: Sequence[str], titles: set[str], issuers: set[str]) -> tuple[str, ...]:
    body = [lines[0]]
    for line in lines[1:]:
        plain = normalise(line)
        if plain in issuers or AFTER_BODY.match(plain) or _is_chapter(plain, titles):
            break
        body.append(line)
    return tuple(body)


def _is_chapter(line: str, titles: set[str]) -> bool:
    return any(line.endswith(title) and CHAPTER_MARK.fullmatch(line.removesuffix(title)) for title in titles)


def main(words: Sequence[str] | None = None) -> int:
    """Rewrite the framework file; return 0, or 1 with a message where a heading is not found."""
    cli = argparse.ArgumentParser(description="Rewrite each measure's text_sha256 from the official text.")
    cli.add_argument("framework", type=Path, help="a file of seeds/frameworks")
    cli.add_argument("source", type=Path, help="the official text, UTF-8")
    args = cli.parse_args(words)
    try:
        old = decode(args.framework.read_bytes(), origin=args.framework.name)
        new = hashed(old, args.source.read_text(encoding="utf-8"))
    except (HeadingError, OSError, UnicodeDecodeError) as error:
        print(f"{args.framework.name}: {error}", file=sys.stderr)
        return 1
    except FrameworkError as error:
        print(f"{args.framework.name}: {error.facts.get('detail', error.key)}", file=sys.stderr)
        return 1
    args.framework.write_bytes(encode(new))
    count = sum(len(measure.text_sha256) for measure in new.measures)
    print(f"{args.framework.name}: {count} paragraphs, {len(new.measures)} measures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
