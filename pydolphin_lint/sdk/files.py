"""Arguments that name a file or hold its text, and the plugins that read files."""

from __future__ import annotations

#: Task class → the parameter that is taken for a file if it ends with one of these.
FILES = {
    "CustomDataX": ("json", (".json",)),
    "DataX": ("sql", (".sql",)),
    "Python": ("definition", (".py",)),
    "Shell": ("command", (".sh", ".zsh")),
    "Sql": ("sql", (".sql",)),
}
#: The module that versions have which know resource plugins; others take every command as it is.
PLUGINS_MODULE = "core.resource_plugin"
#: Where the classes of the plugins are.
PLUGINS_PACKAGE = "resources_plugin."

#: Version → the key of a file in `resource_list` that it takes with a warning; it drops what has another one.
_RESOURCE_KEYS = {
    "3.0.2": "id",
    "3.1.1": "id",
    "4.0.0": "id",
    "4.0.1": "id",
    "4.0.2": "resourceName",
    "4.0.3": "resourceName",
    "4.0.4": "id",
    "4.1.0": "resourceName",
}


def resource_key(version: str) -> str | None:
    """The key by which a version still takes a file of `resource_list`; None if it has no such list."""
    return _RESOURCE_KEYS.get(version)
