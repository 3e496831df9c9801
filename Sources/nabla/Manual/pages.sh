#!/bin/sh
# Writes a manual page for the program and one for each command: pages.sh NABLA FOLDER
set -eu
nabla=$1
folder=$2
manual=$(dirname "$0")
# The help is read unwrapped.
COLUMNS=10000
export COLUMNS
version=$("$nabla" --version | sed 's/.* //')
date=$(date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%F 2>/dev/null || date -u +%F)
commands=$("$nabla" --help | sed -n '/^SUBCOMMANDS:$/,/^$/s/^  \([a-z][a-z]*\)  .*/\1/p')
pages="nabla $(echo "$commands" | sed 's/^/nabla-/' | tr '\n' ' ')"
mkdir -p "$folder"
for page in $pages; do
  command=${page#nabla}
  command=${command#-}
  # shellcheck disable=SC2086 # no command is no word
  "$nabla" $command --help |
    awk -v command="$command" -v version="$version" -v date="$date" -v others="$pages" \
      -f "$manual/page.awk" > "$folder/$page.1"
done
