"""Work that several processes share."""

from __future__ import annotations

import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeVar

    Item = TypeVar("Item")
    Result = TypeVar("Result")

#: With fewer files than this, starting processes costs more than they save.
WORTHWHILE = 64


def processes(items: int, wanted: int | None = None, *, alone: bool = False) -> int:
    """How many processes should share so many items; as many as are `wanted`, if somebody said so.

    One only where processes cannot be forked safely, and under pre-commit, which starts several of us itself, unless
    this one is `alone`.
    """
    if wanted is not None and sys.platform == "linux":
        return min(wanted, items)
    if items < WORTHWHILE or sys.platform != "linux" or ("PRE_COMMIT" in os.environ and not alone):
        return 1
    return min(len(os.sched_getaffinity(0)), items // (WORTHWHILE // 2))


def spread(work: Callable[[Item], Result], items: Sequence[Item], count: int) -> list[Result]:
    """What a function gives for each item, in the order of the items, by so many processes.

    The results must be of kinds that can be pickled. What a process leaves undone, whatever happened to it, this one
    does itself.
    """
    if count <= 1:
        return [work(item) for item in items]

    def do(share: int) -> list[Result]:
        return [work(item) for item in items[share::count]]

    children = [_start(lambda: _packed(do(share))) for share in range(1, count)]  # noqa: B023 called at once
    shares = [do(0)]
    for share, (process, reader) in enumerate(children, 1):
        with open(reader, "rb") as pipe:
            data = pipe.read()
        _, status = os.waitpid(process, 0)
        shares.append(do(share) if status else _unpacked(data))
    return [shares[number % count][number // count] for number in range(len(items))]


def _packed(results: Any) -> bytes:
    """Results as bytes. Most are plain, and to load `pickle` takes as long as checking several files."""
    try:
        return b"m" + marshal.dumps(results)
    except ValueError:
        import pickle

        return b"p" + pickle.dumps(results)


def _unpacked(data: bytes) -> Any:
    if data[:1] == b"m":
        return marshal.loads(data[1:])
    import pickle

    return pickle.loads(data[1:])


def _start(work: Callable[[], bytes]) -> tuple[int, int]:
    """Starts a process that writes what the function gives; its number, and where to read that."""
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        return process, reader
    status = 1
    try:
        with open(writer, "wb") as pipe:
            pipe.write(work())
        status = 0
    finally:
        # Nothing of the parent's is flushed or ended twice.
        os._exit(status)
