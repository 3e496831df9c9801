"""How the process of the server begins and ends."""

import json
import os
import subprocess
import sys
import time

from conftest import PROGRAM


class Raw:
    """A client that writes bytes."""

    def __init__(self, **options):
        self.process = subprocess.Popen(
            [PROGRAM, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, **options)

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, method, parameters=None, number=None, header=b"Content-Length: %d\r\n\r\n"):
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        self.write(header % len(body) + body)

    def read(self):
        length = 0
        while (line := self.process.stdout.readline().strip()):
            length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length)) if length else None

    def begin(self, process=None):
        self.send("initialize", {"processId": process, "capabilities": {}}, 0)
        assert self.read()["id"] == 0

    def end(self, timeout=10):
        status = self.process.wait(timeout)
        assert self.process.stderr.read() == b""
        return status


def test_exit_ends_it_at_once_also_within_a_check():
    for shut_down, status in [(True, 0), (False, 1)]:
        client = Raw()
        client.begin()
        text = "$\\frac{1}{3} + 2 = 2.4$ and $x^2 - 1 = (x-1)(x+2)$\n\n" * 20_000
        client.send("textDocument/didOpen", {"textDocument": {
            "uri": "file:///big.md", "languageId": "markdown", "version": 1, "text": text}})
        if shut_down:
            client.send("shutdown", None, 1)
            assert client.read() == {"jsonrpc": "2.0", "id": 1, "result": None}
        client.send("exit")
        start = time.monotonic()
        assert client.end() == status
        assert time.monotonic() - start < 2


def test_the_end_of_the_input_ends_it():
    client = Raw()
    client.begin()
    client.process.stdin.close()
    assert client.end() == 1
    client = Raw()
    client.process.stdin.close()
    assert client.end() == 1


def test_a_torn_message_ends_with_the_input():
    client = Raw()
    client.begin()
    client.write(b"Content-Length: 500\r\n\r\n{\"jsonrpc\": ")
    client.process.stdin.close()
    assert client.end() == 1


def test_garbage_costs_no_message_behind_it():
    client = Raw()
    client.write(b"\x00\xff\xfe garbage\r\n")
    client.begin()
    client.write(b"Content-Length: 5\r\n\r\n{]{]{")
    assert client.read()["error"]["code"] == -32700
    client.write(b"CONTENT-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}")
    assert client.read()["error"]["code"] == -32600
    client.send("shutdown", None, 7, header=b"X: y\ncontent-length: %d\n\n")
    assert client.read()["id"] == 7
    client.send("exit")
    assert client.end() == 0


def test_it_does_not_outlive_its_parent():
    # The parent has the number that the server is told, and dies; the input stays open meanwhile.
    parent = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    client = Raw()
    client.begin(parent.pid)
    time.sleep(3)
    assert client.process.poll() is None
    parent.kill()
    parent.wait()
    assert client.end(timeout=6) == 1


def test_a_parent_that_cannot_be_seen_is_no_reason_to_end():
    client = Raw()
    client.begin(2**22 + 5)
    time.sleep(3)
    client.send("shutdown", None, 1)
    assert client.read()["id"] == 1
    client.send("exit")
    assert client.end() == 0


def test_a_reader_that_is_gone_ends_it_quietly():
    client = Raw()
    client.begin()
    client.process.stdout.close()
    for number in range(3):
        try:
            client.send("unknown", None, number)
        except BrokenPipeError:
            break
    client.process.wait(10)
    assert client.process.stderr.read() == b""


def test_nothing_but_messages_comes_out(tmp_path):
    client = Raw(cwd=tmp_path)
    client.begin()
    text = "---\nlesson: missing.md\n---\n```nn network\n```\n```nn train\nsteps: 3\n```\n$1+1=3$"
    client.send("textDocument/didOpen", {"textDocument": {
        "uri": (tmp_path / "note.md").as_uri(), "languageId": "markdown", "version": 1, "text": text}})
    assert client.read()["method"] == "textDocument/publishDiagnostics"
    client.send("shutdown", None, 1)
    assert client.read()["id"] == 1
    client.send("exit")
    assert client.process.stdout.read() == b""
    assert client.end() == 0
