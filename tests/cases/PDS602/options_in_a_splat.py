from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(common, *rest, **options):
    with Workflow(**common) as workflow:
        Shell("a", *rest)
        Shell(**options)
        Shell(name="b", **{**common, "command": "true"})
        workflow.submit()
