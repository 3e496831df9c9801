"""What the project has for pipelines and editors, against the schemas of those that read it."""

import subprocess
import sys
import tomllib

import pytest

from conftest import PACKAGE, nabla

INTEGRATIONS = PACKAGE / "Sources/nabla/Integrations"
SCHEMAS = [
    (INTEGRATIONS / "action.yml", ["--builtin-schema", "vendor.github-actions"]),
    (INTEGRATIONS / "gitlab.yml",
     ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    *((path, ["--builtin-schema", "vendor.github-workflows"])
      for path in sorted((PACKAGE / ".github/workflows").glob("*.yml"))),
    (INTEGRATIONS / "configuration.schema.json", ["--check-metaschema"]),
]


def is_valid(path, schema):
    result = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *schema, path], capture_output=True, text=True, check=False)
    return result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path, schema", SCHEMAS, ids=lambda value: getattr(value, "name", None))
def test_files_for_pipelines_fit_their_schemas(path, schema):
    valid, told = is_valid(path, schema)
    assert valid, told


@pytest.mark.parametrize("text, valid", [
    ("strict: true\nmin-coverage: 90\nignore: [digits, unused-ignore]\nroot: true\n", True),
    ("per-file: {'a/**': {ignore: rounding}}\nfix: {suggested: true}\nfold: callout\n", True),
    ("stric: true\n", False), ("min-coverage: 101\n", False), ("ignore: [nonsense]\n", False),
])
def test_the_schema_of_configurations_says_what_the_program_says(tmp_path, text, valid):
    path = tmp_path / ".nabla.yml"
    path.write_text(text)
    schema = ["--schemafile", INTEGRATIONS / "configuration.schema.json"]
    assert is_valid(path, schema)[0] == valid
    (tmp_path / "note.md").write_text("$1 + 1 = 2$\n")
    shown = nabla("check", tmp_path / "note.md", "--show-settings", "--config", path)
    assert bool(shown) == valid


def test_the_settings_of_helix_are_toml():
    settings = tomllib.loads((PACKAGE / "Sources/Editors/helix/languages.toml").read_text())
    server = settings["language-server"]["nabla"]
    assert [server["command"], *server["args"]] == ["nabla", "server"]
    assert settings["language"][0]["language-servers"] == ["nabla"]
