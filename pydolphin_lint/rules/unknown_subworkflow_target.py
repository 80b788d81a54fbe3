"""A SubWorkflow task runs a workflow that its project does not have.

## Why is this bad?
submit() asks the server for the workflow that a SubWorkflow names, always in the project of the workflow that it stands
in. If there is none, the deploy stops with an error of the server. On a server that still has an old workflow of that
name, the old one is run.

## Example
`nightly.py` misspells the name:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project="shop") as workflow:
    SubWorkflow(name="load", workflow_name="load-order")
    workflow.submit()
```
`orders.py`:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="load-orders", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project="shop") as workflow:
    SubWorkflow(name="load", workflow_name="load-orders")
    workflow.submit()
```
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="load-orders", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
```

A workflow of your project that another repository or a person defines is named in the configuration, where
`project/workflow` may have wildcards:
```toml
[tool.pydolphin-lint]
external = ["shop/manual-*"]
```

## When it is silent
A workflow of the project has a name that is known only at run time, or a file cannot be read; the workflow may be
defined in a place that is not seen, such as a class made of `Workflow`; not the whole repository is checked; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import SUB_WORKFLOWS, Project
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS306", on=Project)
def check(project: Project) -> Iterator[Problem]:
    """Every task that runs a workflow which its project certainly does not have."""
    for definition in project.definitions if project.whole else ():
        for target in definition.targets:
            if target.kind not in SUB_WORKFLOWS or not project.lacks(target.project, target.name):
                continue
            meant = project.named_like(target.project, target.name)
            advice = "correct the name, or list it under `external` in the configuration if it lives elsewhere"
            if meant is not None:
                advice = f"did you mean {meant.name!r} ({meant.place})?"
                if meant.project != target.project:
                    advice = (
                        f"that of {meant.place} belongs to project {meant.project!r}, where a {target.kind} does not "
                        "look"
                    )
            yield Problem(
                target.at,
                f"no file defines workflow {target.name!r} in {target.where}, and without it the deploy stops with an "
                f"error: {advice}",
                path=definition.path,
                related=() if meant is None else (meant.related,),
            )
