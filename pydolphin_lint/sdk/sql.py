"""What an SQL text is, for the SDK and in truth.

The SDK looks for words of change in the first line, and takes every text without one for a query. The server runs the
first statement of a query and expects rows from it, and of any other text all statements, without rows.
"""

from __future__ import annotations

#: What the SDK looks for, each with a blank behind it, at the beginning or behind another blank.
_SEARCHED = ("insert", "delete", "drop", "update", "truncate", "alter", "create")
#: What statements that give no rows begin with.
_CHANGES = frozenset(
    {"ALTER", "CREATE", "DELETE", "DROP", "GRANT", "INSERT", "LOAD", "MERGE", "MSCK", "REPLACE", "REVOKE", "SET",
     "TRUNCATE", "UPDATE"}
)  # fmt: skip
#: With one of these, a change gives rows.
_ROWS = frozenset({"OUTPUT", "RETURNING"})
_AFTER_WITH = frozenset({"DELETE", "FROM", "INSERT", "MERGE", "REPLACE", "SELECT", "UPDATE"})
QUERY, CHANGE = "query", "change"


def searched_word(text: str) -> str | None:
    """The word for which the SDK takes a text for a change; None if it takes it for a query."""
    line = text.partition("\n")[0].lower()
    return next((word for word in _SEARCHED if line.startswith(f"{word} ") or f" {word} " in line), None)


def kinds(text: str) -> list[str | None] | None:
    """What each statement of a text is: QUERY, CHANGE or, where that is not certain, None.

    None for the whole if its statements cannot be told from each other.
    """
    bare = _bare(text)
    if bare is None:
        return None
    return [_kind(statement) for statement in bare.split(";") if statement.strip()]


def _kind(statement: str) -> str | None:
    words = _words(statement)
    first = words[0] if words else ""
    if first == "WITH":
        first = next((word for word in _top_words(statement) if word in _AFTER_WITH), "")
    if first == "SELECT":
        return None if "INTO" in words else QUERY
    if first in _CHANGES:
        return None if _ROWS.intersection(words) else CHANGE
    return None


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() or letter in "_${}" else " " for letter in text.upper()).split()


def _top_words(statement: str) -> list[str]:
    """The words that stand in no brackets."""
    depth, outside = 0, []
    for letter in statement:
        depth += (letter == "(") - (letter == ")")
        outside.append(letter if depth == 0 and letter != ")" else " ")
    return _words("".join(outside))


def _bare(text: str) -> str | None:
    """The text without comments and what stands in quotes; None where dialects read it differently."""
    if "$$" in text or "\\" in text:
        return None
    bare, at = [], 0
    while at < len(text):
        letter, two = text[at], text[at : at + 2]
        if two == "--" or (letter == "#" and not text[text.rfind("\n", 0, at) + 1 : at].strip()):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        elif two == "/*":
            end = text.find("*/", at + 2)
            if end < 0:
                return None
            at = end + 2
            bare.append(" ")
        elif letter in "'\"`":
            end = text.find(letter, at + 1)
            if end < 0:
                return None
            at = end + 1
            bare.append(" '' ")
        else:
            bare.append(letter)
            at += 1
    return "".join(bare)
