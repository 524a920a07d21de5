"""Dialogs: each in a file of its own, opened with ``open()``, never waiting for an answer in a loop of its own."""
