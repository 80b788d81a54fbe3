"""Which interpreter records, in which environment, and what is said when it cannot."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest

from pydolphin_lint.deploy import record as module
from pydolphin_lint.deploy.record import RecordError, clean_environment, find_python, record
from pydolphin_lint.deploy.recording import Call, answered, read_field, symbols_in

posix = pytest.mark.skipif(os.name == "nt", reason="makes programs of shell scripts")


def program(path: Path, script: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def python(path: Path, *, sdk: bool) -> str:
    """A program that answers as an interpreter with, or without, the SDK."""
    return program(path, f"exit {0 if sdk else 1}")


def failure(folder: Path, interpreter: str) -> str:
    (folder / "daily.py").write_text("", encoding="utf-8")
    with pytest.raises(RecordError) as raised:
        record(["daily.py"], python=interpreter, root=str(folder), jobs=1, timeout=30)
    assert raised.value.__cause__ is None
    return str(raised.value)


# The environment


@pytest.mark.parametrize(
    "name",
    [
        "PYDS_JAVA_GATEWAY_AUTH_TOKEN",
        "PYDS_USER_PASSWORD",
        "GITHUB_TOKEN",
        "npm_config_token",
        "AWS_SECRET_ACCESS_KEY",
        "GOOGLE_APPLICATION_CREDENTIALS",
        "OPENAI_API_KEY",
        "AWS_ACCESS_KEY_ID",
        "MYSQL_PASSWD",
        "SSH_PRIVATE_KEY",
    ],
)
def test_a_variable_that_may_hold_a_secret_is_withheld(name: str) -> None:
    clean, withheld = clean_environment({name: "hidden", "PATH": "/bin"})
    assert "hidden" not in clean.values()
    assert (withheld, clean["PATH"]) == ([name], "/bin")


def test_other_variables_stay_and_the_hash_seed_is_fixed() -> None:
    kept = {"PYDS_HOME": "/etc/pyds", "PYDS_WORKFLOW_USER": "lin", "KEYBOARD": "de", "PYTHONHASHSEED": "random"}
    clean, withheld = clean_environment(kept)
    assert clean == {**kept, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
    assert withheld == []


# The interpreter


def test_the_interpreter_that_runs_us_comes_first() -> None:
    assert find_python({"VIRTUAL_ENV": "/nowhere", "PATH": ""}) == sys.executable


@pytest.fixture
def _without_sdk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)


@posix
@pytest.mark.usefixtures("_without_sdk")
def test_then_comes_the_active_virtual_environment(tmp_path: Path) -> None:
    active = python(tmp_path / "venv" / "bin" / "python", sdk=True)
    python(tmp_path / "bin" / "python3", sdk=True)
    assert find_python({"VIRTUAL_ENV": str(tmp_path / "venv"), "PATH": str(tmp_path / "bin")}) == active


@posix
@pytest.mark.usefixtures("_without_sdk")
def test_then_comes_the_first_on_path_that_has_the_sdk(tmp_path: Path) -> None:
    python(tmp_path / "venv" / "bin" / "python", sdk=False)
    python(tmp_path / "hook" / "python3", sdk=False)
    found = python(tmp_path / "system" / "python", sdk=True)
    path = os.pathsep.join([str(tmp_path / "hook"), str(tmp_path / "absent"), str(tmp_path / "system")])
    assert find_python({"VIRTUAL_ENV": str(tmp_path / "venv"), "PATH": path}) == found


@pytest.mark.usefixtures("_without_sdk")
def test_no_interpreter_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(RecordError, match=r"--python, or install it: pip install apache-dolphinscheduler$"):
        find_python({"PATH": ""})


# What is said when nothing can be recorded


def test_no_paths_start_nothing(tmp_path: Path) -> None:
    assert record([], python="no such python", root=str(tmp_path), jobs=1, timeout=1) == []


def test_an_interpreter_that_does_not_exist(tmp_path: Path) -> None:
    absent = str(tmp_path / "python")
    assert failure(tmp_path, absent) == f"cannot start the Python interpreter {absent}: No such file or directory"


@posix
def test_a_program_that_is_no_interpreter(tmp_path: Path) -> None:
    other = program(tmp_path / "other", "exit 0")
    assert failure(tmp_path, other) == f"{other} is not a Python interpreter that runs"


@posix
def test_an_interpreter_that_is_too_old(tmp_path: Path) -> None:
    old = program(tmp_path / "python2", 'if [ "$1" = -c ]; then echo 2.7; else echo SyntaxError >&2; exit 1; fi')
    assert failure(tmp_path, old) == f"{old} is Python 2.7: recording needs 3.9 or newer"


@posix
def test_an_interpreter_without_the_sdk(tmp_path: Path) -> None:
    bare = program(tmp_path / "bare", f'exec "{sys.executable}" -S "$@"')
    assert failure(tmp_path, bare).endswith(
        " has no pydolphinscheduler: pip install apache-dolphinscheduler into it, or choose another interpreter"
    )


def test_a_configuration_that_the_sdk_cannot_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config.yaml").write_text("default: {}\n", encoding="utf-8")
    monkeypatch.setenv("PYDS_HOME", str(tmp_path))
    assert failure(tmp_path, sys.executable).startswith(
        f"pydolphinscheduler cannot be imported by {sys.executable}: KeyError: "
    )


@posix
def test_a_recorder_that_dies(tmp_path: Path) -> None:
    killed = program(
        tmp_path / "python", f'[ "$1" = -c ] && exec "{sys.executable}" "$@"; echo no memory >&2; kill -9 $$'
    )
    assert failure(tmp_path, killed) == (
        f"the recorder under {killed} was killed by signal 9 after 0 of 1 files: no memory"
    )


@posix
def test_a_recorder_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "START_SECONDS", 0.0)
    hangs = program(tmp_path / "python", "exec sleep 60")
    with pytest.raises(RecordError, match=r"did not end within 0\.5 seconds$"):
        record(["daily.py"], python=hangs, root=str(tmp_path), jobs=1, timeout=0.5)


# Putting the real answers in

CODE = 9007112345678901
TEXT = 9007187654321098


def test_an_answer_takes_the_place_of_its_symbol_in_numbers_texts_and_json() -> None:
    json_text = f'[{{"code": {CODE}, "command": "echo {CODE} {TEXT}"}}]'
    call = Call("createOrUpdateWorkflow", (CODE, f"{TEXT}/{CODE}", 0, None, "[]", None, *(True,) * 7, json_text), ())
    assert symbols_in(call) == {CODE, TEXT}
    arguments = answered(call, {CODE: 7, TEXT: 'a "b" 汉'}, now="", password="")
    assert arguments[:6] == (7, 'a "b" 汉/7', 0, None, "[]", None)
    assert arguments[-1] == r'[{"code": 7, "command": "echo 7 a \"b\" \u6c49"}]'


def test_what_is_not_known_stays() -> None:
    assert answered(Call("any", (CODE, str(CODE), 5), ()), {}, now="", password="") == (CODE, str(CODE), 5)


def test_the_password_takes_its_place() -> None:
    call = Call("createUser", ("lin", {"secret": "USER_PASSWORD"}), ())
    assert answered(call, {}, now="", password="x") == ("lin", "x")


def test_only_a_masked_start_becomes_the_time_of_now() -> None:
    schedule = '{"startTime": "<now>", "crontab": "<now>"}'
    args = ("", "", "", "", "<now>", schedule)
    masked, plain = (Call("createOrUpdateWorkflow", args, masked) for masked in (("startTime",), ()))
    assert answered(masked, {}, now="T", password="")[4:] == ("<now>", '{"startTime": "T", "crontab": "<now>"}')
    assert answered(plain, {}, now="T", password="") == args


class Descriptor:
    def getDescp(self) -> str:
        return "mysql"


class Source:
    def getType(self) -> Descriptor:
        return Descriptor()


def test_a_field_is_a_key_a_chain_of_getters_or_the_answer_itself() -> None:
    assert read_field({"code": 3}, "code") == 3
    assert read_field(Source(), "getType().getDescp().upper()") == "MYSQL"
    assert read_field(9, "") == 9
