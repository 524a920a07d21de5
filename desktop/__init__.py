"""Duibiao 对标: policy documents become checklists that an office marks against its own work."""

__version__ = "0.1.0"
