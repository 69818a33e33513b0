#!/bin/sh
# Puts the inputs from which a target begins into a folder: fuzz-seeds.sh TARGET FOLDER. All come from Fixtures and
# from the packs.
set -eu
target=$1
folder=$2
put() { cp "$1" "$folder/seed-$(echo "$1" | tr '/ ' '__')"; }
line() { printf '%b' "$2" >"$folder/seed-$1"; }
case $target in
  decode | extract) find Fixtures/articles Fixtures/broken Fixtures/gold -name '*.txt' | while read -r file; do put "$file"; done ;;
  packs)
    # The first byte chooses the kind of pack: see PacksTarget.
    find Sources/DocketPacks/Packs -type f -size -12k | while read -r file; do
      case $file in
        *regions.tsv) kind='\003' ;; *cities*.tsv) kind='\004' ;; *ambiguous*) kind='\005' ;;
        *weights*) kind='\006' ;; *.tsv) kind='\007' ;; *.pack) kind='\000' ;; *.rules) kind='\001' ;;
        *.event) kind='\002' ;; *) continue ;;
      esac
      { printf "$kind"; cat "$file"; } >"$folder/seed-$(echo "$file" | tr '/ ' '__')"
    done ;;
  records)
    for file in Fixtures/fuzz/seeds/*.ndjson; do put "$file"; done ;;
  corrections)
    line merge '{"merge":{"_0":["aaa","bbb"]}}'
    line split '{"split":{"_0":["aaa"],"from":["bbb"]}}'
    line rename '{"rename":{"_0":"aaa","name":"x"}}\n{"forget":{"_0":"bbb"}}'
    line persons '{"mergePersons":{"case":"aaa","names":["A","B"]}}\n{"splitPersons":{"case":"aaa","names":["A","B"]}}'
    line events '{"rejectEvent":{"_0":"aaa"}}\n{"acceptEvent":{"_0":"aaa"}}'
    line set '{"setEvent":{"_0":"aaa","type":"charged","date":"2024-05-31"}}' ;;
  queries)
    line words 'court OR "a phrase" -without pre*\nomurzakov\nKG:416(1)\nBishkek\nKG\nDistrict Court\nBektur\nHerald\nsentenced\nfine\n5y\nP10Y\nfinal\n2024\n2024-05-31'
    line odd '24.kg 1512(c)(2) O'"'"'Brien\n3ck8\n18 USC 2339B\nOsh' ;;
  values)
    for value in 2024 2024-05 2024-05-31 416 '416(1)' KG:416 '18 USC 2339B' 5y P2Y6M 18m Bishkek sentenced final 'a "b c" -d e*'; do
      printf '%s' "$value" >"$folder/seed-$(printf '%s' "$value" | tr -c 'a-zA-Z0-9' '_')"
    done ;;
  archive)
    line header '\000\000\024\377'
    line page '\000\020\000\005\000\020\001\000' ;;
esac
