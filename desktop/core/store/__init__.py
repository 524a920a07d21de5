"""The workspace file: the only rooms that import sqlite_utils."""
