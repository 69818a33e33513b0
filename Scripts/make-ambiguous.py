#!/usr/bin/env python3
"""Make ambiguous-cities.txt: names of cities that are usually something else in English text.

    Scripts/make-ambiguous.py

Reads the other packs: one-word names and spellings of cities that are English words or names of persons as well. Out
stay capitals of countries and cities above 300,000 people, as long as it is the name and not only a spelling, and what
ambiguous/always-cities.txt says; in come the names of ambiguous/never-sure.txt, reviewed by eye. One name a line, TAB,
"word" or "person". Same packs in, same file out.
"""
import argparse
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
PACKS = HERE.parent / "Sources/DocketPacks/Packs"
BIG, MIDDLE = 300_000, 100_000
HEADER = (
    "# Names of cities that are usually words or persons in English text: reckoned from the other packs, reviewed by eye.\n"
    "# Made by Scripts/make-ambiguous.py. name TAB \"word\" or \"person\"\n"
)


def folded(text):
    special = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a",
                             "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"})
    plain = unicodedata.normalize("NFD", text.lower().translate(special))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(special)


def lines(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("-o", "--output", default=str(PACKS / "ambiguous-cities.txt"))
    given = options.parse_args()
    words = set(lines(PACKS / "english-words.txt"))
    persons = {}
    for file in ("given-names.tsv", "surnames.tsv"):
        for line in lines(PACKS / file):
            name, count = line.split("\t")[:2]
            persons[name] = max(persons.get(name, 0), int(count))
    capitals = set()
    for line in lines(PACKS / "countries.pack"):
        if line.startswith("capital:"):
            capitals |= {folded(part.strip()) for part in line[8:].split("|")}
    always = {word for line in lines(HERE / "ambiguous/always-cities.txt") for word in line.split()}
    unsure = {word for line in lines(HERE / "ambiguous/never-sure.txt") for word in line.split()}
    named, spelled = {}, set()
    for file in ("cities.tsv", "cities-more.tsv"):
        for line in lines(PACKS / file):
            name, _, people, spellings = line.split("\t")
            named[folded(name)] = max(named.get(folded(name), 0), int(people))
            spelled |= {folded(spelling) for spelling in spellings.split("|")}
    rows = []
    for name in sorted(set(named) | spelled):
        if not name or not name.isascii() or not name.replace("'", "").isalpha():
            continue
        size, known = named.get(name, 0), persons.get(name, 0)
        tag = "word" if name in words else "person" if known >= (4 if size >= MIDDLE else 2) else None
        if name in unsure:
            tag = tag or ("person" if known else "word")
        elif name in always or name in capitals or size > BIG:
            continue
        if tag:
            rows.append(f"{name.capitalize()}\t{tag}")
    text = HEADER + "\n".join(rows) + "\n"
    pathlib.Path(given.output).write_text(text, encoding="utf-8")
    print(f"{len(rows)} names, {len(text.encode())} bytes: {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
