import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell

if os.environ.get("WAIT"):
    with Workflow(name="a", project="shop") as workflow:
        Shell(name="load", command="echo load")
        workflow.submit()

with Workflow(name="a", project="shop") as workflow:  # error: PDS301
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="b"))))
    workflow.submit()
