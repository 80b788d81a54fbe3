"""One rule a file; the file is named after the rule."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.rule import Rule


def load() -> tuple[Rule, ...]:
    """Every rule of this folder, in the order of codes, as its module has it."""
    found = []
    for entry in os.listdir(__path__[0]):
        name, _, ending = entry.partition(".")
        if ending == "py" and name != "__init__":
            module = f"{__name__}.{name}"
            __import__(module)
            found.append(sys.modules[module].check)
    return tuple(sorted(found, key=lambda rule: rule.code))
