#!/bin/sh
# Tells whether the program that was installed below a folder is what it should be:
#
#     installed.sh FOLDER LESSON
set -eu
folder=$1
lesson=$2
program=$folder/bin/nabla
limit=25000000

fail() {
  echo "$1" >&2
  exit 1
}

size=$(($(wc -c < "$program")))
[ "$size" -le "$limit" ] || fail "it has $size bytes, more than $limit"

# A folder with the program, a lesson and nothing else, no /proc and no /dev either.
if [ "$(uname -s)" = Linux ]; then
  root=$(mktemp -d)
  trap 'rm -rf "$root"' EXIT
  cp "$program" "$root/nabla"
  name=$(basename "$lesson")
  cp "$lesson" "$root/$name"
  if [ "$(id -u)" = 0 ]; then bare=chroot; else bare="unshare --map-root-user chroot"; fi
  for command in "check $name --why" "run $name" "solve $name" "values $name" \
    "fix $name" "step $name" "explain w_5 $name" --help; do
    # shellcheck disable=SC2086 # the words of the command, and of what runs it
    (cd "$root" && ./nabla $command > "$root.here")
    # shellcheck disable=SC2086
    $bare "$root" /nabla $command > "$root.bare" || fail "$command does not run in a bare root"
    cmp "$root.here" "$root.bare" || fail "$command says something else in a bare root"
  done
  $bare "$root" /nabla run "$name" --in-place || fail "a note cannot be written in a bare root"
  cmp "$lesson" "$root/$name" || fail "a lesson that is up to date was changed"
  printf '$12 \\cdot 12 = 1440$\n' > "$root/wrong.md"
  $bare "$root" /nabla fix --write wrong.md > /dev/null || fail "nothing is mended in a bare root"
  grep -q '144\$' "$root/wrong.md" || fail "it is not mended"
  rm -f "$root.here" "$root.bare"
fi

# The manual: no warning, the options with their values, and no page that is not there.
pages=$folder/share/man/man1
for page in "$pages"/nabla*.1; do
  warnings=$(groff -Kutf8 -man -Tutf8 -ww -z "$page" 2>&1)
  [ -z "$warnings" ] || fail "$warnings"
  for section in NAME SYNOPSIS OPTIONS "EXIT STATUS" "SEE ALSO"; do
    grep -q "^.SH $section\$" "$page" || fail "$page has no $section"
  done
  for other in $(sed -n 's/^\.BR \(.*\) (1).*/\1/p' "$page" | sed 's/\\//g'); do
    [ -e "$pages/$other.1" ] || fail "$page refers to $other(1), which there is not"
  done
  # Where groff is lenient.
  if command -v mandoc > /dev/null; then
    warnings=$(mandoc -Tlint -Wwarning "$page" 2>&1) || fail "$warnings"
  fi
done
[ "$(ls "$pages" | wc -l)" -gt 10 ] || fail "pages are missing"
grep -q 'values: text, json' "$pages/nabla-check.1" || fail "values are missing"

# A page for each rule, as the program says it.
"$program" rule | while read -r rule _; do
  "$program" rule "$rule" | cmp - "$folder/share/doc/nabla/rules/$rule.md" || exit 1
done || fail "the pages of rules are not those of the program"

for completion in bash-completion/completions/nabla zsh/site-functions/_nabla \
  fish/vendor_completions.d/nabla.fish; do
  [ -s "$folder/share/$completion" ] || fail "$completion is missing"
done
echo "$program has $size bytes, runs on its own, and has its manual."
