"""Rules keep their promises: docstrings are true and complete, names say the bad thing, generated pages are fresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pydolphin_lint import engine, index
from pydolphin_lint.model import Project
from pydolphin_lint.report import rules as pages
from pydolphin_lint.rule import Rule
from pydolphin_lint.rules import load
from pydolphin_lint.source import Source
from tests.cases import RULES, rules

ROOT = Path(__file__).parent.parent
SECTIONS = ["Why is this bad?", "Example", "Use instead"]
_CODE = re.compile(r"```(python|yaml)\n(.*?)```", re.DOTALL)
#: What the file with the code of a section is called, so that the SDK's configuration is one.
_NAMES = {"python": "flow.py", "yaml": "config.yaml"}


def _section(rule: Rule, title: str) -> str:
    _, _, rest = pages.documentation(rule).partition(f"\n## {title}\n")
    return rest.partition("\n## ")[0]


def _codes(rule: Rule, section: str) -> list[str]:
    """What a rule and those that are on find in a section's code; a project rule's example stands in two files."""
    copies = 2 if rule.on is Project and section == "Example" else 1
    found: set[str] = set()
    judges = rules(rule.code)
    for language, text in _CODE.findall(_section(rule, section)):
        read = []
        for number in range(copies):
            checked = engine.check_source(Source(f"{number}/{_NAMES[language]}", text.encode()), judges)
            found |= {each.code for each in checked.diagnostics}
            read.append(checked.file)
        project = index.project(file for file in read if file is not None)
        found |= {each.code for each in engine.check_project(project, judges)}
    return sorted(found)


@pytest.mark.parametrize("rule", RULES, ids=repr)
class TestDocstring:
    def test_has_its_sections_in_order(self, rule: Rule) -> None:
        titles = re.findall(r"^## (.*)$", pages.documentation(rule), re.MULTILINE)
        assert titles[: len(SECTIONS)] == SECTIONS
        assert set(titles[len(SECTIONS) :]) <= {"When it is silent"}

    def test_summary_is_one_short_sentence(self, rule: Rule) -> None:
        summary = pages.summary(rule)
        assert summary.endswith(".")
        assert len(summary) <= 90

    def test_example_is_found_by_this_rule_alone(self, rule: Rule) -> None:
        assert _codes(rule, "Example") == [rule.code]

    def test_what_to_use_instead_is_clean(self, rule: Rule) -> None:
        assert _CODE.search(_section(rule, "Use instead")), "there is no code to write instead"
        assert _codes(rule, "Use instead") == []


@pytest.mark.parametrize("rule", RULES, ids=repr)
def test_name_says_the_bad_thing(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert not re.match(r"(no|use|prefer|avoid|check|should|missing-rule)-", rule.name), (
        "allow NAME must read as English"
    )


@pytest.mark.parametrize("rule", RULES, ids=repr)
def test_code_belongs_to_a_family(rule: Rule) -> None:
    assert re.fullmatch(r"PDS[0-8]\d\d", rule.code)
    assert rule.code[3] in pages.FAMILIES
    assert rule.default == (rule.code[3] not in "08")


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_table_is_fresh() -> None:
    written = [{name: getattr(rule, name) for name in Rule.__slots__ if name != "_check"} for rule in load()]
    listed = [{name: getattr(rule, name) for name in Rule.__slots__ if name != "_check"} for rule in RULES]
    assert listed == written, "run `make docs`"


def test_rules_page_is_fresh() -> None:
    assert (ROOT / "RULES.md").read_text("utf-8") == pages.RENDERERS["markdown"](RULES), "run `make docs`"


def test_readme_table_is_fresh() -> None:
    assert pages.table(RULES) in (ROOT / "README.md").read_text("utf-8"), "run `make docs`"
