"""The organisation's profile, and what it suggests about the applicability of an item.

A suggestion is never an answer: it is shown as a suggestion until a person accepts it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from desktop.core.assessment import Applicability
from desktop.core.framework import Concerns, Kind, Level


class Organisation(msgspec.Struct, frozen=True):
    """Who marks (本单位).

    Attributes:
        line: national bodies whose local counterpart the organisation is (条线), by name.
        region: its province by name; empty where unknown.
        city: city or county in words.
        sectors: ids of ``seeds/sectors.json`` in which it works; empty means not said.
    """

    name: str
    kind: Kind = Kind.GOVERNMENT
    level: Level = Level.CITY
    line: tuple[str, ...] = ()
    region: str = ""
    city: str = ""
    sectors: tuple[str, ...] = ()


class Body(msgspec.Struct, frozen=True):
    """A national body with its names and its usual counterparts by level (``province``, ``city``, ``county``)."""

    name: str
    name_en: str
    full_name_en: str = ""
    aliases: tuple[str, ...] = ()
    successor: str | None = None
    counterparts: dict[str, tuple[str, ...]] = {}


class Suggestion(msgspec.Struct, frozen=True):
    """A suggested applicability with its reason: a key of ``labels`` and the facts that it names.

    ``UNDECIDED`` says that a person must look: the facts name what to look at. A fact ``x_en`` is the
    English form of fact ``x``.
    """

    applicability: Applicability
    reason: str
    facts: dict[str, str] = {}


class Directory:
    """The bodies by every name that they go by, so that an alias or a predecessor finds its body."""

    def __init__(self, bodies: tuple[Body, ...] = ()) -> None:
        self.bodies = bodies
        self._by_name: dict[str, Body] = {}
        for body in bodies:
            for name in (body.name, *body.aliases):
                self._by_name.setdefault(name, body)

    def find(self, name: str) -> Body | None:
        """Return the body that now goes by or succeeds this name, or None."""
        body = self._by_name.get(name)
        seen = set()
        while body is not None and body.successor and body.name not in seen:
            seen.add(body.name)
            body = self._by_name.get(body.successor, None)
        return body

    def name(self, name: str) -> str:
        """Return the current name of a body, or the name as given where it is unknown."""
        body = self.find(name)
        return name if body is None else body.name

    def name_en(self, name: str) -> str:
        """Return the English short name of a body, or the name as given where it is unknown."""
        body = self.find(name)
        return GENERAL_EN.get(name, name) if body is None else body.name_en


GENERAL_EN = {
    "有关部门": "departments concerned",
    "各有关部门": "all departments concerned",
    "各有关单位": "all units concerned",
    "各有关部门和单位": "all departments and units concerned",
    "各有关部门和地方人民政府有关主管部门": "all departments concerned, also of local governments",
    "各级人民政府": "governments at all levels",
    "地方各级人民政府": "local governments at all levels",
    "各地区": "all regions",
}
"""English for those whom documents name in general, who are no bodies and have no counterparts."""

NATIONAL_ONLY = (Level.NATIONAL,)
_WITHOUT_LEVEL = (Kind.ENTERPRISE, Kind.SCHOOL)


def suggest(
    concerns: Concerns,
    region: str | None,
    organisation: Organisation,
    directory: Directory,
    sectors: Mapping[str, tuple[str, str]],
) -> Suggestion:
    """Return what the profile says about an item.

    Args:
        concerns: whom the item concerns.
        region: the province that its document binds, None where national.
        organisation: the profile.
        directory: the bodies.
        sectors: (Chinese, English) title of each sector by id.
    """
    for rule in (_by_region, _by_kind, _by_level):
        found = rule(concerns, region, organisation)
        if found:
            return found
    return _by_body(concerns, organisation, directory) or _by_sector(concerns, organisation, sectors) or _open(concerns)


def _no(reason: str, **facts: str) -> Suggestion:
    return Suggestion(Applicability.NOT_APPLICABLE, reason, facts)


def _by_region(concerns: Concerns, region: str | None, organisation: Organisation) -> Suggestion | None:
    if region and organisation.region and region != organisation.region:
        return _no("suggest.other-region", region=region)
    return None


def _by_kind(concerns: Concerns, region: str | None, organisation: Organisation) -> Suggestion | None:
    if concerns.kinds and organisation.kind not in concerns.kinds:
        return _no("suggest.other-kind", kinds=",".join(concerns.kinds))
    return None


def _by_level(concerns: Concerns, region: str | None, organisation: Organisation) -> Suggestion | None:
    if not concerns.levels or organisation.level in concerns.levels:
        return None
    if organisation.kind in _WITHOUT_LEVEL and concerns.levels != NATIONAL_ONLY:
        return None
    return _no("suggest.other-level", levels=",".join(concerns.levels))


def _by_body(concerns: Concerns, organisation: Organisation, directory: Directory) -> Suggestion | None:
    if not concerns.bodies or organisation.kind is not Kind.GOVERNMENT:
        return None
    if not organisation.line:
        return Suggestion(Applicability.UNDECIDED, "suggest.line-unknown", _named(concerns.bodies, directory))
    line = {directory.name(name) for name in organisation.line}
    ours = [name for name in concerns.bodies if directory.name(name) in line]
    if not ours:
        return _no("suggest.other-body", **_named(concerns.bodies, directory))
    if concerns.condition:
        return _look(concerns)
    return Suggestion(Applicability.APPLICABLE, "suggest.our-body", _named(tuple(ours), directory))


def _named(bodies: tuple[str, ...], directory: Directory) -> dict[str, str]:
    return {"bodies": "、".join(bodies), "bodies_en": ", ".join(directory.name_en(body) for body in bodies)}


def _by_sector(
    concerns: Concerns, organisation: Organisation, sectors: Mapping[str, tuple[str, str]]
) -> Suggestion | None:
    if not concerns.sectors or (organisation.kind is Kind.GOVERNMENT and not organisation.sectors):
        return None
    titles = [sectors.get(sector, (sector, sector)) for sector in concerns.sectors]
    facts = {"sectors": "、".join(t[0] for t in titles), "sectors_en": ", ".join(t[1] for t in titles)}
    if not organisation.sectors:
        return Suggestion(Applicability.UNDECIDED, "suggest.sector-unknown", facts)
    ours = any(a.startswith(b) or b.startswith(a) for a in concerns.sectors for b in organisation.sectors)
    if not ours:
        return _no("suggest.other-sector", **facts)
    if concerns.condition:
        return _look(concerns)
    return Suggestion(Applicability.APPLICABLE, "suggest.our-sector", facts)


def _look(concerns: Concerns) -> Suggestion:
    words = concerns.condition or ""
    return Suggestion(
        Applicability.UNDECIDED,
        "suggest.condition",
        {"condition": words, "condition_en": concerns.condition_en or words},
    )


def _open(concerns: Concerns) -> Suggestion:
    if concerns.condition:
        return _look(concerns)
    if concerns.kinds or concerns.levels:
        return Suggestion(Applicability.APPLICABLE, "suggest.our-kind")
    return Suggestion(Applicability.APPLICABLE, "suggest.everyone")


def suggest_untagged(bodies: tuple[str, ...], organisation: Organisation, directory: Directory) -> Suggestion:
    """Return what the profile says about an item of an imported document, which nobody has tagged yet.

    Only the bodies that the document itself names can tell, and only that it is ours: that a body is not named
    proves nothing, since such documents bind others by a general clause.

    Args:
        bodies: those that answer for the item as printed, national or local; empty where none are named.
        organisation: the profile.
        directory: the bodies.
    """
    if not bodies:
        return Suggestion(Applicability.UNDECIDED, "suggest.nobody-named")
    line = {_field(directory.name(name)) for name in organisation.line}
    ours = [name for name in bodies if _field(directory.name(name)) in line]
    if ours and organisation.kind is Kind.GOVERNMENT:
        return Suggestion(Applicability.APPLICABLE, "suggest.named", _named(tuple(ours), directory))
    return Suggestion(Applicability.UNDECIDED, "suggest.others-named", _named(bodies, directory))


_PLACE = r"^(?:[\u4e00-\u9fff]{2,5}?(?:省|市|县|区|州|盟))?(?:国家|中国|全国|自治区|各级|省|市|县|区)*|[（(].*$"
_OFFICE = r"(?:委员会|办公室|总局|总署|部|委|局|厅|署|办)$"
"""``re`` compiles both when the first body is asked for, and keeps them: no start waits for that."""


def _field(name: str) -> str:
    """Return what a body is for, by which its national and its local offices are known: 某市教育局, 教育部 → 教育."""
    bare = re.sub(_OFFICE, "", re.sub(_PLACE, "", name.strip()))
    return bare.replace("监督管理", "监管").replace("和", "")
