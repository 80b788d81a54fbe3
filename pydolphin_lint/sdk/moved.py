"""What is somewhere else, or called otherwise, in another version of the SDK."""

from __future__ import annotations

from pydolphin_lint.sdk.classes import SDK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.sdk.catalog import Sdk, SdkClass

#: Old path below the package → new path.
MOVED = {
    "constants.TaskTimeoutFlag.CLOSE": "constants.TaskTimeoutFlag.OFF",
    "core.ProcessDefinition": "core.Workflow",
    "core.base": "models.base",
    "core.base_side": "models.base_side",
    "core.configuration": "configuration",
    "core.database": "models.datasource",
    "core.database.Database": "models.datasource.Datasource",
    "core.process_definition": "core.workflow",
    "core.process_definition.ProcessDefinition": "core.workflow.Workflow",
    "core.process_definition.ProcessDefinitionContext": "core.workflow.WorkflowContext",
    "core.yaml_process_define": "core.yaml_workflow",
    "core.yaml_process_define.YamlProcess": "core.yaml_workflow.YamlWorkflow",
    "core.yaml_process_define.create_process_definition": "core.yaml_workflow.create_workflow",
    "exceptions.PyDSProcessDefinitionNotAssignException": "exceptions.PyDSWorkflowNotAssignException",
    "java_gateway.JavaGate": "java_gateway.gateway",
    "java_gateway.launch_gateway": "java_gateway.gateway",
    "side": "models",
    "side.project": "models.project",
    "side.queue": "models.queue",
    "side.tenant": "models.tenant",
    "side.user": "models.user",
    "side.worker_group": "models.worker_group",
    "tasks.SubProcess": "tasks.SubWorkflow",
    "tasks.sub_process": "tasks.sub_workflow",
    "tasks.sub_process.SubProcess": "tasks.sub_workflow.SubWorkflow",
}
#: Of these, what takes another call or does something else: nothing that can be written in their place.
CHANGED = frozenset({"core.database.Database", "java_gateway.JavaGate", "java_gateway.launch_gateway"})
#: Of these, what takes its arguments by other names: (old keyword, new keyword).
OTHER_KEYWORDS = {
    "tasks.SubProcess": ("process_definition_name", "workflow_name"),
    "tasks.sub_process.SubProcess": ("process_definition_name", "workflow_name"),
}
#: Gone without a successor → what to do.
GONE = {
    "constants.ProcessDefinitionDefault": "the defaults are in pydolphinscheduler.configuration",
    "constants.ProcessDefinitionReleaseState": 'write release_state="online" or "offline"',
    "tasks.spark.SparkVersion": "the version of Spark is no longer chosen here, leave it out",
}
#: Of these, what only goes with keywords that are gone too, and can go with them.
LEFT_OUT = frozenset({"tasks.spark.SparkVersion"})


def joined(module: str, name: str | None) -> str:
    """The path of a name of a module (None: the module's own); the module of the empty path is the package itself."""
    return f"{module}.{name}" if module and name else module or name or ""


def statement(path: str, sdk: Sdk) -> str:
    """How a path is imported, in words."""
    holder, _, name = path.rpartition(".")
    return f"import {SDK}.{path}" if path in sdk.modules else f"import {name} from {SDK}.{holder}"


def is_moved(module: str, name: str | None) -> bool:
    """Whether the name of a module (None: the module) is somewhere else in some version, or can be left out."""
    package, _, module = module.partition(".")
    if package != SDK:
        return False
    old = joined(module, name)
    return module in MOVED or old in MOVED or old in LEFT_OUT


def called(path: str, sdk: Sdk) -> SdkClass | None:
    """The class that somebody means who calls one that this version does not have at this path."""
    if path in OTHER_KEYWORDS:
        return sdk.find("tasks.sub_process.SubProcess")
    module, _, name = path.rpartition(".")
    new = successor(module, name, sdk) if path not in CHANGED else None
    return sdk.find(new) if new is not None else None


def has(path: str, sdk: Sdk) -> bool:
    """Whether a version has a module, a name in a module, or an attribute of a class."""
    if path in sdk.modules:
        return True
    holder, _, name = path.rpartition(".")
    if name in (sdk.names(holder) or {}):
        return True
    home = None if holder in sdk.modules else sdk.find(holder)
    return home is not None and (name in home.attributes or name in home.methods)


def successor(module: str, name: str | None, sdk: Sdk) -> str | None:
    """Where a version has what older ones have at a path; None if it did not move, or not in this version."""
    old = joined(module, name)
    new = MOVED.get(old)
    if new is None and name and module in MOVED:
        new = f"{MOVED[module]}.{name}"
    return new if new is not None and has(new, sdk) else None


def predecessor(module: str, name: str | None, sdk: Sdk) -> str | None:
    """Where a version has what newer ones have at a path."""
    new = joined(module, name)
    return next((old for old, each in MOVED.items() if each == new and has(old, sdk)), None)
