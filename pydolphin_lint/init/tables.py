"""The tables: ours in pyproject.toml or setup.cfg, and ruff's, which must know our codes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from configparser import ConfigParser
from configparser import Error as CfgError
from typing import Any, NamedTuple

from pydolphin_lint.config import load as load_config
from pydolphin_lint.init import hooks
from pydolphin_lint.init.proposal import Change, Proposal, template
from pydolphin_lint.init.repository import PYPROJECT, SETUP_CFG, Repository
from pydolphin_lint.init.sdk import known

CODES = "PDS"


class Edit(NamedTuple):
    """A change to one file: what makes its new text (None: not safely), and what to do by hand otherwise."""

    name: str
    make: Callable[[str], str | None]
    by_hand: str


def propose(repository: Repository) -> Proposal:
    """Our table if there is something to say, and our codes in ruff's table if ruff is used."""
    before: dict[str, str | None] = {}
    after: dict[str, str] = {}
    notes = []
    ruff = _ruff(repository)
    for edit in (*ruff, *_ours(repository, beside=ruff)):
        if edit.name not in before:
            before[edit.name] = _text(repository, edit.name)
        old = after.get(edit.name, before[edit.name])
        new = None if old is None else edit.make(old)
        if new is None:
            notes.append(f"{edit.name} is written in a way that is not changed safely: {edit.by_hand}")
        else:
            after[edit.name] = new
    changes = [
        Change(name, repository.read(name), text.encode("utf-8"))
        for name, text in after.items()
        if text != before[name]
    ]
    return Proposal(tuple(changes), tuple(notes))


def _text(repository: Repository, name: str) -> str | None:
    """What stands in a file, nothing if there is none; None if it is not ours to change."""
    if repository.is_link(name):
        return None
    try:
        return (repository.read(name) or b"").decode("utf-8")
    except UnicodeDecodeError:
        return None


def _ruff(repository: Repository) -> tuple[Edit, ...]:
    """What ruff has to be told, if it is used or will be."""
    name = repository.ruff()
    if name is None and hooks.adds_ruff(repository):
        table = template("ruff-table.toml")
        return (Edit(PYPROJECT, lambda text: _appended(text, table), f"add\n{table}"),)
    if name is None and not any("ruff" in word for word in repository.hook_ids()):
        return ()
    keys = ["tool", "ruff", "lint"] if name in (None, PYPROJECT) else ["lint"]
    by_hand = f'add "{CODES}" to `external` in its [{".".join(keys)}]'
    return (Edit(name or PYPROJECT, lambda text: with_codes(text, keys), by_hand),)


def _ours(repository: Repository, beside: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Our own table, if the version of the SDK is known, where the others are."""
    version = known(repository.sdk())
    if version is None or load_config(repository.top).path is not None:
        return ()
    is_toml = repository.has(PYPROJECT) or any(edit.name == PYPROJECT for edit in beside)
    if not is_toml and repository.has(SETUP_CFG):
        section = f"[pydolphin-lint]\ntarget-sdk = {version}\n"
        return (Edit(SETUP_CFG, lambda text: _appended_to_cfg(text, section), f"add\n{section}"),)
    table = f'[tool.pydolphin-lint]\ntarget-sdk = "{version}"\n'
    return (Edit(PYPROJECT, lambda text: _appended(text, table), f"add\n{table}"),)


def with_codes(text: str, keys: list[str]) -> str | None:
    """The text of a TOML file in which ruff's table `keys` names our codes as ones of others.

    None if that cannot be done without touching the rest.
    """
    old = _read(text)
    if old is None:
        return None
    around, table = _dig(old, keys[:-1]), _dig(old, keys)
    if around is None or table is None:
        return None
    for external in (around.get("external"), table.get("external")):
        if isinstance(external, list) and any(
            isinstance(each, str) and each and CODES.startswith(each) for each in external
        ):
            return text
    if "external" not in table:
        line = f'external = ["{CODES}"]'
        header = re.compile(rf"^[ \t]*\[[ \t]*{'[ ]*[.][ ]*'.join(keys)}[ \t]*\][ \t]*(?:#.*)?$", re.MULTILINE)
        found = header.search(text.replace("\r\n", "\n"))
        new = (
            _lines(text, lambda unix: header.sub(lambda match: f"{match[0]}\n{line}", unix, count=1))
            if found
            else _appended(text, f"[{'.'.join(keys)}]\n{line}\n")
        )
        wanted = [CODES]
    else:
        item = re.compile(r"^([ \t]*external[ \t]*=[ \t]*\[)([ \t]*\n)?", re.MULTILINE)
        rest = ", " if table["external"] else ""
        new = _lines(
            text,
            lambda unix: item.sub(
                lambda match: f'{match[1]}\n    "{CODES}",{match[2]}' if match[2] else f'{match[1]}"{CODES}"{rest}',
                unix,
                count=1,
            ),
        )
        wanted = [CODES, *table["external"]]
    return new if new is not None and _says(new, old, keys, wanted) else None


def _dig(data: dict[str, Any], keys: list[str]) -> dict[str, Any] | None:
    """A table in tables; empty where there is none, None where something else stands there."""
    found: Any = data
    for key in keys:
        found = found.get(key, {})
        if not isinstance(found, dict):
            return None
    table: dict[str, Any] = found
    return table


def _says(new: str, old: dict[str, Any], keys: list[str], external: list[str]) -> bool:
    """Whether a text says what the old one said, but for the codes."""
    expected = old
    for key in keys:
        expected = expected.setdefault(key, {})
    expected["external"] = external
    return _read(new) == old


def _read(text: str) -> dict[str, Any] | None:
    """What a TOML file says, None if it is none."""
    try:
        return tomllib.loads(text)
    except (RecursionError, tomllib.TOMLDecodeError):
        return None


def _lines(text: str, edit: Callable[[str], str]) -> str:
    """What an edit that knows one kind of line ends makes of a text."""
    if "\r\n" not in text:
        return edit(text)
    return edit(text.replace("\r\n", "\n")).replace("\n", "\r\n")


def _appended(text: str, table: str) -> str | None:
    """A TOML file with a table more at its end; None if it cannot have that."""
    new = _behind(text, table)
    old = _read(text)
    return new if old is not None and _read(new) == _merged(old, tomllib.loads(table)) else None


def _merged(old: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    return old | {
        key: _merged(old[key], value) if isinstance(old.get(key), dict) and isinstance(value, dict) else value
        for key, value in more.items()
    }


def _appended_to_cfg(text: str, section: str) -> str | None:
    """The same for an INI file."""
    new = _behind(text, section)
    parsers = []
    for each in (text, new, section):
        parser = ConfigParser(interpolation=None, default_section="")
        try:
            parser.read_string(each)
        except CfgError:
            return None
        parsers.append({name: dict(parser.items(name)) for name in parser.sections()})
    old, after, more = parsers
    return new if after == old | more else None


def _behind(text: str, more: str) -> str:
    """A text, an empty line, and more of it."""
    if not text.strip():
        return text + more
    newline = "\r\n" if "\r\n" in text else "\n"
    start = text if text.endswith("\n") else text + newline
    return start + newline + more.replace("\n", newline)
