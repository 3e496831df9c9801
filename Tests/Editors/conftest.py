"""What the tests of the server share: the program, and clients with the capabilities of editors."""

import asyncio
import json
import os
import pathlib
import subprocess
import urllib.parse

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("NABLA", PACKAGE / ".build/debug/nabla")).resolve()
EDITORS = ["neovim", "visual_studio_code", "emacs"]


def nabla(*arguments, **options):
    """What the program writes to standard output."""
    return subprocess.run(
        [PROGRAM, *arguments], capture_output=True, text=True, check=False, **options
    ).stdout


def found(*paths):
    """What the command finds in files, by their paths: (line, column, end line, end column, severity, code,
    message), from 0 and in UTF-16."""
    report = json.loads(nabla("check", *paths, "--format", "sarif"))
    severities = {"error": 1, "warning": 2, "note": 3}
    result = {pathlib.Path(path): [] for path in paths}
    for finding in report["runs"][0]["results"]:
        if "suppressions" in finding:
            continue
        place = finding["locations"][0]["physicalLocation"]
        path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(
            place["artifactLocation"]["uri"]).path))
        region = place["region"]
        result[path].append((
            region["startLine"] - 1, region["startColumn"] - 1, region["endLine"] - 1,
            region["endColumn"] - 1, severities[finding["level"]], finding["ruleId"],
            finding["message"]["text"].split("\n")[0],
        ))
    return result


def told(diagnostics):
    """The same of diagnostics."""
    return [
        (
            item.range.start.line, item.range.start.character, item.range.end.line,
            item.range.end.character, int(item.severity), item.code, item.message.split("\n")[0],
        )
        for item in diagnostics
    ]


class Editor:
    """A client that keeps the texts of what is open."""

    def __init__(self, client, result):
        self.client = client
        self.capabilities = result.capabilities
        self.pulls = result.capabilities.diagnostic_provider is not None
        self.texts = {}
        self.versions = {}

    def open(self, path, text=None):
        uri = pathlib.Path(path).resolve().as_uri()
        data = pathlib.Path(path).read_bytes() if text is None else text.encode()
        self.texts[uri] = data.decode("utf-8", errors="replace")
        self.versions[uri] = 1
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri, "markdown", 1, self.texts[uri])))
        return uri

    def change(self, uri, *changes):
        """Makes changes, each a text or a range and a text."""
        self.versions[uri] += 1
        events = []
        for change in changes:
            if isinstance(change, str):
                events.append(types.TextDocumentContentChangeWholeDocument(text=change))
            else:
                (a, b, c, d), text = change
                events.append(types.TextDocumentContentChangePartial(
                    range=types.Range(types.Position(a, b), types.Position(c, d)), text=text))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=uri, version=self.versions[uri]), events))

    async def diagnostics(self, uri):
        """The diagnostics of the last state of a document, pulled or pushed."""
        if self.pulls:
            report = await self.client.text_document_diagnostic_async(
                types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri)))
            return report.items
        while True:
            message = await asyncio.wait_for(
                self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 60)
            if message.uri == uri and message.version == self.versions[uri]:
                return message.diagnostics

    async def actions(self, uri, line, character, only=None):
        place = types.Position(line, character)
        return await self.client.text_document_code_action_async(types.CodeActionParams(
            types.TextDocumentIdentifier(uri), types.Range(place, place),
            types.CodeActionContext(diagnostics=[], only=only))) or []


def applied(text, edits):
    """A text after edits, whose positions are in UTF-16."""
    lines = text.splitlines(keepends=True) + [""]

    def offset(position):
        line = lines[min(position.line, len(lines) - 1)]
        before = sum(len(line) for line in lines[:position.line])
        units = line.encode("utf-16-le")[: 2 * position.character]
        return before + len(units.decode("utf-16-le", errors="ignore"))

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end):]
    return text


def edits(edit):
    """The edits of the one document that an edit is about."""
    if edit.document_changes:
        return edit.document_changes[0].edits
    (result,) = edit.changes.values()
    return result


@pytest_lsp.fixture(
    params=EDITORS, config=ClientServerConfig(server_command=[str(PROGRAM), "server"]))
async def client(request, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    # Columns are compared with those that the command tells.
    if capabilities.general:
        capabilities.general.position_encodings = [types.PositionEncodingKind.Utf16]

    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(parameters: types.RegistrationParams):
        lsp_client.watchers = parameters.registrations

    @lsp_client.feature(types.WORKSPACE_INLAY_HINT_REFRESH)
    def refresh(_):
        lsp_client.refreshed = True

    lsp_client.result = await lsp_client.initialize_session(types.InitializeParams(
        capabilities=capabilities, process_id=os.getpid(), root_uri=PACKAGE.as_uri()))
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client):
    return Editor(client, client.result)
