"""flake8 with our plugin and without, in one process: `python bench/in_flake8.py ROUNDS FILE…` prints JSON.

The numbers are seconds, a pair for each round: without the plugin, and with it.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import redirect_stdout
from io import StringIO

from flake8.main.application import Application

#: So many files are checked in one go.
PART = 6
OPTIONS = ["--isolated", "--jobs", "1", "--select", "E9,F,W6,C90,PDS,E1,E4,E7"]


def application(files: list[str], *, plugin: bool) -> Application:
    """flake8 as it is installed, or as if our plugin were not."""
    made = Application()
    arguments = [*OPTIONS, *files]
    made.initialize(arguments)
    if not plugin:
        checkers = made.plugins.checkers
        trees = [each for each in checkers.tree if each.entry_name != "PDS"]
        assert len(trees) < len(checkers.tree)
        made.plugins = made.plugins._replace(checkers=checkers._replace(tree=trees))
        made.make_file_checker_manager(arguments)
    return made


def seconds(files: list[str], *, plugin: bool) -> float:
    """How long the checks take, without what comes before and after."""
    made = application(files, plugin=plugin)
    begin = time.perf_counter()
    with redirect_stdout(StringIO()):
        made.run_checks()
    return time.perf_counter() - begin


def pair(files: list[str]) -> tuple[float, float]:
    """How long all checks take, a few files at a time without the plugin and then with it.

    A machine that is busy for a second is so for both.
    """
    parts = [files[start : start + PART] for start in range(0, len(files), PART)]
    taken = [(seconds(part, plugin=False), seconds(part, plugin=True)) for part in parts]
    return sum(without for without, _ in taken), sum(with_it for _, with_it in taken)


def main() -> None:
    """Measures both in turn."""
    rounds, files = int(sys.argv[1]), sys.argv[2:]
    pairs = [pair(files) for _ in range(rounds + 1)]
    print(json.dumps(pairs[1:]))


main()
