"""What the shape of statements says about their flow: pure questions to a syntax tree."""

from __future__ import annotations

from _ast import (
    AST,
    Await,
    BinOp,
    BoolOp,
    Break,
    Call,
    Compare,
    Constant,
    Dict,
    DictComp,
    GeneratorExp,
    Global,
    IfExp,
    List,
    ListComp,
    LShift,
    Name,
    Nonlocal,
    Raise,
    Return,
    RShift,
    Set,
    SetComp,
    Store,
    Tuple,
)

from pydolphin_lint.parse.trees import walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import expr, pattern, stmt
    from collections.abc import Iterable, Iterator


def arguments(node: Call) -> list[expr]:
    """What a call is given."""
    return [*node.args, *[word.value for word in node.keywords]] if node.keywords else node.args


def elements(node: ListComp | SetComp | GeneratorExp | DictComp) -> tuple[expr, ...]:
    """What a comprehension makes one of each time."""
    return (node.key, node.value) if isinstance(node, DictComp) else (node.elt,)


def shift(node: AST) -> str:
    """`>>` or `<<` if that is what a node is, else nothing."""
    if isinstance(node, BinOp) and isinstance(node.op, (LShift, RShift)):
        return ">>" if isinstance(node.op, RShift) else "<<"
    return ""


def is_mixed(node: AST) -> bool:
    """Whether a chain has arrows in both directions."""
    signs = set()
    while isinstance(node, BinOp) and shift(node):
        signs.add(shift(node))
        node = node.left
    return len(signs) > 1


def chain_head(node: AST, sign: str) -> str:
    """The name that a chain of this sign alone begins with, nothing if it is no such chain."""
    if shift(node) != sign:
        return ""
    while isinstance(node, BinOp) and shift(node) == sign:
        node = node.left
    return node.id if isinstance(node, Name) else ""


def no_task(node: AST) -> str:
    """What a literal is, in words, if it certainly is no task and no list of tasks."""
    if isinstance(node, (List, Tuple)):
        inside = [part for part in node.elts if isinstance(part, (List, Tuple, Set, Constant))]
        return "a list with something else than tasks" if inside else ""
    if isinstance(node, Constant):
        if isinstance(node.value, str):
            return "a text" if node.value else ""
        return "a constant"
    names = {
        Set: "a set",
        SetComp: "a set",
        GeneratorExp: "a generator",
        Dict: "a dictionary",
        DictComp: "a dictionary",
    }
    return names.get(type(node), "")


def dropped(node: expr) -> Iterator[expr]:
    """The parts of a statement that consists of an expression whose values nobody gets to see."""
    if isinstance(node, IfExp):
        yield from dropped(node.body)
        yield from dropped(node.orelse)
    elif isinstance(node, BoolOp):
        yield from dropped(node.values[-1])
    elif isinstance(node, (Tuple, List)):
        for part in node.elts:
            yield from dropped(part)
    elif isinstance(node, (ListComp, SetComp, GeneratorExp, DictComp)):
        for part in elements(node):
            yield from dropped(part)
    elif isinstance(node, Await):
        yield from dropped(node.value)
    else:
        yield node


def is_main_guard(node: expr) -> bool:
    """`__name__ == "__main__"`, either way round."""
    if not isinstance(node, Compare) or len(node.comparators) != 1:
        return False
    sides = (node.left, node.comparators[0])
    return any(isinstance(side, Name) and side.id == "__name__" for side in sides) and any(
        isinstance(side, Constant) and side.value == "__main__" for side in sides
    )


def stored(body: Iterable[stmt]) -> set[str]:
    """The names that a block assigns."""
    return {node.id for node in walk(body, deep=False) if isinstance(node, Name) and isinstance(node.ctx, Store)}


def shared(body: Iterable[stmt]) -> set[str]:
    """The names that some function takes from the module or from a function around it, to assign them."""
    return {name for node in walk(body) if isinstance(node, (Global, Nonlocal)) for name in node.names}


def may_stop(body: Iterable[stmt]) -> bool:
    """Whether a loop's body may end the loop."""
    return any(isinstance(node, (Break, Return, Raise)) for node in walk(body, deep=False))


def captured(case: pattern) -> set[str]:
    """The names that a pattern binds."""
    found = set()
    for node in walk([case], deep=False):
        for field in ("name", "rest"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                found.add(name)
    return found
