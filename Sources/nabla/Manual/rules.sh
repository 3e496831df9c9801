#!/bin/sh
# Writes a page for each rule, which editors open: rules.sh NABLA FOLDER
set -eu
nabla=$1
folder=$2
mkdir -p "$folder"
for rule in $("$nabla" rule | sed 's/ .*//'); do
  "$nabla" rule "$rule" > "$folder/$rule.md"
done
