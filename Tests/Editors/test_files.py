"""What is told of a note when the files around it change."""

import pathlib

import pytest
from lsprotocol import types

from conftest import PACKAGE, found, nabla, told

LESSON = (PACKAGE / "lessons/04-backpropagation.md").read_text()


def changed(editor, path):
    """Tells the server that a file has changed, as the client that watches it, or saves it, does."""
    uri = pathlib.Path(path).as_uri()
    watchers = getattr(editor.client, "watchers", None)
    if watchers:
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(
            [types.FileEvent(uri, types.FileChangeType.Changed)]))
    else:
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(
            types.TextDocumentIdentifier(uri)))


async def test_a_lesson_that_changes_changes_what_is_told(editor, tmp_path):
    lesson = tmp_path / "lesson.md"
    lesson.write_text(LESSON)
    uri = editor.open(
        tmp_path / "note.md", "---\nlesson: lesson.md\n---\n$out_{h_1} = 0.593269992$\n")
    assert not await editor.diagnostics(uri)
    lesson.write_text(LESSON.replace("w_1: 0.15", "w_1: 0.25"))
    changed(editor, lesson)
    (finding,) = told(await editor.diagnostics(uri))
    assert finding[0] == 3


async def test_the_configuration_holds_for_what_is_told(editor, tmp_path):
    uri = editor.open(tmp_path / "note.md", "$2 + 2 = 5$ and $20/3 = 6.6666$\n")
    assert len(await editor.diagnostics(uri)) == 2
    configuration = tmp_path / ".nabla.yml"
    for text, count, code in [
        ("ignore: [rounding]\n", 1, "value"), ("exclude: ['*.md']\n", 0, None),
        ("ignored: [rounding]\n", 3, "bad-configuration"),
    ]:
        configuration.write_text(text)
        changed(editor, configuration)
        findings = told(await editor.diagnostics(uri))
        assert len(findings) == count, text
        assert code is None or findings[0][5] == code


CONFIGURATIONS = {
    "strict": "strict: true\n",
    "baseline": "baseline: known.txt\n",
    "both": "baseline: known.txt\nstrict: true\n",
    "ignore": "ignore: [digits, unused-ignore]\nper-file: {'s*.md': {ignore: [rounding]}}\n",
    "lesson": "lesson: lesson.md\nnotation: notes\n",
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
async def test_what_a_configuration_says_holds_as_for_the_command(editor, tmp_path, name):
    (tmp_path / "lesson.md").write_text(LESSON)
    sheet = (PACKAGE / "Benchmarks/exercise-sheet.md").read_text()
    note = tmp_path / "sheet.md"
    note.write_text(sheet + "\n$20/3 = 6.6666$ and $out_{h_1} = 0.593269292$, $1+1=2$ <!-- nn-ignore: r -->\n")
    (tmp_path / ".nabla.yml").write_text(CONFIGURATIONS[name])
    if "baseline" in CONFIGURATIONS[name]:
        (tmp_path / "known.txt").write_text("# nabla baseline 1\n")
        nabla("check", "--update-baseline", note)
        note.write_text(note.read_text() + "\n$7 \\cdot 8 = 65$\n")
    wanted = found(note)[note]
    assert wanted
    assert told(await editor.diagnostics(editor.open(note))) == wanted


async def test_a_baseline_that_is_not_there_is_told(editor, tmp_path):
    (tmp_path / ".nabla.yml").write_text("baseline: known.txt\n")
    uri = editor.open(tmp_path / "note.md", "$2 + 2 = 5$\n")
    first, second = told(await editor.diagnostics(uri))
    assert first[5] == "bad-configuration" and "--update-baseline" in first[6]
    assert second[5] == "value"
