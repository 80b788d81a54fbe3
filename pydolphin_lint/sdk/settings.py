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
#: The keys of the SDK's `config.yaml`; no version has all of them, the newest have all but the last.
KEYS = (
    "java_gateway.auth_token", "java_gateway.address", "java_gateway.port", "java_gateway.auto_convert",
    "default.user.name", "default.user.password", "default.user.email", "default.user.tenant", "default.user.phone",
    "default.user.state", "default.workflow.project", "default.workflow.user", "default.workflow.queue",
    "default.workflow.worker_group", "default.workflow.release_state", "default.workflow.time_zone",
    "default.workflow.warning_type", "default.workflow.execution_type", "default.workflow.tenant",
)  # fmt: skip
#: What only newer versions read: nothing else is meant by it.
_LATER = ("JAVA_GATEWAY_AUTH_TOKEN", "WORKFLOW_EXECUTION_TYPE")


def variables(sdk: Sdk) -> tuple[str, ...]:
    """The environment variables that a version reads, without `PYDS_`; none before 3.0."""
    names = sdk.names("configuration")
    if names is None:
        return ()
    return ("HOME", *(name for name in names if name.startswith(_PARTS)))


def keys(sdk: Sdk) -> tuple[str, ...]:
    """The keys that a version asks its `config.yaml` for, all of them at its import; none before 3.0."""
    known = variables(sdk)
    return tuple(key for key in KEYS if key.removeprefix("default.").replace(".", "_").upper() in known)


def meant(name: str, sdk: Sdk, *, certainly: bool = False) -> str | None:
    """The variable that somebody meant with one that the SDK does not read, both without `PYDS_`.

    `certainly`: only if it is hardly one that a team made up for its own programs, like `PYDS_PROJECT`,
    `PYDS_WORKFLOW_NAME` and `PYDS_USER_PASSWORD_FILE`.
    """
    known = variables(sdk)
    if name in _LATER:
        return None
    habit = HABITS.get(name)
    if certainly:
        if any(name.startswith(f"{one}_") for one in known):
            return None
        habit = habit if name.startswith(_PARTS) else None
    for one in (habit, HABITS.get(habit or "")):
        if one in known:
            return one
    from difflib import get_close_matches

    close = get_close_matches(name.upper(), known, 1, 0.9 if certainly else 0.85)
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
