"""What is told of a note when the files around it change."""

import pathlib

from lsprotocol import types

from conftest import PACKAGE, told

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
