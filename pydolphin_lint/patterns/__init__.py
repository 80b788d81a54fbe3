"""A team's own rules: YAML files that say with ast-grep's patterns what is bad.

`written.py` reads the files, `matcher.py` finds what they mean. They know the SDK through the model only.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydolphin_lint.patterns.matcher import Pattern


def load(files: Iterable[tuple[str, bytes]]) -> tuple[Pattern, ...]:
    """The rules in files (path and bytes), in the order of codes. Raises ConfigError for what is no rule.

    Patterns are only looked at once they are used, or compiled: that takes ast-grep.
    """
    from pydolphin_lint.config import ConfigError
    from pydolphin_lint.patterns.matcher import Pattern
    from pydolphin_lint.patterns.written import read

    found: dict[str, Pattern] = {}
    for path, data in files:
        for one in read(path, data):
            for other in found.values():
                if other.rule.code == one.code or other.rule.name == one.name:
                    same = one.code if other.rule.code == one.code else one.name
                    raise ConfigError(f"{one.where}: {same} is taken: {other.written.where} has it")
            found[one.code] = Pattern(one)
    return tuple(found[code] for code in sorted(found))
