"""Measures `nabla server` as an editor feels it."""

import json
import pathlib
import statistics
import subprocess
import time

SHEET = pathlib.Path(__file__).parent / "exercise-sheet.md"
URI = "file:///sheet.md"
SIZES = [(25, 15), (100, 15), (1000, 7)]


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
        self.send(method="textDocument/didOpen", params={"textDocument": {
            "uri": URI, "languageId": "markdown", "version": 0, "text": text}})
        self.published(0)

    def published(self, version):
        self.receive(lambda message: message.get("params", {}).get("version") == version)

    def change(self, version, line):
        """The time from a key to the findings, in seconds."""
        start = time.perf_counter()
        place = {"line": line, "character": 0}
        self.send(method="textDocument/didChange", params={
            "textDocument": {"uri": URI, "version": version},
            "contentChanges": [{"range": {"start": place, "end": place}, "text": "x"}]})
        self.published(version)
        return time.perf_counter() - start

    def hover(self, number, line, character):
        start = time.perf_counter()
        self.send(id=number, method="textDocument/hover", params={
            "textDocument": {"uri": URI}, "position": {"line": line, "character": character}})
        self.receive(lambda message: message.get("id") == number)
        return time.perf_counter() - start

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


def latency(program):
    sheet = SHEET.read_text()
    line, text = next((i, l) for i, l in enumerate(sheet.split("\n")) if "0.023450026" in l)
    character = text.index("0.023450026")
    print("| note | a key to the findings | hover | memory |\n|---|---|---|---|")
    for size, rounds in SIZES:
        client = Client(program)
        client.begin()
        client.open(sheet * max(1, round(size * 1000 / len(sheet.encode()))))
        changes, hovers = [], []
        for version in range(1, rounds + 1):
            changes.append(client.change(version, 1))
            hovers.append(client.hover(version, line, character))
        change, hover = (statistics.median(times) * 1000 for times in (changes, hovers))
        print(f"| {size} KB | {change:.0f} ms | {hover:.0f} ms | {client.memory():.0f} MB |")
        client.end()
    print(f"\nIt starts in {statistics.median(starting(program) for _ in range(15)) * 1000:.0f} ms.")
