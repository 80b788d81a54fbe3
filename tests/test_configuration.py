"""Settings in files that are no Python: what is read, where it stands, and that nothing crashes the reader."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pydolphinscheduler
import pytest
from identify import extensions, interpreters

from pydolphin_lint import engine
from pydolphin_lint.model import Setting, SettingsFile
from pydolphin_lint.parse.configuration import read
from pydolphin_lint.sdk import catalog
from pydolphin_lint.sdk.settings import KEYS, keys
from pydolphin_lint.source import Language, Source, is_ours, language_of
from tests import cases

PAGE = Path(__file__).parent.parent / "docs" / "configuration-files.md"
TOKEN = "PYDS_JAVA_GATEWAY_AUTH_TOKEN"
SHIPPED = Path(pydolphinscheduler.__file__).parent / "default_config.yaml"
#: How many texts are made of the cases by changing them.
MUTANTS = 3000


def _read(name: str, text: str) -> SettingsFile:
    return read(Source(name, text.encode()), catalog.load())


def _values(name: str, text: str) -> dict[str, object]:
    return {each.name: each.value.raw if each.value.known else ... for each in _read(name, text).settings}


def _codes(name: str, data: bytes) -> list[str]:
    return [each.code for each in engine.check_source(Source(name, data), cases.RULES).diagnostics]


@pytest.mark.parametrize(
    ("path", "data", "language"),
    [
        ("a.py", b"", Language.PYTHON),
        (".github/workflows/deploy.YML", b"", Language.YAML),
        ("a.b/deploy.sh", b"", Language.SHELL),
        (".envrc", b"", Language.SHELL),
        (".env", b"", Language.DOTENV),
        ("stages\\.env.local", b"", Language.DOTENV),
        ("prod.env", b"", Language.DOTENV),
        (".env.py", b"", Language.PYTHON),
        (".env.yaml", b"", Language.YAML),
        ("home/.bashrc", b"", Language.SHELL),
        ("deploy.prod", b"#!/bin/bash\n", Language.SHELL),
        ("notes.txt", b"", None),
        ("deploy", b"#!/usr/bin/env bash\n", Language.SHELL),
        ("deploy", b"#! /bin/sh -e\n", Language.SHELL),
        ("deploy", b"#!/usr/bin/env python3\n", Language.PYTHON),
        ("deploy", b"#!/usr/bin/perl\n", None),
        ("deploy", b"echo bash\n", None),
        ("Makefile", b"", None),
        ("bash", b"", None),
        ("environment", b"", None),
        ("", b"", None),
    ],
)
def test_language(path: str, data: bytes, language: str | None) -> None:
    assert language_of(path, data) == language


def test_what_a_hook_is_handed_is_not_taken_for_python() -> None:
    tags = {"dotenv", "shell", "yaml"}
    named = [name for name, what in extensions.NAMES.items() if what & tags]
    named += [f"a.{ending}" for ending, what in extensions.EXTENSIONS.items() if what & tags]
    assert len(named) > 20
    for name in named:
        assert language_of(name) in (Language.YAML, Language.SHELL, Language.DOTENV), name
    for program, what in interpreters.INTERPRETERS.items():
        if what & tags:
            assert language_of("deploy", f"#!/usr/bin/env {program}\n".encode()) == Language.SHELL, program


@pytest.mark.parametrize(
    ("path", "text", "ours"),
    [
        ("a.yml", "PYDS_HOME: x", True),
        ("a.yml", "java_gateway:", True),
        ("a.yml", "import: pydolphinscheduler", False),
        ("pydolphinscheduler/config.yaml", "", True),
        ("~/pydolphinscheduler/config.yaml", "", True),
        ("config.yaml", "", False),
        ("a.sh", "echo PYDS", False),
        ("a.py", "java_gateway", False),
        ("a.py", "PYDS_", True),
    ],
)
def test_a_file_without_our_words_is_left_at_once(path: str, text: str, ours: bool) -> None:
    assert is_ours(text.encode(), path) is ours
    assert is_ours(text.encode("utf-16"), path) is ours


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("T=a b", "a"),
        ("T='a b'c", "a bc"),
        ('T="a\\"b\\c"', 'a"b\\c'),
        ("T=a\\ b", "a b"),
        ("T=a\\\nb", "ab"),
        ("T=a#b # c", "a#b"),
        ("T=a;b", "a"),
        ("T=a$", "a$"),
        ("T='$a'", "$a"),
        ("T=$a", ...),
        ('T="x${a}"', ...),
        ("T=${{ secrets.A }}", ...),
        ('T="$(cat "b c")"', ...),
        ("T=$(cat 'b)c' \\) d) e", ...),
        ("T=`cat b`", ...),
        ("T=$'a'", ...),
        ("T=$1", ...),
        ("T={{ token }}", ...),
        ("T='a", ...),
        ('T="a', ...),
        ("T=", ""),
    ],
)
def test_value_in_a_shell(text: str, value: object) -> None:
    assert _values("a.sh", text.replace("T=", f"{TOKEN}=")) == {"JAVA_GATEWAY_AUTH_TOKEN": value}


@pytest.mark.parametrize(
    "text",
    [
        "echo T=a",
        "python a.py T=a",
        "'T=a' b",
        "# T=a",
        "b # T=a",
        "b='\nT=a'",
        "case $1 in T) b;; esac",
        "[ $T = a ]",
        "T+=a",
        "b T=a > c",
        "b > T=a",
        "b <<E\nT=a\nE",
        "b <<'E' <<-F\nT=a\nE\nT=a\n\tF",
        "b <<E\nT=a",
        "X$T=a",
    ],
)
def test_no_setting_in_a_shell(text: str) -> None:
    assert _values("a.sh", text.replace("T", TOKEN)) == {}


@pytest.mark.parametrize(
    "text",
    ["b <<E\n\nE\nT=a", "b <<-E\n\tE\nT=a", "b &&\nT=a c", "(T=a b)", "b | T=a c", "{ T=a b; }", "b() { T=a c; }"],
)
def test_setting_behind_something_else(text: str) -> None:
    assert _values("a.sh", text.replace("T=", f"{TOKEN}=")) == {"JAVA_GATEWAY_AUTH_TOKEN": "a"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("T=a b", "a b"),
        ("  export T = a ", "a"),
        ("T='a # b' # c", "a # b"),
        ('T="a"', "a"),
        ('T="a', ...),
        ("T=$a", ...),
        ("T='$a'", "$a"),
        ('T="${a}"', ...),
        ("T=a$1", "a$1"),
        ("T=", ""),
        ("T=a=b", "a=b"),
    ],
)
def test_value_in_a_dotenv_file(text: str, value: object) -> None:
    assert _values(".env", text.replace("T", TOKEN, 1)) == {"JAVA_GATEWAY_AUTH_TOKEN": value}


def test_values_of_the_configuration_are_those_of_yaml() -> None:
    text = SHIPPED.read_text("utf-8")
    file = _read("config.yaml", text)
    assert file.keys is not None
    assert set(keys(file.sdk)) <= file.keys
    found = {each.name: each for each in file.settings}
    assert found["JAVA_GATEWAY_PORT"].value.raw == 25333
    assert found["JAVA_GATEWAY_AUTO_CONVERT"].value.raw is True
    assert found["USER_PHONE"].value.raw == 11111111111
    assert {each.form for each in file.settings} == {Setting.KEY}
    port = found["JAVA_GATEWAY_PORT"]
    assert file.source.line(port.at.line)[port.at.column - 1 : port.at.end_column - 1] == "port: 25333"
    assert _codes("config.yaml", text.encode()) == ["PDS203"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("env: {T: a}", ["T: a"]),
        ("env:\n  T:\n    a", ["a"]),
        ("env:\n  T:", ["T"]),
        ("env:\n  T: |\n    a", ["T"]),
        ("- 订单: T=a", ["T=a"]),
        ("- 'T=a b'\n- \"T=b\"", ["T=a", "T=b"]),
        ("- |\n\n  订单 && T=a\n    T=b c", ["T=a", "T=b"]),
        ("- >-\n  docker run a\n  -e T=a\n  b", ["T=a"]),
        ("- >\n  a\n  T=a", []),
        ("- export\n  T=a T=b\n", ["T=a", "T=b"]),
        ('- "T=\\"a\\""', ['"T=\\"a\\""']),
        ("a: &x\n  T: a\nb: *x\nc: {<<: *x}", ["T: a"]),
        ("- {name: T, value: a}", ["a"]),
        ("- {name: T}", []),
        ("T: {value: a, description: b}", ["a"]),
        ("T: [a]", []),
        ("? [T]\n: a", []),
        ("env: {T: a", []),
    ],
)
def test_place_in_yaml(text: str, places: list[str]) -> None:
    file = _read("a.yml", text.replace("T", TOKEN))
    found = [file.source.line(each.at.line)[each.at.column - 1 : each.at.end_column - 1] for each in file.settings]
    assert found == [each.replace("T", TOKEN) for each in places]


def test_yaml_in_utf_16_and_with_a_mark() -> None:
    text = f"env:\n  {TOKEN}: abc123def456\n"
    for encoding in ("utf-16", "utf-8-sig"):
        found = engine.check_source(Source("a.yml", text.encode(encoding)), cases.ON).diagnostics
        assert [(each.code, each.at.start) for each in found] == [("PDS202", (2, 3))]


def test_keys_are_those_of_every_version() -> None:
    for version in catalog.VERSIONS:
        sdk = catalog.load(version)
        names = [name for name in sdk.names("configuration") or () if name.startswith(("JAVA_", "USER_", "WORKFLOW_"))]
        assert len(keys(sdk)) == len(names)
    assert len(keys(catalog.load())) == 18
    assert set(KEYS) - set(keys(catalog.load())) == {"default.workflow.tenant"}


@pytest.mark.parametrize("missing", ["java_gateway.port", "default.user.state", "default.workflow.execution_type", ""])
def test_the_sdk_itself_needs_every_key(tmp_path: Path, missing: str) -> None:
    lines = SHIPPED.read_text("utf-8").splitlines(keepends=True)
    name = missing.rpartition(".")[2]
    text = "".join(line for line in lines if not line.strip().startswith(f"{name}:")) if missing else "# empty\n"
    (tmp_path / "config.yaml").write_text(text, "utf-8")
    variables = {f"PYDS_{key.removeprefix('default.').replace('.', '_').upper()}": "1" for key in KEYS}
    done = subprocess.run(
        [sys.executable, "-c", "import pydolphinscheduler.configuration"],
        env={**os.environ, **variables, "PYDS_HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode != 0
    assert (f"KeyError: '{missing}'" if missing else "AttributeError") in done.stderr
    home = "home/pydolphinscheduler/config.yaml"
    assert "PDS211" in _codes(home, text.encode())


def test_examples_of_the_page_are_clean() -> None:
    blocks = re.findall(r"```(yaml|sh)\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 5
    for language, text in blocks:
        assert _codes(f"a.{language}", text.encode()) == []


def test_changed_cases_crash_nothing() -> None:
    random = Random(1)
    texts = [(path.name, path.read_text("utf-8")) for path in cases.files() if path.suffix != ".py"]
    assert len(texts) > 50
    for _ in range(MUTANTS):
        name, text = random.choice(texts)
        for _ in range(random.randint(1, 4)):
            text = _mutant(text, random.choice(texts)[1], random)
        assert "PDS000" not in _codes(random.choice((name, "a.sh", ".env", "a.yml")), text.encode()), text


def _mutant(text: str, other: str, random: Random) -> str:
    start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
    begin, stop = sorted(random.randrange(len(other) + 1) for _ in range(2))
    inserted = random.choice((other[begin:stop], *"'\"`$\\#(){}<>|&;=\n\r\t \0é", "<<E\n", "${", "$(", "PYDS_", "\\\n"))
    return text[:start] + str(inserted) + text[min(end, start + random.randrange(20)) :]


def test_long_and_deep_scripts_take_no_time() -> None:
    for part in ("'", '"', "$(", "${", "`", "(", "{ ", "<<E ", "\\", "PYDS_A='", "$", "#", "$(' "):
        assert "PDS000" not in _codes("a.sh", b"PYDS_HOME=a " + part.encode() * 20_000)
