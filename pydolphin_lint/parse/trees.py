"""What every reader needs of a syntax tree: the nodes in it."""

from __future__ import annotations

from _ast import AST, AsyncFunctionDef, ClassDef, Constant, FunctionDef, Lambda, Name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

#: `ast.PyCF_ONLY_AST`, without the cost of importing `ast`.
ONLY_AST = 0x400
#: Fields that hold no nodes, or only such as say nothing by themselves: operators, Load.
_BARE = frozenset(
    {"arg", "asname", "attr", "conversion", "ctx", "id", "is_async", "kwd_attrs", "level", "module", "op", "ops",
     "rest", "simple", "type_comment", "type_ignores"}
)  # fmt: skip
#: Half of all nodes are of these kinds, which hold no others.
_LEAVES = frozenset({Constant, Name})
#: The fields of each kind of node that may hold others.
_FIELDS: dict[type[AST], tuple[str, ...]] = dict.fromkeys(_LEAVES, ())
_SCOPES = (FunctionDef, AsyncFunctionDef, ClassDef, Lambda)


def children(node: AST) -> list[AST]:
    """The nodes right below one, without those that say nothing by themselves: operators, Load."""
    kind = type(node)
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field for field in node._fields if field not in _BARE)
    found: list[AST] = []
    for field in _FIELDS[kind]:
        child = getattr(node, field)
        if isinstance(child, AST):
            found.append(child)
        elif child and isinstance(child, list):
            if None in child or isinstance(child[0], str):
                child = [one for one in child if isinstance(one, AST)]
            found += child
    return found


def walk(nodes: Iterable[AST | None], *, deep: bool = True) -> list[AST]:
    """Every node from these on, without what stands in functions and classes unless `deep`."""
    found = []
    todo = [node for node in nodes if node is not None]
    while todo:
        node = todo.pop()
        found.append(node)
        if type(node) not in _LEAVES and (deep or not isinstance(node, _SCOPES)):
            todo += children(node)
    return found
