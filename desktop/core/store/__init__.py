"""The workspace file: the only rooms that import sqlite_utils, and that only when more than reading is wanted."""
