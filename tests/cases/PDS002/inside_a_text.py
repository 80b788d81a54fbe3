from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

HELP = """
    workflow.submit()  # noqa: PDS105
"""

with Workflow(name="etl", description="write # noqa: PDS105 there") as workflow:
    Shell(name="a", command=f"echo '{HELP}'")
    workflow.submit()
