"""Scripts for the completion of a shell, made from the command line's own parser by shtab."""

from __future__ import annotations

from pydolphin_lint.console import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Action, ArgumentParser
    from collections.abc import Sequence

    from pydolphin_lint.rule import Rule

#: What the value of an option or argument is, by the word that stands for it in the help.
FILES = {"PATH", "FILE", "PROGRAM", "FORMAT[:FILE]"}
FOLDERS = {"FOLDER"}
CODES = {"CODE", "CODE,…"}
_CODES_IN_BASH = "_pydolphin_lint_rules"


def render(parser: ArgumentParser, shell: str, rules: Sequence[Rule]) -> str:
    """The script for `bash` or `zsh`. Raises UsageError if shtab is not installed."""
    try:
        import shtab
    except ImportError:
        raise UsageError("completion needs shtab: pip install 'pydolphin-lint[completion]'") from None
    words = " ".join(word for rule in rules for word in (rule.code, rule.name))
    codes = {"bash": _CODES_IN_BASH, "zsh": f"({words})"}
    from argparse import _SubParsersAction

    for action in _actions(parser):
        if action.metavar in CODES:
            action.complete = codes  # type: ignore[attr-defined]
        elif action.metavar in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif action.metavar in FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
        elif isinstance(action, _SubParsersAction):
            # zsh shows it beside the command, where only a line has room.
            for command in action._choices_actions:
                action.choices[command.dest].description = command.help
    preamble = f'{_CODES_IN_BASH}() {{ compgen -W "{words}" -- "$1"; }}\n' if shell == "bash" else ""
    return shtab.complete(parser, shell, preamble=preamble) + "\n"


def _actions(parser: ArgumentParser) -> list[Action]:
    """All options and arguments, those of the commands too."""
    found = []
    for action in parser._actions:
        found.append(action)
        if isinstance(action.choices, dict):
            found += [each for command in action.choices.values() for each in _actions(command)]
    return found
