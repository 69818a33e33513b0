#!/usr/bin/env python3
"""Make given-names.tsv and surnames.tsv from the PyPI package Faker and the lists in names/.

    pip install Faker==40.54.0
    Scripts/make-names.py

One name a line: lower case without accents, TAB, number of locales that know it, TAB whose name it is ("f", "m",
or "-" where it is both or not known), TAB "word" where it is an English word as well. A name of several words gives each of its words. Same package and lists in, same files out.

From Faker come the names in Latin script, and those in Cyrillic, Greek, Armenian, Georgian and Devanagari script
in the spellings of English news ("Сергей": Sergei, Sergey); from names/*.txt what Faker lacks. Keys of these lists:

    names: ky             a group of people; it counts as one locale
    given: / surname:     names, parted by spaces
    root: / endings:      stems, and the endings for each of them, "ov ova": a man's and a woman's

A name that is an English word is kept where several locales know it or where it is common among speakers of English.
"""
import argparse
import importlib
import itertools
import pathlib
import pkgutil
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
PACKS = HERE.parent / "Sources/DocketPacks/Packs"
HEADER = (
    "# {what}: Faker {version} (MIT) and lists written by hand. Made by Scripts/make-names.py; licence in\n"
    "# README-data.md. name TAB number of locales TAB f, m or - TAB \"word\" where it is an English word as well.\n"
)
PARTICLES = set(
    "de da do dos das du des la le les los las van von der den ter ten zu zum zur af av el al ibn bin bint ben bou "
    "abu abou a of y e i san ni mac mc nic o und".split()
)
FUNCTION_WORDS = set(
    "a an and are as at be but by did do for from go had has have he her him his how if in is it its me my no nor "
    "not of on or our out she so than that the them then they this to too up us was we were what when where which "
    "who why with yet you your all also any been being can't could each few here just more most much must now off "
    "only other over own same some such there these those through under until very while would should".split()
)
ENGLISH = {"en_US", "en_GB", "en_IE", "en_NZ"}

CYRILLIC = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяґєіїўјљњћџѓќѕђё",
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya g ye i yi u j lj nj c dz gj kj dz dj yo"
    .split()))
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
ARMENIAN = dict(zip(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split()))
GEORGIAN = dict(zip(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh k sh ch ts dz ts ch kh j h".split()))
CONSONANTS = dict(zip(
    "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ",
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l".split()))
VOWELS = dict(zip("अआइईउऊऋएऐओऔऑऍ", "a a i I u U ri e ai o au o e".split()))
SIGNS = dict(zip("ािीुूृेैोौॉॅ", "a i I u U ri e ai o au o e".split()))


def folded(text):
    special = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a",
                             "þ": "th", "ð": "d", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "ʹ": ""})
    plain = unicodedata.normalize("NFD", text.replace("İ", "i").lower().translate(special))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(special)


def spelled(text, table):
    return "".join("" if table.get(c) == "-" else table.get(c, c) for c in text)


def from_cyrillic(text, locale):
    text = text.lower()
    if locale == "uk_UA":
        text = text.replace("зг", "zgh").replace("г", "h").replace("и", "y").replace("й", "i")
        plain = spelled(text.replace("'", "").replace("’", "").replace("ьо", "io"), CYRILLIC)
        found = {plain, plain.replace("yi", "yy")}
        for end, others in (("skyi", ["sky", "skyy"]), ("tskyi", ["tsky"]), ("ii", ["iy", "ij"]), ("yi", ["y"])):
            if plain.endswith(end):
                found |= {plain[: -len(end)] + other for other in others}
        found |= {name.replace("iu", "yu").replace("ia", "ya") for name in found}
        return found
    if locale == "bg_BG":
        text = text.replace("щ", "sht").replace("ъ", "a").replace("х", "h")
        return {spelled(text, CYRILLIC), spelled(text, {**CYRILLIC, "я": "ia", "ю": "iu"})}
    if locale == "mk_MK":
        return {spelled(text.replace("х", "h"), {**CYRILLIC, "ж": "z", "ч": "c", "ш": "s", "ц": "c"}),
                spelled(text.replace("х", "h"), CYRILLIC)}
    yot = re.sub(r"(^|[аеёиоуыэюяьъ])е", r"\1йе", text)
    found = set()
    for base, yo in itertools.product({text, yot}, ("yo", "e")):
        plain = spelled(base.replace("йе", "ye"), {**CYRILLIC, "ё": yo})
        found.add(plain)
        for end, others in (("iy", ["y", "i", "iy"]), ("yy", ["y", "yi"]), ("ey", ["ei", "ey"]), ("ay", ["ai", "ay"]),
                            ("oy", ["oi", "oy"]), ("uy", ["ui"])):
            if plain.endswith(end):
                found |= {plain[: -len(end)] + other for other in others}
        if "ks" in plain:
            found.add(plain.replace("ks", "x"))
    return {name for name in found if not name.endswith(("iye", "yye"))}


def from_greek(text):
    text = folded(text).replace("ου", "ou").replace("αυ", "av").replace("ευ", "ev").replace("γγ", "ng")
    text = text.replace("γκ", "gk").replace("τζ", "tz").replace("χρ", "chr")
    text = re.sub(r"^μπ", "b", text)
    text = re.sub(r"^ντ", "d", text)
    plain = spelled(text.replace("μπ", "mp").replace("ντ", "nt"), GREEK)
    return {plain, plain.replace("ch", "h"), plain.replace("f", "ph")}


def from_armenian(text):
    plain = spelled(re.sub(r"^եւ", "ev", text.lower()).replace("ու", "u"), ARMENIAN)
    plain = re.sub(r"^e", "ye", plain) if text.lower().startswith("ե") else plain
    plain = re.sub(r"^o", "vo", plain) if text.lower().startswith("ո") else plain
    return {plain, re.sub(r"^ye", "e", plain), re.sub(r"(?<=[aeiou])yan$", "ian", plain), re.sub("yan$", "ian", plain)}


def from_devanagari(text):
    out = []
    letters = unicodedata.normalize("NFD", text).replace("़", "")
    for index, c in enumerate(letters):
        after = letters[index + 1 : index + 2]
        if c in CONSONANTS:
            out.append(CONSONANTS[c])
            if after and after not in SIGNS and after not in "्":
                out.append("A")
        elif c in SIGNS:
            out.append(SIGNS[c])
        elif c in VOWELS:
            out.append(VOWELS[c])
        elif c in "ंँ":
            out.append("n")
    plain = "".join(out)
    # The short vowel falls silent between two syllables: "rAjAniish" but "shAilAjaa" is Shailja or Shailaja.
    plain = plain.replace("jnj", "gy").replace("jn", "gy").replace("A", "a")
    silent = re.sub(r"(?<=[aeiouIU][bcdfghjklmnpqrstvy])a(?=[bcdfghjklmnpqrstvy][aeiouIU])", "", plain)
    found = {plain, plain.replace("v", "w")} | ({silent} if len(silent) > 4 else set())
    long = {re.sub("I(?!$)", "ee", name).replace("U", "oo") for name in found}
    return {name.lower() for name in found | long}


def latin_forms(name, locale):
    """The spellings of a name in Latin letters; none for scripts that cannot be spelled letter by letter."""
    letters = [c for c in name if c.isalpha()]
    if not letters:
        return set()
    code = ord(letters[0])
    if 0x400 <= code < 0x530:
        return from_cyrillic(name, locale)
    if 0x370 <= code < 0x400 or 0x1F00 <= code < 0x2000:
        return from_greek(name)
    if 0x530 <= code < 0x590:
        return from_armenian(name)
    if 0x10A0 <= code < 0x1100:
        return {spelled(name, GEORGIAN)}
    if 0x900 <= code < 0x980:
        return from_devanagari(name)
    plain = folded(name)
    forms = {plain}
    if locale.startswith("de") or locale in {"et_EE", "sv_SE", "fi_FI", "tr_TR", "az_AZ"}:
        forms.add(folded(name.lower().replace("ö", "oe").replace("ü", "ue").replace("ä", "ae")))
    if locale in {"da_DK", "no_NO", "sv_SE", "is_IS"}:
        forms.add(folded(name.lower().replace("å", "aa").replace("ø", "oe")))
    if locale == "az_AZ":
        forms.add(folded(name.lower().replace("ə", "e")))
        forms.add(folded(name.lower().replace("ç", "ch").replace("ş", "sh").replace("x", "kh").replace("c", "j")))
    if locale == "tr_TR":
        forms.add(folded(name.lower().replace("ç", "ch").replace("ş", "sh")))
    return forms


def parts(name):
    for word in re.split(r"[\s\-/.,()]+", name):
        word = word.strip("'")
        if re.fullmatch(r"[a-z][a-z']*[a-z]", word) and word not in PARTICLES and word not in FUNCTION_WORDS:
            yield word
            if "'" in word and not re.match(r"(o|d|l|n|m)'", word):
                yield word.replace("'", "")


def from_faker():
    """(list, locale, name, "f", "m" or "") of all providers of persons."""
    import faker.providers.person as person

    for module in sorted(pkgutil.iter_modules(person.__path__), key=lambda module: module.name):
        locale = module.name
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        base = importlib.import_module("faker.providers.person").Provider
        for attribute in sorted(dir(provider)):
            names = getattr(provider, attribute)
            if not isinstance(names, (tuple, list, dict)) or getattr(base, attribute, None) == names:
                continue
            if "format" in attribute or "kana" in attribute or "suffix" in attribute or "pair" in attribute:
                continue
            if re.search(r"^first_(romanized_)?names", attribute):
                which = "given"
            elif re.search(r"last_(romanized_)?names", attribute):
                which = "surname"
            else:
                continue
            sex = re.search(r"_(fe)?male", attribute)
            for name in names:
                yield which, locale, name, ("f" if sex and sex[1] else "m" if sex else "")


def endings_for(root, endings):
    first = endings[0]
    vowel = root[-1] in "aeiou"
    if root.endswith(("ov", "ev", "yev", "in")) and first in ("ov", "ev"):
        return [root, root + "a"]
    if first == "ov":
        return [] if vowel or root[-1] == "y" else [root + ending for ending in endings]
    if first == "ev":
        if root[-1] in "iy" and len(root) > 2:
            return [stem + ending for stem in (root[:-1], root[:-1] + "y") for ending in endings]
        if vowel:
            return [root + glide + ending for glide in ("", "y") for ending in endings]
        return [root + ending for ending in endings] if root.endswith(("j", "ch", "sh", "zh", "ts")) else []
    return [root + ending for ending in endings]


def from_lists():
    for path in sorted((HERE / "names").glob("*.txt")):
        if path.name == "not-names.txt":
            continue
        group, roots = None, []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            key, colon, rest = line.partition(":")
            if not line.strip() or line.startswith("#"):
                continue
            if not colon or key not in ("names", "given", "surname", "root", "endings"):
                sys.exit(f"{path}:{number}: expected names:, given:, surname:, root: or endings:, found {line[:40]!r}")
            words = rest.split()
            if key == "names":
                group, roots = "list " + rest.strip(), []
            elif key == "root":
                roots = words
                yield from (("surname", group, word, "") for word in words if word.endswith(("ov", "ev")))
            elif key == "endings":
                for root in roots:
                    yield from (("surname", group, name, "") for name in endings_for(root, words))
            else:
                yield from ((key, group, word, "") for word in words)


def whose(known):
    """Whose a name is: of three locales in four, else nobody's in particular."""
    women, men = (len({locale for locale, sex in known if sex == one}) for one in "fm")
    return "f" if women > 3 * men else "m" if men > 3 * women else "-"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("-o", "--output", default=str(PACKS), help="folder for the two lists")
    given = options.parse_args()
    try:
        from faker import VERSION
    except ImportError:
        sys.exit("the package Faker is missing: pip install Faker==40.54.0")
    lines = (PACKS / "english-words.txt").read_text(encoding="utf-8").splitlines()
    english = {line for line in lines if not line.startswith("#")}
    dropped = set()
    for line in (HERE / "names/not-names.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            dropped |= set(line.split())
    locales = {"given": {}, "surname": {}}
    sexes = {"given": {}, "surname": {}}
    for which, locale, name, sex in itertools.chain(from_faker(), from_lists()):
        for form in latin_forms(name, locale):
            for word in parts(form):
                locales[which].setdefault(word, set()).add(locale)
                if sex:
                    sexes[which].setdefault(word, []).append((locale, sex))
    for which, file, what in (("given", "given-names.tsv", "Given names"), ("surname", "surnames.tsv", "Surnames")):
        rows = []
        for name, known in sorted(locales[which].items()):
            is_word = name in english
            if name in dropped or is_word and len(known) < 2 and not known & ENGLISH:
                if not any(locale.startswith("list ") for locale in known) or name in dropped:
                    continue
            rows.append(f"{name}\t{len(known)}\t{whose(sexes[which].get(name, []))}" + ("\tword" if is_word else ""))
        text = HEADER.format(what=what, version=VERSION) + "\n".join(rows) + "\n"
        (pathlib.Path(given.output) / file).write_text(text, encoding="utf-8")
        print(f"{len(rows)} names, {len(text.encode())} bytes: {file}", file=sys.stderr)


if __name__ == "__main__":
    main()
