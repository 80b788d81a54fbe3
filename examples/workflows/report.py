"""The morning report, once the orders are there."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell


def build() -> None:
    """Sends the report; sending and archiving run side by side."""
    with Workflow(
        name="report", project="warehouse", schedule="0 0 6 * * ? *"
    ) as workflow:
        orders = Dependent(
            name="orders-are-loaded",
            dependence=And(
                Or(DependentItem(project_name="warehouse", workflow_name="orders"))
            ),
        )
        send = Shell(name="send", command="report --send")
        archive = Shell(name="archive", command="report --archive")
        orders >> [send, archive]
        workflow.submit()


if __name__ == "__main__":
    build()
