"""Record workflow files: start the recorder under the user's interpreter and collect what it answers."""

from __future__ import annotations

import importlib.util
import json
import math
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydolphin_lint.deploy.recorder import WITHHELD_VARIABLE
from pydolphin_lint.deploy.recording import Recording

RECORDER = Path(__file__).with_name("recorder.py")
INSTALL = "pip install apache-dolphinscheduler"
OLDEST_PYTHON = (3, 9)

PROBE_SECONDS = 30.0
START_SECONDS = 120.0

# Parts of the names of variables whose values a recorded file has no business to see.
SECRET_NAMES = (
    "TOKEN",
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "SECRET",
    "CREDENTIAL",
    "API_KEY",
    "ACCESS_KEY",
    "PRIVATE_KEY",
)


class RecordError(Exception):
    """Nothing could be recorded; the message says why and what to do."""


def record(
    paths: Sequence[str | Path], *, python: str, root: str, jobs: int, timeout: float, fork: bool = True
) -> list[Recording]:
    """Run each file in a process of its own under `python`, with `root` as its working directory; in the order given.

    `timeout` is the number of seconds that one file may take. `fork=False` starts an interpreter for each file.
    """
    if not paths:
        return []
    environment, withheld = clean_environment(os.environ)
    environment[WITHHELD_VARIABLE] = ",".join(withheld)
    command = [python, str(RECORDER), "--jobs", str(jobs), "--timeout", str(timeout), *([] if fork else ["--spawn"])]
    cwd = os.path.abspath(root)
    requests = "".join(json.dumps({"path": os.fspath(path), "cwd": cwd}) + "\n" for path in paths)
    longest = START_SECONDS + timeout * math.ceil(len(paths) / max(1, jobs))
    finished = _run(command, requests.encode("ascii"), environment, longest)
    answers = list(_answers(finished.stdout))
    for answer in answers:
        if "fatal" in answer:
            raise RecordError(answer["fatal"]["message"])
    if len(answers) != len(paths):
        raise RecordError(_death(python, finished, len(answers), len(paths)))
    return [Recording.from_document(answer) for answer in sorted(answers, key=lambda answer: int(answer["index"]))]


def clean_environment(environment: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The environment for a recorder, and the names that were taken out because their values may be secrets."""
    withheld = sorted(name for name in environment if is_secret(name))
    clean = {name: value for name, value in environment.items() if not is_secret(name)}
    clean.update(PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8")
    return clean, withheld


def is_secret(name: str) -> bool:
    """Whether the name of an environment variable says that its value may be a secret."""
    return any(part in name.upper() for part in SECRET_NAMES)


def find_python(environment: Mapping[str, str] | None = None) -> str:
    """The interpreter that has pydolphinscheduler: this one, the active virtual environment's, or one on PATH."""
    if importlib.util.find_spec("pydolphinscheduler") is not None:
        return sys.executable
    for python in _other_pythons(os.environ if environment is None else environment):
        if _has_sdk(python):
            return python
    raise RecordError(
        "no Python interpreter with pydolphinscheduler was found: activate the virtual environment that has it, "
        f"name the interpreter with --python, or install it: {INSTALL}"
    )


def _other_pythons(environment: Mapping[str, str]) -> Iterator[str]:
    folder = "Scripts" if os.name == "nt" else "bin"
    active = environment.get("VIRTUAL_ENV")
    folders = [os.path.join(active, folder)] if active else []
    folders += environment.get("PATH", os.defpath).split(os.pathsep)
    for folder in dict.fromkeys(filter(None, folders)):
        for name in ("python3", "python"):
            python = shutil.which(name, path=folder)
            if python is not None:
                yield python


def _has_sdk(python: str) -> bool:
    code = (
        "import sys; sys.path[:] = [entry for entry in sys.path if entry]; import importlib.util; "
        "sys.exit(importlib.util.find_spec('pydolphinscheduler') is None)"
    )
    return _probe(python, code) is not None


def _probe(python: str, code: str) -> str | None:
    """What a line of Python prints under this interpreter; None when it fails."""
    try:
        done = subprocess.run(
            [python, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, timeout=PROBE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _run(
    command: list[str], requests: bytes, environment: dict[str, str], longest: float
) -> subprocess.CompletedProcess[bytes]:
    try:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except OSError as problem:
        raise RecordError(f"cannot start the Python interpreter {command[0]}: {problem.strerror}") from None
    with process:
        try:
            stdout, stderr = process.communicate(requests, timeout=longest)
        except subprocess.TimeoutExpired:
            _end(process)
            raise RecordError(f"the recorder under {command[0]} did not end within {longest:g} seconds") from None
        except BaseException:
            _end(process)
            raise
    return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let the recorder end its children; if it does not, end it."""
    process.terminate()
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()


def _answers(stdout: bytes) -> Iterator[dict[str, Any]]:
    for line in stdout.splitlines():
        try:
            answer = json.loads(line)
        except ValueError:
            continue
        if isinstance(answer, dict) and ("fatal" in answer or "index" in answer):
            yield answer


def _death(python: str, finished: subprocess.CompletedProcess[bytes], answered: int, asked: int) -> str:
    """Why fewer files were answered than asked for."""
    version = _probe(python, "import sys; print('%d.%d' % sys.version_info[:2])") or ""
    if re.fullmatch(r"\d+\.\d+\s*", version):
        major, minor = map(int, version.split("."))
        if (major, minor) < OLDEST_PYTHON:
            oldest = ".".join(map(str, OLDEST_PYTHON))
            return f"{python} is Python {major}.{minor}: recording needs {oldest} or newer"
    else:
        return f"{python} is not a Python interpreter that runs"
    words = finished.stderr.decode("utf-8", "replace").strip().splitlines()
    last = f": {words[-1]}" if words else ""
    status = finished.returncode
    how = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
    return f"the recorder under {python} {how} after {answered} of {asked} files{last}"
