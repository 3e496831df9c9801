#!/usr/bin/env python3
"""Prints the figures of README.md that no test holds to, as they stand there.

    figures.py start NABLA [OTHER ...]   size and start-up of programs: "Set up"
    figures.py memory NABLA              the largest notes and networks: "Limits"
    figures.py speed BENCHMARKS SHEET    checking against libcmark, median of three runs: "How fast it is"
    figures.py latency NABLA             what an editor waits for: "Use it in an editor"
    figures.py preview NABLA             what a writer waits for in a browser: "Show it as a page"

`make figures` builds what they need and prints all. The figures of finding mistakes, and all others that
stand below a command in README.md, are compared with what the command says by the tests. Training is
measured by `make bench` and `peer.py`.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from latency import latency

SHEET = pathlib.Path(__file__).parent / "exercise-sheet.md"


def measure(command):
    """The processor time of a command in seconds, its peak of memory in bytes, and its exit status."""
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, os.waitstatus_to_exitcode(status)


def start(programs):
    print("| program | size in MB | start-up in ms |\n|---|---|---|")
    times = {program: [] for program in programs}
    for _ in range(51):
        for program in programs:
            times[program].append(measure([program, "--version"])[0] * 1e3)
    for program in programs:
        size = os.path.getsize(program) / 1e6
        print(f"| {program} | {size:.1f} | {statistics.median(times[program]):.1f} |")


def write_repeated(path, text, size):
    """A file of a size that repeats a text."""
    block = text * max(1, (1 << 20) // len(text))
    with open(path, "wb") as file:
        left = size
        while left > 0:
            file.write(block[:left])
            left -= len(block)


def memory(program):
    largest = 256 << 20
    network = "```nn network\ninputs: {x: 1}\nlayers: [{dense: 10000000}]\n```\n"
    sentence = (
        "The net input is $0.15 \\cdot 0.05 + 0.2 \\cdot 0.1 + 0.35 = 0.3775$, and here are more words, "
        "as people write them in their notes.\n")
    training = (
        "```nn network\ninputs: [x_1, x_2]\nlayers: [{dense: 998}, {dense: 1}]\nloss: squared error\n"
        "learning_rate: 1e-4\n```\n```nn data\ngenerate: two moons\ncount: 100000\n```\n"
        "```nn train\nsteps: 1\n```\n")
    with tempfile.TemporaryDirectory() as folder:
        note = os.path.join(folder, "note.md")
        rows = [
            ("the exercise sheet, repeated to 256 MiB", SHEET.read_bytes(), largest, "check", []),
            ("sentences with a right formula, 256 MiB", sentence.encode(), largest, "check", []),
            ("`- a` in 16 MiB", b"- a\n", 16 << 20, "check", []),
            ("`$1 + 1 = 3$` in 32 MiB", b"$1 + 1 = 3$\n\n", 32 << 20, "check", []),
            ("a network of ten million units", network.encode(), 0, "check",
             ["--max-parameters", "30000000"]),
            ("a training with 99,900,000 outputs of units", training.encode(), 0, "run", []),
        ]
        print("| note | memory in MB | processor time in s | exit status |\n|---|---|---|---|")
        for name, text, size, command, options in rows:
            if size:
                write_repeated(note, text, size)
            else:
                pathlib.Path(note).write_bytes(text)
            seconds, peak, status = measure([program, command, note, *options])
            print(f"| {name} | {peak / 1e6:.0f} | {seconds:.1f} | {status} |", flush=True)


def speed(program, sheet):
    runs = [subprocess.run([program, sheet, "1", "10"], check=True, capture_output=True, text=True).stdout
            for _ in range(3)]
    runs.append(subprocess.run([program, sheet, "100"], check=True, capture_output=True, text=True).stdout)
    rows = {}
    for line in "".join(runs).splitlines():
        words = line.split()
        values = [float(words[i].rstrip("x")) for i in (6, 8, 10, 12)]
        rows.setdefault((words[0], round(float(words[1]))), []).append(values)
    print("| sheet | size | libcmark | read | check | claims a second | memory |\n|---|---|---|---|---|---|---|")
    for (state, size), values in rows.items():
        read, check, claims, peak = (statistics.median(column) for column in zip(*values))
        print(f"| {state} | {size} MB | 1 | {read:.2f} | {check:.1f} | {claims:,.0f} | {peak:.1f} times the file |")


def main(arguments):
    match arguments:
        case ["start", *programs] if programs:
            start(programs)
        case ["memory", program]:
            memory(program)
        case ["latency", program]:
            latency(program)
        case ["preview", program]:
            # Only here is a browser needed, and what drives it.
            from preview import preview

            preview(program)
        case ["speed", program, sheet]:
            speed(program, sheet)
        case _:
            sys.exit(__doc__)


main(sys.argv[1:])
