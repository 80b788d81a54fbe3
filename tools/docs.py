"""Writes what is made from the code: the table of rules, RULES.md, the README's table, the schema of the examples."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from pydolphin_lint import rules as folder
from pydolphin_lint.report import rules as pages
from pydolphin_lint.report import schema
from pydolphin_lint.rule import Rule
from pydolphin_lint.sdk.catalog import NEWEST, load

ROOT = Path(__file__).parent.parent
HEAD = '''"""Every rule, in the order of codes: only those that a file needs are loaded. `make docs` writes this."""

from __future__ import annotations

from pydolphin_lint.model import {models}
from pydolphin_lint.rule import Rule

RULES = (
{rules})
'''
#: What a rule is unless it says otherwise.
PLAIN = {"about": (), "level": "error", "closed": False, "in_tests": False, "secret": False, "default": True}
WIDTH = 120


def main() -> None:
    """Replaces what is generated, and nothing else."""
    rules = folder.load()
    (ROOT / "pydolphin_lint" / "rule_table.py").write_text(table_module(rules), "utf-8")
    (ROOT / "RULES.md").write_text(pages.RENDERERS["markdown"](rules), "utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text("utf-8")
    table = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)
    readme.write_text(table.sub(lambda match: match[1] + pages.table(rules) + match[2], text), "utf-8")
    (ROOT / "examples" / "dolphinscheduler.schema.json").write_text(schema.render(load(NEWEST)), "utf-8")


def table_module(rules: Iterable[Rule]) -> str:
    """The source of the table of these rules, as our formatter would write it."""
    rules = tuple(rules)
    models = ", ".join(sorted({rule.on.__name__ for rule in rules}))
    return HEAD.format(models=models, rules="".join(map(_entry, rules)))


def _entry(rule: Rule) -> str:
    words = [_literal(rule.code), _literal(rule.module), rule.on.__name__]
    words += [
        f"{name}={_literal(getattr(rule, name))}" for name, usual in PLAIN.items() if getattr(rule, name) != usual
    ]
    return "    Rule(\n" + "".join(f"        {word},\n" for word in words) + "    ),\n"


def _literal(value: object) -> str:
    if not isinstance(value, tuple):
        return json.dumps(value) if isinstance(value, str) else repr(value)
    words = [_literal(word) for word in value]
    line = f"({', '.join(words)}{',' if len(words) == 1 else ''})"
    if len("        about=,") + len(line) <= WIDTH:
        return line
    return "(\n" + "".join(f"            {word},\n" for word in words) + "        )"


if __name__ == "__main__":
    main()
