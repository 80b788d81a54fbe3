"""Values that stand for a value: templates and blanks to fill in."""

from __future__ import annotations

_MARKS = (("<", ">"), ("${", "}"), ("{{", "}}"), ("$(", ")"), ("%(", ")"))


def is_placeholder(text: str) -> bool:
    """Whether a value is empty, blacked out, or leaves something to be filled in: <…>, ${…}, {{…}}, $NAME, ***."""
    value = text.strip()
    if not value.strip("*"):
        return True
    if value.startswith("$") and value[1:].replace("_", "").isalnum():
        return True
    for start, end in _MARKS:
        begin = value.find(start)
        if begin >= 0 and value.find(end, begin) > begin:
            return True
    return False
