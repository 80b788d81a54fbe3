"""How long one check takes beside a bare interpreter and beside flake8: `make bench`.

Every command runs once in each round, in turn, so that a busy machine slows all of them alike. The figures are medians,
and medians of the ratios round by round.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

SCRIPTS = Path(sysconfig.get_path("scripts"))
EXAMPLE = Path(__file__).parent.parent / "examples" / "workflows" / "orders.py"
BARE = "python -c pass"


def main() -> None:
    """Measures and prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    workflow = str(EXAMPLE)
    commands = {
        BARE: [sys.executable, "-c", "pass"],
        "pydolphin-lint check, a file that is not ours": [str(SCRIPTS / "pydolphin-lint"), "check", __file__],
        "pydolphin-lint check, a workflow file": [str(SCRIPTS / "pydolphin-lint"), "check", workflow],
        "flake8 --select PDS, the same file": [str(SCRIPTS / "flake8"), "--isolated", "--select", "PDS", workflow],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if number:
                times[name].append(time.perf_counter() - begin)
    print(f"Python {sys.version.split()[0]}, {rounds} rounds\n")
    print("| command | median, ms | beside the bare interpreter |\n| --- | ---: | ---: |")
    for name, taken in times.items():
        ratio = statistics.median(mine / bare for mine, bare in zip(taken, times[BARE], strict=True))
        print(f"| `{name}` | {1000 * statistics.median(taken):.0f} | {ratio:.1f} |")


if __name__ == "__main__":
    main()
