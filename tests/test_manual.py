"""`--help` has a page for each command, and a shell completes what there is."""

from __future__ import annotations

import argparse
import builtins
import os
import re
import subprocess
from pathlib import Path

import pytest

from pydolphin_lint import cli, completion, manual
from pydolphin_lint.catalog import all_rules

PARSER = cli._parser()
COMMANDS: dict[str, argparse.ArgumentParser] = next(
    action.choices for action in PARSER._actions if isinstance(action, argparse._SubParsersAction)
)


def test_each_command_has_a_page() -> None:
    assert set(manual.PAGES) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_page_says_what_it_does_how_and_with_which_status(name: str) -> None:
    text = COMMANDS[name].format_help()
    page = manual.PAGES[name]
    assert page.description in text
    assert f"    $ pydolphin-lint {page.examples[0][0]}\n" in text
    assert "\nexit status:\n  0  " in text
    assert max(map(len, page.description.splitlines())) < 80


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_are_of_the_command_and_understood(name: str) -> None:
    for command, _ in manual.PAGES[name].examples:
        words = command.partition(" > ")[0].split()
        assert words[0] == name
        assert PARSER.parse_known_args(words)[1] == []


def test_each_option_is_explained() -> None:
    for parser in COMMANDS.values():
        assert all(action.help for action in parser._actions)


def _completed(script: str, *words: str) -> list[str]:
    """What bash offers for the last word."""
    quoted = " ".join(f"'{word}'" for word in words)
    asked = f"""{script}
        COMP_WORDS=({quoted})
        COMP_CWORD={len(words) - 1}
        name=$(complete -p pydolphin-lint | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        $name pydolphin-lint '{words[-1]}' '{words[-2]}'
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "--norc"], input=asked, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.split()


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
class TestBash:
    SCRIPT = completion.render(cli._parser(), "bash", all_rules())

    @pytest.mark.parametrize(
        ("words", "offered"),
        [
            (("de",), ["deploy"]),
            (("check", "--sel"), ["--select"]),
            (("rules", "--output", "m"), ["markdown"]),
            (("explain", "PDS30"), [f"PDS30{number}" for number in range(1, 9)]),
            (("explain", "workflow-n"), ["workflow-never-submitted"]),
            (("check", "--ignore", "task-c"), ["task-cycle"]),
            (("completion", ""), ["bash", "zsh"]),
        ],
    )
    def test_completes(self, words: tuple[str, ...], offered: list[str]) -> None:
        assert _completed(self.SCRIPT, "pydolphin-lint", *words) == offered

    def test_completes_files(self, tmp_path: Path) -> None:
        (tmp_path / "订单.py").touch()
        assert _completed(self.SCRIPT, "pydolphin-lint", "check", f"{tmp_path}/") == [f"{tmp_path}/订单.py"]


def test_zsh_gets_a_line_for_each_command() -> None:
    script = completion.render(cli._parser(), "zsh", all_rules())
    assert script.startswith("#compdef pydolphin-lint\n")
    assert set(re.findall(r"^    (\w+):'", script, re.MULTILINE)) == set(COMMANDS)
    assert "--against[" in script


def test_without_shtab_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: object) -> object:
        if name == "shtab":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", missing)
    assert cli.main(["completion", "bash"]) == 2
    assert capsys.readouterr().err == (
        "pydolphin-lint: completion needs shtab: pip install 'pydolphin-lint[completion]'\n"
    )
