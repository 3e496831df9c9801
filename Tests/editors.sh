#!/bin/sh
# Tests the server as editors see it, and what the project has for them and for pipelines:
#
#     editors.sh PROGRAM ENVIRONMENT
#
# The environment is made where it is missing. Where it cannot be had, since nothing can be installed here,
# that is told; in continuous integration it is a failure.
set -eu
here=$(dirname "$0")
NABLA=$1
export NABLA
environment=$2

if ! "$here/environment.sh" "$environment" "$here/Editors/requirements.txt"; then
  echo "the tests with the capabilities of editors were skipped: their packages cannot be installed" >&2
  [ -z "${CI:-}" ] || exit 1
  environment=
fi
[ -z "$environment" ] || "$environment/bin/python" -B -m pytest -q -p no:cacheprovider "$here/Editors"
node --test "$here/Editors"
