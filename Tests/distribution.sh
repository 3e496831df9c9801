#!/bin/sh
# Tells whether the packages of a release install what they should, each on a system that has nothing else:
#
#     distribution.sh FOLDER INSTALLED CHECKOUTS LESSON
#
# INSTALLED and CHECKOUTS are what the packages in FOLDER were made of.
#
# The system of the Debian package and the wheel is Debian's smallest with Python; that of the others is
# an empty folder.
# shellcheck disable=SC2016 # dollars are of notes, and of apt
set -eu
folder=$(cd "$1" && pwd)
installed=$2
checkouts=$3
lesson=$4
name=$(basename "$lesson")

fail() {
  echo "$1" >&2
  exit 1
}

# What cannot be tried is told, and is a failure in continuous integration.
without() {
  [ "${CI:-}" != true ] || fail "$1"
  echo "$1, so that the packages are not tried" >&2
  exit 0
}

[ "$(id -u)" = 0 ] || without "only root may enter another system"
for program in mmdebstrap skopeo umoci ruby python3 dpkg-deb; do
  command -v "$program" > /dev/null || without "$program is missing"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$folder" && sha256sum --check --quiet SHA256SUMS) || fail "the sums are wrong"
RELEASES=https://releases.example Sources/nabla/Distribution/pack.sh "$installed" "$checkouts" \
  "$work/again" > /dev/null
cmp "$folder/SHA256SUMS" "$work/again/SHA256SUMS" || fail "packed again, they are others"
version=$("$installed/bin/nabla" --version)

# works WHAT ROOT PROGRAM: it says what the program says here, of a right note and of a wrong one.
works() {
  mkdir -p "$2/notes"
  cp "$lesson" "$2/notes/$name"
  printf '$12 \\cdot 12 = 1440$\n' > "$2/notes/wrong.md"
  [ "$(chroot "$2" "$3" --version)" = "$version" ] || fail "$1 has another version"
  chroot "$2" "$3" check "/notes/$name" > "$work/said" || fail "$1 does not check a lesson"
  grep -q '0 wrong, 0 unread' "$work/said" || fail "$1 checks a lesson otherwise"
  ! chroot "$2" "$3" check /notes/wrong.md > "$work/said" || fail "$1 does not see a mistake"
  chroot "$2" "$3" fix --write /notes/wrong.md > "$work/said" || fail "$1 mends nothing"
  grep -qx '\$12 .cdot 12 = 144\$' "$2/notes/wrong.md" || fail "$1 mends it otherwise"
  rm -r "$2/notes"
}

# has WHAT PREFIX ZSH: the manual, the completions and the licences are where they are looked for.
has() {
  for file in "man/man1/nabla-check.1$4" bash-completion/completions/nabla "zsh/$3/_nabla" \
    fish/vendor_completions.d/nabla.fish; do
    [ -s "$2/share/$file" ] || fail "$1 has no $file"
  done
}

# licensed WHAT FILE: the text names all that is linked into the program.
licensed() {
  for word in 'Swift.s standard library' 'Runtime Library Exception' swift-argument-parser libcmark \
    libyaml 'GNU C library' 'GCC RUNTIME LIBRARY EXCEPTION' 'GNU LESSER GENERAL PUBLIC LICENSE'; do
    grep -q "$word" "$2" || fail "$1 does not tell the licence of $word"
  done
}

# Nothing tells where it was built.
nowhere() {
  if grep -rlaF -e "$PWD" -e "$HOME/" "$2"; then fail "$1 names a folder of this machine"; fi
}

# The archive.
mkdir "$work/archive"
tar -xzf "$folder"/nabla-*-linux-*.tar.gz -C "$work/archive" --strip-components=1
has "the archive" "$work/archive" site-functions ""
licensed "the archive" "$work/archive/share/doc/nabla/LICENCES"
nowhere "the archive" "$work/archive"
works "the archive" "$work/archive" /bin/nabla

# The image: other programs take it, and it says what to run.
mkdir "$work/image"
image=$(echo "$folder"/nabla-*-linux-*.oci.tar)
skopeo copy --quiet "oci-archive:$image" "oci:$work/image/layout:tried" || fail "the image is none of OCI"
skopeo copy --quiet "docker-archive:$image" "oci:$work/image/loaded:tried" || fail "docker cannot load it"
skopeo inspect --config "oci:$work/image/loaded:tried" | grep -q '"/usr/bin/nabla"' ||
  fail "the image does not say what to run"
umoci unpack --image "$work/image/layout:tried" "$work/image/bundle" > "$work/said" 2>&1 ||
  fail "$(cat "$work/said")"
root=$work/image/bundle/rootfs
licensed "the image" "$root/usr/share/doc/nabla/LICENCES"
works "the image" "$root" /usr/bin/nabla

# The others in a bare Debian, without scripts of its packages having run, and without /proc.
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
site=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(SITE)' |
  awk -v release="$release" '$1 == release && $2 == "main" { print $3; exit }')
bare=$work/bare
mmdebstrap --quiet --variant=extract \
  --include=dpkg,dash,coreutils,diffutils,libc-bin,tar,python3,python3-pip-whl \
  "$release" "$bare" "deb $site $release main" 2> "$work/said" || fail "$(cat "$work/said")"
system() { (cd "$bare" && find . -path ./var -prune -o -print | LC_ALL=C sort); }
system > "$work/before"
cp "$folder"/nabla_*.deb "$folder"/nabla_notes-*.whl "$bare/var"

# The Debian package.
chroot "$bare" sh -c 'dpkg --install /var/nabla_*.deb' > "$work/said" 2>&1 || fail "$(cat "$work/said")"
has "the Debian package" "$bare/usr" vendor-completions .gz
licensed "the Debian package" "$bare/usr/share/doc/nabla/copyright"
works "the Debian package" "$bare" /usr/bin/nabla
[ -z "$(chroot "$bare" dpkg --verify nabla)" ] || fail "the Debian package has other sums"
chroot "$bare" dpkg --purge nabla > "$work/said" 2>&1 || fail "$(cat "$work/said")"
system | cmp - "$work/before" || fail "the Debian package leaves something behind"

# The wheel, by pip as it comes with Debian, and by what README.md begins with.
chroot "$bare" python3 -m venv --without-pip /var/python
cat > "$bare/var/python/bin/pip" <<'END'
#!/bin/sh
exec python3 -B "$(echo /usr/share/python-wheels/pip-*.whl)/pip" --python /var/python/bin/python "$@"
END
chmod 755 "$bare/var/python/bin/pip"
there="$bare/var/python"
(cd "$there" && find . | LC_ALL=C sort) > "$work/before"
sed '1,/^```sh$/d; /^```$/,$d' README.md > "$bare/var/start.sh"
inside() {
  chroot "$bare" env PATH=/var/python/bin:/bin:/usr/bin PIP_NO_INDEX=1 PIP_NO_CACHE_DIR=1 "$@"
}
! inside sh -c 'cd /var && sh start.sh' > "$work/said" 2>&1 ||
  fail "the start of README.md finds nothing"
grep -q 'should be 0.8372' "$work/said" || fail "the start of README.md goes otherwise: $(cat "$work/said")"
has "the wheel" "$there" site-functions ""
licensed "the wheel" "$there/share/doc/nabla/LICENCES"
works "the wheel" "$bare" /var/python/bin/nabla
python3 - "$folder"/nabla_notes-*.whl <<'END' || fail "RECORD is not what is in the wheel"
import base64, csv, hashlib, io, sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
record = next(name for name in wheel.namelist() if name.endswith(".dist-info/RECORD"))
rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(wheel.read(record).decode()))}
assert sorted(rows) == sorted(wheel.namelist())
for name, (digest, size) in rows.items():
    if name != record:
        data = wheel.read(name)
        assert digest == "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
        assert int(size) == len(data)
END
inside pip uninstall --quiet --yes nabla-notes > "$work/said" 2>&1 || fail "$(cat "$work/said")"
(cd "$there" && find . -type f -o -type l | LC_ALL=C sort) > "$work/after"
[ -z "$(comm -13 "$work/before" "$work/after")" ] || fail "the wheel leaves something behind"

# A program that is not static does not run wherever the name of a wheel says.
mkdir -p "$work/dynamic/bin" "$work/dynamic/share"
cp "$(readlink -f /bin/sh)" "$work/dynamic/bin/nabla"
! SOURCE_DATE_EPOCH=0 python3 Sources/nabla/Distribution/wheel.py "$work/dynamic" 1 none "$work" 2> "$work/said" ||
  fail "a wheel is made of a program that is not static"

# The formula of Homebrew, which comes with the sources.
formula=$folder/nabla.rb
ruby -c "$formula" > /dev/null || fail "the formula is no Ruby"
ruby Tests/formula.rb "$formula" "$folder" || fail "the formula is wrong"
echo "The archive, the image, the Debian package and the wheel install $version, which runs."
