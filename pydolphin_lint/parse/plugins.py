"""Resource plugins: what reads the file that a task names in the place of its command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.model import Call
    from pydolphin_lint.parse.scope import Draft

PARAMETER = "resource_plugin"


def of_task(call: Call, workflow: Draft | None) -> str | None:
    """The class of the plugin that a new task of a workflow has; "" if it has none, None where that is not known.

    It counts what was done to the workflow so far, for the SDK reads the file while it builds the task.
    """
    own = _given(call)
    if own != "":
        return own
    if workflow is None or not workflow.complete or any(change.name == PARAMETER for change in workflow.changes):
        return None
    return _given(workflow.call)


def _given(call: Call) -> str | None:
    argument = call.argument(PARAMETER)
    if argument is None:
        return None if call.splat else ""
    if argument.value.known and argument.value.raw is None:
        return ""
    return argument.given
