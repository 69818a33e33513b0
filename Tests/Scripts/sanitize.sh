#!/bin/sh
# Runs the tests under the address sanitizer, and those that use threads under the thread sanitizer (SANITIZE=address
# or thread for one; FILTER for some tests). Needs a Swift toolchain with both; skips without.
set -eu
cd "$(dirname "$0")/../.."
swift=${SWIFT:-swift}
bin=$(dirname "$(command -v "$swift")")
# A program that crashes must not wait for a debugger.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS="halt_on_error=1 suppressions=$PWD/Tests/Scripts/thread.suppressions"
# Tests of few bytes flipped are enough here: each runs ten times as long.
export FLIPS=10
for sanitizer in ${SANITIZE:-thread address}; do
  short=$(echo "$sanitizer" | cut -c 1)san
  ls "$bin"/../lib/clang/*/lib/linux/libclang_rt."$short"-"$(uname -m)".a >/dev/null 2>&1 \
    || { echo "skipped: this toolchain has no $sanitizer sanitizer for Linux"; continue; }
  case $sanitizer in
    thread) filter=${FILTER:-DocketIngestTests|DocketStoreTests|DocketQueryTests} ;;
    *) filter=${FILTER:-Docket.*Tests} ;;
  esac
  "$swift" build --build-tests --scratch-path ".build/$sanitizer" --sanitize="$sanitizer" -Xswiftc -use-ld=lld
  "$swift" test --skip-build --disable-xctest --scratch-path ".build/$sanitizer" --sanitize="$sanitizer" \
    --filter "$filter" -Xswiftc -use-ld=lld
done
