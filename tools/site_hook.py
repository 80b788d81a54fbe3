"""The hook of MkDocs, which calls the functions that begin with `on_`: each rule gets a page of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydolphin_lint import catalog
from pydolphin_lint.report import rules as pages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

INDEX = "rules/index.md"
#: A link of a page in `docs` to something that stands above it.
ABOVE = re.compile(r"\]\(\.\./([^)]+)\)")


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
