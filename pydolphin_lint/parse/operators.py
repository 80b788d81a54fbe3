"""What decides in Switch, Condition and Dependent: the objects that they are built with, and the arrows these draw."""

from __future__ import annotations

from pydolphin_lint.model import Operand, Task
from pydolphin_lint.parse.scope import Instance, Several, Tasks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call

#: Where the classes of such objects are.
MODULES = ("tasks.condition.", "tasks.dependent.", "tasks.switch.")
#: Task classes that draw arrows by themselves.
CONDITION, SWITCH = "Condition", "Switch"


def is_operator(binding: object) -> bool:
    """Whether something is `And`, `SUCCESS`, `Branch`, `DependentItem` or one of the others of their modules."""
    if not isinstance(binding, Instance) or binding.call.target is None:
        return False
    return binding.call.target.path.startswith(MODULES)


def within(binding: object) -> Iterator[Call]:
    """The call that built an object, and those of everything in it, each once."""
    todo, seen = [binding], set()
    while todo:
        one = todo.pop()
        if isinstance(one, Several):
            todo.extend(one.options)
        elif isinstance(one, Instance) and one.call not in seen:
            seen.add(one.call)
            yield one.call
            todo.extend(one.parts)


def arrows(kind: str, given: dict[str, object], changed: set[Call]) -> tuple[list[Operand], list[Operand]]:
    """What a task of this class sets before and behind itself when it is built with these arguments."""
    condition = given.get("condition")
    if kind == SWITCH:
        return [], _operands(task for branch in _parts(condition, changed) for task in _parts(branch, changed))
    before = (
        task
        for operator in _parts(condition, changed)
        if isinstance(operator, Instance) and operator.call.callee in ("And", "Or")
        for status in _parts(operator, changed)
        for task in _parts(status, changed)
    )
    return _operands(before), _operands(given.get(name) for name in ("success_task", "failed_task"))


def _parts(binding: object, changed: set[Call]) -> tuple[object, ...]:
    """What an object of these modules holds, if nothing can have changed that."""
    if not isinstance(binding, Instance) or not is_operator(binding) or binding.call in changed:
        return ()
    return binding.parts


def _operands(bindings: Iterator[object]) -> list[Operand]:
    """The tasks that are certainly meant, and those that may be."""
    found = list(bindings)
    certain = tuple(task for task in found if isinstance(task, Task))
    possible = tuple(task for each in found if isinstance(each, Tasks) for task in each.members)
    return [Operand(tasks, is_list=True, known=tasks is certain) for tasks in (certain, possible) if tasks]
