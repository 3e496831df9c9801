"""Measures `nabla server` as an editor feels it."""

import json
import os
import pathlib
import statistics
import subprocess
import time

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
SHEET = PACKAGE / "Benchmarks/exercise-sheet.md"
LESSONS = sorted((PACKAGE / "lessons").glob("0*.md"))
URI = "file:///note.md"
SIZES = [(25, 21), (100, 15), (1000, 7)]
# What is typed into a formula, a key at a time.
TYPED = " $0.25 \\cdot 4 + 1 = 2$ and"


class Client:
    """An editor with one note."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [program, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self, wanted):
        """The next message that is wanted."""
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                length = int(line.split(b":")[1])
            message = json.loads(self.process.stdout.read(length))
            if wanted(message):
                return message

    def begin(self):
        self.send(id=0, method="initialize", params={"capabilities": {}})
        self.receive(lambda message: message.get("id") == 0)

    def open(self, text):
        start = time.perf_counter()
        self.send(method="textDocument/didOpen", params={"textDocument": {
            "uri": URI, "languageId": "markdown", "version": 0, "text": text}})
        self.published(0)
        return time.perf_counter() - start

    def published(self, version):
        self.receive(lambda message: message.get("params", {}).get("version") == version)

    def type(self, version, line, character):
        """Types a key, and gives the time until the findings are there, in seconds."""
        start = time.perf_counter()
        self.insert(version, line, character)
        self.published(version)
        return time.perf_counter() - start

    def insert(self, version, line, character):
        """Types a key without waiting for anything."""
        text = TYPED[(version - 1) % len(TYPED)]
        place = {"line": line, "character": character + (version - 1) % len(TYPED)}
        self.send(method="textDocument/didChange", params={
            "textDocument": {"uri": URI, "version": version},
            "contentChanges": [{"range": {"start": place, "end": place}, "text": text}]})

    def hover(self, number, line, character):
        start = time.perf_counter()
        self.send(id=number, method="textDocument/hover", params={
            "textDocument": {"uri": URI}, "position": {"line": line, "character": character}})
        self.receive(lambda message: message.get("id") == number)
        return time.perf_counter() - start

    def take_back(self, number, line, character):
        """The time in which a request is answered that is taken back at once, while its note is checked."""
        self.send(id=number, method="textDocument/hover", params={
            "textDocument": {"uri": URI}, "position": {"line": line, "character": character}})
        time.sleep(0.02)
        start = time.perf_counter()
        self.send(method="$/cancelRequest", params={"id": number})
        self.receive(lambda message: message.get("id") == number)
        return time.perf_counter() - start

    def processor_time(self):
        """The processor time so far, in seconds; only where there is /proc."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The resident memory in megabytes; only where there is /proc."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1000 for line in status.splitlines() if "VmRSS" in line)

    def end(self):
        self.send(method="exit")
        self.process.wait()


def starting(program):
    """The time from the start of the process to its first answer, in seconds."""
    start = time.perf_counter()
    client = Client(program)
    client.begin()
    elapsed = time.perf_counter() - start
    client.end()
    return elapsed


def repeated(texts, size):
    """Texts one after the other, again and again, up to about a size in bytes, in whole paragraphs."""
    blocks = "\n\n".join(texts).split("\n\n")
    result, length, index = [], 0, 0
    while length < size:
        block = blocks[index % len(blocks)]
        result.append(block)
        length += len(block.encode()) + 2
        index += 1
    return "\n\n".join(result) + "\n"


def prose(text):
    """A text without its directives, which would declare the same networks over and over."""
    kept, fence = [], None
    for line in text.split("\n"):
        if fence is None and line.lstrip().startswith("```nn"):
            fence = line[: len(line) - len(line.lstrip())] + "```"
        elif fence is not None:
            fence = None if line == fence else fence
        else:
            kept.append(line)
    return "\n".join(kept)


def notes():
    """What is measured: the name of each text, and how it is made as large as wanted."""
    sheet = SHEET.read_text()
    # With its network once, as `make bench` has it.
    body = sheet[sheet.index("\n## Forward pass"):]
    yield "the exercise sheet", lambda size: sheet + body * max(0, round((size - len(sheet)) / len(body)))
    yield "the sheet as often declared", lambda size: sheet * max(1, round(size / len(sheet.encode())))
    lessons = [path.read_text() for path in LESSONS]
    network = lessons[3]
    plain = [prose(text) for text in lessons]
    yield "lessons", lambda size: network + repeated(plain, size - len(network.encode()))
    folder = os.environ.get("NABLA_NOTES")
    if folder:
        paths = sorted(pathlib.Path(folder).rglob("*.md"))
        others = [prose(path.read_text(errors="replace")) for path in paths]
        yield "notes of others", lambda size: repeated(others, size)


def measure(program, text, rounds):
    """The medians for a note, in milliseconds and megabytes."""
    lines = text.split("\n")
    line = next(
        (i for i, l in enumerate(lines) if i > len(lines) // 2 and l and l[0].isalpha()), 0)
    client = Client(program)
    client.begin()
    opening = client.open(text)
    changes, hovers, cancels = [], [], []
    version = 0
    before = client.processor_time()
    for _ in range(rounds):
        version += 1
        changes.append(client.type(version, line, len(lines[line])))
        hovers.append(client.hover(version, line, 1))
    work = (client.processor_time() - before) / rounds * 1000
    for _ in range(rounds):
        version += 1
        client.insert(version, line, len(lines[line]))
        cancels.append(client.take_back(version, line, 1))
        client.published(version)
    figures = [opening * 1000] + [
        statistics.median(times) * 1000 for times in (changes, hovers, cancels)]
    memory = client.memory()
    client.end()
    return [*figures, max(changes) * 1000, work, memory]


def latency(program):
    print("| note | size | opened | a key to the findings | at most | processor time | hover | taken back | memory |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, text in notes():
        for size, rounds in SIZES:
            opening, change, hover, cancel, most, work, memory = measure(
                program, text(size * 1000), rounds)
            print(
                f"| {name} | {size} KB | {opening:.0f} ms | {change:.0f} ms | {most:.0f} ms | {work:.0f} ms | {hover:.1f} ms "
                f"| {cancel:.0f} ms | {memory:.0f} MB |", flush=True)
    print(f"\nIt starts in {statistics.median(starting(program) for _ in range(15)) * 1000:.0f} ms.")
