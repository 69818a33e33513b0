#!/bin/sh
# Fuzzes each target for a while (FUZZ_SECONDS, default 60; FUZZ="extract packs" for some). Needs a Swift toolchain
# with the address sanitizer and libFuzzer; skips without. Findings: .build/fuzz/findings.
set -eu
cd "$(dirname "$0")/../.."
swift=${SWIFT:-swift}
bin=$(dirname "$(command -v "$swift")")
runtime=$(ls "$bin"/../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-"$(uname -m)".a 2>/dev/null | head -n 1 || true)
[ -n "$runtime" ] || { echo "skipped: this toolchain has no libFuzzer for Linux"; exit 0; }

# A program that crashes must not wait for a debugger.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
if [ -z "${FUZZ_ONLY:-}" ]; then
  "$swift" build -c release --scratch-path .build/fuzz/build --product fuzz-docket --sanitize=address \
    -Xswiftc -sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table \
    -Xswiftc -use-ld=lld -Xlinker -u -Xlinker LLVMFuzzerRunDriver -Xlinker --export-dynamic-symbol=LLVMFuzzerRunDriver \
    -Xlinker "$runtime" -Xlinker -lstdc++
fi
program=.build/fuzz/build/release/fuzz-docket
failed=""
for target in ${FUZZ:-decode extract packs records corrections queries values archive}; do
  corpus=.build/fuzz/corpus/$target
  findings=.build/fuzz/findings/$target
  mkdir -p "$corpus" "$findings" "Fixtures/fuzz/$target"
  Tests/Scripts/fuzz-seeds.sh "$target" "$corpus"
  log=.build/fuzz/$target.log
  "$program" "$target" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=3072 -max_len=16384 \
    -artifact_prefix="$findings/" -print_final_stats=1 "$corpus" "Fixtures/fuzz/$target" >"$log" 2>&1 &
  process=$!
  wait "$process" || failed="$failed $target"
  rm -rf "/dev/shm/docket-fuzz-$process"
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  echo "$target: ${runs:-no} executions, $(ls "$findings" | wc -l) findings"
done
[ -z "$failed" ] || { echo "failed:$failed (see .build/fuzz/*.log and .build/fuzz/findings)" >&2; exit 1; }
