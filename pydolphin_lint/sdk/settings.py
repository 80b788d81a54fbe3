"""The SDK's own settings: which there are, and which of its modules read them while they are imported."""

from __future__ import annotations

from pydolphin_lint.sdk.classes import SDK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.sdk.catalog import Sdk

_PARTS = ("JAVA_GATEWAY_", "USER_", "WORKFLOW_")
#: Packages that bind the gateway and the defaults of workflows and tasks.
_WORKFLOWS = ("core", "resources_plugin", "tasks")
_GATEWAY = (*_WORKFLOWS, "java_gateway", "models")
_CONFIGURATION = (*_GATEWAY, "configuration")

#: Variables that people set and no version reads → what they mean, without `PYDS_`.
HABITS = {
    "AUTH_TOKEN": "JAVA_GATEWAY_AUTH_TOKEN",
    "CONFIG": "HOME",
    "CONFIG_PATH": "HOME",
    "EMAIL": "USER_EMAIL",
    "EXECUTION_TYPE": "WORKFLOW_EXECUTION_TYPE",
    "GATEWAY": "JAVA_GATEWAY_ADDRESS",
    "GATEWAY_ADDRESS": "JAVA_GATEWAY_ADDRESS",
    "GATEWAY_AUTH_TOKEN": "JAVA_GATEWAY_AUTH_TOKEN",
    "GATEWAY_HOST": "JAVA_GATEWAY_ADDRESS",
    "GATEWAY_PORT": "JAVA_GATEWAY_PORT",
    "GATEWAY_TOKEN": "JAVA_GATEWAY_AUTH_TOKEN",
    "HOST": "JAVA_GATEWAY_ADDRESS",
    "JAVA_GATEWAY_HOST": "JAVA_GATEWAY_ADDRESS",
    "JAVA_GATEWAY_TOKEN": "JAVA_GATEWAY_AUTH_TOKEN",
    "PASSWORD": "USER_PASSWORD",
    "PORT": "JAVA_GATEWAY_PORT",
    "PROJECT": "WORKFLOW_PROJECT",
    "PROJECT_NAME": "WORKFLOW_PROJECT",
    "QUEUE": "WORKFLOW_QUEUE",
    "RELEASE_STATE": "WORKFLOW_RELEASE_STATE",
    "TENANT": "USER_TENANT",
    "TIMEZONE": "WORKFLOW_TIME_ZONE",
    "TIME_ZONE": "WORKFLOW_TIME_ZONE",
    "TOKEN": "JAVA_GATEWAY_AUTH_TOKEN",
    "USER": "WORKFLOW_USER",
    "USERNAME": "WORKFLOW_USER",
    "USER_TENANT": "WORKFLOW_TENANT",
    "WARNING_TYPE": "WORKFLOW_WARNING_TYPE",
    "WORKER_GROUP": "WORKFLOW_WORKER_GROUP",
    "WORKFLOW_TENANT": "USER_TENANT",
    "WORKFLOW_TIMEZONE": "WORKFLOW_TIME_ZONE",
}
#: What only newer versions read: nothing else is meant by it.
_LATER = ("JAVA_GATEWAY_AUTH_TOKEN", "WORKFLOW_EXECUTION_TYPE")


def variables(sdk: Sdk) -> tuple[str, ...]:
    """The environment variables that a version reads, without `PYDS_`; none before 3.0."""
    names = sdk.names("configuration")
    if names is None:
        return ()
    return ("HOME", *(name for name in names if name.startswith(_PARTS)))


def meant(name: str, sdk: Sdk) -> str | None:
    """The variable that somebody meant with one that the SDK does not read, both without `PYDS_`."""
    known = variables(sdk)
    if name in _LATER:
        return None
    habit = HABITS.get(name)
    for one in (habit, HABITS.get(habit or "")):
        if one in known:
            return one
    from difflib import get_close_matches

    close = get_close_matches(name.upper(), known, 1, 0.75)
    return close[0] if close else None


def reads_configuration(path: str) -> bool:
    """Whether the import of a module, or of a name out of it, makes the SDK read its environment variables."""
    return _is_in(path, _CONFIGURATION) or path.startswith(f"{SDK}.cli.commands")


def reads_gateway(path: str) -> bool:
    """Whether it makes the SDK connect to its gateway."""
    return _is_in(path, _GATEWAY)


def reads_workflow_defaults(path: str) -> bool:
    """Whether it binds the gateway and the defaults of workflows in the modules that use them."""
    return _is_in(path, _WORKFLOWS)


def _is_in(path: str, packages: tuple[str, ...]) -> bool:
    package, _, rest = path.partition(".")
    return package == SDK and rest.partition(".")[0] in packages
