"""What becomes of the attributes of workflows and tasks: which do nothing, and what people call them by mistake."""

from __future__ import annotations

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
#: Parameters of a task that are kept under another name, or that are changed in another way: what to write.
_INSTEAD = {
    "command": "raw_script",
    "data_path_in_dvc_repository": "dvc_data_location",
    "data_path_in_worker": "dvc_load_save_data_path",
    "deploy_mode": "deploy_type",
    "message": "dvc_message",
    "model_uri": "deploy_model_key",
    "parameters": "params",
    "port": "deploy_port",
    "project_path": "python_path",
    "repository": "dvc_repository",
    "sql_type": "param_sql_type",
    "store_url": "dvc_store_url",
    "version": "dvc_version",
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
    """The attribute that can be set instead of a parameter, or of another name."""
    instead = _INSTEAD.get(name)
    if instead is not None and can_be_set(target, instead):
        return instead
    return None


def nearest(target: SdkClass, name: str) -> str | None:
    """The attribute or method that somebody meant."""
    instead = settable(target, name)
    if instead is None and _HABITS.get(name) in target.methods:
        instead = _HABITS[name]
    return instead or _closest(name, (*target.methods, *target.attributes, *target.read_only))


def nearest_settable(target: SdkClass, name: str) -> str | None:
    """The attribute that somebody meant to set."""
    return settable(target, name) or _closest(name, target.attributes)


def _closest(name: str, names: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    public = sorted(each for each in names if not each.startswith("_") and not each.isupper())
    close = get_close_matches(name.lower(), public, 1, 0.75)
    return close[0] if close else None
