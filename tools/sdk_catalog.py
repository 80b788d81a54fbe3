"""Writes what each version of the SDK offers: `python tools/sdk_catalog.py`.

Downloads the wheels and reads them as text; nothing in them is imported or run. The result, a module of plain strings
for each version, is data of ours: `pydolphin_lint/sdk/catalog.py` reads it.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pydolphin_lint.sdk.catalog import VERSIONS
from pydolphin_lint.sdk.classes import SDK

FOLDER = Path(__file__).parent.parent / "pydolphin_lint" / "sdk"
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module(NamedTuple):
    """A module of the wheel: its path below the package, its tree, and whether it is a package."""

    path: str
    tree: ast.Module
    is_package: bool


class Written(NamedTuple):
    """A class as it is written: the paths of its bases, and its body."""

    bases: list[str]
    node: ast.ClassDef


def main() -> None:
    """Downloads every version and writes its module."""
    with tempfile.TemporaryDirectory() as folder:
        for version in VERSIONS:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
            subprocess.run([*command, f"apache-dolphinscheduler=={version}"], check=True)
            (wheel,) = Path(folder).glob(f"*-{version}-*.whl")
            path = FOLDER / f"catalog_{version.replace('.', '_')}.py"
            path.write_text(render(version, *read(wheel)), "utf-8")
            print(path.name, path.stat().st_size)


def read(wheel: Path) -> tuple[dict[str, str | None], dict[str, tuple[str | None, ...]]]:
    """The modules and the classes of a wheel, as they are written down."""
    modules = dict(_modules(wheel))
    names = {path: _names(module, modules) for path, module in modules.items()}
    classes = {
        f"{path}.{node.name}": Written([_target(path, base, names) for base in node.bases], node)
        for path, module in modules.items()
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and not path.startswith("examples")
    }
    listed = {
        path: None if path.startswith("examples.") else " ".join(_name(*item) for item in sorted(names[path].items()))
        for path in sorted(modules)
    }
    return listed, {path: _describe(path, classes) for path in sorted(classes)}


def _modules(wheel: Path) -> Iterator[tuple[str, Module]]:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(f"{SDK}/") and name.endswith(".py"):
                parts = name.removesuffix(".py").split("/")[1:]
                is_package = parts[-1] == "__init__"
                path = ".".join(parts[:-1] if is_package else parts)
                yield path, Module(path, ast.parse(archive.read(name)), is_package)


def _name(name: str, target: str | None) -> str:
    return f"{name}={target}" if target else name


# Names of a module


def _names(module: Module, modules: dict[str, Module]) -> dict[str, str | None]:
    """What can be imported from a module; with the path of what it is, if that is from another module of the SDK."""
    names: dict[str, str | None] = {}
    for node in _statements(module.tree.body):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names[node.name] = None
        elif isinstance(node, ast.Import):
            names |= {alias.asname or alias.name.partition(".")[0]: None for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            for alias in node.names:
                assert alias.name != "*", "a star import"
                names[alias.asname or alias.name] = _within(f"{node.module}.{alias.name}", modules)
        else:
            names |= {
                each.id: None
                for each in ast.walk(node)
                if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
            }
    if module.is_package:
        start = f"{module.path}." if module.path else ""
        for path in modules:
            if path.startswith(start) and path != module.path and "." not in path[len(start) :]:
                names.setdefault(path[len(start) :], None)
    return {name: target for name, target in names.items() if not name.startswith("__")}


def _within(path: str, modules: dict[str, Module]) -> str | None:
    """The path below the package of something imported from it, None for modules and for foreign things."""
    inner = path.removeprefix(f"{SDK}.")
    return inner if inner != path and "." in inner and inner not in modules else None


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run when the module is imported, those in branches too."""
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            yield from _statements(node.orelse)
        elif isinstance(node, (ast.If, ast.Try, ast.With, ast.For)):
            handlers = [each for handler in getattr(node, "handlers", []) for each in handler.body]
            yield from _statements([*node.body, *getattr(node, "orelse", []), *handlers])
        else:
            yield node


def _target(module: str, node: ast.expr, names: dict[str, dict[str, str | None]]) -> str:
    """The path of a base class, empty if it is none of the SDK's."""
    path = f"{module}.{node.id}" if isinstance(node, ast.Name) else ""
    while path:
        holder, _, name = path.rpartition(".")
        if name not in names.get(holder, {}):
            return ""
        further = names[holder][name]
        if further is None:
            return path
        path = further
    return ""


# Classes


def _describe(path: str, classes: dict[str, Written]) -> tuple[str | None, ...]:
    """A class as `pydolphin_lint/sdk/catalog.py` reads it."""
    written = classes[path]
    bases = " ".join(base for base in written.bases if base in classes)
    methods, attributes, read_only = _members(written.node)
    members = tuple(" ".join(sorted(each)) for each in (methods, attributes, read_only))
    init = _method(written.node, "__init__")
    if init is None:
        return (bases, None, None, "", "", *members)
    hidden, deprecated = _hidden(init, path, classes)
    return (bases, _parameters(init), _given(init, path, classes), hidden, deprecated, *members)


def _method(node: ast.ClassDef, name: str) -> Function | None:
    for each in node.body:
        if isinstance(each, Function) and each.name == name:
            return each
    return None


def _order(path: str, classes: dict[str, Written]) -> list[str]:
    """The order in which Python looks for a method; in the SDK, depth first is the same, and _within asserts it."""
    order = [path]
    for base in classes[path].bases:
        if base in classes:
            order += [each for each in _order(base, classes) if each not in order]
    return order


def _parameters(init: Function) -> str:
    given = init.args
    assert not given.posonlyargs
    assert not given.kwonlyargs
    words = [each.arg for each in given.args[1:]]
    required = len(words) - len(given.defaults)
    words = [f"{word}!" if number < required else word for number, word in enumerate(words)]
    return " ".join([*words, *(["*"] if given.vararg else []), *(["**"] if given.kwarg else [])])


def _given(init: Function, path: str, classes: dict[str, Written]) -> str | None:
    """The parameters that a class fills in itself for the class that it hands `**kwargs` to; None if to nobody.

    `**` if that class is not the SDK's, and takes whatever it takes.
    """
    if init.args.kwarg is None:
        return None
    for node in ast.walk(init):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__":
            if not any(word.arg is None for word in node.keywords):
                continue
            above = _order(path, classes)[1:]
            found = (_method(classes[base].node, "__init__") for base in above)
            parent = next((each for each in found if each is not None), None)
            if parent is None:
                return "**"
            names = [each.arg for each in parent.args.args[1:]]
            positional = [each for each in node.args if not isinstance(each, ast.Starred)]
            keywords = [word.arg for word in node.keywords if word.arg]
            return " ".join(
                [*names[: len(positional)], *keywords, *(["*"] if len(positional) < len(node.args) else [])]
            )
    return None


def _hidden(function: Function, path: str, classes: dict[str, Written]) -> tuple[str, str]:
    """Keywords that are read out of `**kwargs`, here or in a method that is given them; those that warn stand apart."""
    if function.args.kwarg is None:
        return "", ""
    name = function.args.kwarg.arg
    hidden: dict[str, None] = {}
    deprecated: dict[str, None] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            holder = ast.unparse(node.func.value)
            if holder == name and node.func.attr in ("get", "pop") and isinstance(node.args[0], ast.Constant):
                hidden[str(node.args[0].value)] = None
            elif holder == "self" and any(word.arg is None for word in node.keywords):
                for base in _order(path, classes):
                    inner = _method(classes[base].node, node.func.attr)
                    if inner is not None:
                        assert len(inner.args.args) == 1
                        hidden |= dict.fromkeys(_hidden(inner, path, classes)[0].split())
        if isinstance(node, ast.If) and isinstance(node.test, ast.Compare) and "DeprecationWarning" in ast.dump(node):
            test = node.test
            if isinstance(test.ops[0], ast.In) and ast.unparse(test.comparators[0]) == name:
                assert isinstance(test.left, ast.Constant)
                deprecated[str(test.left.value)] = None
    return " ".join(each for each in hidden if each not in deprecated), " ".join(deprecated)


def _members(node: ast.ClassDef) -> tuple[set[str], set[str], set[str]]:
    """The methods of a class, its attributes that can be set, and those that can only be read."""
    methods: set[str] = set()
    attributes: set[str] = set()
    read_only: set[str] = set()
    for each in node.body:
        if isinstance(each, Function):
            decorators = {ast.unparse(decorator) for decorator in each.decorator_list}
            if "property" in decorators:
                read_only.add(each.name)
            elif f"{each.name}.setter" in decorators:
                attributes.add(each.name)
            else:
                methods.add(each.name)
            attributes |= {
                inner.attr
                for inner in ast.walk(each)
                if isinstance(inner, ast.Attribute)
                and isinstance(inner.ctx, ast.Store)
                and ast.unparse(inner.value) == "self"
            }
        else:
            attributes |= {target.id for target in _targets(each) if isinstance(target, ast.Name)}
    methods = {name for name in methods if not name.startswith("__")}
    return methods, attributes, read_only - attributes


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        return [node.target]
    return node.targets if isinstance(node, ast.Assign) else []


# The result


def render(version: str, modules: dict[str, str | None], classes: dict[str, tuple[str | None, ...]]) -> str:
    """The text of a version's module."""
    lines = [
        f'"""apache-dolphinscheduler {version}, read from its wheel by tools/sdk_catalog.py: do not edit."""',
        "",
        "# ruff: noqa: E501",
        "# fmt: off",
        "MODULES = {",
        *(f"    {_quote(path)}: {_quote(names)}," for path, names in modules.items()),
        "}",
        "CLASSES = {",
        *(f"    {_quote(path)}: ({', '.join(map(_quote, fields))})," for path, fields in classes.items()),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _quote(text: str | None) -> str:
    return "None" if text is None else f'"{text}"'


if __name__ == "__main__":
    main()
