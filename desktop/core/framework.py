"""A framework: one issued policy document with its chapters, measures, check items and targets.

Plain frozen values. ``decode`` reads the JSON of ``seeds/frameworks`` and of ``duibiao parse``,
refuses what breaks the schema, and says where.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from desktop.core import digests
from desktop.core.errors import Fact, FrameworkError

SCHEMA = "duibiao.framework/1"


class Comparator(StrEnum):
    """How a reached value is held against a target's value; ``~`` is 左右."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    MORE = ">"
    LESS = "<"
    ABOUT = "~"


class Kind(StrEnum):
    """Kind of organisation that an item concerns."""

    GOVERNMENT = "government"
    ENTERPRISE = "enterprise"
    ASSOCIATION = "association"
    INSTITUTION = "institution"
    SCHOOL = "school"
    TECHNICAL_COMMITTEE = "technical_committee"


class Level(StrEnum):
    """Administrative level at which an item can be worked on."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the values below: immutable, compared by content, unknown fields refused."""


class Chapter(Value, frozen=True):
    """A division of the document under its printed ordinal."""

    ordinal: int
    title: str
    title_en: str | None = None


class Responsibility(Value, frozen=True):
    """A group of bodies that answers for some or all sentences of a measure, as printed."""

    id: str
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    guide: tuple[str, ...] = ()
    open_ended: bool = False
    text: str | None = None


class Target(Value, frozen=True):
    """A quantitative target; ``value`` is a number, or text for a range; ``due`` a year, month or date."""

    id: str
    object: str
    comparator: Comparator | None
    value: int | float | str | None
    unit: str | None
    object_en: str | None = None
    unit_en: str | None = None
    due: str | None = None
    responsibility: str | None = None


class Concerns(Value, frozen=True):
    """Whom an item concerns; an empty tuple means all. ``bodies`` are national: their local counterparts act."""

    kinds: tuple[Kind, ...] = ()
    levels: tuple[Level, ...] = ()
    sectors: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    condition: str | None = None
    condition_en: str | None = None


class CheckItem(Value, frozen=True):
    """The smallest thing that is ticked: one verb, one object, one observable outcome.

    ``due`` is a year, month or date by which the document asks for it, null where it names none or the target that the
    item serves has its own.
    """

    id: str
    text: str
    text_en: str | None = None
    concerns: Concerns = Concerns()
    evidence: tuple[str, ...] = ()
    evidence_en: tuple[str, ...] = ()
    responsibility: str | None = None
    target: str | None = None
    due: str | None = None


class Measure(Value, frozen=True):
    """A numbered unit of the document; ``text`` is null in built-in frameworks, which ship hashes only."""

    id: str
    chapter: int | None
    ordinal: int | None
    label: str | None
    title: str | None
    section: str | None = None
    title_en: str | None = None
    text: str | None = None
    text_sha256: tuple[str, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    items: tuple[CheckItem, ...] = ()
    targets: tuple[Target, ...] = ()


class Period(Value, frozen=True):
    """Years or dates between which the document asks for its work."""

    start: str | None = None
    end: str | None = None

    def is_backwards(self) -> bool:
        """Tell whether it ends before it begins; a year and a month of it are no contradiction."""
        if self.start is None or self.end is None:
            return False
        known = min(len(self.start), len(self.end))
        return self.end[:known] < self.start[:known]


class Warning(Value, frozen=True):
    """Something that the parser was unsure of, with its line in the source."""

    kind: str
    line: int | None
    message: str


class Framework(Value, frozen=True):
    """One issued instrument (政策文件). ``region`` is the province that it binds, null where national.

    ``title`` is empty where a document that was only just read prints none: ``titled`` names it before it is kept.
    """

    schema: str
    id: str
    title: str
    measures: tuple[Measure, ...]
    chapters: tuple[Chapter, ...] = ()
    revision: int = 1
    title_en: str | None = None
    short_title: str | None = None
    short_title_en: str | None = None
    number: str | None = None
    issuers: tuple[str, ...] = ()
    issued: str | None = None
    period: Period = Period()
    region: str | None = None
    basis: str | None = None
    basis_en: str | None = None
    targets: tuple[Target, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def items(self) -> Iterator[CheckItem]:
        """Yield the check items in the order of the text."""
        for measure in self.measures:
            yield from measure.items

    def every_target(self) -> Iterator[Target]:
        """Yield the targets in the order of the text, those outside any measure last."""
        for measure in self.measures:
            yield from measure.targets
        yield from self.targets


def titled(framework: Framework, name: str) -> Framework:
    """Return the framework; one without a title is called by the name of the file that it came from, for a start."""
    return framework if framework.title else msgspec.structs.replace(framework, title=re.sub(r"\.\w{2,5}$", "", name))


class Fault(msgspec.Struct, frozen=True):
    """A breach of the schema: ``reason`` names its text in ``labels`` (``refused.<reason>``), which mentions facts."""

    reason: str
    facts: dict[str, Fact] = {}

    def error(self, origin: str) -> FrameworkError:
        """Return it as a failure; ``origin`` says of what: a file name, or a title."""
        return FrameworkError("framework-schema", origin=origin, reason=self.reason, **self.facts)


def decode(data: bytes | str, origin: str = "") -> Framework:
    """Return the framework that JSON text holds.

    Args:
        data: UTF-8 JSON in the schema ``duibiao.framework/1``; Windows' editors put a mark of their own before it.
        origin: where it came from, for the message (a file name).

    Raises:
        FrameworkError: not JSON, a field missing, unknown or of the wrong type, or an id that is
            malformed, repeated or points nowhere.
    """
    text = data.removeprefix(b"\xef\xbb\xbf") if isinstance(data, bytes) else data
    try:
        framework = _untitled(text) or msgspec.json.decode(text, type=Framework)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise (_breach(error) if _is_ours(text) else Fault("schema-foreign")).error(origin) from error
    for fault in faults(framework):
        raise fault.error(origin)
    return framework


def _untitled(text: bytes | str) -> Framework | None:
    """Return the framework whose title is null; None where there is a title, or none is named.

    Raises:
        msgspec.DecodeError: as ``decode``.
    """
    if msgspec.json.decode(text, type=_Titled).title is not None:
        return None
    return msgspec.convert({**msgspec.json.decode(text), "title": ""}, Framework)


class _Titled(msgspec.Struct):
    """The title alone, whatever else a file holds."""

    title: object = ""


class _Named(msgspec.Struct):
    """The little by which a file of ours is known, whatever else is wrong with it."""

    schema: object = None


def _is_ours(text: bytes | str) -> bool:
    """Tell whether JSON names a schema; what is no JSON at all is told as that."""
    try:
        return msgspec.json.decode(text, type=_Named).schema is not None
    except msgspec.ValidationError:
        return False
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return True


_BREACHES = (
    (re.compile(r"Object missing required field `(.*?)`"), "schema-field-missing"),
    (re.compile(r"Object contains unknown field `(.*)`", re.DOTALL), "schema-field-unknown"),
    (re.compile(r"Invalid enum value (.*)", re.DOTALL), "schema-choice"),
)


def _breach(error: Exception) -> Fault:
    """Return what msgspec says in its own words as a fault."""
    if not isinstance(error, msgspec.ValidationError):
        return Fault("schema-json")
    said, _, place = str(error).rpartition(" - at `")
    said, where = (said, place.removesuffix("`")) if said else (place, "$")
    for form, reason in _BREACHES:
        if found := form.match(said):
            return Fault(reason, {"place": where, "field": found[1].strip("'")[:_SHOWN]})
    return Fault("schema-value", {"place": where})


_SHOWN = 60  # characters of a file that a message repeats


def encode(framework: Framework) -> bytes:
    """Return the framework as the project writes JSON: UTF-8, sorted, one field a line; a title of none is null."""
    if framework.title:
        plain = msgspec.json.encode(framework, order="sorted")
    else:
        plain = msgspec.json.encode({**msgspec.to_builtins(framework), "title": None}, order="sorted")
    return msgspec.json.format(plain, indent=1) + b"\n"


def faults(framework: Framework) -> Iterator[Fault]:
    """Yield what the types cannot say: ids that are malformed, repeated, or that point nowhere; values of no use."""
    if framework.schema != SCHEMA:
        yield _fault("schema-unknown", schema=framework.schema, known=SCHEMA)
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", framework.id):
        yield _fault("schema-id", id=framework.id)
    if not framework.measures:
        yield _fault("schema-no-measures")
    chapters = [chapter.ordinal for chapter in framework.chapters]
    yield from _repeated(map(str, chapters))
    yield from _repeated(measure.id for measure in framework.measures)
    yield from _repeated(item.id for item in framework.items())
    yield from _repeated(target.id for target in framework.every_target())
    yield from _huge(framework.id, framework.revision, *chapters)
    targets = {target.id for target in framework.every_target()}
    for target in framework.every_target():
        if not target.id.startswith(f"{framework.id}/"):
            yield _fault("schema-target-id", id=target.id, owner=framework.id)
        if target.due is not None and not is_due(target.due):
            yield _fault("schema-due", id=target.id, due=target.due)
        yield from _huge(target.id, target.value)
    for measure in framework.measures:
        yield from _measure_faults(framework.id, measure, set(chapters), targets)


def _measure_faults(prefix: str, measure: Measure, chapters: set[int], targets: set[str]) -> Iterator[Fault]:
    if not _continues(measure.id, prefix, r"/\d+\.\d+[a-z]*"):
        yield _fault("schema-measure-id", id=measure.id, owner=prefix)
    if measure.chapter is not None and measure.chapter not in chapters:
        yield _fault("schema-chapter", id=measure.id, chapter=measure.chapter)
    yield from _huge(measure.id, measure.ordinal)
    groups = [group.id for group in measure.responsibilities]
    yield from _repeated(groups)
    for item in measure.items:
        if not _continues(item.id, measure.id, r"\.\d+[a-z]*"):
            yield _fault("schema-item-id", id=item.id, owner=measure.id)
        if not item.text.strip():
            yield _fault("schema-empty", id=item.id)
        if item.due is not None and not is_due(item.due):
            yield _fault("schema-due", id=item.id, due=item.due)
        if item.target is not None and item.target not in targets:
            yield _fault("schema-nowhere", id=item.id, to=item.target)
        if item.responsibility is not None and item.responsibility not in groups:
            yield _fault("schema-nowhere", id=item.id, to=item.responsibility)
    for target in measure.targets:
        if target.responsibility is not None and target.responsibility not in groups:
            yield _fault("schema-nowhere", id=target.id, to=target.responsibility)


def _fault(reason: str, **facts: Fact) -> Fault:
    """Return a fault; what it repeats of the document is cut short."""
    return Fault(reason, {name: fact[:_SHOWN] if isinstance(fact, str) else fact for name, fact in facts.items()})


def _huge(owner: str, *numbers: object) -> Iterator[Fault]:
    """Yield whole numbers that no database takes."""
    for number in numbers:
        if isinstance(number, int) and abs(number) >= _HUGE:
            yield _fault("schema-huge", id=owner, number=str(number))


_HUGE = 1 << 63


def _continues(identifier: str, beginning: str, pattern: str) -> bool:
    return identifier.startswith(beginning) and re.fullmatch(pattern, identifier[len(beginning) :]) is not None


def is_due(text: str) -> bool:
    """Tell whether a text is a year, a month or a date: 2025, 2025-06, 2025-06-30."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text, re.ASCII):
        return False
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def due_order(due: str | None) -> str:
    """Return what sorts due dates by their last day: a year ends behind all its months; none is the first."""
    return f"{due}-99-99"[:10] if due else ""


def _repeated(ids: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            yield _fault("schema-twice", id=one)
        seen.add(one)


def normalise(paragraph: str) -> str:
    """Return a paragraph of official text as it is hashed: NFKC, without white space and 〔…〕 groups."""
    return re.sub(r"\s", "", re.sub(r"〔[^〕]*〕", "", unicodedata.normalize("NFKC", paragraph)))


def paragraph_hash(paragraph: str) -> str:
    """Return the SHA-256 (lower-case hex) by which a user's own copy of a paragraph is verified."""
    return digests.of(normalise(paragraph).encode("utf-8"))
