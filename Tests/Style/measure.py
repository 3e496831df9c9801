#!/usr/bin/env python3
"""Measure how the sources keep to the style of the house.

    Tests/Style/measure.py [--list] [--check] [FOLDER...]

For each folder (every target under Sources/ by default) it counts: declarations that are `package` or `public`, and those
without a doc comment; functions with three unlabelled parameters or more; extensions that stand in a file named after
something else; files over 400 lines, functions over 40 and over 60, folders over 20 files. `--list` names them, and
`--check` ends with status 1 if there are any but folders and functions between 40 and 60 lines.
"""
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE_LINES, FUNCTION_LINES, LONG_FUNCTION_LINES, FOLDER_FILES, UNLABELLED = 400, 40, 60, 20, 3

DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:[a-z]+(?:\(set\))?\s+)*?"
    r"\b(?P<kind>func|init|subscript|var|let|struct|enum|class|actor|protocol|typealias|extension)\b"
    r"[?!]?\s*(?P<name>[\w.`]+|\[[^\]]*\]|[^\w\s(]+|)")
ACCESS = re.compile(r"\b(?:package|public)\b(?!\s*\(set\))")
# What the standard library's protocols ask for, and document.
WITNESSES = {"==", "<", "hash", "description", "rawValue"}


def blank_strings_and_comments(text):
    """The text with what stands in strings and comments overwritten by blanks, line by line."""
    kept, place = [], 0
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|(?P<hashes>#+)"""(?:.*?)"""(?P=hashes)|#"(?:[^\n]*?)"#|"""(?:\\.|.)*?"""|"(?:\\\((?:[^()"]|"[^"\n]*"|\((?:[^()]|\([^()]*\))*\))*\)|\\.|[^"\\\n])*"',
        re.DOTALL)
    for match in pattern.finditer(text):
        kept.append(text[place:match.start()])
        kept.append(re.sub(r"[^\n]", " ", match.group()))
        place = match.end()
    kept.append(text[place:])
    return "".join(kept)


@dataclass
class Counts:
    """What was counted in one folder, and where the exceptions stand."""
    declarations: int = 0
    undocumented: list = field(default_factory=list)
    unlabelled: list = field(default_factory=list)
    strayed: list = field(default_factory=list)
    long_files: list = field(default_factory=list)
    long_functions: list = field(default_factory=list)
    very_long_functions: list = field(default_factory=list)
    full_folders: list = field(default_factory=list)


def parameters(code, start):
    """What stands in the parentheses that open at or after `start`, and where they close."""
    opening = code.find("(", start)
    depth, place = 0, opening
    while place < len(code):
        if code[place] in "([{":
            depth += 1
        elif code[place] in ")]}":
            depth -= 1
            if depth == 0:
                return code[opening + 1:place], place + 1
        place += 1
    return "", len(code)


def unlabelled_count(text):
    """How many parameters of a list have no label: those that begin with `_` outside of brackets."""
    depth, part, parts = 0, "", []
    for character in text:
        depth += (character in "([{<") - (character in ")]}")
        if character == ">" and not part.endswith("-"):
            depth -= 1
        if character == "," and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += character
    parts.append(part)
    return sum(1 for part in parts if re.match(r"\s*(?:@\w+\s+)*_\s+\w+\s*:", part))


def body_end(code, start):
    """Where the body ends that opens after `start`, or None where a protocol's requirement has none."""
    place, depth = start, 0
    while place < len(code):
        character = code[place]
        if character == "{":
            depth += 1
        elif character == "}":
            if depth == 0:
                return None
            depth -= 1
            if depth == 0:
                return place
        elif depth == 0 and character == "\n" and re.match(r"\s*(?:///|@|\}|\n|(?:[a-z]+ )*(?:func|var|let|init|static)\b)",
                                                         code[place + 1:place + 120]):
            return None
        place += 1
    return None


def is_documented(lines, index):
    """Whether a doc comment stands right before a line, attributes and conditions aside."""
    index -= 1
    while index >= 0 and re.match(r"\s*(?:@\w+.*|#if .*)$", lines[index]):
        index -= 1
    return index >= 0 and lines[index].lstrip().startswith(("///", "*/"))


def requirements():
    """The names that each protocol of the sources asks for: they are documented there."""
    found = {}
    for path in (ROOT / "Sources").rglob("*.swift"):
        code = blank_strings_and_comments(path.read_text())
        for match in re.finditer(r"\bprotocol\s+(\w+)[^{]*\{", code):
            body = code[match.end():body_end(code, match.end() - 1)]
            found[match[1]] = set(re.findall(r"\b(?:func|var)\s+(\w+)", body))
    return found


def measure_file(path, counts, protocols):
    """Add to the counts what one file holds."""
    text = path.read_text()
    lines = text.split("\n")
    code = blank_strings_and_comments(text)
    home = path.stem.split("+")[0]
    shown = path.relative_to(ROOT)
    declared = set(re.findall(r"\b(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)", code))
    witnesses = set(WITNESSES)
    for protocol, names in protocols.items():
        if re.search(rf"\b(?:struct|enum|class|extension)\s[^{{]*:[^{{]*\b{protocol}\b", code):
            witnesses |= names
    if len(lines) - 1 > FILE_LINES:
        counts.long_files.append(f"{shown}: {len(lines) - 1} lines")
    offset = 0
    for index, line in enumerate(code.split("\n")):
        start, offset = offset, offset + len(line) + 1
        match = DECLARATION.match(line)
        if not match:
            continue
        kind, name = match["kind"], match["name"].strip("`")
        where = f"{shown}:{index + 1}: {kind} {name}".rstrip()
        if kind == "extension":
            # `extension [Mask]` and `extension Array where Element == Mask` are at home with Mask.
            parts = re.findall(r"\w+", name + (re.search(r"\bElement\s*==[^{]*", line) or [""])[0])
            if name.startswith("["):
                parts.append("Array")
            parts.append(name.strip("[]"))
            if home not in parts and not declared & set(parts):
                counts.strayed.append(where)
            continue
        if ACCESS.search(line[:match.start("kind")]) and name not in witnesses:
            counts.declarations += 1
            if not is_documented(lines, index):
                counts.undocumented.append(where)
        if kind in ("func", "init", "subscript"):
            listed, end = parameters(code, start + match.end("kind"))
            if unlabelled_count(listed) >= UNLABELLED:
                counts.unlabelled.append(where)
            closing = body_end(code, end)
            if closing is not None:
                length = code.count("\n", start, closing) + 1
                if length > LONG_FUNCTION_LINES:
                    counts.very_long_functions.append(f"{where}: {length} lines")
                elif length > FUNCTION_LINES:
                    counts.long_functions.append(f"{where}: {length} lines")


def measure(folder):
    """What a folder and those in it hold."""
    counts, protocols = Counts(), requirements()
    for path in sorted(folder.rglob("*.swift")):
        measure_file(path, counts, protocols)
    for inner in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        files = len(list(inner.glob("*.swift")))
        if files > FOLDER_FILES:
            counts.full_folders.append(f"{inner.relative_to(ROOT)}: {files} files")
    return counts


def main():
    options = {argument for argument in sys.argv[1:] if argument.startswith("--")}
    named = [Path(argument).resolve() for argument in sys.argv[1:] if not argument.startswith("--")]
    folders = named or sorted(path for path in (ROOT / "Sources").iterdir() if any(path.rglob("*.swift")))
    print(f"{'':24}{'declared':>9}{'undoc.':>8}{'3 unlab.':>9}{'strayed':>8}{'files>400':>10}{'func>40':>8}{'>60':>5}{'folders>20':>11}")
    broken, total = False, [0] * 8
    for folder in folders:
        counts = measure(folder)
        lists = [counts.undocumented, counts.unlabelled, counts.strayed, counts.long_files, counts.long_functions,
                 counts.very_long_functions, counts.full_folders]
        row = [counts.declarations, *map(len, lists)]
        total = [a + b for a, b in zip(total, row)]
        print_row(folder.name, row)
        broken |= any(lists[:4]) or bool(counts.very_long_functions)
        if "--list" in options:
            for title, found in zip(["undocumented", "unlabelled", "strayed", "long file", "long function",
                                     "very long function", "full folder"], lists):
                for entry in found:
                    print(f"  {title}: {entry}")
    if len(folders) > 1:
        print_row("all", total)
    return 1 if broken and "--check" in options else 0


def print_row(name, row):
    """One line of the table."""
    print(f"{name:24}" + "".join(f"{number:>{width}}" for number, width in zip(row, (9, 8, 9, 8, 10, 8, 5, 11))))


sys.exit(main())
