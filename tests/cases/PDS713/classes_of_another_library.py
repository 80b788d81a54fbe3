from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from waiting import And, Dependent, DependentItem

with Workflow(name="reports") as workflow:
    Shell(name="report", command="echo report")
    workflow.submit()

Dependent(name="wait", dependence=And(DependentItem(project_name="shop")))
