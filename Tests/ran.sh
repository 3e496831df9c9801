#!/bin/sh
# Tells whether every folder of tests has run, and no test was skipped: `swift test` ends well also
# where it has found nothing to run.
#
#     ran.sh RESULTS.xml
set -eu
results=$1
here=$(dirname "$0")
for folder in "$here"/*Tests; do
  name=$(basename "$folder")
  grep -q "classname=\"$name\." "$results" || { echo "no test of $name has run" >&2; exit 1; }
done
if grep -q '<skipped' "$results"; then
  echo "tests were skipped:" >&2
  grep -B 1 '<skipped' "$results" >&2
  exit 1
fi
echo "$(grep -c '<testcase' "$results") tests have run, and none was skipped."
