"""The prefix of a resource plugin is none that it can read files below.

## Why is this bad?
GitHub, GitLab, S3 and OSS join the prefix and the name of the file as a browser does: what stands behind the last `/`
is dropped, and another file is read, or none. And they find repository, branch or bucket by counting the parts of the
address, so that an address of another form is read wrong, or stops the file with `Incomplete path.`

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

plugin = GitHub(prefix="https://github.com/company/etl/blob/main/scripts")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="extract.sh", resource_plugin=plugin)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

plugin = GitHub(prefix="https://github.com/company/etl/blob/main/scripts/")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="extract.sh", resource_plugin=plugin)
    workflow.submit()
```

## When it is silent
`Local`, which reads folders; prefixes known only at run time and placeholders (`<…>`, `${…}`); hosts without a path;
files whose tasks give whole addresses, or assign `prefix` to anything; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.files import FILES, PLUGINS_PACKAGE
from pydolphin_lint.sdk.placeholders import is_placeholder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call, Value

#: What each plugin reads.
_FORMS = {
    "GitHub": "https://github.com/OWNER/REPOSITORY/blob/BRANCH/FOLDER/",
    "GitLab": "https://HOST/GROUP/PROJECT/-/blob/BRANCH/FOLDER/",
    "OSS": "https://BUCKET.ENDPOINT/FOLDER/",
    "S3": "https://BUCKET.s3.amazonaws.com/FOLDER/",
}
#: The slashes that an address of a file has at least.
_SLASHES = {"GitHub": 7, "GitLab": 8}
_STOPS = "and the file stops with an error"


@rule("PDS702", on=PythonFile, about=("GitHub", "GitLab", "OSS", "S3"))
def check(file: PythonFile) -> Iterator[Problem]:
    """Prefixes that certainly lead elsewhere, and files that leave their prefix."""
    plugins = [call for call in file.calls if call.target is not None and _name(call) in _FORMS]
    if not plugins or file.sets("prefix"):
        return
    names = [value.text for call in file.calls for value in _file(call) if value.text]
    if any("://" in name for name in names):
        return
    for call in plugins:
        value = call.value("prefix")
        if value.text and not is_placeholder(value.text):
            yield from _judge(file, _name(call), value, value.text, names)
    for task, plugin in file.plugins.items():
        for value in _file(task.call):
            if plugin in _SLASHES and value.text is not None and value.text.startswith("/"):
                yield Problem(
                    value.at,
                    f"a name that begins with / leaves the prefix of {plugin}, {_STOPS}: write it without the slash",
                )


def _name(call: Call) -> str:
    """The plugin's class; empty if it is none."""
    target = call.target
    return target.name if target is not None and target.path.startswith(PLUGINS_PACKAGE) else ""


def _file(call: Call) -> Iterator[Value]:
    """The value by which a task names a file."""
    parameter, endings = FILES.get(call.callee, ("", ()))
    argument = call.argument(parameter)
    if argument is not None and argument.value.text is not None and argument.value.text.endswith(endings):
        yield argument.value


def _judge(file: PythonFile, plugin: str, value: Value, text: str, names: list[str]) -> Iterator[Problem]:
    scheme, _, rest = text.partition("://")
    host, _, path = rest.partition("/")
    fault = None
    if scheme.lower() not in ("http", "https"):
        fault = f"is no address that it can read, {_STOPS}"
    elif plugin == "GitHub" and host.lower() == "raw.githubusercontent.com":
        fault = "is read as that of another branch"
    elif plugin == "GitLab" and path.count("/") >= 2 and path.split("/")[2] not in ("-", ""):
        fault = "is read as that of another project or branch"
    elif _is_short(file, plugin, text):
        fault = f"has no branch, {_STOPS}"
    if fault is not None:
        yield Problem(value.at, f"the prefix of {plugin} {fault}: write {_FORMS[plugin]}")
        return
    folder = path.rpartition("/")[2]
    if folder and "?" not in path and "#" not in path and not any(name.startswith(f"{folder}/") for name in names):
        quote = file.quotes(value)
        edits = (Edit(value.at, f"{quote}{text}/{quote}"),) if quote else ()
        yield Problem(
            value.at,
            f"without a slash at its end the last part of the prefix, {folder!r}, is dropped, and {plugin} looks for "
            "the files beside it: end it with /",
            edits=edits,
        )


def _is_short(file: PythonFile, plugin: str, text: str) -> bool:
    """Whether the branch is missing, and no task of the file names it before its file."""
    whole = text if text.endswith("/") else f"{text}/"
    if whole.count("/") >= _SLASHES.get(plugin, 0) or not any(c.target and c.target.is_task for c in file.calls):
        return False
    others = file.source.text.replace(text, "")
    return not any(f"{word}/" in others for word in ("blob", "tree", "raw"))
