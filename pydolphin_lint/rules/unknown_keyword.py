"""A call names a parameter that the class of the SDK does not have.

## Why is this bad?
Since 4.0 workflows, tasks, dependencies and resource plugins ignore such a keyword without a word: the schedule is not
set, the task is not tried again. Other classes, and all of them before 4.0, stop with a TypeError. The same holds for
keys in YAML. There a Switch, Condition or Dependent is built of a few keys, and has no others, and `depends_on` beside
`deps` draws no arrow.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule_interval="0 0 6 * * ? *") as workflow:
    Shell(name="extract", command="echo extract", retries=3)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *") as workflow:
    Shell(name="extract", command="echo extract", fail_retry_times=3)
    workflow.submit()
```

Which keywords there are depends on the version of the SDK: see `target-sdk`.

## When it is silent
What comes out of `**options` that are not written there, your own subclasses, classes that only have the same name,
classes that the version does not have, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.catalog import since
from pydolphin_lint.sdk.keywords import ADVICE, IN_YAML, RENAMED, is_slip, meant, removed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Edit
    from pydolphin_lint.model import Argument, Call
    from pydolphin_lint.sdk.catalog import Sdk, SdkClass


@rule("PDS601", on=File, about=("misfits", "odd argument"))
def check(file: File) -> Iterator[Problem]:
    """Keywords that no class between the one that is called and its last base has a meaning for."""
    for misfit in file.misfits if isinstance(file, YamlFile) else ():
        if misfit.why == misfit.KEY:
            yield Problem(
                misfit.at,
                f"the SDK ignores {misfit.text}, so that nothing is awaited: write deps with a list of names",
                edits=misfit.edits,
            )
        elif misfit.why == misfit.NESTED:
            yield Problem(
                misfit.at,
                f"the SDK does not look for the keys of a {misfit.kind} below {misfit.text}, and the deploy stops: "
                "write them beside task_type",
            )
        elif misfit.why == misfit.DROPPED:
            yield Problem(
                misfit.at,
                f"the SDK ignores {misfit.text} here, for it reads but a few keys of a {misfit.kind}: leave it out, or "
                "write this workflow in Python",
            )
    for call in file.calls:
        if call.target is None:
            continue
        for argument in call.arguments:
            name = argument.name
            if name is None or argument.positional or call.target.accepts(name) or name in call.target.rejected:
                continue
            if removed(name, call.target) is None and (not call.guarded or _is_ignored(name, call, call.target)):
                yield Problem(
                    argument.at,
                    _message(name, call, call.target, file.sdk.version),
                    edits=_renamed(argument, call, file),
                )


def _renamed(argument: Argument, call: Call, file: File) -> tuple[Edit, ...]:
    """The new name of a keyword that other classes still take by its old one."""
    name, same = RENAMED.get(argument.name or "", ("", False))
    name = name.rstrip("=")
    certain = same and call.target is not None and call.target.accepts(name)
    return file.renamed(call, argument, name) if certain else ()


def _is_ignored(name: str, call: Call, target: SdkClass) -> bool:
    """Whether nothing happens at all, for no required parameter was meant."""
    instead = meant(name, target)
    return target.swallows and (call.splat or instead not in target.required or call.argument(instead) is not None)


def _message(name: str, call: Call, target: SdkClass, version: str) -> str:
    effect = "and ignores it" if _is_ignored(name, call, target) else "and stops with a TypeError"
    later = since(version, lambda sdk: _takes(sdk, target.path, name))
    instead = meant(name, target)
    if later is not None:
        advice = f"{later} has it, raise target-sdk if you have that, or leave it out"
    elif instead is not None:
        better = call.spelled(instead)
        advice = f"write {better}" if is_slip(name, instead) else f"did you mean {better}?"
    else:
        advice = ADVICE.get(name, "leave it out")
        if call.in_yaml:
            advice = IN_YAML.get(advice, advice)
    what = "key" if call.in_yaml else "parameter"
    return f"{target.name} of the SDK {version} has no {what} {name!r}, {effect}: {advice}"


def _takes(sdk: Sdk, path: str, name: str) -> bool:
    found = sdk.find(path)
    return found is not None and found.accepts(name)
