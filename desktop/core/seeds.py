"""What the program brings along: built-in frameworks, bodies, sectors and regions (folder ``seeds/``)."""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec

from desktop.core import paths
from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework, decode
from desktop.core.organisation import Body, Directory


class Sector(msgspec.Struct, frozen=True):
    """A section or division of GB/T 4754-2017, or a field of the pilot project."""

    id: str
    title: str
    title_en: str
    parent: str | None


class City(msgspec.Struct, frozen=True):
    """A prefecture-level division by GB/T 2260."""

    code: str
    name: str
    name_en: str


class Region(msgspec.Struct, frozen=True):
    """A provincial-level division by GB/T 2260, with those of its cities that are listed."""

    code: str
    name: str
    name_en: str
    cities: tuple[City, ...]


class _Bodies(msgspec.Struct):
    schema: str
    bodies: tuple[Body, ...]


class _Sectors(msgspec.Struct):
    schema: str
    sectors: tuple[Sector, ...]


class _Regions(msgspec.Struct):
    schema: str
    regions: tuple[Region, ...]


def framework_ids() -> list[str]:
    """Return the ids of the built-in frameworks, sorted."""
    return sorted(path.stem for path in _folder().glob("*.json"))


@functools.cache
def framework(identifier: str) -> Framework:
    """Return a built-in framework.

    Raises:
        FrameworkError: there is none of this id (``framework-unknown``).
    """
    if identifier not in framework_ids():
        raise FrameworkError("framework-unknown", id=identifier)
    path = _folder() / f"{identifier}.json"
    return decode(path.read_bytes(), origin=path.name)


@functools.cache
def directory() -> Directory:
    """Return the national bodies with their aliases and counterparts."""
    return Directory(msgspec.json.decode((paths.seeds() / "bodies.json").read_bytes(), type=_Bodies).bodies)


@functools.cache
def sectors() -> dict[str, Sector]:
    """Return the sectors by id, in the order of the classification."""
    read = msgspec.json.decode((paths.seeds() / "sectors.json").read_bytes(), type=_Sectors)
    return {sector.id: sector for sector in read.sectors}


@functools.cache
def regions() -> tuple[Region, ...]:
    """Return the provincial-level regions in the order of their codes."""
    return msgspec.json.decode((paths.seeds() / "regions.json").read_bytes(), type=_Regions).regions


def _folder() -> Path:
    return paths.seeds() / "frameworks"
