#!/bin/sh
# Looks at pages in browsers of the system: Chromium, driven by playwright of PyPI, and Firefox.
#
#     run.sh NABLA ENVIRONMENT
#
# The environment of Python is made where it is missing. Where they cannot be had it says so; under CI=true that
# is a failure.
set -eu
nabla=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
environment=$2

skip() {
  echo "tests in a browser were skipped: $1" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
}

for name in chromium chromium-browser google-chrome; do
  browser=$(command -v $name) && break
done
[ -n "${browser:-}" ] || skip "there is no Chromium"
for name in firefox-esr firefox; do
  firefox=$(command -v $name) && break
done
[ -n "${firefox:-}" ] || skip "there is no Firefox"
"$here/../environment.sh" "$environment" "$here/requirements.txt" || skip "packages of PyPI cannot be had"
NABLA=$nabla BROWSER=$browser FIREFOX=$firefox PYTHONDONTWRITEBYTECODE=1 \
  "$environment"/bin/python -m unittest discover --start-directory "$here" --pattern '*_tests.py'
