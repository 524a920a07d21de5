"""All texts by key, Chinese and English."""

from __future__ import annotations

from desktop.core.labels.cleaning import CLEANING
from desktop.core.labels.collect import COLLECT
from desktop.core.labels.commands import COMMANDS
from desktop.core.labels.editions import EDITIONS
from desktop.core.labels.enums import ENUMS
from desktop.core.labels.errors import ERRORS
from desktop.core.labels.fill_in import FILL_IN
from desktop.core.labels.forms import FORMS
from desktop.core.labels.frameworks import FRAMEWORKS
from desktop.core.labels.gestures import FIELDS, GESTURES
from desktop.core.labels.reading import READING
from desktop.core.labels.report_kinds import REPORT_KINDS
from desktop.core.labels.reports import REPORTS
from desktop.core.labels.roll_up import ROLL_UP
from desktop.core.labels.sandbox import SANDBOX
from desktop.core.labels.structure import STRUCTURE
from desktop.core.labels.suggestions import SUGGESTIONS
from desktop.core.labels.system import SYSTEM

TABLES = (
    ENUMS,
    REPORTS,
    ERRORS,
    GESTURES,
    FIELDS,
    SUGGESTIONS,
    COMMANDS,
    SYSTEM,
    CLEANING,
    READING,
    STRUCTURE,
    SANDBOX,
    FILL_IN,
    FORMS,
    FRAMEWORKS,
    COLLECT,
    EDITIONS,
    REPORT_KINDS,
    ROLL_UP,
)
TABLE: dict[str, tuple[str, str]] = {key: words for table in TABLES for key, words in table.items()}
