"""What is told of notes that are open is what the command finds in them."""

import asyncio
import json
import random
import re

import pytest
from lsprotocol import types

from conftest import PACKAGE, found, told

NOTES = sorted(
    [*PACKAGE.glob("lessons/*.md"), PACKAGE / "README.md", PACKAGE / "Benchmarks/exercise-sheet.md",
     *PACKAGE.glob("Tests/*/Data/**/*.md"), *PACKAGE.glob("Tests/*/Data/**/*.ipynb")])


@pytest.fixture(scope="module")
def expected():
    return found(*NOTES)


async def test_every_note_is_told_as_the_command_finds_it(editor, expected):
    assert len(NOTES) > 200
    for note in NOTES:
        uri = editor.open(note)
        assert sorted(told(await editor.diagnostics(uri))) == sorted(expected[note]), note


async def test_changes_lead_to_what_the_command_finds(editor, tmp_path):
    text = (PACKAGE / "Benchmarks/exercise-sheet.md").read_text()
    note = tmp_path / "note.md"
    uri = editor.open(note, text)
    await editor.diagnostics(uri)
    rng = random.Random(4)
    for _ in range(8):
        lines = text.split("\n")
        line = rng.randrange(len(lines))
        start = rng.randrange(len(lines[line]) + 1)
        end = min(len(lines[line]), start + rng.randrange(3))
        new = rng.choice(["", "1", "$", "0.5", "é", "\n", "\\"])
        editor.change(uri, ((line, start, line, end), new))
        lines[line] = lines[line][:start] + new + lines[line][end:]
        text = "\n".join(lines)
        note.write_text(text)
        assert sorted(told(await editor.diagnostics(uri))) == sorted(found(note)[note])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
async def test_line_ends_stay(editor, tmp_path, end):
    text = f"# Note{end}{end}$2 + 2 = 5${end}$0.5 \\cdot 0.5 = 0.52${end}"
    note = tmp_path / "note.md"
    note.write_bytes(text.encode())
    uri = editor.open(note, text)
    assert told(await editor.diagnostics(uri)) == found(note)[note]
    editor.change(uri, ((2, 9, 2, 10), "4"))
    (left,) = told(await editor.diagnostics(uri))
    assert left[0] == 3


async def test_a_notebook_is_told_as_the_command_finds_it(editor, tmp_path):
    if editor.pulls:
        pytest.skip("what is pulled is the same")
    sheet = (PACKAGE / "Benchmarks/exercise-sheet.md").read_text()
    parts = sheet.split("\n## ")
    cells = [parts[0], *("## " + part for part in parts[1:])]
    note = tmp_path / "note.ipynb"
    note.write_text(json.dumps({"cells": [
        {"cell_type": "markdown", "metadata": {}, "source": cell.splitlines(keepends=True)}
        for cell in cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    uris = [f"vscode-notebook-cell:{note}#{index}" for index in range(len(cells))]
    editor.client.notebook_document_did_open(types.DidOpenNotebookDocumentParams(
        types.NotebookDocument(note.as_uri(), "jupyter-notebook", 1, [
            types.NotebookCell(types.NotebookCellKind.Markup, uri) for uri in uris]),
        [types.TextDocumentItem(uri, "markdown", 1, cell) for uri, cell in zip(uris, cells)]))
    # They are told one after the other, faster than they could be waited for.
    for _ in range(600):
        if uris[-1] in editor.client.diagnostics:
            break
        await asyncio.sleep(0.1)
    found_in_cells = [item for uri in uris for item in told(editor.client.diagnostics[uri])]
    pattern = re.compile(r"line \d+")
    assert [pattern.sub("", item[-1]) for item in found_in_cells] == [
        pattern.sub("", item[-1]) for item in found(note)[note]]
    assert len(found_in_cells) == 9
