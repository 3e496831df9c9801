"""Neovim itself, with the settings that the project has for it."""

import json
import os
import shutil
import subprocess

import pytest

from conftest import PACKAGE, PROGRAM, found

NEOVIM = shutil.which("nvim")


@pytest.mark.skipif(NEOVIM is None and not os.environ.get("CI"), reason="Neovim is not installed")
def test_two_hundred_quick_edits_lead_to_what_the_command_finds(tmp_path):
    note = tmp_path / "note.md"
    shutil.copy(PACKAGE / "Benchmarks/exercise-sheet.md", note)
    out = tmp_path / "found.json"
    wishes = [str(note), str(PACKAGE / "Sources/Editors/neovim/nabla.lua"), str(PROGRAM), str(out)]
    result = subprocess.run(
        [NEOVIM, "--headless", "--clean", "-n", "-S", str(PACKAGE / "Tests/Editors/neovim.lua")],
        env={**os.environ, "NABLA_TEST": json.dumps(wishes), "XDG_STATE_HOME": str(tmp_path),
             "XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr
    told = [tuple(item) for item in json.loads(out.read_text())]
    # Neovim counts its columns in bytes.
    lines = note.read_text().split("\n")

    def column(line, units):
        return len(lines[line].encode("utf-16-le")[: 2 * units].decode("utf-16-le").encode())

    expected = [
        (a, column(a, b), c, column(c, d), *rest) for a, b, c, d, *rest in found(note)[note]]
    assert sorted(told) == sorted(expected)
