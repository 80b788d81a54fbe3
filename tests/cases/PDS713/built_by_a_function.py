from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or


def wait_for(*names, project="shop"):
    items = [DependentItem(project_name=project, workflow_name=name) for name in names]
    return Dependent(name="wait-for-" + "-".join(names), dependence=And(Or(*items)))


with Workflow(name="reports") as workflow:
    wait_for("etl", "stock")
    workflow.submit()
