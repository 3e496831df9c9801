#!/bin/sh
# Looks at pages in a browser: Chromium of the system, driven by playwright of PyPI.
#
#     run.sh NABLA
#
# Where they cannot be had it says so; under CI=true that is a failure.
set -eu
nabla=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
venv=.build/venv

skip() {
  echo "tests in a browser were skipped: $1" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
}

for name in chromium chromium-browser google-chrome; do
  browser=$(command -v $name) && break
done
[ -n "${browser:-}" ] || skip "there is no Chromium"
if ! cmp -s "$here/requirements.txt" $venv/requirements.txt; then
  rm -rf $venv
  python3 -m venv $venv || skip "python3 has no venv"
  $venv/bin/pip install --quiet --disable-pip-version-check -r "$here/requirements.txt" \
    || skip "packages of PyPI cannot be had"
  cp "$here/requirements.txt" $venv/
fi
NABLA=$nabla BROWSER=$browser PYTHONDONTWRITEBYTECODE=1 \
  $venv/bin/python -m unittest discover --start-directory "$here" --pattern '*_tests.py'
