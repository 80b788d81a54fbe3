"""The configuration table: `[tool.pydolphin-lint]` in pyproject.toml, or `[pydolphin-lint]` in setup.cfg."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

#: The keys of the table, each a list of words but for the version and the folder, and those of its part `deploy`.
KEYS = ("extend-select", "external", "ignore", "select")
TARGET_SDK = "target-sdk"
RULES = "rules"
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

    `rules`: the folder of a team's own rules, None where there is none. `external`: patterns, `project/workflow`, of
    workflows that live elsewhere, in projects that have others here.
    """

    __slots__ = ("deploy", "extend_select", "external", "ignore", "path", "rules", "select", "target_sdk")

    def __init__(
        self,
        path: str | None = None,
        select: tuple[str, ...] = (),
        extend_select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        deploy: DeployConfig | None = None,
        target_sdk: str | None = None,
        rules: str | None = None,
        external: tuple[str, ...] = (),
    ) -> None:
        self.path: Final = path
        self.rules: Final = rules
        self.target_sdk: Final = target_sdk
        self.deploy: Final = deploy or DeployConfig()
        self.select: Final = select
        self.extend_select: Final = extend_select
        self.ignore: Final = ignore
        self.external: Final = external


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
    try:
        parser.read_string(data.decode(), path)
    except (Error, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not readable as an INI file: {error}".replace("\n", " ")) from None
    if not parser.has_section("pydolphin-lint") and not parser.has_section("pydolphin-lint.deploy"):
        return None
    table: dict[str, Any] = {}
    if parser.has_section("pydolphin-lint"):
        table |= {key: value.replace(",", " ").split() for key, value in parser.items("pydolphin-lint")}
    if parser.has_section("pydolphin-lint.deploy"):
        deploy = parser.items("pydolphin-lint.deploy")
        table["deploy"] = {key: value.replace(",", " ").split() for key, value in deploy}
    return table


def _config(path: str, table: dict[str, Any]) -> Config:
    table = dict(table)
    deploy = table.pop("deploy", {})
    if not isinstance(deploy, dict):
        raise ConfigError(f"{path}: deploy must be a table, [tool.pydolphin-lint.deploy]")
    target = table.pop(TARGET_SDK, None)
    rules = table.pop(RULES, None)
    lists = _lists(path, table, KEYS)
    deploys = _lists(path, deploy, DEPLOY_KEYS)
    return Config(
        path,
        lists["select"],
        lists["extend-select"],
        lists["ignore"],
        DeployConfig(deploys["branches"] or BRANCHES, deploys["include"], deploys["exclude"]),
        None if target is None else _version(path, target),
        None if rules is None else _folder(path, rules),
        _patterns(path, lists["external"]),
    )


def _patterns(path: str, words: tuple[str, ...]) -> tuple[str, ...]:
    for word in words:
        if not all(word.partition("/")):
            raise ConfigError(f'{path}: external: {word!r} is no project/workflow, like "warehouse/*"')
    return words


def _folder(path: str, given: object) -> str:
    """The folder that a table names, which is meant from where the table stands."""
    word = given[0] if isinstance(given, list) and len(given) == 1 else given
    if not isinstance(word, str) or not word.strip():
        raise ConfigError(f'{path}: {RULES} must be one folder, like {RULES} = "rules"')
    return os.path.join(os.path.dirname(path), word)


def _version(path: str, given: object) -> str:
    """The version of the SDK that a table names; an INI file has it as a list of one word."""
    from pydolphin_lint.sdk import catalog

    word = given[0] if isinstance(given, list) and len(given) == 1 else given
    if not isinstance(word, str):
        raise ConfigError(f'{path}: {TARGET_SDK} must be one version, like {TARGET_SDK} = "{catalog.NEWEST}"')
    try:
        return catalog.choose(word)
    except catalog.UnknownVersionError as error:
        raise ConfigError(f"{path}: {TARGET_SDK}: {error}") from None


def _lists(path: str, table: dict[str, Any], keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The lists of words of a table, empty where the table has none."""
    for key, value in table.items():
        if key not in keys:
            from difflib import get_close_matches

            close = get_close_matches(key, (*KEYS, TARGET_SDK, RULES, *DEPLOY_KEYS), 1)
            known = (*keys, TARGET_SDK, RULES) if keys is KEYS else keys
            advice = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(known)}"
            raise ConfigError(f"{path}: unknown key {key!r} in the table of pydolphin-lint: {advice}")
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ConfigError(f'{path}: {key} must be a list of words, like {key} = ["…"]')
    return {key: tuple(table.get(key, ())) for key in keys}
