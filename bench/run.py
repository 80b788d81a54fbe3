"""What a check costs beside what nobody can do without, and beside its neighbours: `make bench` writes RESULTS.md.

Every command runs once in each round, in turn. A figure is the median of the ratios round by round; the ratio of the
shortest times stands behind it, and where the two differ the machine was too busy to be believed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import repository
from measure import Command, in_turn, instructions, ratio

HERE = Path(__file__).parent
#: The environments that `make bench` makes: as pre-commit makes one for us, flake8 alone, and the other neighbours.
ENVIRONMENTS = HERE.parent / ".venv"
OURS, FLAKE8, OTHERS = (ENVIRONMENTS / name / "bin" for name in ("bench", "bench-flake8", "bench-others"))
PYTHON = OURS / "python"
CHECK = (OURS / "pydolphin-lint", "check")
#: What an empty console script of the same environment looks like.
EMPTY = "#!{python}\nimport sys\nfrom {module} import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
PLAIN_FLAKE8 = (FLAKE8 / "flake8", "--isolated", "--jobs", "1", "--extend-ignore", "E501,E303,F401,F811,F841")
#: What would change what we measure: as a hook we leave the second processor to pre-commit.
NOT_OURS = ("PRE_COMMIT", "PYTHONDONTWRITEBYTECODE")


class Figure(NamedTuple):
    """One row of the table: what it is, what was measured, and how much is allowed (or, `at_least`, asked for)."""

    what: str
    measured: float
    minima: float
    bar: float
    wish: float
    at_least: bool = False
    unit: str = "×"

    @property
    def is_reached(self) -> bool:
        """Whether the bar is met."""
        return self.measured >= self.bar if self.at_least else self.measured <= self.bar

    def row(self) -> str:
        """The row in Markdown."""
        sign = "≥" if self.at_least else "≤"
        minima = f" ({self.minima:.2f})" if self.minima else ""
        said = "reached" if self.is_reached else "**not reached**"
        wish = f"{sign} {self.wish:g}" if self.wish else ""
        return f"| {self.what} | {self.measured:.2f}{minima} {self.unit} | {sign} {self.bar:g} | {wish} | {said} |\n"


#: What keeps a figure from being reached, and what it would take.
REASONS = {
    "all rules cold": """LIMIT parses in C and throws the tree away. We read the tree in Python into a model, which
takes more than once as long as parsing it, and ask the rules, which takes a third of that time. One walk builds the
whole model, a rule whose topic the file does not have is neither loaded nor asked, and no garbage is looked for; what
is left is spread over some hundred small functions, none of which takes more than 5 % of it. To get below 1.8 the
reader itself would have to be compiled (mypyc or Cython), which a hook installed from source on every laptop cannot
count on, or the model would have to hold less than the rules need. The cache for project rules and the second process
are the answers that do not cost an installation.""",
    "two processes / one": """No more can be had than two processes give that share nothing: what two that only count
take at once stands below the last table but one. Our own share that cannot be divided is small: starting, asking git,
reading.""",
    "one workflow file": """A script that does nothing but parse the file needs a fifth more than an empty one. Most of
the rest is loading our modules, about fifty-five small ones of which each costs some 100 µs whatever is in it; then
comes the first run of all code. Rules are only loaded where the file has something that they are about. Fewer and
larger modules, or a loader of our own, would save two or three milliseconds more, and one rule a file is worth more to
those who read them.""",
    "300 workflow files": """The reader and the rules take longer than parsing, as above. Two processes share that, as
far as the machine lets them.""",
    "plugin / without: workflow files": """What we add to flake8 is reading its tree into the model and asking the
rules, which takes as long as parsing the file one and a half times. By instructions (callgrind) that is 9 % of what
flake8 does with such a file; by the clock it is a little more, for neither finds its code in the processor's caches
after the other.""",
}


def main() -> None:
    """Measures, prints the results and writes them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--workflows", type=int, default=10_000, help="in the large repository (default: 10,000)")
    parser.add_argument("--part", action="append", choices=sorted(PARTS), help="only this part, and nothing is written")
    arguments = parser.parse_args()
    for variable in NOT_OURS:
        os.environ.pop(variable, None)
    figures: list[Figure] = []
    texts: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        for part in arguments.part or PARTS:
            found, text = PARTS[part](Path(name) / part, arguments.rounds, arguments.workflows)
            figures += found
            texts.append(text)
            sys.stderr.write("".join(each.row() for each in found) + text)
    results = _results(figures, texts, arguments.rounds)
    sys.stdout.write(results)
    if not arguments.part:
        (HERE / "RESULTS.md").write_text(results, "utf-8")


def _results(figures: list[Figure], texts: list[str], rounds: int) -> str:
    missed = [each for each in figures if not each.is_reached]
    reasons = [f"- **{key}**: {text}\n" for key, text in REASONS.items() if any(key in each.what for each in missed)]
    return (
        "# What was measured\n\nMade by `make bench`; do not edit.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}, Python {platform.python_version()}, {rounds} rounds. "
        "A figure is the median of the ratios round by round, and behind it the ratio of the shortest times. LIMIT is "
        "one process that asks git for the files, reads all, and parses those that are ours (`bench/limit.py`). "
        "FLOOR is `python -I -S -c pass`.\n\n"
        "| figure | measured | bar | wish | |\n| --- | ---: | ---: | ---: | --- |\n"
        + "".join(each.row() for each in figures)
        + ("\n## What was not reached, and why\n\n" + "".join(reasons) if missed else "")
        + "".join(texts)
        + "\nruff is faster than all of this: it starts in less time than a bare interpreter does, and checks 300 "
        "files while we load our modules. It knows nothing of these workflows.\n"
    )


def _machine() -> str:
    cpus = [line for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines() if line.startswith("model name")]
    name = cpus[0].partition(":")[2].strip() if cpus else platform.processor()
    return f"{len(os.sched_getaffinity(0))} processors ({name}), {platform.system()} {platform.release()}"


def _table(title: str, commands: dict[str, Command]) -> str:
    rows = "".join(
        f"| {name} | {command.milliseconds:.0f} | {command.memory / 1e6:.0f} |\n" for name, command in commands.items()
    )
    return f"\n## {title}\n\n| command | median, ms | peak memory, MB |\n| --- | ---: | ---: |\n{rows}"


def _script(folder: Path, name: str, *body: str) -> Path:
    """A console script in the environment that has ours, which does no more than this."""
    module = f"pydolphin_bench_{name}"
    site = next((OURS.parent / "lib").glob("python*")) / "site-packages"
    lines = "".join(f"    {line}\n" for line in (*body, "return 0"))
    (site / f"{module}.py").write_text(f"def main():\n{lines}", "utf-8")
    script = folder / name
    script.write_text(EMPTY.format(python=PYTHON, module=module), "utf-8")
    script.chmod(0o755)
    Command([script], folder).run()
    return script


def one_file(folder: Path, rounds: int, _: int) -> tuple[list[Figure], str]:
    """The hook on one file."""
    repository.write(folder, 6, 1)
    flow, other = folder / "flows/part_0/flows_4.py", folder / "library/part_0/library_0.py"
    empty = _script(folder, "empty")
    parse = "compile(file.read(), '', 'exec', 0x400, dont_inherit=True)"
    parser = _script(folder, "parser", f"with open({str(flow)!r}, 'rb') as file:", f"    {parse}")
    commands = {
        "FLOOR": Command([PYTHON, "-I", "-S", "-c", "pass"], folder),
        "an empty console script": Command([empty], folder),
        "one that parses the workflow file": Command([parser], folder),
        "ours, a file that is not ours": Command([*CHECK, "--no-project", other], folder),
        "ours, a workflow file": Command([*CHECK, "--no-project", flow], folder),
        "flake8 on that file": Command([*PLAIN_FLAKE8, flow], folder),
        "flake8 with our plugin alone": Command([OURS / "flake8", "--isolated", "--select", "PDS", flow], folder),
    }
    in_turn(commands.values(), rounds)
    script, _parser, foreign, ours = (commands[name] for name in list(commands)[1:5])
    figures = [
        Figure("check of one workflow file / an empty console script", *ratio(ours.seconds, script.seconds), 1.7, 1.4),
        Figure(
            "flake8 on that file / ours",
            *ratio(commands["flake8 on that file"].seconds, ours.seconds),
            4,
            6,
            at_least=True,
        ),
        Figure("check of one file that is not ours / the same", *ratio(foreign.seconds, script.seconds), 1.2, 1.1),
    ]
    return figures, _table("One file", commands) + _instructions(folder, empty, other, flow)


def _instructions(folder: Path, empty: Path, other: Path, flow: Path) -> str:
    if shutil.which("valgrind") is None:
        return "\nInstructions were not counted: valgrind is missing.\n"
    counted: dict[str, tuple[str | Path, ...]] = {
        "an empty console script": (PYTHON, empty),
        "ours, a file that is not ours": (PYTHON, *CHECK, "--no-project", other),
        "ours, a workflow file": (PYTHON, *CHECK, "--no-project", flow),
    }
    rows = "".join(f"| {name} | {instructions(words, folder) / 1e6:.1f} |\n" for name, words in counted.items())
    return (
        "\nInstructions as valgrind's callgrind counts them do not depend on how busy the machine is, so that a "
        "slow-down shows in review:\n\n| command | millions of instructions |\n| --- | ---: |\n" + rows
    )


def many_files(folder: Path, rounds: int, _: int) -> tuple[list[Figure], str]:
    """The hook on 300 files, and what others do with as many."""
    count = 300
    repository.write(folder, count, count, count)
    flows, others, dags = (sorted(map(str, (folder / name).rglob("*.py"))) for name in ("flows", "library", "dags"))
    ast_grep = (OTHERS / "ast-grep", "scan", "--config", HERE / "ast_grep" / "sgconfig.yml")
    air = (OTHERS / "ruff", "check", "--isolated", "--no-cache", "--preview", "--select", "AIR", "--quiet")
    read = (
        "import ast, sys\nfor path in sys.argv[1:]:\n    with open(path, 'rb') as file:\n        ast.parse(file.read())"
    )
    commands = {
        "reading and `ast.parse`": Command([PYTHON, "-c", read, *flows], folder),
        "ours": Command([*CHECK, "--no-project", *flows], folder),
        "ours, one process": Command([*CHECK, "--no-project", "--jobs", "1", *flows], folder),
        "ours, unrelated files": Command([*CHECK, "--no-project", *others], folder),
        "flake8": Command([*PLAIN_FLAKE8, *flows], folder, statuses=(0, 1)),
        "`ast-grep scan`, 20 rules": Command([*ast_grep, *flows], folder, statuses=(0, 1)),
        "`ast-grep scan`, unrelated files": Command([*ast_grep, *others], folder, statuses=(0, 1)),
        "ruff's AIR rules, as many Airflow files": Command([*air, *dags], folder, statuses=(0, 1)),
        "pylint, 20 of the files": Command(
            [
                OTHERS / "pylint",
                "--rcfile",
                os.devnull,
                "--jobs",
                "1",
                "--disable",
                "all",
                "--enable",
                "E",
                *flows[:20],
            ],
            folder,
            statuses=range(32),
        ),
    }
    in_turn(commands.values(), rounds)
    ours, base = commands["ours"], commands["reading and `ast.parse`"]
    foreign = commands["ours, unrelated files"]
    unrelated = ratio(commands["`ast-grep scan`, unrelated files"].seconds, foreign.seconds)
    return [
        Figure("300 workflow files / reading and `ast.parse`", *ratio(ours.seconds, base.seconds), 2.5, 0),
        Figure(
            "flake8 -j1 on 300 workflow files / ours",
            *ratio(commands["flake8"].seconds, ours.seconds),
            8,
            12,
            at_least=True,
        ),
        Figure("300 unrelated files: `ast-grep scan` / ours", *unrelated, 10, 15, at_least=True),
    ], _table("300 files", commands)


def in_process(folder: Path, rounds: int, _: int) -> tuple[list[Figure], str]:
    """What our plugin adds to flake8, without its start."""
    repository.write(folder, 60, 60)
    figures = []
    for what, name, bar in (("unrelated files", "library", 1.02), ("workflow files", "flows", 1.10)):
        paths = sorted(map(str, (folder / name).rglob("*.py")))
        done = subprocess.run(
            [PYTHON, HERE / "in_flake8.py", str(rounds), *paths], cwd=folder, capture_output=True, check=True
        )
        pairs = json.loads(done.stdout)
        without, with_plugin = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        figures.append(Figure(f"flake8 with our plugin / without: {what}", *ratio(with_plugin, without), bar, 0))
    return figures, ""


def project(folder: Path, rounds: int, workflows: int) -> tuple[list[Figure], str]:
    """A large repository, as CI checks it, and as a commit does."""
    repository.write(folder, workflows, workflows)
    repository.commit(folder)
    cache = ["git", "rev-parse", "--git-path", "pydolphin-lint"]
    kept = folder / subprocess.run(cache, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
    changed = sorted((folder / "flows").rglob("*.py"))[workflows // 2]

    written = changed.read_text("utf-8")
    name = written.partition('name="')[2].partition('"')[0]

    def afresh() -> None:
        shutil.rmtree(kept, ignore_errors=True)
        changed.write_text(written, "utf-8")

    def touch() -> None:
        changed.write_text(f"{written}#\n", "utf-8")

    def collide() -> None:
        changed.write_text(written.replace(f'name="{name}"', 'name="flow-1"'), "utf-8")

    spin = f"{PYTHON} -I -S -c 'for _ in range(20_000_000): pass'"
    commands = {
        "LIMIT": Command([PYTHON, HERE / "limit.py"], folder),
        "all rules, one process": Command([*CHECK, "--jobs", "1"], folder, before=afresh),
        "all rules, two processes": Command([*CHECK, "--jobs", "2"], folder, before=afresh),
        "project rules, cold": Command([*CHECK, "--project"], folder, before=afresh),
        "project rules, one file changed": Command([*CHECK, "--project"], folder, before=touch),
        "project rules, its name collides": Command([*CHECK, "--project"], folder, before=collide, statuses=(1,)),
        "FLOOR": Command([PYTHON, "-I", "-S", "-c", "pass"], folder),
        "`git ls-files -s`": Command(["git", "ls-files", "-s", "-z"], folder),
        "`git diff-files`": Command(["git", "diff-files", "--name-only", "-z"], folder),
        "a process that only counts": Command(["sh", "-c", spin], folder),
        "two of them at once": Command(["sh", "-c", f"{spin} & {spin}; wait"], folder),
    }
    in_turn(commands.values(), rounds)
    limit, one, two, cold, warm, refused, *parts, alone, both = (command.seconds for command in commands.values())
    least = [sum(part) for part in zip(*parts, strict=True)]
    memory = commands["all rules, one process"].memory / 1e6
    return [
        Figure(
            f"all rules cold over {workflows:,} workflows of {2 * workflows:,} files, one process / LIMIT",
            *ratio(one, limit),
            1.8,
            1.4,
        ),
        Figure("the same, two processes / one", *ratio(two, one), 0.6, 0.55),
        Figure(
            "project check, one file changed / (FLOOR + `git ls-files -s` + `git diff-files`)",
            *ratio(warm, least),
            2.5,
            1.8,
        ),
        Figure("the same, its name collides with another one", *ratio(refused, least), 2.5, 1.8),
        Figure("cold / warm project check", *ratio(cold, warm), 30, 60, at_least=True),
        Figure(f"peak memory, {workflows:,} workflows", memory, 0, 150, 60, unit="MB"),
    ], _table(f"{workflows:,} workflows among as many other files", commands) + (
        f"\nTwo processes that only count take {ratio(both, alone)[0] / 2:.2f} × as long at once as one after the "
        "other on this machine: no work that is shared can do better.\n"
    )


def hooks(folder: Path, rounds: int, _: int) -> tuple[list[Figure], str]:
    """What is ours of the time that a commit takes, in the repository of the examples."""
    shutil.copytree(HERE.parent / "examples", folder)
    configuration = (
        "repos:\n  - repo: local\n    hooks:\n      - {id: none, name: none, entry: 'true', language: system, "
        "stages: [pre-commit]}\n"
        f"      - {{id: ours, name: ours, entry: '{CHECK[0]} check --no-project', language: system, "
        "types_or: [python, yaml], exclude: ^broken/, stages: [manual]}\n"
    )
    (folder / ".pre-commit-config.yaml").write_text(configuration, "utf-8")
    repository.commit(folder)
    commands = {}
    for host in ("pre-commit", "prek"):
        for what, words in (
            (f"{host}, a hook that does nothing", []),
            (f"{host}, our hook", ["--hook-stage", "manual"]),
        ):
            commands[what] = Command([OTHERS / host, "run", "--all-files", *words], folder)
    in_turn(commands.values(), rounds)
    return [], _table("The programs that run hooks, all files of `examples`", commands)


PARTS: dict[str, Callable[[Path, int, int], tuple[list[Figure], str]]] = {
    "one-file": one_file,
    "many-files": many_files,
    "in-flake8": in_process,
    "project": project,
    "hooks": hooks,
}


if __name__ == "__main__":
    main()
