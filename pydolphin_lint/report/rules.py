"""The catalogue for people: a list, JSON, Markdown, and one rule's page."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pydolphin_lint.rule import Rule

FAMILIES = {
    "0": "the tool itself",
    "1": "submitting a workflow",
    "2": "gateway, configuration, secrets",
    "3": "names and references",
    "4": "values",
    "5": "relations between tasks",
    "6": "the SDK's interface",
    "7": "single task types",
    "8": "opinions, off by default",
    "9": "your own rules",
}


def documentation(rule: Rule) -> str:
    """The rule's page: its module's docstring, or what a rule that is no module says of itself."""
    return rule.page or (import_module(rule.module).__doc__ or "").strip()


def summary(rule: Rule) -> str:
    """The first line of the rule's page."""
    return documentation(rule).partition("\n")[0]


def where(rule: Rule) -> str:
    """What the rule must see: one file, or the files of the whole project."""
    return "project" if rule.on.__name__ == "Project" else "file"


def mends(rule: Rule) -> bool:
    """Whether the rule can give edits: something in its module hands them to a Problem, or it says so itself."""
    if rule.mends is not None:
        return rule.mends
    own = [each for each in vars(import_module(rule.module)).values() if getattr(each, "__module__", "") == rule.module]
    waiting: list[object] = [getattr(each, "__code__", None) for each in (rule.check, *own)]
    while waiting:
        code = waiting.pop()
        # The names of keywords stand together among the constants of the function that gives them.
        for constant in getattr(code, "co_consts", ()):
            if isinstance(constant, tuple) and "edits" in constant:
                return True
            waiting.append(constant)
    return False


def _level(rule: Rule) -> str:
    return rule.level if rule.default else "off"


def page(rule: Rule) -> str:
    """One rule's page as Markdown."""
    return f"# {rule.code} {rule.name}\n\nLevel: {_level(rule)} · looks at: {where(rule)}\n\n{documentation(rule)}\n"


def own_page(code: str, name: str, text: str) -> str:
    """The page of what the tool reports of itself."""
    return f"# {code} {name}\n\nLevel: error · nothing turns it off\n\n{text}\n"


def _text(rules: Sequence[Rule]) -> str:
    width = max(len(rule.name) for rule in rules)
    return "".join(f"{rule.code}  {rule.name:{width}}  {_level(rule):7}  {summary(rule)}\n" for rule in rules)


def _json(rules: Sequence[Rule]) -> str:
    import json

    entries = [
        {
            "code": rule.code,
            "name": rule.name,
            "level": rule.level,
            "default": rule.default,
            "where": where(rule),
            "fixable": mends(rule),
            "summary": summary(rule),
            "documentation": documentation(rule),
        }
        for rule in rules
    ]
    return json.dumps(entries, indent=2) + "\n"


def table(rules: Sequence[Rule]) -> str:
    """The rules as a Markdown table, for the README."""
    rows = [
        f"| [{rule.code}](RULES.md#{rule.code.lower()}-{rule.name}) | {rule.name} | {_level(rule)} | {where(rule)} "
        f"| {summary(rule)} |\n"
        for rule in rules
    ]
    return "| code | name | level | looks at | reports |\n| --- | --- | --- | --- | --- |\n" + "".join(rows)


def _markdown(rules: Sequence[Rule]) -> str:
    """RULES.md: every rule's page, by family."""
    parts = ["# Rules\n\nMade by `pydolphin-lint rules --output markdown` from the rules themselves.\n"]
    family = ""
    for rule in rules:
        if rule.code[3] != family:
            family = rule.code[3]
            parts.append(f"\n## {family}xx {FAMILIES[family]}\n")
        # A page's own headings go two levels down, below the family and the rule.
        parts.append("\n##" + page(rule).replace("\n## ", "\n#### "))
    return "".join(parts)


RENDERERS: dict[str, Callable[[Sequence[Rule]], str]] = {"text": _text, "json": _json, "markdown": _markdown}
