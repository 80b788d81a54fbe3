from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit  # noqa: PDS105, PDS104 never meant to run  # error: PDS002 22 "PDS104 finds"
    workflow.submit  # noqa: E501,PDS104,PDS105,PDS103  # error: PDS002 22 "PDS104 and PDS103 find"
    workflow.submit()  # noqa: PDS104 E501 see #12  # error: PDS002
