"""The attributes of the objects of the SDK that a file reads, calls and sets, and what their objects are."""

from __future__ import annotations

import sys

from pydolphin_lint.model import Attribute, Task, Value
from pydolphin_lint.parse.names import Symbol
from pydolphin_lint.parse.scope import Draft, Instance, Several, Tasks
from pydolphin_lint.parse.values import UNKNOWN
from pydolphin_lint.sdk.classes import SDK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Call, Place
    from pydolphin_lint.sdk.catalog import Sdk, SdkClass

#: Builtins that take the name of an attribute as a text.
REFLECTION = frozenset({"delattr", "getattr", "hasattr", "setattr"})
#: Modules whose functions build nothing, nor import anything.
_PASSIVE_MODULES = frozenset(
    {SDK, "datetime", "json", "math", "os", "pathlib", "platform", "pprint", "string", "sys", "textwrap", "time",
     "typing", "uuid", "warnings"}
)  # fmt: skip
_PASSIVE_BUILTINS = frozenset(
    {"bool", "dict", "float", "format", "id", "int", "isinstance", "len", "list", "max", "min", "print", "range",
     "repr", "reversed", "set", "sorted", "str", "sum", "tuple", "type", "zip"}
)  # fmt: skip


def is_passive(name: str, binding: object) -> bool:
    """Whether what a name stands for certainly builds no task, whatever is done with it."""
    if binding is UNKNOWN:
        return name in _PASSIVE_BUILTINS
    if isinstance(binding, Symbol):
        return is_passive_module(binding.path)
    if isinstance(binding, (Value, Tasks)):
        return binding.known
    return isinstance(binding, (Draft, Task, Instance))


def is_passive_module(path: str) -> bool:
    """Whether a module, or something in it, certainly builds no task when it is imported or called."""
    return path.partition(".")[0] in _PASSIVE_MODULES


def is_foreign(path: str) -> bool:
    """Whether something imported is neither Python's nor the SDK's."""
    top = path.partition(".")[0]
    return top != SDK and top not in sys.stdlib_module_names


class Attributes:
    """All of them, while the file is being read."""

    __slots__ = ("found", "handed", "reads", "sdk", "stored", "vague")

    def __init__(self, sdk: Sdk) -> None:
        self.sdk: Final = sdk
        self.found: list[Attribute] = []
        self.reads: set[str] = set()
        #: Tasks that code which is not followed got hold of, and those that are kept where it may find them.
        self.handed: set[Task] = set()
        self.stored: set[Task] = set()
        #: Attributes may be set whose names are not known.
        self.vague = False

    def note(
        self,
        at: Location,
        name: str,
        how: str,
        place: Place,
        binding: object,
        owner: Draft | None,
        *,
        value: Value | None = None,
        guarded: bool = False,
    ) -> Attribute:
        """An attribute of what a binding stands for; `owner` is the workflow of a task, if that is known."""
        objects, certain = _objects(binding)
        if isinstance(binding, Task):
            certain = binding not in self.handed and (owner is None or owner.complete)
        targets = {self._target(one) for one in _members(binding)}
        attribute = Attribute(
            at,
            name,
            how,
            place,
            objects=objects,
            known=certain and not self.vague,
            target=targets.pop() if len(targets) == 1 else None,
            value=value,
            guarded=guarded,
        )
        self.found.append(attribute)
        return attribute

    def names_set(self) -> set[str]:
        """The names of all that are set, of whatever object."""
        return {each.name for each in self.found if each.how == Attribute.SET}

    def enclosed(self, drafts: list[Draft]) -> frozenset[Call]:
        """The calls whose objects nobody else gets hold of."""
        found = {draft.call for draft in drafts if draft.complete}
        for draft in drafts:
            if draft.complete:
                found |= {task.call for task in draft.tasks if task not in self.stored and task not in self.handed}
        return frozenset(found)

    def _target(self, member: Draft | Task | Instance) -> SdkClass | None:
        if member.call.target is None and isinstance(member, Task) and member.call.callee == "Python":
            # A function under `@task` makes one.
            return self.sdk.find("tasks.python.Python")
        return member.call.target


def _members(binding: object) -> list[Draft | Task | Instance]:
    if isinstance(binding, (Draft, Task, Instance)):
        return [binding]
    if isinstance(binding, Tasks):
        return [] if binding.is_list else list(binding.members)
    if isinstance(binding, Several):
        return [member for option in binding.options for member in _members(option)]
    return []


def _objects(binding: object) -> tuple[tuple[Call, ...], bool]:
    objects = tuple(member.call for member in _members(binding))
    if isinstance(binding, Draft):
        return objects, binding.complete
    return objects, isinstance(binding, Instance) or (isinstance(binding, Tasks) and binding.known and bool(objects))
