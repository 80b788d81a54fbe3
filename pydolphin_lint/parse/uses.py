"""Where a file uses what it imports: asked only where that import has moved, so that all of it can move together."""

from __future__ import annotations

from _ast import (
    AST,
    Attribute,
    Constant,
    Expr,
    FormattedValue,
    Global,
    ImportFrom,
    JoinedStr,
    Load,
    Name,
    Nonlocal,
    alias,
)
from _ast import Import as ImportNode

from pydolphin_lint.model import Import, Use
from pydolphin_lint.parse.trees import ONLY_AST
from pydolphin_lint.sdk.classes import SDK
from pydolphin_lint.sdk.moved import is_moved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import Module

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.source import Source

#: The fields in which nodes keep a name that they bind: functions, classes, arguments, `except`, patterns, types.
_BINDING_FIELDS = ("name", "arg", "rest")


def with_uses(imports: tuple[Import, ...], tree: Module, source: Source) -> tuple[tuple[Import, ...], frozenset[str]]:
    """The imports, those that have moved with their uses, and all names that the file has."""
    names = _Names(tree)
    return tuple(_with_uses(each, names, source) for each in imports), frozenset(names.bound) | names.loaded


def _with_uses(one: Import, names: _Names, source: Source) -> Import:
    if not is_moved(one.module, one.name) or names.star or len(names.bound.get(one.bound, ())) != 1:
        return one
    if any(_speaks_of(text, one.bound) for text in names.texts):
        return one
    below = one.module.split(".")[1:] if one.name is None and one.bound == SDK else []
    uses: list[Use] = []
    for root, attributes in names.chains:
        if root.id != one.bound or [each.attr for each in attributes[: len(below)]] != below:
            continue
        parts = [one.bound, *below]
        at = _reach(root, attributes, len(below), source)
        behind = attributes[len(below)].attr if len(attributes) > len(below) else ""
        whole = _reach(root, attributes, len(below) + 1, source) if behind else at
        if source.written(at) != ".".join(parts) or (behind and source.written(whole) != ".".join([*parts, behind])):
            return one
        uses.append(Use(at, behind, whole))
    uses.sort(key=lambda use: use.at.start)
    return Import(
        one.at,
        one.module_at,
        one.module,
        one.name,
        certain=one.certain,
        place=one.place,
        bound=one.bound,
        uses=tuple(uses),
    )


def _reach(root: Name, attributes: list[Attribute], count: int, source: Source) -> Location:
    """From a name to the end of so many attributes."""
    last = attributes[count - 1] if count else root
    return source.location(
        root.lineno, root.col_offset, last.end_lineno or last.lineno, last.end_col_offset or last.col_offset
    )


def _speaks_of(text: str, name: str) -> bool:
    """Whether a text may stand for this name: as a quoted type, or in `__all__`."""
    if name not in text:
        return False
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text.strip(), "<text>", "eval", ONLY_AST, dont_inherit=True)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True


class _Names:
    """All names of a file: what binds them, and where they are used, each with the attributes behind it."""

    def __init__(self, tree: Module) -> None:
        #: Each name → what binds it: a node, or the package that several imports share.
        self.bound: dict[str, set[object]] = {}
        self.loaded: set[str] = set()
        self.chains: list[tuple[Name, list[Attribute]]] = []
        self.texts: list[str] = []
        self.star = False
        todo: list[AST] = [tree]
        while todo:
            todo += self._visit(todo.pop())

    def _visit(self, node: AST) -> list[AST]:
        """Notes what a node is; the result is what is inside of it."""
        if isinstance(node, (Name, Attribute)):
            return self._chain(node)
        if isinstance(node, Constant):
            if isinstance(node.value, str):
                self.texts.append(node.value)
            return []
        if isinstance(node, Expr) and isinstance(node.value, Constant):
            return []
        if isinstance(node, JoinedStr):
            return [part for part in node.values if isinstance(part, FormattedValue)]
        if isinstance(node, (ImportNode, ImportFrom)):
            for each in node.names:
                self._import(each, dotted=isinstance(node, ImportNode))
            return []
        if isinstance(node, (Global, Nonlocal)):
            for name in node.names:
                self._bind(name, node)
        inside: list[AST] = []
        for field in node._fields:
            child = getattr(node, field)
            if isinstance(child, list):
                inside += [item for item in child if isinstance(item, AST)]
            elif isinstance(child, AST):
                inside.append(child)
            elif isinstance(child, str) and field in _BINDING_FIELDS and type(node).__name__ != "keyword":
                self._bind(child, node)
        return inside

    def _bind(self, name: str, by: object) -> None:
        self.bound.setdefault(name, set()).add(by)

    def _import(self, each: alias, *, dotted: bool) -> None:
        if each.name == "*":
            self.star = True
        elif dotted and not each.asname:
            top = each.name.partition(".")[0]
            self._bind(top, top)
        else:
            self._bind(each.asname or each.name, each)

    def _chain(self, node: Name | Attribute) -> list[AST]:
        attributes: list[Attribute] = []
        root: AST = node
        while isinstance(root, Attribute):
            attributes.insert(0, root)
            root = root.value
        if not isinstance(root, Name):
            return [root]
        if isinstance(root.ctx, Load):
            self.loaded.add(root.id)
            self.chains.append((root, attributes))
        else:
            self._bind(root.id, root)
        return []
