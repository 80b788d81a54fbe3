"""Draws what the commands show on a terminal, for the README and the pages: `make docs` writes docs/pictures.

Nothing is drawn by hand: the commands run in a repository with the examples, on a terminal of our own, and rich turns
the colours into SVG.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

from tests.conftest import ROOT, Repository, on_terminal

FOLDER = ROOT / "docs" / "pictures"
COLUMNS = 104
#: The commands of each picture.
PICTURES = {
    "check": ("pydolphin-lint check examples/broken/forgotten.py examples/broken/names.py",),
    "plan": (
        "sed -i.old s/beijing/hangzhou/ workflows/orders.py",
        "pydolphin-lint plan --against HEAD",
    ),
}
_FONTS = re.compile(r"@font-face \{.*?\}\n?", re.DOTALL)


def draw(name: str) -> str:
    """The picture as SVG; the same at every run."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    with TemporaryDirectory() as folder:
        repository = _sample(Path(folder))
        for command in PICTURES[name]:
            printed, status = on_terminal(
                ["sh", "-c", command],
                repository.path,
                PATH=f"{folder}{os.pathsep}{os.environ['PATH']}",
                PYTHONPATH=str(ROOT),
                NO_COLOR="",
            )
            if status not in (0, 1):
                raise SystemExit(f"{command}: status {status}\n{printed}")
            console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
            if printed:
                console.print(Text.from_ansi(printed.rstrip("\n")))
    drawn = console.export_svg(title="pydolphin-lint", unique_id=name)
    # Readers fetch no fonts for it.
    return _FONTS.sub("", drawn)


def shown(drawn: str) -> str:
    """The characters of a picture, without how they are drawn."""
    return re.sub(r"<[^>]*>", "", re.sub(r"<style>.*?</style>", "", drawn, flags=re.DOTALL)).strip()


def _sample(folder: Path) -> Repository:
    program = folder / "pydolphin-lint"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pydolphin_lint "$@"\n')
    program.chmod(0o755)
    repository = Repository(folder / "team")
    shutil.copytree(ROOT / "examples", repository.path / "examples")
    shutil.copytree(ROOT / "examples" / "workflows", repository.path / "workflows")
    repository.add(".gitignore", "examples\n*.old\n")
    repository.git("add", "--all")
    repository.git("-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "commit", "--message", "start")
    return repository


def main() -> None:
    """Writes all of them."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(draw(name), "utf-8")


if __name__ == "__main__":
    main()
