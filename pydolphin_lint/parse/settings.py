"""The forms in which a Python file sets the gateway's address or another setting of the SDK.

Which of them take effect at run time was measured; all of them put the value into the repository.
"""

from __future__ import annotations

from _ast import Call, Dict, Name

from pydolphin_lint.model import Setting, Value
from pydolphin_lint.parse.scope import Mapping
from pydolphin_lint.sdk.classes import SDK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import expr, keyword
    from collections.abc import Callable, Iterable
    from typing import Final

    from pydolphin_lint import model
    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Place
    from pydolphin_lint.parse.scope import Written

ENVIRONMENT = "os.environ"
UPDATE = f"{ENVIRONMENT}.update"
PUTENV = "os.putenv"
SETDEFAULT = f"{ENVIRONMENT}.setdefault"
SETTERS = (PUTENV, SETDEFAULT, f"{ENVIRONMENT}.__setitem__")
#: Calls that give the value of a variable.
READERS = ("os.getenv", f"{ENVIRONMENT}.get", f"{ENVIRONMENT}.pop", f"{ENVIRONMENT}.__getitem__", SETDEFAULT)
#: What PYDS_HOME was called in 2.x.
OLD_HOME = "PYDOLPHINSCHEDULER_HOME"
#: Modules that load modules again, or start programs.
STARTERS = frozenset(
    {"concurrent", "fabric", "importlib", "invoke", "joblib", "multiprocessing", "pexpect", "plumbum", "runpy", "sh",
     "subprocess"}
)  # fmt: skip
#: Beginnings of calls that start programs.
STARTING = ("asyncio.create_subprocess", "os.exec", "os.fork", "os.popen", "os.posix_spawn", "os.spawn", "os.system")
CONFIGURATION = f"{SDK}.configuration."
PROJECT = f"{SDK}.configuration.WORKFLOW_PROJECT"
SET_SINGLE_CONFIG = f"{SDK}.configuration.set_single_config"
GATEWAY = f"{SDK}.java_gateway.gateway"
SINGLETON = f"{GATEWAY}."
ENTRY_POINT = f"{SDK}.java_gateway.GatewayEntryPoint"
#: Calls that take the gateway's address, port and token → the names of their positional parameters.
CONNECTIONS = {
    f"{SDK}.java_gateway.launch_gateway": ("address", "port", "auto_convert", "auth_token"),
    ENTRY_POINT: ("address", "port", "auto_convert", "auth_token"),
    "py4j.clientserver.JavaParameters": ("address", "port"),
    "py4j.java_gateway.GatewayParameters": ("address", "port"),
    "py4j.java_gateway.GatewayClient": ("address", "port"),
}
_CONNECTION_SETTINGS = ("address", "port", "auth_token")


def of_variable(variable: object) -> str | None:
    """The setting behind an environment variable: PYDS_USER_NAME is USER_NAME."""
    if isinstance(variable, str) and variable.startswith("PYDS_"):
        return variable[len("PYDS_") :]
    return OLD_HOME if variable == OLD_HOME else None


def of_key(key: object) -> str | None:
    """The setting behind a path in `config.yaml`: default.user.name is USER_NAME."""
    if isinstance(key, str) and "." in key:
        return key.removeprefix("default.").replace(".", "_").upper()
    return None


def of_attribute(path: str) -> tuple[str, str] | None:
    """The setting behind an attribute that is assigned to, and its form."""
    if path.startswith(CONFIGURATION):
        name = path[len(CONFIGURATION) :]
        return (name, Setting.CONFIGURATION) if name.isupper() else None
    if path.startswith(SINGLETON):
        parameter = of_parameter(path[len(SINGLETON) :])
        return (parameter, Setting.SINGLETON) if parameter else None
    if path.startswith(f"{SDK}.") and path.endswith(".gateway"):
        return "GATEWAY", Setting.GATEWAY if path == GATEWAY else Setting.HOLDER
    return None


def of_parameter(parameter: str | None) -> str | None:
    """The setting behind a parameter of a connection."""
    return f"JAVA_GATEWAY_{parameter.upper()}" if parameter in _CONNECTION_SETTINGS else None


class Settings:
    """Collects the settings of a file while it is read; the functions are those of its reader."""

    __slots__ = ("_at", "_constant", "_lookup", "_mapped", "_place", "_unused", "_value", "found", "read", "restarts")

    def __init__(
        self,
        at: Callable[[expr | keyword], Location],
        value: Callable[[expr], Value],
        constant: Callable[[expr], object],
        lookup: Callable[[str], object],
        place: Callable[[], Place],
    ) -> None:
        self._at: Final = at
        self._value: Final = value
        self._constant: Final = constant
        self._lookup: Final = lookup
        self._place: Final = place
        self.found: list[Setting] = []
        #: Those out of dictionaries with a name, which are certain if nothing else is done with it.
        self._mapped: list[tuple[Mapping, Setting]] = []
        #: Gateways that are made, each with the name that it gets.
        self._unused: list[tuple[str | None, Setting]] = []
        #: The settings that the file reads.
        self.read: set[str] = set()
        self.restarts = False

    def attribute(self, node: expr, path: str, value: expr) -> None:
        """An attribute of something imported is assigned to."""
        setting = of_attribute(path)
        if setting:
            name, form = setting
            self.found.append(Setting(self._at(node), name, self._value(value), form=form, place=self._place()))

    def item(self, at: expr, key: expr, value: expr, form: str = Setting.ENVIRON) -> None:
        """One environment variable."""
        name = of_variable(self._constant(key))
        if name:
            setting = Setting(
                self._at(at), name, self._value(value), form=form, place=self._place(), key=self._value(key)
            )
            self.found.append(setting)

    def update(self, node: Call) -> None:
        """The call of `os.environ.update`."""
        since = self._at(node.func)
        for argument in node.args:
            self.merge(argument, since)
        for word in node.keywords:
            if word.arg is None:
                self.merge(word.value, since)
            else:
                self._add(self._keyword(word.arg, word.value, word), since)

    def merge(self, node: expr, since: Location) -> None:
        """Environment variables from a mapping: a literal one, or the name of one."""
        mapping = self._lookup(node.id) if isinstance(node, Name) else None
        if isinstance(mapping, Mapping):
            mapping.uses += 1
            if mapping.uses == 1:
                self._mapped += [(mapping, self._setting(one, since)) for one in mapping.items]
        elif isinstance(node, Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is None:
                    self.merge(value, since)
                else:
                    self._add(self._pair(key, value), since)
        elif isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "dict":
            for word in node.keywords:
                if word.arg is None:
                    self.merge(word.value, since)
                else:
                    self._add(self._keyword(word.arg, word.value, word), since)

    def mapping(self, node: Dict) -> Mapping | None:
        """A dictionary that gets a name, if variables of ours are in it."""
        pairs = [self._pair(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
        items = [pair for pair in pairs if pair is not None]
        return Mapping(tuple(items)) if items else None

    def config(self, node: Call) -> None:
        """The call of set_single_config."""
        given = {word.arg: word.value for word in node.keywords} | dict(zip(("key", "value"), node.args, strict=False))
        name = of_key(self._constant(given["key"])) if "key" in given else None
        at = self._at(node.func)
        value = self._value(given["value"]) if "value" in given else Value(at, known=False)
        self.found.append(Setting(at, name or "", value, form=Setting.FILE, place=self._place()))

    def connection(self, call: model.Call) -> None:
        """A connection to a gateway is made."""
        for argument in call.arguments:
            name = of_parameter(argument.name)
            if name:
                setting = Setting(
                    argument.value.at, name, argument.value, call, form=Setting.CONNECTION, place=self._place()
                )
                self.found.append(setting)

    def gateway(self, call: model.Call, name: str | None) -> None:
        """A gateway is made in a statement that only gives it a name, or none."""
        value = Value(call.at, known=False)
        setting = Setting(call.at, "GATEWAY", value, call, form=Setting.UNUSED, place=self._place())
        if call.arguments:
            self._unused.append((name, setting))

    def reads(self, key: expr) -> None:
        """The value of a variable is read."""
        name = of_variable(self._constant(key))
        if name:
            self.read.add(name)

    def called(self, node: Call, path: str, *, alone: bool) -> None:
        """Something imported is called; `alone`: nothing is done with what it gives."""
        if path == SET_SINGLE_CONFIG:
            self.config(node)
        elif path in SETTERS and len(node.args) == 2:
            key, value = node.args
            self.item(node.func, key, value, Setting.PUTENV if path == PUTENV else Setting.ENVIRON)
        elif path == UPDATE:
            self.update(node)
        if path in READERS and node.args and not (alone and path == SETDEFAULT):
            self.reads(node.args[0])
        elif path.startswith(CONFIGURATION):
            # Its functions look for the file when they are called.
            self.read.add("HOME")
        elif path.startswith(STARTING):
            self.restarts = True

    def looked_at(self, path: str) -> None:
        """An attribute of something imported is read."""
        if path.startswith(CONFIGURATION):
            self.read.add(path[len(CONFIGURATION) :])

    def finish(self, mentioned: Iterable[str]) -> tuple[Setting, ...]:
        """All that are certain, once every name that the file speaks of is known."""
        names = set(mentioned)
        self.restarts = self.restarts or "setattr" in names
        self.found += [setting for mapping, setting in self._mapped if mapping.loads == mapping.uses]
        self.found += [setting for name, setting in self._unused if name not in names]
        return tuple(self.found)

    def _pair(self, key: expr, value: expr) -> Written | None:
        name = of_variable(self._constant(key))
        return (self._at(key), name, self._value(value), self._value(key)) if name else None

    def _keyword(self, variable: str, value: expr, word: keyword) -> Written | None:
        name = of_variable(variable)
        return (self._at(word), name, self._value(value), None) if name else None

    def _setting(self, written: Written, since: Location) -> Setting:
        at, name, value, key = written
        return Setting(at, name, value, form=Setting.ENVIRON, place=self._place(), since=since, key=key)

    def _add(self, written: Written | None, since: Location) -> None:
        if written is not None:
            self.found.append(self._setting(written, since))
