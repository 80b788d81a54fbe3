"""Lints popular packages of PyPI, every file as if it used the SDK: `python tools/corpus.py [FOLDER]`.

Downloads the wheels of `corpus_packages.txt` into the folder (kept for the next run) and reads their files out of them;
nothing is installed, imported or run. Packages that have no wheel for this machine are named and left out. Whatever is
found is printed with its line, and the status is then 1.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool
from pathlib import Path

from pydolphin_lint import catalog, engine
from pydolphin_lint.source import Source

NAMES = Path(__file__).with_name("corpus_packages.txt")
RULES = catalog.all_rules()
#: Files that Python itself cannot read are no concern of the rules.
BROKEN = "PDS001"


def main() -> int:
    """Downloads what is missing, lints everything, and prints what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="where wheels are kept (default: a folder for this run)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.folder or Path(scratch)
        with ThreadPoolExecutor(4) as threads:
            wheels = [wheel for wheel in threads.map(lambda name: download(name, folder), names()) if wheel]
        begin = time.perf_counter()
        with Pool() as pool:
            results = pool.map(lint, wheels, chunksize=4)
    found = [line for lines, _ in results for line in lines]
    files = sum(count for _, count in results)
    print(*found, sep="\n")
    seconds = time.perf_counter() - begin
    print(f"{len(wheels)} packages, {files} files, {len(RULES)} rules, {len(found)} findings, {seconds:.0f} s")
    print(Counter(line.split()[1] for line in found))
    return 1 if found else 0


def names() -> list[str]:
    """The packages of the list."""
    lines = NAMES.read_text("utf-8").splitlines()
    return [name for line in lines if not line.startswith("#") for name in line.split()]


def download(name: str, folder: Path) -> Path | None:
    """The package's newest wheel; None if there is none for this machine."""
    home = folder / name
    if not any(home.glob("*.whl")):
        home.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        done = subprocess.run(
            [*command, "--only-binary=:all:", "--dest", str(home), "--", name],
            capture_output=True,
            check=False,
        )
        if done.returncode:
            print(f"{name}: no wheel for this machine", file=sys.stderr)
    return next(home.glob("*.whl"), None)


def lint(wheel: Path) -> tuple[list[str], int]:
    """What is found in a wheel, a line each, and how many Python files it has."""
    found = []
    count = 0
    for path, data in python_files(wheel):
        count += 1
        for each in engine.check_source(Source(path, data), RULES).diagnostics:
            if each.code != BROKEN:
                found.append(f"{wheel.name}/{path}:{each.at.line} {each.code} {each.message}")
    return found, count


def python_files(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Every Python file of a wheel with its bytes."""
    with zipfile.ZipFile(wheel) as archive:
        for info in archive.infolist():
            if info.filename.endswith(".py"):
                yield info.filename, archive.read(info)


if __name__ == "__main__":
    sys.exit(main())
