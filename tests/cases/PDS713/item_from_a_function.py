from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or


def of_the_shop(name):
    return DependentItem(project_name="shop", workflow_name=name)


with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(Or(of_the_shop("etl"))),
    )
    workflow.submit()
