"""The only place that changes tables: an append-only list of migrations.

A released migration is never edited. STRICT tables, foreign keys on, the trail append-only by trigger.
``application_id`` marks the file as ours; ``user_version`` counts the migrations that it has seen, so
that an older program refuses a newer file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

APPLICATION_ID = 0x44554942
"""``DUIB`` in ASCII, in the header of every workspace."""

STEPS: list[Callable[[sqlite_utils.Database], None]] = []
"""The migrations, in order; only what was not applied to a file yet needs sqlite-utils."""


def _step(act: Callable[[sqlite_utils.Database], None]) -> Callable[[sqlite_utils.Database], None]:
    STEPS.append(act)
    return act


def migrations() -> sqlite_utils.Migrations:
    """Return the migrations as sqlite-utils applies them."""
    import sqlite_utils

    made = sqlite_utils.Migrations("duibiao")
    for act in STEPS:
        made()(act)
    return made


def version() -> int:
    """Return the schema's number: how many migrations there are."""
    return len(STEPS)


@_step
def m001_frameworks(db: sqlite_utils.Database) -> None:
    """Create the workspace's own copy of the frameworks, with the profile that suggestions come from."""
    for statement in _FRAMEWORKS.split(";\n"):
        db.execute(statement)


@_step
def m002_marks(db: sqlite_utils.Database) -> None:
    """Create assessments, marks, evidence and the search index."""
    for statement in _MARKS.split(";\n"):
        db.execute(statement)


@_step
def m003_trail(db: sqlite_utils.Database) -> None:
    """Create the audit trail, which can only grow."""
    for statement in _TRAIL.split(";\n"):
        db.execute(statement)
    for table in ("batch", "change"):
        for act in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END"
            )


@_step
def m004_sendings(db: sqlite_utils.Database) -> None:
    """Create the register of the fill-in workbooks that were sent out, and of those that came back."""
    db.execute(_SENDINGS)


@_step
def m005_editions(db: sqlite_utils.Database) -> None:
    """Let a document have editions: what is withdrawn, where an item stood before, which marks want another look."""
    for statement in _EDITIONS.split(";\n"):
        db.execute(statement)


@_step
def m006_search_of_marks(db: sqlite_utils.Database) -> None:
    """Give the texts of the marks an index of their own: to write a note all texts of its item were indexed again."""
    for statement in _SEARCH.split(";\n"):
        db.execute(statement)


@_step
def m007_due_of_items(db: sqlite_utils.Database) -> None:
    """Let a document say by when a task without a figure is to be done."""
    db.execute("ALTER TABLE item ADD COLUMN due TEXT")
    db.execute("ALTER TABLE item ADD COLUMN last_day TEXT")


_FRAMEWORKS = """
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL CHECK (trim(name) <> ''), kind TEXT NOT NULL,
  level TEXT NOT NULL, line TEXT NOT NULL, region TEXT NOT NULL, city TEXT NOT NULL, sectors TEXT NOT NULL) STRICT;
CREATE TABLE unit (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''), position INTEGER NOT NULL) STRICT;
CREATE TABLE person (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''), post TEXT NOT NULL, telephone TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id)) STRICT;
CREATE TABLE framework (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1023), key TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  title TEXT NOT NULL, title_en TEXT, short_title TEXT, short_title_en TEXT, number TEXT, issuers TEXT NOT NULL,
  issued TEXT, period_start TEXT, period_end TEXT, region TEXT, basis TEXT, basis_en TEXT,
  warnings TEXT NOT NULL) STRICT;
CREATE TABLE chapter (
  id INTEGER PRIMARY KEY, framework_id INTEGER NOT NULL REFERENCES framework (id), ordinal INTEGER NOT NULL,
  title TEXT NOT NULL, title_en TEXT) STRICT;
CREATE TABLE measure (
  id INTEGER PRIMARY KEY, framework_id INTEGER NOT NULL REFERENCES framework (id),
  chapter_id INTEGER REFERENCES chapter (id), key TEXT NOT NULL UNIQUE, section TEXT, ordinal INTEGER, label TEXT,
  title TEXT, title_en TEXT, text TEXT, text_sha256 TEXT NOT NULL) STRICT;
CREATE TABLE responsibility (
  id INTEGER PRIMARY KEY, measure_id INTEGER NOT NULL REFERENCES measure (id), key TEXT NOT NULL,
  open_ended INTEGER NOT NULL CHECK (open_ended IN (0, 1)), text TEXT, UNIQUE (measure_id, key)) STRICT;
CREATE TABLE responsibility_body (
  responsibility_id INTEGER NOT NULL REFERENCES responsibility (id), position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'guide')), body TEXT NOT NULL,
  PRIMARY KEY (responsibility_id, position)) STRICT, WITHOUT ROWID;
CREATE TABLE target (
  id INTEGER PRIMARY KEY, framework_id INTEGER NOT NULL REFERENCES framework (id),
  measure_id INTEGER REFERENCES measure (id), key TEXT NOT NULL UNIQUE, object TEXT NOT NULL, object_en TEXT,
  comparator TEXT, value ANY, unit TEXT, unit_en TEXT, due TEXT, last_day TEXT,
  responsibility_id INTEGER REFERENCES responsibility (id)) STRICT;
CREATE TABLE item (
  id INTEGER PRIMARY KEY, measure_id INTEGER NOT NULL REFERENCES measure (id), key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL CHECK (trim(text) <> ''), text_en TEXT, concerns TEXT NOT NULL, evidence TEXT NOT NULL,
  evidence_en TEXT NOT NULL, responsibility_id INTEGER REFERENCES responsibility (id),
  target_id INTEGER REFERENCES target (id), own INTEGER NOT NULL CHECK (own IN (0, 1)),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))) STRICT;
CREATE INDEX measure_by_framework ON measure (framework_id);
CREATE INDEX responsibility_by_measure ON responsibility (measure_id);
CREATE INDEX target_by_measure ON target (measure_id);
CREATE TABLE suggestion (
  item_id INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE, applicability TEXT NOT NULL,
  reason TEXT NOT NULL, facts TEXT NOT NULL) STRICT"""

_MARKS = """
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, period_start TEXT, period_end TEXT, created TEXT NOT NULL) STRICT;
CREATE TABLE assessment_framework (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id), framework_id INTEGER NOT NULL REFERENCES framework (id),
  PRIMARY KEY (assessment_id, framework_id)) STRICT, WITHOUT ROWID;
CREATE TABLE mark (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id), item_id INTEGER NOT NULL REFERENCES item (id),
  applicability TEXT NOT NULL CHECK (applicability IN ('undecided', 'applicable', 'not_applicable')),
  reason TEXT NOT NULL CHECK (applicability <> 'not_applicable' OR trim(reason) <> ''),
  status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'done', 'ongoing', 'stalled')),
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  result TEXT NOT NULL CHECK (result IN ('not_assessed', 'met', 'largely_met', 'not_met')),
  leader TEXT NOT NULL, owner INTEGER REFERENCES person (id), unit INTEGER REFERENCES unit (id), due TEXT,
  rhythm TEXT CHECK (rhythm IN ('monthly', 'quarterly', 'half_yearly', 'yearly')), reached REAL,
  note TEXT NOT NULL, problem TEXT NOT NULL, next_step TEXT NOT NULL, done_on TEXT,
  PRIMARY KEY (assessment_id, item_id)) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_item ON mark (item_id);
CREATE INDEX mark_by_unit ON mark (unit) WHERE unit IS NOT NULL;
CREATE INDEX mark_by_owner ON mark (owner) WHERE owner IS NOT NULL;
CREATE TABLE support_unit (
  assessment_id INTEGER NOT NULL, item_id INTEGER NOT NULL, unit_id INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (assessment_id, item_id, unit_id),
  FOREIGN KEY (assessment_id, item_id) REFERENCES mark (assessment_id, item_id)) STRICT, WITHOUT ROWID;
CREATE INDEX support_unit_by_unit ON support_unit (unit_id);
CREATE TABLE blob (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE blob_chunk (
  sha256 TEXT NOT NULL REFERENCES blob (sha256), position INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (sha256, position)) STRICT;
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  item_id INTEGER NOT NULL REFERENCES item (id), kind TEXT NOT NULL CHECK (kind IN ('file', 'reference')),
  name TEXT NOT NULL, address TEXT, sha256 TEXT REFERENCES blob (sha256), added TEXT NOT NULL) STRICT;
CREATE INDEX evidence_by_item ON evidence (item_id);
CREATE VIRTUAL TABLE search USING fts5 (content, initials, marks, tokenize = 'unicode61 remove_diacritics 0')"""

_TRAIL = """
CREATE TABLE batch (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, gesture TEXT NOT NULL, parameters TEXT NOT NULL,
  undoes INTEGER REFERENCES batch (id), undo_top INTEGER, redo_top INTEGER, below INTEGER, hash TEXT NOT NULL) STRICT;
CREATE TABLE change (
  batch_id INTEGER NOT NULL REFERENCES batch (id), position INTEGER NOT NULL, table_name TEXT NOT NULL,
  key TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (batch_id, position)) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_row ON change (table_name, key)"""

_SENDINGS = """
CREATE TABLE sending (
  id INTEGER PRIMARY KEY, assessment_id INTEGER NOT NULL REFERENCES assessment (id), batch TEXT NOT NULL,
  recipient TEXT NOT NULL CHECK (trim(recipient) <> ''), items INTEGER NOT NULL, sent TEXT NOT NULL, due TEXT,
  answered TEXT, UNIQUE (batch, recipient)) STRICT"""

_EDITIONS = """
ALTER TABLE measure ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
ALTER TABLE item ADD COLUMN former INTEGER;
CREATE INDEX item_withdrawn ON item (withdrawn) WHERE withdrawn = 1;
CREATE TABLE review (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id), item_id INTEGER NOT NULL REFERENCES item (id),
  was TEXT NOT NULL, PRIMARY KEY (assessment_id, item_id)) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_item ON review (item_id)"""

_SEARCH = """
CREATE VIRTUAL TABLE search_marks USING fts5 (marks, tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search_marks (rowid, marks) SELECT rowid, marks FROM search WHERE marks <> '';
CREATE TEMP TABLE indexed AS SELECT rowid AS item_id, content, initials FROM search;
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (content, initials, tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search (rowid, content, initials) SELECT item_id, content, initials FROM indexed;
DROP TABLE indexed"""
