from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name, **options):
    with Workflow(name) as workflow:  # error: PDS806 19
        Shell(name="a", command="true")
        workflow.submit()
    other = Workflow(**options)  # error: PDS806 13
    return other


for region in ("cn", "us"):
    with Workflow(name=f"etl-{region}") as each:  # error: PDS806 24
        Shell(name="a", command="true")
        each.submit()
build("etl")
