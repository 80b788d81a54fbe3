"""A password, token or key stands in what a task runs, or in a parameter.

## Why is this bad?
It is in the repository, and the server keeps it as it is: everybody who may look at the workflow, at an instance or at
a log reads it there. The same happens to a constant of the file that a function under `@task` uses: the SDK copies it
into the script. In YAML `${CONFIG.JAVA_GATEWAY_AUTH_TOKEN}` puts the token of whoever deploys into the workflow.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="mysqldump -u etl -pKx92-orchard sales > sales.sql")
    workflow.submit()
```

## Use instead
A data source of the server, or a variable that an environment of the server sets on its workers:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="mysqldump -u etl -p$SALES_PASSWORD sales > sales.sql", environment_name="sales")
    workflow.submit()
```

## When it is silent
Variables and substitutions (`$NAME`, `${name}`, `$(…)`, `{{…}}`), the unknown parts of an f-string, placeholders
(`<…>`, `***`, `changeme`), paths to a file with the secret, programs that ask for it, columns of SQL, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, FreeName, PythonFile, YamlFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.secrets import ARGUMENTS, JSON, PYTHON, SHELL, SQL, URL, kind_in, kind_of_pair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Value

#: Parameters of tasks → what their texts are written in.
_LANGUAGES = {
    "command": SHELL,
    "definition": PYTHON,
    "json": JSON,
    "main_args": ARGUMENTS,
    "method": SQL,
    "mlflow_tracking_uri": URL,
    "others": ARGUMENTS,
    "post_statements": SQL,
    "pre_statements": SQL,
    "repository": URL,
    "sagemaker_request_json": JSON,
    "script_params": ARGUMENTS,
    "sql": SQL,
    "store_url": URL,
    "url": URL,
}
#: Settings of the SDK, as `${CONFIG.…}` in YAML puts them into texts → what they are.
_SECRET_SETTINGS = {
    "JAVA_GATEWAY_AUTH_TOKEN": "gateway token",
    "USER_PASSWORD": "password",
    "default.user.password": "password",
    "java_gateway.auth_token": "gateway token",
}
_PARAMETERS = ("input_params", "param")
_LOOKED_AT = frozenset((*_LANGUAGES, *_PARAMETERS))


@rule("PDS209", on=File, secret=True)
def check(file: File) -> Iterator[Problem]:
    """Texts of tasks, parameters of tasks and workflows, and constants that become part of a script."""
    if isinstance(file, PythonFile):
        yield from _copied(file)
    for token in file.tokens if isinstance(file, YamlFile) else ():
        if token.form == token.CONFIGURATION and token.name in _SECRET_SETTINGS:
            yield Problem(
                token.at,
                f"{token.key} becomes the deploy's own {_SECRET_SETTINGS[token.name]}, and everybody who sees the "
                "workflow or its log can read it: leave it out, and use a data source or an environment of the server",
            )
    for call in file.calls:
        if call.target is None or not (call.target.is_task or call.target.name in ("Workflow", "ProcessDefinition")):
            continue
        if _LOOKED_AT.isdisjoint(call.by_name):
            continue
        for argument in call.arguments:
            language = _LANGUAGES.get(argument.name or "")
            if language and call.target.is_task:
                found = _in_texts(argument.value, language)
            elif argument.name in _PARAMETERS:
                found = _in_parameters(argument.value)
            else:
                continue
            for at, kind in found:
                yield Problem(
                    at,
                    f"{argument.name} holds {kind}, and everybody who sees the workflow or its log can read it: "
                    "keep it in a data source or an environment of the server, and change it",
                )


def _copied(file: PythonFile) -> Iterator[Problem]:
    """Constants of the module with the name of a secret, of which functions speak that run on the worker."""
    seen = set()
    for function in file.functions:
        for free in function.free:
            value = free.value
            if free.why != FreeName.COPIED or value is None or value.text is None or value.at.start in seen:
                continue
            kind = kind_of_pair(free.name, value.text)
            if kind:
                seen.add(value.at.start)
                yield Problem(
                    value.at,
                    f"{free.name} holds {kind}, and the SDK copies it into the script of {function.name}, which "
                    "everybody who sees the workflow can read: read it from the environment inside the function, and "
                    "change it",
                )


def _in_texts(value: Value, language: str) -> Iterator[tuple[Location, str]]:
    """Secrets in a text or a list of texts."""
    for one in (value, *(part.value for part in value.parts)):
        kind = kind_in(one.written, language) if one.written else None
        if kind:
            yield one.at, kind


def _in_parameters(value: Value) -> Iterator[tuple[Location, str]]:
    """Secrets in a mapping of parameters."""
    for part in value.parts:
        text = part.value.text
        kind = (kind_of_pair(part.name or "", text) or kind_in(text, URL)) if text else None
        if kind:
            yield part.value.at, kind
