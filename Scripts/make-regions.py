#!/usr/bin/env python3
"""Make regions.tsv: the regions of countries, as news in English write them.

    pip install pycountry==26.2.16
    Scripts/make-regions.py

The countries in regions/regions.txt are written by hand, because ISO 3166-2 has local spellings for them ("Bayern",
"Voronezhskaya oblast'") and news do not. All other countries come from ISO 3166-2 (package pycountry, LGPL 2.1; the
data from Debian's iso-codes). Out of those are left the kinds of subdivisions that news call towns, and names that are
cities, English words or names of persons, where no kind stands behind them. Same input, same file.
"""
import argparse
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
PACKS = HERE.parent / "Sources/DocketPacks/Packs"
HEADER = (
    "# First-level regions: lists written by hand, and ISO 3166-2 through the package pycountry {version}. Made by\n"
    "# Scripts/make-regions.py. name TAB country TAB spelling|spelling\n"
)
# What news call a subdivision of each kind.
KINDS = {
    "Province": "province", "Region": "region", "Department": "department", "State": "state", "County": "county",
    "Governorate": "governorate", "Prefecture": "prefecture", "Canton": "canton", "Division": "division",
    "Emirate": "", "Voivodship": "province", "Oblast": "region", "Rayon": "district", "District": "district",
    "Regional state": "region", "Autonomous region": "region", "Autonomous community": "region",
    "Popularate": "province", "Autonomous province": "province", "Republic": "",
}
# Countries whose ISO names are inflected, or whose subdivisions are villages.
SKIPPED = {"BS", "HR", "LT", "LV", "MT", "NR", "PW", "SC", "TV", "VU", "WS"}
KIND_OF = {"RO": "county", "TW": "county"}
DIRECTIONS = set("central centre center western eastern northern southern north south east west upper lower river bank "
                 "nord sud est ouest capital norte sur este oeste central-nord oriental occidental".split())
NOISE = re.compile(
    r"^(Departement|Département|Province|Provincia|Région|Region|Wilaya|Muḩāfaz̧at|Distrikt|Kanton|Estado) (de la |de l'|du |de |d'|of )?"
    r"| (Province|Region|Department|County|District|Governorate|state|maakond|megye|apskritis|kraj|rayonu|aptaptsev)$",
    re.IGNORECASE,
)


def folded(text):
    special = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a",
                             "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "ʹ": "'"})
    plain = unicodedata.normalize("NFD", text.lower().translate(special))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(special)


def lines(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


class Known:
    """What else a name can mean."""

    def __init__(self):
        self.words = set(lines(PACKS / "english-words.txt"))
        self.persons = {}
        for file in ("given-names.tsv", "surnames.tsv"):
            for line in lines(PACKS / file):
                name, count = line.split("\t")[:2]
                self.persons[name] = max(self.persons.get(name, 0), int(count))
        self.cities = {}
        for line in lines(PACKS / "cities.tsv"):
            name, country, people, spellings = line.split("\t")
            for spelling in [name] + spellings.split("|"):
                key = folded(spelling)
                self.cities[key] = max(self.cities.get(key, 0), int(people))
        self.countries = set()
        for line in lines(PACKS / "countries.pack"):
            if line.startswith("name:"):
                self.countries |= {folded(part.strip()) for part in line[5:].split("|")}

    def stands_alone(self, name):
        key = folded(name)
        return not (key in self.words or self.persons.get(key, 0) >= 3 or self.cities.get(key, 0) >= 20_000
                    or key in self.countries)


def spellings(names, kinds, known, alone):
    found = []
    for name in names:
        short = len(name) <= 3 and name.isupper() or "." in name
        if alone or (alone is None and known.stands_alone(name)) or short or (name != names[0] and " " in name):
            found.append(name)
        if not short and not any(name.lower().endswith(" " + kind) for kind in kinds):
            found += [f"{name} {kind}" for kind in kinds]
    return list(dict.fromkeys(found))


def by_hand(known):
    for number, line in enumerate((HERE / "regions/regions.txt").read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, colon, rest = line.partition(":")
        if not colon or not re.fullmatch(r"[A-Z]{2} .*", head):
            sys.exit(f"regions.txt:{number}: expected 'CC kinds: Name; Name', found {line[:40]!r}")
        country, kinds = head[:2], [kind.strip() for kind in head[3:].split(",") if kind.strip()]
        for item in rest.split(";"):
            item = item.strip()
            alone = {"!": True, "~": False}.get(item[:1])
            names = [name.strip() for name in item.lstrip("!~").split("/")]
            found = spellings(names, kinds, known, alone)
            if found:
                yield found, country


def by_iso(known, taken):
    import pycountry

    for part in sorted(pycountry.subdivisions, key=lambda part: part.code):
        if part.country_code in taken or part.parent_code or part.type not in KINDS:
            continue
        if part.country_code in SKIPPED or set(re.split(r"[ -]", part.name.lower())) <= DIRECTIONS:
            continue
        if "," in part.name or "[" in part.name or len(part.name) > 40:
            continue
        name = NOISE.sub("", part.name.split(" (")[0]).strip()
        if len(name) < 4 or not name[0].isupper():
            continue
        kind = KIND_OF.get(part.country_code, KINDS[part.type])
        found = spellings([name.replace("`", "'").replace("‘", "'").replace("’", "'")], [kind] if kind else [], known, None)
        if found:
            yield found, part.country_code


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("-o", "--output", default=str(PACKS / "regions.tsv"))
    given = options.parse_args()
    try:
        import pycountry  # noqa: F401
        from importlib.metadata import version
    except ImportError:
        sys.exit("the package pycountry is missing: pip install pycountry==26.2.16")
    known = Known()
    rows = list(by_hand(known))
    rows += by_iso(known, {country for _, country in rows})
    seen, text_rows = set(), []
    for found, country in rows:
        fresh = [name for name in found if (folded(name), country) not in seen]
        seen |= {(folded(name), country) for name in fresh}
        if fresh:
            text_rows.append(f"{fresh[0]}\t{country}\t{'|'.join(fresh[1:])}")
    text = HEADER.format(version=version("pycountry")) + "\n".join(text_rows) + "\n"
    pathlib.Path(given.output).write_text(text, encoding="utf-8")
    print(f"{len(text_rows)} regions, {len(text.encode())} bytes: {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
