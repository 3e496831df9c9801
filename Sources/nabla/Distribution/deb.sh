#!/bin/sh
# Packs the program as a Debian package: deb.sh TREE VERSION SUMMARY OUT
#
# TREE has bin, and share with the manual, the completions and the licences. The maintainer is who Debian's
# own tools take for one, DEBFULLNAME and DEBEMAIL, or else the author of the last commit.
set -eu
tree=$1
version=$2
summary=$3
out=$4
maintainer=${DEBFULLNAME:-$(git log -1 --format=%an)}
address=${DEBEMAIL:-$(git log -1 --format=%ae)}
architecture=$(dpkg --print-architecture)

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
mkdir "$root/usr" "$root/DEBIAN"
cp -R "$tree/." "$root/usr"

share=$root/usr/share
mkdir "$share/zsh/vendor-completions"
mv "$share/zsh/site-functions/_nabla" "$share/zsh/vendor-completions"
rmdir "$share/zsh/site-functions"
gzip -9n "$share"/man/man1/*
mv "$share/doc/nabla/LICENCES" "$share/doc/nabla/copyright"
changed=$(date -u -R -d "@$SOURCE_DATE_EPOCH")
gzip -9n > "$share/doc/nabla/changelog.gz" <<END
nabla ($version) unstable; urgency=medium

  * Packed from the sources of this version.

 -- $maintainer <$address>  $changed
END

# What is linked into the program, with the versions of its sources.
linked=
for package in libc6-dev libcmark-dev libyaml-dev; do
  # shellcheck disable=SC2016 # the fields are those of dpkg-query
  linked="$linked${linked:+, }$(dpkg-query -W -f '${source:Package} (= ${source:Version})' "$package")"
done

cat > "$root/DEBIAN/control" <<END
Package: nabla
Version: $version
Architecture: $architecture
Maintainer: $maintainer <$address>
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Built-Using: $linked
Section: text
Priority: optional
Description: $(echo "$summary" | sed 's/^\(.\)/\L\1/')
 Every number and every equation in LaTeX is computed again, from the network
 that the note declares; what is wrong is named, with what it should be, and
 mended if wanted.
END
(cd "$root" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k 2 > DEBIAN/md5sums)
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$root" "$out/nabla_${version}_$architecture.deb" > /dev/null
