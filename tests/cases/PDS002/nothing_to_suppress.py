from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # noqa: PDS101 the next team submits it  # error: PDS002 41 "PDS101 finds nothing"
    Shell(name="a", command="true")
    workflow.submit()  # type: ignore  # noqa:pds105  # error: PDS002 40
