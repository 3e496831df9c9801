#!/bin/sh
# Writes seeds for the fuzzer into a folder: the short notes of the tests and the lessons, each below a
# byte that picks what reads it. From a long note a fuzzer learns slowly.
#
#   seeds.sh FOLDER
set -eu
folder=$1
rm -rf "$folder"
mkdir -p "$folder"
number=0

# Begins the next seed.
begin() {
  number=$((number + 1))
  printf '%b' "\\0$(printf %o $((number % 256)))" >"$folder/$number"
}

for note in $(find lessons Tests \( -name '*.md' -o -name '*.ipynb' -o -name '*.tex' \) -size -2k | sort); do
  begin
  cat "$note" >>"$folder/$number"
done

# Escapes of JSON that `printf` does not know stay as they are.
find Tests -name '*.jsonl' -exec sed -nE 's/.*"note": "(([^"\\]|\\.)*)".*/\1/p' {} + | sort -u |
  while read -r note; do
    begin
    printf '%b' "$note" >>"$folder/$number"
  done
