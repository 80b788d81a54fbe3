"""What a version of the SDK offers: its modules, the names in them, and how its classes are called.

The data of a version is a module of plain strings, `catalog_4_1_0.py`, of which one is loaded; a class is looked at
when somebody asks for it. All paths are those below `pydolphinscheduler`.

A class is written down as
- its bases;
- the parameters of its own `__init__` (`!` required, `*` and `**` as in Python; None: it has no own);
- those it fills in itself for the class that it hands its keywords on to (`*`: it hands on positional ones too; `**`:
  it hands them to a foreign class; None: it hands nothing on);
- the keywords that it reads out of `**kwargs`, and those that warn;
- its methods, the attributes that can be set, and those that can only be read.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, KeysView
    from typing import Any, Final

#: The versions that we know, oldest first.
VERSIONS = ("2.0.5", "3.0.2", "3.1.1", "4.0.0", "4.0.1", "4.0.2", "4.0.3", "4.0.4", "4.1.0")
NEWEST = VERSIONS[-1]


class UnknownVersionError(Exception):
    """A version of the SDK that we know nothing of; the text names those that we know."""


class SdkClass:
    """How a class of the SDK is called, and what its objects have.

    `parameters`: all that can be named, in the order of positions. `own`: how many of them are meant to be given by
    position; what is behind them belongs to a base class. `hidden`: accepted by name only. `deprecated`: by name, with
    a warning. `rejected`: the class fills them in itself.

    `swallows`: a keyword that is none of these is ignored, where others raise a TypeError. `takes_any`: a class that is
    not the SDK's decides about them. `shifts`: a positional argument too many goes to the next parameter; `drops`:
    those behind the last one are ignored. `variadic`: it takes any number of them.
    """

    __slots__ = (
        "attributes",
        "deprecated",
        "drops",
        "hidden",
        "is_task",
        "methods",
        "name",
        "own",
        "parameters",
        "path",
        "read_only",
        "rejected",
        "required",
        "shifts",
        "swallows",
        "takes_any",
        "usual",
        "variadic",
    )

    def __init__(
        self,
        path: str,
        *,
        own: int,
        parameters: tuple[str, ...],
        required: tuple[str, ...],
        hidden: tuple[str, ...],
        deprecated: tuple[str, ...],
        rejected: tuple[str, ...],
        swallows: bool,
        takes_any: bool,
        shifts: bool,
        drops: bool,
        variadic: bool,
        methods: frozenset[str],
        attributes: frozenset[str],
        read_only: frozenset[str],
        is_task: bool,
    ) -> None:
        self.path: Final = path
        self.name: Final = path.rpartition(".")[2]
        self.own: Final = own
        self.parameters: Final = parameters
        self.required: Final = required
        self.hidden: Final = hidden
        self.deprecated: Final = deprecated
        self.rejected: Final = rejected
        self.swallows: Final = swallows
        self.takes_any: Final = takes_any
        self.shifts: Final = shifts
        self.drops: Final = drops
        self.variadic: Final = variadic
        self.methods: Final = methods
        self.attributes: Final = attributes
        self.read_only: Final = read_only
        self.is_task: Final = is_task
        #: The keywords of which nothing is to be said; None is an argument without a name.
        self.usual: Final = frozenset((*parameters, *hidden, None)).difference(deprecated, rejected)

    def __repr__(self) -> str:
        return f"<SdkClass {self.path}>"

    def accepts(self, keyword: str) -> bool:
        """Whether a keyword does something."""
        return self.takes_any or keyword in self.parameters or keyword in self.hidden or keyword in self.deprecated


class Sdk:
    """One version of the SDK."""

    __slots__ = ("_classes", "_described", "_modules", "_names", "version")

    def __init__(
        self, version: str, modules: dict[str, str | None], classes: dict[str, tuple[str | None, ...]]
    ) -> None:
        self.version: Final = version
        self._modules = modules
        self._classes = classes
        self._names: dict[str, dict[str, str]] = {}
        self._described: dict[str, SdkClass] = {}

    def __repr__(self) -> str:
        return f"<Sdk {self.version}>"

    @property
    def modules(self) -> KeysView[str]:
        """The paths of all modules; the empty one is the package itself."""
        return self._modules.keys()

    @property
    def classes(self) -> tuple[str, ...]:
        """The paths of all classes, where they are defined."""
        return tuple(self._classes)

    def names(self, module: str) -> dict[str, str] | None:
        """The names that can be imported from a module, each with the path of what it is.

        None if there is no such module, or if nothing is known of it.
        """
        if module not in self._names:
            text = self._modules.get(module)
            if text is None:
                return None
            start = f"{module}." if module else ""
            pairs = [word.partition("=") for word in text.split()]
            self._names[module] = {name: target or start + name for name, _, target in pairs}
        return self._names[module]

    def has(self, path: str) -> bool:
        """Whether there is a module or a class of this path."""
        return path in self._modules or path in self._classes

    def find(self, path: str) -> SdkClass | None:
        """The class that a dotted path leads to, by whichever module it is imported."""
        while path not in self._classes:
            holder, _, name = path.rpartition(".")
            target = (self.names(holder) or {}).get(name)
            if target is None or target == path:
                return None
            path = target
        if path not in self._described:
            self._described[path] = self._describe(path)
        return self._described[path]

    def homes(self, name: str) -> list[str]:
        """The paths at which something of this name is defined."""
        return [
            target
            for module in self._modules
            for each, target in (self.names(module) or {}).items()
            if each == name and target == (f"{module}.{name}" if module else name)
        ]

    def _order(self, path: str) -> list[str]:
        """A class and all above it, in the order in which Python asks them."""
        order = [path]
        for base in (self._classes[path][0] or "").split():
            order += [each for each in self._order(base) if each not in order]
        return order

    def _describe(self, path: str) -> SdkClass:
        order = self._order(path)
        parameters: list[str] = []
        required: list[str] = []
        hidden: list[str] = []
        deprecated: list[str] = []
        filled: set[str] = set()
        rejected: list[str] = []
        own: int | None = None
        positions = True
        swallows = takes_any = shifts = drops = variadic = False
        for each in order:
            _, words, given, reads, warns, *_ = self._classes[each]
            if words is None:
                continue
            here = words.split()
            for word in here:
                name = word.rstrip("!")
                if name in filled:
                    if name not in parameters and name not in rejected:
                        rejected.append(name)
                elif word not in ("*", "**") and name not in parameters:
                    parameters.append(name)
                    if word != name:
                        required.append(name)
            if own is None:
                own = len(parameters)
            hidden += (reads or "").split()
            deprecated += (warns or "").split()
            if given == "**":
                takes_any = True
                break
            if given is None:
                swallows, drops = "**" in here, positions and "*" in here
                variadic = drops and not swallows
                break
            filled |= set(given.split()) - {"*"}
            positions = positions and "*" in given.split()
            shifts = shifts or positions
        return SdkClass(
            path,
            own=own or 0,
            parameters=tuple(parameters),
            required=tuple(required),
            hidden=tuple(hidden),
            deprecated=tuple(deprecated),
            rejected=tuple(rejected),
            swallows=swallows,
            takes_any=takes_any or own is None,
            shifts=shifts,
            drops=drops,
            variadic=variadic,
            methods=self._members(order, 5),
            attributes=self._members(order, 6),
            read_only=self._members(order, 7),
            is_task="core.task.Task" in order,
        )

    def _members(self, order: list[str], field: int) -> frozenset[str]:
        return frozenset(name for each in order for name in (self._classes[each][field] or "").split())


_LOADED: dict[str, Sdk] = {}


def choose(word: str) -> str:
    """The version that a word means: itself, or the newest of 4.0.x for "4.0". Raises UnknownVersionError."""
    for version in reversed(VERSIONS):
        if version == word or version.startswith(f"{word}."):
            return version
    raise UnknownVersionError(f"nothing is known of version {word!r} of the SDK: known are {', '.join(VERSIONS)}")


def load(version: str = NEWEST) -> Sdk:
    """What a version offers."""
    if version not in _LOADED:
        data: Any = __import__(f"{__name__}_{version.replace('.', '_')}", fromlist=["MODULES"])
        _LOADED[version] = Sdk(version, data.MODULES, data.CLASSES)
    return _LOADED[version]


def since(version: str, has: Callable[[Sdk], bool]) -> str | None:
    """The first later version of which something is true."""
    later = VERSIONS[VERSIONS.index(version) + 1 :]
    return next((each for each in later if has(load(each))), None)
