"""The only place that knows all rules, and which of them are on."""

from __future__ import annotations

from pydolphin_lint.rule_table import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydolphin_lint.config import Config
    from pydolphin_lint.diagnostic import Level
    from pydolphin_lint.patterns.matcher import Pattern
    from pydolphin_lint.rule import Rule

#: What the tool reports of itself: code → name and what it means. These are no rules, nothing turns them off.
OWN = {
    "PDS000": (
        "internal-error",
        "A rule or the reader crashed on this file. The other rules went on, and the exit status is 3.\n\n"
        "Please report it with the message and, if you can, the lines of the file that it is about.",
    ),
    "PDS001": (
        "syntax-error",
        "The file cannot be read as Python, so no rule has looked at it. `python -m py_compile FILE` shows the same "
        "error; flake8 calls it E999.",
    ),
}


class UnknownCodeError(Exception):
    """A code, prefix or name that no rule has."""


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes."""
    return RULES


def own_rules(files: Iterable[tuple[str, bytes]], *, compiled: bool = False) -> tuple[Rule, ...]:
    """The rules that a team wrote in these files (path and bytes), in the order of codes.

    Raises ConfigError for what is no rule; what only ast-grep can tell comes when a rule is first used, or at once if
    they are to be `compiled`.
    """
    own = own_patterns(files)
    if compiled:
        for each in own:
            each.compile()
    return tuple(each.rule for each in own)


def own_patterns(files: Iterable[tuple[str, bytes]]) -> tuple[Pattern, ...]:
    """The same with what is written in the files, their examples too."""
    from pydolphin_lint import patterns
    from pydolphin_lint.config import ConfigError

    ours = {rule.name for rule in all_rules()}
    own = patterns.load(files)
    for each in own:
        if each.rule.name in ours:
            raise ConfigError(f"{each.written.where}: one of our rules is called {each.rule.name}: choose another name")
    return own


def choose(
    available: Sequence[Rule],
    *,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Rule, ...]:
    """The rules that are on. Words are codes, prefixes of codes, or names; the more exact word wins, then `ignore`.

    Raises UnknownCodeError for a word that fits no rule.
    """
    chosen, extended, ignored = list(select), list(extend_select), list(ignore)
    for word in (*chosen, *extended, *ignored):
        find(word, available)
    picked = []
    for rule in available:
        wanted = max((_fit(word, rule) for word in (*chosen, *extended)), default=0)
        if not wanted and not chosen and rule.default:
            wanted = 1
        unwanted = max((_fit(word, rule) for word in ignored), default=0)
        if wanted and unwanted < max(wanted, 2):
            picked.append(rule)
    return tuple(picked)


def configured(available: Sequence[Rule], config: Config) -> tuple[tuple[Rule, ...], PathIgnores]:
    """The rules at the levels of a table, and which are off where. Raises ConfigError for a word that fits none."""
    from pydolphin_lint.config import LEVELS, PER_PATH_IGNORES, ConfigError

    try:
        part = ""
        choose(available, select=config.select, extend_select=config.extend_select, ignore=config.ignore)
        part = f"{LEVELS}: "
        rules = levelled(available, config.levels)
        part = f"{PER_PATH_IGNORES}: "
        return rules, PathIgnores(available, config.per_path_ignores)
    except UnknownCodeError as error:
        raise ConfigError(f"{config.path}: {part}{error}") from None


def levelled(available: Sequence[Rule], levels: Iterable[tuple[str, Level]]) -> tuple[Rule, ...]:
    """The rules with other levels: of the words that mean a rule, the most exact one counts, and the later of equals.

    Raises UnknownCodeError for a word that fits no rule.
    """
    given = dict(levels)
    if not given:
        return tuple(available)
    for word in given:
        find(word, available)
    changed = []
    for rule in available:
        fits = [(_fit(word, rule), number, level) for number, (word, level) in enumerate(given.items())]
        fit, _, level = max(fits, default=(0, 0, rule.level))
        changed.append(rule.at_level(level) if fit and level != rule.level else rule)
    return tuple(changed)


class PathIgnores:
    """Which rules are off for the files at some paths; patterns and paths are meant from the same folder.

    It is false if there are none.
    """

    __slots__ = ("_entries",)

    def __init__(self, available: Sequence[Rule], table: Iterable[tuple[str, Sequence[str]]]) -> None:
        """`table`: patterns, and codes, prefixes or names. Raises UnknownCodeError for a word that fits no rule."""
        self._entries = []
        for pattern, words in table:
            from pydolphin_lint import globs

            off = {rule.code for word in words for rule in find(word, available)}
            self._entries.append((globs.compiled(pattern), off))

    def __bool__(self) -> bool:
        return bool(self._entries)

    def codes(self, path: str) -> set[str]:
        """The codes of the rules that are off for the file at a path, which has `/` between its names."""
        return {code for pattern, codes in self._entries if pattern.match(path) for code in codes}


def find(word: str, available: Sequence[Rule]) -> list[Rule]:
    """The rules that a code, prefix or name means. Raises UnknownCodeError if there is none."""
    found = [rule for rule in available if _fit(word, rule)]
    if not found:
        raise UnknownCodeError(_unknown(word, available))
    return found


def find_own(word: str) -> list[str]:
    """The codes of what the tool reports of itself that a code, prefix or name means."""
    return [
        code
        for code, (name, _) in OWN.items()
        if word.lower() == name or (len(word) >= 3 and code.startswith(word.upper()))
    ]


def _fit(word: str, rule: Rule) -> int:
    """How exactly a word means a rule: 0 not at all, more for a longer prefix, most for the whole code or the name."""
    if word.lower() == rule.name:
        return len(rule.code)
    return len(word) if len(word) >= 3 and rule.code.startswith(word.upper()) else 0


def _unknown(word: str, available: Sequence[Rule]) -> str:
    from difflib import get_close_matches

    if word.upper() in OWN:
        return f"{word} is what the tool reports of itself: it can be neither selected nor ignored"
    names = [rule.name for rule in available] + [rule.code for rule in available]
    close = get_close_matches(word, names, 1) or get_close_matches(word.upper(), names, 1)
    return f"{word!r} is no code, prefix or name of a rule" + (f": did you mean {close[0]}?" if close else "")
