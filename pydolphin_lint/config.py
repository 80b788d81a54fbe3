"""The configuration table: `[tool.pydolphin-lint]` in pyproject.toml, or `[pydolphin-lint]` in setup.cfg."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

KEYS = ("extend-select", "ignore", "select")


class ConfigError(Exception):
    """The configuration cannot be used; the text says where, why and what to do."""


class Config:
    """The settings of one repository."""

    __slots__ = ("extend_select", "ignore", "path", "select")

    def __init__(
        self,
        path: str | None = None,
        select: tuple[str, ...] = (),
        extend_select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
    ) -> None:
        self.path: Final = path
        self.select: Final = select
        self.extend_select: Final = extend_select
        self.ignore: Final = ignore


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
    if not parser.has_section("pydolphin-lint"):
        return None
    return {key: value.replace(",", " ").split() for key, value in parser.items("pydolphin-lint")}


def _config(path: str, table: dict[str, Any]) -> Config:
    for key, value in table.items():
        if key not in KEYS:
            from difflib import get_close_matches

            close = get_close_matches(key, KEYS, 1)
            advice = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(KEYS)}"
            raise ConfigError(f"{path}: unknown key {key!r} in the table of pydolphin-lint: {advice}")
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ConfigError(f'{path}: {key} must be a list of codes or names, like {key} = ["PDS303"]')
    return Config(
        path,
        tuple(table.get("select", ())),
        tuple(table.get("extend-select", ())),
        tuple(table.get("ignore", ())),
    )
