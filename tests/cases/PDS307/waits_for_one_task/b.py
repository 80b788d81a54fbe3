from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="b", project="shop") as workflow:
    Shell(name="load", command="echo load")
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="a"))))
    workflow.submit()
