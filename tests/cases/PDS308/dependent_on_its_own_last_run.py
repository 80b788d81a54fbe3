from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="load", project="shop") as load:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="load", dependent_date="last1Days"))))
    Shell(name="copy", command="echo copy")
    load.submit()
