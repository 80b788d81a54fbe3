from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="b", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="c"))))  # error: PDS307 "'b' (b.py:4) -> 'c' (d.py:4) -> 'a' (e.py:4) -> 'b'"
    workflow.submit()
