"""The configuration table: `[tool.pydolphin-lint]` in pyproject.toml, or `[pydolphin-lint]` in setup.cfg."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    from pydolphin_lint.diagnostic import Level

NAME = "pydolphin-lint"
#: What a baseline is called unless somebody says otherwise.
BASELINE_FILE = ".pydolphin-lint-baseline.json"
#: The keys of the table that are lists of words, those that are one word (what it is, and an example), and its parts.
KEYS = ("extend-select", "ignore", "select")
TARGET_SDK = "target-sdk"
RULES = "rules"
BASELINE = "baseline"
FAIL_ON = "fail-on"
WORDS = {
    BASELINE: ("file", BASELINE_FILE),
    FAIL_ON: ("level", "error"),
    RULES: ("folder", "rules"),
    TARGET_SDK: ("version", "4.1"),
}
DEPLOY = "deploy"
LEVELS = "levels"
PER_PATH_IGNORES = "per-path-ignores"
TABLES = (DEPLOY, LEVELS, PER_PATH_IGNORES)
DEPLOY_KEYS = ("branches", "exclude", "include")
#: The branches that a push deploys.
BRANCHES = ("main", "master")


class ConfigError(Exception):
    """The configuration cannot be used; the text says where, why and what to do."""


class DeployConfig:
    """What is deployed: the branches that a push deploys, and patterns of the files (all, and none, if empty)."""

    __slots__ = ("branches", "exclude", "include")

    def __init__(
        self,
        branches: tuple[str, ...] = BRANCHES,
        include: tuple[str, ...] = (),
        exclude: tuple[str, ...] = (),
    ) -> None:
        self.branches: Final = branches
        self.include: Final = include
        self.exclude: Final = exclude


class Config:
    """The settings of one repository. `target_sdk` is a version of the SDK that we know, None where none is named.

    `rules`: the folder of a team's own rules, and `baseline` the file of old findings, None where there is none.
    `per_path_ignores`: patterns of paths, and what is ignored there. `levels`: codes, prefixes or names of rules, and
    the level of what they find. `fail_on`: the lowest level that is a failure.
    """

    __slots__ = (
        "baseline",
        "deploy",
        "extend_select",
        "fail_on",
        "ignore",
        "levels",
        "path",
        "per_path_ignores",
        "rules",
        "select",
        "target_sdk",
    )

    def __init__(
        self,
        path: str | None = None,
        select: tuple[str, ...] = (),
        extend_select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        deploy: DeployConfig | None = None,
        target_sdk: str | None = None,
        rules: str | None = None,
        baseline: str | None = None,
        per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = (),
        levels: tuple[tuple[str, Level], ...] = (),
        fail_on: Level = "warning",
    ) -> None:
        self.path: Final = path
        self.rules: Final = rules
        self.baseline: Final = baseline
        self.target_sdk: Final = target_sdk
        self.deploy: Final = deploy or DeployConfig()
        self.select: Final = select
        self.extend_select: Final = extend_select
        self.ignore: Final = ignore
        self.per_path_ignores: Final = per_path_ignores
        self.levels: Final = levels
        self.fail_on: Final = fail_on

    @property
    def folder(self) -> str:
        """The folder of the table, from where its paths are meant; the current one if there is no table."""
        return os.path.dirname(self.path) if self.path else "."


def load(folder: str = ".") -> Config:
    """The table that is nearest to a folder: in it, or above it up to the repository's top.

    Raises ConfigError if a table is found that cannot be used.
    """
    folder = os.path.abspath(folder)
    while True:
        for name, mark, reader in (
            ("pyproject.toml", b"pydolphin-lint", _read_toml),
            ("setup.cfg", b"[pydolphin-lint", _read_cfg),
        ):
            path = os.path.join(folder, name)
            try:
                with open(path, "rb", buffering=0) as file:
                    data = file.readall()
            except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
                continue
            except OSError as error:
                raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
            table = reader(path, data) if mark in data else None
            if table is not None:
                return _config(path, table)
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return Config()
        folder = parent


def _read_toml(path: str, data: bytes) -> dict[str, Any] | None:
    import tomllib

    try:
        tools = tomllib.loads(data.decode()).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}") from None
    table = tools.get("pydolphin-lint") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}: tool.pydolphin-lint must be a table")
    return table


def _read_cfg(path: str, data: bytes) -> dict[str, Any] | None:
    from configparser import ConfigParser, Error

    # No section's keys count in all the others.
    parser = ConfigParser(interpolation=None, default_section="")
    # Patterns of paths are keys too, and `Legacy` is another folder than `legacy`.
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        parser.read_string(data.decode(), path)
    except (Error, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not readable as an INI file: {error}".replace("\n", " ")) from None
    table: dict[str, Any] | None = None
    for section in parser.sections():
        name, dot, part = section.partition(".")
        if name != NAME:
            continue
        words = {
            key if part in (LEVELS, PER_PATH_IGNORES) else key.lower(): value.replace(",", " ").split()
            for key, value in parser.items(section)
        }
        table = (table or {}) | ({part: words} if dot else words)
    return table


def _config(path: str, table: dict[str, Any]) -> Config:
    table = dict(table)
    parts = {name: table.pop(name, {}) for name in TABLES}
    for name, part in parts.items():
        if not isinstance(part, dict):
            raise ConfigError(f"{path}: {name} must be a table, [tool.{NAME}.{name}]")
    words = {key: _word(path, key, table.pop(key)) for key in WORDS if key in table}
    lists = _lists(path, table, KEYS)
    deploys = _lists(path, parts[DEPLOY], DEPLOY_KEYS)
    return Config(
        path,
        lists["select"],
        lists["extend-select"],
        lists["ignore"],
        DeployConfig(deploys["branches"] or BRANCHES, deploys["include"], deploys["exclude"]),
        _version(path, words[TARGET_SDK]) if TARGET_SDK in words else None,
        _below(path, words[RULES]) if RULES in words else None,
        _below(path, words[BASELINE]) if BASELINE in words else None,
        tuple((pattern, _codes(path, pattern, given)) for pattern, given in parts[PER_PATH_IGNORES].items()),
        tuple((word, _level(path, f"{LEVELS}: {word}", given)) for word, given in parts[LEVELS].items()),
        _level(path, FAIL_ON, words[FAIL_ON]) if FAIL_ON in words else "warning",
    )


def _word(path: str, key: str, given: object) -> str:
    """The one word that a key has; an INI file has it as a list of one word."""
    word = given[0] if isinstance(given, list) and len(given) == 1 else given
    if not isinstance(word, str) or not word.strip():
        what, example = WORDS[key]
        raise ConfigError(f'{path}: {key} must be one {what}, like {key} = "{example}"')
    return word


def _below(path: str, word: str) -> str:
    """The file or folder that a table names, which is meant from where the table stands."""
    return os.path.join(os.path.dirname(path), word)


def _codes(path: str, pattern: str, given: object) -> tuple[str, ...]:
    """What is ignored in the files of a pattern."""
    where = f"{path}: {PER_PATH_IGNORES}"
    if not pattern.strip("/ ") or pattern.startswith("!"):
        raise ConfigError(f"{where}: {pattern!r} is no pattern: write one like legacy/** or *_old.py")
    if not isinstance(given, list) or not given or not all(isinstance(word, str) for word in given):
        raise ConfigError(f'{where}: "{pattern}" must be a list of codes, like "{pattern}" = ["PDS103"]')
    return tuple(given)


def _level(path: str, what: str, given: object) -> Level:
    word = given[0] if isinstance(given, list) and len(given) == 1 else given
    if word == "error":
        return "error"
    if word == "warning":
        return "warning"
    advice = "; what shall not be reported goes into ignore" if what != FAIL_ON else ""
    raise ConfigError(f"{path}: {what} must be error or warning, not {word!r}{advice}")


def _version(path: str, word: str) -> str:
    """The version of the SDK that a table names."""
    from pydolphin_lint.sdk import catalog

    try:
        return catalog.choose(word)
    except catalog.UnknownVersionError as error:
        raise ConfigError(f"{path}: {TARGET_SDK}: {error}") from None


def _lists(path: str, table: dict[str, Any], keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The lists of words of a table, empty where the table has none."""
    for key, value in table.items():
        if key not in keys:
            from difflib import get_close_matches

            close = get_close_matches(key, (*KEYS, *WORDS, *TABLES, *DEPLOY_KEYS), 1)
            known = (*keys, *WORDS, *TABLES) if keys is KEYS else keys
            advice = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(known)}"
            raise ConfigError(f"{path}: unknown key {key!r} in the table of {NAME}: {advice}")
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ConfigError(f'{path}: {key} must be a list of words, like {key} = ["…"]')
    return {key: tuple(table.get(key, ())) for key in keys}
