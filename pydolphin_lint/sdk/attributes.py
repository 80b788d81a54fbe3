"""What becomes of the attributes of workflows and tasks: which do nothing, and what people call them by mistake."""

from __future__ import annotations

from pydolphin_lint.sdk.classes import TASKS
from pydolphin_lint.sdk.keywords import HABITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydolphin_lint.sdk.catalog import SdkClass

#: Attributes that a constructor sets under a name which it puts together; they are sent.
_PUT_TOGETHER = {
    "CustomDataX": ("json",),
    "DataX": ("sql",),
    "Python": ("definition",),
    "Shell": ("raw_script",),
    "Sql": ("sql",),
}
#: Parameters of a task that are kept under another name, in this version or in all.
_INSTEAD = {
    "command": "raw_script",
    "data_path_in_dvc_repository": "dvc_data_location",
    "data_path_in_worker": "dvc_load_save_data_path",
    "deploy_mode": "deploy_type",
    "message": "dvc_message",
    "model_uri": "deploy_model_key",
    "parameters": "params",
    "port": "deploy_port",
    "process_definition": "workflow",
    "project_path": "python_path",
    "repository": "dvc_repository",
    "sql_type": "param_sql_type",
    "store_url": "dvc_store_url",
    "version": "dvc_version",
    "workflow": "process_definition",
    "zookeeper": "zk",
    "zookeeper_path": "zk_path",
}
#: What other schedulers call a method → what the SDK calls it.
_HABITS = {
    "add": "add_task",
    "create": "submit",
    "deploy": "submit",
    "execute": "run",
    "publish": "submit",
    "register": "submit",
    "save": "submit",
    "trigger": "start",
    "upload": "submit",
}


#: Parameters that a method changes once the task is built.
_METHODS = {"input_params": "add_in(…)", "output_params": "add_out(…)"}
WORKFLOWS = ("Workflow", "ProcessDefinition")


def is_described(target: SdkClass | None) -> bool:
    """Whether all attributes of a class are known: it is the workflow or a class of tasks."""
    return target is not None and (target.name in WORKFLOWS or (target.is_task and target.name in TASKS))


def has(target: SdkClass, name: str) -> bool:
    """Whether the objects of a class have an attribute."""
    return name in target.methods or name in target.read_only or can_be_set(target, name)


def can_be_set(target: SdkClass, name: str) -> bool:
    """Whether the objects of a class have an attribute that can be set, and is no method."""
    return name in target.attributes or name in _PUT_TOGETHER.get(target.name, ())


def is_computed(target: SdkClass, name: str) -> bool:
    """Whether setting an attribute certainly stops with an AttributeError."""
    return name in target.read_only and not can_be_set(target, name)


def is_read_once(target: SdkClass, name: str) -> bool:
    """Whether only the constructor looks at an attribute that can be set."""
    return target.is_task and name == "resource_plugin" and name in target.attributes


def settable(target: SdkClass, name: str) -> str | None:
    """The attribute that holds what a parameter of that name gives."""
    instead = _INSTEAD.get(name)
    return instead if instead is not None and can_be_set(target, instead) else None


def change_by(name: str) -> str | None:
    """The method that changes what a parameter gives."""
    return _METHODS.get(name)


def nearest(target: SdkClass, name: str) -> str | None:
    """The attribute or method that somebody meant."""
    for habit in (settable(target, name), _HABITS.get(name), *HABITS.get(name, ())):
        if habit is not None and has(target, habit):
            return habit
    return _closest(name, (*target.methods, *target.attributes, *target.read_only))


def nearest_settable(target: SdkClass, name: str) -> str | None:
    """The attribute that somebody meant to set."""
    return settable(target, name) or _closest(name, target.attributes)


def _closest(name: str, names: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    public = sorted(each for each in names if not each.startswith("_") and not each.isupper())
    close = get_close_matches(name.lower(), public, 1, 0.75)
    return close[0] if close else None
