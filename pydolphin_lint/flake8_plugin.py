"""The door for flake8: its syntax tree and lines, our engine and rules."""

from __future__ import annotations

import gc

from pydolphin_lint import __version__, catalog, workspace
from pydolphin_lint.config import ConfigError, load
from pydolphin_lint.source import Language, Source, is_ours

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import Module
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from pydolphin_lint.rule import Rule
    from pydolphin_lint.sdk.catalog import Sdk


class Plugin:
    """Made anew by flake8 for each file. The project rules are not for it: it sees one file at a time."""

    name = "pydolphin-lint"
    version = __version__
    rules: tuple[Rule, ...] = ()
    sdk: Sdk | None = None
    noqa = True

    def __init__(self, tree: Module, lines: Sequence[str], filename: str) -> None:
        self.tree = tree
        self.lines = lines
        self.filename = filename

    @classmethod
    def parse_options(cls, options: Namespace) -> None:
        """Takes our own table, and of its rules those that flake8's own options let through.

        A rule that is off by default is turned on by either, in flake8 by more than `PDS`, which only means that nobody
        else's rules are wanted. It is not in flake8's list of what is ignored by default: that list is gone as soon as
        somebody writes an `ignore` of his own.
        """
        from flake8.style_guide import Decision, DecisionEngine

        words = (options.select or []) + (options.extend_select or [])
        named = tuple(word for word in words if len(word) > len("PDS"))
        decide = DecisionEngine(options).decision_for
        available = catalog.all_rules()
        try:
            config = load()
            if config.rules is not None:
                available += catalog.own_rules(workspace.rule_files(config.rules), compiled=True)
            chosen = catalog.choose(
                available,
                select=config.select,
                extend_select=(
                    *config.extend_select,
                    *(rule.code for rule in available if not rule.default and rule.code.startswith(named)),
                ),
                ignore=config.ignore,
            )
        except (ConfigError, workspace.WorkspaceError, catalog.UnknownCodeError) as error:
            from flake8.exceptions import ExecutionError

            raise ExecutionError(str(error)) from None
        cls.rules = tuple(rule for rule in chosen if decide(rule.code) is Decision.Selected)
        cls.sdk = None
        if config.target_sdk is not None:
            from pydolphin_lint.sdk.catalog import load as load_sdk

            cls.sdk = load_sdk(config.target_sdk)
        cls.noqa = not options.disable_noqa

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Line, column from 0, text and type of each finding."""
        data = "".join(self.lines).encode("utf-8", "surrogatepass")
        if not is_ours(data):
            return
        from pydolphin_lint.engine import SYNTAX_ERROR, check_source

        # As in the command: our model never refers back to itself, and to look for such garbage costs a fifth.
        collects = gc.isenabled()
        gc.disable()
        try:
            checked = check_source(
                Source(self.filename, data, "utf-8", Language.PYTHON),
                self.rules,
                sdk=self.sdk,
                tree=self.tree,
                is_imported=workspace.is_imported,
                noqa=self.noqa,
            )
        finally:
            if collects:
                gc.enable()
        for each in checked.diagnostics:
            if each.code != SYNTAX_ERROR:
                yield each.at.line, each.at.column - 1, f"{each.code} {each.message}", type(self)
