#!/usr/bin/env python3
"""Make english-words.txt from the American and British word lists of Debian.

    apt-get install wamerican wbritish
    Scripts/make-words.py
    Scripts/make-words.py american-english british-english -o words.txt

The lists come from SCOWL (permissive, see README-data.md). Kept are words of two to
fourteen letters that both the list and the reader write in lower case; apostrophe forms
("dog's") are dropped, accents are folded ("café" is "cafe"). Plurals of abstract nouns
("-nesses") go, because nobody capitalises them. Same lists in, same file out.
"""
import argparse
import pathlib
import sys
import unicodedata

PACKS = pathlib.Path(__file__).resolve().parent.parent / "Sources/DocketPacks/Packs"
LISTS = ["/usr/share/dict/american-english", "/usr/share/dict/british-english"]
LONGEST = 14
RARE_ENDINGS = ("nesses", "lessness", "ousness", "ableness", "ibilities", "abilities")
HEADER = (
    "# English words that stand in lower case in SCOWL (Debian wamerican + wbritish), ASCII-folded.\n"
    "# Made by Scripts/make-words.py; licence in README-data.md.\n"
)


def folded(word):
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def words(path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        word = line.strip()
        if not word or not word[0].islower() or "'" in word:
            continue
        word = folded(word)
        if not (word.isascii() and word.isalpha() and word.islower()):
            continue
        if 2 <= len(word) <= LONGEST and not word.endswith(RARE_ENDINGS):
            yield word


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("lists", nargs="*", default=LISTS)
    options.add_argument("-o", "--output", default=str(PACKS / "english-words.txt"))
    given = options.parse_args()
    missing = [path for path in given.lists if not pathlib.Path(path).is_file()]
    if missing:
        sys.exit(f"no word list at {', '.join(missing)}: apt-get install wamerican wbritish")
    found = sorted({word for path in given.lists for word in words(path)})
    text = HEADER + "\n".join(found) + "\n"
    pathlib.Path(given.output).write_text(text, encoding="utf-8")
    print(f"{len(found)} words, {len(text.encode())} bytes: {given.output}", file=sys.stderr)


if __name__ == "__main__":
    main()
