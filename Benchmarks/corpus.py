#!/usr/bin/env python3
"""Checks a corpus of generated notes at scale: `nabla check --batch` by itself and under what drives it.

    corpus.py NABLA [--notes 100000] [--ways itself,xargs,parallel,spark]

Each way checks the same notes, whose mistakes are planted; told are the notes a second, the time that a note
costs on one processor, and whether all ways find the same, and what was planted. The exit status is 1 if they do
not. GNU parallel and Spark are left out where they are not installed, and that is told: Spark comes with
`pip install pyspark` and needs Java 17.
"""

import argparse
import collections
import hashlib
import importlib.util
import json
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

WORDS = "the output of a unit is what its weights and inputs come to and so we go on with the next one".split()
CORES = os.cpu_count() or 1
# So many notes are in one piece for those that take pieces.
PIECE = 1000


def sentence(random):
    """A sentence with a claim, and whether that is wrong."""
    a, b = random.randint(2, 99) / 100, random.randint(2, 99)
    total = a * b
    is_wrong = random.random() < 0.1
    shown = total + random.choice([1, -1, 10]) if is_wrong else total
    words = " ".join(random.choices(WORDS, k=random.randint(6, 20)))
    return f"{words.capitalize()} ${a:.2f} \\cdot {b} = {shown:.2f}$.", is_wrong


def note(number):
    """A note of about a kilobyte, and how many mistakes were planted in it."""
    source = random.Random(number)
    paragraphs, planted = [f"# Note {number}"], 0
    for _ in range(source.randint(3, 6)):
        sentences = [sentence(source) for _ in range(source.randint(1, 4))]
        planted += sum(is_wrong for _, is_wrong in sentences)
        paragraphs.append(" ".join(text for text, _ in sentences))
    return "\n\n".join(paragraphs) + "\n", planted


def write(path, count):
    """Writes so many notes as JSON Lines, and gives the mistakes in all and the bytes."""
    planted = size = 0
    with open(path, "w") as file:
        for number in range(count):
            text, mistakes = note(number)
            planted += mistakes
            size += len(text)
            file.write(json.dumps({"path": f"{number}.md", "text": text}) + "\n")
    return planted, size


class Findings:
    """What was found: how many wrong claims, and a sum over all reports that does not hang on their order."""

    def __init__(self):
        self.wrong = 0
        self.notes = 0
        self.sum = 0

    def add(self, line):
        report = json.loads(line)
        self.notes += 1
        self.wrong += report["summary"]["wrong"]
        digest = hashlib.sha256(line.strip()).digest()
        self.sum = (self.sum + int.from_bytes(digest[:16], "big")) % (1 << 128)

    @property
    def key(self):
        return self.notes, self.wrong, self.sum


def read(paths):
    findings = Findings()
    for path in paths:
        with open(path, "rb") as file:
            for line in file:
                findings.add(line)
    return findings


def itself(program, notes, folder):
    out = folder / "itself.jsonl"
    with open(notes, "rb") as source, open(out, "wb") as target:
        subprocess.run([program, "check", "--batch"], stdin=source, stdout=target, check=True)
    return [out]


def pieces(notes, folder):
    subprocess.run(["split", "-l", str(PIECE), "-a", "5", notes, folder / "piece-"], check=True)
    return sorted(folder.glob("piece-?????"))


def xargs(program, notes, folder):
    names = "\0".join(map(str, pieces(notes, folder))).encode()
    command = 'exec "$0" check --batch < "$1" > "$1.out"'
    subprocess.run(
        ["xargs", "-0", "-n", "1", "-P", str(CORES), "sh", "-c", command, program], input=names,
        check=True)
    return sorted(folder.glob("piece-*.out"))


def parallel(program, notes, folder):
    out = folder / "parallel.jsonl"
    with open(notes, "rb") as source, open(out, "wb") as target:
        subprocess.run(
            ["parallel", "--pipe", "-N", str(PIECE), "--keep-order", "-j", str(CORES), program,
             "check", "--batch"], stdin=source, stdout=target, check=True)
    return [out]


def spark(program, notes, folder):
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master(f"local[{CORES}]").appName("nabla")
        .config("spark.ui.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    try:
        out = folder / "spark"
        lines = session.sparkContext.textFile(str(notes), minPartitions=4 * CORES)
        lines.pipe(f"{program} check --batch", checkCode=True).saveAsTextFile(str(out))
    finally:
        session.stop()
    return sorted(out.glob("part-*"))


WAYS = {"itself": itself, "xargs": xargs, "parallel": parallel, "spark": spark}


def missing(way):
    """Why a way cannot be gone; nil if it can."""
    if way in ("xargs", "parallel") and not shutil.which(way):
        return f"{way} is not installed"
    if way == "spark":
        if importlib.util.find_spec("pyspark") is None:
            return "pyspark is not installed"
        if not shutil.which("java"):
            return "there is no Java"
    return None


def go(way, program, notes, folder):
    """What a way found, how long it took, and the processor time of what it ran, both in seconds."""
    own = folder / way
    own.mkdir()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    paths = WAYS[way](program, notes, own)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    findings = read(paths)
    shutil.rmtree(own)
    return findings, seconds, work


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--notes", type=int, default=100_000)
    parser.add_argument("--ways", default=",".join(WAYS))
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    found = collections.OrderedDict()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        planted, size = write(folder / "notes.jsonl", options.notes)
        print(f"{options.notes:,} notes of {size / options.notes:,.0f} bytes, {planted:,} mistakes planted\n")
        print("| way | seconds | notes a second | ms of a processor a note |\n|---|---|---|---|")
        for way in options.ways.split(","):
            reason = missing(way)
            if reason:
                print(f"{way} is left out: {reason}", file=sys.stderr)
                continue
            findings, seconds, work = go(way, program, folder / "notes.jsonl", folder)
            found[way] = findings
            # What Spark runs is not a child that is waited for.
            cost = f"{work / options.notes * 1000:.2f}" if way != "spark" else "–"
            print(f"| {way} | {seconds:.1f} | {options.notes / seconds:,.0f} | {cost} |", flush=True)
    keys = {findings.key for findings in found.values()}
    first = next(iter(found.values()), Findings())
    print(f"\nAll found the same: {'yes' if len(keys) == 1 else 'no'}; {first.wrong:,} wrong claims.")
    return 0 if len(keys) == 1 and first.wrong == planted and first.notes == options.notes else 1


if __name__ == "__main__":
    sys.exit(main())
