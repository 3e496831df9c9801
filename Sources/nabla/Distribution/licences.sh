#!/bin/sh
# Prints the licences of all that is linked into the static program, as they stand on Debian and Ubuntu:
#
#     licences.sh CHECKOUTS
#
# CHECKOUTS has the sources of the packages that it depends on.
set -eu
checkouts=$1
resources=$("${SWIFT:-swift}" -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
toolchain=$(dirname "$(dirname "$resources")")
gcc=$(basename "$(dirname "$("$toolchain/bin/clang" -print-file-name=libstdc++.a)")")
common=/usr/share/common-licenses

# print TITLE FILE
print() {
  printf '%s\n%s\n\n' "$1" "$(printf '%s' "$1" | sed 's/./=/g')"
  cat "$2"
  printf '\n\n'
}

print "Swift's standard library and libdispatch" "$toolchain/share/swift/LICENSE.txt"
print "swift-argument-parser" "$checkouts/swift-argument-parser/LICENSE.txt"
print "libcmark" /usr/share/doc/libcmark-dev/copyright
print "libyaml" /usr/share/doc/libyaml-dev/copyright
print "The GNU C library" /usr/share/doc/libc6-dev/copyright
print "The GNU C++ library and libgcc" "/usr/share/doc/libstdc++-$gcc-dev/copyright"
print "The GNU Lesser General Public License, version 2.1" "$common/LGPL-2.1"
print "The GNU General Public License, version 3" "$common/GPL-3"
