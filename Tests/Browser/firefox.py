"""Firefox, driven by WebDriver BiDi, which it speaks itself."""

import contextlib
import itertools
import json
import pathlib
import re
import subprocess
import tempfile

from websockets.sync.client import connect


class Firefox:
    """A window of Firefox: it opens addresses, runs scripts and keeps what goes wrong."""

    def __init__(self, program):
        self._stack = contextlib.ExitStack()
        self._ids = itertools.count(1)
        self.troubles = []
        self.requests = []
        profile = self._stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        log = self._stack.enter_context(open(pathlib.Path(profile, "log"), "w+", encoding="utf-8"))
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        self._stack.callback(self._end)
        self._socket = self._stack.enter_context(
            connect(f"{self._address(pathlib.Path(profile, 'log'))}/session", max_size=None)
        )
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self._window = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._stack.close()

    def _end(self):
        self._process.terminate()
        self._process.wait(30)

    def _address(self, log):
        """Where Firefox listens, which it tells when it has started."""
        for _ in range(600):
            found = re.search(r"BiDi listening on (ws://\S+)", log.read_text(encoding="utf-8"))
            if found:
                return found[1]
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(0.1)
        raise TimeoutError(log.read_text(encoding="utf-8"))

    def _ask(self, method, **parameters):
        """The result of a command."""
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=120))
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(message["message"])
                return message["result"]
            self._note(message)

    def _note(self, message):
        parameters = message.get("params", {})
        if message.get("method") == "log.entryAdded":
            self.troubles.append(parameters["text"])
        elif message.get("method") == "network.beforeRequestSent":
            self.requests.append(parameters["request"]["url"])

    def open(self, address):
        """Goes to an address, and waits until all of it is there."""
        self._ask("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def evaluate(self, script):
        """What a script comes to, as JSON has it; a promise is waited for."""
        result = self._ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({script})))()",
            target={"context": self._window},
            awaitPromise=True,
        )
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return json.loads(result["result"].get("value", "null"))

    def type(self, selector, text):
        """Writes into a field in place of what stands in it, key by key."""
        self.evaluate(f"(document.querySelector({json.dumps(selector)}).focus(), document.activeElement.select())")
        actions = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._ask(
            "input.performActions", context=self._window, actions=[{"type": "key", "id": "keys", "actions": actions}]
        )
