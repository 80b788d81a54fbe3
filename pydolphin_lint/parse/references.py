"""What the SDK's reader of YAML replaces in texts: `$FILE{"…"}`, `$ENV{…}`, `${CONFIG.…}` and `$WORKFLOW{"…"}`."""

from __future__ import annotations

from pydolphin_lint.model import Token
from pydolphin_lint.parse.nodes import SCALAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydolphin_lint.parse.nodes import Node
    from pydolphin_lint.source import Source

_YAML = (".yaml", ".yml")


class References:
    """What is met of them on the way through a file."""

    def __init__(self) -> None:
        self._tokens: list[Token] = []

    def read(self, node: Node, text: str, key: str) -> str | None:
        """Looks through a text; None if it stays as it is, else what is known of it, with `${}` for the rest."""
        if text.startswith(Token.FILE):
            found = _first(text, '$FILE{"', '"}')
            behind = text[len(f'$FILE{{"{found}"}}') :] if text.startswith('$FILE{"') and found else ""
            self._tokens.append(Token(node.at, Token.FILE, found or "", key=key, behind=behind))
            return ""
        in_the_middle = _first(text, '$FILE{"', '"}')
        if in_the_middle:
            before = text[: text.index('$FILE{"')]
            self._tokens.append(Token(node.at, Token.FILE, in_the_middle, key=key, before=before))
        pattern: str | None = None
        if Token.ENVIRONMENT in text:
            names = _all(text, "$ENV{", "}")
            name = names[0] if names else ""
            others = tuple(each for each in dict.fromkeys(names) if each != name)
            self._tokens.append(Token(node.at, Token.ENVIRONMENT, name, key=key, others=others))
            pattern = text.replace(f"$ENV{{{name}}}", "${}") if names else ""
        if Token.CONFIGURATION in text:
            found = _first(text, "${CONFIG.", "}")
            before, _, rest = text.partition(Token.CONFIGURATION)
            behind = rest.partition("}")[2]
            self._tokens.append(Token(node.at, Token.CONFIGURATION, found or "", key=key, before=before, behind=behind))
            return ""
        if pattern is None and '$WORKFLOW{"' in text:
            pattern = text
            for name in _all(text, '$WORKFLOW{"', '"}'):
                pattern = pattern.replace(f'$WORKFLOW{{"{name}"}}', "${}")
            if pattern == text:
                return None
        return pattern

    def finish(self, source: Source, nodes: Iterable[Node]) -> tuple[Token, ...]:
        """All of them, also those that the SDK replaces in the file's text, wherever they stand there."""
        if b"$WORKFLOW{" in source.data:
            texts = [node.at for node in nodes if node.kind == SCALAR]
            in_values: list[Token] = []
            in_comments: list[Token] = []
            for at in source.find("$WORKFLOW{"):
                rest = source.line(at.line)[at.end_column - 1 :]
                name = _first(rest, '"', '"}') if rest.startswith('"') else None
                is_value = any(each.start <= at.start < (each.end_line, each.end_column) for each in texts)
                if name is not None:
                    token = Token(at, Token.WORKFLOW, name, in_comment=not is_value)
                    (in_values if is_value else in_comments).append(token)
                else:
                    token = Token(at, Token.WORKFLOW, "", behind=rest.partition("}")[0].strip("\\\"' "))
                    if is_value and token.behind.endswith(_YAML):
                        in_values.append(token)
            named = {token.name for token in in_values}
            # What a value names as well is submitted anyway.
            self._tokens += in_values + [token for token in in_comments if token.name not in named]
        return tuple(self._tokens)


def _first(text: str, start: str, end: str) -> str | None:
    return next(iter(_all(text, start, end)), None)


def _all(text: str, start: str, end: str) -> list[str]:
    """What stands between two marks, both on one line, as often as they come."""
    found = []
    position = text.find(start)
    while position >= 0:
        begin = position + len(start)
        stop, line = text.find(end, begin), text.find("\n", begin)
        if stop < 0:
            break
        if 0 <= line < stop:
            position = text.find(start, line)
            continue
        found.append(text[begin:stop])
        position = text.find(start, stop + len(end))
    return found
