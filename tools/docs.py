"""Writes what is made from the program itself: `make docs`.

From the rules: their table in the package, RULES.md, the READMEs' tables. From the command line: the tables of options.
From the SDK: the schema of the examples.
What is generated in a page that people write stands between `<!-- name -->` and `<!-- /name -->`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
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
    for path, text in generated():
        path.write_text(text, "utf-8")


def generated() -> Iterator[tuple[Path, str]]:
    """The files that are generated, and those with a generated part, as they should be."""
    rules = folder.load()
    yield ROOT / "pydolphin_lint" / "rule_table.py", table_module(rules)
    yield ROOT / "RULES.md", pages.RENDERERS["markdown"](rules)
    for readme in ("README.md", "README.zh-CN.md"):
        yield ROOT / readme, _with(ROOT / readme, "rules", pages.table(rules))
    yield ROOT / "docs" / "configuration.md", _with(ROOT / "docs" / "configuration.md", "options", options())
    yield ROOT / "examples" / "dolphinscheduler.schema.json", schema.render(load(NEWEST))


def _with(path: Path, name: str, part: str) -> str:
    """The text of a page with its generated part replaced."""
    before, start, rest = path.read_text("utf-8").partition(f"<!-- {name} -->\n")
    _, end, after = rest.partition(f"<!-- /{name} -->")
    return before + start + part + end + after


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


def options() -> str:
    """A table of the options for each command, in the words of `--help`."""
    # It reads the table of the rules, which is written by then.
    from pydolphin_lint import cli

    parser = cli._parser()
    commands = next(each for each in parser._actions if isinstance(each, argparse._SubParsersAction))
    parts = []
    for name, command in commands.choices.items():
        rows = [
            f"| {_called(action)} | {_cell(action.help or '')} |\n"
            for action in command._actions
            if not isinstance(action, argparse._HelpAction) and action.help is not argparse.SUPPRESS
        ]
        parts.append(f"### `{name}`\n\n{_what(commands, name)}\n")
        if rows:
            parts.append("\n| | |\n| --- | --- |\n" + "".join(rows))
        parts.append("\n")
    return "\n" + "".join(parts)


def _what(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str) -> str:
    """What a command does, as the list of the commands says it."""
    text = next(each.help for each in commands._choices_actions if each.dest == name) or ""
    return text[0].upper() + text[1:] + ("" if text.endswith("?") else ".")


def _called(action: argparse.Action) -> str:
    """How an option or a positional argument is written."""
    metavar = action.metavar or (f"{{{','.join(map(str, action.choices))}}}" if action.choices else None)
    value = str(metavar or action.dest.upper()) if action.nargs != 0 else ""
    if not action.option_strings:
        return f"`{value}`"
    return ", ".join(f"`{option} {value}`" if value else f"`{option}`" for option in action.option_strings)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    main()
