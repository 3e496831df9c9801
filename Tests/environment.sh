#!/bin/sh
# Makes an environment of Python with the packages of some requirements, where it does not hold them yet:
#
#     environment.sh ENVIRONMENT REQUIREMENTS
#
# Several tests share one environment. It fails where the packages cannot be had.
set -eu
environment=$1
wanted=$2
mark=$environment/$(basename "$(dirname "$wanted")").txt

cmp -s "$wanted" "$mark" && exit 0
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
cp "$wanted" "$mark"
