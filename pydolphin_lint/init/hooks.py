"""The hooks: a configuration of pre-commit, or what one that is there lacks, put in without touching the rest."""

from __future__ import annotations

import json
from typing import Any

import yaml

from pydolphin_lint.init.proposal import Change, Proposal, template
from pydolphin_lint.init.repository import HOOKS, Repository
from pydolphin_lint.init.sdk import is_deployable

OURS, PLAN = "pydolphin-lint", "pydolphin-plan"
TYPES = "default_install_hook_types: [pre-commit, pre-push]\n"


def has_ours(hooks: tuple[str, ...]) -> bool:
    """Whether these ids and repositories of hooks have some of ours among them."""
    return any(word.startswith("pydolphin-") or OURS in word for word in hooks)


def adds_ruff(repository: Repository) -> bool:
    """Whether the hooks of ruff are proposed: nobody else looks after the style, and ours come too."""
    return not repository.has_style() and not has_ours(repository.hook_ids())


def propose(repository: Repository) -> Proposal:
    """The hooks of ours, and those for style where there are none."""
    before = repository.read(HOOKS)
    if has_ours(repository.hook_ids()):
        return Proposal()
    items, notes = _items(repository)
    if before is None and not repository.has(HOOKS):
        return Proposal((Change(HOOKS, None, (template("pre-commit.yaml") + items).encode()),), notes)
    after = None if before is None or repository.is_link(HOOKS) else _with(before, items)
    if after is None:
        text = f"{HOOKS} is written in a way that is not changed safely: add this to its `repos:` by hand\n{items}"
        return Proposal((), (text, *notes))
    if PLAN in items and not _installs_at_a_push(after):
        notes += ("the hook of the push is installed by `pre-commit install --hook-type pre-push`",)
    return Proposal((Change(HOOKS, before, after),), notes)


def _items(repository: Repository) -> tuple[str, tuple[str, ...]]:
    """The items of `repos:`, and what was left out."""
    items, notes = template("hooks.yaml"), []
    pin = repository.sdk()
    foreign = repository.foreign_import()
    if is_deployable(pin) and foreign is not None:
        notes.append(
            f"{foreign[0]} imports {foreign[1]}, which the hook pydolphin-plan would not find in its own environment, "
            "so that hook is left out; the CI's plan installs what the repository requires"
        )
    elif is_deployable(pin):
        dependencies = [".[deploy]", *([f"apache-dolphinscheduler=={pin}"] if pin else [])]
        items += template("plan-hook.yaml", dependencies=json.dumps(dependencies))
    if adds_ruff(repository):
        items += template("style-hooks.yaml")
    return items, tuple(notes)


def _with(before: bytes, items: str) -> bytes | None:
    """A configuration with more repositories at the end of its list; None if anything else would be another."""
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    try:
        text = before.removeprefix(mark).decode("utf-8")
        old = yaml.safe_load(text)
        root = yaml.compose(text)
    except (RecursionError, ValueError, yaml.YAMLError):
        return None
    if not isinstance(root, yaml.MappingNode) or not isinstance(old, dict):
        return None
    found = next((value for key, value in root.value if key.value == "repos"), None)
    if not isinstance(found, yaml.SequenceNode) or found.flow_style or not found.value:
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    lines[-1] = lines[-1].rstrip("\r\n") + newline
    column = found.start_mark.column
    end = _end(lines, found.end_mark.line if found.end_mark.column == 0 else found.end_mark.line + 1, column)
    new = [f"{' ' * column}{line[2:]}{newline}" for line in items.splitlines()]
    first = root.value[0][0].start_mark.line
    types = [TYPES] if PLAN in items and "default_install_hook_types" not in old else []
    after = "".join(
        lines[:first] + [line.replace("\n", newline) for line in types] + lines[first:end] + new + lines[end:]
    )
    return mark + after.encode("utf-8") if _differs_in(old, after, items, types) else None


def _end(lines: list[str], line: int, column: int) -> int:
    """Where the last item ends: what is empty, or a comment of the list's own or a lower level, is behind it."""
    line = min(line, len(lines))
    while line and (
        not (words := lines[line - 1].strip())
        or (words.startswith("#") and len(lines[line - 1]) - len(lines[line - 1].lstrip()) <= column)
    ):
        line -= 1
    return line


def _differs_in(old: dict[str, Any], after: str, items: str, types: list[str]) -> bool:
    """Whether the new text says what the old one said, and what was added, and nothing else."""
    expected = {**old, "repos": [*old["repos"], *yaml.safe_load(items)]}
    if types:
        expected |= yaml.safe_load(types[0])
    try:
        return bool(yaml.safe_load(after) == expected)
    except yaml.YAMLError:
        return False


def _installs_at_a_push(data: bytes) -> bool:
    return "pre-push" in (yaml.safe_load(data).get("default_install_hook_types") or ())
