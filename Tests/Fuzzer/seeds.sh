#!/bin/sh
# Writes seeds for the fuzzer into a folder: the notes of the tests and the lessons, each below a byte
# that picks what reads it.
#
#   seeds.sh FOLDER
set -eu
folder=$1
mkdir -p "$folder"
number=0
find lessons Tests -name '*.md' -size -8k | sort | while read -r note; do
  number=$((number + 1))
  { printf '%b' "\\0$(printf %o $((number % 54)))"; cat "$note"; } >"$folder/$number"
done
