from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="reports") as reports:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="project-pydolphin", workflow_name="load"))))
    reports.submit()

with Workflow(name="load") as load:
    Shell(name="copy", command="echo copy")
    load.submit()
