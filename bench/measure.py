"""Whole commands, timed in turn: what one round takes is compared within that round, so that a busy machine is fair."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path


class Command:
    """A command, and what it took: seconds a round, and the most memory that one of its processes had, in bytes."""

    def __init__(
        self,
        words: Sequence[str | Path],
        folder: Path,
        *,
        before: Callable[[], None] = lambda: None,
        statuses: Iterable[int] = (0,),
        environment: dict[str, str] | None = None,
    ) -> None:
        self.words = [str(word) for word in words]
        self.folder = folder
        self.before = before
        self.statuses = tuple(statuses)
        self.environment = environment or {}
        self.seconds: list[float] = []
        self.memory = 0

    def run(self, *, counts: bool = True) -> None:
        """Runs it once. Raises SystemExit if it gives another status than it should."""
        self.before()
        environment = os.environ | self.environment
        begin = time.perf_counter()
        process = subprocess.Popen(
            self.words, cwd=self.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        assert process.stderr is not None
        complaints = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in self.statuses:
            said = complaints.decode("utf-8", "replace")
            raise SystemExit(f"{' '.join(self.words[:6])} …: status {process.returncode}\n{said}")
        if counts:
            self.seconds.append(seconds)
            self.memory = max(self.memory, usage.ru_maxrss * 1024)

    @property
    def milliseconds(self) -> float:
        """The median."""
        return 1000 * statistics.median(self.seconds)


def in_turn(commands: Iterable[Command], rounds: int) -> None:
    """Runs all commands in each round; a round before the first one warms what can be warm."""
    commands = list(commands)
    for number in range(rounds + 1):
        for command in commands:
            command.run(counts=number > 0)


def ratio(mine: Sequence[float], others: Sequence[float]) -> tuple[float, float]:
    """The median of the ratios round by round, and the ratio of the shortest times."""
    paired = statistics.median(one / other for one, other in zip(mine, others, strict=True))
    return paired, min(mine) / min(others)


def instructions(words: Sequence[str | Path], folder: Path) -> int:
    """How many instructions a command takes, as valgrind counts them: the same number on a busy machine."""
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, words)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    counted = next(line for line in done.stderr.splitlines() if "Collected" in line)
    return int(counted.split(":")[1].split()[0])
