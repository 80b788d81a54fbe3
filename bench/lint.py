"""How long a check takes, beside a bare interpreter, beside mere reading and parsing, and beside flake8: `make bench`.

Every command runs once in each round, in turn, so that a busy machine slows all of them alike. The figures are medians,
and medians of the ratios round by round.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import repository

SCRIPTS = Path(sysconfig.get_path("scripts"))
CHECK = [str(SCRIPTS / "pydolphin-lint"), "check", "--no-project"]
FLAKE8 = [str(SCRIPTS / "flake8"), "--isolated", "--jobs", "1"]
PARSE = "import ast, sys\nfor path in sys.argv[1:]:\n    with open(path, 'rb') as file:\n        ast.parse(file.read())"


def main() -> None:
    """Measures and prints Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--files", type=int, default=300)
    arguments = parser.parse_args()
    print(f"Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        repository.write(folder, arguments.files)
        paths = sorted(map(str, folder.glob("*.py")))
        table(
            "one file",
            {
                "python -c pass": [sys.executable, "-c", "pass"],
                "pydolphin-lint, a file that is not ours": [*CHECK, __file__],
                "pydolphin-lint, a workflow file": [*CHECK, paths[0]],
                "flake8 alone, the same file": [*FLAKE8, "--extend-ignore", "PDS,E501,E303,F401,F811,F841", paths[0]],
                "flake8 --select PDS, the same file": [*FLAKE8, "--select", "PDS", paths[0]],
            },
            arguments.rounds,
        )
        lines = statistics.median(len(Path(path).read_text("utf-8").splitlines()) for path in paths)
        table(
            f"{len(paths)} workflow files of {lines:.0f} lines",
            {
                "reading and ast.parse": [sys.executable, "-c", PARSE, *paths],
                "pydolphin-lint": [*CHECK, *paths],
                "flake8 alone": [*FLAKE8, "--extend-ignore", "PDS,E501,E303,F401,F811,F841", *paths],
                "flake8 --select PDS": [*FLAKE8, "--select", "PDS", *paths],
            },
            max(arguments.rounds // 2, 1),
        )


def table(title: str, commands: dict[str, list[str]], rounds: int) -> None:
    """Runs commands in turn and prints their times; the first one is what the others are compared with."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if number:
                times[name].append(time.perf_counter() - begin)
    first = next(iter(times.values()))
    print(f"| {title}, {rounds} rounds | median, ms | ratio |\n| --- | ---: | ---: |")
    for name, taken in times.items():
        print(f"| `{name}` | {1000 * statistics.median(taken):.0f} | {_ratio(taken, first):.1f} |")
    print()


def _ratio(mine: Iterable[float], first: Iterable[float]) -> float:
    return statistics.median(one / other for one, other in zip(mine, first, strict=True))


if __name__ == "__main__":
    main()
