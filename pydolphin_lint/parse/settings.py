"""The forms in which a Python file sets the gateway's address or another setting of the SDK.

Which of them take effect at run time was measured; all of them put the value into the repository.
"""

from __future__ import annotations

from pydolphin_lint.sdk.classes import SDK

ENVIRONMENT = "os.environ"
UPDATE = f"{ENVIRONMENT}.update"
SETTERS = ("os.putenv", f"{ENVIRONMENT}.setdefault", f"{ENVIRONMENT}.__setitem__")
CONFIGURATION = f"{SDK}.configuration."
PROJECT = f"{SDK}.configuration.WORKFLOW_PROJECT"
#: Settings that decide about the project of workflows that name none.
PROJECT_SETTINGS = ("WORKFLOW_PROJECT", "HOME")
SET_SINGLE_CONFIG = f"{SDK}.configuration.set_single_config"
SINGLETON = f"{SDK}.java_gateway.gateway."
#: Calls that take the gateway's address, port and token → the names of their positional parameters.
CONNECTIONS = {
    f"{SDK}.java_gateway.GatewayEntryPoint": ("address", "port", "auto_convert", "auth_token"),
    f"{SDK}.java_gateway.launch_gateway": ("address", "port", "auto_convert", "auth_token"),
    "py4j.clientserver.JavaParameters": ("address", "port"),
    "py4j.java_gateway.GatewayParameters": ("address", "port"),
    "py4j.java_gateway.GatewayClient": ("address", "port"),
}
_CONNECTION_SETTINGS = ("address", "port", "auth_token")


def of_variable(variable: object) -> str | None:
    """The setting behind an environment variable: PYDS_USER_NAME is USER_NAME."""
    if isinstance(variable, str) and variable.startswith("PYDS_"):
        return variable[len("PYDS_") :]
    return None


def of_key(key: object) -> str | None:
    """The setting behind a path in `config.yaml`: default.user.name is USER_NAME."""
    if isinstance(key, str) and "." in key:
        return key.removeprefix("default.").replace(".", "_").upper()
    return None


def of_attribute(path: str) -> str | None:
    """The setting behind a module attribute that is assigned to."""
    if path.startswith(CONFIGURATION):
        name = path[len(CONFIGURATION) :]
        return name if name.isupper() else None
    if path.startswith(SINGLETON):
        return of_parameter(path[len(SINGLETON) :])
    return None


def of_parameter(parameter: str | None) -> str | None:
    """The setting behind a parameter of a connection."""
    return f"JAVA_GATEWAY_{parameter.upper()}" if parameter in _CONNECTION_SETTINGS else None
