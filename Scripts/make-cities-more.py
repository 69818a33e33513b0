#!/usr/bin/env python3
"""Make cities-more.tsv: names of places in English news that cities.tsv lacks, from cities/more.txt.

    Scripts/make-cities-more.py

"CC: Kiev = Kyiv" takes people from the row of cities.tsv, "CC: Bucha = 37000" gives them. What cities.tsv has already
as a name or spelling in that country is passed over, and so is "= 0", a prison or quarter that is no town. A name
without accents counts as the same. Same lists in, same file out.
"""
import argparse
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
PACKS = HERE.parent / "Sources/DocketPacks/Packs"
HEADER = (
    "# Names of places that cities.tsv lacks: English names, names of the past, towns with courts. Written by hand in\n"
    "# Scripts/cities/more.txt; made by Scripts/make-cities-more.py. name TAB country TAB population TAB spelling|spelling\n"
)


def folded(text):
    special = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"})
    plain = unicodedata.normalize("NFD", text.lower().translate(special))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.replace("-", " ").replace("'", "").replace(".", " ").split())


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("-o", "--output", default=str(PACKS / "cities-more.tsv"))
    given = options.parse_args()
    known, people = set(), {}
    for line in (PACKS / "cities.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, country, size, spellings = line.split("\t")
        for spelling in [name] + spellings.split("|"):
            known.add((folded(spelling), country))
            people[folded(spelling), country] = max(people.get((folded(spelling), country), 0), int(size))
    rows = []
    for number, line in enumerate((HERE / "cities/more.txt").read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        country, colon, rest = line.partition(":")
        if not colon or len(country) != 2:
            sys.exit(f"more.txt:{number}: expected 'CC: name = name or people', found {line[:40]!r}")
        for item in rest.split(";"):
            name, _, same = (part.strip() for part in item.partition("="))
            size = int(same) if same.isdigit() else people.get((folded(same), country))
            if size is None:
                sys.exit(f"more.txt:{number}: {same} of {country} is not in cities.tsv")
            if size and (folded(name), country) not in known:
                known.add((folded(name), country))
                rows.append(f"{name}\t{country}\t{size}\t")
    text = HEADER + "\n".join(sorted(rows)) + "\n"
    pathlib.Path(given.output).write_text(text, encoding="utf-8")
    print(f"{len(rows)} places, {len(text.encode())} bytes: {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
