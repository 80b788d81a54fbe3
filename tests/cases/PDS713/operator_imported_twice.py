from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.condition import And  # isort: skip

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(Or(DependentItem(project_name="shop", workflow_name="etl"))),  # error: PDS713 20 "import And of pydolphinscheduler.tasks.dependent"
    )
    workflow.submit()
