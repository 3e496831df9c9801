#!/usr/bin/env python3
"""Records what every command says on many notes, so that two builds can be compared byte for byte.

    record.py [--all] NABLA DIRECTORY [NOTE-OR-JSONL ...]
    diff -r BEFORE AFTER

The notes are the lessons, the exercise sheet, the cases of the tests and some hundred notes that
are generated from them by chance, with a fixed seed. Further notes, or tables of them (`.jsonl`
with a key `note`), can be named. DIRECTORY gets one file for each command and note: its exit
status, what it wrote, and the files that it made. Without `--all` every fifth note is taken.
"""

import concurrent.futures
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

COMMIT = "264757e"
SEED = 20_250_101
GENERATED = 400
TIME_LIMIT = 300

NETWORK = """```nn network
inputs: {i_1: 0.05, i_2: 0.10}
parameters: {w_1: 0.15, w_2: 0.20, w_3: 0.25, w_4: 0.30, w_5: 0.40, w_6: 0.45, w_7: 0.50, w_8: 0.55, b_1: 0.35, b_2: 0.60}
layers:
  - activation: logistic
    units:
      h_1: w_1 i_1 + w_2 i_2 + b_1
      h_2: w_3 i_1 + w_4 i_2 + b_1
  - activation: logistic
    units:
      o_1: w_5 h_1 + w_6 h_2 + b_2
      o_2: w_7 h_1 + w_8 h_2 + b_2
targets: {o_1: 0.01, o_2: 0.99}
loss: half squared error
learning_rate: 0.5
```

"""


def table_notes(path):
    """The notes of a table of cases, with the example network where the case wants it."""
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip():
            continue
        case = json.loads(line)
        prefix = NETWORK if case.get("with") == "network" else ""
        yield f"{path.stem}-{number:03}", prefix + case["note"]


def fixed_notes(root, extra):
    """The notes that stand in the project, and those named, each with a name of its own."""
    paths = sorted(root.glob("lessons/*.md")) + [root / "Benchmarks/exercise-sheet.md"]
    data = sorted(root.glob("Tests/**/*.jsonl"))
    cases = sorted(root.glob("Tests/**/Data/**/*.md"))
    for path in paths + cases:
        name = "-".join(path.relative_to(root).with_suffix("").parts)
        yield name, path.read_text()
    for path in data:
        yield from table_notes(path)
    for path in map(pathlib.Path, extra):
        if path.suffix == ".jsonl":
            yield from table_notes(path)
        else:
            yield f"extra-{path.stem}", path.read_text()


def mutated(text, chance):
    """A note with a few of its digits, signs and names changed."""
    def changed(match):
        token = match.group()
        if chance.random() > 0.04:
            return token
        if token.isdigit():
            return chance.choice("0123456789")
        return chance.choice(["+", "-", "=", "\\cdot ", "w_1", "h_1", ".", ","])
    return re.sub(r"[0-9]|[-+=]|[a-z]_[0-9]", changed, text)


def number(chance):
    return f"{chance.uniform(-1, 1):.{chance.randint(1, 3)}f}"


def unit_network(chance):
    inputs = [f"x_{k}" for k in range(1, chance.randint(2, 4))]
    hidden = [f"h_{k}" for k in range(1, chance.randint(2, 4))]
    parameters, units = {}, []
    for unit, sources in [(h, inputs) for h in hidden] + [("o", hidden)]:
        terms = []
        for source in sources:
            weight = f"w_{len(parameters) + 1}"
            parameters[weight] = number(chance)
            terms.append(f"{weight} {source}")
        units.append((unit, " + ".join(terms)))
    activation = chance.choice(
        ["logistic", "tanh", "relu", "leaky relu", "elu", "selu", "softplus", "linear"])
    lines = ["```nn network", "inputs: {" + ", ".join(f"{i}: {number(chance)}" for i in inputs) + "}"]
    lines.append("parameters: {" + ", ".join(f"{k}: {v}" for k, v in parameters.items()) + "}")
    lines += ["layers:", f"  - activation: {activation}", "    units:"]
    lines += [f"      {unit}: {terms}" for unit, terms in units[:-1]]
    lines += ["  - activation: linear", "    units:", f"      o: {units[-1][1]}"]
    lines += [f"targets: {{o: {number(chance)}}}", "loss: squared error", "learning_rate: 0.1", "```"]
    return "\n".join(lines)


def layer_network(chance):
    width, outputs = chance.randint(2, 4), chance.randint(1, 3)
    activation = chance.choice(["logistic", "tanh", "relu", "softplus"])
    last, loss = chance.choice(
        [("softmax", "cross entropy"), ("linear", "half squared error"),
         ("logistic", "binary cross entropy")])
    target = [0] * outputs
    target[chance.randrange(outputs)] = 1
    return "\n".join([
        "```nn network", f"inputs: [{number(chance)}, {number(chance)}]", "layers:",
        f"  - {{dense: {width}, activation: {activation}, initialize: glorot}}",
        f"  - {{dense: {outputs}, activation: {last}, initialize: glorot}}",
        f"targets: {target}", f"loss: {loss}", "learning_rate: 0.2", f"seed: {chance.randint(1, 99)}",
        "```"])


def recurrent_network(chance):
    steps = ", ".join(f"[{number(chance)}]" for _ in range(chance.randint(2, 4)))
    return "\n".join([
        "```nn network", f"inputs: [{steps}]", "layers:",
        "  - {recurrent: 2, activation: tanh, initialize: glorot}",
        "  - {dense: 1, activation: linear, initialize: glorot}",
        f"targets: [{number(chance)}]", "loss: squared error", "learning_rate: 0.1", "seed: 3", "```"])


RESULTS = ["forward", "error", "gradient", "update", "diagram", "train\nsteps: 3", "expect\nE_total: 0.5",
           "predict", "exercise\nof: [E_total]"]
BROKEN = ["frward", "expect\nE_totl: 0.5", "train\nstep: 3"]


def arithmetic(chance):
    a, b = number(chance), number(chance)
    c = float(a) * float(b) + (0.1 if chance.random() < 0.3 else 0)
    digits = chance.randint(1, 6)
    unit = chance.choice(["", "", "", r"\,\text{cm}", r"\%", "^2"])
    return chance.choice([
        f"${a} \\cdot {b} = {c:.{digits}f}$", f"$a = {a}$, so $a \\cdot {b} = {c:.{digits}f}{unit}$",
        f"$$\\begin{{aligned}} x &= {a} \\cdot {b} \\\\ &= {c:.{digits}f} \\end{{aligned}}$$",
        f"| a | b |\n|---|---|\n| ${a} + {b} = {float(a) + float(b):.2f}$ | ${digits}^2 = {digits * digits}$ |",
        f"- $\\sqrt{{{abs(c):.2f}}} \\approx {abs(c) ** 0.5:.3f}$", f"If $b = {b}$, then ${a}b = {c:.{digits}f}$."])


def composed(chance):
    network = chance.choice([unit_network, layer_network, recurrent_network])(chance)
    parts = [network]
    results = chance.sample(RESULTS, chance.randint(1, 4))
    if chance.random() < 0.1:
        results.append(chance.choice(BROKEN))
    parts += [f"```nn {result}\n```" for result in results]
    parts += [arithmetic(chance) for _ in range(chance.randint(1, 6))]
    parts += [chance.choice(["$out_o = 0.5$", "$net_{h_1} = 0.25$", "$E_{total} = 0.1$", "`nn E_total %.4f`"])]
    return "# A note\n\n" + "\n\n".join(parts) + "\n"


def notes(root, extra):
    fixed = list(fixed_notes(root, extra))
    chance = random.Random(SEED)
    texts = [text for _, text in fixed]
    generated = []
    for index in range(GENERATED):
        text = composed(chance) if index % 2 else mutated(chance.choice(texts), chance)
        generated.append((f"generated-{index:03}", text))
    return fixed + generated


FORMATS = [["--format", name] for name in ("json", "github", "sarif", "junit")]


def commands(name, text):
    """The commands that are tried on a note; on all of them the short ones."""
    lesson = ["--with", "lesson.md"]
    yield "check", ["check", "note.md"]
    yield "check-with", ["check", "note.md", "--strict"] + lesson
    yield "fix", ["fix", "note.md"] + lesson
    yield "run", ["run", "note.md"]
    yield "json", ["check", "note.md", "--format", "json"]
    isWhole = not name.startswith(("verdicts", "restated", "judgements"))
    if isWhole:
        for options in FORMATS[1:]:
            yield options[1], ["check", "note.md"] + options
        yield "run-check", ["run", "--check", "note.md"]
        yield "run-in-place", ["run", "--in-place", "note.md"]
        yield "strip", ["strip", "note.md"]
    if isWhole and "nn network" in text:
        yield "solve", ["solve", "note.md"]
        yield "solve-of", ["solve", "note.md", "--of", "w_1"]
        yield "worksheet", ["worksheet", "note.md"]
        yield "grade", ["grade", "lesson.md", "--key", "note.md"]
        yield "step", ["step", "note.md", "--plain"]
        yield "values", ["values", "note.md"]
        yield "values-json", ["values", "note.md", "--format", "json"]
        yield "explain", ["explain", "0.5", "note.md"]
        yield "explain-name", ["explain", "E_total", "note.md"]
        if not name.startswith("generated") or name.endswith("7"):
            yield "measure", ["measure", "note.md"]
        yield "fix-write", ["fix", "--write", "note.md"]


def record(nabla, root, name, text, command, arguments, target):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "note.md").write_text(text)
        (folder / "lesson.md").write_text(NETWORK)
        for assets in root.glob("lessons/*.assets"):
            if assets.stem in name:
                shutil.copytree(assets, folder / assets.name)
        try:
            done = subprocess.run(
                [nabla] + arguments, cwd=folder, capture_output=True, timeout=TIME_LIMIT,
                stdin=subprocess.DEVNULL)
            status, output, trouble = done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired:
            status, output, trouble = "timeout", b"", b""
        result = f"status {status}\n--- output\n".encode() + output + b"\n--- trouble\n" + trouble
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (path.name != "note.md" or path.read_text(errors="replace") != text):
                if path.name != "lesson.md" and ".assets" not in path.parent.name:
                    result += f"\n--- file {path.relative_to(folder)}\n".encode() + path.read_bytes()
        (target / f"{name}.{command}.txt").write_bytes(result)


def check_out(root):
    """Puts the project as it stood at the commit into a folder."""
    here = pathlib.Path(__file__).parent
    top = subprocess.check_output(["git", "rev-parse", "--show-toplevel"], cwd=here, text=True).strip()
    archive = subprocess.check_output(["git", "archive", COMMIT], cwd=top)
    subprocess.run(["tar", "-x", "-C", root], input=archive, check=True)


def main():
    takes_all = "--all" in sys.argv
    program, directory, *extra = [word for word in sys.argv[1:] if word != "--all"]
    nabla, target = str(pathlib.Path(program).resolve()), pathlib.Path(directory)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        check_out(root)
        chosen = notes(root, extra)[::1 if takes_all else 5]
        jobs = [(nabla, root, name, text, command, arguments, target)
                for name, text in chosen for command, arguments in commands(name, text)]
        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(lambda job: record(*job), jobs))
    print(f"{len(jobs)} outputs in {target}" + ("" if takes_all else ", of every fifth note"))


if __name__ == "__main__":
    main()
