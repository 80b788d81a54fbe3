"""The tables: ours in pyproject.toml or setup.cfg, and ruff's, which must know our codes."""

from __future__ import annotations

import re
import tomllib
from configparser import ConfigParser
from configparser import Error as CfgError
from typing import Any

from pydolphin_lint.config import load as load_config
from pydolphin_lint.init import hooks
from pydolphin_lint.init.proposal import Change, Proposal, template
from pydolphin_lint.init.repository import PYPROJECT, SETUP_CFG, Repository
from pydolphin_lint.init.sdk import known

CODES = "PDS"


def propose(repository: Repository) -> Proposal:
    """Our table if there is something to say, and our codes in ruff's table if ruff is used."""
    before: dict[str, bytes | None] = {}
    after: dict[str, str] = {}
    notes: list[str] = []

    def change(name: str, edit: Any, by_hand: str) -> None:
        if name not in before:
            before[name] = repository.read(name)
            try:
                after[name] = (before[name] or b"").decode("utf-8")
            except UnicodeDecodeError:
                notes.append(f"{name} is no UTF-8: {by_hand}")
                return
        text = None if repository.is_link(name) else edit(after[name])
        if text is None:
            notes.append(f"{name} is written in a way that is not changed safely: {by_hand}")
        else:
            after[name] = text

    ruff = repository.ruff()
    if ruff is not None or any("ruff" in word for word in repository.hook_ids()):
        ruff = ruff or PYPROJECT
        keys = ["lint"] if ruff != PYPROJECT else ["tool", "ruff", "lint"]
        table = ".".join(keys)
        change(ruff, lambda text: with_codes(text, keys), f'add "{CODES}" to `external` in its [{table}]')
    elif hooks.adds_ruff(repository):
        change(PYPROJECT, lambda text: _appended(text, template("ruff-table.toml")), "add ruff's settings by hand")
    version = known(repository.sdk())
    if version is not None and load_config(repository.top).path is None:
        if after.get(PYPROJECT) or repository.has(PYPROJECT) or not repository.has(SETUP_CFG):
            text = f'[tool.pydolphin-lint]\ntarget-sdk = "{version}"\n'
            change(PYPROJECT, lambda before: _appended(before, text), f"add\n{text}")
        else:
            text = f"[pydolphin-lint]\ntarget-sdk = {version}\n"
            change(SETUP_CFG, lambda before: _appended_to_cfg(before, text), f"add\n{text}")
    changes = [
        Change(name, before[name], text.encode("utf-8"))
        for name, text in after.items()
        if text.encode("utf-8") != (before[name] or b"")
    ]
    return Proposal(tuple(changes), tuple(notes))


def with_codes(text: str, keys: list[str]) -> str | None:
    """The text of a TOML file in which ruff's table `keys` names our codes as ones of others.

    None if that cannot be done without touching the rest.
    """
    try:
        old = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
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
    try:
        return tomllib.loads(new) == old
    except tomllib.TOMLDecodeError:
        return False


def _lines(text: str, edit: Any) -> str:
    """An edit that knows one kind of line ends only."""
    if "\r\n" not in text:
        return str(edit(text))
    return str(edit(text.replace("\r\n", "\n"))).replace("\n", "\r\n")


def _appended(text: str, table: str) -> str | None:
    """A TOML file with a table more at its end; None if it cannot have that."""
    new = _behind(text, table)
    try:
        old = tomllib.loads(text)
        return new if tomllib.loads(new) == _merged(old, tomllib.loads(table)) else None
    except tomllib.TOMLDecodeError:
        return None


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
