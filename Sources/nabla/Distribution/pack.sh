#!/bin/sh
# Packs the program as it was installed below a folder, on Debian or Ubuntu:
#
#     pack.sh INSTALLED CHECKOUTS OUT
#
# INSTALLED holds bin and share, CHECKOUTS the packages that were linked. Written are an archive, a wheel, a Debian package and an image of a
# container, and SHA256SUMS; with RELEASES, the address at which a release's files are found, the
# sources and a formula of Homebrew, too. Packed again from the same commit, each is the same to the byte.
set -eu
installed=$1
checkouts=$2
out=$3
here=$(dirname "$0")
command -v dpkg-deb > /dev/null || { echo "Packages are made on Debian or Ubuntu." >&2; exit 1; }

# The program knows its version, and what it is.
version=$("$installed/bin/nabla" --version | sed 's/.* //')
summary=$(COLUMNS=10000 "$installed/bin/nabla" --help | sed -n 's/^OVERVIEW: \(.*\)\.$/\1/p')
machine=$(uname -m)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022
mkdir -p "$out"
out=$(cd "$out" && pwd)

# A tar archive of what is in a folder, on standard output.
packed() {
  tar --create --format=gnu --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
    --numeric-owner --mode='u+w,go-w' --directory="$1" "$2"
}

name=nabla-$version-linux-$machine
tree=$work/$name
mkdir -p "$tree/share/doc/nabla"
cp -R "$installed/bin" "$installed/share" "$tree"
"$here/licences.sh" "$checkouts" > "$tree/share/doc/nabla/LICENCES"

packed "$work" "$name" | gzip -9n > "$out/$name.tar.gz"

python3 "$here/wheel.py" "$tree" "$version" "$summary" "$out"

"$here/deb.sh" "$tree" "$version" "$summary" "$out"

root=$work/image
mkdir -p "$root/usr/bin" "$root/usr/share/doc" "$root/notes"
cp "$tree/bin/nabla" "$root/usr/bin"
cp -R "$tree/share/doc/nabla" "$root/usr/share/doc"
packed "$root" . > "$work/layer.tar"
python3 "$here/image.py" "$work/layer.tar" "$machine" "$version" "$summary" "$out/$name.oci.tar"

if [ -n "${RELEASES:-}" ]; then
  source=nabla-$version.tar.gz
  git archive --prefix="nabla-$version/" HEAD | gzip -9n > "$out/$source"
  sum=$(sha256sum "$out/$source" | cut -d ' ' -f 1)
  sed -e "s|@SUMMARY@|$summary|" -e "s|@RELEASES@|$RELEASES|" -e "s|@URL@|$RELEASES/$source|" \
    -e "s|@SUM@|$sum|" "$here/nabla.rb" > "$out/nabla.rb"
fi

(cd "$out" && rm -f SHA256SUMS && sha256sum -- * > "$work/sums" && mv "$work/sums" SHA256SUMS)
cat "$out/SHA256SUMS"
