"""Imports: which name of a file stands for which thing of which module."""

from __future__ import annotations

from _ast import Import, ImportFrom

from pydolphin_lint.sdk.classes import BASES, SDK, TASKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

_CORE, _TASKS = f"{SDK}.core.", f"{SDK}.tasks."
_NAMES = frozenset(TASKS)
WORKFLOW_CLASSES = ("Workflow", "ProcessDefinition")
#: Modules whose star import binds names that we know → those names.
STAR = {
    f"{SDK}.core": ("Workflow",),
    f"{SDK}.core.workflow": ("Workflow", "WorkflowContext"),
    f"{SDK}.core.process_definition": ("ProcessDefinition",),
    f"{SDK}.tasks": tuple(task for task in TASKS if task != "SubProcess"),
    f"{SDK}.tasks.func_wrap": ("task",),
    f"{SDK}.java_gateway": ("gateway", "GatewayEntryPoint"),
    f"{SDK}.configuration": ("set_single_config",),
    "os": ("environ", "putenv"),
}


class Symbol:
    """Something imported, or an attribute of it, by its full dotted path."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path: Final = path

    def attribute(self, name: str) -> Symbol:
        """What `symbol.name` stands for."""
        return Symbol(f"{self.path}.{name}")

    def __eq__(self, other: object) -> bool:
        """Two imports of one thing are one, also `Workflow` from its old and from its new module."""
        return isinstance(other, Symbol) and (
            self.path == other.path or (is_workflow_class(self.path) and is_workflow_class(other.path))
        )

    def __hash__(self) -> int:
        return hash(self.path)

    def __repr__(self) -> str:
        return f"Symbol({self.path})"


def imported(node: Import | ImportFrom) -> Iterator[tuple[str, Symbol]]:
    """The names that an import binds, each with what it stands for. Relative imports are the user's own modules."""
    if isinstance(node, Import):
        for alias in node.names:
            if alias.asname:
                yield alias.asname, Symbol(alias.name)
            else:
                top = alias.name.partition(".")[0]
                yield top, Symbol(top)
        return
    module = "." * node.level + (node.module or "")
    for alias in node.names:
        if alias.name == "*":
            for name in STAR.get(module, ()):
                yield name, Symbol(f"{module}.{name}")
        else:
            yield alias.asname or alias.name, Symbol(f"{module}.{alias.name}")


def is_workflow_class(path: str) -> bool:
    """Whether a dotted path is the SDK's workflow class, in any version."""
    return path.startswith(_CORE) and path.endswith(WORKFLOW_CLASSES) and path.rpartition(".")[2] in WORKFLOW_CLASSES


def task_class(path: str) -> str | None:
    """The task class that a dotted path stands for."""
    if path.startswith(_TASKS):
        name = path.rpartition(".")[2]
        return name if name in _NAMES else None
    if path.startswith(_CORE):
        name = path.rpartition(".")[2]
        return name if name in BASES else None
    return None


def is_task_decorator(path: str) -> bool:
    """Whether a dotted path is the SDK's `@task`."""
    return path == f"{SDK}.tasks.func_wrap.task"
