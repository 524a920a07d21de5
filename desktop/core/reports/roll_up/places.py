"""Where organisations are: the order of the administrative divisions, and what a name says of them."""

from __future__ import annotations

from desktop.core import seeds
from desktop.core.reports.roll_up.values import Return


class Order:
    """Sorts organisations as the codes of administrative divisions do; what has no code comes last."""

    def __init__(self) -> None:
        self._regions = {region.name: place for place, region in enumerate(seeds.regions())}
        self._cities = {city.name: city.code for region in seeds.regions() for city in region.cities}

    def place_of(self, name: str) -> tuple[str, str]:
        """Return the region and city with which a name begins, empty where it begins with none."""
        for region in seeds.regions():
            rest = name.removeprefix(region.name)
            city = next((city.name for city in region.cities if rest.startswith(city.name)), "")
            if city or rest != name:
                return region.name, city
        return "", ""

    def key(self, one: Return) -> tuple[int, str, str, str, str, str, str]:
        """Return the place of an organisation in order."""
        region = self._regions.get(one.region, len(self._regions) + (not one.region))
        return region, one.region, self._cities.get(one.city, "~"), one.city, one.name, one.path.name, str(one.path)
