"""What can be chosen of an organisation's profile, in the language of the window: regions, lines of work, sectors."""

from __future__ import annotations

import re

from PySide6.QtCore import QCollator, QLocale

from desktop.core import seeds
from desktop.core.framework import Level
from desktop.core.labels import Language
from desktop.core.organisation import Body
from desktop.ui.dialogs.choices import Choice
from desktop.ui.dialogs.filter_combo import Entry

MARKET = "市场监督管理局"
"""What the local counterparts of the body for standards are called."""


def regions(language: Language) -> list[Entry]:
    """Return the provinces in the order of their codes; either language finds them."""
    made = [(r.name, r.name_en) if language == "zh" else (r.name_en, r.name) for r in seeds.regions()]
    return [Entry(r.name, text, also) for r, (text, also) in zip(seeds.regions(), made, strict=True)]


def cities(region: str, language: Language) -> list[str]:
    """Return the cities of a province; none where they are not listed."""
    found = (r.cities for r in seeds.regions() if r.name == region)
    return [city.name_en if language == "en" else city.name for city in next(found, ())]


def lines(language: Language, level: Level) -> list[Entry]:
    """Return the lines of work in the order of the alphabet: each body with its counterpart at a level."""
    entries = [_line(body, language, level) for body in seeds.directory().bodies if not body.successor]
    collator = QCollator(QLocale("zh_CN" if language == "zh" else "en"))
    return sorted(entries, key=lambda entry: collator.sortKey(entry.text))


def _line(body: Body, language: Language, level: Level) -> Entry:
    local = next(iter(body.counterparts.get(level, ())), "")
    also = " ".join((body.name, body.name_en, body.full_name_en, *body.aliases))
    if language == "en":
        return Entry(body.name, body.full_name_en or body.name_en, f"{also} {local}")
    return Entry(body.name, f"{local}（{body.name}）" if local and level is not Level.NATIONAL else body.name, also)


def line_choices(language: Language, level: Level) -> list[Choice]:
    """Return the lines of work for a choice of several."""
    return [Choice(entry.key, entry.text, entry.also) for entry in lines(language, level)]


def sector_choices(language: Language) -> list[Choice]:
    """Return the sectors in the order of the classification, divisions below their sections."""
    rows = [(s.title, s.title_en) if language == "zh" else (s.title_en, s.title) for s in seeds.sectors().values()]
    return [
        Choice(sector.id, text, also, 0 if sector.parent is None else 1)
        for sector, (text, also) in zip(seeds.sectors().values(), rows, strict=True)
    ]


def market_lines(level: Level) -> tuple[str, ...]:
    """Return the bodies whose counterpart at a level is the bureau of market supervision."""
    return tuple(
        body.name
        for body in seeds.directory().bodies
        if not body.successor and any(MARKET in name for name in body.counterparts.get(level, ())[:1])
    )


def line_of(name: str) -> tuple[str, str] | None:
    """Return the line of an office by its name, and the place that stands before: 雁塔区教育局 → 教育部, 雁塔区."""
    for body in seeds.directory().bodies:
        for counterparts in body.counterparts.values():
            for counterpart in counterparts:
                bare = re.sub(r"（[^）]*）|^[省市县]", "", counterpart)
                if not body.successor and len(bare) > 2 and name.endswith(bare) and name != bare:
                    return body.name, name.removesuffix(bare)
    return None
