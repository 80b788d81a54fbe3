"""Writes what is made from the program itself: pages of the rules, tables of rules and options.

`make docs` writes RULES.md, and the tables between `<!-- name -->` and `<!-- /name -->` of pages that people write.
`make site` gives each rule a page of its own: MkDocs calls the functions that begin with `on_`, for mkdocs.yml names
this file as its hook.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from pydolphin_lint import catalog, cli
from pydolphin_lint.report import rules as pages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
INDEX = "rules/index.md"
#: A link of a page in `docs` to something that stands above it.
ABOVE = re.compile(r"\]\(\.\./([^)]+)\)")


def main() -> None:
    """Replaces what is generated, and nothing else."""
    for path, text in generated().items():
        path.write_text(text, "utf-8")


def generated() -> dict[Path, str]:
    """The files that are generated, and those with a generated part, as they should be."""
    rules = catalog.all_rules()
    return {
        ROOT / "RULES.md": pages.RENDERERS["markdown"](rules),
        ROOT / "README.md": _with(ROOT / "README.md", "rules", pages.table(rules)),
        ROOT / "README.zh-CN.md": _with(ROOT / "README.zh-CN.md", "rules", pages.table(rules)),
        ROOT / "docs" / "configuration.md": _with(ROOT / "docs" / "configuration.md", "options", options()),
    }


def _with(path: Path, name: str, part: str) -> str:
    """The text of a page with its generated part replaced."""
    before, start, rest = path.read_text("utf-8").partition(f"<!-- {name} -->\n")
    _, end, after = rest.partition(f"<!-- /{name} -->")
    return before + start + part + end + after


def options() -> str:
    """A table of the options for each command, in the words of `--help`."""
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


def rule_pages() -> dict[str, str]:
    """A page for each rule, by its path in the site, and one that lists them all."""
    rules = catalog.all_rules()
    found = {_path(code): pages.own_page(code, *own) for code, own in catalog.OWN.items()}
    found |= {_path(rule.code): pages.page(rule) for rule in rules}
    # In the README, a rule is a heading of RULES.md; here it is a page.
    table = re.sub(r"\]\(RULES\.md#(pds\d+)[^)]*\)", r"](\1.md)", pages.table(rules))
    found[INDEX] = f"# Rules\n\nOn a terminal: `pydolphin-lint explain CODE`.\n\n{table}"
    return found


def _path(code: str) -> str:
    return f"rules/{code.lower()}.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts the rules into the navigation, by family."""
    families: dict[str, list[dict[str, str]]] = {}
    titles = [(code, name) for code, (name, _) in catalog.OWN.items()]
    titles += [(rule.code, rule.name) for rule in catalog.all_rules()]
    for code, name in sorted(titles):
        families.setdefault(pages.FAMILIES[code[3]], []).append({f"{code} {name}": _path(code)})
    below = [INDEX, *({family: found} for family, found in families.items())]
    nav = config.nav or []
    config.nav = [{title: below if path == INDEX else path for title, path in item.items()} for item in nav]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages of the rules to those that are written in `docs`."""
    from mkdocs.structure.files import File

    for path, content in rule_pages().items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lets links that leave `docs` lead to the repository, or to the page of the rule."""
    del page, files

    def lead(match: re.Match[str]) -> str:
        path, _, anchor = match[1].partition("#")
        if path == "RULES.md":
            return f"]({_path(anchor.partition('-')[0]) if anchor else INDEX})"
        return f"]({config.repo_url}/blob/main/{match[1]})"

    return ABOVE.sub(lead, markdown)


if __name__ == "__main__":
    main()
