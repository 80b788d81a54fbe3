"""What a rule is. A rule's module holds one function; the module's name is the rule's name, its docstring its page."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Final, TypeVar

    from pydolphin_lint.diagnostic import Level, Problem

    Subject = TypeVar("Subject")


class Rule:
    """A judgement on one kind of subject.

    `on`: the class of the model that it looks at. `closed`: it argues from absence, so it must not see a workflow that
    was handed to code which was not followed. `in_tests`: it also holds in test code, where mistakes are made on
    purpose. `secret`: what it points at must not be quoted. `default`: it is on unless somebody turns it off.
    `name`: that of its module, with dashes, and `page` empty, unless it is a rule that is no module; such a rule says
    whether it `mends`.
    """

    __slots__ = (
        "_check",
        "about",
        "closed",
        "code",
        "default",
        "in_tests",
        "level",
        "mends",
        "module",
        "name",
        "on",
        "page",
        "secret",
    )

    def __init__(
        self,
        code: str,
        module: str,
        on: type[Any],
        check: Callable[[Any], Iterable[Problem]] | None = None,
        *,
        about: tuple[str, ...] = (),
        level: Level = "error",
        closed: bool = False,
        in_tests: bool = False,
        secret: bool = False,
        default: bool = True,
        name: str = "",
        page: str = "",
        mends: bool | None = None,
    ) -> None:
        self.code: Final = code
        self.on: Final = on
        self._check = check
        self.about: Final = about
        self.module: Final = module
        self.level: Final = level
        self.closed: Final = closed
        self.in_tests: Final = in_tests
        self.secret: Final = secret
        self.default: Final = default
        self.name: Final = name or self.module.rpartition(".")[2].replace("_", "-")
        self.page: Final = page
        self.mends: Final = mends

    def at_level(self, level: Level) -> Rule:
        """The same rule, whose findings are of another level."""
        return Rule(
            self.code,
            self.module,
            self.on,
            self._check,
            about=self.about,
            level=level,
            closed=self.closed,
            in_tests=self.in_tests,
            secret=self.secret,
            default=self.default,
            name=self.name,
            page=self.page,
            mends=self.mends,
        )

    def __repr__(self) -> str:
        return f"<Rule {self.code} {self.name}>"

    @property
    def check(self) -> Callable[[Any], Iterable[Problem]]:
        """The function that gives the problems of one subject."""
        if self._check is None:
            __import__(self.module)
            written: Rule = sys.modules[self.module].check
            self._check = written.check
        return self._check


def rule(
    code: str,
    *,
    on: type[Subject],
    about: tuple[str, ...] = (),
    level: Level = "error",
    closed: bool = False,
    in_tests: bool = False,
    secret: bool = False,
    default: bool = True,
) -> Callable[[Callable[[Subject], Iterable[Problem]]], Rule]:
    """Makes a rule of a function; nothing is registered anywhere, `make docs` writes the table of all rules."""

    def make(check: Callable[[Subject], Iterable[Problem]]) -> Rule:
        return Rule(
            code,
            check.__module__,
            on,
            check,
            about=about,
            level=level,
            closed=closed,
            in_tests=in_tests,
            secret=secret,
            default=default,
        )

    return make
