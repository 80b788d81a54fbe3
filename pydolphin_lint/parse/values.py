"""What an expression is worth without running the file, or UNKNOWN."""

from __future__ import annotations

from _ast import (
    AST,
    Add,
    Attribute,
    BinOp,
    Call,
    Constant,
    Dict,
    DictComp,
    FormattedValue,
    JoinedStr,
    Lambda,
    List,
    ListComp,
    Name,
    Set,
    SetComp,
    Subscript,
    Tuple,
    UnaryOp,
    USub,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import expr
    from collections.abc import Callable, Iterable

UNKNOWN = object()
#: Longer texts are not put together: a few lines of `x = x + x` would fill the memory.
LONGEST = 100_000
_TYPES: dict[type[AST], str] = {
    Dict: "dict",
    DictComp: "dict",
    JoinedStr: "str",
    Lambda: "lambda",
    List: "list",
    ListComp: "list",
    Set: "set",
    SetComp: "set",
    Tuple: "tuple",
}


def evaluate(node: expr, lookup: Callable[[str], object]) -> object:
    """The value of literals, their concatenations, f-strings, displays, `dict(…)` and names whose value is known.

    `lookup` gives the value of a name or UNKNOWN; for the builtin `dict` it gives `dict` itself.
    """
    kind = type(node)
    if kind is Attribute or kind is Subscript:
        # The most frequent kinds of which nothing is known.
        return UNKNOWN
    if isinstance(node, Constant):
        return constant(node)
    if isinstance(node, Name):
        return lookup(node.id)
    if isinstance(node, JoinedStr):
        return _format(node, lookup)
    if isinstance(node, BinOp):
        return _add(node, lookup)
    if isinstance(node, Dict):
        return _mapping(zip(node.keys, node.values, strict=True), lookup)
    if isinstance(node, (List, Tuple, Set)):
        return _sequence(node, lookup)
    if isinstance(node, UnaryOp):
        number = evaluate(node.operand, lookup)
        return -number if isinstance(node.op, USub) and isinstance(number, (int, float)) else UNKNOWN
    if isinstance(node, Call) and isinstance(node.func, Name) and not node.args and lookup(node.func.id) is dict:
        return _mapping([(Constant(word.arg) if word.arg else None, word.value) for word in node.keywords], lookup)
    return UNKNOWN


def constant(node: Constant) -> object:
    """The value of a literal."""
    value = node.value
    return UNKNOWN if type(value) is int and value.bit_length() > 64 else value


def type_of(node: expr) -> str | None:
    """The name of the class of what an expression gives, where the expression's form alone tells."""
    return _TYPES.get(type(node))


def pattern_of(node: expr, lookup: Callable[[str], object]) -> str | None:
    """What is written of a text that is put together, with `${}` for each part that is not known.

    It is put together with an f-string, `+`, or `.format`.
    """
    if isinstance(node, JoinedStr):
        text = ""
        for part in node.values:
            value = evaluate(part.value if isinstance(part, FormattedValue) else part, lookup)
            text += str(value) if isinstance(value, (str, int)) else "${}"
    elif isinstance(node, BinOp) and isinstance(node.op, Add):
        left, right = pattern_of(node.left, lookup), pattern_of(node.right, lookup)
        text = (left or "${}") + (right or "${}") if left or right else ""
    elif isinstance(node, Call) and isinstance(node.func, Attribute) and node.func.attr == "format":
        template = pattern_of(node.func.value, lookup) or ""
        first, *fields = template.replace("{{", "\0").replace("}}", "\1").split("{")
        text = first + "".join("${}" + field.partition("}")[2] for field in fields)
        text = text.replace("\0", "{").replace("\1", "}")
    else:
        known = evaluate(node, lookup)
        return known if isinstance(known, str) else None
    return text if 0 < len(text) <= LONGEST else None


def _format(node: JoinedStr, lookup: Callable[[str], object]) -> object:
    text = ""
    for part in node.values:
        if isinstance(part, FormattedValue):
            if part.conversion != -1 or part.format_spec:
                return UNKNOWN
            value = evaluate(part.value, lookup)
        else:
            value = evaluate(part, lookup)
        if not isinstance(value, (str, int)):
            return UNKNOWN
        text += str(value)
        if len(text) > LONGEST:
            return UNKNOWN
    return text


def _add(node: BinOp, lookup: Callable[[str], object]) -> object:
    if not isinstance(node.op, Add):
        return UNKNOWN
    left = evaluate(node.left, lookup)
    if left is UNKNOWN:
        return UNKNOWN
    right = evaluate(node.right, lookup)
    if isinstance(left, str) and isinstance(right, str):
        return left + right if len(left) + len(right) <= LONGEST else UNKNOWN
    if isinstance(left, list) and isinstance(right, list):
        return left + right
    return UNKNOWN


def _mapping(pairs: Iterable[tuple[expr | None, expr]], lookup: Callable[[str], object]) -> object:
    mapping: dict[object, object] = {}
    for key, node in pairs:
        value = evaluate(node, lookup)
        if value is UNKNOWN:
            return UNKNOWN
        if key is None:
            if not isinstance(value, dict):
                return UNKNOWN
            mapping.update(value)
            continue
        known = evaluate(key, lookup)
        if not isinstance(known, (str, int, float, bool, type(None))):
            return UNKNOWN
        mapping[known] = value
    return mapping


def _sequence(node: List | Tuple | Set, lookup: Callable[[str], object]) -> object:
    values = []
    for element in node.elts:
        value = evaluate(element, lookup)
        if value is UNKNOWN:
            return UNKNOWN
        values.append(value)
    if isinstance(node, Set):
        return frozenset(values) if all(isinstance(v, (str, int, float)) for v in values) else UNKNOWN
    return values if isinstance(node, List) else tuple(values)
