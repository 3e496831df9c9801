"""Packs the program as a wheel, so that pip installs it: wheel.py TREE VERSION SUMMARY OUT

TREE has bin, and share with the manual, the completions and the licences. The name of the file says on
which systems it runs: the program is static, so that any Linux will do which is as young as what glibc,
linked into it, asks for (3.2; manylinux 2.17 is the oldest that has it), with musl as well.
"""

import base64
import hashlib
import os
import pathlib
import struct
import sys
import time
import zipfile

NAME = "nabla-notes"
PLATFORMS = {
    62: ("manylinux_2_17_x86_64", "manylinux2014_x86_64", "musllinux_1_1_x86_64"),
    183: ("manylinux_2_17_aarch64", "manylinux2014_aarch64", "musllinux_1_1_aarch64"),
}
INTERPRETER = 3


def platforms(program):
    """The tags of the systems on which a static program in ELF runs."""
    if program[:6] != b"\x7fELF\x02\x01":
        sys.exit("the program is none for Linux of 64 bits")
    machine, = struct.unpack_from("<H", program, 18)
    start, = struct.unpack_from("<Q", program, 32)
    size, count = struct.unpack_from("<HH", program, 54)
    kinds = [struct.unpack_from("<I", program, start + size * index)[0] for index in range(count)]
    if INTERPRETER in kinds:
        sys.exit("the program is not static, so that it does not run everywhere")
    if machine not in PLATFORMS:
        sys.exit(f"no tag is known for machine {machine} of ELF")
    return PLATFORMS[machine]


def digest(data):
    """A digest as RECORD has it."""
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def metadata(version, summary):
    return f"""Metadata-Version: 2.1
Name: {NAME}
Version: {version}
Summary: {summary}
Keywords: Markdown,LaTeX,neural networks,checker
Classifier: Environment :: Console
Classifier: Operating System :: POSIX :: Linux
Classifier: Topic :: Education
Classifier: Topic :: Text Processing :: Markup :: Markdown
"""


def main(tree, version, summary, out):
    tree = pathlib.Path(tree)
    program = (tree / "bin" / "nabla").read_bytes()
    tags = platforms(program)
    stem = f"{NAME.replace('-', '_')}-{version}"
    about, data = f"{stem}.dist-info", f"{stem}.data"

    files = {f"{data}/scripts/nabla": program}
    for path in sorted((tree / "share").rglob("*")):
        if path.is_file():
            files[f"{data}/data/{path.relative_to(tree)}"] = path.read_bytes()
    files[f"{about}/METADATA"] = metadata(version, summary).encode()
    files[f"{about}/WHEEL"] = (
        "Wheel-Version: 1.0\nGenerator: nabla\nRoot-Is-Purelib: false\n"
        + "".join(f"Tag: py3-none-{tag}\n" for tag in tags)
    ).encode()
    record = f"{about}/RECORD"
    lines = [f"{name},{digest(content)},{len(content)}\n" for name, content in files.items()]
    files[record] = "".join([*lines, f"{record},,\n"]).encode()

    date = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    path = pathlib.Path(out) / f"{stem}-py3-none-{'.'.join(tags)}.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, date)
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if "/scripts/" in name else 0o100644) << 16
            wheel.writestr(entry, content)


main(*sys.argv[1:])
