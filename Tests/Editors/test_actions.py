"""What the server offers to be done, and what it tells of places."""

import re
import shutil

import pytest
from lsprotocol import types

from conftest import PACKAGE, applied, edits, found, nabla, told

SHEET = PACKAGE / "Benchmarks/exercise-sheet.md"


async def test_a_fix_is_what_the_command_takes(editor):
    uri = editor.open(SHEET)
    diagnostics = await editor.diagnostics(uri)
    digits = next(item for item in diagnostics if item.code == "digits")
    start = digits.range.start
    (fix, *_) = await editor.actions(uri, start.line, start.character)
    assert fix.title == "Replace 0.023450026 with 0.023560026" and fix.is_preferred
    (edit,) = edits(fix.edit)
    assert edit.new_text == "0.023560026" and edit.range == digits.range


async def test_mending_all_gives_what_the_command_gives(editor, tmp_path):
    note = tmp_path / "note.md"
    shutil.copy(SHEET, note)
    uri = editor.open(note)
    (action,) = await editor.actions(uri, 0, 0, only=["source.fixAll"])
    nabla("fix", "--write", note)
    assert applied(editor.texts[uri], edits(action.edit)) == note.read_text()


async def test_mending_all_stays_away_unless_it_is_asked_for(editor):
    uri = editor.open(SHEET)
    actions = await editor.actions(uri, 0, 0)
    assert all(action.edit is None for action in actions if action.kind == "source.fixAll.nabla")
    assert await editor.actions(uri, 0, 0, only=["source.organizeImports"]) == []


async def test_a_formula_that_is_ignored_is_told_no_more(editor, tmp_path):
    texts = ["$2 + 2 = 5$", "- a\n- $2 + 2 = 5$ and\n  more", "| a |\n|---|\n| $2 + 2 = 5$ |",
             "> $$\n> 2 + 2 = 5\n> $$", "```math\n2 + 2 = 5\n```\n"]
    for index, text in enumerate(texts):
        uri = editor.open(tmp_path / f"{index}.md", text)
        (item,) = await editor.diagnostics(uri)
        place = item.range.start
        actions = await editor.actions(uri, place.line, place.character)
        ignore = next(action for action in actions if action.title.startswith("Leave"))
        changed = applied(text, edits(ignore.edit))
        assert changed.replace("<!-- nn-ignore: meant so -->", "").split() == text.split() or ">" in text
        editor.change(uri, changed)
        assert not await editor.diagnostics(uri)


@pytest.mark.parametrize("suffix, text", [
    ("md", "---\ntitle: a\n---\n# A\n\n$2 + 2 = 5$ and $3 + 3 = 7$\n\nB\n=\n\n$1 + 1 = 3$\n"),
    ("tex", "\\section{A}\n$2 + 2 = 5$ and $3 + 3 = 7$\n\\section{B}\n$1 + 1 = 3$\n"),
    ("md", "$2 + 2 = 5$ and $3 + 3 = 7$\n\n## B\n\n$1 + 1 = 3$"),
])
@pytest.mark.parametrize("passage, left", [("formula", 1), ("section", 1), ("note", 0)])
async def test_a_passage_is_left_alone(editor, tmp_path, suffix, text, passage, left):
    uri = editor.open(tmp_path / f"note.{suffix}", text)
    first = (await editor.diagnostics(uri))[0].range.start
    actions = await editor.actions(uri, first.line, first.character)
    ignore = next(action for action in actions if action.title.startswith(f"Leave this {passage}"))
    changed = applied(text, edits(ignore.edit))
    editor.change(uri, changed)
    assert len(await editor.diagnostics(uri)) == left


async def test_a_comment_that_is_not_needed_is_taken_out(editor, tmp_path):
    text = "$2 + 2 = 4$ <!-- nn-ignore: r -->\n"
    uri = editor.open(tmp_path / "note.md", text)
    (item,) = await editor.diagnostics(uri)
    assert item.code == "unused-ignore"
    (action, *_) = await editor.actions(uri, 0, item.range.start.character)
    assert action.title == "Remove <!-- nn-ignore: r -->" and action.is_preferred
    assert applied(text, edits(action.edit)) == "$2 + 2 = 4$\n"


async def test_a_network_that_is_missing_is_declared(editor, tmp_path):
    text = re.sub(r"(?s)```nn.*?```\n", "", SHEET.read_text())
    uri = editor.open(tmp_path / "note.md", text)
    item = next(i for i in await editor.diagnostics(uri) if i.code == "undeclared-network")
    actions = await editor.actions(uri, item.range.start.line, item.range.start.character)
    declare = next(action for action in actions if action.title.startswith("Declare"))
    changed = applied(text, edits(declare.edit))
    assert "```nn network" in changed and changed.replace(edits(declare.edit)[0].new_text, "") == text


async def test_hovering_tells_verdict_value_and_equation(editor):
    uri = editor.open(SHEET)
    diagnostics = await editor.diagnostics(uri)
    digits = next(item for item in diagnostics if item.code == "digits")
    hover = await editor.client.text_document_hover_async(types.HoverParams(
        types.TextDocumentIdentifier(uri), digits.range.start))
    text = hover.contents.value
    assert "wrong" in text and "0.02356002" in text and "E_o₂" in text
    assert await editor.client.text_document_hover_async(types.HoverParams(
        types.TextDocumentIdentifier(uri), types.Position(0, 0))) is None


async def test_quantities_and_keys_are_completed(editor, tmp_path):
    text = SHEET.read_text() + "\n\nSo $out_"
    uri = editor.open(tmp_path / "note.md", text)
    line = text.count("\n")
    result = await editor.client.text_document_completion_async(types.CompletionParams(
        types.TextDocumentIdentifier(uri), types.Position(line, 8)))
    item = next(item for item in result.items if item.label == "out_{h_1}")
    assert item.detail == "0.5932699921071872"
    assert item.text_edit.range == types.Range(types.Position(line, 4), types.Position(line, 8))
    text = "```nn network\nlayers:\n  - {dense: 2, activation: t}\nlo\n```\n\n```nn fo\n"
    uri = editor.open(tmp_path / "other.md", text)

    async def labels(line, character):
        result = await editor.client.text_document_completion_async(types.CompletionParams(
            types.TextDocumentIdentifier(uri), types.Position(line, character)))
        return [item.label for item in result.items]

    assert "loss" in await labels(3, 2) and "learning_rate" in await labels(3, 2)
    assert "tanh" in await labels(2, 27)
    assert "forward" in await labels(6, 8)
    assert await labels(5, 0) == []


async def test_sections_directives_and_results_are_listed(editor):
    lesson = PACKAGE / "lessons/04-backpropagation.md"
    uri = editor.open(lesson)
    document = types.TextDocumentIdentifier(uri)
    symbols = await editor.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(document))
    text = lesson.read_text()
    names = []

    def gather(symbol):
        names.append(symbol.name)
        for child in getattr(symbol, "children", None) or []:
            gather(child)

    for symbol in symbols:
        gather(symbol)
    outside = re.sub(r"(?ms)^```.*?^```$", "", text)
    headings = re.findall(r"(?m)^#+ (.*)$", outside)
    assert [name for name in names if not name.startswith("nn ")] == headings
    assert names.count("nn network") == len(re.findall(r"(?m)^```nn network", text))
    ranges = await editor.client.text_document_folding_range_async(
        types.FoldingRangeParams(document))
    assert len([fold for fold in ranges if fold.kind == "region"]) == text.count("<!-- nn:begin")


async def test_a_directive_is_run_when_the_user_says_so(editor, tmp_path):
    source = (PACKAGE / "lessons/04-backpropagation.md").read_text()
    network = re.search(r"(?s)```nn network.*?\n```\n", source).group()
    text = f"# Note\n\n{network}\n```nn forward\n```\n\n```nn error\n```\n"
    note = tmp_path / "note.md"
    note.write_text(text)
    uri = editor.open(note)
    lenses = await editor.client.text_document_code_lens_async(
        types.CodeLensParams(types.TextDocumentIdentifier(uri)))
    assert [lens.command.title for lens in lenses] == ["Run", "Run all", "Run"]
    received = []

    @editor.client.feature(types.WORKSPACE_APPLY_EDIT)
    def apply(parameters: types.ApplyWorkspaceEditParams):
        received.append(edits(parameters.edit))
        return types.ApplyWorkspaceEditResult(applied=True)

    for lens in [lenses[2], lenses[1]]:
        await editor.client.workspace_execute_command_async(types.ExecuteCommandParams(
            lens.command.command, lens.command.arguments))
    one, both = (applied(text, made) for made in received)
    assert one.count("nn:begin") == 1 and one.index("nn:begin") > one.index("nn error")
    assert both == nabla("run", note, "--marks", "none")
    assert note.read_text() == text


@pytest.mark.parametrize("wish, expected", [
    ("off", []), ("marks", ["✗", "✓"]), ("values", ["✗ 4", "✓"])])
async def test_hints_are_shown_as_the_user_wants_them(editor, tmp_path, wish, expected):
    uri = editor.open(tmp_path / "note.md", "$2 + 2 = 5$ and $1 + 1 = 2$\n")
    editor.client.set_configuration({"nabla": {"inlayHints": wish}})
    editor.client.workspace_did_change_configuration(
        types.DidChangeConfigurationParams(settings={"nabla": {"inlayHints": wish}}))
    hints = await editor.client.text_document_inlay_hint_async(types.InlayHintParams(
        types.TextDocumentIdentifier(uri),
        types.Range(types.Position(0, 0), types.Position(1, 0)))) or []
    assert [hint.label for hint in hints] == expected
