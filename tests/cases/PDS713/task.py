from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="reports") as workflow:
    extract = Shell(name="extract", command="echo extract")
    Dependent(name="wait", dependence=And(Or(extract)))  # error: PDS713 46 "submit() refuses a Shell"
    workflow.submit()
