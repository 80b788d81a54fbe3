"""What editors need to complete YAML workflows: a JSON Schema in the repository, and a first line that names it."""

from __future__ import annotations

import re

from pydolphin_lint.init.proposal import Change, Proposal
from pydolphin_lint.init.repository import Repository
from pydolphin_lint.init.sdk import known
from pydolphin_lint.report import schema
from pydolphin_lint.sdk import catalog

SCHEMA = "dolphinscheduler.schema.json"
_MARK = b"\xef\xbb\xbf"
_MODELINE = re.compile(rb"^[ \t]*#[ \t]*yaml-language-server:", re.MULTILINE)


def propose(repository: Repository) -> Proposal:
    """The schema, if there are YAML workflows, and the line for those that name none."""
    lines = []
    is_named = False
    for name in repository.yaml_workflows():
        before = repository.read(name)
        if before is None or repository.is_link(name):
            continue
        if _MODELINE.search(before):
            is_named = is_named or SCHEMA.encode() in before
            continue
        newline = b"\r\n" if b"\r\n" in before else b"\n"
        line = f"# yaml-language-server: $schema={'../' * name.count('/')}{SCHEMA}".encode()
        mark = _MARK if before.startswith(_MARK) else b""
        lines.append(Change(name, before, mark + line + newline + before.removeprefix(mark)))
    if not (lines or is_named) or repository.has(SCHEMA):
        return Proposal(tuple(lines))
    try:
        text = schema.render(catalog.load(known(repository.sdk()) or catalog.NEWEST))
    except schema.UnsupportedVersionError as error:
        return Proposal((), (f"no schema for editors: {error}",))
    count = text.count("\n")
    new = Change(SCHEMA, None, text.encode(), f"{count} lines, which `pydolphin-lint schema` prints")
    return Proposal((new, *lines))
